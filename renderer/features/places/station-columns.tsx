/** The columns of the table of stations: what each says, and how it is changed. */
import { type Area, areasUnder, liesIn } from '../../core/places/area';
import { presences } from '../../core/places/station';
import { describeRating, notDecided, presenceName, type StationRow } from '../../core/places/station-rows';
import { nameProblem, postcodeProblem, teamKinds } from '../../core/places/station-rows-edits';
import type { Operation } from '../../core/operation/operation';
import type { GridColumn } from '../../ui/data-grid-model';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOf } from './rating-grade';

type Column = GridColumn<StationRow>;

/**
 * The columns for one operation; wards and teams can be chosen from its areas. What is judged stands first:
 * up to the ward all is in sight on a screen 1280 wide.
 */
export function stationColumns(operation: Operation, areas: ReadonlyMap<string, Area>): readonly Column[] {
  const wards = areasUnder(areas, operation.forceAreaId, ['ward']);
  const teams = areasUnder(areas, operation.forceAreaId, teamKinds);
  return [
    {
      ...plain('number', 'Number', 5),
      text: (row) => row.station.number ?? '',
      isFixed: true,
      edit: { maxLength: 40 },
    },
    {
      ...plain('name', 'Name', 14),
      text: (row) => row.place.name,
      isFixed: true,
      isLink: true,
      edit: { maxLength: 300, problem: nameProblem },
    },
    {
      ...plain('rating', 'Rating', 13),
      text: describeRating,
      sortBy: (row) => row.rating?.rating ?? null,
      draw: (row) => (
        <>
          <GradeMark grade={gradeOf(row.rating)} />
          {row.ratingOrigin === '' ? null : <span className="dimmed small"> {row.ratingOrigin}</span>}
        </>
      ),
    },
    {
      ...plain('presence', 'Presence', 7),
      text: (row) => presenceName(row.station.presence),
      edit: { options: [...presences.map((presence) => presence.name), notDecided] },
    },
    {
      ...plain('vulnerability', 'Vulnerability', 11.5),
      text: (row) => row.vulnerability,
      sortBy: (row) => row.station.vulnerabilities.length || null,
      draw: (row) =>
        row.station.vulnerabilities.length === 0
          ? ''
          : `${row.station.vulnerabilities.length}: ${row.vulnerability}`,
    },
    {
      ...plain('district', 'District', 5.5),
      text: (row) => row.station.district ?? '',
      edit: { maxLength: 400 },
    },
    {
      ...plain('ward', 'Ward', 9),
      text: (row) => row.ward,
      edit: { options: namesOf(wards), problem: (text, row) => wardProblem(text, { row, wards, areas }) },
    },
    { ...plain('council', 'Council', 10), text: (row) => row.council },
    { ...plain('address', 'Address', 17), text: (row) => row.place.address, edit: { maxLength: 500 } },
    {
      ...plain('postcode', 'Postcode', 6.5),
      text: (row) => row.place.postcode ?? '',
      edit: { problem: postcodeProblem },
    },
    {
      ...plain('presenceReason', 'Presence reason', 16),
      text: (row) => row.station.presenceReason,
      edit: { maxLength: 2000 },
    },
    {
      ...plain('team', 'Team', 12),
      text: (row) => row.team,
      edit: { options: namesOf(teams) },
    },
  ];
}

function plain(id: string, header: string, width: number) {
  return { id, header, width };
}

function namesOf(areas: readonly Area[]): readonly string[] {
  return ['', ...new Set(areas.map((area) => area.name))];
}

function wardProblem(
  text: string,
  {
    row,
    wards,
    areas,
  }: { readonly row: StationRow; readonly wards: readonly Area[]; readonly areas: ReadonlyMap<string, Area> },
): string | null {
  const isKnown =
    text === '' || wards.some((ward) => ward.name === text && liesIn(areas, ward.id, row.place.areaId));
  return isKnown ? null : `There is no ward “${text}” in ${row.council}.`;
}
