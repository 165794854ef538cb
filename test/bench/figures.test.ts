import { describe, expect, it } from 'vitest';
import { figureOf, inTurn, quantile, spreadOf } from './figures';

describe('figures', () => {
  it('takes the median between neighbours and keeps the extremes', () => {
    expect(spreadOf([9, 1, 4, 2])).toEqual({ median: 3, min: 1, max: 9 });
  });

  it('finds the 95th of a hundred numbers in any order', () => {
    const numbers = Array.from({ length: 101 }, (_, index) => (index * 37) % 101);
    expect(quantile(numbers, 0.95)).toBe(95);
  });

  it('gives the ratio run by run, not of the medians', () => {
    const pairs = [
      { measured: 10, baseline: 5 },
      { measured: 40, baseline: 10 },
      { measured: 90, baseline: 90 },
    ];
    const figure = figureOf({ id: 'x', title: 'x', baselineTitle: 'y', unit: 'ms' }, pairs);
    expect(figure.ratio).toEqual({ median: 2, min: 1, max: 4 });
    expect(figure.runs).toBe(3);
  });

  it('refuses a figure without a run', () => {
    expect(() => spreadOf([])).toThrow('without a run');
  });

  it('lets each side go first in turn and keeps each answer on its own side', async () => {
    const order: string[] = [];
    const side = (name: string) => () => {
      order.push(name);
      return Promise.resolve(name);
    };
    const pairs = await inTurn(2, side('desk'), side('baseline'));
    expect(order).toEqual(['desk', 'baseline', 'baseline', 'desk']);
    expect(pairs).toEqual([
      { measured: 'desk', baseline: 'baseline' },
      { measured: 'desk', baseline: 'baseline' },
    ]);
  });
});
