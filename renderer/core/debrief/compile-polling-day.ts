/**
 * Polling day and the count in figures: stations visited against visits planned, posts covered, incidents by kind,
 * place and hour.
 *
 * Reference: APP Policing elections, post-election debrief: polling day (polling stations, the count).
 */
import { standingPlace } from '../places/place-name';
import type { Station } from '../places/station';
import { instantAt, minuteAt } from '../polling-day/day-clock';
import type { DayLogEntry } from '../polling-day/day-log-entry';
import { pollingHours } from '../polling-day/hours';
import { plannedVisits } from '../polling-day/workload';
import { harms } from '../threat/harms';
import type { CompileGiven } from './compile-given';
import {
  behind,
  byLabel,
  countOf,
  grouped,
  largestFirst,
  ofOperation,
  type OwnFigure,
  type OwnGroup,
  sumOf,
} from './figures';
import { postGroup } from './compile-posts';
import { type DayRead, placeOf } from './incidents';

const source = 'Log of polling day; struck entries are left out';

/** Every group under this heading. */
export function pollingDayGroups(given: CompileGiven, day: DayRead): readonly OwnGroup[] {
  return [
    ...visitGroups(given, day),
    postGroup(given, day),
    byKindGroup(day),
    byPlaceGroup(given, day),
    byHourGroup(given, day),
  ];
}

interface StationDay {
  readonly station: Station;
  readonly planned: number;
  /** Visits made on polling day. */
  readonly made: number;
}

/** The visits of polling day that stand, by station. */
function visitsOfDay({ log }: DayRead, dayZero: string | null): ReadonlyMap<string, DayLogEntry[]> {
  // Moments are text in UTC: to the second they are compared as text, a hundred times as fast as read as dates.
  const from = dayZero === null ? '' : instantAt(0, dayZero).slice(0, 19);
  const until = dayZero === null ? '~' : instantAt(24 * 60, dayZero).slice(0, 19);
  const found = new Map<string, DayLogEntry[]>();
  for (const { entry, struck } of log) {
    if (struck !== null || entry.kind !== 'visit' || entry.stationId === null) continue;
    const second = entry.at.slice(0, 19);
    if (second < from || second >= until) continue;
    const held = found.get(entry.stationId);
    if (held === undefined) found.set(entry.stationId, [entry]);
    else held.push(entry);
  }
  return found;
}

function visitGroups({ records, operation }: CompileGiven, day: DayRead): readonly OwnGroup[] {
  const stations = ofOperation(records.stations, operation);
  const dayZero = operation.pollingDate;
  const made = visitsOfDay(day, dayZero);
  const days = stations.map((station): StationDay => ({
    station,
    planned: plannedVisits({ station }),
    made: made.get(station.id)?.length ?? 0,
  }));
  const planned = days.filter((each) => each.planned > 0);
  const visits = planned.flatMap(({ station }) => made.get(station.id) ?? []);
  const isRecorded = day.log.some(({ entry }) => entry.kind === 'visit');
  const beyond = planned.reduce((sum, each) => sum + Math.max(0, each.made - each.planned), 0);
  const of = (list: readonly StationDay[]) => list.map(({ station }) => station);
  const permanent = stations.filter(({ presence }) => presence === 'permanent');
  const figures = [
    sumOf({
      id: 'visits-made',
      label: 'Visits made, of those planned',
      value: planned.reduce((sum, each) => sum + Math.min(each.planned, each.made), 0),
      outOf: planned.reduce((sum, each) => sum + each.planned, 0),
      unit: 'visits',
      note: beyond === 0 ? '' : `and ${beyond} beyond the plan`,
      behind: behind('day-log-entry', visits),
    }),
    countOf({
      id: 'stations-visited',
      label: 'Stations visited, of those to be visited',
      kind: 'station',
      records: of(planned.filter((each) => each.made > 0)),
      outOf: planned.length,
    }),
    countOf({
      id: 'stations-short',
      label: 'Stations with fewer visits than planned',
      kind: 'station',
      records: of(planned.filter((each) => each.made < each.planned)),
      outOf: planned.length,
    }),
    countOf({
      id: 'stations-unplanned',
      label: 'Stations visited without a plan to',
      kind: 'station',
      records: of(days.filter((each) => each.planned === 0 && each.made > 0)),
    }),
    countOf({
      id: 'stations-permanent',
      label: 'Stations with permanent presence planned that had a team named',
      kind: 'station',
      records: permanent.filter(({ teamId }) => teamId !== null && records.teams.has(teamId)),
      outOf: permanent.length,
    }),
    countOf({
      id: 'stations-undecided',
      label: 'Stations for which no presence was decided',
      kind: 'station',
      records: stations.filter(({ presence }) => presence === null),
      outOf: stations.length,
    }),
  ];
  return [
    {
      id: 'visits',
      title: 'Stations and visits',
      source: 'Deployment plan, and visits in the log of polling day',
      figures,
      caution: dayZero === null ? 'The polling date is not recorded: visits of any day are counted.' : '',
      isRecorded,
      isOpenEnded: false,
    },
    teamGroup({ planned, teams: records.teams, isRecorded }),
  ];
}

interface TeamDay {
  readonly planned: readonly StationDay[];
  readonly teams: CompileGiven['records']['teams'];
  readonly isRecorded: boolean;
}

function teamGroup({ planned, teams, isRecorded }: TeamDay): OwnGroup {
  const byTeam = grouped(planned, ({ station }) =>
    station.teamId !== null && teams.has(station.teamId) ? station.teamId : '',
  );
  const figures = [...byTeam].map(([teamId, days]) =>
    sumOf({
      id: `visits-by-team:${teamId}`,
      label: teams.get(teamId)?.name ?? 'No team',
      value: days.reduce((sum, each) => sum + Math.min(each.planned, each.made), 0),
      outOf: days.reduce((sum, each) => sum + each.planned, 0),
      unit: 'visits',
      behind: behind(
        'station',
        days.map(({ station }) => station),
      ),
    }),
  );
  return {
    id: 'visits-by-team',
    title: 'Cover by team: visits made, of those planned',
    source: 'Deployment plan, and visits in the log of polling day',
    figures: byLabel(figures),
    caution: '',
    isRecorded,
    isOpenEnded: false,
  };
}

function byKindGroup({ incidents, log }: DayRead): OwnGroup {
  const byHarm = grouped(incidents, ({ harmId }) => harmId ?? '');
  const figures = [...byHarm].map(([harmId, entries]) =>
    countOf({
      id: `incidents-by-kind:${harmId}`,
      label: harmId === '' ? 'No harm named' : (harms.find(({ id }) => id === harmId)?.short ?? harmId),
      kind: 'day-log-entry',
      records: entries,
    }),
  );
  return {
    id: 'incidents-by-kind',
    title: 'Incidents by harm',
    source,
    figures: [
      countOf({ id: 'incidents-all', label: 'All incidents', kind: 'day-log-entry', records: incidents }),
      ...largestFirst(figures),
    ],
    caution: '',
    isRecorded: log.length > 0,
    isOpenEnded: true,
  };
}

function byPlaceGroup({ records }: CompileGiven, { incidents, log }: DayRead): OwnGroup {
  const byPlace = grouped(incidents, (entry) => {
    const placeId = placeOf(entry, records.stations);
    return placeId === null ? '' : (standingPlace(placeId, records.places)?.id ?? placeId);
  });
  const figures = [...byPlace].map(([placeId, entries]) =>
    countOf({
      id: `incidents-by-place:${placeId}`,
      label: placeId === '' ? 'No place named' : placeLabel(placeId, records),
      kind: 'day-log-entry',
      records: entries,
    }),
  );
  return {
    id: 'incidents-by-place',
    title: 'Incidents by place',
    source,
    figures: largestFirst(figures),
    caution: '',
    isRecorded: log.length > 0,
    isOpenEnded: true,
  };
}

function placeLabel(placeId: string, { places }: Pick<CompileGiven['records'], 'places'>): string {
  return places.get(placeId)?.name ?? 'A place that is no longer recorded';
}

function byHourGroup({ operation }: CompileGiven, { incidents, log }: DayRead): OwnGroup {
  const dayZero = operation.pollingDate;
  return {
    id: 'incidents-by-hour',
    title: 'Incidents by hour',
    source,
    figures: dayZero === null ? [] : hourFigures(incidents, dayZero),
    caution: dayZero === null ? 'The polling date is not recorded, so that hours cannot be told.' : '',
    isRecorded: log.length > 0 && dayZero !== null,
    isOpenEnded: true,
  };
}

/** One for each hour of the poll and every further one of polling day and the night after it that had an incident. */
function hourFigures(incidents: readonly DayLogEntry[], dayZero: string): readonly OwnFigure[] {
  const last = 30;
  const slotOf = ({ at }: DayLogEntry) =>
    Math.min(last, Math.max(-1, Math.floor(minuteAt(at, dayZero) / 60)));
  const bySlot = grouped(incidents, (entry) => String(slotOf(entry)));
  const told = [...bySlot.keys()].map(Number).filter((slot) => slot >= 0 && slot < last);
  const from = Math.min(pollingHours.from / 60, ...told);
  const until = Math.max(pollingHours.until / 60 - 1, ...told);
  const slots = [
    ...(bySlot.has('-1') ? [-1] : []),
    ...Array.from({ length: until - from + 1 }, (_, index) => from + index),
    ...(bySlot.has(String(last)) ? [last] : []),
  ];
  return slots.map((slot) =>
    countOf({
      id: `incidents-by-hour:${slot}`,
      label: hourLabel(slot, last),
      kind: 'day-log-entry',
      records: bySlot.get(String(slot)) ?? [],
    }),
  );
}

function hourLabel(slot: number, last: number): string {
  if (slot < 0) return 'Before polling day';
  if (slot >= last) return 'Later';
  const hour = `${String(slot % 24).padStart(2, '0')}:00`;
  return slot >= 24 ? `${hour} the day after` : hour;
}
