/** One of the force’s areas, found by name. */
import { Select } from '@mantine/core';
import { asId } from '../../../core/foundation/ids';
import type { AreaId } from '../../../core/places/area';
import { type AreaOption, useAreaOptions } from './use-history';

/** So many are listed at once; words find the others. */
const mostListed = 60;

interface AreaSelectProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly placeholder: string;
  readonly value: AreaId | null;
  readonly onChange: (areaId: AreaId | null) => void;
  /** Areas of the name that was given, listed first. */
  readonly candidates?: readonly AreaId[];
}

/** The force, its councils and their wards. */
export function AreaSelect(props: AreaSelectProps) {
  const options = useAreaOptions();
  const { label, value, onChange, candidates = [] } = props;
  return (
    <Select
      {...(props.isLabelHidden === true
        ? { 'aria-label': label, size: 'xs' }
        : { label, description: props.description })}
      placeholder={props.placeholder}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      limit={mostListed}
      nothingFoundMessage="None has this name. Wards can be added under Places, Areas."
      data={grouped(options, candidates)}
      value={value}
      onChange={(id) => onChange(id === null ? null : asId<'Area'>(id))}
    />
  );
}

function grouped(options: readonly AreaOption[], candidates: readonly string[]) {
  if (candidates.length === 0) return [...options];
  return [
    { group: 'Of this name', items: options.filter((option) => candidates.includes(option.value)) },
    { group: 'All others', items: options.filter((option) => !candidates.includes(option.value)) },
  ];
}
