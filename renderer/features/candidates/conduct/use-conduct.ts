/** The conduct register as the person at the desk may see it, and the ways to change it. */
import { useMemo } from 'react';
import { type ConductDoor, doorOf } from '../../../core/conduct/conduct-access';
import { entriesOf, keepUntilAfter } from '../../../core/conduct/conduct-edits';
import type { ConductAccess, ConductEntry } from '../../../core/conduct/conduct-entry';
import { useCollection, useCommit, useDesk, useRecord } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

export interface Door {
  readonly door: ConductDoor;
  readonly access: ConductAccess | undefined;
}

/** Whether the person at the desk may open the register. */
export function useDoor(): Door {
  const operation = useOperation();
  const { vault } = useDesk();
  const access = useRecord('conductAccess', operation.id);
  return { access, door: doorOf(access, vault.user.id, vault.people.list()) };
}

/** The entries of the operation; only for a screen behind the door. */
export function useEntries(): readonly ConductEntry[] {
  const operation = useOperation();
  const all = useCollection('conductEntries');
  return useMemo(() => entriesOf(all.values(), operation.id), [all, operation.id]);
}

/** What the journal says of every change of an entry: never of whom or what. */
const purpose = 'Change an entry of the conduct register';

/** Changes an entry as it stands; `false` where it was refused or is gone. */
export function useChangeEntry(
  id: string,
): (patch: Partial<ConductEntry>, options?: { readonly undoable: boolean }) => boolean {
  const { vault } = useDesk();
  const commit = useCommit();
  return (patch, options) => {
    const now = vault.records.get('conductEntries', id);
    if (now === undefined) return false;
    return commit(purpose, [{ collection: 'conductEntries', id, after: { ...now, ...patch } }], options).ok;
  };
}

/** Changes the kind of an entry; the day of its erasure is proposed anew where nobody chose one. */
export function useChangeKind(entry: ConductEntry): (kind: ConductEntry['kind']) => void {
  const { pollingDate } = useOperation();
  const change = useChangeEntry(entry.id);
  return (kind) => {
    const was = { kind: entry.kind, pollingDate };
    change({ kind, keepUntil: keepUntilAfter(entry, { was, is: { kind, pollingDate } }) });
  };
}
