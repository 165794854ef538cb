/**
 * The data return: due in the first days of each month, and the final one when every case has ended. Cases go on in a
 * closed operation, and so do its returns: only the final one ends them.
 */
import { isFinal } from '../../cases/outcome';
import { dateAt } from '../../foundation/dates';
import { monthName, nextReturn } from '../../returns/due-return';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type ReturnCollection = 'dataReturns' | 'cases' | 'allegations';

const path = '/debrief/return';

export const returnWork: WorkSubject<ReturnCollection> = {
  reads: ['dataReturns', 'cases', 'allegations'],
  due: dueReturns,
  open: finalReturn,
};

function dueReturns(
  records: RecordsOf<ReturnCollection>,
  operation: Operation,
  today: string,
): readonly DatedItem[] {
  const sent = ofOperation(records.dataReturns, operation);
  const startedOn = startOf(records, operation);
  const next = startedOn === null ? null : nextReturn(sent, { startedOn, today });
  if (next === null) return [];
  const text = `Send the data return for ${monthName(next.until)}`;
  return [{ key: `data-return:${next.until}`, text, due: next.due, path }];
}

function finalReturn(records: RecordsOf<ReturnCollection>, operation: Operation): readonly OpenItem[] {
  const sent = ofOperation(records.dataReturns, operation);
  if (sent.some(({ period }) => period === 'final')) return [];
  const cases = ofOperation(records.cases, operation);
  const inCases = new Set(cases.flatMap(({ allegationIds }) => allegationIds));
  const alone = ofOperation(records.allegations, operation).filter(
    ({ id, kind }) => kind === 'allegation' && !inCases.has(id),
  );
  const all = [...cases, ...alone];
  if (all.length === 0 || !all.every(({ outcome }) => isFinal(outcome))) return [];
  return [
    {
      key: 'data-return-final',
      text: 'Every case and allegation has ended: send the final data return',
      left: '',
      path: `${path}?period=final`,
    },
  ];
}

/** From the first report or case on; from polling day at the latest, when there is nothing to report. ISO date. */
function startOf(
  { cases, allegations }: RecordsOf<'cases' | 'allegations'>,
  operation: Operation,
): string | null {
  const days = [
    ...ofOperation(allegations, operation).map(({ reportedOn }) => reportedOn),
    ...ofOperation(cases, operation).map(({ openedAt }) => dateAt(openedAt)),
  ];
  if (operation.pollingDate !== null) days.push(operation.pollingDate);
  return days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
}

function ofOperation<T extends { readonly operationId: string }>(
  all: ReadonlyMap<string, T>,
  { id }: Operation,
): readonly T[] {
  return [...all.values()].filter(({ operationId }) => operationId === id);
}
