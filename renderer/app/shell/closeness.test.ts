import { describe, expect, it } from 'vitest';
import { nearestFirst } from './closeness';

const named = (...labels: readonly string[]) => labels.map((label) => ({ label }));
const order = (words: string, ...labels: readonly string[]) =>
  nearestFirst(named(...labels), words).map(({ label }) => label);

describe('what the palette shows first', () => {
  it('is what bears the name, before what only speaks of it', () => {
    expect(order('hall mission', 'Gold group', 'Permanent presence at Mission Hall', 'Mission Hall')).toEqual(
      ['Mission Hall', 'Permanent presence at Mission Hall', 'Gold group'],
    );
  });

  it('keeps the order of what is equally near', () => {
    expect(order('disorder', 'Second', 'First')).toEqual(['Second', 'First']);
  });
});
