/** The log of polling day: a line to write in, what is overdue and open, and every entry. */
import { Button, TextInput } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { counted } from '../../core/documents/blocks';
import { dateAt } from '../../core/foundation/dates';
import { minuteAt } from '../../core/polling-day/day-clock';
import { boardOf } from '../../core/polling-day/day-log';
import { type DayLogFilter, filterDayLog, noDayLogFilter } from '../../core/polling-day/day-log-filter';
import { dayLogKinds } from '../../core/polling-day/day-log-entry';
import type { Deployment } from '../../core/polling-day/deployment';
import { rowName } from '../../core/polling-day/finding';
import { dayLogRegister } from '../../core/registers/polling-day';
import { useOperation } from '../../services/operation';
import { ExportRegister } from '../../services/export-register';
import { useRemembered } from '../../services/remembered';
import { FilterChoice } from '../../ui/filter-choice';
import { Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { Board } from './day-board';
import { EntryPanel } from './entry-panel';
import { LogTable } from './log-table';
import { NewEntry } from './new-entry';
import './polling-day.css';
import { PollingDayTabs } from './polling-day-tabs';
import { type DayLog, useDayLog, useRowsById } from './use-day-log';
import { useDeployment } from './use-deployment';
import { useNow } from './use-now';

/** Quick to write in by keyboard; the open entry stands beside. */
export function LogScreen() {
  const deployment = useDeployment();
  const dayLog = useDayLog();
  const now = useNow();
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('entry');
  const open = dayLog.log.find(({ entry }) => entry.id === openId);
  const matter = dayLog.matters.find(
    ({ first, entries }) => first.id === openId || entries.some(({ id }) => id === openId),
  );
  const isOpen = open !== undefined;
  const openEntry = useCallback(
    (id: string) => setParameters({ entry: id }, { replace: isOpen }),
    [setParameters, isOpen],
  );
  return (
    <Screen
      title="Log of polling day"
      purpose="Visits and incidents as they come in. Every entry stays; a correction is a further entry."
      tabs={<PollingDayTabs />}
      isFlush
      actions={
        dayLog.log.length === 0 ? undefined : (
          <>
            <Button variant="default" component={Link} to="/documents/plan/day-log">
              Log in Word
            </Button>
            <ExportRegister register={dayLogRegister} />
          </>
        )
      }
      asideLabel="Open entry"
      aside={
        open === undefined ? null : (
          <EntryPanel
            key={open.entry.id}
            read={open}
            matter={matter}
            deployment={deployment}
            now={now}
            onClose={() => setParameters({}, { replace: true })}
            onOpen={openEntry}
          />
        )
      }
    >
      <LogWork
        deployment={deployment}
        dayLog={dayLog}
        now={now}
        openId={open?.entry.id ?? null}
        onOpen={openEntry}
      />
    </Screen>
  );
}

interface LogWorkProps {
  readonly deployment: Deployment;
  readonly dayLog: DayLog;
  readonly now: string;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function LogWork({ deployment, dayLog, now, openId, onOpen }: LogWorkProps) {
  const operation = useOperation();
  const { rows, teams, teamsById, loads } = deployment;
  const { log, openIds } = dayLog;
  const rowsById = useRowsById(rows);
  const [filter, setFilter] = useRemembered<DayLogFilter>(`polling-day.log.${operation.id}`, noDayLogFilter);
  const dayZero = operation.pollingDate ?? dateAt(now);
  const minute = minuteAt(now, dayZero);
  const board = useMemo(
    () => boardOf(rows, log, { now: minute, dayZero, loads }),
    [rows, log, minute, dayZero, loads],
  );
  const shown = useMemo(
    () => filterDayLog(log, filter, { rowsById, openIds }),
    [log, filter, rowsById, openIds],
  );
  return (
    <div className="worksheet day-log">
      <NewEntry rows={rows} teams={teams} now={now} />
      <Board
        board={board}
        onStation={(stationId) => setFilter({ ...noDayLogFilter, stationId })}
        onEntry={onOpen}
      />
      <div className="worksheet-tools">
        <LogFilters deployment={deployment} filter={filter} onChange={setFilter} />
      </div>
      <div className="worksheet-fill">
        {log.length === 0 ? (
          <p className="day-log-none dimmed">
            Nothing is written yet. An entry looks like this: 0712, visit, 12 Ash Hall, “Quiet, two tellers
            outside.”
          </p>
        ) : shown.length === 0 ? (
          <p className="day-log-none">No entry passes the filter. Choose “Show all” to see every one.</p>
        ) : (
          <LogTable
            entries={shown}
            rowsById={rowsById}
            teamsById={teamsById}
            openIds={openIds}
            dayZero={dayZero}
            openId={openId}
            onOpen={onOpen}
          />
        )}
      </div>
      <p className="worksheet-keys dimmed small">
        <span role="status">
          {shown.length === log.length
            ? counted(log.length, 'entry', 'entries')
            : `${shown.length.toLocaleString('en-GB')} of ${counted(log.length, 'entry', 'entries')}`}
        </span>
      </p>
    </div>
  );
}

interface LogFiltersProps {
  readonly deployment: Deployment;
  readonly filter: DayLogFilter;
  readonly onChange: (filter: DayLogFilter) => void;
}

function LogFilters({ deployment, filter, onChange }: LogFiltersProps) {
  const station = deployment.rows.find(({ id }) => id === filter.stationId);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noDayLogFilter);
  return (
    <div className="worksheet-filters" role="search" aria-label="Filter the log">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words in any column"
        size="xs"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <FilterChoice
        label="Filter by kind"
        any="Any kind"
        data={dayLogKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.kind === 'all' ? null : filter.kind}
        onChoose={(value) =>
          onChange({ ...filter, kind: dayLogKinds.find(({ id }) => id === value)?.id ?? 'all' })
        }
      />
      <FilterChoice
        label="Filter by how it stands"
        any="Every entry"
        data={[
          { value: 'open', label: 'Open' },
          { value: 'late', label: 'Written late' },
          { value: 'struck', label: 'Struck through' },
        ]}
        value={filter.show === 'all' ? null : filter.show}
        onChoose={(value) => onChange({ ...filter, show: (value ?? 'all') as DayLogFilter['show'] })}
      />
      {station === undefined ? null : <span>{rowName(station)}</span>}
      {isFiltered ? (
        <button type="button" className="text-link" onClick={() => onChange(noDayLogFilter)}>
          Show all
        </button>
      ) : null}
    </div>
  );
}
