/**
 * An aggravation that shares the limit of the offence it is added to.
 *
 * Reference: National Security Act 2023 s.16 and Sch 1; RPA 1983 s.176(1A).
 */
import { oneYear, withoutYear } from './one-year';
import { foreignPowerReason, type TimeLimitGiven, type TimeLimitSheet } from './sheet';

/** No limit once the reason for the condition is on record; until then the year of the offence it is added to. */
export function asBase(given: TimeLimitGiven): TimeLimitSheet {
  const reason = foreignPowerReason(given);
  if (reason !== null) return withoutYear(given, reason);
  const sheet = oneYear(given);
  return {
    ...sheet,
    warnings: [
      'This is added to another offence and has no clock of its own. Until the reason for the foreign-power condition is recorded, the one-year limit of that offence is shown.',
      ...sheet.warnings,
    ],
  };
}
