/** A table that was copied from Word or from a web page, as rows of text. */

/**
 * The rows of the tables in a piece of HTML as tab-separated text, lines within a cell kept in quotation marks; `null`
 * where it holds no table of two columns. A spreadsheet's own text is as good, so its tables come out the same.
 */
export function pastedTable(html: string): string | null {
  if (!/<table/i.test(html)) return null;
  // A document that is only parsed runs no script and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...page.querySelectorAll('tr')]
    .filter((row) => row.querySelector('table') === null)
    .map((row) => [...row.querySelectorAll(':scope > td, :scope > th')].map(cellText));
  if (!rows.some((cells) => cells.length > 1)) return null;
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

/** A line end of the source is no line end of the page. */
function cellText(cell: Element): string {
  for (const end of cell.querySelectorAll('br, p, div, li')) end.append(lineEnd);
  return cell.textContent
    .replace(/\s+/g, ' ')
    .split(lineEnd)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Stands in no text of a page. */
const lineEnd = '\u0001';

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
