/**
 * Bars of parts that make up a whole: how many cases stand where, how many actions were closed. Each bar is as long as
 * the picture, its parts lie in their order, and below it every part is named with its number.
 */
import { bold, regular, type Box, segmentNumber, segmentShapes, toBaseline, written } from './chart-marks';
import type { Drawing, Shape } from './drawing';
import { fitted, textWidth } from './text-fitting';

export interface BarPart {
  readonly label: string;
  /** Not below nought; a part of nought is left out. */
  readonly value: number;
}

export interface StackedBar {
  /** "Cases: 7". */
  readonly title: string;
  readonly parts: readonly BarPart[];
}

const edge = 0.3;
const titleHeight = 5.4;
const barHeight = 7;
const keyLine = 5;
const swatch = { width: 5, height: 3.2 } as const;
const barGap = 5;

/** The picture; a bar without a part that counts has its title alone. */
export function stackedBarsDrawing({
  bars,
  width,
}: {
  readonly bars: readonly StackedBar[];
  /** Millimetres across. */
  readonly width: number;
}): Drawing {
  const shapes: Shape[] = [];
  let y = edge;
  for (const bar of bars) {
    shapes.push(written(fitted(bar.title, width - 2 * edge, bold), { x: edge, y: y + 3.4, ...bold }));
    y += titleHeight;
    const parts = bar.parts.filter(({ value }) => value > 0);
    if (parts.length > 0) {
      shapes.push(...partShapes(parts, { x: edge, y, width: width - 2 * edge, height: barHeight }));
      y = drawKey(shapes, parts, { y: y + barHeight + 1.4, width });
    }
    y += barGap;
  }
  return { width, height: Math.max(1, y - barGap), shapes };
}

function partShapes(parts: readonly BarPart[], bar: Box): readonly Shape[] {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  let x = bar.x;
  return parts.flatMap((part, index) => {
    const box = { ...bar, x, width: (bar.width * part.value) / whole };
    x += box.width;
    return [...segmentShapes(index, box), ...numberOn(index, part, box)];
  });
}

/** The number in the part, where it has room; the key has it always. */
function numberOn(index: number, { value }: BarPart, box: Box): readonly Shape[] {
  const text = String(value);
  const wide = textWidth(text, bold);
  if (wide + 2.4 > box.width) return [];
  const { onGround, colour } = segmentNumber(index);
  const middle = box.x + box.width / 2;
  const ground = { x: middle - wide / 2 - 0.8, y: box.y + 1.2, width: wide + 1.6, height: box.height - 2.4 };
  return [
    ...(onGround ? [{ kind: 'rect' as const, ...ground, fill: '#ffffff' as const }] : []),
    written(text, {
      x: middle,
      y: box.y + box.height / 2 + toBaseline(bold),
      ...bold,
      anchor: 'middle',
      colour,
    }),
  ];
}

/** Every part with its mark, its number and its name, in as many lines as it takes. Gives the lower edge. */
function drawKey(
  shapes: Shape[],
  parts: readonly BarPart[],
  given: { readonly y: number; readonly width: number },
): number {
  let { y } = given;
  let x = edge;
  parts.forEach(({ label, value }, index) => {
    const text = fitted(`${value} ${label}`, given.width - swatch.width - 3, regular);
    const needed = swatch.width + 1.6 + textWidth(text, regular);
    if (x > edge && x + needed > given.width) {
      x = edge;
      y += keyLine;
    }
    shapes.push(
      ...segmentShapes(index, { x, y, ...swatch }),
      written(text, {
        x: x + swatch.width + 1.6,
        y: y + swatch.height / 2 + toBaseline(regular),
        ...regular,
      }),
    );
    x += needed + 5;
  });
  return y + swatch.height + 0.6;
}
