/** Work that goes on for long, done in slices between which the screen answers. */

/** A slice is over after so many milliseconds: a person notices a screen that is busy for longer than 50. */
const sliceMs = 12;

/**
 * Runs steps to their end and answers what they return; each step has to be short. `null` where it was given up: asked
 * between slices, so that a screen that was left stops working.
 */
export async function inSlices<T>(
  steps: Generator<unknown, T>,
  isGivenUp: () => boolean = () => false,
): Promise<T | null> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < sliceMs) continue;
    await breath();
    if (isGivenUp()) return null;
    began = performance.now();
  }
}

/** So long a first slice may take, and so many steps it has in any case: small work is over within them. */
const first = { ms: 25, steps: 24 } as const;

/** The outcome where the work is over within one slice; the steps that are left otherwise. */
export type FirstSlice<T> =
  | { readonly isOver: true; readonly value: T }
  | { readonly isOver: false; readonly rest: Generator<unknown, T> };

/** Does as much as fits into one answer of the screen: most work is small, and is then shown at once. */
export function firstSlice<T>(steps: Generator<unknown, T>): FirstSlice<T> {
  const began = performance.now();
  for (let taken = 0; taken < first.steps || performance.now() - began < first.ms; taken += 1) {
    const step = steps.next();
    if (step.done === true) return { isOver: true, value: step.value };
  }
  return { isOver: false, rest: steps };
}

/** Lets the screen answer: what waits is done first. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}
