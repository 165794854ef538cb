/** What the deployment is narrowed down by. */
import { Button, TextInput } from '@mantine/core';
import { presences } from '../../core/places/station';
import { notDecided } from '../../core/places/station-rows';
import type { Deployment } from '../../core/polling-day/deployment';
import { type DeploymentFilter, noDeploymentFilter } from '../../core/polling-day/deployment-filter';
import { FilterChoice } from '../../ui/filter-choice';
import { findingNames } from './words';

interface DeploymentFiltersProps {
  readonly deployment: Deployment;
  readonly filter: DeploymentFilter;
  readonly onChange: (filter: DeploymentFilter) => void;
}

/** Words, gap, presence, team and council. */
export function DeploymentFilters({ deployment, filter, onChange }: DeploymentFiltersProps) {
  const { rows, teams, findings } = deployment;
  const councils = [
    ...new Map<string, string>(rows.map(({ station, council }) => [station.areaId, council])),
  ];
  const withStations = findings.filter(({ stationIds }) => stationIds.length > 0);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noDeploymentFilter);
  const chosen = (value: string) => (value === 'all' ? null : value);
  return (
    <div className="worksheet-filters" role="search" aria-label="Filter the deployment">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words in any column"
        size="xs"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <FilterChoice
        label="Filter by gap or overload"
        any="Gap or none"
        data={[
          { value: 'any', label: 'Any gap or overload' },
          ...withStations.map(({ key, kind, text }) => ({
            value: key,
            label: `${findingNames[kind]}: ${text.slice(0, 70)}`,
          })),
        ]}
        value={chosen(filter.finding)}
        onChoose={(value) => onChange({ ...filter, finding: value ?? 'all' })}
      />
      <FilterChoice
        label="Filter by police presence"
        any="Any presence"
        data={[
          ...presences.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'not-decided', label: notDecided },
        ]}
        value={chosen(filter.presence)}
        onChoose={(value) =>
          onChange({ ...filter, presence: (value ?? 'all') as DeploymentFilter['presence'] })
        }
      />
      <FilterChoice
        label="Filter by team"
        any="Any team"
        find="by-words"
        data={[
          { value: 'none', label: 'No team' },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen(filter.teamId)}
        onChoose={(value) => onChange({ ...filter, teamId: value ?? 'all' })}
      />
      {councils.length < 2 ? null : (
        <FilterChoice
          label="Filter by council"
          any="Any council"
          data={councils.map(([value, label]) => ({ value, label }))}
          value={chosen(filter.councilId)}
          onChoose={(value) => onChange({ ...filter, councilId: value ?? 'all' })}
        />
      )}
      {isFiltered ? (
        <Button size="xs" variant="subtle" onClick={() => onChange(noDeploymentFilter)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}
