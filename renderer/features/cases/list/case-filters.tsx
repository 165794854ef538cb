/** What the list of cases is narrowed down by; remembered while the desk is open. */
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { streams } from '../../../core/cases/allegation';
import { type CaseFilter, noCaseFilter, officersOf } from '../../../core/cases/case-list-filter';
import type { CaseRow } from '../../../core/cases/case-list';
import { caseStages } from '../../../core/cases/stage';
import { asId } from '../../../core/foundation/ids';
import { ElectoralAreaFilter } from '../allegations/area-filter';

interface CaseFiltersProps {
  readonly rows: readonly CaseRow[];
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

const readinessChoices = [
  { value: 'blocked', label: 'Something blocks' },
  { value: 'clear', label: 'Nothing blocks' },
] as const;

/** Words, stage, kind of work, officer, offence, area, what stands against the file, whether a limit is near. */
export function CaseFilters({ rows, filter, onFilter }: CaseFiltersProps) {
  const officers = useMemo(() => officersOf(rows), [rows]);
  const offences = useMemo(() => offencesOf(rows), [rows]);
  const areaIds = useMemo(() => new Set(rows.map(({ caseFile }) => caseFile.areaId)), [rows]);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noCaseFilter);
  return (
    <div className="worksheet-filters" role="search" aria-label="Filter the cases">
      <TextInput
        aria-label="Filter by words"
        placeholder="Reference, name, offence"
        size="xs"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        aria-label="Filter by stage"
        placeholder="Any stage"
        size="xs"
        clearable
        clearButtonProps={{ 'aria-label': 'Any stage' }}
        data={named(caseStages)}
        value={filter.stage}
        onChange={(value) =>
          onFilter({ ...filter, stage: caseStages.find(({ id }) => id === value)?.id ?? null })
        }
      />
      <Select
        aria-label="Filter by kind of work"
        placeholder="Any work"
        size="xs"
        clearable
        clearButtonProps={{ 'aria-label': 'Any work' }}
        data={named(streams)}
        value={filter.stream}
        onChange={(value) =>
          onFilter({ ...filter, stream: streams.find(({ id }) => id === value)?.id ?? null })
        }
      />
      <Select
        aria-label="Filter by officer"
        placeholder="Any officer"
        size="xs"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Any officer' }}
        data={[...officers]}
        value={filter.officer}
        onChange={(officer) => onFilter({ ...filter, officer })}
      />
      <Select
        aria-label="Filter by offence"
        placeholder="Any offence"
        size="xs"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Any offence' }}
        comboboxProps={{ width: 320, position: 'bottom-start' }}
        data={[...offences]}
        value={filter.offenceId}
        onChange={(id) => onFilter({ ...filter, offenceId: id === null ? null : asId<'Offence'>(id) })}
      />
      <ElectoralAreaFilter
        of={areaIds}
        value={filter.areaId}
        onChoose={(areaId) => onFilter({ ...filter, areaId })}
      />
      <Select
        aria-label="Filter by what stands against the file"
        placeholder="Ready or not"
        size="xs"
        clearable
        clearButtonProps={{ 'aria-label': 'Ready or not' }}
        data={[...readinessChoices]}
        value={filter.readiness}
        onChange={(value) =>
          onFilter({
            ...filter,
            readiness: readinessChoices.find((choice) => choice.value === value)?.value ?? null,
          })
        }
      />
      <Checkbox
        size="xs"
        label="Limit near"
        checked={filter.isNearLimit}
        onChange={(event) => onFilter({ ...filter, isNearLimit: event.currentTarget.checked })}
      />
      {isFiltered ? (
        <Button size="xs" variant="default" onClick={() => onFilter(noCaseFilter)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}

/** The offences that stand on any of the rows, by name. */
function offencesOf(rows: readonly CaseRow[]): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map<string, string>();
  for (const { offenceIds, offenceNames } of rows)
    offenceIds.forEach((id, index) => names.set(id, offenceNames[index] ?? id));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}
