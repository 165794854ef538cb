import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToDifference } from './cut-to-difference';

const lengths = { longest: 160, leadIn: 40 };

describe('two texts cut to their difference', () => {
  it('are whole while both are short', () => {
    expect(cutToDifference('Ash Hall', 'Ash House', lengths)).toEqual({
      before: 'Ash Hall',
      after: 'Ash House',
    });
  });

  it('show a last paragraph that changed, with “…” where something was cut', () => {
    const start = 'The caretaker opened the hall. '.repeat(20);
    const end = ' Nothing else was seen.'.repeat(20);
    const { before, after } = cutToDifference(
      `${start}Two came.${end}`,
      `${start}Three came.${end}`,
      lengths,
    );
    expect(before).toMatch(/^…[^…]*Two came\.[^…]*…$/);
    expect(after).toMatch(/^…[^…]*Three came\.[^…]*…$/);
  });

  it('say nothing where there was nothing', () => {
    expect(cutToDifference('', 'a'.repeat(300), lengths).before).toBe('');
  });

  it('never read the same where they differ', () => {
    const text = fc.tuple(fc.string({ maxLength: 400 }), fc.constantFrom('', 'x'.repeat(500)), fc.string());
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [was, is] = [one.join(''), other.join('')];
        fc.pre(was !== is);
        const { before, after } = cutToDifference(was, is, lengths);
        expect(before).not.toBe(after);
      }),
    );
  });
});
