/**
 * A day by its hours: an upright column for each with its number above, the election before hatched beside it, and a
 * band behind the hours that belong together, as those of the poll.
 */
import { barShapes, bold, regular, small, toBaseline, written } from './chart-marks';
import type { Drawing, Shape } from './drawing';
import { ink } from './rating-marks';
import { fitted, type Lettering, textWidth } from './text-fitting';

export interface HourSlot {
  /** "07:00". */
  readonly label: string;
  /** Not below nought. */
  readonly value: number;
  /** `null` where it is not known. */
  readonly before: number | null;
}

export interface HourColumns {
  readonly slots: readonly HourSlot[];
  /** Slots that stand on a band, from one up to another that is no longer of it; `null` for none. */
  readonly band: { readonly from: number; readonly until: number; readonly label: string } | null;
  readonly names: { readonly now: string; readonly before: string };
  /** Millimetres. */
  readonly width: number;
  readonly columnHeight: number;
}

const edge = 0.3;
const keyHeight = 6;
const bandHead = 5;
const numberRoom = 4.2;
const labelRoom = 5;
const tallestLabel = 26;

/** The picture. */
export function hourColumnsDrawing(given: HourColumns): Drawing {
  const { slots, band, width, columnHeight } = given;
  const hasBefore = slots.some(({ before }) => before !== null);
  const slotWidth = (width - 2 * edge) / Math.max(1, slots.length);
  const top = (hasBefore ? keyHeight : 0) + (band === null ? 0 : bandHead);
  const base = top + numberRoom + columnHeight;
  const highest = Math.max(1, ...slots.flatMap(({ value, before }) => [value, before ?? 0]));
  const shapes: Shape[] = [];
  if (band !== null) shapes.push(...bandShapes(band, { top: top - bandHead, base, slotWidth }));
  if (hasBefore) shapes.push(...keyShapes(given.names));
  const isTurned = slots.some(({ label }) => textWidth(label, small) > slotWidth - 0.6);
  slots.forEach((slot, index) => {
    const x = edge + index * slotWidth;
    const place = { x, base, slotWidth, scale: columnHeight / highest, hasBefore };
    shapes.push(...columnShapes(slot, place), labelShape(slot.label, { x, base, slotWidth, isTurned }));
  });
  shapes.push({ kind: 'rule', x1: edge, x2: width - edge, y1: base, y2: base, thickness: 0.3, colour: ink });
  const longest = Math.max(0, ...slots.map(({ label }) => textWidth(label, small)));
  return { width, height: base + (isTurned ? Math.min(longest, tallestLabel) + 2 : labelRoom), shapes };
}

interface ColumnPlace {
  readonly x: number;
  readonly base: number;
  readonly slotWidth: number;
  readonly scale: number;
  readonly hasBefore: boolean;
}

function columnShapes({ value, before }: HourSlot, place: ColumnPlace): readonly Shape[] {
  const { x, base, slotWidth, scale, hasBefore } = place;
  const wide = slotWidth * (hasBefore ? 0.42 : 0.6);
  const left = x + slotWidth * (hasBefore ? 0.06 : 0.2);
  const column = (number: number, at: number): readonly Shape[] => [
    ...barShapes(at === 0 ? 'now' : 'before', {
      x: left + at * (wide + slotWidth * 0.04),
      y: base - number * scale,
      width: wide,
      height: number * scale,
    }),
    numberShape(String(number), {
      x: left + at * (wide + slotWidth * 0.04) + wide / 2,
      y: base - number * scale - 1,
      room: slotWidth * (hasBefore ? 0.46 : 0.9),
      isBold: at === 0,
    }),
  ];
  return [...column(value, 0), ...(before === null ? [] : column(before, 1))];
}

/** As large as its room allows: a number is never cut. */
function numberShape(
  text: string,
  given: { readonly x: number; readonly y: number; readonly room: number; readonly isBold: boolean },
): Shape {
  const { weight } = given.isBold ? bold : regular;
  const whole: Lettering = { size: 3, weight };
  const size = Math.min(whole.size, (whole.size * given.room) / textWidth(text, whole));
  return written(text, { x: given.x, y: given.y, size, weight, anchor: 'middle' });
}

function labelShape(
  label: string,
  given: {
    readonly x: number;
    readonly base: number;
    readonly slotWidth: number;
    readonly isTurned: boolean;
  },
): Shape {
  const middle = given.x + given.slotWidth / 2;
  if (!given.isTurned) return written(label, { x: middle, y: given.base + 3.6, ...small, anchor: 'middle' });
  const text = fitted(label, tallestLabel, small);
  return written(text, {
    x: middle + toBaseline(small),
    y: given.base + 1,
    ...small,
    anchor: 'end',
    turned: true,
  });
}

function bandShapes(
  { from, until, label }: NonNullable<HourColumns['band']>,
  given: { readonly top: number; readonly base: number; readonly slotWidth: number },
): readonly Shape[] {
  const { top, base, slotWidth } = given;
  const x = edge + from * slotWidth;
  const width = (until - from) * slotWidth;
  return [
    { kind: 'rect', x, y: top, width, height: base - top, fill: '#f0f3f5' },
    written(fitted(label, width - 2, small), { x: x + 1.2, y: top + 3.4, ...small }),
  ];
}

function keyShapes({ now, before }: HourColumns['names']): readonly Shape[] {
  const swatch = { y: 0.6, width: 6, height: 3.4 };
  const y = swatch.y + swatch.height / 2 + toBaseline(regular);
  const second = edge + swatch.width + 1.6 + textWidth(now, regular) + 6;
  return [
    ...barShapes('now', { x: edge, ...swatch }),
    written(now, { x: edge + swatch.width + 1.6, y, ...regular }),
    ...barShapes('before', { x: second, ...swatch }),
    written(before, { x: second + swatch.width + 1.6, y, ...regular }),
  ];
}
