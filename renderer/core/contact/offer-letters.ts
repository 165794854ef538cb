/** Offers that are made by letter: nobody has been offered anything before the letters left. Pure. */
import type { LetterBatch } from '../issuing/letter-batch';
import { dateAt } from '../foundation/dates';
import type { CandidateContact } from './contact';
import type { LoggedContact } from './contact-state';

/** Batches of letters by their ids; only whether and when they were issued is read. */
export type LettersById = ReadonlyMap<string, Pick<LetterBatch, 'issued'>>;

interface Known {
  readonly letters: LoggedContact['letters'];
  readonly on: string;
  readonly read: LoggedContact;
}

// The same object for the same entry and letters: what was told from it still holds.
const known = new WeakMap<CandidateContact, Known>();

/** The entry as its letters have it: offered on the day of their issue, being written, or not sent where they are gone. */
export function withLetters(contact: CandidateContact, batches: LettersById): LoggedContact {
  if (contact.origin !== 'offer' || contact.channel !== 'Letter') return contact;
  const linked = contact.links.filter(({ kind }) => kind === 'letter-batch');
  if (linked.length === 0) return contact;
  const found = linked.flatMap(({ id }) => batches.get(id) ?? []);
  const issued = found.flatMap((batch) => (batch.issued === null ? [] : [dateAt(batch.issued.at)]));
  const on = issued.sort().at(0) ?? contact.on;
  const letters = issued.length > 0 ? undefined : found.length > 0 ? 'unissued' : 'removed';
  const before = known.get(contact);
  if (before?.letters === letters && before?.on === on) return before.read;
  const read: LoggedContact = { ...contact, on, ...(letters === undefined ? {} : { letters }) };
  known.set(contact, { letters, on, read });
  return read;
}
