/** What is on record but has no bearing on this kind of limit: said, so that nobody relies on it. */
import type { TimeLimitGiven } from './sheet';

/** One warning for each thing on record that does not move a limit outside s.176. */
export function unusedWarnings({ extension, foreignPower }: TimeLimitGiven): readonly string[] {
  const warnings: string[] = [];
  if (extension !== null) {
    warnings.push(
      'An application for more time is on record. RPA 1983 s.176(2A) does not reach this offence, so it changes nothing here.',
    );
  }
  if (foreignPower !== null) {
    warnings.push(
      'The foreign-power condition is on record. It lifts the limit of RPA 1983 s.176 alone, so it changes nothing here.',
    );
  }
  return warnings;
}
