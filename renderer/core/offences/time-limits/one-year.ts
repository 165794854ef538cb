/**
 * One year from the offence.
 *
 * Reference: RPA 1983 s.176: one year, replacing the six months of the Magistrates' Courts Act 1980 s.127; removed by
 * (1A) where the foreign-power condition of the National Security Act 2023 s.16 is met.
 */
import { formatDate } from '../../foundation/dates';
import type { TimeLimitRule } from '../offence';
import { lastDayOf, weekendDay } from './counting';
import { documentDates } from './documents';
import { extendedLimit } from './extension';
import { markerDates } from './markers';
import { periodRule } from './rules';
import {
  foreignPowerReason,
  inOrder,
  type LimitDate,
  type TimeLimitGiven,
  type TimeLimitSheet,
} from './sheet';
import { startOf } from './start';

/** The sheet of a one-year limit that the court may extend, with its markers. */
export function oneYear(given: TimeLimitGiven): TimeLimitSheet {
  const start = startOf(given);
  const { startsOn } = start;
  if (startsOn === null) return { rule: given.rule, ...start, lastDay: null, notes: [] };
  const { source, ...period } = periodRule(given.rule);
  const year = lastDayOf({ ...period, from: startsOn });
  const extended = extendedLimit(given, startsOn, year.date);
  const documents = documentDates(given, startsOn);
  const lastDay: LimitDate = {
    kind: 'last-day',
    name: 'Last day to begin proceedings',
    date: year.date,
    arithmetic: `${year.arithmetic} Proceedings may begin on that day and not after it. It is not 365 days counted, and a weekend or bank holiday does not move it.`,
    source,
  };
  return {
    rule: given.rule,
    startsOn,
    lastDay: extended.lastDay,
    dates: inOrder([
      ...start.dates,
      ...markerDates(startsOn),
      lastDay,
      ...extended.dates,
      ...documents.dates,
    ]),
    warnings: [
      ...start.warnings,
      ...foreignPowerWarnings(given),
      ...orderWarnings(given.rule),
      ...extended.warnings,
      ...documents.warnings,
    ],
    notes: yearNotes(startsOn, year.date),
  };
}

/**
 * The sheet of a listed offence where the foreign-power condition is said to be met. There would be no limit; while
 * the CPS has not said so, the year stays the safe day, and it counts again where the CPS says that it is not met.
 */
export function oneYearUnlessForeignPower(given: TimeLimitGiven, reason: string): TimeLimitSheet {
  const answer = given.foreignPower?.answer ?? null;
  const sheet = oneYear({ ...given, foreignPower: null });
  if (answer !== null)
    return answer.isMet
      ? liftedSheet(given, sheet, reason)
      : { ...sheet, notes: [notMet(answer, reason), ...sheet.notes] };
  const notes = [notApplied(reason), ...sheet.notes];
  if (sheet.lastDay === null) return { ...sheet, notes };
  return {
    ...sheet,
    dates: sheet.dates.map((each) =>
      each.kind === 'last-day'
        ? { ...each, name: 'Last day if the CPS does not accept the condition' }
        : each,
    ),
    warnings: [
      `The foreign-power condition is said to be met, which lifts the limit. If the CPS does not accept it, the last day is ${formatDate(sheet.lastDay)}, which stays the safe day. Have the CPS confirm before then.`,
      ...sheet.warnings,
    ],
    notes,
  };
}

/** No limit: the rule is that of an offence without one. The day that would hold otherwise is still said. */
function liftedSheet(given: TimeLimitGiven, year: TimeLimitSheet, reason: string): TimeLimitSheet {
  const { startsOn, lastDay } = year;
  const documents = startsOn === null ? { dates: [], warnings: [] } : documentDates(given, startsOn);
  const otherwise =
    lastDay === null
      ? ''
      : ` Without it the last day would be ${formatDate(lastDay)}; keep to that day where you can.`;
  return {
    rule: 'none',
    startsOn,
    lastDay: null,
    dates: year.dates.filter(({ kind }) => kind === 'offence-day' || kind === 'documents'),
    warnings: documents.warnings,
    notes: [`${answerWords(given.foreignPower?.answer)}${otherwise}`, notApplied(reason)],
  };
}

type Answer = NonNullable<NonNullable<TimeLimitGiven['foreignPower']>['answer']>;

/** "The CPS answered on … that the foreign-power condition is met: “…”." */
function answerWords(answer: Answer | null | undefined): string {
  if (answer === null || answer === undefined) return '';
  const { on, isMet, words } = answer;
  const said = words.trim() === '' ? '.' : `: “${words.trim()}”`;
  return `The CPS answered on ${formatDate(on)} that the foreign-power condition is ${isMet ? 'met, which lifts the limit' : 'not met, so the one year counts'}${said}`;
}

function notMet(answer: Answer, reason: string): string {
  return `${answerWords(answer)} Reason that was on record for it: ${reason}`;
}

function notApplied(reason: string): string {
  return `The limit does not apply where the foreign-power condition is met (RPA 1983 s.176(1A); National Security Act 2023 s.16). Reason on record: ${reason}`;
}

function foreignPowerWarnings(given: TimeLimitGiven): readonly string[] {
  if (given.foreignPower === null) return [];
  if (foreignPowerReason(given) === null)
    return [
      'The foreign-power condition is marked without a reason, so the limit stands. Record the reason.',
    ];
  const { answer } = given.foreignPower;
  if (answer?.isMet === false) return [];
  const accepted =
    answer?.isMet === true
      ? ` The CPS answered on ${formatDate(answer.on)} that the condition is met: have it say that this lifts the limit of this offence.`
      : '';
  return given.rule === 's176'
    ? [
        `A reason for the foreign-power condition is on record. This offence is not among those of Schedule 1 of the National Security Act 2023 that the desk knows of, so the limit stands. Ask the CPS.${accepted}`,
      ]
    : [
        `A reason for the foreign-power condition is on record. Whether it lifts the limit of this order is not established, so the limit stands. Ask the CPS.${accepted}`,
      ];
}

function orderWarnings(rule: TimeLimitRule): readonly string[] {
  return rule === 'mirrors-s176'
    ? [
        'The limit is that of another order which mirrors s.176. Check the order itself before relying on an extension.',
      ]
    : [];
}

function yearNotes(startsOn: string, lastDay: string): readonly string[] {
  const weekend = weekendDay(lastDay);
  const falls = weekend === null ? '' : ` The last day here is a ${weekend}.`;
  const notes = [
    'Proceedings begin with the laying of an information (s.176(2)); a written charge and requisition count as that in practice.',
    `RPA 1983 s.186 carries the counting of days in s.119 into this Part, so it can be argued that a last day on a weekend or bank holiday moves to the next ordinary day. The date shown is not moved: never rely on the argument.${falls}`,
  ];
  if (startsOn.endsWith('-02-29')) {
    notes.push(
      'The offence was on 29 February. That the year ends on 28 February follows from the corresponding date by analogy; it is the earlier day and so the safe one.',
    );
  }
  return notes;
}
