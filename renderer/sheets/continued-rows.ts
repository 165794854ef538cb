/** Rows whose texts are longer than a cell of Excel may hold go on in further rows, so that nothing is cut. */
import type { RegisterCell } from '../core/registers/register';

/** The most characters that Excel keeps in one cell. */
export const mostInCell = 32_767;

/** What stands before the rest of a text. */
export const continuedMark = '(continues the row above) ';

/** The share of a text that goes into one cell; room is left for the mark. */
const pieceLength = mostInCell - 100;

/** The row, and below it as many more as its longest text needs; the first cell of each says that it continues. */
export function rowWithContinuations(row: readonly RegisterCell[]): readonly (readonly RegisterCell[])[] {
  if (row.every((cell) => !isTooLong(cell))) return [row];
  const pieces = row.map((cell) => (isTooLong(cell) ? piecesOf(cell) : [cell]));
  const height = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    pieces.map((ofCell, column) => {
      const piece = ofCell[at] ?? null;
      if (at === 0) return piece;
      if (piece !== null) return `${continuedMark}${piece}`;
      return column === 0 ? continuedMark.trim() : null;
    }),
  );
}

function isTooLong(cell: RegisterCell | undefined): cell is string {
  return typeof cell === 'string' && cell.length > mostInCell;
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + pieceLength, text.length);
    // A sign outside the first plane is two characters here and must not be torn.
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
