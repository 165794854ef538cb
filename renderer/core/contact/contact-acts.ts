/**
 * What was done under an entry of the contact log, act by act, each with its day: offered, agreed, given, declined. The
 * state of an entry (`contact-state.ts`) says how it stands; this says what happened until then. Pure.
 */
import { dateAt } from '../foundation/dates';
import { isAgreed, type LoggedContact, stateOf } from './contact-state';

/** In the order in which those of one day stand. */
export const contactActs = ['offered', 'agreed', 'given', 'not-taken-up', 'declined'] as const;

export interface ContactAct {
  readonly act: (typeof contactActs)[number];
  /** ISO date; `null` where nobody said. */
  readonly on: string | null;
}

// Read once for each record, which is another object once it changes.
const known = new WeakMap<LoggedContact, readonly ContactAct[]>();

/** Everything that was done under an entry; an agreement that was kept is not told beside what was given. */
export function actsOf(contact: LoggedContact): readonly ContactAct[] {
  const before = known.get(contact);
  if (before !== undefined) return before;
  const acts = readActs(contact);
  known.set(contact, acts);
  return acts;
}

function readActs(contact: LoggedContact): readonly ContactAct[] {
  const { origin, letters, decisions, given, information } = contact;
  const givenOn = [given?.on, information?.respondedOn].flatMap((on) => on ?? []);
  const { state, on } = stateOf(contact);
  return [
    // What is offered by letter is offered once the letters have left.
    ...(origin === 'offer' && letters === undefined ? [{ act: 'offered' as const, on: contact.on }] : []),
    ...decisions.flatMap(({ outcome, at }): readonly ContactAct[] => {
      if (outcome === 'declined') return [{ act: 'declined', on: dateAt(at) }];
      const isTold = isAgreed(outcome) && givenOn.length === 0 && letters === undefined;
      return isTold ? [{ act: 'agreed', on: dateAt(at) }] : [];
    }),
    ...givenOn.map((day): ContactAct => ({ act: 'given', on: day })),
    ...(state === 'not-taken-up' ? [{ act: 'not-taken-up' as const, on }] : []),
  ];
}

/** Each act once, the earliest first, and those without a day last. */
export function inOrderOfActs(acts: readonly ContactAct[]): readonly ContactAct[] {
  if (acts.length < 2) return acts;
  const once = new Map(acts.map((each) => [`${each.act} ${each.on ?? ''}`, each]));
  return [...once.values()].sort(
    (a, b) => inDays(a.on, b.on) || contactActs.indexOf(a.act) - contactActs.indexOf(b.act),
  );
}

/** By day; one that nobody noted comes last. */
export function inDays(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '9999', b ?? '9999'];
  return one === other ? 0 : one < other ? -1 : 1;
}
