/** The contact log read once, so that the parity of every contest can be told from it. Pure. */
import type { Candidate } from '../candidates/candidate';
import type { Contest } from '../candidates/contest';
import type { DeskRecords } from '../records';
import type { ContactMatter } from './contact';
import type { LoggedContact } from './contact-state';
import { explainedMatterId } from './not-owed';
import { withLetters } from './offer-letters';

export const parityCollections = [
  'contests',
  'candidates',
  'contactMatters',
  'candidateContacts',
  'letterBatches',
] as const;
export type ParityRecords = {
  readonly [C in (typeof parityCollections)[number]]: ReadonlyMap<string, DeskRecords[C]>;
};

/** A matter with what was entered under it; struck entries count for nothing and are left out. */
export interface MatterContacts {
  readonly matter: ContactMatter;
  readonly contacts: readonly LoggedContact[];
  /** Records that say why it is not owed in one contest or another, see `explanationIn`. */
  readonly explanations: readonly ContactMatter[];
}

export interface ParityIndex {
  readonly contests: ReadonlyMap<string, Contest>;
  /** By contest, in the order of their surnames. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  /** By contest, matters that its candidates have a part in or are owed. */
  readonly matters: ReadonlyMap<string, readonly MatterContacts[]>;
  /** The person behind each candidature, by the id of the candidate. */
  readonly personOf: ReadonlyMap<string, string>;
  /** The contest of each candidature, by the id of the candidate. */
  readonly contestOf: ReadonlyMap<string, string>;
  /** The contests in which each person stands, by the id of the person. */
  readonly contestsOfPerson: ReadonlyMap<string, ReadonlySet<string>>;
}

// The work list and the screens ask for the same records: they are read once while they stay as they are.
const read = new WeakMap<
  ParityRecords['candidateContacts'],
  { readonly of: ParityRecords; readonly operationId: string; readonly index: ParityIndex }
>();

/** Reads the log of one operation: each record once. */
export function readParity(
  records: ParityRecords,
  { id: operationId }: { readonly id: string },
): ParityIndex {
  const known = read.get(records.candidateContacts);
  if (
    known?.operationId === operationId &&
    parityCollections.every((name) => known.of[name] === records[name])
  )
    return known.index;
  const index = readRecords(records, operationId);
  read.set(records.candidateContacts, { of: records, operationId, index });
  return index;
}

function readRecords(
  { contests, candidates, contactMatters, candidateContacts, letterBatches }: ParityRecords,
  operationId: string,
): ParityIndex {
  const { personOf, contestOf, contestsOfPerson, byContest } = peopleOf(candidates, operationId);
  const byMatter = new Map<string, LoggedContact[]>();
  for (const contact of candidateContacts.values())
    if (contact.operationId === operationId && contact.struck === null)
      added(byMatter, contact.matterId, withLetters(contact, letterBatches));
  const explained = new Map<string, ContactMatter[]>();
  for (const matter of contactMatters.values()) {
    const about = matter.operationId === operationId ? explainedMatterId(matter.id) : null;
    if (about !== null) added(explained, about, matter);
  }
  const matters = new Map<string, MatterContacts[]>();
  for (const matter of contactMatters.values()) {
    if (matter.operationId !== operationId || explainedMatterId(matter.id) !== null) continue;
    const entry = entryOf(matter, byMatter.get(matter.id) ?? [], explained.get(matter.id) ?? []);
    for (const contestId of contestsOf(entry, { candidates, contestsOfPerson }))
      added(matters, contestId, entry);
  }
  return {
    contests: new Map([...contests].filter(([, contest]) => contest.operationId === operationId)),
    candidates: byContest,
    matters,
    personOf,
    contestOf,
    contestsOfPerson,
  };
}

const entries = new WeakMap<ContactMatter, MatterContacts>();

/** The same object as before where nothing under the matter has changed: what was told from it still holds. */
function entryOf(
  matter: ContactMatter,
  contacts: readonly LoggedContact[],
  explanations: readonly ContactMatter[],
): MatterContacts {
  const known = entries.get(matter);
  if (
    known !== undefined &&
    isSameList(known.contacts, contacts) &&
    isSameList(known.explanations, explanations)
  )
    return known;
  const entry: MatterContacts = { matter, contacts, explanations };
  entries.set(matter, entry);
  return entry;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, place) => each === b[place]);
}

interface People {
  readonly personOf: ReadonlyMap<string, string>;
  readonly contestOf: ReadonlyMap<string, string>;
  readonly contestsOfPerson: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byContest: ReadonlyMap<string, readonly Candidate[]>;
}

// Most changes are entries in the log, which leave the candidates as they are.
const people = new WeakMap<
  ParityRecords['candidates'],
  { readonly operationId: string; readonly people: People }
>();

function peopleOf(candidates: ParityRecords['candidates'], operationId: string): People {
  const known = people.get(candidates);
  if (known?.operationId === operationId) return known.people;
  const found = readPeople(candidates, operationId);
  people.set(candidates, { operationId, people: found });
  return found;
}

function readPeople(candidates: ParityRecords['candidates'], operationId: string): People {
  const personOf = new Map<string, string>();
  const contestOf = new Map<string, string>();
  const contestsOfPerson = new Map<string, Set<string>>();
  const byContest = new Map<string, Candidate[]>();
  for (const candidate of candidates.values()) {
    if (candidate.operationId !== operationId) continue;
    const { id, personId, contestId } = candidate;
    personOf.set(id, personId);
    contestOf.set(id, contestId);
    added(byContest, contestId, candidate);
    const stands = contestsOfPerson.get(personId);
    if (stands === undefined) contestsOfPerson.set(personId, new Set([contestId]));
    else stands.add(contestId);
  }
  for (const list of byContest.values()) list.sort(inOrderOfSurnames);
  return { personOf, contestOf, contestsOfPerson, byContest };
}

/**
 * The contests within which a matter is owed alike: those that it names, and always the one in which a contact of it was
 * entered. Where it names none, every contest in which those persons stand.
 */
function contestsOf(
  { matter, contacts }: MatterContacts,
  known: {
    readonly candidates: ReadonlyMap<string, Candidate>;
    readonly contestsOfPerson: ReadonlyMap<string, ReadonlySet<string>>;
  },
): ReadonlySet<string> {
  const found = new Set<string>(matter.contestIds);
  for (const { candidateIds } of contacts) {
    for (const id of candidateIds) {
      const candidate = known.candidates.get(id);
      if (candidate === undefined) continue;
      found.add(candidate.contestId);
      if (matter.contestIds.length > 0) continue;
      for (const contestId of known.contestsOfPerson.get(candidate.personId) ?? []) found.add(contestId);
    }
  }
  return found;
}

const names = new Intl.Collator('en-GB');

function inOrderOfSurnames(a: Candidate, b: Candidate): number {
  return names.compare(a.surname, b.surname) || names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function added<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
