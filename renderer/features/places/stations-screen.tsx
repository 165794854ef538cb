/** The table of polling stations, and the open station beside it. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import {
  filterStations,
  noFilter,
  type StationFilter,
  type StationRow,
} from '../../core/places/station-rows';
import { applyRowEdits, editableColumns, type RowEdit } from '../../core/places/station-rows-edits';
import { stationsRegister } from '../../core/registers/places';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { useRemembered } from '../../services/remembered';
import { ExportRegister } from '../../services/export-register';
import { DataGrid } from '../../ui/data-grid';
import type { CellChange, GridSort } from '../../ui/data-grid-model';
import { Empty, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { AddStation } from './add-station';
import { BulkBar } from './bulk-bar';
import { PlacesTabs } from './places-tabs';
import { stationColumns } from './station-columns';
import { StationDetail } from './station-detail';
import { StationFilters } from './station-filters';
import { useNewestGrid, useStationRows } from './use-station-rows';
import { count } from './words';

/** Sort, filter, edit and open the polling stations of the operation. */
export function StationsScreen() {
  const rows = useStationRows();
  const [parameters, setParameters] = useSearchParams();
  const openRow = rows.find((row) => row.id === parameters.get('station'));
  const isAdding = parameters.get('add') === 'station';
  const { print } = useDesk();
  const close = () => setParameters({}, { replace: true });
  const open = (id: string) => setParameters({ station: id }, { replace: openRow !== undefined });

  return (
    <Screen
      title="Polling stations"
      purpose="What makes each polling station vulnerable and what police presence it gets."
      tabs={<PlacesTabs />}
      isFlush
      asideLabel={isAdding ? 'Add a polling station' : 'Open polling station'}
      actions={
        <>
          <Button component={Link} to="/places/import" variant={rows.length === 0 ? 'filled' : 'default'}>
            Import polling stations
          </Button>
          <Button variant="default" onClick={() => setParameters({ add: 'station' })}>
            Add a station
          </Button>
          {rows.length === 0 ? null : (
            <>
              <Button variant="default" onClick={() => void print()}>
                Print
              </Button>
              <ExportRegister register={stationsRegister} />
            </>
          )}
        </>
      }
      aside={
        isAdding ? (
          <AddStation onClose={close} onAdded={open} />
        ) : openRow === undefined ? null : (
          <StationDetail key={openRow.id} row={openRow} rows={rows} onClose={close} />
        )
      }
    >
      {rows.length === 0 ? (
        <NoStations />
      ) : (
        <StationTable rows={rows} openId={openRow?.id ?? null} onOpen={open} />
      )}
    </Screen>
  );
}

function NoStations() {
  const navigate = useNavigate();
  return (
    <div className="worksheet-scroll">
      <Empty
        title="No polling stations yet"
        example="12 · St Oswald’s Church Hall, Mill Lane · district AB · police presence: occasional"
        action={<Button onClick={() => void navigate('/places/import')}>Import polling stations</Button>}
      >
        Ask each council for its list of polling stations, or for the export of its electoral management
        system, and import it. You see what was understood before anything is stored.
      </Empty>
    </div>
  );
}

interface StationTableProps {
  readonly rows: readonly StationRow[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function StationTable({ rows, openId, onOpen }: StationTableProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const grid = useNewestGrid();
  const [filter, setFilter] = useRemembered<StationFilter>(`places.filter.${operation.id}`, noFilter);
  const [sort, setSort] = useRemembered<GridSort | null>('places.sort', null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => stationColumns(operation, areas), [operation, areas]);
  const shown = useMemo(() => filterStations(rows, filter), [rows, filter]);
  const change = useCellChanges(rows);
  const chosen = shown.filter((row) => selected.has(row.id)).map((row) => row.station);
  const known = rows.filter((row) => selected.has(row.id)).length;
  return (
    <div className="worksheet">
      <div className="worksheet-tools">
        <StationFilters scales={grid?.scales ?? null} filter={filter} onChange={setFilter} />
      </div>
      {chosen.length === 0 ? null : (
        <BulkBar stations={chosen} hidden={known - chosen.length} onClear={() => setSelected(new Set())} />
      )}
      <DataGrid
        label="Polling stations"
        rows={shown}
        columns={columns}
        rowId={(row) => row.id}
        rowName={rowName}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        openId={openId}
        onOpen={(row) => onOpen(row.id)}
        onChange={change}
        empty="No polling station passes the filter. Choose “Show all” to see every one."
      />
      <p className="worksheet-keys dimmed small">
        <span role="status">
          {shown.length === rows.length
            ? count(rows.length, 'polling station', 'polling stations')
            : `${shown.length.toLocaleString('en-GB')} of ${count(rows.length, 'polling station', 'polling stations')}`}
        </span>
        <span className="worksheet-hint">
          Arrows move · Enter opens · F2 changes a cell · Space selects · Ctrl+C and Ctrl+V work with Excel
        </span>
      </p>
    </div>
  );
}

/** "12 Ash Hall". */
function rowName(row: StationRow): string {
  return row.station.number === null ? row.place.name : `${row.station.number} ${row.place.name}`;
}

function useCellChanges(rows: readonly StationRow[]) {
  const commit = useCommit();
  const areas = useCollection('areas');
  return (changes: readonly CellChange[], from: 'edit' | 'paste') => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const edits = changes.flatMap((change): RowEdit[] => {
      const row = byId.get(change.rowId);
      const columnId = editableColumns.find((id) => id === change.columnId);
      return row === undefined || columnId === undefined ? [] : [{ row, columnId, text: change.to }];
    });
    commit(
      from === 'paste' ? 'Paste into the table of polling stations' : 'Change a polling station',
      applyRowEdits(edits, areas),
    );
  };
}
