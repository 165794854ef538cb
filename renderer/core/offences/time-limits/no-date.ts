/** Offences without a limit, and those whose limit nobody has established. */
import type { TimeLimitGiven, TimeLimitSheet } from './sheet';
import { startOf } from './start';
import { unusedWarnings } from './unused';

/** No statutory limit: nothing counts, so nothing has to be known. */
export function noLimit(given: TimeLimitGiven): TimeLimitSheet {
  const { startsOn, dates } = startOf(given);
  return {
    rule: given.rule,
    startsOn,
    lastDay: null,
    dates,
    warnings: unusedWarnings(given),
    notes: [
      'No statutory time limit for beginning proceedings is recorded for this offence. Delay can still be held against a file.',
    ],
  };
}

/** Not established: no date is offered, and the CPS has to be asked. */
export function notEstablished(given: TimeLimitGiven): TimeLimitSheet {
  const { startsOn, dates } = startOf(given);
  return {
    rule: given.rule,
    startsOn,
    lastDay: null,
    dates,
    warnings: [
      'The time limit of this offence is not established, so no date is shown. Ask the CPS now and record the answer.',
      ...unusedWarnings(given),
    ],
    notes: [],
  };
}
