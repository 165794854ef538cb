import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartRole, commandChartDrawing } from './command-chart';
import { commandRowsDrawing } from './command-rows';
import type { Shape, TextShape } from './drawing';
import { textWidth } from './text-fitting';

const aRole = (id: string, given: Partial<ChartRole> = {}): ChartRole => ({
  id,
  reportsToId: null,
  title: id,
  who: 'Insp A. Larch',
  beside: 'B1',
  deputy: 'No deputy',
  ...given,
});
const texts = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const usual = [
  aRole('gold'),
  aRole('silver', { reportsToId: 'gold' }),
  aRole('election', { reportsToId: 'silver' }),
  aRole('east', { reportsToId: 'election' }),
  ...['crime', 'intelligence', 'community', 'media', 'safeguarding', 'security'].map((id) =>
    aRole(id, { reportsToId: 'silver' }),
  ),
];

describe('the command in rows', () => {
  it('has the usual ten roles in three rows where five boxes stand beside each other', () => {
    const { shapes, width, height } = commandRowsDrawing({ roles: usual, maxWidth: 268 });
    const titles = texts(shapes).filter(({ weight }) => weight === 'bold');
    const rows = new Map<number, string[]>();
    for (const { y, text } of titles) rows.set(y, [...(rows.get(y) ?? []), text]);
    expect([...rows].sort(([a], [b]) => a - b).map(([, row]) => row)).toEqual([
      ['gold', 'silver'],
      ['election', 'crime', 'intelligence', 'community'],
      ['east', 'media', 'safeguarding', 'security'],
    ]);
    expect(width).toBeLessThanOrEqual(268);
    expect(height).toBeLessThan(commandChartDrawing({ roles: usual, maxWidth: 268 }).height);
  });

  it('is the tree where several report to nobody or a column would be too high', () => {
    const two = [...usual, aRole('another')];
    const high = [
      ...usual,
      ...Array.from({ length: 7 }, (_, at) => aRole(`b${at}`, { reportsToId: 'east' })),
    ];
    for (const roles of [two, high, []])
      expect(commandRowsDrawing({ roles, maxWidth: 268 })).toEqual(
        commandChartDrawing({ roles, maxWidth: 268 }),
      );
  });

  it('shows every role once, inside the picture, whatever reports to what', () => {
    const index = fc.integer({ min: 0, max: 19 });
    fc.assert(
      fc.property(
        fc.array(fc.option(index), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(158, 268),
        (given, maxWidth) => {
          const roles = given.map((above, at) =>
            aRole(`${at}.`, {
              reportsToId: at === 0 || above === null ? null : `${Math.min(above, at - 1)}.`,
            }),
          );
          const { shapes, width, height } = commandRowsDrawing({ roles, maxWidth });
          const bold = texts(shapes).filter(({ weight }) => weight === 'bold');
          expect(bold.map(({ text }) => text).sort()).toEqual(roles.map(({ title }) => title).sort());
          expect(new Set(bold.map(({ x, y }) => `${x} ${y}`)).size).toBe(roles.length);
          for (const text of texts(shapes)) {
            expect(text.x + textWidth(text.text, text)).toBeLessThanOrEqual(width);
            expect(text.y).toBeLessThanOrEqual(height);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
