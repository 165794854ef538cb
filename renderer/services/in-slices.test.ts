import { describe, expect, it } from 'vitest';
import { firstSlice, inSlices } from './in-slices';

/** Steps that each take so long. */
function* busy(steps: number, ms: number): Generator<void, number> {
  let done = 0;
  while (done < steps) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    done += 1;
    yield;
  }
  return done;
}

describe('long work in slices', () => {
  it('answers what the steps return, and lets others have their turn in between', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    expect(await inSlices(busy(40, 4))).toBe(40);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('goes no further once it was given up', async () => {
    let isGivenUp = false;
    let steps = 0;
    const counted = function* () {
      for (const each of busy(1000, 5)) yield ((steps += 1), each);
    };
    const running = inSlices(counted(), () => isGivenUp);
    isGivenUp = true;
    expect(await running).toBeNull();
    const before = steps;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps).toBe(before);
    expect(steps).toBeLessThan(1000);
  });

  it('is over at once where it is small, and goes on from where it stood where it is not', async () => {
    expect(firstSlice(busy(3, 0))).toEqual({ isOver: true, value: 3 });
    const first = firstSlice(busy(60, 5));
    expect(first.isOver).toBe(false);
    if (!first.isOver) expect(await inSlices(first.rest)).toBe(60);
  });
});
