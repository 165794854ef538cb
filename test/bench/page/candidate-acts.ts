/** A whole general election: its candidates and the contacts with them. Times in milliseconds. */
import type { Candidate } from '../../../renderer/core/candidates/candidate';
import { newCandidate, newContest } from '../../../renderer/core/candidates/candidate-edits';
import {
  candidatesOf,
  everyCandidate,
  filteredCandidates,
  labelsOf,
} from '../../../renderer/core/candidates/candidate-list';
import type { Contest } from '../../../renderer/core/candidates/contest';
import { noSettings, planCandidates } from '../../../renderer/core/candidates/import-plan';
import type { CandidateContact, ContactMatter } from '../../../renderer/core/contact/contact';
import {
  everyContact,
  filteredContacts,
  readLog,
  type ReadLog,
} from '../../../renderer/core/contact/contact-list';
import { parityOf } from '../../../renderer/core/contact/parity';
import { type ParityRecords, readParity } from '../../../renderer/core/contact/parity-index';
import { asId } from '../../../renderer/core/foundation/ids';

const operationId = asId<'Operation'>('bench-operation');
const perContest = 7;

export interface CandidateTimes {
  /** Each, after one record changed: the list in its order with namesakes told apart. */
  readonly listMs: readonly number[];
  /** Each: the list narrowed by two words, one of them of the contest. */
  readonly searchMs: readonly number[];
  /** Each: the log in its order, and narrowed by a word. */
  readonly logMs: readonly number[];
  readonly logSearchMs: readonly number[];
  /** Each, after one contact changed: the log read anew, and the parity of one contest. */
  readonly parityMs: readonly number[];
  /** The plan of a second import of every candidate. */
  readonly planMs: readonly number[];
  /** Each: every candidate, and every contact, written as JSON. */
  readonly candidatesWrittenMs: readonly number[];
  readonly contactsWrittenMs: readonly number[];
}

interface Given {
  readonly candidates: number;
  readonly contacts: number;
  readonly steps: number;
}

/** The records, with the log as it stood on the screen before the change. */
type Election = ParityRecords & { readonly logged: ReadLog };

/** All of it over records of its own. */
export function timeCandidates({ candidates, contacts, steps }: Given): CandidateTimes {
  const election = electionOf(candidates, contacts);
  const records: Election = { ...election, logged: readLog(election, operationId) };
  const times = {
    listMs: [],
    searchMs: [],
    logMs: [],
    logSearchMs: [],
    parityMs: [],
    planMs: [],
    candidatesWrittenMs: [],
    contactsWrittenMs: [],
  } as Record<keyof CandidateTimes, number[]>;
  for (let step = 0; step < steps; step += 1) {
    timeRegister(records, step, times);
    timeLog(records, step, times);
    times.candidatesWrittenMs.push(timed(() => written(records.candidates.values())));
    times.contactsWrittenMs.push(timed(() => written(records.candidateContacts.values())));
  }
  return times;
}

type Times = Record<keyof CandidateTimes, number[]>;

function timeRegister({ candidates, contests }: ParityRecords, step: number, times: Times): void {
  const one = candidates.get(`c${step}`);
  if (one === undefined) throw new Error('There is no candidate');
  const changed = new Map(candidates).set(one.id, { ...one, notes: `Note ${step}` });
  let list: readonly Candidate[] = [];
  times.listMs.push(
    timed(() => {
      list = candidatesOf(changed.values(), operationId);
      return labelsOf(list).size;
    }),
  );
  const contestNames = new Map([...contests.values()].map(({ id, name }) => [id as string, name]));
  times.searchMs.push(
    timed(() => {
      const filter = { ...everyCandidate, words: `surname${step + 30} ward` };
      return filteredCandidates(list, filter, { contestNames, concerns: new Map() }).length;
    }),
  );
  times.planMs.push(timed(() => planOf(list, [...contests.values()])));
}

function planOf(candidates: readonly Candidate[], contests: readonly Contest[]): number {
  const names = new Map(contests.map((contest) => [contest.id, contest]));
  const drafts = candidates.map((candidate, at) => ({
    ...candidate,
    row: at + 2,
    contest: names.get(candidate.contestId)?.name ?? '',
    ballotId: names.get(candidate.contestId)?.electionId ?? '',
    date: '2027-05-06',
    seats: null,
    isCancelled: false,
    standing: null,
    organisation: '',
    personNumber: candidate.source?.personNumber ?? '',
    agent: '',
  }));
  const operation = { pollingDate: '2027-05-06', polls: [], forceAreaId: asId<'Area'>('force') };
  return planCandidates({ drafts, candidates, contests, areas: [], operation, settings: noSettings }).rows
    .length;
}

function timeLog(records: Election, step: number, times: Times): void {
  const one = records.candidateContacts.get(`k${step}`);
  if (one === undefined) throw new Error('There is no contact');
  const candidateContacts = new Map(records.candidateContacts).set(one.id, {
    ...one,
    askedOf: `Unit ${step}`,
  });
  const now = { ...records, candidateContacts };
  let rows: ReadLog['rows'] = [];
  times.logMs.push(
    timed(() => {
      rows = readLog(now, operationId, records.logged).rows;
      return rows.length;
    }),
  );
  times.logSearchMs.push(
    timed(() => filteredContacts(rows, { ...everyContact, words: `unit ${step}` }).length),
  );
  times.parityMs.push(
    timed(() => parityOf(readParity(now, { id: operationId }), `contest${step}`)?.rows.length ?? 0),
  );
}

/** The time of an act that has found something. */
function timed(act: () => number): number {
  const began = performance.now();
  const found = act();
  const ms = performance.now() - began;
  if (found === 0) throw new Error('The act found nothing');
  return ms;
}

function written(records: Iterable<unknown>): number {
  let length = 0;
  for (const record of records) length += JSON.stringify(record).length;
  return length;
}

/** Contests of seven candidates each, and contacts spread over them, five to a matter. */
function electionOf(candidateCount: number, contactCount: number): ParityRecords {
  const contests = new Map<string, Contest>();
  const candidates = new Map<string, Candidate>();
  for (let at = 0; at < candidateCount; at += 1) {
    const contestId = asId<'Contest'>(`contest${Math.floor(at / perContest)}`);
    if (!contests.has(contestId)) contests.set(contestId, contestAt(contests.size, contestId));
    const id = asId<'Candidate'>(`c${at}`);
    candidates.set(id, candidateAt(at, { id, contestId }));
  }
  const contactMatters = new Map<string, ContactMatter>();
  const candidateContacts = new Map<string, CandidateContact>();
  for (let at = 0; at < contactCount; at += 1) {
    const candidate = (at * 7) % candidateCount;
    const matterId = asId<'ContactMatter'>(`m${Math.floor(at / 5)}`);
    if (!contactMatters.has(matterId))
      contactMatters.set(matterId, {
        id: matterId,
        operationId,
        title: `Visit ${at}`,
        kind: 'visit',
        contestIds: [],
        notOwed: null,
      });
    const id = asId<'CandidateContact'>(`k${at}`);
    candidateContacts.set(
      id,
      contactAt(at, { id, matterId, candidateIds: [asId<'Candidate'>(`c${candidate}`)] }),
    );
  }
  return { contests, candidates, contactMatters, candidateContacts, letterBatches: new Map() };
}

function contestAt(at: number, id: Contest['id']): Contest {
  return newContest({
    id,
    operationId,
    name: `Place${at} ward`,
    pollType: 'local-principal',
    electionId: `local.saltmarsh.place${at}.2027-05-06`,
  });
}

function candidateAt(at: number, ids: Pick<Candidate, 'id' | 'contestId'>): Candidate {
  return newCandidate({
    ...ids,
    operationId,
    personId: asId<'CandidatePerson'>(`person${at}`),
    name: `Given${at % 90} Súrname${at % 3000}`,
    party: `Party ${at % 12}`,
    description: `Party ${at % 12} candidate`,
    standing: 'nominated',
    source: { file: 'list.csv', at: '2027-04-09T10:00:00.000Z', personNumber: String(at) },
  });
}

function contactAt(
  at: number,
  ids: Pick<CandidateContact, 'id' | 'matterId' | 'candidateIds'>,
): CandidateContact {
  const day = `2027-04-${String((at % 28) + 1).padStart(2, '0')}`;
  return {
    ...ids,
    operationId,
    origin: 'request',
    fromWhom: 'their office',
    ministerRole: null,
    channel: 'Email',
    on: day,
    askedOf: `Unit ${at % 300}`,
    what: `Asks for a visit to the station of Place${at % 700}`,
    referredToChiefOfficers: null,
    referredToCommunications: null,
    decisions: [],
    given: at % 3 === 0 ? { on: day, what: 'The visit', by: 'Insp Vale' } : null,
    notTakenUp: null,
    information: null,
    links: [],
    struck: null,
    recordedAt: `${day}T09:00:00.000Z`,
    recordedBy: 'Insp Vale',
  };
}
