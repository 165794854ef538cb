/** One of the force’s areas, found by name: the force, its councils and their wards. */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { historyAreas } from '../core/history/area-names';
import { asId } from '../core/foundation/ids';
import type { AreaId } from '../core/places/area';
import { useCollection } from './desk-context';
import { useOperation } from './operation';

/** So many are listed at once; words find the others. */
const mostListed = 60;

export interface AreaOption {
  readonly value: string;
  readonly label: string;
}

/** The force, its councils and their wards, to choose from. */
export function useAreaOptions(): readonly AreaOption[] {
  const operation = useOperation();
  const areas = useCollection('areas');
  return useMemo(
    () => historyAreas(areas, operation.forceAreaId).map(({ area, label }) => ({ value: area.id, label })),
    [areas, operation.forceAreaId],
  );
}

interface AreaSelectProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: AreaId | null;
  readonly onChange: (areaId: AreaId | null) => void;
  /** Areas of the name that was given, listed first. */
  readonly candidates?: readonly AreaId[];
}

/** A field for one area. */
export function AreaSelect(props: AreaSelectProps) {
  const options = useAreaOptions();
  const { label, value, onChange, candidates = [] } = props;
  return (
    <Select
      {...(props.isLabelHidden === true
        ? { 'aria-label': label, size: 'xs' }
        : { label, description: props.description })}
      placeholder={props.placeholder ?? 'Not recorded'}
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
