import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actFor, type KeyPress } from './grid-keys';

const size = { rows: 11, columns: 40 };
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the keys of the grid', () => {
  it('never lead out of the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.boolean(),
        fc.nat(10),
        fc.nat(39),
        (key, ctrlKey, row, column) => {
          const act = actFor(press(key, { ctrlKey }), { row, column }, size);
          expect(act?.kind).toBe('go');
          if (act?.kind !== 'go') return;
          expect(act.to.row).toBeGreaterThanOrEqual(0);
          expect(act.to.row).toBeLessThan(size.rows);
          expect(act.to.column).toBeGreaterThanOrEqual(0);
          expect(act.to.column).toBeLessThan(size.columns);
        },
      ),
    );
  });

  it('mark on the way while Shift is held', () => {
    const act = actFor(press('ArrowRight', { shiftKey: true }), { row: 2, column: 3 }, size);
    expect(act).toEqual({ kind: 'go', to: { row: 2, column: 4 }, extend: true });
  });

  it('set the state by letter in either case, and leave Ctrl and Alt to the app', () => {
    const at = { row: 0, column: 0 };
    expect(actFor(press('n'), at, size)).toEqual({ kind: 'set', state: 'nil' });
    expect(actFor(press('A'), at, size)).toEqual({ kind: 'set', state: 'assessed' });
    expect(actFor(press('Delete'), at, size)).toEqual({ kind: 'set', state: 'not-considered' });
    for (const key of ['c', 'z', 'k', 'n', 'Delete']) {
      expect(actFor(press(key, { ctrlKey: true }), at, size)).toBeNull();
    }
    expect(actFor(press('a', { altKey: true }), at, size)).toBeNull();
  });

  it('mark a row, a column or everything as in a spreadsheet', () => {
    const at = { row: 4, column: 4 };
    expect(actFor(press(' ', { shiftKey: true }), at, size)).toEqual({ kind: 'mark-row' });
    expect(actFor(press(' ', { ctrlKey: true }), at, size)).toEqual({ kind: 'mark-column' });
    expect(actFor(press('a', { ctrlKey: true }), at, size)).toEqual({ kind: 'mark-all' });
  });
});
