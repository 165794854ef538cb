/** The planning considerations of the guidance as a worked checklist, and the open point beside it. */
import { Button, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { considerationStates } from '../../../core/plan/consideration-answer';
import {
  considerationCounts,
  type ConsiderationFilter,
  considerationStateNames,
  countsWords,
  filterConsiderations,
  groupedConsiderations,
  type ListedConsideration,
  noConsiderationFilter,
} from '../../../core/plan/consideration-list';
import { considerationsRegister } from '../../../core/registers/decisions';
import { useDesk } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Screen } from '../../../ui/screen';
import { PlanTabs } from '../plan-tabs';
import { ConsiderationDetail } from './consideration-detail';
import { considerationButtonId, ConsiderationTable } from './consideration-table';
import { useConsiderations } from './use-considerations';

/** Work through, find, answer and print the points. */
export function ConsiderationsScreen() {
  const operation = useOperation();
  const listed = useConsiderations();
  const { print } = useDesk();
  const [filter, setFilter] = useRemembered<ConsiderationFilter>(
    `considerations.filter.${operation.id}`,
    noConsiderationFilter,
  );
  const shown = useMemo(() => filterConsiderations(listed, filter), [listed, filter]);
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('item');
  const open = listed.find(({ consideration }) => consideration.id === openId);
  const show = (id: string) => setParameters({ item: id }, { replace: open !== undefined });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) document.getElementById(considerationButtonId(openId))?.focus();
  };
  const next = nextOpen(listed, openId);
  return (
    <Screen
      title="Planning considerations"
      purpose="What the guidance asks commanders and planners to consider, and what was made of each point."
      tabs={<PlanTabs />}
      actions={
        <>
          {next === null ? null : <Button onClick={() => show(next)}>Work on the next open point</Button>}
          <Button variant="default" onClick={() => void print()}>
            Print
          </Button>
          <ExportRegister register={considerationsRegister} />
        </>
      }
      asideLabel="Open point"
      aside={
        open === undefined ? null : (
          <ConsiderationDetail
            key={open.consideration.id}
            item={open}
            onNext={next === null ? null : () => show(next)}
            onClose={close}
          />
        )
      }
    >
      <div className="stack-wide">
        <Head listed={listed} filter={filter} onFilter={setFilter} />
        {shown.length === 0 ? (
          <p>No point passes the filter. Choose “Show all” to see every one.</p>
        ) : (
          groupedConsiderations(shown).map((grouped) => (
            <ConsiderationTable key={grouped.group.id} grouped={grouped} openId={openId} onOpen={show} />
          ))
        )}
      </div>
    </Screen>
  );
}

/** The open point after this one, and from the start; `null` where no other is open. */
function nextOpen(listed: readonly ListedConsideration[], openId: string | null): string | null {
  const at = listed.findIndex(({ consideration }) => consideration.id === openId);
  const inTurn = [...listed.slice(at + 1), ...listed.slice(0, Math.max(at, 0))];
  return inTurn.find(({ answer }) => answer.state === 'open')?.consideration.id ?? null;
}

interface HeadProps {
  readonly listed: readonly ListedConsideration[];
  readonly filter: ConsiderationFilter;
  readonly onFilter: (filter: ConsiderationFilter) => void;
}

const stateChoices = [
  { value: 'all', label: 'Any state' },
  ...considerationStates.map((state) => ({ value: state, label: considerationStateNames[state] })),
];

/** How much is open, before anything else; and the filter. */
function Head({ listed, filter, onFilter }: HeadProps) {
  const counts = considerationCounts(listed);
  const isFiltered = filter.text !== '' || filter.state !== 'all';
  return (
    <div className="stack-tight">
      <p className="count-line" role="status">
        {counts.open === 0
          ? `Every point is worked: ${counts.considered} considered, ${counts.notApplicable} not applicable`
          : countsWords(counts)}
      </p>
      <div className="worksheet-filters consideration-filters" role="search" aria-label="Filter the points">
        <TextInput
          aria-label="Filter by words"
          placeholder="Words in point or answer"
          size="xs"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Select
          aria-label="Filter by state"
          size="xs"
          data={stateChoices}
          value={filter.state}
          onChange={(value) =>
            onFilter({ ...filter, state: considerationStates.find((each) => each === value) ?? 'all' })
          }
        />
        {isFiltered ? (
          <Button size="xs" variant="subtle" onClick={() => onFilter(noConsiderationFilter)}>
            Show all
          </Button>
        ) : null}
      </div>
    </div>
  );
}
