/** A register as one sheet of a workbook, as plain data: what stands above the table, the table, and the marking. */
import { formatDate } from '../foundation/dates';
import { type Marking, markingLine } from '../foundation/marking';
import type { RegisterTable } from './register';

export interface SheetDocument {
  /** What the sheet is to be called; made a legal name when it is written. */
  readonly name: string;
  /** First and last line of the sheet. */
  readonly marking: string;
  readonly title: string;
  /** Lines between the title and the table. */
  readonly lines: readonly string[];
  readonly table: RegisterTable;
}

export interface SheetFacts {
  readonly title: string;
  readonly operationName: string;
  readonly marking: Marking;
  /** ISO date as at which it was made. */
  readonly date: string;
  /** What is said of records that were left out of it; nothing where none was. */
  readonly leftOut?: readonly string[];
}

/** The sheet of a register, with the operation, the date and the number of its rows above it. */
export function registerSheet(table: RegisterTable, facts: SheetFacts): SheetDocument {
  const { title, operationName, marking, date, leftOut = [] } = facts;
  return {
    name: title,
    marking: markingLine(marking),
    title,
    lines: [operationName, `As at ${formatDate(date)}. ${rowCount(table)}.`, ...leftOut],
    // What each record is marked is asked before it leaves, and is no part of the sheet.
    table: { columns: table.columns, rows: table.rows },
  };
}

/** "1 row", "2,104 rows", "No rows". */
export function rowCount({ rows }: RegisterTable): string {
  if (rows.length === 0) return 'No rows';
  return `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'row' : 'rows'}`;
}
