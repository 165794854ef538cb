/** What a feature may ask of the app while the vault is open. Wired in one place: app/open-desk.tsx. */
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { CollectionName, DeskRecords } from '../core/records';
import type { DeskUser } from '../core/operation/desk';
import { dateAt } from '../core/foundation/dates';
import type { IdSource } from '../core/foundation/ids';
import type { ChangeRequest, CommitReceipt, CommitRefusal, OpenVault } from '../vault/index';
import type { Result } from '../core/foundation/result';
import type { DeskBridge } from '../../preload/desk-bridge';
import type { SaveFolder } from './save-folder';

export type DeskVault = OpenVault<DeskRecords>;
export type DeskChange = ChangeRequest<DeskRecords>;

/** What a person is told in passing; it never carries what only it would say. */
export interface Notice {
  readonly tone: 'done' | 'problem';
  readonly text: string;
}

export interface DeskServices {
  readonly vault: DeskVault;
  /** The moment now, ISO text in UTC. */
  readonly clock: () => string;
  readonly newId: IdSource;
  readonly notify: (notice: Notice) => void;
  readonly saveDocument: SaveDocument;
  /** Saves many documents into one new folder. */
  readonly saveFolder: SaveFolder;
  /** Files of evidence that the person chose, known by tokens. */
  readonly evidence: DeskBridge['evidence'];
  /** The pack that is being written. */
  readonly packs: DeskBridge['packs'];
  readonly print: () => Promise<void>;
  readonly machine: Machine;
  readonly lock: () => void;
  /** Opens another operation. */
  readonly openOperation: (operationId: string) => void;
}

/** What the desk may ask of the machine beyond its own store. */
export interface Machine {
  readonly versions: () => Promise<{
    readonly version: string;
    readonly electron: string;
    readonly platform: string;
  } | null>;
  /** `null` where the folder cannot be read. */
  readonly snapshotFolder: () => Promise<SnapshotFolder | null>;
  /** Lets the person choose another folder; `false` where nothing was changed. */
  readonly chooseSnapshotFolder: () => Promise<boolean>;
}

export interface SnapshotFolder {
  readonly label: string;
  readonly freeBytes: number;
  readonly isDefault: boolean;
}

export type SaveDocument = (input: {
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  readonly kind: 'word' | 'workbook' | 'calendar' | 'table' | 'picture';
}) => Promise<
  Result<{ readonly fileName: string; readonly sha256: string } | null, { readonly message: string }>
>;

const DeskContext = createContext<DeskServices | null>(null);
export const DeskProvider = DeskContext.Provider;

/** The services of the open desk; only under an unlocked shell. */
export function useDesk(): DeskServices {
  const services = useContext(DeskContext);
  if (services === null) throw new Error('useDesk is only for screens of an open desk');
  return services;
}

/** All records of one collection; the component draws again when one of them changes. */
export function useCollection<C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]> {
  const { vault } = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => vault.records.subscribe([collection], listener),
    [vault, collection],
  );
  return useSyncExternalStore(subscribe, () => vault.records.all(collection));
}

/**
 * All records of several collections, by collection; one object until a record of one of them changes.
 * `collections` is one list for the life of the component.
 */
export function useCollections<C extends CollectionName>(
  collections: readonly C[],
): { readonly [Name in C]: ReadonlyMap<string, DeskRecords[Name]> } {
  const { vault } = useDesk();
  const { subscribe, read } = useMemo(() => {
    type Maps = { readonly [Name in C]: ReadonlyMap<string, DeskRecords[Name]> };
    let held: Maps | null = null;
    const current = (): Maps =>
      Object.fromEntries(collections.map((name) => [name, vault.records.all(name)])) as Maps;
    return {
      subscribe: (listener: () => void) => vault.records.subscribe(collections, listener),
      read: () => {
        const now = current();
        if (held === null || collections.some((name) => held?.[name] !== now[name])) held = now;
        return held;
      },
    };
  }, [vault, collections]);
  return useSyncExternalStore(subscribe, read);
}

/** One record, or `undefined` when there is none with this id. */
export function useRecord<C extends CollectionName>(
  collection: C,
  id: string | undefined,
): DeskRecords[C] | undefined {
  const { vault } = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => vault.records.subscribe([collection], listener),
    [vault, collection],
  );
  return useSyncExternalStore(subscribe, () =>
    id === undefined ? undefined : vault.records.get(collection, id),
  );
}

/** The person who is signed in. */
export function useDeskUser(): DeskUser {
  const { vault } = useDesk();
  const user = useRecord('deskUsers', vault.user.id);
  if (user === undefined) throw new Error('The signed-in person has no record');
  return user;
}

/** Today's date in this country, ISO. */
export function useToday(): string {
  const { clock } = useDesk();
  return todayAt(clock());
}

/** The day changes on a full hour, and reading it costs more than all else that a cell draws: kept for that hour. */
function todayAt(now: string): string {
  const hour = now.slice(0, 13);
  if (lastDay.hour !== hour) lastDay = { hour, date: dateAt(now) };
  return lastDay.date;
}

let lastDay = { hour: '', date: '' };

export interface CommitOptions {
  /** Whether Ctrl+Z may take it back; true where absent. */
  readonly undoable?: boolean;
}

export type Commit = (
  purpose: string,
  changes: readonly DeskChange[],
  options?: CommitOptions,
) => Result<CommitReceipt | null, CommitRefusal>;

/**
 * Writes changes as one commit. It holds in memory at once and is on disk when the head of the screen says
 * saved. A refusal is told to the person, and returned.
 */
export function useCommit(): Commit {
  const { vault, notify } = useDesk();
  return useMemo(() => {
    const commit: Commit = (purpose, changes, options) => {
      if (changes.length === 0) return { ok: true, value: null };
      const result = vault.commit({ purpose, changes, undoable: options?.undoable ?? true });
      if (!result.ok && result.error.kind === 'nothing-to-change') return { ok: true, value: null };
      if (!result.ok) notify({ tone: 'problem', text: result.error.message });
      return result;
    };
    return commit;
  }, [vault, notify]);
}

/** Draws again when saving, undo, snapshots or the lock change, and reads the state with `read`. */
export function useVaultState<T>(read: (vault: DeskVault) => T): T {
  const { vault } = useDesk();
  return useSyncExternalStore(
    useCallback((listener: () => void) => vault.onStateChange(listener), [vault]),
    () => read(vault),
  );
}
