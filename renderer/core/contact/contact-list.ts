/** The contact log as a list: each entry with what it is about, for whom it is, and how it stands. Pure. */
import type { Candidate } from '../candidates/candidate';
import type { Contest } from '../candidates/contest';
import type { DeskRecords } from '../records';
import {
  type CandidateContact,
  type ContactKind,
  contactKinds,
  type ContactMatter,
  contactOutcomes,
} from './contact';
import {
  contactStates,
  isUndecided,
  missingSteps,
  notReferredTo,
  type StateOfContact,
  stateOf,
} from './contact-state';
import { type LettersById, type OfferLetters, offerLetters, withLetters } from './offer-letters';

type LogRecords = {
  readonly [C in 'candidates' | 'contactMatters' | 'candidateContacts']: ReadonlyMap<string, DeskRecords[C]>;
} & { readonly letterBatches: LettersById };

export interface ContactRow {
  readonly contact: CandidateContact;
  readonly matter: ContactMatter | undefined;
  readonly candidates: readonly Candidate[];
  /** As its letters have it, see `withLetters`. */
  readonly standing: StateOfContact;
  /** ISO date on which it was asked for or offered: of an offer by letter, the day on which the letters were issued. */
  readonly day: string;
  readonly letters: OfferLetters;
}

/** "Visit to police premises". */
export function contactKindName(kind: ContactKind): string {
  return contactKinds.find(({ id }) => id === kind)?.name ?? kind;
}

/** "Agreed with conditions". */
export function outcomeName(outcome: string): string {
  return contactOutcomes.find(({ id }) => id === outcome)?.name ?? outcome;
}

/** "Asked, not decided". */
export function stateName({ state }: Pick<StateOfContact, 'state'>): string {
  return contactStates.find(({ id }) => id === state)?.name ?? state;
}

/** What stands in place of a name where nobody said that they stand. */
export const nobodyNamed = 'Did not say that they stand';

/**
 * "Mair Sandry, Bex Tolland"; a candidate who is no longer recorded is called that. `labels` are those of all candidates,
 * see `labelsIn`: they change with a namesake, and the row does not.
 */
export function forWhomWords(
  { contact, candidates }: Pick<ContactRow, 'contact' | 'candidates'>,
  labels: ReadonlyMap<string, string>,
): string {
  if (contact.candidateIds.length === 0) return nobodyNamed;
  const gone = contact.candidateIds.length - candidates.length;
  const names = candidates.map(({ id, name }) => labels.get(id) ?? name);
  if (gone > 0) names.push(gone === 1 ? '1 no longer recorded' : `${gone} no longer recorded`);
  return names.join(', ');
}

/** The contests of those whom it is for, each once. */
export function contestsOfRow(
  { candidates, matter }: Pick<ContactRow, 'candidates' | 'matter'>,
  contests: ReadonlyMap<string, Contest>,
): readonly Contest[] {
  const ids = new Set([...candidates.map(({ contestId }) => contestId), ...(matter?.contestIds ?? [])]);
  return [...ids].flatMap((id) => contests.get(id) ?? []);
}

/** The contests of an operation by name. */
export function contestsOfOperation(
  contests: ReadonlyMap<string, Contest>,
  operationId: string,
): readonly Contest[] {
  return [...contests.values()]
    .filter((contest) => contest.operationId === operationId)
    .sort((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

const names = new Intl.Collator('en-GB', { numeric: true });

/** The log of an operation as it was read, and what from. */
export interface ReadLog {
  readonly operationId: string;
  readonly records: LogRecords;
  /** The latest first. */
  readonly rows: readonly ContactRow[];
}

/** The entries of an operation, the latest first. */
export function contactRows(records: LogRecords, operationId: string): readonly ContactRow[] {
  return readLog(records, operationId).rows;
}

/**
 * The log read. Rows from before are taken over in their order where nothing of theirs changed, so that a change of one
 * entry neither reads nor sorts thousands.
 */
export function readLog(records: LogRecords, operationId: string, before?: ReadLog): ReadLog {
  if (before?.operationId !== operationId)
    return { operationId, records, rows: allRows(records, operationId) };
  const contacts = changedIds(before.records.candidateContacts, records.candidateContacts);
  const matters = changedIds(before.records.contactMatters, records.contactMatters);
  const candidates = changedIds(before.records.candidates, records.candidates);
  const kept: ContactRow[] = [];
  const others: ContactRow[] = [];
  for (const row of before.rows) {
    const { contact } = row;
    if (contacts.has(contact.id)) continue;
    const holds =
      // What goes out by letter is read anew: its day may have changed with the letters.
      row.letters === null &&
      !matters.has(contact.matterId) &&
      !contact.candidateIds.some((id) => candidates.has(id));
    if (holds) kept.push(row);
    else others.push(rowOf(contact, records));
  }
  for (const id of contacts) {
    const contact = records.candidateContacts.get(id);
    if (contact?.operationId === operationId) others.push(rowOf(contact, records));
  }
  const isSame = others.length === 0 && kept.length === before.rows.length;
  return { operationId, records, rows: isSame ? before.rows : merged(kept, inOrderOfDays(others)) };
}

function allRows(records: LogRecords, operationId: string): readonly ContactRow[] {
  const rows: ContactRow[] = [];
  for (const contact of records.candidateContacts.values())
    if (contact.operationId === operationId) rows.push(rowOf(contact, records));
  return inOrderOfDays(rows);
}

const unchanged: ReadonlySet<string> = new Set();

/** The ids of records that were added, changed or removed. */
function changedIds<T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): ReadonlySet<string> {
  if (before === now) return unchanged;
  const changed = new Set<string>();
  let added = 0;
  now.forEach((record, id) => {
    const was = before.get(id);
    if (was === record) return;
    if (was === undefined) added += 1;
    changed.add(id);
  });
  if (before.size + added === now.size) return changed;
  before.forEach((_, id) => {
    if (!now.has(id)) changed.add(id);
  });
  return changed;
}

/** By day first: thousands of entries are of a few weeks, and the order of each day is quickly found. */
function inOrderOfDays(rows: readonly ContactRow[]): readonly ContactRow[] {
  const byDay = new Map<string, ContactRow[]>();
  for (const row of rows) {
    const day = byDay.get(row.day);
    if (day === undefined) byDay.set(row.day, [row]);
    else day.push(row);
  }
  const days = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
  return days.flatMap(([, day]) => day.sort(latestFirst));
}

/** Two lists, each the latest first, as one. */
function merged(one: readonly ContactRow[], other: readonly ContactRow[]): readonly ContactRow[] {
  if (other.length === 0) return one;
  const rows: ContactRow[] = [];
  let at = 0;
  for (const row of one) {
    for (let next = other[at]; next !== undefined && latestFirst(next, row) < 0; next = other[at]) {
      rows.push(next);
      at += 1;
    }
    rows.push(row);
  }
  return rows.concat(other.slice(at));
}

function rowOf(
  contact: CandidateContact,
  { candidates, contactMatters, letterBatches }: Omit<LogRecords, 'candidateContacts'>,
): ContactRow {
  const read = withLetters(contact, letterBatches);
  return {
    contact,
    matter: contactMatters.get(contact.matterId),
    candidates: contact.candidateIds.flatMap((id) => candidates.get(id) ?? []),
    standing: stateOf(read),
    day: read.on,
    letters: offerLetters(contact, letterBatches),
  };
}

function latestFirst(a: ContactRow, b: ContactRow): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  if (a.contact.recordedAt !== b.contact.recordedAt)
    return a.contact.recordedAt < b.contact.recordedAt ? 1 : -1;
  return a.contact.id < b.contact.id ? 1 : -1;
}

/** What is still to be done, by which the log can be narrowed down. */
export const contactTasks = [
  { id: 'undecided', name: 'Not decided' },
  { id: 'not-referred', name: 'Not referred' },
  { id: 'information', name: 'FOI steps missing' },
  { id: 'role', name: 'Role of a minister not said' },
] as const;
export type ContactTask = (typeof contactTasks)[number]['id'];

/** Whether this is still to be done for the entry. */
export function isToDo({ contact, candidates }: ContactRow, task: ContactTask): boolean {
  switch (task) {
    case 'undecided':
      return isUndecided(contact);
    case 'not-referred':
      return notReferredTo(contact).length > 0;
    case 'information':
      return missingSteps(contact).length > 0;
    case 'role':
      return needsRole({ contact, candidates });
  }
}

/** Whether a minister asks and nobody has said in which role. */
export function needsRole({ contact, candidates }: Pick<ContactRow, 'contact' | 'candidates'>): boolean {
  return (
    contact.struck === null &&
    contact.origin === 'request' &&
    contact.ministerRole === null &&
    candidates.some(({ isMinister }) => isMinister)
  );
}

export interface ContactFilter {
  readonly words: string;
  readonly kind: ContactKind | null;
  readonly state: StateOfContact['state'] | null;
  readonly task: ContactTask | null;
  /** Of a contest; `null` for all. */
  readonly contestId: string | null;
}

export const everyContact: ContactFilter = {
  words: '',
  kind: null,
  state: null,
  task: null,
  contestId: null,
};

/** The rows that a filter lets through, in their order. */
export function filteredContacts(rows: readonly ContactRow[], filter: ContactFilter): readonly ContactRow[] {
  const { kind, state, task, contestId } = filter;
  const words = wordsOf(filter.words);
  return rows.filter(
    (row) =>
      (kind === null || row.matter?.kind === kind) &&
      (state === null || (row.contact.struck === null && row.standing.state === state)) &&
      (contestId === null || isOfContest(row, contestId)) &&
      (task === null || isToDo(row, task)) &&
      saysContact(row, words),
  );
}

function isOfContest({ candidates, matter }: ContactRow, contestId: string): boolean {
  return (
    candidates.some((candidate) => candidate.contestId === contestId) ||
    matter?.contestIds.some((id) => id === contestId) === true
  );
}

/** The words of a question, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether every word (in small letters) stands in the entry, its matter, or the name, party or description of whom it is for. */
export function saysContact({ contact, matter, candidates }: ContactRow, words: readonly string[]): boolean {
  // No word holds the end of a line, by which the parts would be joined: each may be asked for itself.
  return words.every(
    (word) =>
      smallText(contact, wordsOfContact).includes(word) ||
      (matter !== undefined && smallText(matter, titleOf).includes(word)) ||
      candidates.some((candidate) => smallText(candidate, wordsOfCandidate).includes(word)),
  );
}

const wordsOfContact = ({ what, fromWhom, askedOf, channel, information }: CandidateContact) =>
  [what, fromWhom, askedOf, channel, information?.reference ?? ''].join('\n');
const titleOf = ({ title }: ContactMatter) => title;
const wordsOfCandidate = ({ name, knownAs, party, description }: Candidate) =>
  [name, knownAs, party, description].join('\n');

// In small letters once for each record, which is another object once it changes.
const small = new WeakMap<object, string>();

function smallText<T extends object>(record: T, text: (record: T) => string): string {
  const known = small.get(record);
  if (known !== undefined) return known;
  const made = text(record).toLowerCase();
  small.set(record, made);
  return made;
}
