/** The data return as one sheet of a workbook. */
import { formatDate } from '../foundation/dates';
import { type Marking, markingLine } from '../foundation/marking';
import type { SheetDocument } from '../registers/register-sheet';
import { dataReturnSource, returnColumns } from './columns';
import type { DataReturn } from './data-return';
import { monthName } from './due-return';

type Kept = Pick<DataReturn, 'period' | 'until' | 'rows'>;

/** "Data return for May 2027, monthly", or what else its last day makes of it. */
export function returnTitle({ period, until }: Pick<Kept, 'period' | 'until'>): string {
  return period === 'final'
    ? `Final data return, until ${formatDate(until)}`
    : `Data return for ${monthName(until)}, until ${formatDate(until)}`;
}

/** The sheet; what is not settled about its columns stands above them. */
export function returnSheet(
  kept: Kept,
  { operationName, marking }: { readonly operationName: string; readonly marking: Marking },
): SheetDocument {
  const of = (part: Kept['rows'][number]['part']) => kept.rows.filter((row) => row.part === part).length;
  return {
    name: 'Data return',
    marking: markingLine(marking),
    title: returnTitle(kept),
    lines: [
      operationName,
      `One row for each case. ${of('offences')} electoral offences, ${of('other-complaints')} other complaints, held apart. No names.`,
      dataReturnSource.doubt,
    ],
    table: {
      columns: returnColumns.map(({ heading, kind, share }) => ({ heading, kind, share })),
      rows: kept.rows.map(({ cells }) => cells.map((cell) => (cell === '' ? null : cell))),
    },
  };
}
