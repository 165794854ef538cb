import { describe, expect, it } from 'vitest';
import { neverListed } from './debrief-notes';
import { registers } from './registers';

describe('what is never listed', () => {
  it('is read by no register, for a reason', () => {
    for (const [collection, reason] of Object.entries(neverListed)) {
      expect(reason.trim()).not.toBe('');
      for (const { id, reads } of registers) expect(reads, id).not.toContain(collection);
    }
  });
});
