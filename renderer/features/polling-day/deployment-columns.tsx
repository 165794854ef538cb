/** The columns of the deployment: what each says, and how it is changed. */
import { presences } from '../../core/places/station';
import { describeRating, notDecided, presenceName, type StationRow } from '../../core/places/station-rows';
import { visitsProblem, windowProblem, windowText } from '../../core/polling-day/deployment-edits';
import type { Team } from '../../core/polling-day/team';
import type { GridColumn } from '../../ui/data-grid-model';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOf } from './rating-grade';

type Column = GridColumn<StationRow>;

/** Rating and reasons to read, presence, visits and team to change. */
export function deploymentGridColumns(teams: readonly Team[]): readonly Column[] {
  const names = new Map<string, string>(teams.map((team) => [team.id, team.name]));
  return [
    { ...plain('number', 'Number', 5), text: ({ station }) => station.number ?? '', isFixed: true },
    { ...plain('name', 'Name', 14), text: ({ place }) => place.name, isFixed: true, isLink: true },
    {
      ...plain('rating', 'Rating', 13),
      text: describeRating,
      sortBy: ({ rating }) => rating?.rating ?? null,
      draw: (row) => (
        <>
          <GradeMark grade={gradeOf(row.rating)} />
          {row.ratingOrigin === '' ? null : <span className="dimmed small"> {row.ratingOrigin}</span>}
        </>
      ),
    },
    {
      ...plain('presence', 'Presence', 8),
      text: ({ station }) => presenceName(station.presence),
      edit: { options: [...presences.map(({ name }) => name), notDecided] },
    },
    {
      ...plain('visits', 'Visits', 5),
      isNumeric: true,
      text: ({ station }) => station.visits?.number.toString() ?? '',
      sortBy: ({ station }) => station.visits?.number ?? null,
      edit: { maxLength: 2, problem: visitsProblem },
    },
    {
      ...plain('window', 'Between', 8.5),
      text: ({ station }) => windowText(station.visits),
      edit: { maxLength: 20, problem: windowProblem },
    },
    {
      ...plain('team', 'Team', 13),
      text: ({ station }) => (station.teamId === null ? '' : (names.get(station.teamId) ?? '')),
      edit: { options: ['', ...names.values()] },
    },
    {
      ...plain('presenceReason', 'Reason', 16),
      text: ({ station }) => station.presenceReason,
      edit: { maxLength: 2000 },
    },
    { ...plain('vulnerability', 'Vulnerability', 14), text: (row) => row.vulnerability },
    { ...plain('ground', 'Neighbourhood team', 12), text: (row) => row.team },
    { ...plain('council', 'Council', 10), text: (row) => row.council },
  ];
}

function plain(id: string, header: string, width: number) {
  return { id, header, width };
}
