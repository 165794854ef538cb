/** Long work as steps: whoever drives them may let the screen answer in between. */

/** Takes all steps in one go, and answers what they return. */
export function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
