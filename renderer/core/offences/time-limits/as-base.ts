/**
 * An aggravation that shares the limit of the offence it is added to.
 *
 * Reference: National Security Act 2023 s.16 and Sch 1; RPA 1983 s.176(1A).
 */
import { oneYear, oneYearUnlessForeignPower } from './one-year';
import { foreignPowerReason, type TimeLimitGiven, type TimeLimitSheet } from './sheet';

/** The year of the offence it is added to, which stays the safe day until the CPS says that the condition is met. */
export function asBase(given: TimeLimitGiven): TimeLimitSheet {
  const reason = foreignPowerReason(given);
  const sheet =
    reason === null ? oneYear({ ...given, foreignPower: null }) : oneYearUnlessForeignPower(given, reason);
  const shown =
    sheet.rule === 'none'
      ? 'the CPS has answered that the foreign-power condition is met, which lifts the one-year limit of that offence.'
      : 'the one-year limit of that offence is shown.';
  const asked = reason === null ? ' Record why the foreign-power condition is said to be met.' : '';
  return {
    ...sheet,
    warnings: [
      `This is added to another offence and has no clock of its own: ${shown}${asked}`,
      ...sheet.warnings,
    ],
  };
}
