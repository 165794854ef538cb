/** Offences without a limit, and those whose limit nobody has established. */
import { formatDate } from '../../foundation/dates';
import { lastDayOf } from './counting';
import { periodRule } from './rules';
import { inOrder, type LimitDate, type TimeLimitGiven, type TimeLimitSheet } from './sheet';
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
    warnings: [
      ...(given.sureness === 'unchecked'
        ? ['That this offence has no time limit was not checked: ask the CPS before relying on it.']
        : []),
      ...unusedWarnings(given),
    ],
    notes: [
      'No statutory time limit for beginning proceedings is recorded for this offence. Delay can still be held against a file.',
    ],
  };
}

/** Not established: no last day is offered, and the CPS has to be asked; six months are marked in case they hold. */
export function notEstablished(given: TimeLimitGiven): TimeLimitSheet {
  const { startsOn, dates } = startOf(given);
  const six = startsOn === null ? [] : [ifSummaryOnly(startsOn)];
  return {
    rule: given.rule,
    startsOn,
    lastDay: null,
    dates: inOrder([...dates, ...six]),
    warnings: [
      `The time limit of this offence is not established, so no last day is shown. Ask the CPS now and record the answer.${six.map(({ date }) => ` If it is summary only and nothing else is laid down, the last day is ${formatDate(date)}.`).join('')}`,
      ...unusedWarnings(given),
    ],
    notes: [],
  };
}

function ifSummaryOnly(startsOn: string): LimitDate {
  const { source, ...period } = periodRule('mca-six-months');
  return {
    kind: 'marker',
    name: '6 months: the last day if it is summary only',
    ...lastDayOf({ ...period, from: startsOn }),
    source,
  };
}
