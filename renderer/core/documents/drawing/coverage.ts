/**
 * How much of each pixel a closed outline covers: the signed area to the right of every edge is added up in
 * the pixel where the edge runs, and a running sum along the row gives the share covered. Outlines that turn
 * the other way cut holes, as in the letter "o".
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed outline; the last point joins the first. */
export type Contour = readonly Point[];

export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly areas: Float64Array;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** An empty coverage over the pixels that the outlines touch; `null` where they lie outside the picture. */
export function newCoverage(contours: readonly Contour[], picture: Size): Coverage | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const contour of contours) {
    for (const { x, y } of contour) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  // One pixel more on the right: an edge leaves the rest of its area in the next pixel.
  const width = Math.min(picture.width, Math.ceil(right) + 1) - left;
  const height = Math.min(picture.height, Math.ceil(bottom)) - top;
  if (!(width > 0 && height > 0)) return null;
  return { left, top, width, height, areas: new Float64Array(width * height + 1) };
}

/** Adds one outline. */
export function addContour(coverage: Coverage, contour: Contour): void {
  let from = contour[contour.length - 1];
  if (from === undefined) return;
  for (const to of contour) {
    addEdge(coverage, from, to);
    from = to;
  }
}

/** Edges are softened in so many steps: as smooth to the eye on paper, and a drawing keeps to few colours. */
const shareSteps = 16;

/** Calls back for every pixel with some cover: 0 to 1. */
export function resolve(coverage: Coverage, paint: (x: number, y: number, share: number) => void): void {
  for (let row = 0; row < coverage.height; row += 1) {
    let sum = 0;
    for (let column = 0; column < coverage.width; column += 1) {
      sum += coverage.areas[row * coverage.width + column] ?? 0;
      const share = Math.round(Math.min(1, Math.abs(sum)) * shareSteps) / shareSteps;
      if (share > 0) paint(coverage.left + column, coverage.top + row, share);
    }
  }
}

// A picture is mostly letters, and the same few.
const known = new Map<string, readonly Contour[]>();

/** The outlines of a glyph: curves become short straight steps. */
export function contoursOf(outline: string): readonly Contour[] {
  const held = known.get(outline) ?? readContours(outline);
  known.set(outline, held);
  return held;
}

function readContours(outline: string): readonly Contour[] {
  const contours: Point[][] = [];
  for (const [, command, numbers] of outline.matchAll(/([MLQ])([-\d ]+)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = (numbers ?? '').split(' ').map(Number);
    if (command === 'M') contours.push([]);
    const current = contours[contours.length - 1];
    if (current === undefined) continue;
    const from = current[current.length - 1];
    if (command === 'Q' && from !== undefined) addCurve(current, [from, { x: a, y: b }, { x: c, y: d }]);
    else current.push({ x: a, y: b });
  }
  return contours;
}

/** A circle as a closed outline of short straight steps. */
export function circle(x: number, y: number, radius: number): Contour {
  const quarter: Point[] = [];
  const steps = 24;
  // A quarter by the square root, mirrored: the same bits on every machine, which sine would not promise.
  for (let step = 0; step < steps; step += 1) {
    const t = step / steps;
    const share = Math.sqrt((1 - t) * (1 - t) + t * t);
    quarter.push({ x: (radius * (1 - t)) / share, y: (radius * t) / share });
  }
  const turned = (turn: (point: Point) => Point) => quarter.map(turn);
  return [
    ...quarter,
    ...turned((point) => ({ x: -point.y, y: point.x })),
    ...turned((point) => ({ x: -point.x, y: -point.y })),
    ...turned((point) => ({ x: point.y, y: -point.x })),
  ].map((point) => ({ x: x + point.x, y: y + point.y }));
}

const curveSteps = 6;

function addCurve(points: Point[], [from, control, to]: readonly [Point, Point, Point]): void {
  for (let step = 1; step <= curveSteps; step += 1) {
    const t = step / curveSteps;
    const rest = 1 - t;
    points.push({
      x: rest * rest * from.x + 2 * rest * t * control.x + t * t * to.x,
      y: rest * rest * from.y + 2 * rest * t * control.y + t * t * to.y,
    });
  }
}

function addEdge(coverage: Coverage, from: Point, to: Point): void {
  if (from.y === to.y) return;
  const direction = from.y < to.y ? 1 : -1;
  const upper = direction === 1 ? from : to;
  const lower = direction === 1 ? to : from;
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  const top = Math.max(upper.y - coverage.top, 0);
  const bottom = Math.min(lower.y - coverage.top, coverage.height);
  for (let row = Math.floor(top); row < bottom; row += 1) {
    const start = Math.max(top, row);
    const end = Math.min(bottom, row + 1);
    if (end <= start) continue;
    const xAt = (y: number) => upper.x - coverage.left + slope * (y + coverage.top - upper.y);
    addSpan(coverage, { row, x1: xAt(start), x2: xAt(end), area: direction * (end - start) });
  }
}

/** One edge within one row of pixels: `area` is its height, signed by its direction. */
function addSpan(
  coverage: Coverage,
  span: { readonly row: number; readonly x1: number; readonly x2: number; readonly area: number },
): void {
  const { areas, width } = coverage;
  const clamp = (x: number) => Math.min(Math.max(x, 0), width - 1);
  const left = clamp(Math.min(span.x1, span.x2));
  const right = clamp(Math.max(span.x1, span.x2));
  const base = span.row * width;
  const first = Math.floor(left);
  const last = Math.floor(right);
  if (first === last) {
    const middle = (left + right) / 2 - first;
    areas[base + first] = (areas[base + first] ?? 0) + span.area * (1 - middle);
    areas[base + first + 1] = (areas[base + first + 1] ?? 0) + span.area * middle;
    return;
  }
  const perPixel = span.area / (right - left);
  for (let column = first; column <= last; column += 1) {
    const a = Math.max(left, column);
    const b = Math.min(right, column + 1);
    const part = perPixel * (b - a);
    const middle = (a + b) / 2 - column;
    areas[base + column] = (areas[base + column] ?? 0) + part * (1 - middle);
    areas[base + column + 1] = (areas[base + column + 1] ?? 0) + part * middle;
  }
}
