/** Which police each station gets on polling day, as a table, and beside it what is missing. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { counted } from '../../core/documents/blocks';
import type { StationRow } from '../../core/places/station-rows';
import type { Deployment } from '../../core/polling-day/deployment';
import {
  applyDeploymentEdits,
  deploymentColumns,
  type DeploymentEdit,
} from '../../core/polling-day/deployment-edits';
import {
  type DeploymentFilter,
  filterDeployment,
  noDeploymentFilter,
} from '../../core/polling-day/deployment-filter';
import { rowName } from '../../core/polling-day/finding';
import { deploymentRegister } from '../../core/registers/polling-day';
import { useCommit, useDesk } from '../../services/desk-context';
import { ExportRegister } from '../../services/export-register';
import { useOperation } from '../../services/operation';
import { useRemembered } from '../../services/remembered';
import { DataGrid } from '../../ui/data-grid';
import type { CellChange, GridSort } from '../../ui/data-grid-model';
import { Empty, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { DeploymentBulk } from './deployment-bulk';
import { deploymentGridColumns } from './deployment-columns';
import { DeploymentFilters } from './deployment-filters';
import { DeploymentSummary } from './deployment-summary';
import './polling-day.css';
import { PollingDayTabs } from './polling-day-tabs';
import { ProposalsPanel } from './proposals-panel';
import { StationPanel } from './station-panel';
import { useDeployment } from './use-deployment';

/** Presence, visits and team of every station; the summary, the proposals or the open station stand beside. */
export function DeploymentScreen() {
  const deployment = useDeployment();
  const operation = useOperation();
  const [parameters, setParameters] = useSearchParams();
  const [filter, setFilter] = useRemembered<DeploymentFilter>(
    `polling-day.filter.${operation.id}`,
    noDeploymentFilter,
  );
  const { print } = useDesk();
  const { rows } = deployment;
  const open = rows.find(({ id }) => id === parameters.get('station'));
  const isProposing = parameters.get('show') === 'proposals';
  const close = () => setParameters({}, { replace: true });
  const openStation = (id: string) => setParameters({ station: id }, { replace: open !== undefined });
  return (
    <Screen
      title="Deployment"
      purpose="Which police each polling station gets on polling day, from which team, and what is still missing."
      tabs={<PollingDayTabs />}
      isFlush
      asideLabel={
        isProposing ? 'Proposals' : open === undefined ? 'Coverage and gaps' : 'Open polling station'
      }
      actions={
        rows.length === 0 ? null : (
          <>
            <Button variant="default" onClick={() => setParameters({ show: 'proposals' })}>
              Propose presence and teams
            </Button>
            <Button variant="default" component={Link} to="/polling-day/teams?add=team">
              Make a team
            </Button>
            <ExportRegister register={deploymentRegister} />
            <Button variant="default" onClick={() => void print()}>
              Print
            </Button>
          </>
        )
      }
      aside={
        rows.length === 0 ? null : isProposing ? (
          <ProposalsPanel deployment={deployment} onClose={close} />
        ) : open === undefined ? (
          <DeploymentSummary
            deployment={deployment}
            onShow={({ key }) => setFilter({ ...noDeploymentFilter, finding: key })}
            onPropose={() => setParameters({ show: 'proposals' })}
            onOpen={openStation}
          />
        ) : (
          <StationPanel key={open.id} row={open} deployment={deployment} onClose={close} />
        )
      }
    >
      {rows.length === 0 ? (
        <NoStations />
      ) : (
        <DeploymentTable
          deployment={deployment}
          filter={filter}
          onFilter={setFilter}
          openId={open?.id ?? null}
          onOpen={openStation}
        />
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
        example="12 St Oswald’s Church Hall · 3 Medium · occasional, 3 visits between 07:00 and 22:00 · Quayside visits"
        action={<Button onClick={() => void navigate('/places/import')}>Import polling stations</Button>}
      >
        Once the councils’ lists are imported, each station gets its presence, its visits and its team here.
      </Empty>
    </div>
  );
}

interface DeploymentTableProps {
  readonly deployment: Deployment;
  readonly filter: DeploymentFilter;
  readonly onFilter: (filter: DeploymentFilter) => void;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function DeploymentTable({ deployment, filter, onFilter, openId, onOpen }: DeploymentTableProps) {
  const { rows, teams, findings } = deployment;
  const [sort, setSort] = useRemembered<GridSort | null>('polling-day.sort', null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => deploymentGridColumns(teams), [teams]);
  const shown = useMemo(() => filterDeployment(rows, filter, findings), [rows, filter, findings]);
  const change = useCellChanges(deployment);
  const chosen = shown.filter(({ id }) => selected.has(id)).map(({ station }) => station);
  const known = rows.filter(({ id }) => selected.has(id)).length;
  return (
    <div className="worksheet">
      <div className="worksheet-tools">
        <DeploymentFilters deployment={deployment} filter={filter} onChange={onFilter} />
      </div>
      {chosen.length === 0 ? null : (
        <DeploymentBulk
          stations={chosen}
          teams={teams}
          hidden={known - chosen.length}
          onClear={() => setSelected(new Set())}
        />
      )}
      <DataGrid
        label="Deployment of polling stations"
        rows={shown}
        columns={columns}
        rowId={idOf}
        rowName={rowName}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        openId={openId}
        onOpen={({ id }) => onOpen(id)}
        onChange={change}
        empty="No polling station passes the filter. Choose “Show all” to see every one."
      />
      <p className="worksheet-keys dimmed small">
        <span role="status">
          {shown.length === rows.length
            ? counted(rows.length, 'polling station', 'polling stations')
            : `${shown.length.toLocaleString('en-GB')} of ${counted(rows.length, 'polling station', 'polling stations')}`}
        </span>
        <span className="worksheet-hint">
          Arrows move · Enter opens · F2 changes a cell · Space selects · Ctrl+C and Ctrl+V work with Excel
        </span>
      </p>
    </div>
  );
}

function idOf({ id }: StationRow): string {
  return id;
}

function useCellChanges({ rows, teams }: Deployment) {
  const commit = useCommit();
  return (changes: readonly CellChange[], from: 'edit' | 'paste') => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const edits = changes.flatMap((change): DeploymentEdit[] => {
      const row = byId.get(change.rowId);
      const columnId = deploymentColumns.find((id) => id === change.columnId);
      return row === undefined || columnId === undefined ? [] : [{ row, columnId, text: change.to }];
    });
    commit(
      from === 'paste' ? 'Paste into the deployment' : 'Change the deployment of a polling station',
      applyDeploymentEdits(edits, teams),
    );
  };
}
