/** The cases of the operation, those whose time runs out first on top, and what stands against each. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  type CaseFilter,
  filterCaseRows,
  noCaseFilter,
  type ReadinessByCase,
  sortCaseRows,
  usualCaseSort,
} from '../../../core/cases/case-list-filter';
import { type CaseRow, caseRows } from '../../../core/cases/case-list';
import { casesRegister } from '../../../core/registers/cases';
import { useCollection, useToday } from '../../../services/desk-context';
import { useForceReadiness } from '../../../services/force-readiness';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty, Screen } from '../../../ui/screen';
import { CasesTabs } from '../cases-tabs';
import { useOffences } from '../../../services/offences';
import { ExportRegister } from '../../../services/export-register';
import { CaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import { LimitsElsewhere } from './limits-elsewhere';
import { OpenCase } from './open-case';

/** Filter, sort and open cases; `?add=case` opens the form for a new one. */
export function CasesScreen() {
  const [parameters, setParameters] = useSearchParams();
  const rows = useRows();
  const isAdding = parameters.get('add') === 'case';
  const add = () => setParameters({ add: 'case' });
  return (
    <Screen
      title="Cases"
      purpose="From the first report to a file that the CPS accepts. Nothing may run out of time unseen."
      tabs={<CasesTabs />}
      isFlush
      actions={
        <>
          <Button onClick={add}>Open a case</Button>
          <ExportRegister register={casesRegister} />
        </>
      }
      asideLabel="Open a case"
      aside={
        isAdding ? (
          <OpenCase
            allegationIds={parameters.getAll('from')}
            onClose={() => setParameters({}, { replace: true })}
          />
        ) : null
      }
    >
      {rows.length === 0 ? (
        <div className="worksheet-scroll">
          <LimitsElsewhere />
          <Empty
            title="No case yet"
            example="C-001 · Personation at Ash Hall · with the CPS · proceedings by Sat 6 May 2028"
            action={<Button onClick={add}>Open a case</Button>}
          >
            A case takes up one or more allegations that are being investigated. Its file, its time limits and
            what goes to the CPS are kept with it.
          </Empty>
        </div>
      ) : (
        <List rows={rows} isBesidePanel={isAdding} />
      )}
    </Screen>
  );
}

function useRows(): readonly CaseRow[] {
  const operation = useOperation();
  const cases = useCollection('cases');
  const contacts = useCollection('cpsContacts');
  const areas = useCollection('areas');
  const effective = useOffences();
  const today = useToday();
  return useMemo(
    () =>
      caseRows(
        [...cases.values()].filter(({ operationId }) => operationId === operation.id),
        { contacts, effective, areas, today },
      ),
    [cases, contacts, effective, areas, today, operation.id],
  );
}

interface ListProps {
  readonly rows: readonly CaseRow[];
  readonly isBesidePanel: boolean;
}

function List({ rows, isBesidePanel }: ListProps) {
  const today = useToday();
  const operation = useOperation();
  const [filter, setFilter] = useRemembered<CaseFilter>(`cases.filter.${operation.id}`, noCaseFilter);
  const [sort, setSort] = useRemembered('cases.sort', usualCaseSort);
  const { readiness, settled, putFirst } = useForceReadiness();
  // Sorted before it is narrowed down: each letter of the filter would sort thousands again.
  const inOrder = useMemo(() => sortCaseRows(rows, sort, settled), [rows, sort, settled]);
  const shown = useMemo(
    () => filterCaseRows(inOrder, filter, { today, readiness }),
    [inOrder, filter, today, readiness],
  );
  return (
    <div className="worksheet">
      <div className="worksheet-tools">
        <CaseFilters rows={rows} filter={filter} onFilter={setFilter} />
        <LimitsElsewhere />
      </div>
      <div className="worksheet-fill">
        {shown.length === 0 ? (
          <p className="cases-none">No case passes the filter. Choose “Show all” to see every one.</p>
        ) : (
          <CaseTable
            rows={shown}
            readiness={readiness}
            onSight={putFirst}
            sort={sort}
            onSort={setSort}
            isBesidePanel={isBesidePanel}
          />
        )}
      </div>
      <p className="worksheet-keys dimmed small">
        <span role="status">
          {shown.length === rows.length
            ? `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'case' : 'cases'}`
            : `${shown.length.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} cases`}
        </span>
        <WorkedOut rows={rows} readiness={readiness} />
      </p>
    </div>
  );
}

/** How far the readiness of many cases has come; nothing once it is known of all that are open. */
function WorkedOut({
  rows,
  readiness,
}: {
  readonly rows: readonly CaseRow[];
  readonly readiness: ReadinessByCase;
}) {
  const open = rows.filter(({ stage }) => stage.stage !== 'closed');
  const known = open.filter(({ caseFile }) => readiness.has(caseFile.id)).length;
  if (known === open.length) return null;
  const [of, all] = [known, open.length].map((count) => count.toLocaleString('en-GB'));
  return (
    <span>
      Readiness of {of} of {all} cases worked out
    </span>
  );
}
