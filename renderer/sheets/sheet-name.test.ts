import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetName } from './sheet-name';

describe('the name of a sheet', () => {
  it('is the title where that is allowed', () => {
    expect(sheetName('Polling stations')).toBe('Polling stations');
  });

  it.each([
    ['Decisions: all [2027]', 'Decisions all 2027'],
    ["'quoted'", 'quoted'],
    ['History', 'History list'],
    ['??', 'Register'],
  ])('%j becomes %j', (given, expected) => {
    expect(sheetName(given)).toBe(expected);
  });

  it('is legal whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = sheetName(title);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }),
    );
  });
});
