/**
 * Digital material without an imprint.
 *
 * Reference: Elections Act 2022 s.57(2), (3): the offences that the Electoral Commission may enforce and those of
 * ss.49 and 51; Sch 11: an illegal practice where a candidate or agent is personally guilty.
 */
import { formatDate } from '../../foundation/dates';
import { fromEvidence } from './from-evidence';
import { lastDayOf } from './counting';
import { periodRule } from './rules';
import { inOrder, type LimitDate, type TimeLimitGiven, type TimeLimitSheet } from './sheet';

/** The sheet of s.57, with the shorter limits that hold where s.57 does not reach. */
export function digitalImprint(given: TimeLimitGiven): TimeLimitSheet {
  const sheet = fromEvidence(given);
  const { startsOn, lastDay } = sheet;
  if (startsOn === null || lastDay === null) return sheet;
  const six = lastDayOf({ ...periodRule('mca-six-months'), from: startsOn });
  const year = lastDayOf({ ...periodRule('s176'), from: startsOn });
  const fallbacks: readonly LimitDate[] = [
    {
      kind: 'marker',
      name: '6 months: the limit if s.57 does not reach this material',
      date: six.date,
      arithmetic: six.arithmetic,
      source: periodRule('mca-six-months').source,
    },
    {
      kind: 'marker',
      name: '1 year: the limit for a candidate or agent personally guilty',
      date: year.date,
      arithmetic: year.arithmetic,
      source: 'Elections Act 2022 Sch 11; Representation of the People Act 1983 s.176(1)',
    },
  ];
  return {
    ...sheet,
    // A shorter limit that would end no earlier adds nothing.
    dates: inOrder([...sheet.dates, ...fallbacks.filter(({ date }) => date < lastDay)]),
    warnings: [
      ...sheet.warnings,
      `s.57 reaches the offences that the Electoral Commission may enforce and those of ss.49 and 51. Whether it reaches candidates’ material is not established: if not, the last day was or is ${formatDate(six.date)}. Ask the CPS early.`,
      `Where a candidate or agent is personally guilty at a listed poll it is an illegal practice (Sch 11), with the one-year limit: ${formatDate(year.date)}.`,
    ],
  };
}
