/** The stations where they lie: a plot by easting and northing, coloured by rating, and the same as a table. */
import { Button, Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { describeRating, type StationRow } from '../../core/places/station-rows';
import type { PlaceRating } from '../../core/threat/locations';
import { useRemembered } from '../../services/remembered';
import { GradeMark } from '../../ui/grade-mark';
import { PictureOrTable } from '../../ui/picture-or-table';
import { PointPlot, type PlotPoint } from '../../ui/point-plot';
import { Empty, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { useCouncils } from './council-choice';
import { PlacesTabs } from './places-tabs';
import { gradeOf } from './rating-grade';
import { useStationRows } from './use-station-rows';
import { count, stationPath } from './words';

const anyCouncil = 'all';

/** One mark for each building; those without coordinates are counted and listed. */
export function PlotScreen() {
  const all = useStationRows();
  const navigate = useNavigate();
  const councils = useCouncils();
  const [councilId, setCouncilId] = useRemembered('places.plot.council', anyCouncil);
  const isNarrowed = councils.some((council) => council.id === councilId);
  const rows = useMemo(
    () => (isNarrowed ? all.filter((row) => row.station.areaId === councilId) : all),
    [all, isNarrowed, councilId],
  );
  const { points, unknown } = useMemo(() => pointsOf(rows), [rows]);
  return (
    <Screen
      title="Plot of polling stations"
      purpose="Where the polling stations lie to each other, and how each is rated. No map is needed, so it works offline."
      tabs={<PlacesTabs />}
      actions={
        councils.length < 2 || all.length === 0 ? null : (
          <Select
            aria-label="Show the stations of"
            w="14rem"
            searchable={councils.length > 8}
            data={[
              { value: anyCouncil, label: 'Any council' },
              ...councils.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={isNarrowed ? councilId : anyCouncil}
            onChange={(value) => setCouncilId(value ?? anyCouncil)}
          />
        )
      }
    >
      {all.length === 0 ? (
        <Empty
          title="No polling stations yet"
          action={<Button onClick={() => void navigate('/places/import')}>Import polling stations</Button>}
        >
          Once a council’s list is imported, its stations are drawn here by easting and northing.
        </Empty>
      ) : (
        <div className="stack-wide">
          {rows.length > 0 ? null : (
            <p className="flat">This council has no polling stations on the desk yet.</p>
          )}
          {points.length === 0 ? null : (
            <PictureOrTable
              label="plot of polling stations"
              sentence={<strong>{sentence(points, rows)}</strong>}
              picture={
                <PointPlot
                  title="Polling stations by easting and northing, metres on the National Grid"
                  points={points}
                  onOpen={(id) => void navigate(stationPath(id))}
                />
              }
              table={<PlotTable rows={rows.filter(hasPoint)} />}
            />
          )}
          <UnknownPlaces rows={unknown} />
        </div>
      )}
    </Screen>
  );
}

/** One point for each place; its id is that of the first station in it. */
function pointsOf(rows: readonly StationRow[]) {
  const byPlace = new Map<string, StationRow[]>();
  const unknown: StationRow[] = [];
  for (const row of rows) {
    const sharing = byPlace.get(row.place.id);
    if (!hasPoint(row)) unknown.push(row);
    else if (sharing === undefined) byPlace.set(row.place.id, [row]);
    else sharing.push(row);
  }
  const points = [...byPlace.values()].flatMap((stations): PlotPoint[] => {
    const [first] = stations;
    if (first === undefined || first.place.easting === null || first.place.northing === null) return [];
    const numbers = stations.map((one) => one.station.number).filter((number) => number !== null);
    return [
      {
        id: first.id,
        x: first.place.easting,
        y: first.place.northing,
        name: numbers.length === 0 ? first.place.name : `${numbers.join(', ')} ${first.place.name}`,
        description: describeRating(first),
        grade: gradeOf(first.rating),
      },
    ];
  });
  return { points, unknown };
}

function hasPoint({ place }: StationRow): boolean {
  return place.easting !== null && place.northing !== null;
}

function sentence(points: readonly PlotPoint[], rows: readonly StationRow[]): string {
  const grave = rows.filter((row) => row.rating !== null && isGrave(row.rating)).length;
  const open = rows.filter((row) => row.rating === null).length;
  const rated =
    open === rows.length
      ? 'none has a rating yet'
      : `${grave === 0 ? 'none is' : count(grave, 'station is', 'stations are')} rated in the two gravest steps${open === 0 ? '' : `, ${open} not assessed`}`;
  return `${count(rows.length, 'polling station', 'polling stations')}, ${count(points.length, 'building', 'buildings')} with known coordinates: ${rated}.`;
}

/** In the two gravest steps of its scales. */
function isGrave({ rating, scales }: PlaceRating): boolean {
  return rating > scales.rating.levels.length - 2;
}

function PlotTable({ rows }: { readonly rows: readonly StationRow[] }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Name</th>
          <th scope="col" className="numeric">
            Easting (m)
          </th>
          <th scope="col" className="numeric">
            Northing (m)
          </th>
          <th scope="col">Rating</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.station.number ?? ''}</td>
            <td>
              <Link to={stationPath(row.id)}>{row.place.name}</Link>
            </td>
            <td className="numeric">{row.place.easting}</td>
            <td className="numeric">{row.place.northing}</td>
            <td>
              <GradeMark grade={gradeOf(row.rating)} />{' '}
              <span className="dimmed small">{row.ratingOrigin}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UnknownPlaces({ rows }: { readonly rows: readonly StationRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2 className="panel-heading">{count(rows.length, 'station', 'stations')} without known coordinates</h2>
      <p className="dimmed flat">They are not in the plot. Open one to give its easting and northing.</p>
      <ul className="columns-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={stationPath(row.id)}>
              {row.station.number === null ? '' : `${row.station.number} `}
              {row.place.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
