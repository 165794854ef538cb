/** The grid with its counts and filters. */
import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { Grid } from '../../core/threat/grid';
import { heads } from '../../core/threat/harms';
import { useRemembered } from '../../services/remembered';
import type { CellEdits } from './cell-edits';
import { pointsBetween } from './cell-edits';
import type { CellPoint } from './cell-point';
import { GridCounts } from './grid-counts';
import { copiedText } from './grid-copy';
import { everything, type GridFilter, shownOf } from './grid-filter';
import type { Marked } from './grid-acts';
import type { Density } from './grid-layout';
import { GridPrint } from './grid-print';
import { useOpenAssessment } from './open-assessment';
import { ThreatGrid } from './threat-grid';
import { useConfirm, useToConfirm } from './versions/use-confirm';

interface GridViewProps {
  readonly active: CellPoint;
  readonly marked: Marked;
  readonly edits: CellEdits;
  readonly isBesideShown: boolean;
  readonly onGo: (active: CellPoint, marked: Marked) => void;
  readonly onOpen: (point: CellPoint) => void;
}

const wideUpTo = 8;

/** Counts, filters and the grid. */
export function GridView({ active, marked, edits, isBesideShown, onGo, onOpen }: GridViewProps) {
  const { assessment, grid, isFrozen, nameOf } = useOpenAssessment();
  const [filter, setFilter] = useRemembered<GridFilter>(`threat.filter.${assessment.id}`, everything);
  const [density, setDensity] = useRemembered<Density>(
    `threat.density.${assessment.id}`,
    assessment.locations.length <= wideUpTo ? 'words' : 'signs',
  );
  const shown = useShown(grid, filter);
  const confirm = useConfirm();
  const toConfirm = useToConfirm();
  const points = pointsBetween(shown.rows, shown.columns, marked);
  const isAnythingShown = shown.rows.length > 0 && shown.columns.length > 0;
  return (
    <div className="threat-view">
      <GridTools filter={filter} onFilter={setFilter} density={density} onDensity={setDensity} />
      {isAnythingShown ? (
        <ThreatGrid
          grid={grid}
          rows={shown.rows}
          columns={shown.columns}
          density={density}
          nameOf={nameOf}
          active={active}
          marked={marked}
          isBesideShown={isBesideShown}
          onGo={onGo}
          onOpen={onOpen}
          onConfirm={() => confirm(isFrozen ? [] : toConfirm(points))}
          onSet={(state) => edits.setState(isFrozen ? [] : points, { state })}
          copied={() => copiedText(grid, points, nameOf)}
        />
      ) : null}
      {isAnythingShown ? (
        <GridPrint rows={shown.rows} columns={shown.columns} />
      ) : (
        <p className="threat-nothing">
          Every place has been considered. Take the filter off to see the grid.
        </p>
      )}
    </div>
  );
}

interface GridToolsProps {
  readonly filter: GridFilter;
  readonly onFilter: (filter: GridFilter) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

/** The counts, and what is shown and how wide. Not drawn again while the keyboard moves. */
const GridTools = memo(function GridTools({ filter, onFilter, density, onDensity }: GridToolsProps) {
  return (
    <div className="threat-tools">
      <GridCounts />
      <div className="row">
        <NativeSelect
          size="xs"
          aria-label="Harms under one head"
          value={filter.head ?? 'all'}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onFilter({ ...filter, head: heads.find((head) => head.id === chosen)?.id ?? null });
          }}
          data={[
            { value: 'all', label: 'All three heads' },
            ...heads.map((head) => ({ value: head.id, label: head.name })),
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Width of the columns"
          value={density}
          onChange={(value) => onDensity(value === 'words' ? 'words' : 'signs')}
          data={[
            { value: 'words', label: 'With words' },
            { value: 'signs', label: 'Narrow' },
          ]}
        />
        <Checkbox
          size="xs"
          label="Only with something not considered"
          checked={filter.showsOnlyNotConsidered}
          onChange={(event) => onFilter({ ...filter, showsOnlyNotConsidered: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
});

/** Rows and columns stay as they are while places in them are filled in: nothing moves under the hands. */
function useShown(grid: Grid, filter: GridFilter) {
  const { assessment } = grid;
  // The grid at the moment when the filter was set decides; later changes to cells must not.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => shownOf(grid, filter), [filter, assessment.id, assessment.locations]);
}
