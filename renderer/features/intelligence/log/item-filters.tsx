/** What the log is narrowed down by, and its order. */
import { Button, Select, TextInput } from '@mantine/core';
import {
  type Grade,
  handlingWords,
  intelligenceWords,
  sourceWords,
} from '../../../core/intelligence/grading';
import {
  type ItemFilter,
  type ItemOrder,
  itemOrders,
  noItemFilter,
} from '../../../core/intelligence/item-list';

interface ItemFiltersProps {
  readonly filter: ItemFilter;
  readonly order: ItemOrder;
  /** The places and areas that items are linked to. */
  readonly locations: readonly { readonly key: string; readonly name: string }[];
  readonly onFilter: (filter: ItemFilter) => void;
  readonly onOrder: (order: ItemOrder) => void;
}

const reviewChoices = [
  { value: 'all', label: 'Any review date' },
  { value: 'due', label: 'To be reviewed' },
  { value: 'no-date', label: 'No review date' },
] as const;
const orderNames: Readonly<Record<ItemOrder, string>> = {
  received: 'Newest first',
  reference: 'By reference',
  review: 'By review date',
};
const orderChoices = itemOrders.map((order) => ({ value: order, label: orderNames[order] }));

/** Words, the three parts of the grading, place, review; what is chosen is remembered while the desk is open. */
export function ItemFilters({ filter, order, locations, onFilter, onOrder }: ItemFiltersProps) {
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noItemFilter);
  return (
    <div className="worksheet-filters" role="search" aria-label="Filter the log">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words in any field"
        size="xs"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <GradeFilter
        label="Filter by source"
        all="Any source"
        grades={sourceWords}
        value={filter.source}
        onChange={(source) => onFilter({ ...filter, source })}
      />
      <GradeFilter
        label="Filter by intelligence grade"
        all="Any grade"
        grades={intelligenceWords}
        value={filter.grade}
        onChange={(grade) => onFilter({ ...filter, grade })}
      />
      <GradeFilter
        label="Filter by handling"
        all="Any handling"
        grades={handlingWords}
        value={filter.handling}
        onChange={(handling) => onFilter({ ...filter, handling })}
      />
      <Select
        aria-label="Filter by place or area"
        size="xs"
        searchable
        comboboxProps={wide}
        data={[
          { value: 'all', label: 'Any place' },
          ...locations.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        value={filter.location}
        onChange={(location) => onFilter({ ...filter, location: location ?? 'all' })}
      />
      <Select
        aria-label="Filter by review"
        size="xs"
        data={[...reviewChoices]}
        value={filter.review}
        onChange={(value) =>
          onFilter({ ...filter, review: reviewChoices.find((each) => each.value === value)?.value ?? 'all' })
        }
      />
      <Select
        aria-label="Order"
        size="xs"
        data={orderChoices}
        value={order}
        onChange={(value) => onOrder(itemOrders.find((each) => each === value) ?? 'received')}
      />
      {isFiltered ? (
        <Button size="xs" variant="subtle" onClick={() => onFilter(noItemFilter)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}

/** The fields are narrow; what they offer is not. */
const wide = { width: 300, position: 'bottom-start' } as const;

interface GradeFilterProps<Code extends string> {
  readonly label: string;
  readonly all: string;
  readonly grades: readonly Grade<Code>[];
  readonly value: Code | 'all';
  readonly onChange: (value: Code | 'all') => void;
}

function GradeFilter<Code extends string>({ label, all, grades, value, onChange }: GradeFilterProps<Code>) {
  return (
    <Select
      aria-label={label}
      size="xs"
      comboboxProps={wide}
      data={[
        { value: 'all', label: all },
        ...grades.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
      ]}
      value={value}
      onChange={(chosen) => onChange(grades.find(({ id }) => id === chosen)?.id ?? 'all')}
    />
  );
}
