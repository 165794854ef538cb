/** The columns of the deployment: what each says, and how it is changed. */
import { presences } from '../../core/places/station';
import { describeRating, notDecided, presenceName, type StationRow } from '../../core/places/station-rows';
import { visitsProblem, windowProblem, windowText } from '../../core/polling-day/deployment-edits';
import type { Team } from '../../core/polling-day/team';
import type { GridColumn } from '../../ui/data-grid-model';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOf } from './rating-grade';

type Column = GridColumn<StationRow>;

/**
 * What has to be decided of each station comes first, in sight on a screen of 1280 pixels; what only explains it
 * follows. `said` is what is missing at each station, in short.
 */
export function deploymentGridColumns(
  teams: readonly Team[],
  said: ReadonlyMap<string, string>,
): readonly Column[] {
  const names = new Map<string, string>(teams.map((team) => [team.id, team.name]));
  return [
    { ...plain('number', 'Number', 4.5), text: ({ station }) => station.number ?? '', isFixed: true },
    { ...plain('name', 'Name', 11), text: ({ place }) => place.name, isFixed: true, isLink: true },
    {
      ...plain('rating', 'Rating', 7.75),
      text: describeRating,
      sortBy: ({ rating }) => rating?.rating ?? null,
      // Where it comes from stands in the panel.
      draw: (row) => <GradeMark grade={gradeOf(row.rating)} />,
    },
    {
      ...plain('presence', 'Presence', 6.25),
      text: ({ station }) => presenceName(station.presence),
      edit: { options: [...presences.map(({ name }) => name), notDecided] },
    },
    {
      ...plain('visits', 'Visits', 4),
      isNumeric: true,
      text: ({ station }) => station.visits?.number.toString() ?? '',
      sortBy: ({ station }) => station.visits?.number ?? null,
      edit: { maxLength: 2, problem: visitsProblem },
    },
    {
      ...plain('window', 'Between', 7),
      text: ({ station }) => windowText(station.visits),
      edit: { maxLength: 20, problem: windowProblem },
    },
    {
      ...plain('team', 'Team', 8.5),
      text: ({ station }) => (station.teamId === null ? '' : (names.get(station.teamId) ?? '')),
      edit: { options: ['', ...names.values()] },
    },
    {
      ...plain('presenceReason', 'Reason', 8.25),
      text: ({ station }) => station.presenceReason,
      edit: { maxLength: 2000 },
    },
    { ...plain('findings', 'Missing', 8.75), text: ({ id }) => said.get(id) ?? '' },
    { ...plain('vulnerability', 'Vulnerability', 14), text: (row) => row.vulnerability },
    { ...plain('ground', 'Neighbourhood team', 12), text: (row) => row.team },
    { ...plain('council', 'Council', 10), text: (row) => row.council },
  ];
}

/** Beside an open panel, which says the rest. */
export function narrowColumns(columns: readonly Column[]): readonly Column[] {
  return columns.flatMap((column) => {
    const width = besidePanel.get(column.id);
    return width === undefined ? [] : { ...column, width };
  });
}

/** Their widths in rem: what a screen of 1280 pixels has left. */
const besidePanel: ReadonlyMap<string, number> = new Map([
  ['number', 4.5],
  ['name', 10],
  ['rating', 7.5],
  ['presence', 6.25],
  ['visits', 4],
  ['team', 7.75],
]);

function plain(id: string, header: string, width: number) {
  return { id, header, width };
}
