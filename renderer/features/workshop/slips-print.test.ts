import { describe, expect, it } from 'vitest';
import { nextStep } from './slips-print';

describe('how many pages are drawn before keys and clicks are answered again', () => {
  it('grows while steps are quick and shrinks as soon as one was slow, and is never none', () => {
    expect(nextStep(2, 2)).toBe(4);
    expect(nextStep(8, 14)).toBe(10);
    expect(nextStep(10, 70)).toBe(4);
    expect(nextStep(4, 400)).toBe(1);
    expect(nextStep(1, 0)).toBe(2);
  });
});
