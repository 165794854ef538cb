/** What workshops brought on the cells of a version, as its documents say it. */
import type { Gazetteer } from '../../threat/locations';
import { type Grid, hasColumn } from '../../threat/grid';
import type { Cell } from '../../threat/cell';
import { type CellResult, mostDisputed, resultsOf } from '../../workshop/results';
import { spreadMarkText, spreadSentence } from '../../workshop/spread-words';
import { standsForIn } from '../../workshop/stands-for';
import type { WorkshopRecords } from '../workshop/records';

export interface CellSpreads {
  readonly resultOf: (cell: Pick<Cell, 'harmId' | 'location'>) => CellResult | undefined;
  /** "spread 2", "one score only"; `null` where no workshop has scored the cell. */
  readonly markOf: (cell: Pick<Cell, 'harmId' | 'location'>) => string | null;
  /** The same as a sentence. */
  readonly sentenceOf: (cell: Pick<Cell, 'harmId' | 'location'>) => string | null;
  /** The most disputed cells: so many, and those that tie with the last. */
  readonly disputed: (count: number) => readonly CellResult[];
  /** Whether any cell of the document has been scored. */
  readonly isAnyScored: boolean;
}

/** The results of the workshops on this version, for the cells of the grid. */
export function cellSpreads(
  grid: Grid,
  records: WorkshopRecords,
  { places }: Pick<Gazetteer, 'places'>,
): CellSpreads {
  const results = resultsOf(grid.assessment, records, standsForIn(places));
  const resultOf: CellSpreads['resultOf'] = (cell) => results.resultAt({ id: cell.harmId }, cell.location);
  const shown = results
    .all()
    .filter(({ item }) => grid.harms.some(({ id }) => id === item.harmId) && hasColumn(grid, item.location));
  return {
    resultOf,
    markOf: (cell) => {
      const spread = resultOf(cell)?.spread ?? null;
      if (spread === null) return null;
      return spread.people.length === 1 ? 'one score only' : spreadMarkText(spread);
    },
    sentenceOf: (cell) => {
      const spread = resultOf(cell)?.spread ?? null;
      return spread === null ? null : spreadSentence(spread);
    },
    disputed: (count) => mostDisputed(shown, count),
    isAnyScored: shown.some(({ spread }) => spread !== null),
  };
}
