/** What the decision log is narrowed down by, and its order. */
import { Button, Select, TextInput } from '@mantine/core';
import { type LogOrder, logOrders } from '../../../core/log/log';
import { type DecisionFilter, decisionStates, noDecisionFilter } from '../../../core/plan/decision-list';

interface DecisionFiltersProps {
  readonly filter: DecisionFilter;
  readonly order: LogOrder;
  /** The names under which decisions were taken. */
  readonly names: readonly string[];
  readonly onFilter: (filter: DecisionFilter) => void;
  readonly onOrder: (order: LogOrder) => void;
}

const orderNames: Readonly<Record<LogOrder, string>> = {
  newest: 'Newest first',
  number: 'In order, D1 first',
  moment: 'By when it was decided',
};

/** Words, state, who decided, order; what is chosen is remembered while the desk is open. */
export function DecisionFilters({ filter, order, names, onFilter, onOrder }: DecisionFiltersProps) {
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noDecisionFilter);
  return (
    <div className="worksheet-filters" role="search" aria-label="Filter the decision log">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words in any field"
        size="xs"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        aria-label="Filter by state"
        size="xs"
        data={decisionStates.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.state}
        onChange={(value) =>
          onFilter({ ...filter, state: decisionStates.find(({ id }) => id === value)?.id ?? 'all' })
        }
      />
      <Select
        aria-label="Filter by who decided"
        size="xs"
        searchable
        comboboxProps={wide}
        data={[{ value: '', label: 'Anybody' }, ...names.map((name) => ({ value: name, label: name }))]}
        value={filter.decidedBy}
        onChange={(decidedBy) => onFilter({ ...filter, decidedBy: decidedBy ?? '' })}
      />
      <Select
        aria-label="Order"
        size="xs"
        comboboxProps={wide}
        data={logOrders.map((each) => ({ value: each, label: orderNames[each] }))}
        value={order}
        onChange={(value) => onOrder(logOrders.find((each) => each === value) ?? 'newest')}
      />
      {isFiltered ? (
        <Button size="xs" variant="subtle" onClick={() => onFilter(noDecisionFilter)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}

/** The fields are narrow; what they offer is not. */
const wide = { width: 260, position: 'bottom-start' } as const;
