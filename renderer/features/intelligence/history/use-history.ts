/** The history as the screens of the open operation use it. */
import { useMemo } from 'react';
import type { HistoryEntry } from '../../../core/history/history-entry';
import { councilsOf } from '../../../core/operation/operation-areas';
import type { Area } from '../../../core/places/area';
import { type DeskChange, useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** The councils that figures are shown for: those of the operation; all of the force while none is chosen. */
export function useDistricts(): readonly Area[] {
  const operation = useOperation();
  const areas = useCollection('areas');
  return useMemo(() => councilsOf(areas, operation), [areas, operation]);
}

/** The change that stores an entry. */
export function historyChange(entry: HistoryEntry): DeskChange {
  return { collection: 'history', id: entry.id, after: entry };
}

/** Entries that no area is known for: never matched, or matched to one that is no longer recorded. */
export function isUnmatched(entry: HistoryEntry, areas: ReadonlyMap<string, Area>): boolean {
  return entry.areaId === null || !areas.has(entry.areaId);
}
