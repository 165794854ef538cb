/**
 * What becomes of earlier ratings that are taken. Those that are accepted wait in the draft to be confirmed: a draft that
 * started from the version before keeps them by itself, in another each stands as an assessed threat with nothing judged.
 * One that is changed stands as an assessed threat with the new judgement, or none, and says what it was and why.
 */
import { asId, type IdSource } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import type { RecordChange } from '../guard-question';
import type { Link } from '../plan/link';
import type { Operation } from '../operation/operation';
import { newestAssessment } from '../operation/work-list/newest-assessment';
import type { Assessment, LocationRef } from '../threat/assessment';
import { type AssessedCell, type Cell, cellId, type Judgement, notJudged } from '../threat/cell';
import { carryOver } from '../threat/carry-over';
import { confirmedAsBefore } from '../threat/confirm';
import { type Grid, hasColumn } from '../threat/grid';
import { harmOf } from '../threat/harms';
import { locationKey } from '../threat/location-ref';
import { standsFor } from '../threat/locations';
import type { ScaleSet } from '../threat/scale-set';
import type { CarryRecords } from './carry-records';
import { gridToday, ratingWords } from './offered-ratings';
import { changedMark, proposedMark } from './take-marks';

interface TakeRatings {
  readonly records: CarryRecords;
  readonly from: Operation;
  readonly to: Operation;
  /** The cells that are taken. */
  readonly sourceIds: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly newId: IdSource;
  /** Where they are changed: why, and what the judgement is now; `null` where they are accepted. */
  readonly changed: RatingChange | null;
}

export interface RatingChange {
  readonly reason: string;
  /** In the scales of the draft; absent where it is to be judged in the assessment. */
  readonly judgement?: Judgement;
}

export interface TakenRatings {
  readonly changes: readonly RecordChange[];
  /** What each became, by the cell that was offered. */
  readonly became: ReadonlyMap<string, Link>;
}

const noDraft =
  'The newest version of the threat assessment is with gold or approved. Start the next version; then take the ratings.';
const otherScales =
  'The likelihood is not in the scales of this threat assessment. Choose it again; nothing has been answered.';

function isInScales(judgement: Judgement | undefined, scales: ScaleSet): boolean {
  if (judgement === undefined || judgement.likelihood === null) return true;
  return scales.likelihood.terms.some(({ id }) => id === judgement.likelihood);
}

/**
 * The scales in which an earlier rating is judged when it is changed: those of the newest version, else of the one it comes
 * from. `null` where the newest version judged the threat by itself, which no answer touches.
 */
export function scalesForTaking(
  { assessments, cells, places }: Pick<CarryRecords, 'assessments' | 'cells' | 'places'>,
  { from, to }: { readonly from: Pick<Operation, 'name'>; readonly to: Pick<Operation, 'id'> },
  sourceId: string,
): ScaleSet | null {
  const source = cells.get(sourceId);
  if (source === undefined) return null;
  const newest = newestAssessment(assessments, to.id);
  if (newest === undefined) return assessments.get(source.assessmentId)?.scales ?? null;
  const at = standsFor(source.location, places);
  const stands = cells.get(cellId(newest.id, harmOf(source.harmId), at));
  return stands === undefined || isStillProposed(stands, from, newest.scales) ? newest.scales : null;
}

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
  if (!isInScales(given.changed?.judgement, draft.scales)) return err(otherScales);
  const widened = withColumns(draft, cells, records);
  const became = new Map<string, Link>();
  const proposed: RecordChange[] = [];
  for (const cell of cells) {
    const made = proposal(given, widened, cell);
    proposed.push(...made.changes);
    became.set(cell.id, made.link);
  }
  const isStored = started === null && widened === draft;
  return ok({
    changes: [
      ...(isStored
        ? []
        : [{ collection: 'assessments' as const, id: widened.id, after: widened } satisfies RecordChange]),
      ...(started?.notes ?? []),
      ...proposed,
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
  readonly changes: readonly RecordChange[];
  readonly link: Link;
}

function proposal(given: TakeRatings, draft: Assessment, source: Cell): Proposal {
  const { records } = given;
  const harm = harmOf(source.harmId);
  const location = standsFor(source.location, records.places);
  const id = cellId(draft.id, harm, location);
  const stands = records.cells.get(id);
  const link: Link = { kind: 'cell', id };
  if (stands !== undefined && !isStillProposed(stands, given.from, draft.scales))
    return { changes: [], link };
  const earlier = records.assessments.get(source.assessmentId);
  // The version that it started from waits there by itself, to be confirmed as before or judged anew.
  const waitsByItself = earlier === undefined || (given.changed === null && draft.basedOnId === earlier.id);
  const cell = waitsByItself
    ? null
    : proposedCell(given, draft, {
        earlier: gridToday(earlier, records),
        source,
        at: { harm, location },
        stands: stands?.state === 'assessed' ? stands : null,
      });
  if (cell !== null) return { changes: [{ collection: 'cells', id, after: cell }], link };
  return {
    changes: stands === undefined ? [] : [{ collection: 'cells', id, after: null }],
    link: { kind: 'assessment', id: draft.id },
  };
}

interface ProposedFrom {
  readonly earlier: Grid;
  readonly source: Cell;
  readonly at: { readonly harm: ReturnType<typeof harmOf>; readonly location: LocationRef };
  /** What an earlier answer put there. */
  readonly stands: AssessedCell | null;
}

/**
 * The threat as it was, with its reasons and what it cited, marked, and judged only where it is changed so. What was
 * written since an earlier answer stays.
 */
function proposedCell(
  { records, from, by, changed }: TakeRatings,
  draft: Assessment,
  { earlier, source, at, stands }: ProposedFrom,
): AssessedCell | null {
  if (!hasColumn(earlier, at.location) || source.state !== 'assessed') return null;
  const confirmed = confirmedAsBefore(
    { assessment: draft, previous: earlier, citable: records, factorNotes: records.factorNotes, by },
    at,
  );
  if (confirmed?.cell.state !== 'assessed') return null;
  const judged = isJudged(changed?.judgement) ? { ...changed?.judgement, judgedBy: by } : {};
  const cell: AssessedCell = {
    ...(stands ?? confirmed.cell),
    ...notJudged,
    ...judged,
    confidence: null,
    beforeControls: notJudged,
    afterControls: notJudged,
  };
  const was = ratingWords(earlier.scales, source);
  const marks =
    changed === null
      ? [`${proposedMark(from)} it was ${was}.`]
      : [`${changedMark(from)} it was ${was}, ${nowWords(cell, draft.scales)}`, changed.reason.trim()];
  const reasons =
    stands === null || stands.rationale.endsWith(source.rationale) ? source.rationale : stands.rationale;
  return { ...cell, rationale: [...marks, reasons].filter((part) => part.trim() !== '').join('\n\n') };
}

function isJudged(judgement: Judgement | undefined): boolean {
  return judgement !== undefined && (judgement.likelihood !== null || judgement.impact !== null);
}

/** What a changed threat says of its judgement, by which it is known whether anybody judged it since. */
function nowWords(cell: AssessedCell, scales: ScaleSet): string {
  return isJudged(cell) ? `now ${ratingWords(scales, cell)}.` : 'to be judged anew.';
}

/** Whether a threat stands as it was taken: nobody has judged it since. */
export function isStillProposed(
  cell: Cell | undefined,
  from: Pick<Operation, 'name'>,
  scales: ScaleSet,
): boolean {
  if (cell?.state !== 'assessed' || cell.confidence !== null) return false;
  if (cell.rationale.startsWith(proposedMark(from))) return !isJudged(cell);
  const [line = ''] = cell.rationale.split('\n');
  return line.startsWith(changedMark(from)) && line.endsWith(nowWords(cell, scales));
}
