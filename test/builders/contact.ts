/** Contests, candidates and contacts with them, with full valid defaults. Invented names only. */
import { type Candidate, candidateSchema } from '../../renderer/core/candidates/candidate';
import { type Contest, contestSchema } from '../../renderer/core/candidates/contest';
import {
  type CandidateContact,
  candidateContactSchema,
  type ContactDecision,
  type ContactMatter,
  contactMatterSchema,
  evenHandednessTests,
} from '../../renderer/core/contact/contact';
import { newContact } from '../../renderer/core/contact/contact-edits';
import type { ParityRecords } from '../../renderer/core/contact/parity-index';
import type { LetterBatch } from '../../renderer/core/issuing/letter-batch';
import { newLetterBatch } from '../../renderer/core/issuing/letter-edits';
import { asId } from '../../renderer/core/foundation/ids';

const operationId = asId<'Operation'>('operation1');

export function aContest(given: Partial<Contest> = {}): Contest {
  return contestSchema.parse({
    id: 'quayside',
    operationId,
    name: 'Quayside ward',
    pollType: 'local-principal',
    areaId: null,
    otherForces: '',
    seats: 1,
    electionId: '',
    pollingDate: null,
    earlyStart: null,
    notes: '',
    ...given,
  });
}

export function aCandidate(id: string, given: Partial<Candidate> = {}): Candidate {
  return candidateSchema.parse({
    id,
    operationId,
    contestId: 'quayside',
    personId: `person-${id}`,
    name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)} Marlow`,
    knownAs: '',
    surname: 'Marlow',
    party: '',
    description: '',
    standing: 'nominated',
    declaredOn: '2027-01-12',
    endedOn: null,
    agents: [],
    officeHeld: 'none',
    isMinister: false,
    offered: {
      packSentOn: null,
      briefingOfferedOn: null,
      briefingAttendedOn: null,
      letterSentOn: null,
      namedContact: '',
      namedContactOn: null,
    },
    code: null,
    source: null,
    notes: '',
    ...given,
  });
}

export function aMatter(given: Partial<ContactMatter> = {}): ContactMatter {
  return contactMatterSchema.parse({
    id: 'visit',
    operationId,
    title: 'Visit to Quayside station',
    kind: 'visit',
    contestIds: [],
    notOwed: null,
    ...given,
  });
}

/** A request of Ada for the visit. */
export function aContact(given: Partial<CandidateContact> = {}): CandidateContact {
  return candidateContactSchema.parse({
    ...newContact({
      id: asId('contact1'),
      operationId,
      matterId: asId('visit'),
      kind: 'visit',
      origin: 'request',
      candidateIds: [asId('ada')],
      on: '2027-01-20',
      what: 'Asks to be shown round the station.',
      recordedAt: '2027-01-20T10:00:00.000Z',
      recordedBy: 'Insp J. Marl',
    }),
    ...given,
  });
}

export function aDecision(given: Partial<ContactDecision> = {}): ContactDecision {
  return {
    id: asId('decision1'),
    outcome: 'agreed',
    tests: evenHandednessTests.map((test) => ({ test, answer: 'no-concern', reason: `Fair on ${test}.` })),
    reason: 'It can be done for every candidate.',
    conditions: '',
    grounds: [],
    by: 'Supt O. Oake',
    role: 'Silver',
    at: '2027-01-22T09:00:00.000Z',
    ...given,
  };
}

/** Letters, issued at this moment (ISO) or not yet. */
export function aLetterBatch(id: string, issuedAt: string | null): LetterBatch {
  const issued =
    issuedAt === null
      ? null
      : { at: issuedAt, by: 'Insp J. Marl', folderName: 'Letters', bodyHash: '0'.repeat(64), letters: [] };
  return { ...newLetterBatch({ id: asId(id), operationId, areaId: null }), issued };
}

/** An offer of the visit to Bram that goes out by letters. */
export function anOfferByLetter(batchId: string, given: Partial<CandidateContact> = {}): CandidateContact {
  return aContact({
    id: asId('contact2'),
    candidateIds: [asId('bram')],
    on: '2027-02-01',
    origin: 'offer',
    channel: 'Letter',
    links: [{ kind: 'letter-batch', id: batchId }],
    ...given,
  });
}

/** The records that parity is read off, by collection. */
export function parityRecords(given: {
  readonly contests?: readonly Contest[];
  readonly candidates?: readonly Candidate[];
  readonly matters?: readonly ContactMatter[];
  readonly contacts?: readonly CandidateContact[];
  readonly batches?: readonly LetterBatch[];
}): ParityRecords {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map<string, T>(list.map((each) => [each.id, each]));
  return {
    contests: byId(given.contests ?? [aContest()]),
    candidates: byId(given.candidates ?? [aCandidate('ada'), aCandidate('bram'), aCandidate('cato')]),
    contactMatters: byId(given.matters ?? [aMatter()]),
    candidateContacts: byId(given.contacts ?? []),
    letterBatches: byId(given.batches ?? []),
  };
}
