/** What the parts of an open vault share, and the one place that drops it. */
import type { Header } from './header';
import type { JournalKey } from './journal-format';
import type { StoreDatabase } from './database';
import type { SchemaRules } from './migrations';
import type { VaultPorts } from './ports';
import type { RecordSet } from './record-set';
import type { Records } from './records';
import type { TryLimit } from './try-delay';
import type { Directory } from './key-slots';
import type { SealKey } from './seals';
import type { VaultKeys } from './vault-keys';
import { callSafely } from './record-set';

/** The state of an open vault. */
export interface SessionParts<R extends Records> {
  readonly database: StoreDatabase;
  readonly rules: SchemaRules;
  readonly ports: VaultPorts;
  readonly tries: TryLimit;
  readonly userId: string;
  readonly records: RecordSet<R>;
  readonly header: Header;
  readonly directory: Directory;
  readonly keys: VaultKeys;
  /** Highest generation of checkpoints on disk. */
  readonly generation: number;
}

/** One unlocked session. The keys live here, in memory, until `drop`. */
export class Session<R extends Records> {
  header: Header;
  directory: Directory;
  generation: number;
  /** Everything but the keys: what holds the parts must not keep them past `drop`. */
  readonly parts: Omit<SessionParts<R>, 'keys'>;
  private keys: VaultKeys | null;
  private readonly ending = new AbortController();
  private line: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(given: SessionParts<R>) {
    const { keys, ...parts } = given;
    this.parts = parts;
    this.keys = keys;
    this.header = parts.header;
    this.directory = parts.directory;
    this.generation = parts.generation;
  }

  isLocked(): boolean {
    return this.ending.signal.aborted;
  }

  /** The key for the journal; throws after `drop`, which is a bug in the caller. */
  journal(): JournalKey {
    return { key: this.kept().rows, vaultId: this.header.vaultId };
  }

  /** The key for seals; throws after `drop`, which is a bug in the caller. */
  seals(): SealKey {
    return { key: this.kept().seals, vaultId: this.header.vaultId };
  }

  /** From here on every call refuses. */
  end(): void {
    this.ending.abort(new Error('The desk is locking.'));
  }

  /** Aborted when the session ends; for work in the background. */
  endSignal(): AbortSignal {
    return this.ending.signal;
  }

  /** Forgets the keys. */
  drop(): void {
    this.keys = null;
  }

  onStateChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(): void {
    for (const listener of [...this.listeners]) callSafely(listener);
  }

  /** Runs work that reads or rewrites many rows, one piece at a time. */
  inLine<T>(work: () => Promise<T>): Promise<T> {
    const next = this.line.then(work);
    this.line = next.catch(() => undefined);
    return next;
  }

  private kept(): VaultKeys {
    if (this.keys === null) throw new Error('The vault is locked.');
    return this.keys;
  }
}

/** What every refused call of a locked vault says. */
export const lockedProblem = {
  kind: 'locked',
  message: 'The desk is locked. Unlock it and do this again.',
} as const;
