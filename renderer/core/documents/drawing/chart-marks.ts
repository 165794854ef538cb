/**
 * What charts of figures share: how this election and the one before are told apart without colour, words beside a
 * mark, and drawings set beside each other. Bars begin at nought, and every bar bears its number.
 */
import type { Colour, Drawing, Shape } from './drawing';
import { ink, ruleColour } from './rating-marks';
import type { Lettering } from './text-fitting';

export const accent: Colour = '#1d70b8';
const white: Colour = '#ffffff';

/** The letters of labels and of numbers, about 9 points. */
export const regular: Lettering = { size: 3.2, weight: 'regular' };
export const bold: Lettering = { size: 3.2, weight: 'bold' };
export const small: Lettering = { size: 2.6, weight: 'regular' };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `now` is filled, `before` hatched, `planned` only outlined: told apart on any printer. */
export type BarLook = 'now' | 'before' | 'planned';

/** One bar; nothing is drawn for one without length. */
export function barShapes(look: BarLook, box: Box): readonly Shape[] {
  if (box.width <= 0 || box.height <= 0) return [];
  switch (look) {
    case 'now':
      return [{ kind: 'rect', ...box, fill: accent }];
    case 'before':
      return [
        { kind: 'hatch', ...box, spacing: 1.1, thickness: 0.22, colour: ink },
        ...outline(box, ruleColour),
      ];
    case 'planned':
      return outline(box, ink);
  }
}

interface SegmentLook {
  readonly fill: Colour;
  readonly hatch: { readonly spacing: number; readonly colour: Colour } | null;
  /** The ink that reads on it. */
  readonly ink: Colour;
}

/** The parts of a stacked bar in turn, as many as a case has stages and one: no two look alike, in colour or without. */
const segmentLooks: readonly SegmentLook[] = [
  { fill: accent, hatch: null, ink: white },
  { fill: '#dbe8f4', hatch: null, ink },
  { fill: white, hatch: { spacing: 1.1, colour: ink }, ink },
  { fill: ink, hatch: null, ink: white },
  { fill: white, hatch: null, ink },
  { fill: '#9fb6c9', hatch: { spacing: 2.6, colour: ink }, ink },
  { fill: accent, hatch: { spacing: 2.2, colour: white }, ink },
  { fill: '#b4babe', hatch: null, ink },
  { fill: white, hatch: { spacing: 3, colour: ink }, ink },
  { fill: ink, hatch: { spacing: 2.2, colour: white }, ink },
  { fill: '#dbe8f4', hatch: { spacing: 1.6, colour: accent }, ink },
];

/** One part of a stacked bar; `index` counts along the bar. */
export function segmentShapes(index: number, box: Box): readonly Shape[] {
  const look = segmentLook(index);
  return [
    { kind: 'rect', ...box, fill: look.fill },
    ...(look.hatch === null ? [] : [{ kind: 'hatch' as const, ...box, ...look.hatch, thickness: 0.22 }]),
    ...outline(box, ink),
  ];
}

/** Whether a number on this part needs a ground of its own, and in which ink it stands. */
export function segmentNumber(index: number): { readonly onGround: boolean; readonly colour: Colour } {
  const look = segmentLook(index);
  return { onGround: look.hatch !== null, colour: look.ink };
}

function segmentLook(index: number): SegmentLook {
  const look = segmentLooks[index % segmentLooks.length];
  if (look === undefined) throw new Error('There is no look for a part of a bar');
  return look;
}

/** Four thin lines. */
export function outline({ x, y, width, height }: Box, colour: Colour): readonly Shape[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { x1: x, x2: right, y1: y, y2: y },
    { x1: x, x2: right, y1: bottom, y2: bottom },
    { x1: x, x2: x, y1: y, y2: bottom },
    { x1: right, x2: right, y1: y, y2: bottom },
  ].map((line) => ({ kind: 'rule', ...line, thickness: 0.2, colour }));
}

interface Written extends Lettering {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: Colour;
  readonly turned?: boolean;
}

/** One line of text. */
export function written(text: string, given: Written): Shape {
  const { anchor = 'start', colour = ink, turned = false, ...rest } = given;
  return { kind: 'text', text, anchor, colour, turned, ...rest };
}

/** How far below the middle of a line of this size its baseline stands. */
export function toBaseline({ size }: Pick<Lettering, 'size'>): number {
  return size * 0.358;
}

/** Drawings side by side as one picture; each with the place of its top left corner. */
export function placedTogether(
  parts: readonly { readonly drawing: Drawing; readonly x: number; readonly y: number }[],
): Drawing {
  return {
    width: Math.max(1, ...parts.map(({ drawing, x }) => x + drawing.width)),
    height: Math.max(1, ...parts.map(({ drawing, y }) => y + drawing.height)),
    shapes: parts.flatMap(({ drawing, x, y }) => drawing.shapes.map((shape) => moved(shape, x, y))),
  };
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind !== 'rule') return { ...shape, x: shape.x + x, y: shape.y + y };
  return { ...shape, x1: shape.x1 + x, x2: shape.x2 + x, y1: shape.y1 + y, y2: shape.y2 + y };
}
