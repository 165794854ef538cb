/**
 * What the workshops of one assessment have brought, cell by cell. Rounds, agreed ratings and scores of a cell are
 * found by their ids, and only when that cell is asked for. Nothing in an open round is read.
 */
import type { Harm } from '../threat/harms';
import { type LocationRef, locationKey } from '../threat/location-ref';
import type { ScaleSet } from '../threat/scale-set';
import type { AgreedRating } from './agreed-rating';
import { type AgreedRatings, latestAgreed } from './agreed-entries';
import type { Round } from './round';
import { isOpen, type Rounds, roundsOn } from './rounds';
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

/** The results of the workshops on one assessment, in its scales. */
export function resultsOf(
  assessment: { readonly id: string; readonly scales: ScaleSet },
  records: ResultRecords,
  standsFor: StandsFor,
): WorkshopResults {
  const made = new Map<string, CellResult | undefined>();
  const resultOf = (item: AgendaItem): CellResult | undefined => {
    const key = agendaKey(item);
    if (!made.has(key)) {
      const onRecord = recordOf(assessment.id, records, standsFor);
      made.set(key, cellResult(assessment.scales, records, { item, onRecord }));
    }
    return made.get(key);
  };
  return {
    resultAt: (harm, location) => resultOf({ harmId: harm.id, location: standsFor(location) }),
    all: () =>
      cellsIn(recordOf(assessment.id, records, standsFor), records, standsFor).flatMap(
        (item) => resultOf(item) ?? [],
      ),
  };
}

/** What is found once for each state of the records: a score that comes in must not have it found again. */
interface OnRecord extends Pick<ResultRecords, 'workshops' | 'agreed'> {
  readonly assessmentId: string;
  readonly standsFor: StandsFor;
  /** The workshops of the assessment, oldest first. */
  readonly held: readonly Workshop[];
  /** The places with anything on record that were merged into the one of this key. */
  readonly mergedInto: ReadonlyMap<string, readonly LocationRef[]>;
  /** Found when the whole list is asked for. */
  cells: readonly AgendaItem[] | null;
}

const lastOnRecord = new WeakMap<Rounds, OnRecord>();

function recordOf(assessmentId: string, records: ResultRecords, standsFor: StandsFor): OnRecord {
  const { workshops, rounds, agreed } = records;
  const last = lastOnRecord.get(rounds);
  const isSame =
    last?.assessmentId === assessmentId &&
    last.workshops === workshops &&
    last.agreed === agreed &&
    last.standsFor === standsFor;
  if (isSame) return last;
  const held = [...workshops.values()]
    .filter((workshop) => workshop.assessmentId === assessmentId)
    .sort((a, b) => compare(a.date, b.date) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
  const mergedInto = mergedPlaces(records, standsFor);
  const onRecord = { assessmentId, workshops, agreed, standsFor, held, mergedInto, cells: null };
  lastOnRecord.set(rounds, onRecord);
  return onRecord;
}

function mergedPlaces({ rounds, agreed }: ResultRecords, standsFor: StandsFor): OnRecord['mergedInto'] {
  const merged = new Map<string, Map<string, LocationRef>>();
  for (const records of [rounds, agreed]) {
    for (const { location } of records.values()) {
      const standing = standsFor(location);
      if (standing === location) continue;
      const key = locationKey(standing);
      const places = merged.get(key) ?? new Map<string, LocationRef>();
      merged.set(key, places.set(locationKey(location), location));
    }
  }
  return new Map([...merged].map(([key, places]) => [key, [...places.values()]]));
}

/** The cells that have anything on record: those of each agenda in its order, then those taken off it. */
function cellsIn(onRecord: OnRecord, { rounds, agreed }: ResultRecords, standsFor: StandsFor) {
  if (onRecord.cells !== null) return onRecord.cells;
  const found = new Map(onRecord.held.map(({ id }) => [id, new Map<string, AgendaItem>()]));
  for (const records of [rounds, agreed]) {
    for (const record of records.values()) found.get(record.workshopId)?.set(agendaKey(record), record);
  }
  const cells = new Map<string, AgendaItem>();
  for (const { id, agenda } of onRecord.held) {
    const own = found.get(id) ?? new Map<string, AgendaItem>();
    const isOnRecord = (item: AgendaItem) => own.has(agendaKey(item));
    for (const { harmId, location } of [...agenda.filter(isOnRecord), ...own.values()]) {
      const item = { harmId, location: standsFor(location) };
      const key = agendaKey(item);
      if (!cells.has(key)) cells.set(key, item);
    }
  }
  onRecord.cells = [...cells.values()];
  return onRecord.cells;
}

interface CellToRead {
  readonly item: AgendaItem;
  readonly onRecord: OnRecord;
}

/** `undefined` where nothing is on record for the cell. */
function cellResult(
  scales: ScaleSet,
  { rounds: allRounds, agreed: allAgreed, scores, workshops }: ResultRecords,
  { item, onRecord }: CellToRead,
): CellResult | undefined {
  const merged = onRecord.mergedInto.get(locationKey(item.location)) ?? [];
  const sources = [
    { at: item, mergedFrom: null },
    ...merged.map((location) => ({ at: { ...item, location }, mergedFrom: location })),
  ];
  const held = onRecord.held.flatMap((workshop) => sources.map((source) => ({ workshop, ...source })));
  const rounds = held
    .flatMap(({ workshop, at, mergedFrom }) =>
      roundsOn(allRounds, workshop.id, at).map((round): CellRound => ({ round, workshop, mergedFrom })),
    )
    .sort((a, b) => compare(a.round.openedAt, b.round.openedAt));
  const agreed = held
    .flatMap(({ workshop, at }) => latestAgreed(allAgreed, workshop.id, at) ?? [])
    .reduce<AgreedRating | null>((last, each) => (last === null || each.at >= last.at ? each : last), null);
  if (rounds.length === 0 && agreed === null) return undefined;
  const lastRevealed = rounds.reduce<CellRound | null>((last, each) => {
    const { revealedAt } = each.round;
    if (revealedAt === null) return last;
    return last === null || revealedAt >= (last.round.revealedAt ?? '') ? each : last;
  }, null);
  const isMoved = agreed !== null && locationKey(agreed.location) !== locationKey(item.location);
  return {
    item,
    rounds,
    agreed,
    agreedWorkshop: agreed === null ? null : (workshops.get(agreed.workshopId) ?? null),
    agreedMergedFrom: isMoved ? agreed.location : null,
    lastRevealed,
    spread: lastRevealed === null ? null : spreadOfRound(scales, lastRevealed.round, scores),
  };
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
