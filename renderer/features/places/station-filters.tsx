/** What the table of stations is narrowed down by. */
import { Button, Select, TextInput } from '@mantine/core';
import { councilsOf } from '../../core/operation/operation-areas';
import { presences } from '../../core/places/station';
import { noFilter, notDecided, type StationFilter } from '../../core/places/station-rows';
import type { ScaleSet } from '../../core/threat/scale-set';
import { usualScales } from '../../core/threat/scales';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

interface StationFiltersProps {
  /** Of the assessment that the ratings are read from; the usual ones where there is none. */
  readonly scales: ScaleSet | null;
  readonly filter: StationFilter;
  readonly onChange: (filter: StationFilter) => void;
}

const presenceChoices = [
  { value: 'all', label: 'Any presence' },
  ...presences.map((presence) => ({ value: presence.id, label: presence.name })),
  { value: 'not-decided', label: notDecided },
];
const ratingChoices = ({ rating }: ScaleSet) => [
  { value: 'all', label: 'Any rating' },
  ...[...rating.levels]
    .reverse()
    .map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` })),
  { value: 'not-assessed', label: 'Not assessed' },
];

/** Text, presence, council and rating; what is chosen is remembered while the desk is open. */
export function StationFilters({ scales, filter, onChange }: StationFiltersProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const councils = councilsOf(areas, operation).map(({ id, name }) => ({ value: id, label: name }));
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className="worksheet-filters" role="search" aria-label="Filter polling stations">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words in any column"
        size="xs"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        aria-label="Filter by police presence"
        size="xs"
        data={presenceChoices}
        value={filter.presence}
        onChange={(value) => onChange({ ...filter, presence: (value ?? 'all') as StationFilter['presence'] })}
      />
      <Select
        aria-label="Filter by rating"
        size="xs"
        data={ratingChoices(scales ?? usualScales)}
        value={filter.rating}
        onChange={(value) => onChange({ ...filter, rating: value ?? 'all' })}
      />
      {councils.length < 2 ? null : (
        <Select
          aria-label="Filter by council"
          size="xs"
          data={[{ value: 'all', label: 'Any council' }, ...councils]}
          value={filter.councilId}
          onChange={(value) => onChange({ ...filter, councilId: value ?? 'all' })}
        />
      )}
      {isFiltered ? (
        <Button size="xs" variant="subtle" onClick={() => onChange(noFilter)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}
