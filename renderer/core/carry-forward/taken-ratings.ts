/**
 * What becomes of earlier ratings that are taken: they wait in the draft to be confirmed. A draft that started from the
 * version before keeps them by itself; in another draft each stands as an assessed threat with nothing judged.
 */
import { asId, type IdSource } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import type { RecordChange } from '../guard-question';
import type { Link } from '../plan/link';
import type { Operation } from '../operation/operation';
import { newestAssessment } from '../operation/work-list/newest-assessment';
import type { Assessment, LocationRef } from '../threat/assessment';
import { type AssessedCell, type Cell, cellId, notJudged } from '../threat/cell';
import { carryOver } from '../threat/carry-over';
import { confirmedAsBefore } from '../threat/confirm';
import { type Grid, hasColumn } from '../threat/grid';
import { harmOf } from '../threat/harms';
import { locationKey } from '../threat/location-ref';
import { standsFor } from '../threat/locations';
import type { CarryRecords } from './carry-records';
import { gridToday, ratingWords } from './offered-ratings';
import { proposedMark } from './take-marks';

interface TakeRatings {
  readonly records: CarryRecords;
  readonly from: Operation;
  readonly to: Operation;
  /** The cells that are taken. */
  readonly sourceIds: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly newId: IdSource;
}

export interface TakenRatings {
  readonly changes: readonly RecordChange[];
  /** What each became, by the cell that was offered. */
  readonly became: ReadonlyMap<string, Link>;
}

const noDraft =
  'The newest version of the threat assessment is with gold or approved. Start the next version; then take the ratings.';

/** The draft with the columns of these ratings, the proposed threats, and what each rating became. */
export function takeRatings(given: TakeRatings): Result<TakenRatings, string> {
  const { records, to } = given;
  const cells = given.sourceIds.flatMap((id) => records.cells.get(id) ?? []);
  const [first] = cells;
  if (first === undefined) return ok({ changes: [], became: new Map() });
  const newest = newestAssessment(records.assessments, to.id);
  if (newest !== undefined && newest.status !== 'draft') return err(noDraft);
  const started = newest === undefined ? startDraft(given, first) : null;
  const draft = started?.assessment ?? newest;
  if (draft === undefined) return err(noDraft);
  const widened = withColumns(draft, cells, records);
  const became = new Map<string, Link>();
  const proposed: Cell[] = [];
  for (const cell of cells) {
    const made = proposal(given, widened, cell);
    if (made.cell !== null) proposed.push(made.cell);
    became.set(cell.id, made.link);
  }
  const isStored = started === null && widened === draft;
  return ok({
    changes: [
      ...(isStored
        ? []
        : [{ collection: 'assessments' as const, id: widened.id, after: widened } satisfies RecordChange]),
      ...(started?.notes ?? []),
      ...proposed.map((after): RecordChange => ({ collection: 'cells', id: after.id, after })),
    ],
    became,
  });
}

/** The first draft of the operation: it starts from the version that the ratings come from. */
function startDraft(given: TakeRatings, first: Cell) {
  const { records, to } = given;
  const earlier = records.assessments.get(first.assessmentId);
  if (earlier === undefined) return null;
  const { assessment, factorNotes } = carryOver(
    { grid: gridToday(earlier, records), factorNotes: records.factorNotes.values() },
    {
      operation: to,
      gazetteer: records,
      version: 1,
      scales: earlier.scales,
      id: asId<'Assessment'>(given.newId()),
      startedAt: given.at,
      author: given.by,
    },
  );
  const notes = factorNotes.map((after): RecordChange => ({
    collection: 'factorNotes',
    id: after.id,
    after,
  }));
  return { assessment, notes };
}

function withColumns(draft: Assessment, cells: readonly Cell[], { places }: CarryRecords): Assessment {
  const known = new Set(draft.locations.map(locationKey));
  const added: LocationRef[] = [];
  for (const cell of cells) {
    const at = standsFor(cell.location, places);
    if (known.has(locationKey(at))) continue;
    known.add(locationKey(at));
    added.push(at);
  }
  return added.length === 0 ? draft : { ...draft, locations: [...draft.locations, ...added] };
}

interface Proposal {
  readonly cell: AssessedCell | null;
  readonly link: Link;
}

function proposal(given: TakeRatings, draft: Assessment, source: Cell): Proposal {
  const { records } = given;
  const harm = harmOf(source.harmId);
  const location = standsFor(source.location, records.places);
  const id = cellId(draft.id, harm, location);
  if (records.cells.has(id)) return { cell: null, link: { kind: 'cell', id } };
  const earlier = records.assessments.get(source.assessmentId);
  const waits: Proposal = { cell: null, link: { kind: 'assessment', id: draft.id } };
  // The version that it started from waits there, to be confirmed as before or judged anew.
  if (earlier === undefined || draft.basedOnId === earlier.id) return waits;
  const cell = proposedCell(given, draft, {
    earlier: gridToday(earlier, records),
    source,
    at: { harm, location },
  });
  return cell === null ? waits : { cell, link: { kind: 'cell', id } };
}

interface ProposedFrom {
  readonly earlier: Grid;
  readonly source: Cell;
  readonly at: { readonly harm: ReturnType<typeof harmOf>; readonly location: LocationRef };
}

/** The threat as it was, with its reasons and what it cited, marked and with nothing judged. */
function proposedCell(
  { records, from, by }: TakeRatings,
  draft: Assessment,
  { earlier, source, at }: ProposedFrom,
): AssessedCell | null {
  if (!hasColumn(earlier, at.location) || source.state !== 'assessed') return null;
  const confirmed = confirmedAsBefore(
    { assessment: draft, previous: earlier, citable: records, factorNotes: records.factorNotes, by },
    at,
  );
  if (confirmed?.cell.state !== 'assessed') return null;
  const mark = `${proposedMark(from)} it was ${ratingWords(earlier.scales, source)}.`;
  return {
    ...confirmed.cell,
    ...notJudged,
    confidence: null,
    beforeControls: notJudged,
    afterControls: notJudged,
    rationale: [mark, source.rationale].filter((part) => part.trim() !== '').join('\n\n'),
  };
}

/** Whether a threat stands as it was proposed: nothing in it is judged. */
export function isStillProposed(cell: Cell | undefined, from: Pick<Operation, 'name'>): boolean {
  return (
    cell?.state === 'assessed' &&
    cell.rationale.startsWith(proposedMark(from)) &&
    cell.likelihood === null &&
    cell.impact === null &&
    cell.confidence === null
  );
}
