/** Changes to the deployment of stations: what may stand in each cell, and the stations that result. */
import type { Presence, Station } from '../places/station';
import { presenceNamed, type StationRow } from '../places/station-rows';
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

export interface DeploymentEdit {
  readonly row: StationRow;
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

/** The stations that result from changed cells; texts were checked by the cells. */
export function applyDeploymentEdits(
  edits: readonly DeploymentEdit[],
  teams: readonly Team[],
): readonly StationChange[] {
  const stations = new Map<string, Station>();
  for (const { row, columnId, text } of edits) {
    const station = stations.get(row.id) ?? row.station;
    stations.set(row.id, edited(station, columnId, { text, teams }));
  }
  return [...stations.values()].map(stationSet);
}

function edited(
  station: Station,
  columnId: DeploymentColumn,
  { text, teams }: { readonly text: string; readonly teams: readonly Team[] },
): Station {
  switch (columnId) {
    case 'presence':
      return { ...station, presence: presenceNamed(text) ?? null };
    case 'visits':
      return {
        ...station,
        visits: text === '' ? null : { ...(station.visits ?? wholeDay), number: Number(text) },
      };
    case 'window': {
      const window = text === '' ? wholeDay : readWindow(text);
      if (text === '' && station.visits === null) return station;
      return window === null
        ? station
        : { ...station, visits: { ...(station.visits ?? wholeDay), from: window.from, until: window.until } };
    }
    case 'team':
      return { ...station, teamId: teams.find(({ name }) => name === text)?.id ?? null };
    case 'presenceReason':
      return { ...station, presenceReason: text };
  }
}

/** What is set for many stations at once; what is absent stays as it is. */
export interface BulkDeployment {
  readonly presence?: Presence | null;
  readonly visits?: Station['visits'];
  readonly teamId?: Station['teamId'];
}

/** The stations that a bulk change alters. */
export function deployAll(stations: readonly Station[], given: BulkDeployment): readonly StationChange[] {
  return stations.map((station) => stationSet({ ...station, ...given }));
}

/** The stations as proposals of one kind would have them. */
export function acceptProposals(proposals: readonly StationProposal[]): readonly StationChange[] {
  return proposals.map(({ after }) => stationSet(after));
}

function stationSet(after: Station): StationChange {
  return { collection: 'stations', id: after.id, after };
}
