/** To which contest the rows of a list belong: one that is recorded, or a new one. */
import type { Operation, PollTypeId } from '../operation/operation';
import type { Area } from '../places/area';
import type { CandidateDraft } from './candidate-draft';
import type { Contest } from './contest';
import { contestKey, contestName, councilKey, parseElectionId } from './election-id';
import {
  councilOfArea,
  councilOfContest,
  type Councils,
  councilsOf,
  mayLieIn,
  type SaidCouncil,
} from './import-councils';

/** A contest of the list. */
export interface ListedContest {
  /** The same for all of its rows; empty for rows that name none. */
  readonly key: string;
  /** With its council in brackets where the name alone would be that of another contest too. */
  readonly name: string;
  /** The council as the list names it; empty where it does not. */
  readonly council: string;
  readonly ballotId: string;
  readonly pollType: PollTypeId;
  readonly seats: number | null;
  readonly isCancelled: boolean;
  readonly isByElection: boolean;
  /** ISO date where it is known and not that of the operation. */
  readonly otherDate: string | null;
  readonly rows: number;
  /** The recorded contest that it is taken for; `null` for none. */
  readonly match: Contest | null;
  /** The area of the desk with its name, where one alone has it. */
  readonly areaId: Area['id'] | null;
}

export interface Standing {
  readonly operation: Pick<Operation, 'pollingDate' | 'polls' | 'forceAreaId'>;
  /** Of the operation. */
  readonly contests: readonly Contest[];
  /** Those that elect, under the force. */
  readonly areas: readonly Area[];
}

/** The key of a row's contest: one ward's name under two councils is two contests. */
export function listedKey({
  ballotId,
  contest,
  organisation,
}: Pick<CandidateDraft, 'ballotId' | 'contest' | 'organisation'>): string {
  if (ballotId !== '') return ballotId.toLowerCase();
  const council = contest === '' ? '' : councilKey(organisation);
  return council === '' ? contestKey(contest) : `${contestKey(contest)} of ${council}`;
}

/** The contests of the list in its order. */
export function listedContests(
  drafts: readonly CandidateDraft[],
  standing: Standing,
): readonly ListedContest[] {
  const groups = new Map<string, CandidateDraft[]>();
  for (const draft of drafts) {
    const key = listedKey(draft);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [draft]);
    else held.push(draft);
  }
  const index: Index = {
    byBallot: new Map(
      standing.contests.flatMap((each) =>
        each.electionId === '' ? [] : [[each.electionId.toLowerCase(), each] as const],
      ),
    ),
    byName: grouped(standing.contests),
    areas: grouped(standing.areas),
    councils: councilsOf(standing.areas),
    shared: namesOfMany(groups.values()),
  };
  return [...groups].map(([key, rows]) => listed(key, rows, { ...standing, index }));
}

/** Contests and areas by their keys, worked out once: a list may hold hundreds of contests. */
interface Index {
  readonly byBallot: ReadonlyMap<string, Contest>;
  readonly byName: ReadonlyMap<string, readonly Contest[]>;
  readonly areas: ReadonlyMap<string, readonly Area[]>;
  readonly councils: Councils;
  /** Keys of names that the list gives to contests of more than one council. */
  readonly shared: ReadonlySet<string>;
}

function namesOfMany(groups: Iterable<readonly CandidateDraft[]>): ReadonlySet<string> {
  const held = new Map<string, string>();
  const shared = new Set<string>();
  for (const [first] of groups) {
    const key = contestKey(first?.contest ?? '');
    const council = saidCouncil(first).key;
    const before = held.get(key);
    if (key !== '' && before !== undefined && before !== council) shared.add(key);
    held.set(key, council);
  }
  return shared;
}

function saidCouncil(draft: CandidateDraft | undefined): SaidCouncil {
  const parsed = parseElectionId(draft?.ballotId ?? '');
  const said = draft?.organisation ?? '';
  const key = councilKey(said === '' ? (parsed?.organisation ?? '').replaceAll('-', ' ') : said);
  return {
    key,
    isLoose: parsed !== null || /\b(?:county|sir|parish|town|community|tref|cymuned)\b/i.test(said),
  };
}

function grouped<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = contestKey(each.name);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [each]);
    else held.push(each);
  }
  return groups;
}

function listed(
  key: string,
  rows: readonly CandidateDraft[],
  standing: Standing & { readonly index: Index },
): ListedContest {
  const { operation } = standing;
  const ballotId = rows[0]?.ballotId ?? '';
  const parsed = parseElectionId(ballotId);
  const pollType = parsed?.pollType ?? operation.polls[0]?.type ?? 'local-principal';
  const given = rows.find(({ contest }) => contest !== '')?.contest ?? '';
  const area = given === '' ? (parsed?.division ?? '').replaceAll('-', ' ') : given;
  const date = parsed?.date ?? rows.find((each) => each.date !== null)?.date ?? null;
  const otherDate = date === null || date === operation.pollingDate ? null : date;
  const said = saidCouncil(rows[0]);
  const areaId = areaOf(area, { pollType, said }, standing);
  const match =
    standing.index.byBallot.get(key) ??
    matched(standing.index, { area, pollType, ballotId, otherDate, said, areaId });
  const council = rows[0]?.organisation ?? '';
  const named = area === '' ? '' : contestName(area, pollType);
  const needsCouncil =
    match === null && isNameOfAnother(area, { said, isByBallot: ballotId !== '', areaId }, standing.index);
  return {
    key,
    name: needsCouncil && named !== '' && council !== '' ? `${named} (${council})` : named,
    council,
    ballotId,
    pollType,
    seats: rows.find(({ seats }) => seats !== null)?.seats ?? null,
    isCancelled: rows.some(({ isCancelled }) => isCancelled),
    isByElection: parsed?.isByElection ?? false,
    otherDate,
    rows: rows.length,
    match,
    areaId,
  };
}

interface Asked {
  readonly area: string;
  readonly pollType: PollTypeId;
  readonly ballotId: string;
  readonly otherDate: string | null;
  readonly said: SaidCouncil;
  readonly areaId: Area['id'] | null;
}

/** By name; a contest with another ballot's identifier is another, and so is one of another day or another council. */
function matched({ byName, councils, shared }: Index, given: Asked): Contest | null {
  const { said } = given;
  const key = contestKey(given.area);
  if (key === '') return null;
  const found = (byName.get(key) ?? []).filter((contest) => {
    if (contest.pollingDate !== given.otherDate) return false;
    if (given.ballotId !== '' && (contest.electionId !== '' || contest.pollType !== given.pollType))
      return false;
    if (given.areaId !== null && contest.areaId === given.areaId) return true;
    const held = councilOfContest(contest, councils);
    // Of two contests with one name, none may be taken for a recorded one of which nobody knows the council.
    if (said.key !== '' && held === '' && shared.has(key)) return false;
    return mayLieIn(held, said, councils);
  });
  const sure = found.filter((contest) => councilOfContest(contest, councils) === said.key);
  const taken = found.length > 1 ? sure : found;
  return taken.length === 1 ? (taken[0] ?? null) : null;
}

/** Whether a new contest needs its council in its name. Where its area is known, the area says it. */
function isNameOfAnother(
  area: string,
  given: Pick<Asked, 'said' | 'areaId'> & { readonly isByBallot: boolean },
  { shared, byName }: Index,
): boolean {
  const key = contestKey(area);
  if (given.said.key === '' || key.includes(given.said.key)) return false;
  return shared.has(key) || byName.has(key) || (!given.isByBallot && given.areaId === null);
}

function areaOf(
  name: string,
  { pollType, said }: Pick<Asked, 'pollType' | 'said'>,
  { index, operation }: Standing & { readonly index: Index },
): Area['id'] | null {
  if (pollType === 'pcc') return operation.forceAreaId;
  const key = contestKey(name);
  if (key === '') return null;
  const { councils } = index;
  const found = (index.areas.get(key) ?? []).filter((area) =>
    mayLieIn(councilOfArea(area.id, councils), said, councils),
  );
  const sure = found.filter((area) => said.key !== '' && councilOfArea(area.id, councils) === said.key);
  const taken = found.length > 1 ? sure : found;
  return taken.length === 1 ? (taken[0]?.id ?? null) : null;
}
