/**
 * What has to be done before the poll, counted back from it in working days, and what ends on the day itself.
 *
 * Reference: resources/reference/timetable.json; RPA 1983 Sch 1 rr.1, 2; SI 2006/3304 Sch 2 rr.1, 2; SI 2001/341.
 */
import { daysBetween, formatDate } from '../foundation/dates';
import { daysOn } from '../offences/time-limits/counting';
import type { Nation } from '../operation/operation';
import type { HolidayChange } from './bank-holidays';
import { type DatedEvent, joinTexts, leastSure, sayTime } from './event';
import { type DayList, dayList, type PollKind, pollKind, type PollKindId, type Stage, stages } from './rules';
import { type Calendar, type Counted, sayPassedOver, workingDaysBefore } from './working-days';

export interface PollDay {
  /** ISO date. */
  readonly pollingDate: string;
  readonly nation: Nation;
  /** One-off days, those of the reference data and the force's own. */
  readonly changes: readonly HolidayChange[];
}

/** Every date of one kind of poll up to the close of the poll, in the order of the reference data. */
export function eventsBefore(kindId: PollKindId, day: PollDay): readonly DatedEvent[] {
  const kind = pollKind(kindId);
  return stages.flatMap((stage) => {
    const days = stage.days[kindId];
    if (days === undefined) return [];
    if (day.nation === 'Wales' && stage.notInWales.includes(kindId)) return [];
    return [stageEvent({ stage, kind, days, day })];
  });
}

interface StageOfPoll {
  readonly stage: Stage;
  readonly kind: PollKind;
  readonly days: number;
  readonly day: PollDay;
}

function stageEvent(given: StageOfPoll): DatedEvent {
  const { stage, kind, days, day } = given;
  const list = dayList(kind.lists[stage.list]);
  const deadline = deadlineOf({ days, list, day });
  const time = stage.times[kind.id] ?? stage.time;
  return {
    kind: kind.id,
    event: stage.event,
    name: stage.name,
    date: deadline.date,
    time,
    rule: sayRule(given, { list, deadline, time }),
    ...surenessOf(given, list, deadline),
    workingDays: days,
  };
}

interface Deadline extends Counted {
  /** Days that were declared too late to move this date, with the date that they would have made of it. */
  readonly tooLate: readonly { readonly change: HolidayChange; readonly otherwise: string }[];
}

/** More days than any stage lies before the poll, its left-out days with it. */
const longestFrontEnd = 120;

interface DaysBack {
  readonly days: number;
  readonly list: DayList;
  readonly day: PollDay;
}

/** The days left out for a deadline so many working days before the poll: without those declared too late for it. */
export function calendarOf(given: DaysBack): Calendar {
  const { list, day } = given;
  const late = day.changes.filter((change) => isTooLate(change, given));
  // The list itself where it can be: what is known of its days is kept with it.
  return {
    list,
    changes: late.length === 0 ? day.changes : day.changes.filter((each) => !late.includes(each)),
  };
}

function deadlineOf(given: DaysBack): Deadline {
  const { days, list, day } = given;
  const calendar = calendarOf(given);
  const late = day.changes.filter((change) => !calendar.changes.includes(change));
  const counted = workingDaysBefore(day.pollingDate, days, calendar);
  const tooLate = late.flatMap((change) => {
    const withIt = { list, changes: [...calendar.changes, change] };
    const otherwise = workingDaysBefore(day.pollingDate, days, withIt).date;
    return otherwise === counted.date ? [] : [{ change, otherwise }];
  });
  return { ...counted, tooLate };
}

// A day declared after dissolution is not left out at a general election (r.2(2A)). For other polls nothing was found
// that says so; a date that it would put before its own declaration is left as it stood, and its doubt shows both.
function isTooLate(change: HolidayChange, { days, list, day }: DaysBack): boolean {
  const { announcedOn } = change;
  if (change.kind === 'removed' || announcedOn === null) return false;
  const isNear =
    change.date <= day.pollingDate && daysBetween(change.date, day.pollingDate) < longestFrontEnd;
  if (!isNear) return false;
  if (list.declaredLate === 'stands') {
    const known = day.changes.filter((each) => each.announcedOn === null || each.announcedOn <= announcedOn);
    return workingDaysBefore(day.pollingDate, days, { list, changes: known }).date < announcedOn;
  }
  const without: Calendar = { list, changes: day.changes.filter((each) => each !== change) };
  return workingDaysBefore(day.pollingDate, dissolutionDays(), without).date < announcedOn;
}

function dissolutionDays(): number {
  const days = stages.find(({ event }) => event === 'DISSOLUTION')?.days.parl;
  if (days === undefined) throw new Error('The reference data has no dissolution');
  return days;
}

interface Said {
  readonly list: DayList;
  readonly deadline: Deadline;
  readonly time: string | null;
}

function sayRule({ stage, days, day }: StageOfPoll, { list, deadline, time }: Said): string {
  const at = time === null ? '' : `${sayTime(time)} on `;
  if (days === 0)
    return `${time === null ? 'On' : `At ${sayTime(time)} on`} polling day, ${formatDate(day.pollingDate)}.`;
  const what = `${stage.phrase === 'On' ? (time === null ? 'On ' : `By ${at}`) : `${stage.phrase} ${at}`}the ${ordinal(days)} working day before the poll.`;
  const first = formatDate(daysOn(day.pollingDate, -1));
  return `${what} Counting back from ${first} and leaving out ${sayPassedOver(deadline.leftOut)}, as ${list.name} have it, working day ${days} is ${formatDate(deadline.date)}.`;
}

function surenessOf(
  { stage, kind, days, day }: StageOfPoll,
  list: DayList,
  deadline: Deadline,
): Pick<DatedEvent, 'source' | 'sureness' | 'doubt'> {
  const own = stage.only[kind.id] ?? {};
  const poll =
    day.nation === 'Wales' && kind.wales !== null && day.pollingDate >= kind.wales.from ? kind.wales : kind;
  const ofPoll = stage.source === null ? poll : null;
  const isSettled = own.sureness !== undefined;
  const tooEarly = stage.since !== null && day.pollingDate < stage.since.date ? stage.since.doubt : null;
  return {
    source: `${own.source ?? stage.source ?? poll.source}. Days left out: ${list.source}`,
    sureness: leastSure([
      own.sureness ?? stage.sureness,
      ...(isSettled || ofPoll === null ? [] : [ofPoll.sureness]),
      ...(days === 0 ? [] : [list.sureness]),
    ]),
    doubt: joinTexts([
      own.doubt ?? stage.doubt,
      isSettled ? null : ofPoll?.doubt,
      days === 0 ? null : list.doubt,
      tooEarly,
      otherList(list, { days, day }, deadline.date),
      ...deadline.tooLate.map(({ change, otherwise }) => sayTooLate(list, change, otherwise)),
    ]),
  };
}

function otherList(
  list: DayList,
  { days, day }: { readonly days: number; readonly day: PollDay },
  date: string,
): string | null {
  if (list.compare === null) return null;
  const other = dayList(list.compare);
  const compared = deadlineOf({ days, list: other, day }).date;
  return compared === date ? null : `Counted by ${other.name} it would be ${formatDate(compared)}.`;
}

function sayTooLate(list: DayList, change: HolidayChange, otherwise: string): string {
  const declared = `${formatDate(change.date)} (${change.name}) was declared on ${formatDate(change.announcedOn ?? change.date)}`;
  return list.declaredLate === 'after-dissolution'
    ? `${declared}, after dissolution, and so is not left out; otherwise this would be ${formatDate(otherwise)}.`
    : `${declared}, too late to move this date, and is not taken to; with it this would be ${formatDate(otherwise)}. Ask the returning officer.`;
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
