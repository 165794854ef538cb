/**
 * A fixed period from the offence that no court can extend.
 *
 * Reference: Magistrates' Courts Act 1980 s.127(1), six months; RPA 1983 s.85(3), one year for the civil penalty.
 */
import { lastDayOf } from './counting';
import { periodRule } from './rules';
import { inOrder, type TimeLimitGiven, type TimeLimitSheet } from './sheet';
import { startOf } from './start';
import { unusedWarnings } from './unused';

/** Six months for an offence that is summary only. */
export function sixMonths(given: TimeLimitGiven): TimeLimitSheet {
  return fromOffence(given, [
    'No court can extend these six months, and they are not those of the Representation of the People Act: a file with offences of both kinds has two clocks.',
  ]);
}

/** One year to recover the penalty for sitting or voting after a default. */
export function civilRecovery(given: TimeLimitGiven): TimeLimitSheet {
  return fromOffence(given, [
    'A penalty that is recovered, not a crime to be charged: as such no matter for the police.',
    'Each day of sitting or voting is counted for itself; the date shown is that of the first.',
  ]);
}

function fromOffence(given: TimeLimitGiven, notes: readonly string[]): TimeLimitSheet {
  const start = startOf(given);
  const { startsOn } = start;
  const warnings = [...start.warnings, ...unusedWarnings(given)];
  if (startsOn === null) return { rule: given.rule, ...start, lastDay: null, warnings, notes };
  const { source, ...period } = periodRule(given.rule);
  const { date, arithmetic } = lastDayOf({ ...period, from: startsOn });
  return {
    rule: given.rule,
    startsOn,
    lastDay: date,
    dates: inOrder([
      ...start.dates,
      {
        kind: 'last-day',
        name: 'Last day to begin proceedings',
        date,
        arithmetic: `${arithmetic} Proceedings may begin on that day and not after it. A weekend or bank holiday does not move it.`,
        source,
      },
    ]),
    warnings,
    notes,
  };
}
