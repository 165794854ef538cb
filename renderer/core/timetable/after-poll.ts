/**
 * What has to be done after the poll: claims, returns, petitions, and how long its papers are kept.
 *
 * Reference: RPA 1983 ss.75, 78, 81, 82, 119, 122, 129, 186; SI 2012/1917 art 40; resources/reference/timetable.json.
 */
import { formatDate } from '../foundation/dates';
import { daysOn, lastDayOf } from '../offences/time-limits/counting';
import type { PollDay } from './before-poll';
import { type DatedEvent, joinTexts, leastSure } from './event';
import {
  type AfterRule,
  afterRules,
  dayList,
  declaredWithinDays,
  documentsRule,
  type PollKindId,
} from './rules';
import { type Calendar, nextOrdinaryDay, sayLeftOut, sayPassedOver, workingDaysAfter } from './working-days';

/** The longest period in which left-out days are not counted at all, in days: s.119(1)(b). */
const shortPeriod = 7;

export interface AfterPoll extends PollDay {
  /** ISO date of the declared result; `null` while it is not known, which shows every day on which it is likely. */
  readonly declaredOn: string | null;
}

/** Every date of one kind of poll after it. Where the day of the result is open, one row for each date it can lead to. */
export function eventsAfter(kind: PollKindId, day: AfterPoll): readonly DatedEvent[] {
  const calendar: Calendar = { list: dayList('after-poll'), changes: day.changes };
  const rules = afterRules.filter(({ kinds }) => kinds.includes(kind));
  return [...rules.flatMap((rule) => eventsOf({ rule, kind, day, calendar })), documents(kind, day)];
}

interface RuleOfPoll {
  readonly rule: AfterRule;
  readonly kind: PollKindId;
  readonly day: AfterPoll;
  readonly calendar: Calendar;
}

function eventsOf(given: RuleOfPoll): readonly DatedEvent[] {
  const { rule, kind, day, calendar } = given;
  const byDate = new Map<string, string[]>();
  for (const start of startsOf(given)) {
    const { date, said } = lastDay(rule, start, calendar);
    byDate.set(date, [...(byDate.get(date) ?? []), said]);
  }
  const isOpen = rule.from !== 'poll' && day.declaredOn === null;
  const { list } = calendar;
  return [...byDate].map(([date, said]) => ({
    kind,
    event: rule.event,
    name: rule.name,
    date,
    time: null,
    rule: said.join(' '),
    source: rule.source,
    sureness: leastSure([rule.sureness, list.sureness]),
    doubt: joinTexts([
      rule.doubt,
      list.doubt,
      isOpen
        ? 'Which of these dates holds depends on the day of the result, which differs between councils.'
        : null,
    ]),
    workingDays: null,
  }));
}

interface Start {
  /** The day that the period runs from. */
  readonly date: string;
  /** "the poll on Thu 6 May 2027". */
  readonly words: string;
}

function startsOf({ rule, kind, day, calendar }: RuleOfPoll): readonly Start[] {
  const { pollingDate, declaredOn } = day;
  if (rule.from === 'poll') return [{ date: pollingDate, words: `the poll on ${formatDate(pollingDate)}` }];
  const likely = Array.from({ length: declaredWithinDays + 1 }, (_, days) => daysOn(pollingDate, days));
  const declared = (declaredOn === null ? likely : [declaredOn]).map((date) => ({
    date,
    words: `a result declared on ${formatDate(date)}`,
  }));
  if (rule.from === 'declared') return declared;
  const expenses = afterRules.find(
    (other) => other.event === 'ELECTION_EXPENSES_RETURN_DEADLINE' && other.kinds.includes(kind),
  );
  if (expenses === undefined) throw new Error(`The reference data has no expenses return for ${kind}`);
  const returns = new Set(declared.map((start) => lastDay(expenses, start, calendar).date));
  return [...returns].map((date) => ({
    date,
    words: `an expenses return on its last day, ${formatDate(date)}`,
  }));
}

function lastDay(
  { days, moves }: AfterRule,
  start: Start,
  calendar: Calendar,
): { readonly date: string; readonly said: string } {
  if (days <= shortPeriod) {
    const { date, leftOut } = workingDaysAfter(start.date, days, calendar);
    return {
      date,
      said: `${days} days after ${start.words}, leaving out ${sayPassedOver(leftOut)}, as section 119 has it: ${formatDate(date)}.`,
    };
  }
  const counted = daysOn(start.date, days);
  const plain = `${days} days after ${start.words}, that day left out: ${formatDate(counted)}`;
  if (!moves) return { date: counted, said: `${plain}.` };
  const { date, leftOut } = nextOrdinaryDay(counted, calendar);
  if (leftOut.length === 0) return { date, said: `${plain}.` };
  return {
    date,
    said: `${plain}. Section 119 moves it over ${sayLeftOut(leftOut)} to the next ordinary day, ${formatDate(date)}.`,
  };
}

function documents(kind: PollKindId, { pollingDate }: PollDay): DatedEvent {
  const { event, name, months, source, sureness, doubt } = documentsRule;
  const { date, arithmetic } = lastDayOf({
    from: pollingDate,
    months,
    words: 'one year',
    dayCounts: 'left-out',
  });
  return {
    kind,
    event,
    name,
    date,
    time: null,
    rule: arithmetic,
    source,
    sureness,
    doubt,
    workingDays: null,
  };
}
