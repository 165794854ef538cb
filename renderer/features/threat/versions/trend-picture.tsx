/** One small chart for each harm: steps up, versions across, the rating named at each point. */
import { isSameScales } from '../../../core/threat/same-scales';
import { ratingLevelOf, type Step } from '../../../core/threat/scale-set';
import type { HarmTrend, TrendVersion } from '../../../core/threat/trend';
import { entryWords, shortName, versionName } from './trend-words';

interface TrendPictureProps {
  readonly versions: readonly TrendVersion[];
  readonly trends: readonly HarmTrend[];
}

const width = 460;
const left = 84;
const right = 20;
const top = 12;
const stepHeight = 20;
const foot = 34;

/** All harms, in the order of the guidance. */
export function TrendPicture({ versions, trends }: TrendPictureProps) {
  return (
    <div className="trend-charts">
      {trends.map((trend) => (
        <HarmChart key={trend.harm.id} versions={versions} trend={trend} />
      ))}
    </div>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly rating: Step;
  readonly at: number;
}

function HarmChart({
  versions,
  trend,
}: {
  readonly versions: readonly TrendVersion[];
  readonly trend: HarmTrend;
}) {
  const most = Math.max(...versions.map(({ grid }) => grid.scales.rating.levels.length));
  const height = top + most * stepHeight + foot;
  const across = (width - left - right) / versions.length;
  const xOf = (at: number) => left + across * (at + 0.5);
  const yOf = (level: number) => top + (most - level + 0.5) * stepHeight;
  const points = trend.entries.flatMap(({ highest }, at): Point[] =>
    highest.kind === 'rated' ? [{ x: xOf(at), y: yOf(highest.rating), rating: highest.rating, at }] : [],
  );
  const axis = versions.at(-1)?.grid.scales.rating.levels ?? [];
  const words = versions.map((version, at) => {
    const entry = trend.entries[at];
    return `${versionName(version)}: ${entry === undefined ? '' : entryWords(version.grid.scales, entry)}`;
  });
  return (
    <figure className="trend-chart">
      <figcaption>
        {trend.harm.number} {trend.harm.short}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${trend.harm.short}. ${words.join('. ')}`}
      >
        {axis.map(({ level, name }) => (
          <g key={level}>
            <line className="chart-rule" x1={left} x2={width - right} y1={yOf(level)} y2={yOf(level)} />
            <text className="chart-axis" x={left - 8} y={yOf(level) + 4} textAnchor="end">
              {level} {name}
            </text>
          </g>
        ))}
        {segmentsOf(points, versions).map(([from, to]) => (
          <line
            key={from.at}
            className="chart-line"
            strokeWidth={2}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        ))}
        {trend.entries.map(({ highest }, at) =>
          highest.kind === 'rated' ? null : (
            <text key={at} className="chart-gap" x={xOf(at)} y={yOf(1) + 4} textAnchor="middle">
              {gapWords[highest.kind]}
            </text>
          ),
        )}
        {points.map((point) => (
          <PointMark key={point.at} point={point} versions={versions} />
        ))}
        {versions.map((version, at) => (
          <text key={version.grid.assessment.id} className="chart-axis" textAnchor="middle">
            {shortName(version).map((line, row) => (
              <tspan key={row} x={xOf(at)} y={height - foot + 16 + row * 13}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** What stands where a version has no point. */
const gapWords = {
  unrated: '?',
  nil: '– nil',
  'not-applicable': '· n/a',
  'not-considered': 'not considered',
  'to-confirm': 'to be confirmed',
} as const;

function PointMark({
  point,
  versions,
}: {
  readonly point: Point;
  readonly versions: readonly TrendVersion[];
}) {
  const scales = versions[point.at]?.grid.scales;
  if (scales === undefined) return null;
  const { shade } = ratingLevelOf(scales, point.rating);
  return (
    <>
      <rect
        className="chart-mark"
        data-shade={shade}
        x={point.x - 9}
        y={point.y - 8}
        width={18}
        height={16}
      />
      <text className="chart-mark-text" data-shade={shade} x={point.x} y={point.y + 4.5} textAnchor="middle">
        {point.rating}
      </text>
    </>
  );
}

/** Neighbouring points in the same scales; a version without a rating between them is a gap. */
function segmentsOf(
  points: readonly Point[],
  versions: readonly TrendVersion[],
): readonly (readonly [Point, Point])[] {
  return points.flatMap((from, index): (readonly [Point, Point])[] => {
    const to = points[index + 1];
    const scales = versions[from.at]?.grid.scales;
    const next = to === undefined ? undefined : versions[to.at]?.grid.scales;
    if (to?.at !== from.at + 1 || scales === undefined || next === undefined) return [];
    return isSameScales(scales, next) ? [[from, to]] : [];
  });
}
