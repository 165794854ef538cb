/**
 * Changes to the deployment of stations: what may stand in each cell, and the stations that result. Each change is made
 * to the station as it stands at that moment: what a screen drew may be older.
 */
import type { Presence, Station } from '../places/station';
import { presenceNamed } from '../places/station-rows';
import { minuteOfDay, pollingHours, timeOf } from './hours';
import type { StationProposal } from './proposals';
import type { Team } from './team';

export interface StationChange {
  readonly collection: 'stations';
  readonly id: string;
  readonly after: Station;
}

export const deploymentColumns = ['presence', 'visits', 'window', 'team', 'presenceReason'] as const;
export type DeploymentColumn = (typeof deploymentColumns)[number];

/** The stations as they stand. */
export type Stations = ReadonlyMap<string, Station>;

export interface DeploymentEdit {
  readonly stationId: string;
  readonly columnId: DeploymentColumn;
  readonly text: string;
}

type Visits = NonNullable<Station['visits']>;

const wholeDay: Visits = { number: 1, from: timeOf(pollingHours.from), until: timeOf(pollingHours.until) };

/** "07:00 to 22:00"; empty where nobody has decided. */
export function windowText(visits: Station['visits']): string {
  return visits === null ? '' : `${visits.from} to ${visits.until}`;
}

/** What is wrong with a number of visits, or `null`; none is "not decided". */
export function visitsProblem(text: string): string | null {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 50 ? null : 'Give a whole number from 1 to 50.';
}

/** The window in a text, "0900-1200" or "9:00 to 12:00"; `null` where there is none. */
export function readWindow(text: string): Pick<Visits, 'from' | 'until'> | null {
  const found = /^(\d{1,2})[:.]?(\d{2})\s*(?:-|–|to)\s*(\d{1,2})[:.]?(\d{2})$/i.exec(text.trim());
  if (found === null) return null;
  const [, fromHour, fromMinute, untilHour, untilMinute] = found;
  const from = `${(fromHour ?? '').padStart(2, '0')}:${fromMinute ?? ''}`;
  const until = `${(untilHour ?? '').padStart(2, '0')}:${untilMinute ?? ''}`;
  return isTime(from) && isTime(until) && from < until ? { from, until } : null;
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What is wrong with the times of visits, or `null`. Visits are made while the poll is open. */
export function windowProblem(text: string): string | null {
  if (text.trim() === '') return null;
  const window = readWindow(text);
  if (window === null) return 'Give two times, as in 09:00 to 12:00.';
  const isOpen =
    minuteOfDay(window.from) >= pollingHours.from && minuteOfDay(window.until) <= pollingHours.until;
  return isOpen ? null : 'Polling stations are open from 07:00 to 22:00.';
}

/** The stations that result from changed cells; texts were checked by the cells. One that has gone is passed over. */
export function applyDeploymentEdits(
  edits: readonly DeploymentEdit[],
  { stations, teams }: { readonly stations: Stations; readonly teams: readonly Team[] },
): readonly StationChange[] {
  const changed = new Map<string, Station>();
  for (const { stationId, columnId, text } of edits) {
    const station = changed.get(stationId) ?? stations.get(stationId);
    if (station !== undefined) changed.set(stationId, withCell(station, columnId, { text, teams }));
  }
  return [...changed.values()].map(stationSet);
}

/** The station with one fact of its deployment as it is typed; `teams` are those that may be named. */
export function withCell(
  station: Station,
  columnId: DeploymentColumn,
  { text, teams = [] }: { readonly text: string; readonly teams?: readonly Team[] },
): Station {
  switch (columnId) {
    case 'presence':
      return { ...station, presence: presenceNamed(text) ?? null };
    case 'visits':
      return {
        ...station,
        visits: text.trim() === '' ? null : { ...(station.visits ?? wholeDay), number: Number(text) },
      };
    case 'window': {
      const window = text.trim() === '' ? wholeDay : readWindow(text);
      if (text.trim() === '' && station.visits === null) return station;
      return window === null
        ? station
        : { ...station, visits: { ...(station.visits ?? wholeDay), from: window.from, until: window.until } };
    }
    case 'team':
      return { ...station, teamId: teams.find(({ name }) => name === text)?.id ?? null };
    case 'presenceReason':
      return { ...station, presenceReason: text.trim() };
  }
}

/** What is set for many stations at once; what is absent stays as it is. */
export interface BulkDeployment {
  readonly presence?: Presence | null;
  readonly visits?: Station['visits'];
  readonly teamId?: Station['teamId'];
}

/** The stations that a bulk change alters. */
export function deployAll(
  ids: readonly string[],
  given: BulkDeployment,
  stations: Stations,
): readonly StationChange[] {
  return ids.flatMap((id) => {
    const station = stations.get(id);
    return station === undefined ? [] : stationSet({ ...station, ...given });
  });
}

const proposed = ['presence', 'presenceReason', 'visits', 'teamId'] as const;

/** The stations as proposals of one kind would have them. What somebody decided since they were made stands. */
export function acceptProposals(
  proposals: readonly StationProposal[],
  stations: Stations,
): readonly StationChange[] {
  return proposals.flatMap(({ row, after }) => {
    const now = stations.get(row.id);
    if (now === undefined || !proposed.every((field) => isSame(now[field], row.station[field]))) return [];
    const { presence, presenceReason, visits, teamId } = after;
    return stationSet({ ...now, presence, presenceReason, visits, teamId });
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function stationSet(after: Station): StationChange {
  return { collection: 'stations', id: after.id, after };
}
