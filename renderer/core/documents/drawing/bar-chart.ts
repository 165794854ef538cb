/**
 * Level bars, one group for each row: this election above the one before, or what was given inside what was planned.
 * All bars share one scale from nought, and each bears its number in words, so that nothing has to be read off an axis.
 */
import { type BarLook, barShapes, bold, regular, toBaseline, written } from './chart-marks';
import type { Drawing, Shape } from './drawing';
import { ink } from './rating-marks';
import { fitted, textWidth, wrapped } from './text-fitting';

export interface ChartBar {
  readonly look: Exclude<BarLook, 'planned'>;
  /** Not below nought. */
  readonly value: number;
  /** What was planned, drawn as an outline around the bar; `null` for none. */
  readonly of: number | null;
  /** What stands at its end: "12", "38 of 42". */
  readonly text: string;
}

export interface ChartRow {
  readonly label: string;
  readonly bars: readonly ChartBar[];
}

export interface BarChart {
  readonly rows: readonly ChartRow[];
  /** What each look stands for, said beside the first bar that has it: "this election"; empty for nothing. */
  readonly names: Readonly<Partial<Record<ChartBar['look'], string>>>;
  /** Millimetres across. */
  readonly width: number;
}

const barHeight = 4.4;
const barGap = 0.7;
const rowGap = 3;
const lineHeight = 3.9;
const textGap = 1.4;
const edge = 0.3;

/** The picture; its height follows from the rows. */
export function barChartDrawing({ rows, names, width }: BarChart): Drawing {
  const labels = Math.min(
    Math.max(0, ...rows.map(({ label }) => textWidth(label, regular))) + 0.5,
    width * 0.4,
  );
  const from = edge + labels + 2;
  const room = width - from - edge;
  const named = withNames(rows, names);
  const scale = scaleOf(named, room);
  const shapes: Shape[] = [];
  let y = edge;
  for (const row of named) {
    const lines = wrapped(row.label, labels, { ...regular, lines: 2 });
    const bars = row.bars.length * (barHeight + barGap) - barGap;
    const height = Math.max(bars, lines.length * lineHeight);
    const middle = y + height / 2;
    lines.forEach((text, index) => {
      const line = middle + (index - (lines.length - 1) / 2) * lineHeight + toBaseline(regular);
      shapes.push(written(text, { x: from - 2, y: line, ...regular, anchor: 'end' }));
    });
    row.bars.forEach((bar, index) => {
      const top = middle - bars / 2 + index * (barHeight + barGap);
      shapes.push(...shapesOf(bar, { x: from, y: top, scale, room }));
    });
    y += height + rowGap;
  }
  const bottom = Math.max(y - rowGap, 1);
  shapes.push({ kind: 'rule', x1: from, x2: from, y1: 0, y2: bottom + edge, thickness: 0.3, colour: ink });
  return { width, height: bottom + edge, shapes };
}

/** The name of each look beside the first bar that has it. */
function withNames(rows: readonly ChartRow[], names: BarChart['names']): readonly ChartRow[] {
  const left = new Map(Object.entries(names));
  return rows.map((row) => ({
    ...row,
    bars: row.bars.map((bar) => {
      const name = left.get(bar.look) ?? '';
      left.delete(bar.look);
      return name === '' ? bar : { ...bar, text: `${bar.text} ${name}` };
    }),
  }));
}

/** Millimetres for one: as long as the bar that has least room beside its words allows. */
function scaleOf(rows: readonly ChartRow[], room: number): number {
  let scale = Infinity;
  for (const bar of rows.flatMap(({ bars }) => bars)) {
    const reach = Math.max(bar.value, bar.of ?? 0);
    if (reach > 0) scale = Math.min(scale, (room - textGap - textWidth(wordsOf(bar, room), bold)) / reach);
  }
  return scale === Infinity ? 0 : scale;
}

/** The words at the end of a bar leave it a third of the room at least. */
function wordsOf({ text }: ChartBar, room: number): string {
  return fitted(text, (room * 2) / 3, bold);
}

function shapesOf(
  bar: ChartBar,
  at: { readonly x: number; readonly y: number; readonly scale: number; readonly room: number },
): readonly Shape[] {
  const { x, y, scale } = at;
  const length = bar.value * scale;
  const planned = (bar.of ?? 0) * scale;
  return [
    ...barShapes(bar.look, { x, y, width: length, height: barHeight }),
    ...barShapes('planned', { x, y, width: planned, height: barHeight }),
    written(wordsOf(bar, at.room), {
      x: x + Math.max(length, planned) + textGap,
      y: y + barHeight / 2 + toBaseline(regular),
      ...(bar.look === 'now' ? bold : regular),
    }),
  ];
}
