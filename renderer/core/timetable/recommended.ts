/**
 * What the guidance recommends for a May election, moved to the same distance from any other polling date, and the
 * pre-election period.
 *
 * Reference: College of Policing APP, Policing elections: Key roles and planning; resources/reference/timetable.json.
 */
import { formatDate, Temporal } from '../foundation/dates';
import { daysOn, earlier } from '../offences/time-limits/counting';
import { preElectionRule, type RecommendedRule, recommendedRules, recommendedSource } from './rules';

export interface RecommendedEvent {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  /** How the window was found. */
  readonly rule: string;
  /** What to do where its time was over before the poll was called; `null` otherwise. */
  readonly overdue: string | null;
  readonly source: string;
}

/** The recommended events for a poll, in their order. `calledOn`: ISO date on which a short-notice poll became known. */
export function recommendedEvents(pollingDate: string, calledOn: string | null): readonly RecommendedEvent[] {
  return recommendedRules.map((rule) => {
    const { from, to } = windowOf(rule, pollingDate);
    const isOver = calledOn !== null && to < calledOn;
    return {
      id: rule.id,
      name: rule.name,
      owner: rule.owner,
      from,
      to,
      rule: sayWindow(rule, pollingDate),
      overdue: isOver
        ? `The poll was called on ${formatDate(calledOn)}, after this time was over: do it at once.`
        : null,
      source: recommendedSource,
    };
  });
}

function windowOf(
  { fromMonth, toMonth }: RecommendedRule,
  pollingDate: string,
): { from: string; to: string } {
  const month = Temporal.PlainDate.from(pollingDate).with({ day: 1 });
  if (fromMonth === 0 && toMonth === 0) return { from: pollingDate, to: pollingDate };
  const from = month.add({ months: fromMonth }).toString();
  const last = month.add({ months: toMonth + 1 }).toString();
  // What prepares a poll ends before it, however long its month goes on.
  const to = toMonth <= 0 ? earlier(daysOn(last, -1), daysOn(pollingDate, -1)) : daysOn(last, -1);
  return { from, to: to < from ? from : to };
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

function sayWindow({ fromMonth, toMonth }: RecommendedRule, pollingDate: string): string {
  const mayMonth = 5;
  if (fromMonth === 0 && toMonth === 0) return `Polling day, ${formatDate(pollingDate)}.`;
  const given = [...new Set([fromMonth, toMonth])]
    .map((month) => monthNames[mayMonth + month - 1] ?? '')
    .join(' to ');
  if (pollingDate.slice(5, 7) === '05') return `The guidance says ${given}.`;
  return `The guidance says ${given} for a poll in May: ${sayDistance(fromMonth, toMonth)}. Moved to the same distance from this poll; a poll at short notice leaves less time.`;
}

function sayDistance(from: number, to: number): string {
  const say = (months: number): string =>
    months === 0
      ? 'the month of the poll'
      : `${Math.abs(months)} ${Math.abs(months) === 1 ? 'month' : 'months'} ${months < 0 ? 'before' : 'after'}`;
  return from === to ? say(from) : `${say(from)} to ${say(to)}`;
}

export interface PreElectionPeriod {
  /** ISO dates: the latest day for the notice of election, and polling day. */
  readonly from: string;
  readonly until: string;
  readonly rule: string;
  /** That it is a convention and may begin earlier. */
  readonly reminder: string;
  readonly source: string;
}

/** When the pre-election period is to be reckoned with. `noticeBy`: ISO date, the latest for the earliest notice of the day's polls. */
export function preElectionPeriod(pollingDate: string, noticeBy: string): PreElectionPeriod {
  const { weeks, reminder, source } = preElectionRule;
  const about = daysOn(pollingDate, -7 * weeks);
  return {
    from: earlier(about, noticeBy),
    until: pollingDate,
    rule: `Notice is given by ${formatDate(noticeBy)} at the latest; ${weeks} weeks before the poll is ${formatDate(about)}. The earlier of the two is shown.`,
    reminder,
    source,
  };
}
