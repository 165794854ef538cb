/** The changes that store a list of candidates as planned and chosen. All of them are one step. Pure. */
import { dateAt } from '../foundation/dates';
import { asId, type IdSource } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import type { OperationId } from '../operation/operation';
import type { Candidate } from './candidate';
import { newCandidate, newContest } from './candidate-edits';
import type { CandidateDraft } from './candidate-draft';
import type { Contest, ContestId } from './contest';
import type { ListedContest } from './import-contests';
import {
  contestIdFor,
  type ImportPlan,
  type ImportSettings,
  nameFor,
  type PlanRow,
  replacedAgents,
  updated,
} from './import-plan';

/** `take`, `leave`, or for who is asked about `new` or `is:` with the id of the recorded person. */
export type RowChoices = Readonly<Record<string, string>>;

/** What happens to a row: as chosen, or as it begins. Who must be asked about and who is gone stay as they are. */
export function choiceOf(row: Pick<PlanRow, 'key' | 'kind' | 'isOtherDay'>, choices: RowChoices): string {
  const chosen = choices[row.key];
  if (chosen !== undefined) return chosen;
  if (row.kind === 'asked' || row.kind === 'gone' || row.kind === 'same' || row.isOtherDay) return 'leave';
  if (row.kind === 'standing') return 'leave';
  return 'take';
}

/** Rows that would be stored. */
export function taken(plan: ImportPlan, choices: RowChoices): readonly PlanRow[] {
  const unplaced = new Set(plan.unplaced.map(({ key }) => key));
  return plan.rows.filter((row) => choiceOf(row, choices) !== 'leave' && !unplaced.has(row.contestKey));
}

export interface StoreGiven {
  readonly plan: ImportPlan;
  readonly choices: RowChoices;
  readonly settings: ImportSettings;
  readonly operationId: OperationId;
  /** Every recorded candidate of the operation: by the number of a source, one person stands in two contests. */
  readonly candidates: readonly Candidate[];
  /** ISO date of the operation's poll; `null` while it is not known. */
  readonly pollingDate: string | null;
  readonly fileName: string;
  /** ISO instant. */
  readonly at: string;
  readonly newId: IdSource;
}

/** Contests first, then candidates; empty where nothing was taken. */
export function importChanges(given: StoreGiven): readonly RecordChange[] {
  const { plan, choices, settings } = given;
  const rows = taken(plan, choices);
  const used = new Set(rows.map(({ contestKey }) => contestKey));
  const ids = new Map<string, ContestId>();
  const contests: RecordChange[] = [];
  for (const listed of plan.contests.filter(({ key }) => used.has(key))) {
    const held = contestIdFor(listed, settings);
    const id = asId<'Contest'>(held ?? given.newId());
    ids.set(listed.key, id);
    const after = held === null ? freshContest(listed, id, given) : filledContest(listed, given);
    if (after !== null) contests.push({ collection: 'contests', id: after.id, after });
  }
  const people = peopleByNumber(given.candidates);
  const candidates = rows.flatMap((row): readonly RecordChange[] => {
    const contestId = ids.get(row.contestKey);
    const after =
      contestId === undefined
        ? null
        : candidateAfter(row, contestId, { ...given, people, pollDay: pollDayOf(row, given) });
    return after === null ? [] : [{ collection: 'candidates', id: after.id, after }];
  });
  return [...contests, ...candidates];
}

const cancelledWords = 'The list says that this poll was cancelled.';

function freshContest(listed: ListedContest, id: ContestId, given: StoreGiven): Contest {
  return newContest({
    id,
    operationId: given.operationId,
    name: nameFor(listed, given.settings).slice(0, 200),
    pollType: listed.pollType,
    areaId: listed.areaId,
    seats: listed.seats,
    electionId: listed.ballotId.slice(0, 200),
    pollingDate: listed.otherDate,
    notes: listed.isCancelled ? cancelledWords : '',
  });
}

/** What the list knows more of a recorded contest; `null` where it is nothing. */
function filledContest(listed: ListedContest, given: StoreGiven): Contest | null {
  const was = listed.match;
  if (was === null || was.id !== contestIdFor(listed, given.settings)) return null;
  const notes =
    listed.isCancelled && !was.notes.includes(cancelledWords)
      ? [was.notes, cancelledWords].filter(Boolean).join('\n').slice(0, 4000)
      : was.notes;
  const after = {
    ...was,
    seats: was.seats ?? listed.seats,
    electionId: was.electionId === '' ? listed.ballotId : was.electionId,
    areaId: was.areaId ?? listed.areaId,
    notes,
  };
  const isSame = (['seats', 'electionId', 'areaId', 'notes'] as const).every(
    (key) => after[key] === was[key],
  );
  return isSame ? null : after;
}

type People = Map<string, Candidate['personId']>;

function peopleByNumber(candidates: readonly Candidate[]): People {
  return new Map(
    candidates.flatMap(({ source, personId }) =>
      source === null || source.personNumber === '' ? [] : [[source.personNumber, personId] as const],
    ),
  );
}

type After = StoreGiven & { readonly people: People; readonly pollDay: string | null };

function pollDayOf({ contestKey }: PlanRow, { plan, settings, pollingDate }: StoreGiven): string | null {
  const listed = plan.contests.find(({ key }) => key === contestKey);
  if (listed === undefined) return pollingDate;
  const held = listed.match?.id === contestIdFor(listed, settings) ? listed.match.pollingDate : null;
  return held ?? listed.otherDate ?? pollingDate;
}

/** A withdrawal ends on the day of the import, where nobody knows better; a result on the day of the poll. */
function endOf(standing: Candidate['standing'], { at, pollDay }: After): string | null {
  if (standing === 'withdrawn') return dateAt(at);
  return standing === 'elected' || standing === 'not-elected' ? pollDay : null;
}

function candidateAfter(row: PlanRow, contestId: ContestId, given: After): Candidate | null {
  const { draft } = row;
  const today = dateAt(given.at);
  if (draft === null) return row.was === null ? null : { ...row.was, standing: 'withdrawn', endedOn: today };
  const choice = choiceOf(row, given.choices);
  const was = choice.startsWith('is:') ? row.options.find(({ id }) => id === choice.slice(3)) : row.was;
  if (was === undefined || was === null) return freshCandidate(draft, contestId, given);
  const after = updated(was, draft, given.settings);
  return {
    ...after,
    endedOn: (after.standing === was.standing ? was.endedOn : null) ?? endOf(after.standing, given),
    agents: agentsAfter(was, draft, given),
    // A list without numbers does not take away the one by which a person is known.
    source: {
      ...sourceOf(draft, given),
      personNumber: draft.personNumber === '' ? (was.source?.personNumber ?? '') : draft.personNumber,
    },
  };
}

function agentsAfter(was: Candidate, draft: CandidateDraft, { at, newId }: After): Candidate['agents'] {
  const replaced = replacedAgents(was, draft);
  if (replaced === null) return was.agents;
  const kept = was.agents.map((agent) =>
    replaced.includes(agent) ? { ...agent, until: dateAt(at) } : agent,
  );
  return [...kept, electionAgent(draft.agent, newId)].slice(-50);
}

function electionAgent(name: string, newId: IdSource): Candidate['agents'][number] {
  return { id: asId<'CandidateAgent'>(newId()), name, role: 'election-agent', from: null, until: null };
}

function sourceOf(draft: CandidateDraft, { fileName, at }: StoreGiven): NonNullable<Candidate['source']> {
  return { file: fileName.slice(0, 260), at, personNumber: draft.personNumber };
}

function freshCandidate(draft: CandidateDraft, contestId: ContestId, given: After): Candidate {
  const { operationId, settings, newId, people } = given;
  const standing = draft.standing ?? settings.standing;
  const known = draft.personNumber === '' ? undefined : people.get(draft.personNumber);
  const personId = known ?? asId<'CandidatePerson'>(newId());
  if (draft.personNumber !== '') people.set(draft.personNumber, personId);
  return newCandidate({
    id: asId<'Candidate'>(newId()),
    operationId,
    contestId,
    personId,
    name: draft.name,
    surname: draft.surname,
    knownAs: draft.knownAs,
    party: draft.party,
    description: draft.description,
    standing,
    declaredOn: standing === 'prospective' || standing === 'withdrawn' ? null : settings.declaredOn,
    endedOn: endOf(standing, given),
    agents: draft.agent === '' ? [] : [electionAgent(draft.agent, newId)],
    source: sourceOf(draft, given),
  });
}

/** The names of recorded people for whom two rows would be stored. */
export function chosenTwice(plan: ImportPlan, choices: RowChoices): readonly string[] {
  const times = new Map<string, number>();
  const names = new Map<string, string>();
  for (const row of plan.rows) {
    const choice = choiceOf(row, choices);
    if (choice === 'leave') continue;
    const who = choice.startsWith('is:') ? row.options.find(({ id }) => id === choice.slice(3)) : row.was;
    if (who === undefined || who === null) continue;
    times.set(who.id, (times.get(who.id) ?? 0) + 1);
    names.set(who.id, who.name);
  }
  return [...times].flatMap(([id, count]) => (count > 1 ? [names.get(id) ?? ''] : []));
}
