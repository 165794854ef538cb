/** What taking a list of candidates in would do: for each row what is new, what differs, what must be asked. Pure. */
import { formatDate } from '../foundation/dates';
import type { Candidate, Standing } from './candidate';
import type { CandidateDraft } from './candidate-draft';
import { standingName } from './candidate-list';
import { listedContests, type ListedContest, listedKey, type Standing as Around } from './import-contests';
import { matchRows, type MatchedRow } from './import-match';
import { nameKey } from './printed-name';

export interface ImportSettings {
  /** For each contest of the list by its key: the id of a recorded one, or `new`; the match, or new, where absent. */
  readonly contests: Readonly<Record<string, string>>;
  /** The name of the contest of rows that name none. */
  readonly nameForRest: string;
  /** For rows that do not say: what these people are. */
  readonly standing: 'prospective' | 'nominated';
  /** ISO date of the returning officer's declaration; `null` where it is not known. */
  readonly declaredOn: string | null;
}

export const noSettings: ImportSettings = {
  contests: {},
  nameForRest: '',
  standing: 'nominated',
  declaredOn: null,
};

export interface PlanRow {
  /** Stable while the list and the records stand: by it a person's choice is kept. */
  readonly key: string;
  /** `standing`: the list says otherwise than what ended a candidature; it is taken only where a person says so. */
  readonly kind: 'new' | 'changed' | 'withdrawn' | 'standing' | 'same' | 'asked' | 'gone';
  readonly contestKey: string;
  /** `null` for who is gone from the list. */
  readonly draft: CandidateDraft | null;
  readonly was: Candidate | null;
  /** "description: “…” becomes “…”". */
  readonly differences: readonly string[];
  /** Whom it may be, where it is asked. */
  readonly options: readonly Candidate[];
  readonly why: 'namesakes' | 'other-name' | null;
  /** The poll is on another day than that of the operation. */
  readonly isOtherDay: boolean;
}

export interface ImportPlan {
  readonly contests: readonly ListedContest[];
  readonly rows: readonly PlanRow[];
  /** Contests of the list for which somebody must say which they are. */
  readonly unplaced: readonly ListedContest[];
}

export interface PlanGiven extends Around {
  readonly drafts: readonly CandidateDraft[];
  /** Of the operation. */
  readonly candidates: readonly Candidate[];
  readonly settings: ImportSettings;
}

/** The id of the recorded contest that rows go to; `null` for a new one. */
export function contestIdFor(listed: ListedContest, settings: ImportSettings): string | null {
  const chosen = settings.contests[listed.key];
  if (chosen === 'new') return null;
  return chosen ?? listed.match?.id ?? null;
}

/** The plan; nothing in it is stored before somebody says so. */
export function planCandidates(given: PlanGiven): ImportPlan {
  const { drafts, candidates, settings } = given;
  const contests = listedContests(drafts, given);
  const byContest = new Map<string, Candidate[]>();
  for (const each of candidates)
    byContest.set(each.contestId, [...(byContest.get(each.contestId) ?? []), each]);
  const byKey = new Map<string, CandidateDraft[]>();
  for (const draft of drafts) {
    const key = listedKey(draft);
    const held = byKey.get(key);
    if (held === undefined) byKey.set(key, [draft]);
    else held.push(draft);
  }
  const seen = new Set<string>();
  const rows = contests.flatMap((listed) => {
    const id = contestIdFor(listed, settings);
    // Two contests of the list that were put in one are not told apart below: the second is only added to.
    const recorded = id === null || seen.has(id) ? [] : (byContest.get(id) ?? []);
    if (id !== null) seen.add(id);
    const { rows: matched, gone } = matchRows(byKey.get(listed.key) ?? [], recorded);
    return [
      ...matched.map((row) => planRow(row, listed, settings)),
      ...gone.filter(({ standing }) => standing !== 'withdrawn').map((was) => goneRow(was, listed)),
    ];
  });
  const unplaced = contests.filter(
    (listed) => contestIdFor(listed, settings) === null && nameFor(listed, settings) === '',
  );
  return { contests, rows, unplaced };
}

/** The name of a contest that would be new. */
export function nameFor(listed: ListedContest, settings: ImportSettings): string {
  return listed.name === '' ? settings.nameForRest.trim() : listed.name;
}

function planRow(row: MatchedRow, listed: ListedContest, settings: ImportSettings): PlanRow {
  const { draft } = row;
  const shared = {
    key: `row ${draft.row}`,
    contestKey: listed.key,
    draft,
    was: null,
    differences: [],
    options: [],
    why: null,
    isOtherDay: listed.otherDate !== null,
  };
  if (row.kind === 'fresh') return { ...shared, kind: 'new' };
  if (row.kind === 'asked') return { ...shared, kind: 'asked', options: row.options, why: row.why };
  const after = updated(row.was, draft, settings);
  const differences = [...differencesOf(row.was, after), ...agentDifference(row.was, draft)];
  const kind = isTakenBack(row.was, after)
    ? 'standing'
    : after.standing === 'withdrawn' && row.was.standing !== 'withdrawn'
      ? 'withdrawn'
      : differences.length === 0
        ? 'same'
        : 'changed';
  return { ...shared, kind, was: row.was, differences };
}

function goneRow(was: Candidate, listed: ListedContest): PlanRow {
  return {
    key: `gone ${was.id}`,
    kind: 'gone',
    contestKey: listed.key,
    draft: null,
    was,
    differences: [],
    options: [],
    why: null,
    isOtherDay: listed.otherDate !== null,
  };
}

const rank: Readonly<Record<Standing, number>> = {
  prospective: 0,
  nominated: 1,
  withdrawn: 2,
  elected: 3,
  'not-elected': 3,
};

/** Whether an end that is recorded, a withdrawal or a result, would become something else. */
function isTakenBack(was: Candidate, after: Candidate): boolean {
  return rank[was.standing] > 1 && was.standing !== after.standing;
}

function standingAfter(was: Candidate, draft: CandidateDraft, settings: ImportSettings): Standing {
  const given = draft.standing ?? settings.standing;
  // Who withdrew and is in the list of those nominated, and a result that the list says otherwise, are told.
  if (was.standing === 'withdrawn') return given === 'prospective' ? 'withdrawn' : given;
  if (rank[was.standing] === 3) return draft.standing !== null && rank[given] > 1 ? given : was.standing;
  return rank[given] > rank[was.standing] ? given : was.standing;
}

/** The election agents whom a row replaces by its own; `null` where it names none, or one who is recorded. */
export function replacedAgents(was: Candidate, { agent }: CandidateDraft): Candidate['agents'] | null {
  const current = was.agents.filter(({ role, until }) => role === 'election-agent' && until === null);
  return agent === '' || current.some(({ name }) => nameKey(name) === nameKey(agent)) ? null : current;
}

function agentDifference(was: Candidate, draft: CandidateDraft): readonly string[] {
  const replaced = replacedAgents(was, draft);
  if (replaced === null) return [];
  return [
    replaced.length === 0
      ? `agent: “${draft.agent}”`
      : `agent: “${replaced.map(({ name }) => name).join(', ')}” becomes “${draft.agent}”`,
  ];
}

/** What the row makes of somebody who is recorded: what it does not say stays. Their agents are not among it. */
export function updated(was: Candidate, draft: CandidateDraft, settings: ImportSettings): Candidate {
  const standing = standingAfter(was, draft, settings);
  return {
    ...was,
    name: draft.name,
    surname: draft.surname === '' ? was.surname : draft.surname,
    knownAs: draft.knownAs === '' ? was.knownAs : draft.knownAs,
    party: draft.party === '' ? was.party : draft.party,
    description: draft.description === '' ? was.description : draft.description,
    standing,
    declaredOn: was.declaredOn ?? (standing === 'nominated' ? settings.declaredOn : null),
  };
}

/** What differs, in words. */
export function differencesOf(was: Candidate, is: Candidate): readonly string[] {
  const day = (date: string | null) => (date === null ? '' : formatDate(date));
  const pairs: readonly (readonly [string, string, string])[] = [
    ['name', was.name, is.name],
    ['known as', was.knownAs, is.knownAs],
    ['party', was.party, is.party],
    ['description', was.description, is.description],
    ['standing', standingName(was.standing), standingName(is.standing)],
    ['declared', day(was.declaredOn), day(is.declaredOn)],
  ];
  return pairs.flatMap(([what, before, after]) =>
    before === after
      ? []
      : [before === '' ? `${what}: “${after}”` : `${what}: “${before}” becomes “${after}”`],
  );
}
