/** Which rows and columns of the grid are shown. */
import type { LocationRef } from '../../core/threat/assessment';
import type { Grid } from '../../core/threat/grid';
import type { Harm, HeadId } from '../../core/threat/harms';

export interface GridFilter {
  readonly head: HeadId | null;
  readonly showsOnlyNotConsidered: boolean;
}

export const everything: GridFilter = { head: null, showsOnlyNotConsidered: false };

export interface ShownGrid {
  readonly rows: readonly Harm[];
  readonly columns: readonly LocationRef[];
}

/** Rows under the head; and where asked, only rows and columns in which something is not considered yet. */
export function shownOf(grid: Grid, filter: GridFilter): ShownGrid {
  const { head } = filter;
  const rows = head === null ? grid.harms : grid.harms.filter((harm) => harm.heads.includes(head));
  if (!filter.showsOnlyNotConsidered) return { rows, columns: grid.locations };
  const isOpen = (harm: Harm, location: LocationRef) => grid.cellAt(harm, location) === undefined;
  return {
    rows: rows.filter((harm) => grid.locations.some((location) => isOpen(harm, location))),
    columns: grid.locations.filter((location) => rows.some((harm) => isOpen(harm, location))),
  };
}
