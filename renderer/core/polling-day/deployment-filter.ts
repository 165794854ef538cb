/** What the table of the deployment is narrowed down by. */
import type { Presence } from '../places/station';
import type { StationRow } from '../places/station-rows';
import type { DeploymentFinding } from './finding';

export interface DeploymentFilter {
  readonly text: string;
  readonly presence: Presence | 'not-decided' | 'all';
  readonly councilId: string;
  /** The id of a team, 'none' or 'all'. */
  readonly teamId: string;
  /** The key of a finding, 'any' for stations that some finding names, or 'all'. */
  readonly finding: string;
}

export const noDeploymentFilter: DeploymentFilter = {
  text: '',
  presence: 'all',
  councilId: 'all',
  teamId: 'all',
  finding: 'all',
};

/** The rows that pass. A finding that is no longer there lets all pass. */
export function filterDeployment(
  rows: readonly StationRow[],
  filter: DeploymentFilter,
  findings: readonly DeploymentFinding[],
): readonly StationRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const named = stationsNamed(filter.finding, findings);
  return rows.filter(
    (row) =>
      (filter.presence === 'all' || (row.station.presence ?? 'not-decided') === filter.presence) &&
      (filter.councilId === 'all' || row.station.areaId === filter.councilId) &&
      (filter.teamId === 'all' || (row.station.teamId ?? 'none') === filter.teamId) &&
      (named === null || named.has(row.id)) &&
      words.every((word) => wordsOf(row).includes(word)),
  );
}

function stationsNamed(key: string, findings: readonly DeploymentFinding[]): ReadonlySet<string> | null {
  if (key === 'all') return null;
  const chosen = key === 'any' ? findings : findings.filter((finding) => finding.key === key);
  return chosen.length === 0 && key !== 'any'
    ? null
    : new Set(chosen.flatMap(({ stationIds }) => stationIds));
}

function wordsOf({ place, station, team, ward, vulnerability }: StationRow): string {
  return [
    place.name,
    place.address,
    station.number ?? '',
    station.district ?? '',
    ward,
    team,
    vulnerability,
    station.presenceReason,
  ]
    .join(' ')
    .toLowerCase();
}
