import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTabSeparated, moveCursor, sortRows, toHtmlTable, toTabSeparated } from './data-grid-model';

const column = { id: 'a', header: 'A', width: 5, text: (row: { readonly a: string }) => row.a };

describe('sorting', () => {
  it('puts empty cells last, whichever way it is sorted', () => {
    const rows = [{ a: '' }, { a: '10' }, { a: '9' }];
    const order = (direction: 'ascending' | 'descending') =>
      sortRows(rows, [column], { columnId: 'a', direction }).map((row) => row.a);
    expect(order('ascending')).toEqual(['9', '10', '']);
    expect(order('descending')).toEqual(['10', '9', '']);
  });
});

describe('the clipboard', () => {
  it('reads back every table that it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '£', ',') });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // One empty cell alone in the last row reads as the line break that closes a block.
      .filter((rows) => rows.at(-1)?.join('') !== '');
    fc.assert(
      fc.property(table, (rows) => {
        expect(fromTabSeparated(toTabSeparated(rows))).toEqual(rows);
      }),
    );
  });

  it('takes the line break at the end of a spreadsheet block as its end', () => {
    expect(fromTabSeparated('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('keeps a quotation mark inside a cell that is not quoted as a whole', () => {
    expect(fromTabSeparated('"The Oak" Inn\tx')).toEqual([['"The Oak" Inn', 'x']]);
  });

  it('never lets a cell become markup', () => {
    expect(toHtmlTable([['<b>&"']])).toBe('<table><tr><td>&lt;b&gt;&amp;&quot;</td></tr></table>');
  });
});

describe('the cursor', () => {
  it('never leaves the table', () => {
    const names = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageDown',
      'PageUp',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.boolean())), fc.nat(20), fc.nat(5), (keys, rows, more) => {
        const size = { rows, columns: more + 1, page: 7 };
        let cursor = { row: rows > 0 ? 0 : -1, column: 0 };
        for (const [name, isControl] of keys) {
          cursor = moveCursor(cursor, { name, isControl }, size) ?? cursor;
          expect(cursor.row).toBeGreaterThanOrEqual(-1);
          expect(cursor.row).toBeLessThan(Math.max(rows, 1));
          expect(cursor.column).toBeGreaterThanOrEqual(0);
          expect(cursor.column).toBeLessThan(size.columns);
        }
      }),
    );
  });
});
