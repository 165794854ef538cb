/** A slope chart: ratings before at the left, now at the right, a line for each kind of move. */
import type { Grid } from '../../../core/threat/grid';
import { type Move, moveKey, sameMoves } from '../../../core/threat/moves';
import type { ScaleSet } from '../../../core/threat/scale-set';
import type { ComparedNames } from './changes-table';
import { sentenceCase } from './version-words';

interface MovesPictureProps {
  readonly moves: readonly Move[];
  /** Those that get a letter. */
  readonly named: readonly Move[];
  readonly before: Grid;
  readonly after: Grid;
  readonly names: ComparedNames;
}

const width = 520;
const leftAxis = 120;
const rightAxis = 360;
const top = 34;
const bottom = 16;
const plot = 230;

/** Rising lines are solid, falling ones dashed: no colour is needed to tell them apart. */
export function MovesPicture({ moves, named, before, after, names }: MovesPictureProps) {
  const y = { before: heightIn(before.scales), after: heightIn(after.scales) };
  const lines = sameMoves(moves);
  const labels = lines.map(({ from, to, moves: all }) => ({
    to,
    key: `${from}:${to}`,
    text: labelOf(all, named),
    from,
    count: all.length,
  }));
  return (
    <svg
      className="moves-picture"
      viewBox={`0 0 ${width} ${top + plot + bottom}`}
      role="img"
      aria-label={`Ratings in ${names.before} at the left and in ${names.after} at the right. The same figures stand in the table.`}
    >
      <text className="chart-head" x={leftAxis} y={16} textAnchor="end">
        {sentenceCase(names.before)}
      </text>
      <text className="chart-head" x={rightAxis} y={16}>
        {sentenceCase(names.after)}
      </text>
      <Axis scales={before.scales} side="before" y={y.before} />
      <Axis scales={after.scales} side="after" y={y.after} />
      {labels.map(({ key, from, to, count }) => (
        <line
          key={key}
          className="chart-line"
          data-falls={to < from}
          strokeWidth={Math.min(2 + Math.log2(count) * 1.5, 9)}
          x1={leftAxis + 10}
          y1={y.before(from)}
          x2={rightAxis - 10}
          y2={y.after(to)}
        />
      ))}
      {labels.map(({ key, from, to, text }) => {
        const along = 0.28 + 0.12 * ((from + to) % 3);
        const x = leftAxis + 10 + (rightAxis - leftAxis - 20) * along;
        const at = y.before(from) + (y.after(to) - y.before(from)) * along;
        return (
          <text key={key} className="chart-label" x={x} y={at - 5} textAnchor="middle">
            {text}
          </text>
        );
      })}
    </svg>
  );
}

/** "A" for the first. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}

/** "A, C", "B and 4 more" or "7". */
function labelOf(moves: readonly Move[], named: readonly Move[]): string {
  const letters = named.flatMap((move, at) =>
    moves.some((each) => moveKey(each) === moveKey(move)) ? [letterOf(at)] : [],
  );
  const rest = moves.length - letters.length;
  if (letters.length === 0) return String(rest);
  return rest === 0 ? letters.join(', ') : `${letters.join(', ')} + ${rest}`;
}

function heightIn({ rating }: ScaleSet): (level: number) => number {
  const gap = plot / rating.levels.length;
  return (level) => top + plot - (level - 0.5) * gap;
}

interface AxisProps {
  readonly scales: ScaleSet;
  readonly side: 'before' | 'after';
  readonly y: (level: number) => number;
}

function Axis({ scales, side, y }: AxisProps) {
  const x = side === 'before' ? leftAxis : rightAxis;
  return (
    <>
      <line className="chart-rule" x1={x} x2={x} y1={top} y2={top + plot} />
      {scales.rating.levels.map(({ level, name, shade }) => (
        <g key={level}>
          <rect className="chart-mark" data-shade={shade} x={x - 9} y={y(level) - 8} width={18} height={16} />
          <text className="chart-mark-text" data-shade={shade} x={x} y={y(level) + 4.5} textAnchor="middle">
            {level}
          </text>
          <text
            className="chart-axis"
            x={side === 'before' ? x - 15 : x + 15}
            y={y(level) + 4.5}
            textAnchor={side === 'before' ? 'end' : 'start'}
          >
            {name}
          </text>
        </g>
      ))}
    </>
  );
}
