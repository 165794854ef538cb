import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStages } from '../../cases/stage';
import { barChartDrawing, type ChartRow } from './bar-chart';
import { accent, barShapes, placedTogether, segmentShapes } from './chart-marks';
import type { Drawing, RectShape, Shape, TextShape } from './drawing';
import { hourColumnsDrawing } from './hour-columns';
import { rasterise } from './raster';
import { stackedBarsDrawing } from './stacked-bars';
import { textWidth } from './text-fitting';

const texts = ({ shapes }: Drawing) => shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const filled = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is RectShape => shape.kind === 'rect' && shape.fill === accent);

/** Every shape lies in the picture; half a millimetre is the thickness of an edge. */
function expectInside({ width, height, shapes }: Drawing): void {
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      const wide = textWidth(shape.text, shape);
      const long = { start: [0, wide], middle: [-wide / 2, wide / 2], end: [-wide, 0] }[shape.anchor];
      const [from = 0, until = 0] = long;
      if (shape.turned) {
        expect(shape.y - from).toBeLessThanOrEqual(height + 0.5);
        continue;
      }
      expect(shape.x + from).toBeGreaterThanOrEqual(-0.5);
      expect(shape.x + until).toBeLessThanOrEqual(width + 0.5);
      expect(shape.y).toBeLessThanOrEqual(height);
    } else if (shape.kind === 'rect' || shape.kind === 'hatch') {
      expect(shape.width).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.5);
      expect(shape.y + shape.height).toBeLessThanOrEqual(height + 0.5);
    }
  }
}

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4000 }));
const label = fc.string({ maxLength: 80 });

describe('bars', () => {
  const now = (value: number, of: number | null = null) =>
    ({ look: 'now', value, of, text: of === null ? String(value) : `${value} of ${of}` }) as const;
  const before = (value: number) => ({ look: 'before', value, of: null, text: String(value) }) as const;
  const chart = (rows: readonly ChartRow[], width = 160) =>
    barChartDrawing({ rows, names: { now: 'this election', before: 'last time' }, width });

  it('are as long as their numbers, from nought', () => {
    const { shapes } = chart([
      { label: 'Quayside', bars: [now(12), before(9)] },
      { label: 'Dale', bars: [now(3), before(0)] },
    ]);
    const [long, short] = filled(shapes);
    expect((long?.width ?? 0) / (short?.width ?? 1)).toBeCloseTo(4, 6);
    expect(long?.x).toBe(short?.x);
    const hatched = shapes.filter(({ kind }) => kind === 'hatch');
    expect(hatched).toHaveLength(1);
    expect((hatched[0] as { width: number }).width / (long?.width ?? 1)).toBeCloseTo(9 / 12, 6);
  });

  it('bear their numbers, and the first of each look says which election it is', () => {
    const said = texts(
      chart([
        { label: 'Quayside', bars: [now(12), before(9)] },
        { label: 'Dale', bars: [now(3, 7), before(0)] },
      ]),
    ).map(({ text }) => text);
    expect(said).toEqual(['Quayside', '12 this election', '9 last time', 'Dale', '3 of 7', '0']);
  });

  it('show what was planned as an outline around what was given', () => {
    const { shapes } = chart([{ label: 'Team', bars: [now(2, 8)] }]);
    const level = shapes.flatMap((shape) =>
      shape.kind === 'rule' && shape.y1 === shape.y2 ? [shape.x2 - shape.x1] : [],
    );
    expect(Math.max(...level) / (filled(shapes)[0]?.width ?? 1)).toBeCloseTo(4, 6);
  });

  it('stay within the picture, whatever they are called and however many there are', () => {
    const bar = fc.record({
      look: fc.constantFrom('now' as const, 'before' as const),
      value: count,
      of: fc.option(count),
      text: fc.string({ maxLength: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ label, bars: fc.array(bar, { minLength: 1, maxLength: 2 }) }), {
          maxLength: 20,
        }),
        fc.constantFrom(110, 160, 247),
        (rows, width) => {
          const drawing = chart(rows, width);
          expect(drawing.width).toBe(width);
          expectInside(drawing);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('a day by its hours', () => {
  const slots = Array.from({ length: 15 }, (_, at) => ({
    label: `${String(at + 7).padStart(2, '0')}:00`,
    value: at,
    before: null as number | null,
  }));
  const names = { now: 'this election', before: 'last time' };

  it('has a column and its number for every hour, and a band behind the poll', () => {
    const drawing = hourColumnsDrawing({
      slots,
      band: { from: 0, until: 15, label: 'Polls open' },
      names,
      width: 160,
      columnHeight: 40,
    });
    const columns = filled(drawing.shapes);
    // Nought has its number and no column.
    expect(columns).toHaveLength(14);
    expect((columns[13]?.height ?? 0) / (columns[0]?.height ?? 1)).toBeCloseTo(14, 6);
    const said = texts(drawing).map(({ text }) => text);
    for (const { label: hour, value } of slots)
      expect(said).toEqual(expect.arrayContaining([hour, String(value)]));
    expect(said).toContain('Polls open');
    expect(said).not.toContain('last time');
  });

  it('hatches the election before beside it, and says so', () => {
    const drawing = hourColumnsDrawing({
      slots: slots.map((slot) => ({ ...slot, before: 3 })),
      band: null,
      names,
      width: 160,
      columnHeight: 40,
    });
    expect(drawing.shapes.filter(({ kind }) => kind === 'hatch')).toHaveLength(16);
    expect(texts(drawing).map(({ text }) => text)).toContain('last time');
  });

  it('stays within the picture with any hours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ label, value: count, before: fc.option(count) }), { maxLength: 32 }),
        (given) =>
          expectInside(hourColumnsDrawing({ slots: given, band: null, names, width: 118, columnHeight: 30 })),
      ),
      { numRuns: 60 },
    );
  });
});

describe('parts of a whole', () => {
  const parts = [
    { label: 'Under investigation', value: 6 },
    { label: 'With the CPS', value: 0 },
    { label: 'Closed', value: 3 },
  ];

  it('share the length by their numbers, and every part that counts is named with its number', () => {
    const drawing = stackedBarsDrawing({ bars: [{ title: 'Cases: 9', parts }], width: 160 });
    const said = texts(drawing).map(({ text }) => text);
    expect(said).toEqual(['Cases: 9', '6', '3', '6 Under investigation', '3 Closed']);
    const [first] = filled(drawing.shapes);
    expect(first?.width).toBeCloseTo((160 - 0.6) * (6 / 9), 6);
  });

  it('stay within the picture, and lose no part', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            title: label,
            parts: fc.array(fc.record({ label: fc.string({ maxLength: 40 }), value: count }), {
              maxLength: 11,
            }),
          }),
          { maxLength: 4 },
        ),
        (bars) => {
          const drawing = stackedBarsDrawing({ bars, width: 150 });
          expectInside(drawing);
          const counting = bars.flatMap((bar) => bar.parts.filter(({ value }) => value > 0));
          const inKey = texts(drawing).filter(({ weight }) => weight === 'regular');
          expect(inKey).toHaveLength(counting.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('marks without colour', () => {
  const box = { x: 0, y: 0, width: 12, height: 6 };
  /** The picture in grey, as a printer without colour lays it out. */
  const grey = (shapes: readonly Shape[]) => {
    const { rgb } = rasterise({ width: 12, height: 6, shapes }, 100);
    const tones: number[] = [];
    for (let at = 0; at < rgb.length; at += 3)
      tones.push(Math.round(0.3 * (rgb[at] ?? 0) + 0.59 * (rgb[at + 1] ?? 0) + 0.11 * (rgb[at + 2] ?? 0)));
    return tones;
  };
  const apart = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, tone, at) => sum + Math.abs(tone - (other[at] ?? 0)), 0) / one.length;

  it('tell this election, the one before and the plan apart', () => {
    const looks = (['now', 'before', 'planned'] as const).map((look) => grey(barShapes(look, box)));
    looks.forEach((one, at) =>
      looks.slice(at + 1).forEach((other) => expect(apart(one, other)).toBeGreaterThan(20)),
    );
  });

  it('tell as many parts apart as a case has stages', () => {
    const looks = caseStages.map((_, index) => grey(segmentShapes(index, box)));
    looks.forEach((one, at) =>
      looks.slice(at + 1).forEach((other) => {
        expect(apart(one, other)).toBeGreaterThan(12);
      }),
    );
  });
});

describe('pictures set together', () => {
  it('keep their shapes, moved, and hold all of them', () => {
    const one: Drawing = {
      width: 10,
      height: 5,
      shapes: [{ kind: 'rect', x: 1, y: 1, width: 2, height: 2, fill: accent }],
    };
    const rule: Drawing = {
      width: 4,
      height: 4,
      shapes: [{ kind: 'rule', x1: 0, x2: 4, y1: 2, y2: 2, thickness: 0.2, colour: accent }],
    };
    expect(
      placedTogether([
        { drawing: one, x: 0, y: 0 },
        { drawing: rule, x: 12, y: 3 },
      ]),
    ).toEqual({
      width: 16,
      height: 7,
      shapes: [...one.shapes, { kind: 'rule', x1: 12, x2: 16, y1: 5, y2: 5, thickness: 0.2, colour: accent }],
    });
  });
});
