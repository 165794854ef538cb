/**
 * The day that a limit is counted from: always the earliest that is safe.
 *
 * Reference: RPA 1983 ss.81, 84: an expenses offence is committed by default, on the day after the last day for the
 * return or declaration, not on polling day.
 */
import { formatDate } from '../../foundation/dates';
import { earliestDay } from '../occurred';
import { daysOn } from './counting';
import type { LimitDate, TimeLimitGiven } from './sheet';

export interface Start {
  /** ISO date; `null` where nothing is known to count from. */
  readonly startsOn: string | null;
  readonly dates: readonly LimitDate[];
  readonly warnings: readonly string[];
}

/** No day after this one is counted from: it can only be a mistake. ISO date. */
export const latestStart = '9989-12-31';

/** Where the clock starts, and what is not known about it. */
export function startOf(given: TimeLimitGiven): Start {
  const start = given.clockFrom === 'default' ? startOfDefault(given) : startOfAct(given);
  if (start.startsOn === null || start.startsOn <= latestStart) return start;
  return {
    startsOn: null,
    dates: [],
    warnings: ['No date can be counted: the day that is recorded is too far ahead to be right. Correct it.'],
  };
}

function startOfAct(given: TimeLimitGiven): Start {
  const { occurred, dueOn } = given;
  const startsOn = earliestDay(occurred);
  const warnings =
    dueOn === null
      ? []
      : ['The clock of this offence runs from the act: the day on which something was due is not used.'];
  if (startsOn === null) {
    return {
      startsOn,
      dates: [],
      warnings: [
        ...warnings,
        'No date can be counted. Record when it happened or, where that is not known, the first day on which it can have happened.',
      ],
    };
  }
  return {
    startsOn,
    dates: [offenceDay(startsOn, actInWords(given))],
    warnings: [...warnings, ...doubts(given)],
  };
}

function actInWords({ occurred }: TimeLimitGiven): string {
  switch (occurred.kind) {
    case 'on':
      return `Committed on ${formatDate(occurred.date)}.`;
    case 'between':
      return `Committed between ${formatDate(occurred.from)} and ${formatDate(occurred.to)}: counted from the first day, the earliest safe date.`;
    case 'unknown':
      return occurred.notBefore === null
        ? ''
        : `The day is not known; it cannot have been before ${formatDate(occurred.notBefore)}, so that day is counted from.`;
  }
}

function doubts({ occurred }: TimeLimitGiven): readonly string[] {
  if (occurred.kind === 'between' && occurred.from !== occurred.to) {
    return [
      'It happened on one of several days, or on all of them: the dates are those of the first. Ask the CPS before relying on a later one, for a course of conduct too.',
    ];
  }
  return occurred.kind === 'unknown'
    ? [
        'The day of the offence is not known: record it when it is. The dates are those of the first possible day.',
      ]
    : [];
}

function startOfDefault(given: TimeLimitGiven): Start {
  const { dueOn, occurred } = given;
  if (dueOn !== null) {
    const startsOn = daysOn(dueOn, 1);
    const words = `Due by ${formatDate(dueOn)}: the default, and so the offence, is of the day after, ${formatDate(startsOn)}.`;
    return { startsOn, dates: [offenceDay(startsOn, words)], warnings: [] };
  }
  const startsOn = earliestDay(occurred);
  const asked =
    'This offence is committed by default, on the day after something was due. Record the day on which it was due; it depends on when the result was declared.';
  if (startsOn === null) return { startsOn, dates: [], warnings: [`No date can be counted. ${asked}`] };
  const words = `${actInWords(given)} The day on which it was due is not recorded.`;
  return { startsOn, dates: [offenceDay(startsOn, words)], warnings: [asked, ...doubts(given)] };
}

function offenceDay(date: string, arithmetic: string): LimitDate {
  return {
    kind: 'offence-day',
    name: 'Day of the offence',
    date,
    arithmetic,
    source: 'The record of the case',
  };
}
