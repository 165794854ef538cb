/**
 * What becomes of earlier ratings that are taken. Those that are accepted wait in the draft to be confirmed: a draft that
 * started from the version before keeps them by itself, in another each stands as an assessed threat with nothing judged.
 * One that is changed stands as an assessed threat with the new judgement, or none, and says what it was and why.
 */
import { isSameJson } from '../foundation/canonical';
import { asId, type IdSource } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import type { RecordChange } from '../guard-question';
import type { Link } from '../plan/link';
import type { Operation } from '../operation/operation';
import { newestAssessment } from '../operation/work-list/newest-assessment';
import type { Assessment, LocationRef } from '../threat/assessment';
import { type AssessedCell, type Cell, cellId, type CellId, type Judgement, notJudged } from '../threat/cell';
import { carryOver } from '../threat/carry-over';
import { confirmedAsBefore } from '../threat/confirm';
import { hasColumn } from '../threat/grid';
import { harmOf } from '../threat/harms';
import { locationKey } from '../threat/location-ref';
import { standsFor } from '../threat/locations';
import type { ScaleSet } from '../threat/scale-set';
import type { CarriedItem } from './carried-item';
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
  /** What was answered to each before, by the cell that is offered. */
  readonly answers: ReadonlyMap<string, CarriedItem>;
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

/** How an earlier rating is judged when it is changed. */
export interface RatingToTake {
  readonly scales: ScaleSet;
  /** The judgement of an earlier change that stands; `null` where nothing is judged. */
  readonly now: Judgement | null;
}

/**
 * In the scales of the newest version, or else of the one that it comes from; `null` where no draft takes it: the newest
 * version is with gold or approved, or says something of the threat by itself, which no answer touches.
 */
export function ratingToTake(
  records: CarryRecords,
  { from, to }: { readonly from: Operation; readonly to: Pick<Operation, 'id'> },
  { sourceId, answer }: { readonly sourceId: string; readonly answer: CarriedItem | null },
): RatingToTake | null {
  const source = records.cells.get(sourceId);
  if (source === undefined) return null;
  const draft = newestAssessment(records.assessments, to.id);
  if (draft === undefined) {
    const earlier = records.assessments.get(source.assessmentId);
    return earlier === undefined ? null : { scales: earlier.scales, now: null };
  }
  if (draft.status !== 'draft') return null;
  const { scales } = draft;
  const stands = records.cells.get(cellIn(draft, source, records));
  if (stands === undefined) return { scales, now: null };
  if (answer === null || !isAsAnswered(stands, answer, { records, from, draft })) return null;
  return { scales, now: stands.state === 'assessed' && isJudged(stands) ? stands : null };
}

function cellIn(draft: Assessment, source: Cell, { places }: Pick<CarryRecords, 'places'>): CellId {
  return cellId(draft.id, harmOf(source.harmId), standsFor(source.location, places));
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

/** What stands is written over only where it is to the letter what an earlier answer wrote. */
function proposal(given: TakeRatings, draft: Assessment, source: Cell): Proposal {
  const { records } = given;
  const around: InDraft = { records, from: given.from, draft };
  const id = cellIn(draft, source, records);
  const stands = records.cells.get(id);
  const link: Link = { kind: 'cell', id };
  const answer = given.answers.get(source.id);
  if (stands !== undefined && (answer === undefined || !isAsAnswered(stands, answer, around)))
    return { changes: [], link };
  const cell = cellAnswered(source, given, around);
  if (cell !== null) {
    const isSame = stands !== undefined && isSameJson(stands, cell);
    return { changes: isSame ? [] : [{ collection: 'cells', id, after: cell }], link };
  }
  return {
    changes: stands === undefined ? [] : [{ collection: 'cells', id, after: null }],
    link: { kind: 'assessment', id: draft.id },
  };
}

interface InDraft {
  readonly records: CarryRecords;
  readonly from: Pick<Operation, 'name'>;
  readonly draft: Assessment;
}

/**
 * What an answer writes: the threat as it was, with its reasons and what it cited, marked, and judged only where it is
 * changed so. `null` where the draft started from that version and keeps the threat by itself, to be confirmed.
 */
function cellAnswered(
  source: Cell,
  { by, changed }: Pick<TakeRatings, 'by' | 'changed'>,
  { records, from, draft }: InDraft,
): AssessedCell | null {
  const assessment = records.assessments.get(source.assessmentId);
  if (assessment === undefined || (changed === null && draft.basedOnId === assessment.id)) return null;
  const earlier = gridToday(assessment, records);
  const at = { harm: harmOf(source.harmId), location: standsFor(source.location, records.places) };
  if (!hasColumn(earlier, at.location) || source.state !== 'assessed') return null;
  const confirmed = confirmedAsBefore(
    { assessment: draft, previous: earlier, citable: records, factorNotes: records.factorNotes, by },
    at,
  );
  if (confirmed?.cell.state !== 'assessed') return null;
  const judged = isJudged(changed?.judgement) ? { ...changed?.judgement, judgedBy: by } : {};
  const cell: AssessedCell = {
    ...confirmed.cell,
    ...notJudged,
    ...judged,
    confidence: null,
    beforeControls: notJudged,
    afterControls: notJudged,
  };
  const was = ratingWords(earlier.scales, source);
  const now = isJudged(cell) ? `now ${ratingWords(draft.scales, cell)}.` : 'to be judged anew.';
  const marks =
    changed === null
      ? [`${proposedMark(from)} it was ${was}.`]
      : [`${changedMark(from)} it was ${was}, ${now}`, changed.reason.trim()];
  return {
    ...cell,
    rationale: [...marks, source.rationale].filter((part) => part.trim() !== '').join('\n\n'),
  };
}

function isJudged(judgement: Judgement | undefined): boolean {
  return judgement !== undefined && (judgement.likelihood !== null || judgement.impact !== null);
}

/** Whether a threat stands to the letter as the answer wrote it: nobody has worked on it since. */
export function isAsAnswered(
  cell: Cell | undefined,
  { sourceId, answer, reason, by }: CarriedItem,
  around: InDraft,
): boolean {
  const source = around.records.cells.get(sourceId);
  if (source === undefined || cell?.state !== 'assessed' || answer === 'dropped') return false;
  const judgement = { likelihood: cell.likelihood, impact: cell.impact };
  const changed = answer === 'changed' ? { reason, judgement } : null;
  const written = cellAnswered(source, { by, changed }, around);
  return written !== null && isSameJson(written, cell);
}
