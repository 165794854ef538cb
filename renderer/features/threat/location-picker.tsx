/** Chooses the columns: councils, wards, other areas and single places, with a search and "select all". */
import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LocationRef } from '../../core/threat/assessment';
import { byKey, type GroupId, inOrder, type LocationGroup, type LocationOption } from './location-options';

interface LocationPickerProps {
  readonly groups: readonly LocationGroup[];
  readonly chosen: readonly LocationRef[];
  readonly onChange: (chosen: readonly LocationRef[]) => void;
}

/** So many rows are drawn; the search finds the others, and "select all" reaches them. */
const mostDrawn = 200;

/** A checklist by group. */
export function LocationPicker({ groups, chosen, onChange }: LocationPickerProps) {
  const [groupId, setGroupId] = useState<GroupId>('councils');
  const [query, setQuery] = useState('');
  const picked = byKey(chosen);
  const group = groups.find((each) => each.id === groupId);
  const found = matching(group?.options ?? [], query);
  const pickedOfFound = found.filter((option) => picked.has(option.key)).length;
  const set = (options: readonly LocationOption[], isPicked: boolean) => {
    const next = new Map(picked);
    for (const option of options) {
      if (isPicked) next.set(option.key, option.location);
      else next.delete(option.key);
    }
    onChange(inOrder(groups, next));
  };
  return (
    <div className="stack location-picker">
      <SegmentedControl
        aria-label="Kind of place or area"
        value={groupId}
        onChange={(value) => setGroupId(groups.find((each) => each.id === value)?.id ?? 'councils')}
        data={groups.map((each) => ({ value: each.id, label: groupLabel(each, picked) }))}
      />
      <div className="row">
        <TextInput
          aria-label="Find by name"
          placeholder="Find by name"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button variant="default" disabled={pickedOfFound === found.length} onClick={() => set(found, true)}>
          Select all {found.length}
        </Button>
        <Button variant="default" disabled={pickedOfFound === 0} onClick={() => set(found, false)}>
          Select none
        </Button>
      </div>
      <ul className="checklist" aria-label={group?.label ?? ''} tabIndex={0}>
        {found.slice(0, mostDrawn).map((option) => (
          <li key={option.key}>
            <Checkbox
              label={option.name}
              description={option.detail}
              checked={picked.has(option.key)}
              onChange={(event) => set([option], event.currentTarget.checked)}
            />
          </li>
        ))}
        {found.length === 0 ? <li className="dimmed">{emptyWords(query)}</li> : null}
        {found.length > mostDrawn ? (
          <li className="dimmed">{found.length - mostDrawn} more: narrow them down by name.</li>
        ) : null}
      </ul>
    </div>
  );
}

function emptyWords(query: string): string {
  return query.trim() === ''
    ? 'None yet. Areas and places are brought in under Places.'
    : 'None has this name.';
}

function matching(options: readonly LocationOption[], query: string): readonly LocationOption[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter((option) => {
    const text = `${option.name} ${option.detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function groupLabel({ label, options }: LocationGroup, picked: ReadonlyMap<string, LocationRef>): string {
  const count = options.filter((option) => picked.has(option.key)).length;
  return `${label} (${count} of ${options.length})`;
}
