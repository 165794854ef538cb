/**
 * What the workshops of one assessment have brought, cell by cell. Rounds are grouped once for each state of the
 * records; the scores of a cell are read only when that cell is asked for. Nothing in an open round is read.
 */
import type { Harm } from '../threat/harms';
import { type LocationRef, locationKey } from '../threat/location-ref';
import type { ScaleSet } from '../threat/scale-set';
import type { AgreedRating } from './agreed-rating';
import { agreedEntries, type AgreedRatings } from './agreed-entries';
import type { Round } from './round';
import { isOpen, type Rounds } from './rounds';
import type { Scores } from './scores';
import { type Spread, spreadOfRound } from './spread';
import type { StandsFor } from './stands-for';
import { type AgendaItem, agendaKey, type Workshop } from './workshop';

export interface ResultRecords {
  readonly workshops: ReadonlyMap<string, Workshop>;
  readonly rounds: Rounds;
  readonly scores: Scores;
  readonly agreed: AgreedRatings;
}

export interface CellRound {
  readonly round: Round;
  readonly workshop: Workshop;
  /** The place that it was held on, where that place has since been merged into this one. */
  readonly mergedFrom: LocationRef | null;
}

export interface CellResult {
  /** The cell as it stands now, merged places followed. */
  readonly item: AgendaItem;
  /** Oldest first, of all workshops of the assessment. */
  readonly rounds: readonly CellRound[];
  /** The entry that stands; of several workshops, or of places merged, the latest. */
  readonly agreed: AgreedRating | null;
  /** The workshop that agreed it, which may be another than the one of the last round. */
  readonly agreedWorkshop: Workshop | null;
  readonly agreedMergedFrom: LocationRef | null;
  readonly lastRevealed: CellRound | null;
  /** Of the last revealed round; `null` until one is. */
  readonly spread: Spread | null;
}

export interface WorkshopResults {
  /** `undefined` where no workshop has held a round or agreed a rating. */
  readonly resultAt: (harm: Pick<Harm, 'id'>, location: LocationRef) => CellResult | undefined;
  /** Every cell with a round or an agreed rating, in the order of the agendas, then by when it was taken up. */
  readonly all: () => readonly CellResult[];
}

interface Gathered {
  readonly item: AgendaItem;
  readonly rounds: CellRound[];
  readonly agreed: AgreedRating[];
}

/** The results of the workshops on one assessment, in its scales. */
export function resultsOf(
  assessment: { readonly id: string; readonly scales: ScaleSet },
  records: ResultRecords,
  standsFor: StandsFor,
): WorkshopResults {
  const cells = gathered(assessment.id, records, standsFor);
  const made = new Map<string, CellResult>();
  const resultOf = (key: string): CellResult | undefined => {
    const found = made.get(key);
    const cell = cells.get(key);
    if (found !== undefined || cell === undefined) return found;
    const result = cellResult(assessment.scales, records, cell);
    made.set(key, result);
    return result;
  };
  return {
    resultAt: (harm, location) => resultOf(agendaKey({ harmId: harm.id, location: standsFor(location) })),
    all: () => [...cells.keys()].flatMap((key) => resultOf(key) ?? []),
  };
}

type CellsOnRecord = ReadonlyMap<string, Gathered>;

interface Gathering extends Omit<ResultRecords, 'scores'> {
  readonly assessmentId: string;
  readonly standsFor: StandsFor;
  readonly cells: CellsOnRecord;
}

/** The last gathering of each state of the rounds: a score that comes in must not gather them again. */
const gatherings = new WeakMap<Rounds, Gathering>();

function gathered(assessmentId: string, records: ResultRecords, standsFor: StandsFor): CellsOnRecord {
  const { workshops, rounds, agreed } = records;
  const last = gatherings.get(rounds);
  const isSame =
    last?.assessmentId === assessmentId &&
    last.workshops === workshops &&
    last.agreed === agreed &&
    last.standsFor === standsFor;
  if (isSame) return last.cells;
  const cells = gather(assessmentId, records, standsFor);
  gatherings.set(rounds, { assessmentId, workshops, rounds, agreed, standsFor, cells });
  return cells;
}

function gather(
  assessmentId: string,
  { workshops, rounds, agreed }: ResultRecords,
  standsFor: StandsFor,
): CellsOnRecord {
  const cells = new Map<string, Gathered>();
  const cellAt = (at: AgendaItem): Gathered => {
    const item = { harmId: at.harmId, location: standsFor(at.location) };
    const key = agendaKey(item);
    const cell = cells.get(key) ?? { item, rounds: [], agreed: [] };
    cells.set(key, cell);
    return cell;
  };
  const held = [...workshops.values()]
    .filter((workshop) => workshop.assessmentId === assessmentId)
    .sort((a, b) => compare(a.date, b.date) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  for (const workshop of held) {
    const roundsByCell = byWorkshop(rounds).get(workshop.id) ?? new Map<string, readonly Round[]>();
    const agreedByCell = byWorkshop(agreed).get(workshop.id) ?? new Map<string, readonly AgreedRating[]>();
    for (const key of inOrder(workshop, [roundsByCell, agreedByCell])) {
      for (const round of roundsByCell.get(key) ?? []) {
        cellAt(round).rounds.push({ round, workshop, mergedFrom: movedFrom(round.location, standsFor) });
      }
      const [first] = agreedByCell.get(key) ?? [];
      const standing = first && agreedEntries(agreed, workshop.id, first).at(-1);
      if (standing !== undefined) cellAt(standing).agreed.push(standing);
    }
  }
  return cells;
}

/** The cells that have anything on record: those of the agenda in its order, then those taken off it. */
function inOrder(workshop: Workshop, found: readonly ReadonlyMap<string, unknown>[]): ReadonlySet<string> {
  const onRecord = new Set(found.flatMap((each) => [...each.keys()]));
  const onAgenda = workshop.agenda.map(agendaKey).filter((key) => onRecord.has(key));
  return new Set([...onAgenda, ...onRecord]);
}

function cellResult(scales: ScaleSet, { scores, workshops }: ResultRecords, cell: Gathered): CellResult {
  const rounds = [...cell.rounds].sort((a, b) => compare(a.round.openedAt, b.round.openedAt));
  const lastRevealed = rounds.reduce<CellRound | null>((last, each) => {
    const { revealedAt } = each.round;
    if (revealedAt === null) return last;
    return last === null || revealedAt >= (last.round.revealedAt ?? '') ? each : last;
  }, null);
  const agreed = cell.agreed.reduce<AgreedRating | null>(
    (last, each) => (last === null || each.at >= last.at ? each : last),
    null,
  );
  const isMoved = agreed !== null && locationKey(agreed.location) !== locationKey(cell.item.location);
  return {
    item: cell.item,
    rounds,
    agreed,
    agreedWorkshop: agreed === null ? null : (workshops.get(agreed.workshopId) ?? null),
    agreedMergedFrom: isMoved ? agreed.location : null,
    lastRevealed,
    spread: lastRevealed === null ? null : spreadOfRound(scales, lastRevealed.round, scores),
  };
}

function movedFrom(location: LocationRef, standsFor: StandsFor): LocationRef | null {
  return locationKey(standsFor(location)) === locationKey(location) ? null : location;
}

type OfWorkshop = AgendaItem & { readonly workshopId: string };
type Grouped<T> = ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>;

/** Kept for each state of a collection: moving from cell to cell must not group tens of thousands afresh. */
const groups = new WeakMap<ReadonlyMap<string, OfWorkshop>, Grouped<OfWorkshop>>();

function byWorkshop<T extends OfWorkshop>(records: ReadonlyMap<string, T>): Grouped<T> {
  const known = groups.get(records);
  if (known !== undefined) return known as Grouped<T>;
  const grouped = new Map<string, Map<string, T[]>>();
  for (const record of records.values()) {
    const cells = grouped.get(record.workshopId) ?? new Map<string, T[]>();
    grouped.set(record.workshopId, cells);
    const key = agendaKey(record);
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [record]);
    else list.push(record);
  }
  groups.set(records, grouped);
  return grouped;
}

/**
 * The cells on which people stood furthest apart: by the steps of the rating, then by the larger of the spreads of
 * likelihood and impact. So many, and every further one that ties with the last of them; cells scored by fewer
 * than two, or with no spread, are left out.
 */
export function mostDisputed(results: readonly CellResult[], count: number): readonly CellResult[] {
  const disputed = results
    .filter(({ spread }) => spread !== null && spread.people.length > 1 && spread.steps > 0)
    .sort((a, b) => compareSpread(b, a));
  const last = disputed[count - 1];
  if (last === undefined) return count <= 0 ? [] : disputed;
  return disputed.filter((each, index) => index < count || compareSpread(each, last) === 0);
}

function compareSpread(a: CellResult, b: CellResult): number {
  const rating = ({ spread }: CellResult) => spread?.ratingSteps ?? 0;
  return rating(a) - rating(b) || (a.spread?.steps ?? 0) - (b.spread?.steps ?? 0);
}

/** Whether a cell was rated by a workshop although fewer than two people scored it. */
export function isScoredByFewerThanTwo({ spread, agreed }: CellResult): boolean {
  if (spread === null) return agreed !== null;
  return spread.people.length < 2;
}

export interface ResultCounts {
  readonly cells: number;
  readonly agreed: number;
  readonly rounds: number;
  readonly revealed: number;
  readonly open: number;
  readonly setAside: number;
  /** Cells with a revealed round. */
  readonly withSpread: number;
  readonly evenSplits: number;
  readonly scoredByFewerThanTwo: number;
  /** Cells whose rounds or agreed rating come from a place merged into theirs. */
  readonly merged: number;
}

/** How much there is of what. */
export function resultCounts(results: readonly CellResult[]): ResultCounts {
  const rounds = results.flatMap((each) => each.rounds.map(({ round }) => round));
  const count = (passes: (result: CellResult) => boolean) => results.filter(passes).length;
  return {
    cells: results.length,
    agreed: count(({ agreed }) => agreed !== null),
    rounds: rounds.length,
    revealed: rounds.filter((round) => round.revealedAt !== null).length,
    open: rounds.filter(isOpen).length,
    setAside: rounds.filter((round) => round.setAside !== null).length,
    withSpread: count(({ spread }) => spread !== null),
    evenSplits: count(({ spread }) => (spread?.evenSplit ?? null) !== null),
    scoredByFewerThanTwo: count(isScoredByFewerThanTwo),
    merged: count(
      (each) => each.agreedMergedFrom !== null || each.rounds.some(({ mergedFrom }) => mergedFrom !== null),
    ),
  };
}

/** Why rounds of another place stand under this one, for the screen and the record. */
export function mergedSentence(earlierName: string, name: string): string {
  return `Held on ${earlierName}, which was found to be the same place as ${name}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
