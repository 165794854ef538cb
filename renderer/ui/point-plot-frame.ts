/** The scale of a plot in metres: one scale both ways, so that the shape is true; and the way of its keys. */

export interface PlotSize {
  /** px. */
  readonly width: number;
  readonly height: number;
  /** On each side, px. */
  readonly margin: number;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface PlotFrame {
  /** The first and last metre shown. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly metresPerPixel: number;
  /** The scale bar: from, to and height in metres of the plot, and its length in words. */
  readonly bar: { readonly from: number; readonly to: number; readonly y: number; readonly label: string };
}

/** Room around the outermost points, px, so that no mark is cut. */
const edge = 24;

/** A frame that holds all points, at the same number of metres to the pixel both ways. */
export function plotFrame(points: readonly Position[], size: PlotSize): PlotFrame {
  const width = Math.max(1, size.width - 2 * size.margin);
  const height = Math.max(1, size.height - 2 * size.margin);
  const [left, right] = extent(points.map((point) => point.x));
  const [bottom, top] = extent(points.map((point) => point.y));
  const metresPerPixel = Math.max(
    (right - left) / Math.max(1, width - 2 * edge),
    (top - bottom) / Math.max(1, height - 2 * edge),
    // A single building would else be drawn at a scale of millimetres.
    2000 / width,
  );
  const x = centred((left + right) / 2, width * metresPerPixel);
  const y = centred((bottom + top) / 2, height * metresPerPixel);
  const length = barLength(width * metresPerPixel, metresPerPixel);
  const from = x[0] + 8 * metresPerPixel;
  return {
    x,
    y,
    metresPerPixel,
    bar: { from, to: from + length, y: y[0] + 6 * metresPerPixel, label: `${length / 1000} km` },
  };
}

/** One kilometre, or the next round length that can be seen and does not fill the plot. */
function barLength(metresAcross: number, metresPerPixel: number): number {
  const lengths = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
  return lengths.find((length) => length / metresPerPixel >= 16 || length > metresAcross / 2) ?? 100_000;
}

function extent(values: readonly number[]): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least > most ? [0, 0] : [least, most];
}

function centred(middle: number, length: number): readonly [number, number] {
  return [middle - length / 2, middle + length / 2];
}

const directions: Readonly<Record<string, Position>> = {
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The next point in the direction of an arrow key: near, and not too far aside; `null` when there is none. */
export function nearestInDirection<P extends Position & { readonly id: string }>(
  points: readonly P[],
  from: P,
  key: string,
): P | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  let best: { readonly point: P; readonly cost: number } | null = null;
  for (const point of points) {
    if (point.id === from.id) continue;
    const dx = point.x - from.x;
    const dy = point.y - from.y;
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    // Marks at the very same point take turns by their order.
    const isTwin = dx === 0 && dy === 0 && points.indexOf(point) > points.indexOf(from);
    if (along <= 0 && !isTwin) continue;
    const cost = isTwin ? 0 : along + 2 * aside;
    if (best === null || cost < best.cost) best = { point, cost };
  }
  return best?.point ?? null;
}
