/**
 * The offences that the desk knows, the force's own copies laid over them, and what a case was checked against.
 *
 * Reference: resources/reference/offences.json, where each entry names its Act, source and sureness.
 */
import reference from '../../../resources/reference/offences.json';
import type { CaseOffence, PinnedOffence } from '../cases/case-offence';
import { isSameJson } from '../foundation/canonical';
import { dateAt } from '../foundation/dates';
import type { Offence, OffenceId } from './offence';
import type { OffenceEdit } from './offence-edit';

export interface OffenceCatalogue {
  /** The name by which a case pins it. */
  readonly version: string;
  readonly source: string;
  /** ISO date of the state of the law that it shows. */
  readonly asAt: string;
  /** ISO date by which it should be compared with the law again. */
  readonly reviewBy: string;
  /** What is not settled about the list as a whole. */
  readonly doubt: string;
  readonly offences: readonly Offence[];
}

/** The list that comes with the desk; a test reads each entry through `offenceSchema`. */
export const builtInCatalogue: OffenceCatalogue = {
  version: reference.version,
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
  offences: reference.offences as unknown as readonly Offence[],
};

const builtInById: ReadonlyMap<OffenceId, Offence> = new Map(
  builtInCatalogue.offences.map((offence) => [offence.id, offence]),
);

/** An offence as it stands for this force. */
export interface EffectiveOffence {
  readonly offence: Offence;
  /** Whether the text is the force's own: an edited copy, or an offence that it added. */
  readonly isLocal: boolean;
  readonly edit: OffenceEdit | null;
  /** The text that comes with the desk; `null` for an offence that the force added. */
  readonly builtIn: Offence | null;
  /** What a case pins: the catalogue's version, or the force's copy with its day. */
  readonly catalogue: string;
}

/** Every offence by id: the built-in ones in their order, the force's copies in their places, its own at the end. */
export function effectiveOffences(edits: Iterable<OffenceEdit>): ReadonlyMap<OffenceId, EffectiveOffence> {
  const effective = new Map<OffenceId, EffectiveOffence>();
  for (const offence of builtInCatalogue.offences) {
    effective.set(offence.id, {
      offence,
      isLocal: false,
      edit: null,
      builtIn: offence,
      catalogue: builtInCatalogue.version,
    });
  }
  for (const edit of edits) {
    effective.set(edit.id, {
      offence: edit.offence,
      isLocal: true,
      edit,
      builtIn: builtInById.get(edit.id) ?? null,
      catalogue: copyName(edit),
    });
  }
  return effective;
}

/** Pins an offence to a case: its whole text as it stands, with who checked it and when (ISO instant). */
export function pinOf(
  effective: EffectiveOffence,
  { by, at }: { readonly by: string; readonly at: string },
): PinnedOffence {
  return {
    catalogue: effective.catalogue,
    offence: effective.offence,
    isLocal: effective.isLocal,
    checkedAt: at,
    checkedBy: by,
  };
}

/** The parts of an offence, in the words of the screen. */
export const offenceFields = [
  { id: 'act', name: 'Act' },
  { id: 'section', name: 'Section' },
  { id: 'name', name: 'Name' },
  { id: 'class', name: 'Class' },
  { id: 'mode', name: 'Mode of trial' },
  { id: 'maximumPenalty', name: 'Maximum penalty' },
  { id: 'penaltyNote', name: 'Note on the penalty' },
  { id: 'elements', name: 'Elements to prove' },
  { id: 'usualEvidence', name: 'Usual evidence' },
  { id: 'reach', name: 'Where and when it applies' },
  { id: 'reachNote', name: 'Note on where it applies' },
  { id: 'timeLimit', name: 'Time limit' },
  { id: 'clockFrom', name: 'What the clock runs from' },
  { id: 'isInSchedule9', name: 'Schedule 9' },
  { id: 'consent', name: 'Consent' },
  { id: 'category', name: 'Category' },
  { id: 'subCategory', name: 'Sub-category' },
  { id: 'overlaps', name: 'Overlaps with' },
  { id: 'notes', name: 'Notes' },
  { id: 'source', name: 'Source' },
  { id: 'sureness', name: 'How sure' },
  { id: 'asAt', name: 'Law as at' },
  { id: 'reviewBy', name: 'Review by' },
] as const satisfies readonly { readonly id: keyof Offence; readonly name: string }[];
export type OffenceField = (typeof offenceFields)[number]['id'];

/** The parts in which two texts of an offence differ, in the order of the screen. */
export function offenceDifferences(first: Offence, second: Offence): readonly OffenceField[] {
  return offenceFields.map(({ id }) => id).filter((field) => !isSameJson(first[field], second[field]));
}

/**
 * The fields in which the offence now differs from what the case was checked against; empty while they agree. The
 * days of checking and review are left out, since they change nothing that has to be proved. `['id']` where the
 * offence is no longer in the list.
 */
export function pinDrift(pinned: PinnedOffence, effective: EffectiveOffence | undefined): readonly string[] {
  if (effective === undefined) return ['id'];
  return offenceDifferences(pinned.offence, effective.offence).filter(
    (field) => field !== 'asAt' && field !== 'reviewBy',
  );
}

/** The text that the case works with: what it was checked against, or else as it stands now. */
export function offenceOf(
  caseOffence: CaseOffence,
  effective: ReadonlyMap<OffenceId, EffectiveOffence>,
): Offence | undefined {
  return caseOffence.pinned?.offence ?? effective.get(caseOffence.offenceId)?.offence;
}

/** How many entries were not, or only partly, checked against a source. */
export function surenessCounts(offences: Iterable<Offence>): {
  readonly seen: number;
  readonly partly: number;
  readonly unchecked: number;
} {
  const counts = { seen: 0, partly: 0, unchecked: 0 };
  for (const { sureness } of offences) counts[sureness] += 1;
  return counts;
}

function copyName(edit: OffenceEdit): string {
  const day = dateAt(edit.at);
  return edit.basedOn === '' ? `force’s own, ${day}` : `${edit.basedOn}, force’s copy of ${day}`.slice(0, 60);
}
