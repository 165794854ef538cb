/**
 * What an answer makes of a partner's people. Confirmed as right they stay; to be changed the partner is next to be
 * spoken to about it; dropped they have left, in every operation, since partners are kept for all of them.
 */
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import type { Partner, PartnerPerson } from '../partners/partner';
import type { Link } from '../plan/link';
import type { CarriedItem } from './carried-item';
import type { CarryRecords } from './carry-records';

type Answered = Pick<CarriedItem, 'answer' | 'reason' | 'words' | 'at'>;

interface TakenContact {
  readonly changes: readonly RecordChange[];
  readonly links: readonly Link[];
}

/** The partner as the answer makes it; what an answer before had made of it is taken back first. */
export function contactTaken(
  partnerId: string,
  given: Answered & { readonly before: CarriedItem | null },
  { partners }: Pick<CarryRecords, 'partners'>,
): TakenContact {
  const was = partners.get(partnerId);
  if (was === undefined) return { changes: [], links: [] };
  const after = withAnswer(given.before === null ? was : withoutAnswer(was, given.before), given);
  return { changes: changeOf(was, after), links: [{ kind: 'partner', id: was.id }] };
}

/** The change that takes back what an answer made of the partner. */
export function contactBack(
  item: CarriedItem,
  { partners }: Pick<CarryRecords, 'partners'>,
): readonly RecordChange[] {
  const was = partners.get(item.sourceId);
  return was === undefined ? [] : changeOf(was, withoutAnswer(was, item));
}

/** The partner as it was offered: those who left by the answer stand in it still. */
export function withoutAnswer(partner: Partner, item: Answered): Partner {
  if (item.answer === 'dropped') {
    const day = dateAt(item.at);
    const offered = item.words.split('\n');
    const leftByIt = (person: PartnerPerson) => person.leftOn === day && isNamedIn(offered, person);
    if (!partner.people.some(leftByIt)) return partner;
    const people = partner.people.map((person) => (leftByIt(person) ? { ...person, leftOn: null } : person));
    return { ...partner, people };
  }
  const isAsSet = item.answer === 'changed' && partner.nextAbout === aboutOf(item);
  return isAsSet ? { ...partner, nextDue: null, nextAbout: '' } : partner;
}

function withAnswer(partner: Partner, given: Answered): Partner {
  const day = dateAt(given.at);
  if (given.answer === 'dropped') {
    const people = partner.people.map((person) => (isInOffice(person) ? { ...person, leftOn: day } : person));
    return { ...partner, people };
  }
  // What is already arranged with the partner stays as it is.
  const isFree = partner.nextDue === null && partner.nextAbout.trim() === '';
  return given.answer === 'changed' && isFree
    ? { ...partner, nextDue: day, nextAbout: aboutOf(given) }
    : partner;
}

/** Whether somebody is named who holds the post. */
export function isInOffice({ name, leftOn }: Pick<PartnerPerson, 'name' | 'leftOn'>): boolean {
  return leftOn === null && name.trim() !== '';
}

/** "Returning officer: Wren Astley", as an offer names a person. */
export function personHead({ post, name }: Pick<PartnerPerson, 'post' | 'name'>): string {
  return `${post}: ${name}`;
}

function isNamedIn(lines: readonly string[], person: PartnerPerson): boolean {
  const head = personHead(person);
  return lines.some((line) => line === head || line.startsWith(`${head}, `));
}

/** The most that a partner keeps of what the next contact is about. */
const longestAbout = 1000;

function aboutOf({ reason }: Pick<Answered, 'reason'>): string {
  return `Change the contact: ${reason.trim()}`.slice(0, longestAbout);
}

function changeOf(was: Partner, after: Partner): readonly RecordChange[] {
  return was === after ? [] : [{ collection: 'partners', id: was.id, after }];
}
