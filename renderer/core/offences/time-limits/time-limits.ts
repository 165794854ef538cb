/**
 * How long there is to begin proceedings for one offence: every date, how it was counted, and from which section.
 * Pure: "today" plays no part. One file a rule; the periods are data (resources/reference/time-limits.json).
 *
 * Reference: RPA 1983 s.176 and the sections that each rule's file names.
 */
import { asBase } from './as-base';
import { digitalImprint } from './digital-imprint';
import { fromEvidence } from './from-evidence';
import { civilRecovery, sixMonths } from './from-offence';
import { noLimit, notEstablished } from './no-date';
import { oneYear, oneYearUnlessForeignPower } from './one-year';
import { canHaveForeignPower } from './rules';
import { foreignPowerReason, type TimeLimitGiven, type TimeLimitSheet } from './sheet';

export type { LimitDate, LimitDateKind, TimeLimitGiven, TimeLimitSheet } from './sheet';

/** The sheet of one offence. Dates are ISO; a given that is not a date is a fault of the caller and throws. */
export function timeLimits(given: TimeLimitGiven): TimeLimitSheet {
  switch (given.rule) {
    case 's176': {
      const reason = foreignPowerReason(given);
      return reason === null || !canHaveForeignPower(given.offenceId ?? '')
        ? oneYear(given)
        : oneYearUnlessForeignPower(given, reason);
    }
    case 'mirrors-s176':
      return oneYear(given);
    case 'as-base':
      return asBase(given);
    case 'mca-six-months':
      return sixMonths(given);
    case 'sufficient-evidence':
      return fromEvidence(given);
    case 'digital-imprint':
      return digitalImprint(given);
    case 'civil-recovery':
      return civilRecovery(given);
    case 'none':
      return noLimit(given);
    case 'not-established':
      return notEstablished(given);
  }
}
