/**
 * Setting a difference right: the same is offered to the other candidates of the contest, with a task and one letter to
 * them, in one step. Pure.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 4.1.2 d and e, 4.2.4.
 */
import type { Candidate } from '../candidates/candidate';
import type { Contest } from '../candidates/contest';
import { asId, type IdSource } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { newLetterBatch, salutationFor } from '../issuing/letter-edits';
import type { LetterBatch, LetterRecipient } from '../issuing/letter-batch';
import { newAction } from '../meetings/meeting-edits';
import type { OperationId } from '../operation/operation';
import { newContact } from './contact-edits';
import type { ContactMatter } from './contact';
import { offerLetter } from './even-handedness';
import type { ParityRow } from './parity';
import { standardOffers } from './standard-offers';

export interface OfferGiven {
  readonly operationId: OperationId;
  readonly contest: Contest;
  readonly row: Pick<ParityRow, 'matterId' | 'matter' | 'standard' | 'title'>;
  /** Those to whom it is offered; never empty. */
  readonly to: readonly Candidate[];
  /** As it stands in the letter: "We offer you: …". */
  readonly offer: string;
  /** Whose task it is to see the letters out and to write down the answers. */
  readonly owner: string;
  /** ISO date; `null` where none was set. */
  readonly due: string | null;
  readonly today: string;
  readonly at: string;
  readonly by: string;
  readonly newId: IdSource;
}

export interface OfferMade {
  readonly changes: readonly RecordChange[];
  readonly batchId: LetterBatch['id'];
}

/** An offer to each of them in the log, one task, and a batch of letters that nobody has signed yet. */
export function offerToOthers(given: OfferGiven): OfferMade {
  const { row, to, operationId, newId } = given;
  const matter = row.matter ?? standardMatter(given);
  const batch = lettersOf(given);
  const action = newAction({
    id: asId<'Action'>(newId()),
    operationId,
    text: taskWords(given),
    raisedOn: given.today,
    owner: given.owner.trim(),
    due: given.due,
  });
  const offers = to.map(({ id }) =>
    newContact({
      id: asId<'CandidateContact'>(newId()),
      operationId,
      matterId: matter.id,
      kind: matter.kind,
      origin: 'offer',
      candidateIds: [id],
      channel: 'Letter',
      askedOf: given.by,
      on: given.today,
      what: given.offer.trim(),
      recordedAt: given.at,
      recordedBy: given.by,
    }),
  );
  return {
    batchId: batch.id,
    changes: [
      ...(row.matter === null
        ? [{ collection: 'contactMatters' as const, id: matter.id, after: matter }]
        : []),
      ...offers.map((offer): RecordChange => {
        const after = { ...offer, links: [{ kind: 'letter-batch' as const, id: batch.id }] };
        return { collection: 'candidateContacts', id: offer.id, after };
      }),
      { collection: 'actions', id: action.id, after: action },
      { collection: 'letterBatches', id: batch.id, after: batch },
    ],
  };
}

/** What the letter says is offered, before anybody changes it. */
export function offerWords({ row }: { readonly row: Pick<ParityRow, 'standard' | 'title'> }): string {
  const standard = standardOffers.find(({ id }) => id === row.standard);
  return standard?.offer ?? row.title;
}

/** The matter under which a standard offer of this contest is logged. */
export function standardMatter({
  operationId,
  contest,
  row,
}: Pick<OfferGiven, 'operationId' | 'contest' | 'row'>): ContactMatter {
  const standard = standardOffers.find(({ id }) => id === row.standard);
  return {
    id: row.matterId,
    operationId,
    title: row.title,
    kind: standard?.kind ?? 'other',
    contestIds: [contest.id],
    notOwed: null,
  };
}

function taskWords({ row, to, contest }: OfferGiven): string {
  const whom = to.length === 1 ? '1 candidate' : `${to.length} candidates`;
  return `${row.title}: send the offer to ${whom} of ${contest.name}, and write down what they answer`;
}

function lettersOf({ operationId, contest, row, to, offer, newId }: OfferGiven): LetterBatch {
  const filled = (text: string) =>
    text.replaceAll('{contest}', contest.name).replaceAll('{offer}', sentence(offer));
  const fresh = newLetterBatch({ id: asId<'LetterBatch'>(newId()), operationId, areaId: null });
  return {
    ...fresh,
    title: `${offerLetter.title}: ${row.title}, ${contest.name}`.slice(0, 300),
    subject: filled(offerLetter.subject).slice(0, 300),
    body: filled(offerLetter.body),
    recipients: recipientsOf(to, contest, newId),
  };
}

/** It ends with a full stop, once. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** By name and salutation alone: no address of a candidate is kept. Namesakes are told apart by what is printed of them. */
export function recipientsOf(
  to: readonly Candidate[],
  contest: Contest,
  newId: IdSource,
): readonly LetterRecipient[] {
  const names = addresseeNames(to);
  return to.map((candidate, place) => ({
    id: asId<'LetterRecipient'>(newId()),
    name: names[place] ?? candidate.name,
    capacity: 'candidate',
    contest: contest.name,
    address: [],
    salutation: salutationFor(candidate.name).slice(0, 200),
  }));
}

/** The name of each, different from every other. */
export function addresseeNames(candidates: readonly Candidate[]): readonly string[] {
  const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  const times = (list: readonly string[], text: string) =>
    list.filter((each) => plain(each) === plain(text)).length;
  const names = candidates.map(({ name }) => name);
  const told = candidates.map(({ name, description, party, knownAs }) => {
    const more = [description, party, knownAs].find((text) => text.trim() !== '');
    return times(names, name) > 1 && more !== undefined ? `${name} (${more})`.slice(0, 190) : name;
  });
  return told.map((name, place) =>
    times(told, name) > 1 ? `${name}, ${times(told.slice(0, place + 1), name)}` : name,
  );
}
