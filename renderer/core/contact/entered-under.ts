/** What was entered under a matter, read once for all the contests in which it is owed. Pure. */
import type { Candidate } from '../candidates/candidate';
import type { CandidateContact, ContactMatter } from './contact';
import { isHad, stateOf } from './contact-state';
import type { MatterContacts, ParityIndex } from './parity-index';

export interface Entered {
  /** By person, the earliest first. */
  readonly byPerson: ReadonlyMap<string, readonly CandidateContact[]>;
  /** By contest, the first ISO date on which an answer was published and the others of that contest had been told. */
  readonly toldIn: ReadonlyMap<string, string>;
  /** Of people who did not say that they stand, the earliest first. */
  readonly unnamed: readonly CandidateContact[];
  /** ISO date of the earliest entry; `null` where there is none. */
  readonly first: string | null;
  /** The contests in which somebody stands who has it, or could have; they may have withdrawn before. */
  readonly hadIn: ReadonlySet<string>;
  /** Whether somebody has it, or could have, who did not say that they stand. */
  readonly isHadUnnamed: boolean;
}

export const nothingEntered: Entered = {
  byPerson: new Map(),
  toldIn: new Map(),
  unnamed: [],
  first: null,
  hadIn: new Set(),
  isHadUnnamed: false,
};

interface Known {
  readonly personOf: ParityIndex['personOf'];
  readonly entered: Entered;
}

// A matter of many contests is read once and not once for each, and again only when something of it changes.
const known = new WeakMap<MatterContacts, Known>();

/** The entries under a matter by the person behind each candidature. */
export function enteredUnder(
  entry: MatterContacts,
  { personOf, contestOf, contestsOfPerson }: Pick<ParityIndex, 'personOf' | 'contestOf' | 'contestsOfPerson'>,
): Entered {
  const before = known.get(entry);
  if (before?.personOf === personOf) return before.entered;
  const contacts = [...entry.contacts].sort(byDay);
  const byPerson = contactsByPerson(contacts, personOf);
  const unnamed = contacts.filter(({ candidateIds }) => !candidateIds.some((id) => personOf.has(id)));
  const entered: Entered = {
    byPerson,
    toldIn: toldIn(contacts, contestOf, entry.matter),
    unnamed,
    first: contacts[0]?.on ?? null,
    hadIn: contestsOfHavers(byPerson, contestsOfPerson),
    isHadUnnamed: unnamed.some(isHadBy),
  };
  known.set(entry, { personOf, entered });
  return entered;
}

/** Whether whom the entry is for has it by it, or could have. */
export function isHadBy(contact: CandidateContact): boolean {
  return isHad(stateOf(contact).state);
}

function contestsOfHavers(
  byPerson: Entered['byPerson'],
  contestsOfPerson: ParityIndex['contestsOfPerson'],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [person, contacts] of byPerson)
    if (contacts.some(isHadBy))
      for (const contestId of contestsOfPerson.get(person) ?? []) found.add(contestId);
  return found;
}

/** Contact after a withdrawal or the result is contact with a member of the public or with who was elected. */
export function isWhileStanding({ endedOn }: Pick<Candidate, 'endedOn'>, { on }: CandidateContact): boolean {
  return endedOn === null || on <= endedOn;
}

/** Whether an answer that was published that day (ISO) is the candidate's too. */
export function isToldTo(
  { declaredOn, endedOn }: Pick<Candidate, 'declaredOn' | 'endedOn'>,
  told: string | null,
): told is string {
  return told !== null && (declaredOn ?? '') <= told && (endedOn === null || told <= endedOn);
}

function contactsByPerson(
  contacts: readonly CandidateContact[],
  personOf: ParityIndex['personOf'],
): ReadonlyMap<string, readonly CandidateContact[]> {
  const found = new Map<string, CandidateContact[]>();
  for (const contact of contacts) {
    // Two candidatures of one person in one entry are one contact with them.
    for (const person of new Set(contact.candidateIds.map((id) => personOf.get(id)))) {
      if (person === undefined) continue;
      const list = found.get(person);
      if (list === undefined) found.set(person, [contact]);
      else list.push(contact);
    }
  }
  return found;
}

/** Who was told of an answer are the others of the contest in which it was asked for, and of no other. */
function toldIn(
  contacts: readonly CandidateContact[],
  contestOf: ParityIndex['contestOf'],
  { contestIds }: Pick<ContactMatter, 'contestIds'>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { information, candidateIds } of contacts) {
    if (information === null || information.publishedOn === null || information.othersToldOn === null)
      continue;
    const named = candidateIds.flatMap((id) => contestOf.get(id) ?? []);
    for (const contestId of named.length === 0 ? contestIds : named) {
      const before = found.get(contestId);
      if (before === undefined || information.othersToldOn < before)
        found.set(contestId, information.othersToldOn);
    }
  }
  return found;
}

function byDay(a: CandidateContact, b: CandidateContact): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
