/** Entries that have no ward yet, name by name: each name is matched once for all its entries. */
import { CloseButton } from '@mantine/core';
import { useMemo } from 'react';
import { areaNames, nameKey } from '../../../core/history/area-names';
import type { HistoryEntry } from '../../../core/history/history-entry';
import type { AreaId } from '../../../core/places/area';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help, Message } from '../../../ui/screen';
import { count } from '../log/item-words';
import { AreaSelect } from '../../../services/area-select';
import { historyChange, isUnmatched } from './use-history';

interface UnmatchedName {
  readonly key: string;
  readonly name: string;
  readonly entries: readonly HistoryEntry[];
  readonly candidates: readonly AreaId[];
}

/** So many names at once; the next come as these are matched. */
const mostShown = 40;

/** Choosing a ward matches every entry of that name at once, in one step that can be undone. */
export function MatchNames({ onClose }: { readonly onClose: () => void }) {
  const names = useUnmatchedNames();
  const named = names.filter(({ name }) => name !== '');
  const nameless = names.find(({ name }) => name === '')?.entries.length ?? 0;
  const commit = useCommit();
  const { notify } = useDesk();
  const match = ({ entries }: UnmatchedName, areaId: AreaId | null) => {
    if (areaId === null) return;
    const changes = entries.map((entry) => historyChange({ ...entry, areaId }));
    if (!commit('Match entries of the area history to a ward', changes).ok) return;
    notify({
      tone: 'done',
      text: `${count(entries.length, 'entry', 'entries')} matched. Ctrl+Z takes it back.`,
    });
  };
  return (
    <div className="stack record-panel">
      <div className="row-apart">
        <h2 className="panel-title">Match names to wards</h2>
        <CloseButton aria-label="Close the matching" onClick={onClose} />
      </div>
      {names.length === 0 ? (
        <Message tone="done" title="Every entry has its ward or district." />
      ) : named.length === 0 ? null : (
        <Help>
          Choose the ward or district that each name means. What the source wrote stays with the entry. A ward
          that is not in the list is added under Places, Areas.
        </Help>
      )}
      {nameless === 0 ? null : (
        <p>
          {count(nameless, 'entry names', 'entries name')} no area at all: open them from the list, under the
          area “No ward yet”, and choose the ward of each.
        </p>
      )}
      {named.slice(0, mostShown).map((one) => (
        <AreaSelect
          key={one.key}
          label={`“${one.name}”`}
          description={`${count(one.entries.length, 'entry', 'entries')}. ${hint(one)}`}
          placeholder="Choose the ward or district"
          value={null}
          onChange={(areaId) => match(one, areaId)}
          candidates={one.candidates}
        />
      ))}
      {named.length > mostShown ? (
        <p className="dimmed">{count(named.length - mostShown, 'more name', 'more names')} after these.</p>
      ) : null}
    </div>
  );
}

function hint({ candidates }: UnmatchedName): string {
  if (candidates.length === 0) return 'No area has this name.';
  if (candidates.length === 1) return 'One area has this name now.';
  return `${candidates.length} areas have this name.`;
}

/** The most frequent name first. */
function useUnmatchedNames(): readonly UnmatchedName[] {
  const operation = useOperation();
  const entries = useCollection('history');
  const areas = useCollection('areas');
  return useMemo(() => {
    const index = areaNames(areas, operation.forceAreaId);
    const names = new Map<string, HistoryEntry[]>();
    for (const entry of entries.values()) {
      if (!isUnmatched(entry, areas)) continue;
      const key = nameKey(entry.areaAsGiven, '');
      const same = names.get(key);
      if (same === undefined) names.set(key, [entry]);
      else same.push(entry);
    }
    return [...names]
      .map(([key, list]): UnmatchedName => {
        const name = list[0]?.areaAsGiven ?? '';
        const found = index.find(name, '');
        return {
          key,
          name,
          entries: list,
          candidates: found.kind === 'one' ? [found.areaId] : found.candidates,
        };
      })
      .sort((a, b) => b.entries.length - a.entries.length || a.name.localeCompare(b.name, 'en-GB'));
  }, [entries, areas, operation.forceAreaId]);
}
