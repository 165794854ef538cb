/**
 * Starting an assessment from an approved version, of the same operation or of an earlier one: its columns and
 * the notes on factors come over; what it concluded does not, until somebody confirms it.
 */
import type { Operation } from '../operation/operation';
import { areaTest } from '../operation/operation-areas';
import { type Assessment, type AssessmentId, type LocationRef, locationKey } from './assessment';
import { type FactorNote, factorNoteId, fittedNote, mergedNotes } from './factor-note';
import { cellsOf, type Grid } from './grid';
import { type Gazetteer, standsFor } from './locations';
import { versionName } from './previous-version';
import type { ScaleSet } from './scale-set';

export interface CarryFrom {
  /** The approved version. */
  readonly grid: Grid;
  /** The notes of that version; others are left aside. */
  readonly factorNotes: Iterable<FactorNote>;
}

export interface CarryTo {
  readonly operation: Operation;
  readonly gazetteer: Gazetteer;
  /** The number of the new version in its operation. */
  readonly version: number;
  readonly scales: ScaleSet;
  readonly id: AssessmentId;
  readonly startedAt: string;
  readonly author: string;
}

export interface CarryOver {
  readonly assessment: Assessment;
  readonly factorNotes: readonly FactorNote[];
  /** Columns of the earlier version that did not come over. */
  readonly columnsLeft: readonly LocationRef[];
  /** Notes on those columns. */
  readonly notesLeft: readonly FactorNote[];
  /** Considered combinations that wait to be confirmed, and those whose column did not come over. */
  readonly cells: { readonly toConfirm: number; readonly left: number };
}

/** The new draft and what comes with it; nothing is stored by asking. No cell comes over. */
export function carryOver(from: CarryFrom, to: CarryTo): CarryOver {
  const earlier = from.grid.assessment;
  const isSameOperation = earlier.operationId === to.operation.id;
  const stands = (at: LocationRef) => standsFor(at, to.gazetteer.places);
  const comesOver = (at: LocationRef) => isStillThere(stands(at), to, isSameOperation ? 'same' : 'other');
  const columns = from.grid.locations.filter(comesOver);
  const kept = new Set(columns.map(locationKey));
  const notes = [...from.factorNotes].filter((note) => note.assessmentId === earlier.id);
  const isKept = (note: FactorNote) => note.location === null || kept.has(locationKey(note.location));
  const cells = cellsOf(from.grid);
  const toConfirm = cells.filter((cell) => kept.has(locationKey(cell.location))).length;
  const assessment: Assessment = {
    ...earlier,
    id: to.id,
    operationId: to.operation.id,
    version: to.version,
    status: 'draft',
    basedOnId: earlier.id,
    author: to.author,
    startedAt: to.startedAt,
    reviewDate: null,
    marking: isSameOperation ? earlier.marking : to.operation.marking,
    judgements: { malpractice: '', intimidation: '', 'peaceful-voting': '' },
    locations: [...new Map(columns.map(stands).map((at) => [locationKey(at), at])).values()],
    scales: to.scales,
    submission: null,
    returns: [],
    approval: null,
  };
  return {
    assessment,
    factorNotes: notesFor(assessment, earlier, mergedNotes(notes.filter(isKept), to.gazetteer.places)),
    columnsLeft: from.grid.locations.filter((at) => !kept.has(locationKey(at))),
    notesLeft: notes.filter((note) => !isKept(note)),
    cells: { toConfirm, left: cells.length - toConfirm },
  };
}

/** Notes on two places that became one stand one after the other; what finds no room is in the earlier version. */
function notesFor(to: Assessment, from: Assessment, notes: readonly FactorNote[]): readonly FactorNote[] {
  const rest = `There was no room here for all that was noted on places that are one now. The rest stands in ${versionName(from, to)}.`;
  return notes.map((note) => ({
    ...note,
    id: factorNoteId(to.id, note.factorId, note.location),
    assessmentId: to.id,
    text: fittedNote(note.text, rest),
  }));
}

/** Within one operation a column stays while its record stands; another has its own councils. */
function isStillThere(at: LocationRef, { operation, gazetteer }: CarryTo, to: 'same' | 'other'): boolean {
  const { areas, places } = gazetteer;
  const isInOperation = areaTest(areas, operation);
  if (at.kind === 'place') {
    const place = places.get(at.id);
    return place !== undefined && (to === 'same' || isInOperation(place.areaId));
  }
  const area = areas.get(at.id);
  if (area === undefined) return false;
  return to === 'same' || isInOperation(area.id);
}
