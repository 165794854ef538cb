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
  readonly key: CryptoKey;
  /** Highest generation of checkpoints on disk. */
  readonly generation: number;
}

/** One unlocked session. The key lives here, in memory, until `drop`. */
export class Session<R extends Records> {
  header: Header;
  directory: Directory;
  generation: number;
  private key: CryptoKey | null;
  private readonly ending = new AbortController();
  private line: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(readonly parts: SessionParts<R>) {
    this.header = parts.header;
    this.directory = parts.directory;
    this.generation = parts.generation;
    this.key = parts.key;
  }

  isLocked(): boolean {
    return this.ending.signal.aborted;
  }

  /** The key for the journal; throws after `drop`, which is a bug in the caller. */
  journal(): JournalKey {
    if (this.key === null) throw new Error('The vault is locked.');
    return { key: this.key, vaultId: this.header.vaultId };
  }

  /** From here on every call refuses. */
  end(): void {
    this.ending.abort(new Error('The desk is locking.'));
  }

  /** Aborted when the session ends; for work in the background. */
  endSignal(): AbortSignal {
    return this.ending.signal;
  }

  /** Forgets the key. */
  drop(): void {
    this.key = null;
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
}

/** What every refused call of a locked vault says. */
export const lockedProblem = {
  kind: 'locked',
  message: 'The desk is locked. Unlock it and do this again.',
} as const;
