/**
 * A period from the day on which a prosecutor had sufficient evidence, within a longer one from the offence.
 *
 * Reference: Communications Act 2003 s.127(5); Online Safety Act 2023 s.179(7), (8); Elections Act 2022 s.57(3).
 * Whose knowledge counts is in doubt: DPP v Jinks [2024] EWHC 3341 (Admin).
 */
import { formatDate } from '../../foundation/dates';
import { earlier, lastDayOf, later } from './counting';
import { evidenceRule } from './rules';
import { inOrder, type TimeLimitGiven, type TimeLimitSheet } from './sheet';
import { latestStart, startOf } from './start';
import { unusedWarnings } from './unused';

/** The earlier of the two periods' last days; without a day of evidence, that of the offence is taken. */
export function fromEvidence(given: TimeLimitGiven): TimeLimitSheet {
  const { rule } = given;
  // A day that cannot be right is as good as none: the earliest safe day is taken.
  const isTooFar = given.sufficientEvidenceOn !== null && given.sufficientEvidenceOn > latestStart;
  const sufficientEvidenceOn = isTooFar ? null : given.sufficientEvidenceOn;
  const start = startOf(given);
  const { startsOn } = start;
  const warnings = [...start.warnings, ...unusedWarnings(given)];
  if (startsOn === null) return { rule, ...start, lastDay: null, warnings, notes: [jinks] };
  const { source, ceilingMonths, ceilingWords, ...period } = evidenceRule(rule);
  const ceiling = lastDayOf({ ...period, from: startsOn, months: ceilingMonths, words: ceilingWords });
  const fromDay = lastDayOf({ ...period, from: later(sufficientEvidenceOn ?? startsOn, startsOn) });
  const lastDay = earlier(fromDay.date, ceiling.date);
  return {
    rule,
    startsOn,
    lastDay,
    dates: inOrder([
      ...start.dates,
      {
        kind: 'last-day',
        name: 'Last day to begin proceedings',
        date: lastDay,
        arithmetic: `${evidenceInWords(sufficientEvidenceOn)} ${fromDay.arithmetic} Three years from the offence end on ${formatDate(ceiling.date)}; the earlier of the two holds. A weekend or bank holiday does not move it.`,
        source,
      },
      {
        kind: 'ceiling',
        name: 'No proceedings after, whenever the evidence came',
        date: ceiling.date,
        arithmetic: ceiling.arithmetic,
        source,
      },
    ]),
    warnings: [...warnings, ...evidenceWarnings(sufficientEvidenceOn, startsOn)],
    notes: [jinks],
  };
}

const jinks =
  'Record the first day on which any prosecutor had the evidence, even one who declined to charge: in DPP v Jinks [2024] EWHC 3341 (Admin) the clock was first run from that prosecutor, and how the case ended has not been confirmed. The earliest day is the safe one.';

function evidenceInWords(sufficientEvidenceOn: string | null): string {
  return sufficientEvidenceOn === null
    ? 'No day of sufficient evidence is recorded, so the day of the offence is taken: it cannot have been earlier.'
    : `A prosecutor first had evidence thought sufficient on ${formatDate(sufficientEvidenceOn)}.`;
}

function evidenceWarnings(sufficientEvidenceOn: string | null, startsOn: string): readonly string[] {
  if (sufficientEvidenceOn === null) {
    return [
      'Record the day on which a prosecutor first had sufficient evidence, with their certificate. Until then the date shown is the earliest possible.',
    ];
  }
  return sufficientEvidenceOn < startsOn
    ? [
        `Sufficient evidence is recorded for ${formatDate(sufficientEvidenceOn)}, before the offence: the day of the offence is taken. Check the dates.`,
      ]
    : [];
}
