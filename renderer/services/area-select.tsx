/** One of the force’s areas, found by name: for the history of the area, or as the electoral area of an election. */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { historyAreas } from '../core/history/area-names';
import { asId } from '../core/foundation/ids';
import type { PollTypeId } from '../core/operation/operation';
import type { AreaId } from '../core/places/area';
import { electoralAreaLabel, electoralAreas } from '../core/places/electoral-area';
import { useCollection } from './desk-context';
import { useOperation } from './operation';

/** So many are listed at once; words find the others. */
const mostListed = 60;

interface AreaOption {
  readonly value: string;
  readonly label: string;
}

/** The force, its councils and their wards, to choose from. */
function useAreaOptions(): readonly AreaOption[] {
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

interface ElectoralAreaSelectProps {
  readonly value: AreaId | null;
  /** The areas for which this poll elects are offered first. */
  readonly pollType: PollTypeId | null;
  readonly onChange: (areaId: AreaId | null) => void;
}

/** The field for the electoral area of a report or a case. */
export function ElectoralAreaSelect({ value, pollType, onChange }: ElectoralAreaSelectProps) {
  const options = useElectoralAreas(pollType, value);
  return (
    <Select
      label="Electoral area"
      placeholder="Not recorded"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Electoral area' }}
      limit={mostListed}
      nothingFoundMessage="None has this name. Wards, parishes, constituencies and combined authorities can be added under Places, Areas."
      data={options}
      value={value}
      onChange={(id) => onChange(id === null ? null : asId<'Area'>(id))}
    />
  );
}

/** In groups; what stands on record is offered in a group of its own where it is no electoral area of this force. */
function useElectoralAreas(pollType: PollTypeId | null, value: AreaId | null) {
  const { forceAreaId } = useOperation();
  const areas = useCollection('areas');
  return useMemo(() => {
    const groups = electoralAreas(areas, forceAreaId, pollType).map(({ label, options }) => ({
      group: label,
      items: options.map((option) => ({ value: option.id, label: option.label })),
    }));
    if (value === null || groups.some(({ items }) => items.some((item) => item.value === value)))
      return groups;
    const area = areas.get(value);
    const label = area === undefined ? 'An area that is no longer recorded' : electoralAreaLabel(area, areas);
    return [...groups, { group: 'As recorded', items: [{ value, label }] }];
  }, [areas, forceAreaId, pollType, value]);
}

function grouped(options: readonly AreaOption[], candidates: readonly string[]) {
  if (candidates.length === 0) return [...options];
  return [
    { group: 'Of this name', items: options.filter((option) => candidates.includes(option.value)) },
    { group: 'All others', items: options.filter((option) => !candidates.includes(option.value)) },
  ];
}
