/** A table as comma-separated text that Excel opens as text: nothing in it is ever read as a formula. */

/** What a spreadsheet takes for the beginning of a formula, in any width, or steps over before it looks for one. */
const formulaStart = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** UTF-8 with a byte-order mark, because Excel takes it for another encoding without one; RFC 4180 otherwise. */
export function csvText(table: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): string {
  const lines = [table.columns, ...table.rows].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** One cell in quotation marks; an apostrophe before what would be a formula keeps it a text. */
export function csvCell(text: string): string {
  const kept = formulaStart.test(text) ? `'${text}` : text;
  return `"${kept.replaceAll('"', '""')}"`;
}
