/**
 * Checking the contents of a snapshot: every row opened, the chain followed from its first entry, the
 * records folded from it and compared with the checkpoint, and all of them counted.
 */
import { err, ok, type Result } from '../core/foundation/result';
import type { OnProgress, SnapshotSummary } from './api';
import { ChainReader, foldEntry, type FoldedRecords } from './chain';
import { openCheckpoint, type Manifest } from './checkpoints';
import type { CheckpointRow, JournalRow } from './database';
import { newerMessage, type Header } from './header';
import type { JournalKey, OpenedEntry } from './journal-format';
import { validateAll, type SchemaRules } from './migrations';
import type { SnapshotProblem } from './problems';
import type { Section } from './snapshot-format';
import type { SnapshotReader } from './snapshot-reader';

const ROWS_AT_ONCE = 128;

/** What a whole snapshot gives. */
export interface CheckedSnapshot {
  readonly sequence: number;
  readonly headHash: string;
  readonly lastEntryAt: string | null;
  readonly counts: SnapshotSummary['counts'];
}

/** What has to hold for a snapshot to be right. */
export interface CheckInput {
  readonly reader: SnapshotReader;
  readonly journal: JournalKey;
  readonly header: Header;
  readonly rules: SchemaRules;
  /** Records from outside are checked against their schemas too; our own were when they were committed. */
  readonly origin: 'this-session' | 'outside';
  /** Given each row as it is read, for a restore to keep. */
  readonly onSection?: (section: Section) => void;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

const damaged = (message: string): Result<never, SnapshotProblem> => err({ kind: 'damaged', message });

/** Reads the rest of a snapshot, after its first section, and checks all of it. */
export async function checkSnapshotRows(
  input: CheckInput,
): Promise<Result<CheckedSnapshot, SnapshotProblem>> {
  const checkpointRows: CheckpointRow[] = [];
  const checker = new RowChecker(input);
  for (;;) {
    if (input.signal?.aborted === true) return err({ kind: 'failed', message: 'The check was stopped.' });
    const next = await input.reader.next();
    if (!next.ok) return next;
    const section = next.value;
    if (section === null) break;
    input.onSection?.(section);
    if (section.kind === 'header') return damaged('This snapshot has two beginnings. Choose an older one.');
    if (section.kind === 'checkpoint') {
      checkpointRows.push(section.row);
      continue;
    }
    if (checker.needsCheckpoint()) {
      const problem = await checker.useCheckpoint(checkpointRows);
      if (problem !== null) return err(problem);
    }
    const problem = await checker.add(section.row);
    if (problem !== null) return err(problem);
    input.onProgress?.({ stage: 'checking', ...input.reader.progress() });
  }
  return checker.end();
}

class RowChecker {
  private readonly chain: ChainReader;
  private readonly records: FoldedRecords = new Map();
  private waiting: JournalRow[] = [];
  private manifest: Manifest | null = null;
  private isReady = false;
  private wasMet = false;
  private lastEntryAt: string | null = null;

  constructor(private readonly input: CheckInput) {
    this.chain = new ChainReader(input.journal, { sequence: 0, hash: input.header.genesis });
  }

  needsCheckpoint(): boolean {
    return !this.isReady;
  }

  async useCheckpoint(rows: readonly CheckpointRow[]): Promise<SnapshotProblem | null> {
    this.isReady = true;
    if (rows.length === 0) return null;
    const opened = await openCheckpoint(this.input.journal, rows);
    if (opened === null) return problem('The records in this snapshot are damaged. Choose an older one.');
    if (opened.manifest.schemaVersion > this.input.rules.schemaVersion) {
      return { kind: 'newer', message: newerMessage };
    }
    this.manifest = opened.manifest;
    return null;
  }

  async add(row: JournalRow): Promise<SnapshotProblem | null> {
    this.waiting.push(row);
    return this.waiting.length < ROWS_AT_ONCE ? null : this.drain();
  }

  async end(): Promise<Result<CheckedSnapshot, SnapshotProblem>> {
    const left = await this.drain();
    if (left !== null) return err(left);
    if (this.manifest !== null && !this.wasMet) {
      return damaged('The records and the journal of this snapshot do not agree. Choose an older one.');
    }
    const { origin, rules } = this.input;
    const valid = origin === 'outside' ? validateAll(rules, this.records) : ok(null);
    if (!valid.ok) {
      return damaged(`A record in this snapshot is not valid (${valid.error.collection} ${valid.error.id}).`);
    }
    const { sequence, hash } = this.chain.head();
    if (sequence === 0) return damaged('This snapshot has no journal in it. Choose an older one.');
    const counts = Object.fromEntries(
      [...this.records].filter(([, shelf]) => shelf.size > 0).map(([name, shelf]) => [name, shelf.size]),
    );
    return ok({ sequence, headHash: hash, lastEntryAt: this.lastEntryAt, counts });
  }

  private async drain(): Promise<SnapshotProblem | null> {
    const rows = this.waiting;
    this.waiting = [];
    const entries = await this.chain.take(rows);
    if (!entries.ok) {
      return problem(`Entry ${entries.error.sequence} in this snapshot does not hold. Choose an older one.`);
    }
    for (const entry of entries.value) {
      if (entry.schema > this.input.rules.schemaVersion) return { kind: 'newer', message: newerMessage };
      foldEntry(this.records, entry, this.input.rules);
      this.lastEntryAt = entry.at;
      if (!this.agrees(entry)) {
        return problem('The records and the journal of this snapshot do not agree. Choose an older one.');
      }
    }
    return null;
  }

  // The checkpoint claims the hash of one entry and the counts after it; when that entry comes, both must hold.
  private agrees(entry: OpenedEntry): boolean {
    const { manifest } = this;
    if (manifest?.sequence !== entry.sequence) return true;
    this.wasMet = true;
    if (manifest.headHash !== entry.hash) return false;
    if (manifest.schemaVersion !== this.input.rules.schemaVersion) return true;
    const filled = [...this.records].filter(([, shelf]) => shelf.size > 0);
    return (
      filled.length === Object.keys(manifest.counts).length &&
      filled.every(([collection, shelf]) => manifest.counts[collection] === shelf.size)
    );
  }
}

function problem(message: string): SnapshotProblem {
  return { kind: 'damaged', message };
}
