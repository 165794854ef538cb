/**
 * Whether an offence applies over the days that a case covers. What is looked at together may lie on both sides of a
 * change of the law, so that each end of the time is asked, and an offence that applies on one end only says so.
 */
import { formatDate } from '../foundation/dates';
import type { Offence } from './offence';
import type { Occurred } from './occurred';
import { type ReachAnswer, reachOf, type ReachQuestion } from './reach';

/** The first and the last known day, ISO dates; `null` where no day is known. */
export interface KnownDays {
  readonly earliest: string;
  readonly latest: string;
}

/** The days that are known of everything that is said to have happened. */
export function knownDays(all: Iterable<Occurred>): KnownDays | null {
  const days = [...all].flatMap(daysOf).sort();
  const [earliest] = days;
  const latest = days.at(-1);
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
}

/**
 * Whether the offence applies on the first or the last day. Where it does on one alone, the caution names the day on
 * which it does not, and why. Without days the law of `usualDay` (ISO date; `null` means now) is asked.
 */
export function reachOver(
  offence: Offence,
  question: Omit<ReachQuestion, 'on'> & { readonly days: KnownDays | null; readonly usualDay: string | null },
): ReachAnswer {
  const { days, usualDay, ...asked } = question;
  if (days === null) return reachOf(offence, { ...asked, on: usualDay });
  const first = reachOf(offence, { ...asked, on: days.earliest });
  if (days.latest === days.earliest) return first;
  const last = reachOf(offence, { ...asked, on: days.latest });
  if (first.applies && !last.applies) return partly(first.caution, days.latest, last.why);
  if (last.applies && !first.applies) return partly(last.caution, days.earliest, first.why);
  return first;
}

/** What the new offence takes over: the first that happened while the offence applied, else the first of all. */
export function occurredWithin(
  offence: Offence,
  asked: Omit<ReachQuestion, 'on'>,
  all: readonly Occurred[],
): Occurred {
  const within = all.find((occurred) => {
    const days = daysOf(occurred);
    return days.length > 0 && days.every((on) => reachOf(offence, { ...asked, on }).applies);
  });
  return within ?? all[0] ?? { kind: 'unknown', notBefore: null };
}

function partly(caution: string, day: string, why: string): ReachAnswer {
  const words = `The case covers ${formatDate(day)} too, and then it does not apply: ${why} Use it only for what happened while it applied.`;
  return { applies: true, caution: caution === '' ? words : `${words} ${caution}` };
}

function daysOf(occurred: Occurred): readonly string[] {
  switch (occurred.kind) {
    case 'on':
      return [occurred.date];
    case 'between':
      return [occurred.from, occurred.to];
    case 'unknown':
      return occurred.notBefore === null ? [] : [occurred.notBefore];
  }
}
