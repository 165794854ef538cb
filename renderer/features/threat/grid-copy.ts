/** Places of the grid as a table that Excel and Word take: tabs between columns, the places in the first row. */
import { locationKey } from '../../core/threat/assessment';
import type { Grid } from '../../core/threat/grid';
import type { CellPoint } from './cell-point';
import { cellWords } from './cell-words';

/** One place gives its words alone; several give a table with its harms and places named. */
export function copiedText(
  grid: Grid,
  points: readonly CellPoint[],
  nameOf: (location: CellPoint['location']) => string,
): string {
  const [first] = points;
  if (first === undefined) return '';
  if (points.length === 1) return cellWords(grid.scales, grid.cellAt(first.harm, first.location));
  const harms = [...new Map(points.map((point) => [point.harm.id, point.harm])).values()];
  const locations = [
    ...new Map(points.map((point) => [locationKey(point.location), point.location])).values(),
  ];
  const head = ['Harm', ...locations.map((location) => plain(nameOf(location)))];
  const rows = harms.map((harm) => [
    plain(harm.name),
    ...locations.map((location) => cellWords(grid.scales, grid.cellAt(harm, location))),
  ]);
  return [head, ...rows].map((row) => row.join('\t')).join('\n');
}

/** A tab or line break in a name would shift the columns; a sign that starts a formula is kept as text. */
function plain(text: string): string {
  const oneLine = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(oneLine) ? `'${oneLine}` : oneLine;
}
