/** Where the stations lie, each with the letter and colour of its team; for one team its round as a line. */
import { memo, useDeferredValue, useMemo } from 'react';
import type { StationRow } from '../../core/places/station-rows';
import type { Deployment } from '../../core/polling-day/deployment';
import { rowName } from '../../core/polling-day/finding';
import type { TeamLoad } from '../../core/polling-day/workload';
import { PictureOrTable } from '../../ui/picture-or-table';
import { plotFrame, type PlotFrame } from '../../ui/point-plot-frame';

interface RoundPlotProps {
  readonly deployment: Deployment;
  /** The team whose round is drawn; `null` for all teams without a round. */
  readonly load: TeamLoad | null;
  readonly onOpen: (stationId: string) => void;
}

interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** What stands in the mark: the letters of its team, the number of its stop, or nothing. */
  readonly sign: string;
  /** Which of the colours; `null` for a station without a team, or of another than the one drawn. */
  readonly colour: number | null;
  readonly team: string;
}

const size = { width: 640, height: 420, margin: 12 } as const;
const colours = 8;

/** The picture and its table twin; nothing where no station has coordinates. */
export function RoundPlot({ deployment, load, onOpen }: RoundPlotProps) {
  // Thousands of marks are drawn after what was changed, not with it.
  const shown = useDeferredValue(deployment);
  const marks = useMemo(() => marksOf(shown, load), [shown, load]);
  const unplaced = shown.rows.filter(({ place }) => place.easting === null).length;
  if (marks.length === 0) return null;
  const label = load === null ? 'Plot of stations by team' : `Plot of the round of ${load.team.name}`;
  return (
    <PictureOrTable
      label={label}
      sentence={
        <strong>
          {load === null
            ? 'Stations by team: the letters of each team stand in its marks.'
            : `The round of ${load.team.name}, stop by stop; other stations are grey.`}
          {unplaced === 0 ? '' : ` ${unplaced} without coordinates are not drawn.`}
        </strong>
      }
      picture={<Plot marks={marks} load={load} label={label} onOpen={onOpen} />}
      table={
        <PlotTable
          marks={load === null ? marks : marks.filter(({ sign }) => sign !== '')}
          load={load}
          onOpen={onOpen}
        />
      }
    />
  );
}

/** "A" to "Z", then "AA". */
export function teamLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${teamLetters(Math.floor(index / 26) - 1)}${last}`;
}

function marksOf({ rows, loads }: Deployment, load: TeamLoad | null): readonly Mark[] {
  const teams = new Map<string, { readonly index: number; readonly name: string }>(
    loads.map(({ team }, index) => [team.id, { index, name: team.name }]),
  );
  const stops = new Map(load?.round.stops.map(({ placeId }, index) => [placeId, String(index + 1)]));
  const seen = new Set<string>();
  return rows.flatMap((row): readonly Mark[] => {
    const { place, station } = row;
    const team = teams.get(station.teamId ?? '');
    const key = `${place.id} ${station.teamId ?? ''}`;
    if (place.easting === null || place.northing === null || seen.has(key)) return [];
    seen.add(key);
    const isOwn = load === null || station.teamId === load.team.id;
    const sign =
      load === null
        ? team === undefined
          ? ''
          : teamLetters(team.index)
        : isOwn
          ? (stops.get(place.id) ?? '•')
          : '';
    return [
      {
        id: row.id,
        x: place.easting,
        y: place.northing,
        name: rowName(row),
        sign,
        colour: isOwn && team !== undefined ? team.index % colours : null,
        team: team?.name ?? 'No team',
      },
    ];
  });
}

interface PlotProps {
  readonly marks: readonly Mark[];
  readonly load: TeamLoad | null;
  readonly label: string;
  readonly onOpen: (stationId: string) => void;
}

const Plot = memo(function Plot({ marks, load, label, onOpen }: PlotProps) {
  const start = load?.start ?? null;
  const drawn = load === null ? marks : marks.filter(({ sign }) => sign !== '');
  const frame = plotFrame(start === null ? drawn : [...drawn, start], size);
  const at = (point: { readonly x: number; readonly y: number }) => pixelOf(point, frame);
  // Grey first, so that no mark of a team is hidden by another.
  const ordered = [...marks].sort((a, b) => Number(a.colour !== null) - Number(b.colour !== null));
  return (
    <svg
      className="round-plot"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${label}, by easting and northing. Its table says the same.`}
    >
      {load === null ? null : <RoundLine load={load} at={at} />}
      {start === null ? null : <StartMark {...at(start)} />}
      {ordered.map((mark) => (
        <MarkOf key={mark.id} mark={mark} {...at(mark)} onOpen={onOpen} />
      ))}
      <g transform={`translate(16 ${size.height - 14})`} className="round-plot-scale">
        <path d={`M0 0 H${(frame.bar.to - frame.bar.from) / frame.metresPerPixel}`} />
        <text y={-5}>{frame.bar.label}</text>
      </g>
      <text x={size.width - 10} y={18} textAnchor="end" className="round-plot-north">
        North ↑
      </text>
    </svg>
  );
});

function pixelOf(point: { readonly x: number; readonly y: number }, frame: PlotFrame) {
  return {
    x: size.margin + (point.x - frame.x[0]) / frame.metresPerPixel,
    y: size.margin + (frame.y[1] - point.y) / frame.metresPerPixel,
  };
}

type At = (point: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number };

function RoundLine({ load: { start, round }, at }: { readonly load: TeamLoad; readonly at: At }) {
  const points = round.stops.flatMap(({ point }) => point ?? []);
  const whole = start === null ? points : [start, ...points];
  const path = whole.map((point) => `${at(point).x.toFixed(1)} ${at(point).y.toFixed(1)}`);
  return path.length < 2 ? null : <path className="round-plot-line" d={`M${path.join(' L')} Z`} />;
}

function StartMark({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} className="round-plot-start">
      <rect x={-8} y={-8} width={16} height={16} />
      <text dominantBaseline="central" textAnchor="middle">
        S
      </text>
    </g>
  );
}

interface MarkOfProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly onOpen: (stationId: string) => void;
}

function MarkOf({ mark, x, y, onOpen }: MarkOfProps) {
  return (
    <g
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      className="round-plot-mark"
      data-colour={mark.colour ?? 'none'}
      onClick={() => onOpen(mark.id)}
    >
      <title>{`${mark.name}: ${mark.team}`}</title>
      <circle r={mark.sign === '' ? 4 : 9} />
      {mark.sign === '' ? null : (
        <text dominantBaseline="central" textAnchor="middle">
          {mark.sign}
        </text>
      )}
    </g>
  );
}

interface PlotTableProps {
  readonly marks: readonly Mark[];
  readonly load: TeamLoad | null;
  readonly onOpen: (stationId: string) => void;
}

function PlotTable({ marks, load, onOpen }: PlotTableProps) {
  const ordered =
    load === null ? marks : [...marks].sort((a, b) => (Number(a.sign) || 999) - (Number(b.sign) || 999));
  return (
    <div className="round-plot-table" tabIndex={0} role="region" aria-label="Stations of the plot">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{load === null ? 'Letters' : 'Stop'}</th>
            <th scope="col">Station</th>
            <th scope="col">Team</th>
            <th scope="col" className="numeric">
              Easting (m)
            </th>
            <th scope="col" className="numeric">
              Northing (m)
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((mark) => (
            <tr key={mark.id}>
              <td>{mark.sign}</td>
              <td>
                <button type="button" className="text-link" onClick={() => onOpen(mark.id)}>
                  {mark.name}
                </button>
              </td>
              <td>{mark.team}</td>
              <td className="numeric">{mark.x}</td>
              <td className="numeric">{mark.y}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The stations of a stop in words: "12, 13 Ash Hall". */
export function stopName(rows: readonly StationRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const numbers = rows.flatMap(({ station }) => station.number ?? []);
  return numbers.length === 0 ? first.place.name : `${numbers.join(', ')} ${first.place.name}`;
}
