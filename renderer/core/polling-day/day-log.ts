/**
 * The log of polling day as it is read: visits against those that were planned, and matters that are still open.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations (police presence permanent,
 * occasional or none).
 */
import type { ReadEntry } from '../log/log';
import type { StationRow } from '../places/station-rows';
import { minuteAt } from './day-clock';
import type { DayLogEntry } from './day-log-entry';
import type { Span } from './hours';
import { plannedVisits, type TeamLoad, windowOf, windowOnDuty } from './workload';

export type ReadDayEntry = ReadEntry<DayLogEntry>;

/** Something that began with one entry and was carried on by others. */
export interface Matter {
  /** The entry with which it began, as it was corrected; where it was struck alone, the next that stands. */
  readonly first: DayLogEntry;
  /** All that stand, in the order of their numbers. */
  readonly entries: readonly DayLogEntry[];
  /** The latest says whether it is open. */
  readonly isOpen: boolean;
}

/** Matters that are open, the earliest first. A struck entry says nothing. */
export function openMatters(log: readonly ReadDayEntry[]): readonly Matter[] {
  return mattersOf(log).filter(({ isOpen }) => isOpen);
}

/** Every matter of the log that somebody left open or carried on, by its first entry. */
export function mattersOf(log: readonly ReadDayEntry[]): readonly Matter[] {
  const byId = new Map<string, DayLogEntry>(log.map(({ entry }) => [entry.id, entry]));
  const readById = new Map<string, ReadDayEntry>(log.map((read) => [read.entry.id, read]));
  const threads = new Map<string, DayLogEntry[]>();
  for (const { entry, struck } of log) {
    if (struck !== null || (!entry.isOpen && entry.followsId === null)) continue;
    const root = rootOf(entry, byId).id;
    const held = threads.get(root);
    if (held === undefined) threads.set(root, [entry]);
    else held.push(entry);
  }
  return [...threads]
    .flatMap(([rootId, carried]): readonly Matter[] => {
      const entries = carried.sort((a, b) => a.number - b.number);
      const corrected = asCorrected(rootId, readById);
      const first = entries.find((entry) => entry === corrected) ?? entries[0];
      return first === undefined ? [] : [{ first, entries, isOpen: entries.at(-1)?.isOpen ?? false }];
    })
    .sort((a, b) => rootOf(a.first, byId).number - rootOf(b.first, byId).number);
}

/** The entry that stands in the place of this one: itself, or the last that struck it and said it anew. */
function asCorrected(id: string, readById: ReadonlyMap<string, ReadDayEntry>): DayLogEntry | undefined {
  let read = readById.get(id);
  while (read !== undefined && read.struck !== null) read = readById.get(read.struck.by.id);
  return read?.entry;
}

/** The entry with which the matter of this one began, struck or not; a correction belongs to what it corrects. */
export function rootOf(entry: DayLogEntry, byId: ReadonlyMap<string, DayLogEntry>): DayLogEntry {
  let root = entry;
  // A later entry follows an earlier one: a ring cannot be written, and one from elsewhere ends here.
  for (let next = before(root, byId); next !== undefined && next.number < root.number;) {
    root = next;
    next = before(root, byId);
  }
  return root;
}

function before(
  { followsId, strikes }: DayLogEntry,
  byId: ReadonlyMap<string, DayLogEntry>,
): DayLogEntry | undefined {
  return byId.get(followsId ?? strikes?.entryId ?? '');
}

/** The moments of the visits that stand, by station, in order. */
export function visitsMade(log: readonly ReadDayEntry[]): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const { entry, struck } of log) {
    if (entry.kind !== 'visit' || entry.stationId === null || struck !== null) continue;
    const held = made.get(entry.stationId);
    if (held === undefined) made.set(entry.stationId, [entry.at]);
    else held.push(entry.at);
  }
  for (const moments of made.values()) moments.sort();
  return made;
}

export interface VisitStanding {
  readonly row: StationRow;
  readonly planned: number;
  /** Made on polling day. */
  readonly done: number;
  /** Minute of polling day by which the next one should be made; `null` where none is left. */
  readonly dueBy: number | null;
  /** Minute of the last one; `null` where there is none. */
  readonly last: number | null;
}

/** The day on which visits are made, and when the team of the station is on duty; `null` while that is not known. */
export interface VisitDay {
  readonly dayZero: string;
  readonly hours: Span | null;
}

/**
 * How visits at one station stand. Its window, as far as its team is on duty, is shared out evenly: of three visits
 * each has a third of it.
 */
export function visitStanding(
  row: StationRow,
  made: readonly string[],
  { dayZero, hours }: VisitDay,
): VisitStanding {
  const planned = plannedVisits(row);
  const minutes = made.map((at) => minuteAt(at, dayZero)).filter((minute) => minute >= 0 && minute < 24 * 60);
  const done = minutes.length;
  // A team that is never there within the window is a gap of the plan; the visit is due by the window all the same.
  const { from, until } = windowOnDuty(row, hours) ?? windowOf(row);
  return {
    row,
    planned,
    done,
    dueBy: done >= planned ? null : Math.round(from + ((done + 1) * (until - from)) / planned),
    last: minutes.at(-1) ?? null,
  };
}

export interface DayBoard {
  readonly planned: number;
  /** Of those that were planned; visits beyond the plan are not counted. */
  readonly done: number;
  /** Their next visit should have been made, the longest overdue first. */
  readonly overdue: readonly VisitStanding[];
  /** It is due within the hour, the first due first. */
  readonly soon: readonly VisitStanding[];
  readonly open: readonly Matter[];
}

/** Minutes ahead for which the board shows visits. */
export const soonMinutes = 60;

interface BoardDay {
  /** Minute of polling day. */
  readonly now: number;
  readonly dayZero: string;
  readonly loads: readonly Pick<TeamLoad, 'team' | 'hours'>[];
}

/** What a person at the log should see at a glance. Nothing is due before it begins. */
export function boardOf(
  rows: readonly StationRow[],
  log: readonly ReadDayEntry[],
  { now, dayZero, loads }: BoardDay,
): DayBoard {
  const made = visitsMade(log);
  const hours = new Map<string, Span | null>(loads.map((load) => [load.team.id, load.hours]));
  const standings = rows
    .filter((row) => plannedVisits(row) > 0)
    .map((row) =>
      visitStanding(row, made.get(row.id) ?? [], {
        dayZero,
        hours: hours.get(row.station.teamId ?? '') ?? null,
      }),
    );
  const waiting = standings
    .filter(({ dueBy }) => dueBy !== null)
    .sort((a, b) => (a.dueBy ?? 0) - (b.dueBy ?? 0));
  return {
    planned: standings.reduce((sum, { planned }) => sum + planned, 0),
    done: standings.reduce((sum, { planned, done }) => sum + Math.min(planned, done), 0),
    overdue: waiting.filter(({ dueBy }) => dueBy !== null && dueBy < now),
    soon: waiting.filter(({ dueBy }) => dueBy !== null && dueBy >= now && dueBy <= now + soonMinutes),
    open: openMatters(log),
  };
}
