import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartRole, commandChartDrawing, notAppointed } from './command-chart';
import type { Shape, TextShape } from './drawing';
import { textWidth } from './text-fitting';

const aRole = (id: string, given: Partial<ChartRole> = {}): ChartRole => ({
  id,
  reportsToId: null,
  title: `Bronze ${id}`,
  who: 'Insp A. Larch',
  beside: 'B1',
  deputy: 'No deputy',
  ...given,
});
const texts = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');

describe('the chart of a command', () => {
  it('says that nobody is appointed, in words and with a hatch', () => {
    const { shapes } = commandChartDrawing({ roles: [aRole('a', { who: null })], maxWidth: 160 });
    expect(texts(shapes).map(({ text }) => text)).toContain(notAppointed);
    expect(shapes.some(({ kind }) => kind === 'hatch')).toBe(true);
  });

  it('shows every role once, inside the picture, whatever reports to what', () => {
    const index = fc.integer({ min: 0, max: 44 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(index), fc.string({ maxLength: 120 })), { minLength: 1, maxLength: 45 }),
        fc.constantFrom(160, 247, 370),
        (given, maxWidth) => {
          const roles = given.map(([above, name], at) =>
            aRole(`r${at}`, {
              reportsToId: above === null ? null : `r${above}`,
              title: `${at}. ${name}`,
              who: name,
            }),
          );
          const { shapes, width, height } = commandChartDrawing({ roles, maxWidth });
          const bold = texts(shapes).filter(({ weight }) => weight === 'bold');
          for (let at = 0; at < roles.length; at += 1)
            expect(bold.filter(({ text }) => text.startsWith(`${at}.`)).length).toBeGreaterThanOrEqual(1);
          for (const text of texts(shapes)) {
            expect(text.x + textWidth(text.text, text)).toBeLessThanOrEqual(width);
            expect(text.y).toBeLessThanOrEqual(height);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps within its width with forty roles, in rows that are alike', () => {
    const roles = [
      aRole('gold'),
      aRole('silver', { reportsToId: 'gold' }),
      ...Array.from({ length: 38 }, (_, at) => aRole(`b${at}`, { reportsToId: 'silver' })),
    ];
    for (const maxWidth of [160, 247, 370]) {
      const { width } = commandChartDrawing({ roles, maxWidth });
      expect(width).toBeLessThanOrEqual(maxWidth + 1);
    }
    expect(commandChartDrawing({ roles, maxWidth: 370 }).height).toBeLessThan(300);
  });

  it('lets no two boxes lie over each other', () => {
    const roles = [
      aRole('gold'),
      aRole('s1', { reportsToId: 'gold' }),
      aRole('s2', { reportsToId: 'gold' }),
      ...Array.from({ length: 9 }, (_, at) => aRole(`b${at}`, { reportsToId: at < 5 ? 's1' : 's2' })),
    ];
    const { shapes } = commandChartDrawing({ roles, maxWidth: 160 });
    const sides = shapes.filter((shape) => shape.kind === 'rect');
    expect(sides).toHaveLength(roles.length);
    for (const one of sides)
      for (const other of sides)
        expect(one === other || Math.abs(one.x - other.x) >= 47 || Math.abs(one.y - other.y) >= 23).toBe(
          true,
        );
  });
});
