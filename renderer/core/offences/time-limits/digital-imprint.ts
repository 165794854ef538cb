/**
 * Digital material without an imprint. Three limits may hold and it is not established which, so the earliest is the
 * safe one.
 *
 * Reference: Elections Act 2022 s.57(2), (3): the offences that the Electoral Commission may enforce and those of
 * ss.49 and 51; Sch 11: an illegal practice where a candidate or agent is personally guilty; where neither reaches,
 * Magistrates' Courts Act 1980 s.127.
 */
import { formatDate } from '../../foundation/dates';
import { lastDayOf } from './counting';
import { fromEvidence } from './from-evidence';
import { evidenceRule, periodRule } from './rules';
import { inOrder, type LimitDate, type TimeLimitGiven, type TimeLimitSheet } from './sheet';

/** The sheet with the earliest of the three limits as its last day, and the later ones beside it. */
export function digitalImprint(given: TimeLimitGiven): TimeLimitSheet {
  const sheet = fromEvidence(given);
  const { startsOn, lastDay: underS57 } = sheet;
  if (startsOn === null || underS57 === null) return sheet;
  const six = lastDayOf({ ...periodRule('mca-six-months'), from: startsOn });
  const year = lastDayOf({ ...periodRule('s176'), from: startsOn });
  const evidence = sheet.dates.find(({ kind }) => kind === 'last-day')?.arithmetic ?? '';
  const limits: readonly Omit<LimitDate, 'kind'>[] = [
    {
      name: 'Six months: the limit where neither s.57 nor Sch 11 reaches',
      ...six,
      source: periodRule('mca-six-months').source,
    },
    {
      name: 'Under s.57: the limit where the CPS confirms that it reaches this material',
      date: underS57,
      arithmetic: evidence,
      source: evidenceRule('digital-imprint').source,
    },
    {
      name: 'One year: the limit where a candidate or agent is personally guilty',
      ...year,
      source: 'Elections Act 2022 Sch 11; Representation of the People Act 1983 s.176(1)',
    },
  ];
  const [first, ...others] = [...limits].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (first === undefined) return sheet;
  const safe: LimitDate = {
    ...first,
    kind: 'last-day',
    name: 'Last safe day to begin proceedings',
    arithmetic: `Three limits may hold and it is not established which: six months from the offence (${formatDate(six.date)}), s.57 (${formatDate(underS57)}) and one year (${formatDate(year.date)}). The earliest is the safe day. ${first.arithmetic}`,
  };
  return {
    ...sheet,
    lastDay: safe.date,
    dates: inOrder([
      ...sheet.dates.filter(({ kind }) => kind !== 'last-day'),
      safe,
      // One that ends on the safe day adds nothing.
      ...others
        .filter(({ date }) => date > safe.date)
        .map((each): LimitDate => ({ ...each, kind: 'marker' })),
    ]),
    warnings: [
      ...sheet.warnings,
      `It is not established which limit holds, so ${formatDate(safe.date)} is the safe day. s.57 reaches the offences that the Electoral Commission may enforce and those of ss.49 and 51; whether it reaches candidates’ material is not established. Ask the CPS early.`,
      `Where s.57 does reach it, the last day is ${formatDate(underS57)}. Where a candidate or agent is personally guilty at a listed poll it is an illegal practice (Sch 11), with the one-year limit: ${formatDate(year.date)}.`,
    ],
  };
}
