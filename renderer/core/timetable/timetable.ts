/**
 * The timetable of a polling day: every date of every poll held on it, with its rule, its source and how sure it is.
 *
 * Reference: resources/reference/timetable.json and bank-holidays.json.
 */
import { formatDate, isIsoDate } from '../foundation/dates';
import { err, ok, type Result } from '../foundation/result';
import type { Nation, Poll, PollTypeId } from '../operation/operation';
import { eventsAfter } from './after-poll';
import { builtInChanges, type HolidayChange } from './bank-holidays';
import { calendarOf, eventsBefore, type PollDay } from './before-poll';
import { combined } from './combine';
import type { TimetableEvent } from './event';
import {
  preElectionPeriod,
  type PreElectionPeriod,
  type RecommendedEvent,
  recommendedEvents,
} from './recommended';
import { dayList, firstPollingDate, kindOn, lastPollingDate, pollKind, type PollKindId } from './rules';
import { whyLeftOut } from './working-days';

export interface TimetableGiven {
  /** ISO date. */
  readonly pollingDate: string;
  readonly nation: Nation;
  readonly polls: readonly PollKindId[];
  /** ISO date of the result; `null` while it is not known. */
  readonly declaredOn: string | null;
  /** ISO date on which a poll at short notice became known; `null` for an ordinary one. */
  readonly calledOn: string | null;
  /** The force's own one-off days; one for a day of the built-in list takes its place. */
  readonly changes: readonly HolidayChange[];
}

export interface Timetable {
  readonly events: readonly TimetableEvent[];
  readonly recommended: readonly RecommendedEvent[];
  readonly preElection: PreElectionPeriod;
  /** What is to be known about the whole. */
  readonly notes: readonly string[];
}

export type TimetableError =
  | { readonly kind: 'no-polls' }
  | { readonly kind: 'not-a-date'; readonly date: string }
  | { readonly kind: 'out-of-range'; readonly date: string }
  | { readonly kind: 'not-held-there'; readonly poll: PollKindId; readonly nation: Nation }
  | { readonly kind: 'not-a-polling-day'; readonly date: string; readonly why: string }
  | { readonly kind: 'declared-before-poll'; readonly date: string };

/** The timetable, or why there can be none. */
export function timetableOf(given: TimetableGiven): Result<Timetable, TimetableError> {
  const changes = changesOf(given.changes);
  const polls = [...new Set(given.polls.map((poll) => kindOn(poll, given.pollingDate)))];
  const day: PollDay = { pollingDate: given.pollingDate, nation: given.nation, changes };
  const problem = problemOf({ ...given, polls }, day);
  if (problem !== null) return err(problem);
  const after = { ...day, declaredOn: given.declaredOn };
  const events = combined(polls.flatMap((poll) => [...eventsBefore(poll, day), ...eventsAfter(poll, after)]));
  return ok({
    events,
    recommended: recommendedEvents(given.pollingDate, given.calledOn),
    preElection: preElectionPeriod(given.pollingDate, noticeBy(events, given.pollingDate)),
    notes: notesOf(polls, given),
  });
}

/** The one-off days that hold: the built-in ones, and the force's own in place of any on the same day. */
export function changesOf(own: readonly HolidayChange[]): readonly HolidayChange[] {
  const same = (a: HolidayChange, b: HolidayChange): boolean => a.date === b.date && a.day === b.day;
  return [...builtInChanges.filter((change) => !own.some((each) => same(each, change))), ...own];
}

function problemOf(given: TimetableGiven, day: PollDay): TimetableError | null {
  const { pollingDate, nation, polls, declaredOn } = given;
  const wrong = [pollingDate, declaredOn, given.calledOn].find((date) => date !== null && !isIsoDate(date));
  if (typeof wrong === 'string') return { kind: 'not-a-date', date: wrong };
  if (polls.length === 0) return { kind: 'no-polls' };
  if (pollingDate < firstPollingDate || pollingDate > lastPollingDate)
    return { kind: 'out-of-range', date: pollingDate };
  const elsewhere = polls.find((poll) => !pollKind(poll).nations.includes(nation));
  if (elsewhere !== undefined) return { kind: 'not-held-there', poll: elsewhere, nation };
  for (const poll of polls) {
    const why = whyNoPoll(poll, day);
    if (why !== null) return { kind: 'not-a-polling-day', date: pollingDate, why };
  }
  if (declaredOn !== null && declaredOn < pollingDate)
    return { kind: 'declared-before-poll', date: declaredOn };
  return null;
}

function whyNoPoll(poll: PollKindId, day: PollDay): string | null {
  const list = dayList(pollKind(poll).lists.proceedings);
  return whyLeftOut(day.pollingDate, calendarOf({ days: 0, list, day }));
}

/** What is wrong with what was given, in one sentence. */
export function sayTimetableError(error: TimetableError): string {
  switch (error.kind) {
    case 'no-polls':
      return 'Say which polls are held.';
    case 'not-a-date':
      return `“${error.date}” is not a date that exists, such as 2027-05-06.`;
    case 'out-of-range':
      return `The rules are known for polls from ${formatDate(firstPollingDate)} to ${formatDate(lastPollingDate)}; ${error.date} is outside them.`;
    case 'not-held-there':
      return `“${pollKind(error.poll).name}” is not a poll of ${error.nation}.`;
    case 'not-a-polling-day':
      return `No poll can be held on ${formatDate(error.date)}: ${error.why}. Check the date with the returning officer.`;
    case 'declared-before-poll':
      return `A result cannot be declared on ${formatDate(error.date)}, before the poll.`;
  }
}

const kindOfType: Readonly<Record<PollTypeId, PollKindId>> = {
  'uk-parliamentary': 'parl',
  'uk-parliamentary-by-election': 'parl-by-election',
  'local-principal': 'local',
  parish: 'parish',
  mayor: 'mayor',
  pcc: 'pcc',
  'by-election': 'local',
  referendum: 'ref',
  gla: 'gla',
  senedd: 'senedd',
};

/** The kinds of poll that an operation's polls are counted as, each once. A by-election is taken for a local one. */
export function pollKindsOf(polls: readonly Pick<Poll, 'type'>[]): readonly PollKindId[] {
  return [...new Set(polls.map(({ type }) => kindOfType[type]))];
}

function noticeBy(events: readonly TimetableEvent[], pollingDate: string): string {
  const notices = ['NOTICE_OF_ELECTION_DEADLINE', 'NOTICE_OF_REFERENDUM_DEADLINE'];
  return events.find(({ event }) => notices.includes(event))?.date ?? pollingDate;
}

function notesOf(polls: readonly PollKindId[], { nation, polls: given }: TimetableGiven): readonly string[] {
  const asked = (...kinds: PollKindId[]): boolean => polls.some((poll) => kinds.includes(poll));
  const notes = [
    polls.length > 1
      ? 'Several polls on one day: a date that differs by poll is shown for each, and says so.'
      : null,
    nation === 'Wales' && asked('local', 'parish', 'senedd')
      ? 'No voter identification at Welsh local and Senedd elections, so no date for its certificate; at a UK parliamentary or police and crime commissioner election in Wales there is.'
      : null,
    asked('local') ? 'A local by-election keeps the same distances from its poll.' : null,
    given.includes('parl') && !asked('parl')
      ? 'There was no general election on this day: the parliamentary poll is counted as a by-election.'
      : null,
    asked('parl')
      ? 'For a parliamentary by-election ask for that kind of poll: its days are counted otherwise.'
      : null,
    asked('pcc', 'gla', 'parish', 'senedd')
      ? 'Times for claims, payments and petitions are shown only for polls where something was found on them.'
      : null,
    'A day declared later as a holiday or a day of mourning can move these dates: enter it, and look again.',
  ];
  return notes.filter((note) => note !== null);
}
