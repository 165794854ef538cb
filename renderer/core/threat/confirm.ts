/** Confirming what the version before said of a cell: it is copied into this version, in somebody's name. */
import type { EvidenceRef } from './evidence';
import { type Assessment, type LocationRef, locationKey } from './assessment';
import { type Cell, cellId, notJudged } from './cell';
import type { CitableRecords } from './cited';
import { type FactorNote, factorNoteId } from './factor-note';
import { type Grid, hasColumn } from './grid';
import type { Harm } from './harms';
import { isSameScales } from './same-scales';

export interface Confirming {
  readonly assessment: Assessment;
  /** The version before, as read from this one. */
  readonly previous: Grid;
  readonly citable: CitableRecords;
  readonly factorNotes: ReadonlyMap<string, FactorNote>;
  /** Who confirms: the name of the person at the desk. */
  readonly by: string;
}

export interface ConfirmedCell {
  readonly cell: Cell;
  /** What it cited or leaned on that is not here any more. */
  readonly leftOut: { readonly evidence: number; readonly controls: number };
  /** The scales differ: reasons came over, the judgement is still to be made. */
  readonly isToBeJudged: boolean;
}

/**
 * The cell of the version before as a cell of this one; `null` where it had none. Evidence comes over where its
 * record is still here, controls where they are this operation's. In other scales nothing is judged: a rating is
 * never converted.
 */
export function confirmedAsBefore(
  given: Confirming,
  at: { readonly harm: Harm; readonly location: LocationRef },
): ConfirmedCell | null {
  const { assessment, previous, by } = given;
  const was = hasColumn(previous, at.location) ? previous.cellAt(at.harm, at.location) : undefined;
  if (was === undefined) return null;
  const cited = was.evidence.map((ref) =>
    ref.kind === 'factor' ? movedRef(ref, was.location, at.location) : ref,
  );
  const evidence = cited.filter((ref) => isHere(given, ref));
  const own = {
    id: cellId(assessment.id, at.harm, at.location),
    assessmentId: assessment.id,
    location: at.location,
    evidence,
  };
  const lost = was.evidence.length - evidence.length;
  if (was.state !== 'assessed') {
    const cell = { ...was, ...own };
    return { cell, leftOut: { evidence: lost, controls: 0 }, isToBeJudged: false };
  }
  const isInSameScales = isSameScales(previous.scales, assessment.scales);
  const controls = was.controls.filter(
    (id) => given.citable.controls.get(id)?.operationId === assessment.operationId,
  );
  const judged = { judgedBy: `Confirmed by ${by}`.slice(0, 200) };
  const cell: Cell = {
    ...was,
    ...own,
    controls,
    ...(isInSameScales
      ? judged
      : { ...notJudged, confidence: null, beforeControls: notJudged, afterControls: notJudged }),
  };
  return {
    cell,
    leftOut: { evidence: lost, controls: was.controls.length - controls.length },
    isToBeJudged: !isInSameScales,
  };
}

type FactorRef = Extract<EvidenceRef, { readonly kind: 'factor' }>;

/** A note on the place that was merged came over under the name of the one that stands. */
function movedRef(ref: FactorRef, from: LocationRef, to: LocationRef): FactorRef {
  const isOnCell = ref.location !== null && locationKey(ref.location) === locationKey(from);
  return isOnCell ? { ...ref, location: to } : ref;
}

function isHere({ assessment, citable, factorNotes }: Confirming, ref: EvidenceRef): boolean {
  switch (ref.kind) {
    case 'intelligence':
      return citable.intelligence.has(ref.id);
    case 'history':
      return citable.history.has(ref.id);
    case 'lesson':
      return citable.lessons.has(ref.id);
    case 'factor':
      return factorNotes.has(factorNoteId(assessment.id, ref.factorId, ref.location));
  }
}

/** What the confirmed cells left out, in one sentence; empty where they left out nothing. */
export function leftOutWords(confirmed: readonly ConfirmedCell[]): string {
  const sum = (of: (each: ConfirmedCell) => number) => confirmed.reduce((total, each) => total + of(each), 0);
  const evidence = sum((each) => each.leftOut.evidence);
  const controls = sum((each) => each.leftOut.controls);
  const parts = [
    ...(evidence === 0 ? [] : [`${evidence} ${evidence === 1 ? 'reference' : 'references'} to evidence`]),
    ...(controls === 0
      ? []
      : [`${controls} ${controls === 1 ? 'control' : 'controls'} of another operation`]),
  ];
  if (parts.length === 0) return '';
  return `Not brought over: ${parts.join(' and ')}. They still stand in the version before.`;
}
