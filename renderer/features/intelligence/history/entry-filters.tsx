/** What the figures and the list of entries are narrowed down by. */
import { Button, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { electionsOf } from '../../../core/history/elections';
import { historyKinds } from '../../../core/history/history-entry';
import {
  type HistoryAreaFilter,
  type HistoryFilter,
  noHistoryFilter,
} from '../../../core/history/history-filter';
import { areasUnder } from '../../../core/places/area';
import { harms } from '../../../core/threat/harms';
import { useCollection } from '../../../services/desk-context';
import { dateWords } from './history-words';
import { useDistricts } from './use-history';

interface EntryFiltersProps {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

const kindChoices = [
  { value: 'all', label: 'Either kind' },
  ...historyKinds.map((kind) => ({ value: kind.id, label: `${kind.name}s` })),
];
const harmChoices = [
  { value: 'all', label: 'Any harm' },
  ...harms.map((harm) => ({ value: harm.id, label: harm.short })),
  { value: 'none', label: 'No harm given' },
];

/** Words, area, election, kind and harm; what is chosen is remembered while the desk is open. */
export function EntryFilters({ filter, onChange }: EntryFiltersProps) {
  const elections = useElectionChoices();
  const areas = useAreaChoices();
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noHistoryFilter);
  return (
    <div className="worksheet-filters" role="search" aria-label="Filter the history">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words in any entry"
        size="xs"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        aria-label="Filter by area"
        size="xs"
        searchable
        limit={80}
        data={areas}
        value={filter.area}
        onChange={(value) => onChange({ ...filter, area: (value ?? 'all') as HistoryAreaFilter })}
      />
      <Select
        aria-label="Filter by election"
        size="xs"
        data={elections}
        value={filter.election}
        onChange={(value) => onChange({ ...filter, election: value ?? 'all' })}
      />
      <Select
        aria-label="Filter by kind"
        size="xs"
        data={kindChoices}
        value={filter.kind}
        onChange={(value) => onChange({ ...filter, kind: (value ?? 'all') as HistoryFilter['kind'] })}
      />
      <Select
        aria-label="Filter by harm"
        size="xs"
        data={harmChoices}
        value={filter.harmId}
        onChange={(value) => onChange({ ...filter, harmId: value ?? 'all' })}
      />
      {isFiltered ? (
        <Button size="xs" variant="subtle" onClick={() => onChange(noHistoryFilter)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}

function useElectionChoices() {
  const entries = useCollection('history');
  return useMemo(
    () => [
      { value: 'all', label: 'Any election' },
      ...electionsOf(entries.values()).all.map(({ key, name, pollingDate }) => ({
        value: key,
        label: `${name}, ${dateWords(pollingDate)}`,
      })),
    ],
    [entries],
  );
}

function useAreaChoices() {
  const areas = useCollection('areas');
  const districts = useDistricts();
  return useMemo(
    () => [
      { value: 'all', label: 'Any area' },
      ...districts.flatMap((district) => [
        { value: `in:${district.id}`, label: district.name },
        { value: `itself:${district.id}`, label: `${district.name}, no ward given` },
        ...areasUnder(areas, district.id, ['ward']).map((ward) => ({
          value: `in:${ward.id}`,
          label: `${ward.name}, ${district.name}`,
        })),
      ]),
      { value: 'elsewhere', label: 'Other areas' },
      { value: 'unmatched', label: 'No ward yet' },
    ],
    [areas, districts],
  );
}
