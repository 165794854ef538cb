import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TableCell } from '../core/documents/model';
import { keptRows } from './kept-rows';
import { paperOf } from './paper';

const { textWidth, textHeight } = paperOf({ size: 'A4', orientation: 'portrait' });
const setting = { widths: [textWidth / 2, textWidth / 2], points: 10, pageHeight: textHeight };

/** For every row but the last, whether it stays on the page of the next. */
function kept(rows: readonly (readonly TableCell[])[], isLastOnPage = false): readonly boolean[] {
  const isKept = keptRows(rows, { ...setting, isLastOnPage });
  return rows.slice(0, -1).map((_, index) => isKept(index));
}

const short = ['Hall', 'One line'];
const long = ['Hall', 'Two candidates were followed while leafleting. '.repeat(30)];
const times = (count: number, row: readonly TableCell[]) => Array.from({ length: count }, () => row);

describe('the rows of a table', () => {
  it('stay on one page where the table is short', () => {
    expect(kept(times(8, short)).every(Boolean)).toBe(true);
  });

  it('may part where they are few but high, so that their heading need not wait for a page with room for all', () => {
    expect(kept(times(6, long)).some(Boolean)).toBe(false);
  });

  it('stand several together at either end of a long table', () => {
    const is = kept(times(40, short));
    expect(is.slice(0, 3)).toEqual([true, true, true]);
    expect(is.slice(-3)).toEqual([true, true, true]);
    expect(is.slice(10, 25).some(Boolean)).toBe(false);
  });

  it('stand more together at the end where a new page begins after them', () => {
    const count = (rows: readonly boolean[]) => rows.filter(Boolean).length;
    expect(count(kept(times(40, short), true))).toBeGreaterThan(count(kept(times(40, short))) + 4);
  });

  it('are reckoned by all that a cell says', () => {
    const paragraphs = times(6, ['x']).map(() => 'Two candidates were followed while leafleting.');
    const high: TableCell = { kind: 'text', paragraphs: [...paragraphs, ...paragraphs] };
    const below: TableCell = { kind: 'rating', level: 3, mark: '3', word: 'Medium', below: paragraphs };
    expect(kept(times(5, ['Hall', high])).every(Boolean)).toBe(false);
    expect(kept(times(7, ['Hall', below])).every(Boolean)).toBe(false);
  });

  it('never all hold on to each other in a table of more than a page', () => {
    const row = fc.tuple(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 60, maxLength: 90 }), fc.boolean(), (rows, isLast) => {
        expect(kept(rows, isLast)).toContain(false);
      }),
    );
  });
});
