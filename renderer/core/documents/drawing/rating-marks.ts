/**
 * How the five ratings and the other states of a cell look, in pictures, in Word tables and on the screen:
 * colour, number and a pattern, so that nothing is lost in black and white.
 */
import type { Colour, Shape } from './drawing';
import type { RatingLevel, StateCell } from '../model';

export const ink: Colour = '#0b0c0c';
export const ruleColour: Colour = '#8a9196';
const white: Colour = '#ffffff';
const hatchColour: Colour = '#8a9196';

/** Fill by rating, darker is graver. */
export const ratingFills: Readonly<Record<RatingLevel, Colour>> = {
  1: '#ffffb2',
  2: '#fecc5c',
  3: '#fd8d3c',
  4: '#e8421f',
  5: '#a8001f',
};

/** The ink that reads on each fill: at least 4.5 to 1. */
export const ratingInks: Readonly<Record<RatingLevel, Colour>> = { 1: ink, 2: ink, 3: ink, 4: ink, 5: white };

/** The sign of a state that holds no rating. */
export const stateSigns: Readonly<Record<StateCell['state'], string>> = {
  nil: '–',
  'not-considered': '',
  'not-applicable': '·',
};

/** The words for those states. */
export const stateWords: Readonly<Record<StateCell['state'], string>> = {
  nil: 'Considered and nil',
  'not-considered': 'Not considered',
  'not-applicable': 'Not applicable',
};

/** One place of the grid. */
export type GridCell =
  | { readonly kind: 'rating'; readonly level: RatingLevel; readonly mark: string }
  | { readonly kind: 'state'; readonly state: StateCell['state'] }
  /** Assessed, but likelihood or impact has not been chosen yet. */
  | { readonly kind: 'unrated' };

export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The shapes of one cell, without its border. */
export function cellShapes(cell: GridCell, box: CellBox): readonly Shape[] {
  if (cell.kind === 'rating') return ratingShapes(cell, box);
  if (cell.kind === 'unrated') return [centredMark('?', box, ink)];
  switch (cell.state) {
    case 'nil': {
      const y = box.y + box.height / 2;
      const half = Math.min(box.width, box.height) / 6;
      const x = box.x + box.width / 2;
      return [{ kind: 'rule', x1: x - half, x2: x + half, y1: y, y2: y, thickness: 0.5, colour: ink }];
    }
    case 'not-considered':
      return [{ kind: 'hatch', ...box, spacing: 1.8, thickness: 0.22, colour: hatchColour }];
    case 'not-applicable':
      return [
        { kind: 'dot', x: box.x + box.width / 2, y: box.y + box.height / 2, radius: 0.45, colour: ink },
      ];
  }
}

/** Number in the middle and, below it, as many short strokes as the rating has steps. */
function ratingShapes(cell: GridCell & { kind: 'rating' }, box: CellBox): readonly Shape[] {
  const colour = ratingInks[cell.level];
  const stroke = 0.9;
  const gap = 0.5;
  const total = cell.level * stroke + (cell.level - 1) * gap;
  const y = box.y + box.height - 1.25;
  const strokes: Shape[] = [];
  for (let step = 0; step < cell.level; step += 1) {
    const x = box.x + (box.width - total) / 2 + step * (stroke + gap);
    strokes.push({ kind: 'rect', x, y: y - 0.25, width: stroke, height: 0.5, fill: colour });
  }
  return [
    { kind: 'rect', ...box, fill: ratingFills[cell.level] },
    centredMark(cell.mark, { ...box, height: box.height - 1.4 }, colour),
    ...strokes,
  ];
}

function centredMark(mark: string, box: CellBox, colour: Colour): Shape {
  const size = Math.min(4.2, box.height * 0.72);
  return {
    kind: 'text',
    x: box.x + box.width / 2,
    // Digits are about 0.716 of the em high: half of that below the middle is their baseline.
    y: box.y + box.height / 2 + size * 0.358,
    size,
    weight: 'bold',
    anchor: 'middle',
    turned: false,
    colour,
    text: mark,
  };
}
