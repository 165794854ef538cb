/** The registers of a closed operation: how it was closed, and what was decided about keeping or erasing its records. */
import { formatDate, formatMoment } from '../foundation/dates';
import { retentionClass } from '../retention/classes';
import { closingItems } from '../retention/closing';
import { countsToKeep } from '../retention/for-few';
import type { Closure, RetentionReview, RetentionRule } from '../retention/closure';
import { nameIn, ofOperation, parts, short, tableOf, text } from './columns';
import type { Register } from './register';

interface ClosingRow {
  readonly what: string;
  readonly answer: string;
  readonly note: string;
  readonly on: string;
  readonly by: string;
}

/** The checklist with its answers, and every closing and opening again. */
export const closingRegister: Register<'closures'> = {
  id: 'closing',
  title: 'Closing of the operation',
  reads: ['closures'],
  tableOf: ({ closures }, operation) =>
    tableOf<ClosingRow>(
      [
        text('What', ({ what }) => what, 3),
        short('Answer', ({ answer }) => answer),
        text('What was done, or why', ({ note }) => note, 4),
        short('When', ({ on }) => on),
        short('By', ({ by }) => by),
      ],
      ofOperation(closures, operation).flatMap(rowsOf),
    ),
};

function rowsOf({ answers, turns }: Closure): readonly ClosingRow[] {
  return [
    ...answers.map(({ itemId, answer, note, on, by }) => ({
      what: nameIn(closingItems, itemId),
      answer: answer === 'done' ? 'Done' : 'Not applicable',
      note,
      on: formatDate(on),
      by,
    })),
    ...turns.map(({ turn, at, by, why }) => ({
      what: 'The operation',
      answer: turn === 'closed' ? 'Closed' : 'Opened again',
      note: why,
      on: formatMoment(at),
      by,
    })),
  ];
}

interface RetentionRow {
  readonly of: string;
  readonly decision: string;
  readonly detail: string;
  readonly why: string;
  readonly at: string;
  readonly by: string;
}

/** The force’s own periods, and every review of this operation’s records with what was erased. */
export const retentionRegister: Register<'retentionReviews' | 'retentionRules'> = {
  id: 'retention',
  title: 'Retention and erasure',
  reads: ['retentionReviews', 'retentionRules'],
  lists: ['retentionReviews', 'retentionRules'],
  tableOf: ({ retentionReviews, retentionRules }, operation) =>
    tableOf<RetentionRow>(
      [
        text('Records', ({ of }) => of),
        short('Decision', ({ decision }) => decision),
        text('Detail', ({ detail }) => detail, 3),
        text('Why', ({ why }) => why, 3),
        short('When', ({ at }) => formatMoment(at)),
        short('By', ({ by }) => by),
      ],
      [
        ...[...retentionRules.values()].map(ruleRow),
        ...ofOperation(retentionReviews, operation)
          .sort((a, b) => a.at.localeCompare(b.at))
          .map(reviewRow),
      ],
    ),
};

function ruleRow({ id, years, basis, why, by, at }: RetentionRule): RetentionRow {
  const detail = parts(`${years} years`, basis);
  return { of: className(id), decision: 'Period of the force', detail, why, at, by };
}

function reviewRow({ classId, decision, nextOn, why, by, at, erased }: RetentionReview): RetentionRow {
  const counts = countsToKeep(classId, erased ?? []).map(
    ({ collection, count }) => `${collection}: ${count}`,
  );
  return {
    of: className(classId),
    decision: decision === 'keep' ? 'Kept' : 'Erased',
    detail: parts(nextOn === null ? '' : `next review ${formatDate(nextOn)}`, ...counts),
    why,
    at,
    by,
  };
}

function className(id: string): string {
  return retentionClass(id)?.name ?? id;
}
