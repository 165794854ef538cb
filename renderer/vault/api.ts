/** The vault as the rest of the desk sees it. */
import type { Result } from '../core/foundation/result';
import type { EarlierRemoved, LastKnown, SnapshotFile, VaultPorts } from './ports';
import type {
  CommitRefusal,
  CreateProblem,
  ErasureProblem,
  JournalProblem,
  OpenProblem,
  PeopleProblem,
  SaveProblem,
  SealProblem,
  SnapshotProblem,
  UndoRefusal,
} from './problems';
import type {
  ChangeRequest,
  CollectionOf,
  CommitRequest,
  JournalEntry,
  Migration,
  OpenRecords,
  Records,
  Registry,
} from './records';

/** A commit that is in memory; `durable` settles once it is on disk, or has failed to get there. */
export interface CommitReceipt {
  readonly sequence: number;
  readonly durable: Promise<Result<{ at: string; sequence: number }, SaveProblem>>;
}

/** "Saved" is true only after the store's transaction has completed. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null; readonly sequence: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: SaveProblem };

/** What undo and redo would do, as the purposes of those commits; null where there is nothing. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** How far a long piece of work has come; `total` is 0 while unknown. */
export interface Progress {
  readonly stage: 'key' | 'reading' | 'checking' | 'writing';
  readonly done: number;
  readonly total: number;
}

/** Called now and then during long work. */
export type OnProgress = (progress: Progress) => void;

/** The journal of an open vault. */
export interface JournalAccess<R extends Records> {
  head(): { readonly sequence: number; readonly hash: string };
  /** Entries `from`..`to`, both included, oldest first, as far as they are on disk. */
  read(range: {
    readonly from: number;
    readonly to: number;
  }): Promise<Result<readonly JournalEntry<R>[], JournalProblem>>;
  /** The entries that touched one record, oldest first. */
  history(
    collection: CollectionOf<R>,
    id: string,
  ): Promise<Result<readonly JournalEntry<R>[], JournalProblem>>;
  /** The ids of all records that the collection ever held, in the order in which they first came, removed ones too. */
  everHeld(collection: CollectionOf<R>): Promise<Result<readonly string[], JournalProblem>>;
  /** Reads the whole journal, checks every link and hash, and compares its fold with the open records. */
  verify(options: {
    readonly onProgress?: OnProgress;
    readonly signal?: AbortSignal;
  }): Promise<Result<{ entries: number; erasedChanges: number }, JournalProblem>>;
}

/** Who can open the vault. Each call asks for a passphrase again: the raw key is never kept. */
export interface People {
  list(): readonly string[];
  add(input: {
    readonly userId: string;
    readonly passphrase: string;
    readonly currentPassphrase: string;
  }): Promise<Result<null, PeopleProblem>>;
  remove(input: {
    readonly userId: string;
    readonly currentPassphrase: string;
  }): Promise<Result<null, PeopleProblem>>;
  /** Whether it is the passphrase of whoever is signed in; asked before what cannot be taken back. */
  confirm(input: { readonly passphrase: string }): Promise<Result<null, PeopleProblem>>;
  changePassphrase(input: {
    readonly current: string;
    readonly next: string;
  }): Promise<Result<null, PeopleProblem>>;
  /** The old code stops working; the new one is given once. */
  renewRecoveryCode(input: {
    readonly passphrase: string;
  }): Promise<Result<{ recoveryCode: string }, PeopleProblem>>;
}

/**
 * Text that must not be read in the records until its time has come. What is sealed can be kept in a record: the
 * journal, snapshots and exports then hold the seal alone. It opens for whoever can open the vault, in this vault
 * and for the same context only.
 */
export interface Seals {
  /**
   * Base64, different each time; as long as any other seal of a text with as many UTF-16 units. `context` names
   * the one place that it is for. Rejects once the vault is locked.
   */
  seal(input: { readonly context: string; readonly text: string }): Promise<string>;
  /** The text as it was sealed; a problem where a byte, the context or the vault differs. */
  open(input: { readonly context: string; readonly sealed: string }): Promise<Result<string, SealProblem>>;
}

/** Where the snapshots stand. */
export interface SnapshotState {
  /** ISO instant. */
  readonly lastVerifiedAt: string | null;
  readonly lastProblem: string | null;
  readonly isRunning: boolean;
}

/** The snapshots of an open vault. */
export interface Snapshots {
  /** Writes, reads back and checks one; `file` is null where nothing has changed since the last. */
  takeNow(reason: 'asked' | 'interval'): Promise<Result<{ file: string | null }, SnapshotProblem>>;
  /**
   * Takes a fresh one of the vault as it stands, then removes all others of it from the folder, those kept before a
   * restore too: what was erased stands in them still. The person is asked once more before they go.
   */
  removeEarlier(): Promise<Result<EarlierRemoved, SnapshotProblem>>;
  state(): SnapshotState;
}

/** An unlocked vault. After `lock` every call refuses and every record is gone. */
export interface OpenVault<R extends Records> {
  readonly vaultId: string;
  readonly user: { readonly id: string };
  readonly records: OpenRecords<R>;
  /** What opening had to put right or work round, in plain words; usually empty. */
  readonly findings: readonly string[];
  commit(request: CommitRequest<R>): Result<CommitReceipt, CommitRefusal>;
  undo(): Result<{ purpose: string }, UndoRefusal>;
  redo(): Result<{ purpose: string }, UndoRefusal>;
  /** The same object until it changes. */
  undoState(): UndoState;
  /** The same object until it changes. */
  saveState(): SaveState;
  retry(): void;
  isLocked(): boolean;
  /** Calls the listener when save, undo, snapshot or lock state changes; returns the way out. */
  onStateChange(listener: () => void): () => void;
  readonly journal: JournalAccess<R>;
  /** Erases for good what the journal holds of records that no longer exist. The chain still verifies. */
  erase(
    targets: readonly { readonly collection: CollectionOf<R>; readonly id: string }[],
    onProgress?: OnProgress,
  ): Promise<Result<{ erasedChanges: number }, ErasureProblem>>;
  readonly people: People;
  readonly seals: Seals;
  readonly snapshots: Snapshots;
  /**
   * Saves, makes a checkpoint and a snapshot (8 seconds at most), then drops the key and the records. Tells how
   * many commits never reached the disk: the store object that opened this vault keeps them sealed, and its next
   * unlock writes them first. They are gone if the page is.
   */
  lock(): Promise<{ readonly unsavedCommits: number }>;
}

/** A vault opened by its recovery code: readable, and waiting for a new passphrase. */
export interface RecoveredVault<R extends Records> {
  readonly userIds: readonly string[];
  readonly records: OpenRecords<R>;
  /** Sets that person's passphrase anew, replaces the recovery code and opens the vault as that person. */
  setPassphrase(input: {
    readonly userId: string;
    readonly passphrase: string;
  }): Promise<Result<{ vault: OpenVault<R>; recoveryCode: string }, PeopleProblem>>;
  /** Drops the key and the records; nothing was changed. */
  cancel(): void;
}

/** What stands on disk before anyone has unlocked. It never starts empty where something is missing. */
export type StoreState =
  | { readonly kind: 'empty'; readonly snapshots: readonly SnapshotFile[] }
  | {
      readonly kind: 'locked';
      readonly vaultId: string;
      readonly sequence: number;
      /** Seconds before the next try is allowed; 0 for at once. */
      readonly waitSeconds: number;
    }
  | {
      readonly kind: 'missing';
      /** null where the note of it is damaged. */
      readonly lastKnown: LastKnown | null;
      readonly message: string;
    }
  | {
      readonly kind: 'shorter';
      readonly have: number;
      readonly lastKnown: LastKnown;
      readonly message: string;
    }
  | { readonly kind: 'different'; readonly lastKnown: LastKnown; readonly message: string }
  | { readonly kind: 'newer'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What a checked snapshot holds. */
export interface SnapshotSummary {
  readonly name: string;
  readonly vaultId: string;
  /** ISO instant the file was made. */
  readonly writtenAt: string;
  readonly sequence: number;
  /** ISO instant of the last entry in it. */
  readonly lastEntryAt: string | null;
  /** Records in each collection. */
  readonly counts: Readonly<Record<string, number>>;
  readonly isSameVault: boolean;
}

/** What opens a snapshot: the passphrase or the recovery code that held when it was made. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** The store on this machine. */
export interface VaultStore<R extends Records> {
  inspect(): Promise<StoreState>;
  /**
   * A person's word that what stands now is to be used although it is missing, shorter or different: forgets
   * what was known, so that the next `inspect` gives 'empty' or 'locked'. The store itself is not touched.
   */
  acceptAsItStands(): Promise<Result<null, OpenProblem>>;
  /** Makes a new vault with one person and `firstChanges` as its first entry. Refused where one stands. */
  create(
    input: {
      readonly userId: string;
      readonly passphrase: string;
      readonly purpose: string;
      readonly firstChanges: readonly ChangeRequest<R>[];
    },
    onProgress?: OnProgress,
  ): Promise<Result<{ vault: OpenVault<R>; recoveryCode: string }, CreateProblem>>;
  unlock(
    input: { readonly passphrase: string },
    onProgress?: OnProgress,
  ): Promise<Result<OpenVault<R>, OpenProblem>>;
  unlockWithRecovery(
    input: { readonly code: string },
    onProgress?: OnProgress,
  ): Promise<Result<RecoveredVault<R>, OpenProblem>>;
  /** Newest first. */
  listSnapshots(): Promise<Result<readonly SnapshotFile[], SnapshotProblem>>;
  /** Opens, decrypts and checks every row of a snapshot; the store is not touched. */
  checkSnapshot(
    input: { readonly name: string; readonly secret: Secret },
    onProgress?: OnProgress,
  ): Promise<Result<SnapshotSummary, SnapshotProblem>>;
  /** Checks the snapshot, keeps what stands in a file of its own, then replaces the store in one step. */
  restoreSnapshot(
    input: { readonly name: string; readonly secret: Secret },
    onProgress?: OnProgress,
  ): Promise<Result<{ summary: SnapshotSummary; keptAs: string | null }, SnapshotProblem>>;
  /**
   * Puts back what a restore replaced, exactly as it was; what it replaces is kept in turn. Asks for the secret
   * of the kept store; where that is damaged beyond opening, for the secret of the present one; and for nothing
   * only where neither can be opened by anyone, which `guardedBy` then says.
   */
  undoRestore(
    input: { readonly name: string; readonly secret: Secret },
    onProgress?: OnProgress,
  ): Promise<
    Result<{ keptAs: string | null; guardedBy: 'kept-store' | 'present-store' | 'nothing' }, SnapshotProblem>
  >;
}

/** What a store is made of. */
export interface VaultStoreOptions<R extends Records> {
  readonly registry: Registry<R>;
  readonly schemaVersion: number;
  readonly migrations: readonly Migration[];
  readonly ports: VaultPorts;
  /**
   * Why well-formed changes may not be made, in plain words, or null. Asked before every commit, undo and redo,
   * with the records as they stand before it and which of the three it is.
   */
  readonly guard?: (
    records: OpenRecords<R>,
    changes: readonly ChangeRequest<R>[],
    step: 'commit' | 'undo' | 'redo',
  ) => string | null;
  /** 'election-spoc-desk' where absent. */
  readonly databaseName?: string;
}
