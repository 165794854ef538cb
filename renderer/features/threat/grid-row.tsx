/** The head of the grid and its rows. */
import { memo } from 'react';
import { type LocationRef, locationKey } from '../../core/threat/assessment';
import type { Grid } from '../../core/threat/grid';
import type { Harm } from '../../core/threat/harms';
import { type MarksOf, markSigns, markWords } from './cell-marks';
import { GridCell } from './grid-cell';
import type { ColumnOnScreen } from './grid-layout';

interface GridHeadProps {
  readonly items: readonly ColumnOnScreen[];
  readonly locations: readonly LocationRef[];
  readonly nameOf: (location: LocationRef) => string;
}

/** The names of the columns; a click marks the column. */
export function GridHead({ items, locations, nameOf }: GridHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="threat-head">
      <div role="columnheader" aria-colindex={1} className="threat-corner">
        Harm
      </div>
      {items.map((item) => {
        const location = locations[item.index];
        if (location === undefined) return null;
        const name = nameOf(location);
        return (
          <div
            key={locationKey(location)}
            role="columnheader"
            aria-colindex={item.index + 2}
            className="threat-column-head"
            style={{ left: item.start, width: item.size }}
            data-row={-1}
            data-column={item.index}
            title={name}
          >
            <span>{name}</span>
          </div>
        );
      })}
    </div>
  );
}

interface GridRowProps {
  readonly grid: Grid;
  readonly harm: Harm;
  readonly row: number;
  readonly items: readonly ColumnOnScreen[];
  readonly locations: readonly LocationRef[];
  readonly hasWords: boolean;
  /** The column where the keyboard stands, when it is in this row. */
  readonly activeColumn: number | null;
  /** First and last marked column, "2-5". */
  readonly marked: `${number}-${number}` | null;
  readonly isBesideShown: boolean;
  /** `null` until the cells stand on the screen. */
  readonly marksOf: MarksOf | null;
}

/** One harm across the columns in sight. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { grid, harm, row, items, locations, hasWords, activeColumn, isBesideShown, marksOf } = props;
  const [first, last] = props.marked?.split('-').map(Number) ?? [];
  return (
    <div role="row" aria-rowindex={row + 2} className="threat-row">
      <div
        role="rowheader"
        aria-colindex={1}
        className="threat-row-head"
        data-row={row}
        data-column={-1}
        title={harm.name}
      >
        <span className="threat-row-number">{harm.number}</span>
        <span>{harm.short}</span>
      </div>
      {items.map((item) => {
        const location = locations[item.index];
        if (location === undefined) return null;
        const isMarked =
          first !== undefined && last !== undefined && item.index >= first && item.index <= last;
        const cell = grid.cellAt(harm, location);
        const marks = marksOf?.(harm, location, cell);
        return (
          <GridCell
            key={locationKey(location)}
            cell={cell}
            scales={grid.scales}
            row={row}
            column={item.index}
            left={item.start}
            width={item.size}
            hasWords={hasWords}
            isActive={activeColumn === item.index}
            isMarked={isMarked}
            isShownBeside={isBesideShown && activeColumn === item.index}
            signs={marks === undefined ? '' : markSigns(marks)}
            marks={marks === undefined ? '' : markWords(marks).join(', ')}
          />
        );
      })}
    </div>
  );
});
