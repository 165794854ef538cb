/** New contests and candidates, and what is recorded of many candidates at once. Pure. */
import type { Operation, OperationId, PollTypeId } from '../operation/operation';
import type { Area } from '../places/area';
import { type Candidate, type StandardOffer } from './candidate';
import { isStanding } from './candidate-list';
import type { Contest, ContestId } from './contest';
import { contestKey, contestName } from './election-id';

export const nothingOffered: StandardOffer = {
  packSentOn: null,
  briefingOfferedOn: null,
  briefingAttendedOn: null,
  letterSentOn: null,
  namedContact: '',
  namedContactOn: null,
};

/** A contest with nothing filled in but what must be. */
export function newContest(
  given: Pick<Contest, 'id' | 'operationId' | 'name' | 'pollType'> & Partial<Contest>,
): Contest {
  return {
    areaId: null,
    otherForces: '',
    seats: null,
    electionId: '',
    pollingDate: null,
    earlyStart: null,
    notes: '',
    ...given,
  };
}

/** A prospective candidate with nothing filled in but what must be. */
export function newCandidate(
  given: Pick<Candidate, 'id' | 'operationId' | 'contestId' | 'personId' | 'name'> & Partial<Candidate>,
): Candidate {
  return {
    knownAs: '',
    surname: surnameOf(given.name),
    party: '',
    description: '',
    standing: 'prospective',
    declaredOn: null,
    endedOn: null,
    agents: [],
    officeHeld: 'none',
    isMinister: false,
    offered: nothingOffered,
    code: null,
    source: null,
    notes: '',
    ...given,
  };
}

/** The last word of a name, where nobody says otherwise. */
export function surnameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}

/** What can be recorded of many candidates on one day. */
export const offerSteps = [
  { id: 'packSentOn', name: 'Briefing pack sent' },
  { id: 'briefingOfferedOn', name: 'Briefing offered' },
  { id: 'briefingAttendedOn', name: 'Briefing attended' },
  { id: 'letterSentOn', name: 'Joint letter sent' },
] as const;
export type OfferStep = (typeof offerSteps)[number]['id'];

export interface CandidateChange {
  readonly collection: 'candidates';
  readonly id: string;
  readonly after: Candidate;
}

/** The step for everybody who stands and has no day for it yet; a day that is recorded stays. `on` is an ISO date. */
export function offeredToAll(
  candidates: Iterable<Candidate>,
  step: OfferStep,
  on: string,
): readonly CandidateChange[] {
  return [...candidates]
    .filter((candidate) => isStanding(candidate) && candidate.offered[step] === null)
    .map((candidate) => change({ ...candidate, offered: { ...candidate.offered, [step]: on } }));
}

/** The named contact for everybody who stands and has none yet. */
export function contactToAll(
  candidates: Iterable<Candidate>,
  contact: string,
  on: string,
): readonly CandidateChange[] {
  return [...candidates]
    .filter((candidate) => isStanding(candidate) && candidate.offered.namedContact.trim() === '')
    .map((candidate) =>
      change({ ...candidate, offered: { ...candidate.offered, namedContact: contact, namedContactOn: on } }),
    );
}

/** Everybody prospective of these, as nominated; `on` is the ISO date of the returning officer's declaration. */
export function nominatedAll(candidates: Iterable<Candidate>, on: string): readonly CandidateChange[] {
  return [...candidates]
    .filter(({ standing }) => standing === 'prospective')
    .map((candidate) => change({ ...candidate, standing: 'nominated', declaredOn: on }));
}

const change = (after: Candidate): CandidateChange => ({ collection: 'candidates', id: after.id, after });

/** The kinds of area that elect at a poll. */
const electing: Readonly<Partial<Record<PollTypeId, Area['kind']>>> = {
  'uk-parliamentary': 'constituency',
  'uk-parliamentary-by-election': 'constituency',
  'local-principal': 'ward',
  'by-election': 'ward',
  parish: 'parish',
  mayor: 'combined-authority',
  pcc: 'force',
  senedd: 'constituency',
};

export interface ContestSuggestion {
  readonly name: string;
  readonly pollType: PollTypeId;
  readonly areaId: Area['id'];
}

/** Contests that the polls and the areas of the operation suggest and that are not there yet, by name. */
export function suggestedContests(
  operation: Pick<Operation, 'polls'>,
  areas: readonly Area[],
  contests: readonly Contest[],
): readonly ContestSuggestion[] {
  const key = (areaId: string | null, pollType: PollTypeId) => `${pollType} ${areaId ?? ''}`;
  const held = new Set(contests.map(({ areaId, pollType }) => key(areaId, pollType)));
  const named = new Set(contests.map(({ name, pollType }) => `${pollType} ${contestKey(name)}`));
  return [...new Set(operation.polls.map(({ type }) => type))].flatMap((pollType) =>
    areas
      .filter(({ kind }) => kind === electing[pollType])
      .filter(
        (area) => !held.has(key(area.id, pollType)) && !named.has(`${pollType} ${contestKey(area.name)}`),
      )
      .map((area) => ({ name: contestName(area.name, pollType), pollType, areaId: area.id }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true })),
  );
}

/** A suggestion as a contest. */
export function contestFrom(
  { name, pollType, areaId }: ContestSuggestion,
  ids: { readonly id: ContestId; readonly operationId: OperationId },
): Contest {
  return newContest({ ...ids, name, pollType, areaId });
}
