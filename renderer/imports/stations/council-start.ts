/** The beginning of a council's list settles who reads it: its header, and whether its rows are stations or homes. */
import type { ColumnCorrections } from '../../core/places/station-list';
import type { ListReader } from './council-list';
import { CouncilListReader } from './council-list';
import { homesUntold } from './council-refusals';
import { HomeListReader, usualRows } from './home-list';
import { findRowShape } from './home-rows';
import { findListHeader } from './list-header';

/**
 * A reader for the list that begins with these rows, header and titles included, and how many of them stand
 * before the data. Throws a refusal where no column places a station or homes and stations cannot be told apart.
 */
export function startCouncilList(
  beginning: readonly (readonly string[])[],
  corrections: ColumnCorrections,
  fileName: string,
): { readonly reader: ListReader; readonly rowsBeforeData: number } {
  const { headings, rowsBeforeData } = findListHeader(beginning);
  const rows = beginning.slice(rowsBeforeData);
  const usual = usualRows(rows, headings.length);
  const shape = findRowShape({ headings, rows: usual.rows }, corrections);
  if (shape.kind === 'untold') throw homesUntold(fileName);
  const reader =
    shape.kind === 'stations'
      ? new CouncilListReader({ headings, rows }, corrections, fileName)
      : new HomeListReader({ headings, ...usual, ...shape, corrections, fileName });
  return { reader, rowsBeforeData };
}
