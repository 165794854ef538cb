/**
 * A picture as a list of simple shapes, in millimetres from the top left corner. The same list becomes a PNG in
 * the Word file and an SVG on the screen.
 */
import type { Weight } from './glyph-outlines';

/** "#rrggbb". */
export type Colour = `#${string}`;

export interface RectShape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Colour;
}

/** An upright or level rule. */
export interface RuleShape {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly colour: Colour;
}

/** Slanted lines that fill a box. */
export interface HatchShape {
  readonly kind: 'hatch';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Distance between lines along the box's edge. */
  readonly spacing: number;
  readonly thickness: number;
  readonly colour: Colour;
}

/** A round dot. */
export interface DotShape {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: Colour;
}

/** One line of text; (x, y) is on the baseline. Turned text reads upwards. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** Height of the em in millimetres: 11 pt is 3.88 mm. */
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly turned: boolean;
  readonly colour: Colour;
  readonly text: string;
}

export type Shape = RectShape | RuleShape | HatchShape | DotShape | TextShape;

export interface Drawing {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type { Weight } from './glyph-outlines';
