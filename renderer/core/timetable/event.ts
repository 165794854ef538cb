/** What a timetable is made of: one row for each thing that has a date. */
import type { Sureness } from '../offences/offence';
import type { PollKindId } from './rules';

/** One date for one kind of poll, before the polls of a day are combined. */
export interface DatedEvent {
  readonly kind: PollKindId;
  /** Stable, in capitals: CLOSE_OF_NOMINATIONS. */
  readonly event: string;
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  /** "16:00", local time; `null` for the whole day. */
  readonly time: string | null;
  /** The rule with its arithmetic, in words. */
  readonly rule: string;
  readonly source: string;
  readonly sureness: Sureness;
  /** What is not certain, or to be minded; `null` for nothing. */
  readonly doubt: string | null;
  /** Working days before the poll; `null` after it. */
  readonly workingDays: number | null;
}

/** One date of the day's polls together. */
export interface TimetableEvent extends Omit<DatedEvent, 'kind'> {
  /** The kinds of poll whose date this is, in the order asked for. */
  readonly polls: readonly PollKindId[];
  /** Where another poll of the day has another date for the same thing: which, and what then holds. */
  readonly differs: string | null;
}

const levels: readonly Sureness[] = ['seen', 'partly', 'unchecked'];

/** The least sure of several. */
export function leastSure(all: readonly Sureness[]): Sureness {
  return levels[Math.max(0, ...all.map((each) => levels.indexOf(each)))] ?? 'unchecked';
}

/** The texts that there are, each once, as one; `null` where there is none. */
export function joinTexts(texts: readonly (string | null | undefined)[], between = ' '): string | null {
  const said = [...new Set(texts.filter((text): text is string => typeof text === 'string' && text !== ''))];
  return said.length === 0 ? null : said.join(between);
}

/** "16:00" as "4pm", "23:59" as "midnight". */
export function sayTime(time: string): string {
  if (time === '23:59') return 'midnight';
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3) === '00' ? '' : `:${time.slice(3)}`;
  if (hour === 12 && minutes === '') return 'noon';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
