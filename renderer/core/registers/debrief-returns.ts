/** The registers of the data return: what it says of each record, and the returns that were sent. */
import { returnPartNames } from '../returns/columns';
import type { DataReturn } from '../returns/data-return';
import type { ReturnEntry } from '../returns/return-entry';
import { formatMoment } from '../foundation/dates';
import { date, inOrder, lines, moment, number, ofOperation, parts, short, tableOf, text } from './columns';
import type { Register } from './register';

/** What was written for the return, and what is left out of it with the reason. */
export const returnEntriesRegister: Register<'returnEntries' | 'cases' | 'allegations'> = {
  id: 'return-entries',
  title: 'Entries for the data return',
  reads: ['returnEntries', 'cases', 'allegations'],
  tableOf: ({ returnEntries, cases, allegations }, operation) => {
    const referenceOf = ({ subject }: ReturnEntry) =>
      (subject.kind === 'case' ? cases : allegations).get(subject.id)?.reference ?? subject.id;
    return tableOf<ReturnEntry>(
      [
        short('Reference', referenceOf),
        short('Kind', ({ subject }) => (subject.kind === 'case' ? 'Case' : 'Allegation')),
        text('Summary without names', ({ summary }) => summary, 4),
        short('Electoral Commission reference', ({ commissionReference }) => commissionReference),
        text(
          'Left out of the return',
          ({ leftOut }) =>
            leftOut === null ? null : parts(leftOut.why, leftOut.by, formatMoment(leftOut.at)),
          3,
        ),
      ],
      ofOperation(returnEntries, operation).sort((a, b) => inOrder.compare(referenceOf(a), referenceOf(b))),
    );
  },
};

/** Every return that was sent, with its rows as they went. */
export const dataReturnsRegister: Register<'dataReturns'> = {
  id: 'data-returns',
  title: 'Data returns sent',
  reads: ['dataReturns'],
  tableOf: ({ dataReturns }, operation) =>
    tableOf<DataReturn>(
      [
        moment('Made', ({ madeAt }) => madeAt),
        short('By', ({ madeBy }) => madeBy),
        short('Period', ({ period }) => (period === 'final' ? 'Final' : 'Monthly')),
        date('Until', ({ until }) => until),
        text('Sent to', ({ sentTo }) => sentTo),
        text('File', ({ fileName }) => fileName),
        number('Rows', ({ rows }) => rows.length),
        text('Columns', ({ columns }) => columns.join(' | '), 3),
        text(
          'What it said',
          ({ rows }) =>
            lines(
              rows.map(({ subject, part, cells }) =>
                parts(subject, returnPartNames[part], cells.join(' | ')),
              ),
            ),
          6,
        ),
        text('SHA-256 of its content', ({ contentHash }) => contentHash),
      ],
      ofOperation(dataReturns, operation).sort((a, b) => a.madeAt.localeCompare(b.madeAt)),
    ),
};
