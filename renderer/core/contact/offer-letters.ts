/** Offers that are made by letter: nobody has been offered anything before the letters left. Pure. */
import type { LetterBatch } from '../issuing/letter-batch';
import { dateAt } from '../foundation/dates';
import type { CandidateContact } from './contact';
import { type LoggedContact, type StateOfContact, stateOf } from './contact-state';

/** Batches of letters by their ids; only whether and when they were issued is read. */
export interface LettersById {
  readonly get: (id: string) => Pick<LetterBatch, 'issued'> | undefined;
}

/** How far the letters are by which an offer goes out; `null` where it goes out by none. */
export type OfferLetters = 'issued' | 'unissued' | 'removed' | null;

interface Known {
  readonly letters: LoggedContact['letters'];
  readonly on: string;
  readonly read: LoggedContact;
}

// The same object for the same entry and letters: what was told from it still holds.
const known = new WeakMap<CandidateContact, Known>();

/** The entry as its letters have it: offered on the day of their issue, being written, or not sent where they are gone. */
export function withLetters(contact: CandidateContact, batches: LettersById): LoggedContact {
  const linked = linkedBatches(contact);
  if (linked.length === 0) return contact;
  const found = linked.flatMap((id) => batches.get(id) ?? []);
  const issued = found.flatMap((batch) => (batch.issued === null ? [] : [dateAt(batch.issued.at)]));
  const on = issued.sort().at(0) ?? contact.on;
  const letters = issued.length > 0 ? undefined : found.length > 0 ? 'unissued' : 'removed';
  const before = known.get(contact);
  if (before?.letters === letters && before?.on === on) return before.read;
  const read: LoggedContact = { ...contact, on, ...(letters === undefined ? {} : { letters }) };
  known.set(contact, { letters, on, read });
  return read;
}

/** How an entry stands with its letters: what the log, its register, the table of parity and the statement all say. */
export function standingOf(contact: CandidateContact, batches: LettersById): StateOfContact {
  return stateOf(withLetters(contact, batches));
}

/** How far the letters of an offer are. */
export function offerLetters(contact: CandidateContact, batches: LettersById): OfferLetters {
  if (linkedBatches(contact).length === 0) return null;
  return withLetters(contact, batches).letters ?? 'issued';
}

const none: readonly string[] = [];

function linkedBatches({ origin, channel, links }: CandidateContact): readonly string[] {
  if (origin !== 'offer' || channel !== 'Letter') return none;
  return links.filter(({ kind }) => kind === 'letter-batch').map(({ id }) => id);
}
