/**
 * Checking and restoring snapshots, while no vault is open. A restore reads the whole file, checks all of
 * it, keeps what stands in a file of its own, and only then replaces every row in one transaction.
 */
import { err, ok, type Result } from '../core/foundation/result';
import type { OnProgress, Secret, SnapshotSummary } from './api';
import {
  headerKeys,
  saveProblemOf,
  type CheckpointRow,
  type HeaderRow,
  type JournalRow,
  type StoreDatabase,
} from './database';
import { readHeader, type Header } from './header';
import { takeKey } from './key-slots';
import type { SchemaRules } from './migrations';
import type { LastKnown, VaultPorts } from './ports';
import type { SnapshotProblem } from './problems';
import { readRecoveryCode } from './recovery-code';
import { checkSnapshotRows, type CheckedSnapshot } from './snapshot-check';
import type { Section, SnapshotHeader } from './snapshot-format';
import { SnapshotReader } from './snapshot-reader';
import { wholeStoreRows } from './snapshot-rows';
import { writeSnapshotFile } from './snapshot-writer';
import type { TryLimit } from './try-delay';
import { trySecret, type Trial } from './unlocking';

/** What checking and restoring need. */
export interface RestoreTools {
  readonly database: StoreDatabase;
  readonly ports: VaultPorts;
  readonly rules: SchemaRules;
  readonly tries: TryLimit;
  readonly onProgress: OnProgress;
}

/** The rows of a file, held until the store is replaced by them in one transaction. */
export interface HeldRows {
  readonly journal: JournalRow[];
  readonly checkpoints: CheckpointRow[];
}

/** A snapshot that is right in every part. */
export interface GoodSnapshot {
  readonly about: SnapshotHeader;
  readonly header: Header;
  readonly checked: CheckedSnapshot;
}

/** Checks a snapshot; its rows are given to `hold` where one is passed. */
export async function checkFile(
  tools: RestoreTools,
  input: { readonly name: string; readonly secret: Secret },
  hold?: HeldRows,
): Promise<Result<GoodSnapshot, SnapshotProblem>> {
  return withReader(tools, input.name, async (reader, about) => {
    const header = readHeader(about.header, tools.rules.schemaVersion);
    if (!header.ok) return err(header.error);
    const key = await keyOf(tools, header.value, { secret: input.secret, of: 'snapshot' });
    if (!key.ok) return key;
    const checked = await checkSnapshotRows({
      reader,
      journal: { key: key.value, vaultId: header.value.vaultId },
      header: header.value,
      rules: tools.rules,
      origin: 'outside',
      onProgress: tools.onProgress,
      onSection: (section) => {
        if (hold !== undefined) keep(hold, section);
      },
    });
    return checked.ok ? ok({ about, header: header.value, checked: checked.value }) : checked;
  });
}

/** What a checked snapshot is, in words for a screen. */
export function summaryOf(name: string, good: GoodSnapshot, presentVaultId: string | null): SnapshotSummary {
  const { sequence, lastEntryAt, counts } = good.checked;
  return {
    name,
    vaultId: good.header.vaultId,
    writtenAt: good.about.writtenAt,
    sequence,
    lastEntryAt,
    counts,
    isSameVault: good.header.vaultId === presentVaultId,
  };
}

/** Reads a file that a restore kept; its rows are checked to be the ones that were written, no more. */
export async function readKeptStore(
  tools: RestoreTools,
  name: string,
  hold: HeldRows,
): Promise<Result<SnapshotHeader, SnapshotProblem>> {
  return withReader(tools, name, async (reader, about) => {
    if (about.reason !== 'before-restore') {
      const message = 'This snapshot was not kept by a restore. Restore it in the usual way.';
      return err({ kind: 'not-a-kept-store', message });
    }
    for (;;) {
      const next = await reader.next();
      if (!next.ok) return next;
      if (next.value === null) return ok(about);
      keep(hold, next.value);
      tools.onProgress({ stage: 'reading', ...reader.progress() });
    }
  });
}

/** Keeps what stands, and what waits to be written, in a file of its own; null where nothing stands. */
export async function keepPresentStore(
  tools: RestoreTools,
  present: { readonly lastKnown: LastKnown | null; readonly unsaved: readonly JournalRow[] },
): Promise<Result<{ name: string } | null, SnapshotProblem>> {
  const { database, ports } = tools;
  const { lastKnown } = present;
  // Not the whole header table: a count of wrong tries alone is no store.
  const header = await database.header.get(headerKeys.header);
  const rows = (await database.journal.count()) + (await database.checkpoints.count());
  if (header === undefined && rows === 0) return ok(null);
  const occasion = { writtenAt: ports.clock(), reason: 'before-restore', lastKnown } as const;
  const last = await database.journal.orderBy('sequence').last();
  const unsaved = present.unsaved.filter((row) => row.sequence > (last?.sequence ?? 0));
  const what = {
    reason: occasion.reason,
    vaultId: lastKnown?.vaultId ?? 'unknown',
    sequence: Math.max(0, (unsaved.at(-1) ?? last)?.sequence ?? 0),
  };
  return writeSnapshotFile(ports.snapshots, what, wholeStoreRows(database, occasion, unsaved));
}

/** Replaces every row of the store in one transaction. */
export async function replaceStore(
  database: StoreDatabase,
  header: unknown,
  rows: HeldRows,
): Promise<Result<null, SnapshotProblem>> {
  const headerRows: HeaderRow[] = header === null ? [] : [{ key: headerKeys.header, value: header }];
  try {
    await database.transaction('rw', database.header, database.journal, database.checkpoints, async () => {
      // The count of wrong tries stays: a restore must not be a way round the wait.
      await database.header.bulkDelete([headerKeys.header, headerKeys.snapshot]);
      await Promise.all([database.journal.clear(), database.checkpoints.clear()]);
      await database.header.bulkAdd(headerRows);
      await database.journal.bulkAdd(rows.journal);
      await database.checkpoints.bulkAdd(rows.checkpoints);
    });
    return ok(null);
  } catch (error) {
    const isFull = saveProblemOf(error).kind === 'no-space';
    return err({
      kind: isFull ? 'no-space' : 'failed',
      message: isFull
        ? 'The disk is too full to restore this snapshot. The store is as it was. Free some space and try again.'
        : 'The snapshot could not be written to the store. The store is as it was. Try again.',
    });
  }
}

async function withReader<T>(
  tools: RestoreTools,
  name: string,
  work: (reader: SnapshotReader, about: SnapshotHeader) => Promise<Result<T, SnapshotProblem>>,
): Promise<Result<T, SnapshotProblem>> {
  const opened = await SnapshotReader.open(tools.ports.snapshots, name);
  if (!opened.ok) return opened;
  const reader = opened.value;
  try {
    const first = await reader.next();
    if (!first.ok) return first;
    if (first.value?.kind !== 'header') {
      return err({ kind: 'damaged', message: 'This snapshot has no beginning. Choose an older one.' });
    }
    return await work(reader, first.value.header);
  } finally {
    await reader.close();
  }
}

/** Whether a secret opens what this header guards; tries are counted with those at the locked screen. */
export async function keyOf(
  tools: RestoreTools,
  header: Header,
  given: { readonly secret: Secret; readonly of: Trial['of'] },
): Promise<Result<CryptoKey, SnapshotProblem>> {
  const { secret, of } = given;
  const isCode = 'recoveryCode' in secret;
  const typed = isCode ? readRecoveryCode(secret.recoveryCode) : ok(secret.passphrase);
  if (!typed.ok) return err({ kind: 'wrong-secret', message: typed.error.message });
  tools.onProgress({ stage: 'key', done: 0, total: 0 });
  const { database, tries, ports } = tools;
  const place = { database, tries, derivation: ports.keyDerivation };
  const trial = { secret: typed.value, kind: isCode ? 'recovery' : 'passphrase', of } as const;
  const opened = await trySecret(place, header, trial);
  if (opened.ok) return ok(await takeKey(opened.value));
  const { kind, message } = opened.error;
  const hint = kind === 'wait' || of === 'store' ? '' : ' Use what held when the snapshot was made.';
  return err({ kind, message: message + hint });
}

function keep(hold: HeldRows, section: Section): void {
  if (section.kind === 'journal') hold.journal.push(section.row);
  if (section.kind === 'checkpoint') hold.checkpoints.push(section.row);
}
