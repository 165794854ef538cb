/** A force's own copy of an offence, or an offence of its own: how it begins and how it is changed. */
import type { Offence, OffenceElement, OffenceId, OffenceReach } from './offence';
import type { OffenceEdit } from './offence-edit';
import { nations, pollTypes } from '../operation/operation';

/** Who changed it, and the moment (ISO instant). */
export interface Signed {
  readonly by: string;
  readonly at: string;
}

/** The force's copy as it begins: the text that stands, with the reason for keeping a copy. */
export function copyFor(
  offence: Offence,
  given: Signed & { readonly why: string; readonly basedOn: string },
): OffenceEdit {
  return { id: offence.id, offence, why: given.why, by: given.by, at: given.at, basedOn: given.basedOn };
}

/** The copy with some parts changed, signed by whoever changed it last; its id never changes. */
export function changedCopy(edit: OffenceEdit, change: Partial<Offence>, { by, at }: Signed): OffenceEdit {
  return { ...edit, offence: { ...edit.offence, ...change, id: edit.id }, by, at };
}

export interface OwnOffenceGiven {
  readonly id: OffenceId;
  readonly name: string;
  readonly act: string;
  readonly section: string;
  readonly source: string;
  /** ISO dates: the state of the law that it was taken from, and when to look again. */
  readonly asAt: string;
  readonly reviewBy: string;
}

/**
 * An offence that the catalogue never had. Nothing is assumed of it: its limit is not established, it is not
 * checked, and it is offered at every poll until the force says otherwise.
 */
export function ownOffence(given: OwnOffenceGiven): Offence {
  return {
    class: 'general',
    mode: 'see-section',
    maximumPenalty: '',
    penaltyNote: '',
    elements: [],
    usualEvidence: [],
    reach: nations.map((nation) => ({
      nation,
      pollTypes: pollTypes.map(({ id }) => id),
      from: null,
      until: null,
    })),
    reachNote: '',
    timeLimit: 'not-established',
    clockFrom: 'act',
    isInSchedule9: false,
    consent: '',
    category: '',
    subCategory: '',
    overlaps: [],
    notes: '',
    sureness: 'unchecked',
    ...given,
  };
}

/** The id of an offence of the force's own, which no entry of the catalogue can have. */
export function ownOffenceId(fresh: string): OffenceId {
  return `LOCAL-${fresh}` as OffenceId;
}

/** The elements with one set: changed where its id is there, added at the end where it is not, taken out by `null`. */
export function withElement(
  elements: readonly OffenceElement[],
  id: string,
  text: string | null,
): readonly OffenceElement[] {
  if (text === null) return elements.filter((element) => element.id !== id);
  // Evidence names elements by id: a change of words keeps it.
  return elements.some((element) => element.id === id)
    ? elements.map((element) => (element.id === id ? { ...element, text } : element))
    : [...elements, { id, text }];
}

/** The reach with one line changed, or taken out by `null`. */
export function withReachLine(
  reach: readonly OffenceReach[],
  index: number,
  line: OffenceReach | null,
): readonly OffenceReach[] {
  return line === null
    ? reach.filter((_, at) => at !== index)
    : reach.map((each, at) => (at === index ? line : each));
}

/** Text of one point a line as a list; empty lines are left out. */
export function pointsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
