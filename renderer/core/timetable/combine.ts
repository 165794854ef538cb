/** Several polls on one day: what falls alike is one row; what falls differently says so on each. */
import { formatDate } from '../foundation/dates';
import { type DatedEvent, joinTexts, leastSure, sayTime, type TimetableEvent } from './event';
import { pollKind, type PollKindId } from './rules';

/** The dates of all polls in order of date and time, like ones as one. */
export function combined(events: readonly DatedEvent[]): readonly TimetableEvent[] {
  const alike = new Map<string, DatedEvent[]>();
  for (const each of events) {
    const key = [each.event, each.name, each.date, each.time ?? ''].join('|');
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  const rows = [...alike.values()].map((group) => oneRow(group, events));
  // Sorting keeps the order of the reference data where date and time are the same.
  return rows.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

/** A row without a time stands for the whole day and so comes after those of the day that have one. */
function orderOf({ date, time }: TimetableEvent): string {
  return `${date} ${time ?? '24:00'}`;
}

function oneRow(group: readonly DatedEvent[], all: readonly DatedEvent[]): TimetableEvent {
  const [first] = group;
  if (first === undefined) throw new Error('A row of a timetable needs a date');
  const { event, name, date, time, workingDays } = first;
  return {
    event,
    name,
    date,
    time,
    rule: joinTexts(group.map(({ rule }) => rule)) ?? '',
    source:
      joinTexts(
        group.map(({ source }) => source),
        ' · ',
      ) ?? '',
    sureness: leastSure(group.map(({ sureness }) => sureness)),
    doubt: doubtsOf(group),
    workingDays,
    polls: [...new Set(group.map(({ kind }) => kind))],
    differs: differs(event, all),
  };
}

/** What is not certain: of one poll alone where it is not of all. */
function doubtsOf(group: readonly DatedEvent[]): string | null {
  const isOfAll = new Set(group.map(({ doubt }) => doubt)).size === 1;
  return joinTexts(
    group.map(({ doubt, kind }) => (doubt === null || isOfAll ? doubt : `${pollKind(kind).name}: ${doubt}`)),
  );
}

function differs(event: string, all: readonly DatedEvent[]): string | null {
  const byKind = new Map<PollKindId, string[]>();
  for (const { kind, date, time } of all.filter((each) => each.event === event)) {
    const when = time === null ? formatDate(date) : `${formatDate(date)}, ${sayTime(time)}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), when]);
  }
  if (new Set([...byKind.values()].map((dates) => dates.join('|'))).size < 2) return null;
  const said = [...byKind].map(([kind, dates]) => `${pollKind(kind).name}: ${dates.join(' or ')}`);
  return `Differs by poll. ${said.join('. ')}. Each poll keeps its own date; where one act serves several, keep to the earliest.`;
}
