/**
 * Which rows of a table stay on the page of the row that follows. Only Word knows where a page ends, so heights
 * are reckoned from the length of the texts: a table that is short stays whole, and a longer one that runs over
 * the end of a page leaves neither a row alone at the foot nor one alone at the head of the next.
 */
import { plainText } from '../core/documents/missing';
import type { TableCell, Text } from '../core/documents/model';
import { twips } from './paper';

interface RowSetting {
  /** Of the columns, in twips. */
  readonly widths: readonly number[];
  /** The size of the letters. */
  readonly points: number;
  /** Between the margins of the page, in twips. */
  readonly pageHeight: number;
  /** What follows begins a new page: what runs over the end of this one stands there by itself. */
  readonly isLastOnPage: boolean;
}

/** A table of more rows is not kept whole, however low they are. */
const mostRowsKeptWhole = 8;
/** A table moved over whole leaves no more than this of a page empty. */
const mostOfPage = 0.3;
/** What stands together at either end of a longer table, and of one with a page to itself at its end. */
const endHeight = twips(30);
const lastEndOfPage = 0.35;

/** Says of each row but the last whether it is kept on the page of the next, counted from 0. */
export function keptRows(
  rows: readonly (readonly TableCell[])[],
  setting: RowSetting,
): (index: number) => boolean {
  const height = (row: readonly TableCell[]) => rowHeight(row, setting);
  if (rows.length <= mostRowsKeptWhole) {
    const whole = rows.reduce((sum, row) => sum + height(row), 0);
    if (whole <= setting.pageHeight * mostOfPage) return () => true;
  }
  const lastEnd = setting.isLastOnPage ? setting.pageHeight * lastEndOfPage : endHeight;
  const first = rowsWithin(rows.slice(0, mostRowsAtEnd), { height, least: endHeight });
  const last = rowsWithin(rows.slice(-mostRowsAtEnd).reverse(), { height, least: lastEnd });
  return (index) => index < first - 1 || index >= rows.length - last;
}

/** So many rows fill the end of a table, whatever their height: no table of thousands is measured whole. */
const mostRowsAtEnd = 16;

/** How many rows from the first on it takes to be this high. */
function rowsWithin(
  rows: readonly (readonly TableCell[])[],
  { height, least }: { readonly height: (row: readonly TableCell[]) => number; readonly least: number },
): number {
  let filled = 0;
  const at = rows.findIndex((row) => (filled += height(row)) >= least);
  return at === -1 ? rows.length : at + 1;
}

/** The mean width of a letter of Arial and the height of a line, in sizes of the letters. */
const letterWidth = 0.5;
const lineHeight = 1.2;
const cellMargins = { across: 170, down: 90 };

function rowHeight(row: readonly TableCell[], { widths, points }: RowSetting): number {
  const size = points * 20;
  const linesOf = (text: Text, width: number) =>
    plainText(text)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * letterWidth) / width)), 0);
  const most = row.reduce((tallest: number, cell, column) => {
    const width = Math.max(size, (widths[column] ?? 0) - cellMargins.across);
    const lines = paragraphsOf(cell).reduce((sum, text) => sum + linesOf(text, width), 0);
    return Math.max(tallest, lines);
  }, 1);
  return most * size * lineHeight + cellMargins.down;
}

function paragraphsOf(cell: TableCell): readonly Text[] {
  if (typeof cell === 'string' || !('kind' in cell)) return [cell];
  switch (cell.kind) {
    case 'text':
      return cell.paragraphs;
    case 'rating':
      return [`${cell.mark} ${cell.word}`, ...(cell.below ?? [])];
    case 'state':
      return [cell.word];
    case 'answer':
      return cell.room === 'line' ? [''] : ['', '', '', '', ''];
  }
}
