import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatingLevel } from '../model';
import type { Colour, Shape } from './drawing';
import { heatMapDrawings } from './heat-map';
import { rasterise } from './raster';
import { cellShapes, type GridCell, ratingFills, ratingInks } from './rating-marks';
import { fitted, textWidth, wrapped } from './text-fitting';

const lettering = { size: 3.6, weight: 'regular' } as const;
const ratings = (['Very low', 'Low', 'Medium', 'High', 'Very high'] as const).map((name, index) => {
  const level = (index + 1) as RatingLevel;
  return { level, name, shade: level };
});

function mapOf(columns: number) {
  const cells: GridCell[] = Array.from({ length: columns }, () => ({ kind: 'state', state: 'nil' }));
  return {
    columns: Array.from({ length: columns }, (_, index) => `Place ${index + 1}`),
    rows: [{ number: 1, name: 'Disorder', cells }],
    ratings,
    maxWidth: 247,
  };
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: Colour, b: Colour): number {
  const luminance = (colour: Colour) => {
    const value = Number.parseInt(colour.slice(1), 16);
    const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function ink(shapes: readonly Shape[]): number {
  const { rgb } = rasterise({ width: 10, height: 8, shapes }, 100);
  return rgb.reduce((sum, channel) => sum + (255 - channel), 0);
}

describe('the marks of a rating', () => {
  it('can be read on their colour', () => {
    for (const level of [1, 2, 3, 4, 5] as const) {
      expect(contrast(ratingFills[level], ratingInks[level])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('get darker as the rating gets graver, so that grey is enough', () => {
    const shades = ([1, 2, 3, 4, 5] as const).map((level) => contrast(ratingFills[level], '#ffffff'));
    expect([...shades].sort((a, b) => a - b)).toEqual(shades);
  });

  it('differ between all states even without colour', () => {
    const box = { x: 0, y: 0, width: 10, height: 8 };
    const cells: readonly GridCell[] = [
      ...([1, 2, 3, 4, 5] as const).map(
        (level: RatingLevel) => ({ kind: 'rating', level, mark: '?' }) as const,
      ),
      { kind: 'state', state: 'nil' },
      { kind: 'state', state: 'not-considered' },
      { kind: 'state', state: 'not-applicable' },
    ];
    const withoutFill = cells.map((cell) =>
      ink(cellShapes(cell, box).filter((shape) => shape.kind !== 'rect' || shape.height < 1)),
    );
    expect(new Set(withoutFill).size).toBe(cells.length);
  });
});

describe('a heat map', () => {
  it('is one picture up to 20 columns, and several of like width beyond', () => {
    expect(heatMapDrawings(mapOf(20))).toHaveLength(1);
    const parts = heatMapDrawings(mapOf(43));
    expect(parts.map(({ from, to }) => to - from)).toEqual([15, 15, 13]);
  });

  it('shows every column exactly once, and never grows wider than its room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (columns) => {
        const parts = heatMapDrawings(mapOf(columns));
        const shown = parts.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, at) => from + at),
        );
        expect(shown).toEqual(Array.from({ length: columns }, (_, at) => at));
        for (const { drawing } of parts) expect(drawing.width).toBeLessThanOrEqual(247.5);
      }),
      { numRuns: 60 },
    );
  });

  it('draws nothing where there is no column', () => {
    expect(heatMapDrawings(mapOf(0))).toEqual([]);
  });
});

describe('pixels', () => {
  it('fill a box to its edges and leave the rest white', () => {
    const { rgb } = rasterise(
      {
        width: 2.54,
        height: 2.54,
        shapes: [{ kind: 'rect', x: 0, y: 0, width: 1.27, height: 2.54, fill: '#000000' }],
      },
      100,
    );
    const row = Array.from({ length: 10 }, (_, x) => rgb[x * 3]);
    expect(row).toEqual([0, 0, 0, 0, 0, 255, 255, 255, 255, 255]);
  });

  it('cover a dot by its area', () => {
    const shapes: readonly Shape[] = [{ kind: 'dot', x: 5, y: 4, radius: 3, colour: '#000000' }];
    const pixelArea = (25.4 / 100) ** 2;
    expect((ink(shapes) / (3 * 255)) * pixelArea).toBeCloseTo(Math.PI * 9, 0);
  });

  it('cut the hole out of a letter', () => {
    const { rgb, width } = rasterise(
      {
        width: 10,
        height: 10,
        shapes: [
          {
            kind: 'text',
            x: 5,
            y: 8.58,
            size: 10,
            weight: 'bold',
            anchor: 'middle',
            turned: false,
            colour: '#000000',
            text: '0',
          },
        ],
      },
      100,
    );
    const middle = (Math.floor(rgb.length / 3 / width / 2) * width + Math.floor(width / 2)) * 3;
    expect(rgb[middle]).toBe(255);
    expect(Math.min(...rgb)).toBe(0);
  });
});

describe('fitting text', () => {
  it('never gives a line wider than its room', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 8, max: 60 }), (text, room) => {
        for (const line of wrapped(text, room, { ...lettering, lines: 3 })) {
          expect(textWidth(line, lettering)).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  it('marks what it cut off', () => {
    expect(fitted('Exbrook Leisure Centre', 20, lettering)).toMatch(/^Exbrook.*…$/);
    expect(fitted('Exbrook', 20, lettering)).toBe('Exbrook');
  });
});
