/** Candidates and letters: who stands in an issued batch, and whom a batch can take from the register. Pure. */
import type { CandidateContact } from '../contact/contact';
import { dateAt } from '../foundation/dates';
import { asId, type IdSource } from '../foundation/ids';
import type { LetterBatch, LetterRecipient } from '../issuing/letter-batch';
import { recipientKey, salutationFor } from '../issuing/letter-edits';
import type { OperationId } from '../operation/operation';
import type { Candidate } from './candidate';
import type { CandidateChange } from './candidate-edits';
import { isStanding } from './candidate-list';
import { contestKey } from './election-id';
import { nameKey } from './printed-name';

export interface LetterRecord {
  readonly batchId: LetterBatch['id'];
  readonly title: string;
  /** ISO date that the letters bear, or on which they were issued. */
  readonly on: string;
  readonly changes: readonly CandidateChange[];
}

export interface LettersGiven {
  readonly batches: Iterable<LetterBatch>;
  readonly operationId: OperationId;
  readonly candidates: readonly Candidate[];
  readonly contestNames: ReadonlyMap<string, string>;
  /** Letters of an offer that stands in the contact log are no joint letter. */
  readonly contacts: Iterable<Pick<CandidateContact, 'links'>>;
}

/** The first letter of each candidate among the issued batches; who cannot be told from a namesake is left out. */
export function lettersToRecord(given: LettersGiven): readonly LetterRecord[] {
  const ofContacts = new Set<string>();
  for (const { links } of given.contacts)
    for (const { kind, id } of links) if (kind === 'letter-batch') ofContacts.add(id);
  const issued = [...given.batches]
    .filter(
      ({ id, operationId, issued }) =>
        operationId === given.operationId && issued !== null && !ofContacts.has(id),
    )
    .map((batch) => ({ batch, on: batch.date ?? dateAt(batch.issued?.at ?? '1970-01-01T00:00:00Z') }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  if (issued.length === 0) return [];
  const key = (name: string, contest: string) => `${nameKey(name)}|${contestKey(contest)}`;
  const byKey = new Map<string, Candidate[]>();
  for (const each of given.candidates) {
    const at = key(each.name, given.contestNames.get(each.contestId) ?? '');
    byKey.set(at, [...(byKey.get(at) ?? []), each]);
  }
  const done = new Set<string>();
  return issued.flatMap(({ batch, on }) => {
    const changes = batch.recipients
      .filter(({ capacity }) => capacity === 'candidate')
      .flatMap(({ name, contest }): readonly CandidateChange[] => {
        const found = byKey.get(key(name, contest)) ?? [];
        const [one] = found;
        if (one === undefined || found.length > 1 || one.offered.letterSentOn !== null || done.has(one.id))
          return [];
        done.add(one.id);
        const after = { ...one, offered: { ...one.offered, letterSentOn: on } };
        return [{ collection: 'candidates', id: one.id, after }];
      });
    return changes.length === 0 ? [] : [{ batchId: batch.id, title: batch.title, on, changes }];
  });
}

export interface RecipientsGiven {
  readonly candidates: readonly Candidate[];
  readonly contestNames: ReadonlyMap<string, string>;
  /** Of the batch. */
  readonly recipients: readonly LetterRecipient[];
  readonly newId: IdSource;
}

/** Who stands, and their election agents, as recipients; without an address, and without those already there. */
export function recipientsFromRegister(given: RecipientsGiven): readonly LetterRecipient[] {
  const before = new Set(given.recipients.map(recipientKey));
  const agents = new Set<string>();
  const of = (name: string, capacity: LetterRecipient['capacity'], contestId: string): LetterRecipient => ({
    id: asId<'LetterRecipient'>(given.newId()),
    name,
    capacity,
    contest: given.contestNames.get(contestId) ?? '',
    address: [],
    salutation: salutationFor(name),
  });
  return given.candidates
    .filter(isStanding)
    .flatMap((candidate) => [
      of(candidate.name, 'candidate', candidate.contestId),
      ...candidate.agents
        .filter(({ role, until }) => role === 'election-agent' && until === null)
        .map((agent) => of(agent.name, 'agent', candidate.contestId)),
    ])
    .filter((recipient) => {
      const key = recipientKey(recipient);
      if (before.has(key)) return false;
      // Two candidates of one name are two people; one agent of two candidates is written to once.
      if (recipient.capacity === 'candidate') return true;
      if (agents.has(key)) return false;
      agents.add(key);
      return true;
    });
}
