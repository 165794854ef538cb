/**
 * Changes to an offence of a case that reach its evidence: what an exhibit or a statement was said to support goes
 * with the offence, or with the element, that it supported.
 */
import type { Offence } from '../offences/offence';
import type { CaseFile } from './case-file';
import type { CaseOffenceId, PinnedOffence } from './case-offence';
import type { Support } from './evidence-item';

type Changed = Pick<CaseFile, 'offences' | 'evidence' | 'witnesses'>;

/** The case without one of its offences, and without all that was said to support it. */
export function withoutOffence(caseFile: CaseFile, id: CaseOffenceId): Changed {
  return {
    offences: caseFile.offences.filter((each) => each.id !== id),
    ...supportsOf(caseFile, ({ offence }) => offence !== id),
  };
}

/** The case with an offence pinned to a text, and without supports of elements that the text does not have. */
export function withPinned(caseFile: CaseFile, id: CaseOffenceId, pinned: PinnedOffence): Changed {
  const elements = new Set(pinned.offence.elements.map((element) => element.id));
  return {
    offences: caseFile.offences.map((each) => (each.id === id ? { ...each, pinned } : each)),
    ...supportsOf(caseFile, ({ offence, element }) => offence !== id || elements.has(element)),
  };
}

/** What falls away when an offence is pinned to another text: each element by its id, with what supports it. */
export interface LostSupport {
  readonly element: string;
  /** Exhibits by what they are and witnesses by name, in the order of the case. */
  readonly supportedBy: readonly string[];
}

/** The supports of one offence whose elements a text does not have, in the order in which they are found. */
export function lostSupports(caseFile: CaseFile, id: CaseOffenceId, text: Offence): readonly LostSupport[] {
  const elements = new Set(text.elements.map((element) => element.id));
  const lost = new Map<string, string[]>();
  const look = (name: string, supports: readonly Support[]) => {
    for (const { offence, element } of supports) {
      if (offence === id && !elements.has(element)) lost.set(element, [...(lost.get(element) ?? []), name]);
    }
  };
  for (const { exhibitReference, what, supports } of caseFile.evidence)
    look(exhibitReference === '' ? what : exhibitReference, supports);
  for (const { name, supports } of caseFile.witnesses) look(name, supports);
  return [...lost].map(([element, supportedBy]) => ({ element, supportedBy }));
}

function supportsOf(
  { evidence, witnesses }: CaseFile,
  isKept: (support: Support) => boolean,
): Pick<CaseFile, 'evidence' | 'witnesses'> {
  // An entry that loses nothing stays the same object, so that what is remembered of it holds.
  const kept = <T extends { readonly supports: readonly Support[] }>(entry: T): T =>
    entry.supports.every(isKept) ? entry : { ...entry, supports: entry.supports.filter(isKept) };
  return { evidence: evidence.map(kept), witnesses: witnesses.map(kept) };
}
