/** Which police each station gets on polling day, as a table, and beside it what is missing. */
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
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
import { rowName, wordsByStation } from '../../core/polling-day/finding';
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
import { deploymentGridColumns, narrowColumns } from './deployment-columns';
import { DeploymentFilters } from './deployment-filters';
import { Coverage, DeploymentSummary } from './deployment-summary';
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
  const beside = besideOf(parameters.get('show'), open);
  const close = () => setParameters({}, { replace: true });
  const openStation = (id: string) => setParameters({ station: id }, { replace: open !== undefined });
  return (
    <Screen
      title="Deployment"
      purpose="Which police each polling station gets on polling day, from which team, and what is still missing."
      tabs={<PollingDayTabs />}
      isFlush
      asideLabel={beside === 'station' ? 'Open polling station' : beside === 'gaps' ? 'Gaps' : 'Proposals'}
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
        rows.length === 0 ? null : beside === 'proposals' ? (
          <ProposalsPanel deployment={deployment} onClose={close} />
        ) : beside === 'gaps' ? (
          <DeploymentSummary
            deployment={deployment}
            onShow={({ key }) => setFilter({ ...noDeploymentFilter, finding: key })}
            onOpen={openStation}
            onClose={close}
          />
        ) : open === undefined ? null : (
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
          hasPanel={beside !== null}
          gaps={{ areShown: beside === 'gaps', show: () => setParameters({ show: 'gaps' }) }}
        />
      )}
    </Screen>
  );
}

/** What stands beside the table: nothing until something is asked for, so that the table has the width. */
function besideOf(
  show: string | null,
  open: StationRow | undefined,
): 'station' | 'gaps' | 'proposals' | null {
  if (show === 'gaps' || show === 'proposals') return show;
  return open === undefined ? null : 'station';
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
  readonly hasPanel: boolean;
  readonly gaps: { readonly areShown: boolean; readonly show: () => void };
}

function DeploymentTable({
  deployment,
  filter,
  onFilter,
  openId,
  onOpen,
  gaps,
  hasPanel,
}: DeploymentTableProps) {
  const { rows, teams, findings } = deployment;
  const [sort, setSort] = useRemembered<GridSort | null>('polling-day.sort', null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const said = useMemo(() => wordsByStation(findings), [findings]);
  const columns = useMemo(() => deploymentGridColumns(teams, said), [teams, said]);
  const isWide = useMediaQuery('(min-width: 100rem)');
  const shownColumns = useMemo(
    () => (hasPanel && !isWide ? narrowColumns(columns) : columns),
    [columns, hasPanel, isWide],
  );
  const shown = useMemo(() => filterDeployment(rows, filter, findings), [rows, filter, findings]);
  const change = useCellChanges(deployment);
  const chosen = shown.filter(({ id }) => selected.has(id)).map(({ station }) => station);
  const known = rows.filter(({ id }) => selected.has(id)).length;
  return (
    <div className="worksheet">
      <Coverage deployment={deployment} areGapsShown={gaps.areShown} onGaps={gaps.show} />
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
        columns={shownColumns}
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

function useCellChanges({ teams }: Deployment) {
  const commit = useCommit();
  const { vault } = useDesk();
  return (changes: readonly CellChange[], from: 'edit' | 'paste') => {
    const edits = changes.flatMap((change): DeploymentEdit[] => {
      const columnId = deploymentColumns.find((id) => id === change.columnId);
      return columnId === undefined ? [] : [{ stationId: change.rowId, columnId, text: change.to }];
    });
    commit(
      from === 'paste' ? 'Paste into the deployment' : 'Change the deployment of a polling station',
      applyDeploymentEdits(edits, { stations: vault.records.all('stations'), teams }),
    );
  };
}
