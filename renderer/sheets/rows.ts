/** The rows of a sheet as SpreadsheetML: the lines above the table, its head row, the table, and the marking. */
import type { SheetDocument } from '../core/registers/register-sheet';
import type { RegisterTable } from '../core/registers/register';
import { cellAddress, type CellStyles, cellXml, textCellXml } from './cells';
import { rowWithContinuations } from './continued-rows';

export interface RowStyles extends CellStyles {
  readonly marking: string;
  readonly title: string;
  readonly line: string;
  readonly head: string;
}

/** How many rows stand above the first row of the table: marking, title, lines and the head row. */
export function rowsAbove({ lines, table }: SheetDocument): number {
  return 2 + lines.length + (continuedNote(table) === null ? 0 : 1) + 1;
}

/** Every row of the sheet. */
export function rowsXml(sheet: SheetDocument, styles: RowStyles): string {
  const { table } = sheet;
  const note = continuedNote(table);
  const above = [
    { text: sheet.marking, style: styles.marking },
    { text: sheet.title, style: styles.title },
    ...[...sheet.lines, ...(note === null ? [] : [note])].map((text) => ({ text, style: styles.line })),
  ];
  let row = 0;
  let xml = '';
  const put = (cells: string) => {
    xml += `<row r="${row + 1}">${cells}</row>`;
    row += 1;
  };
  for (const { text, style } of above) put(textCellXml(cellAddress(0, row), text, style));
  put(
    table.columns.map(({ heading }, at) => textCellXml(cellAddress(at, row), heading, styles.head)).join(''),
  );
  for (const given of table.rows) {
    for (const each of rowWithContinuations(given)) put(tableRowXml(each, row, { table, styles }));
  }
  put(textCellXml(cellAddress(0, row), sheet.marking, styles.marking));
  return xml;
}

function tableRowXml(
  cells: RegisterTable['rows'][number],
  row: number,
  { table, styles }: { readonly table: RegisterTable; readonly styles: CellStyles },
): string {
  let xml = '';
  table.columns.forEach(({ kind }, at) => {
    xml += cellXml(cellAddress(at, row), cells[at] ?? null, { kind, styles });
  });
  return xml;
}

/** What the reader is told where a text did not fit into one cell; `null` where every one did. */
function continuedNote({ rows }: RegisterTable): string | null {
  const count = rows.filter((row) => rowWithContinuations(row).length > 1).length;
  if (count === 0) return null;
  const what = count === 1 ? '1 row holds a text' : `${count} rows hold a text`;
  return `${what} longer than a cell can be: the text goes on in the row below.`;
}
