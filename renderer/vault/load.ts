/**
 * From rows to open records: the newest checkpoint that is whole, then the entries after it. The checkpoint
 * must name the hash of the entry it stands on, and every entry after it must follow the one before.
 */
import { err, ok, type Result } from '../core/foundation/result';
import type { OnProgress } from './api';
import { ChainReader, foldEntry, journalBatches, type ChainHead, type FoldedRecords } from './chain';
import { generationRows, generationsOf, openCheckpoint, type Manifest } from './checkpoints';
import type { StoreDatabase } from './database';
import { newerMessage, type Header } from './header';
import { openEnvelope, type JournalKey, type OpenedEntry } from './journal-format';
import { bringAllForward, validateAll, type SchemaRules } from './migrations';
import type { LastKnown } from './ports';
import type { OpenProblem } from './problems';
import type { UnsavedRows } from './save-queue';

/** What opening gives. */
export interface LoadedStore {
  readonly records: FoldedRecords;
  /** The last entry on disk. */
  readonly head: ChainHead;
  /** Highest generation number on disk, 0 for none. */
  readonly generation: number;
  /** Entries and changes after the checkpoint that was used. */
  readonly sinceCheckpoint: { readonly entries: number; readonly changes: number };
  /** True where the records were mended or migrated and want a checkpoint soon. */
  readonly wantsCheckpoint: boolean;
  readonly findings: readonly string[];
  /** What is still not on disk. */
  readonly unsaved: UnsavedRows;
}

/** Where to load from, and what has to hold. */
export interface LoadInput {
  readonly database: StoreDatabase;
  readonly journal: JournalKey;
  readonly header: Header;
  readonly rules: SchemaRules;
  readonly lastKnown: LastKnown | null;
  /** Rows of an earlier session that never reached the disk; they come after those that did. */
  readonly unsaved: UnsavedRows;
  readonly onProgress: OnProgress;
}

interface Base {
  readonly records: FoldedRecords;
  readonly head: ChainHead;
  readonly isOld: boolean;
  readonly findings: readonly string[];
}

const damagedMessage = (sequence: number) =>
  `Entry ${sequence} of the journal is damaged or has been altered. Nothing was changed. ` +
  'Restore the latest snapshot.';

/** Loads the records; nothing on disk is changed. */
export async function loadStore(input: LoadInput): Promise<Result<LoadedStore, OpenProblem>> {
  const { database, rules } = input;
  const generations = await generationsOf(database);
  const base = await loadBase(input, generations);
  if (!base.ok) return base;
  const { records, isOld } = base.value;
  const tail = await applyTail(input, base.value);
  if (!tail.ok) return tail;
  const known = await matchesLastKnown(input, tail.value.head);
  if (!known.ok) return known;
  const isMigrated = isOld || tail.value.hasOld;
  const valid = isMigrated ? validateAll(rules, records) : ok(null);
  if (!valid.ok) {
    const { collection, id, issues } = valid.error;
    const message =
      `A record of an older version could not be brought to this one (${collection} ${id}: ` +
      `${issues.join('; ')}). Nothing was changed. Open it with the older version.`;
    return err({ kind: 'failed', message });
  }
  const gaps = await gapFindings(database, tail.value.head);
  const findings = [...base.value.findings, ...gaps];
  return ok({
    records,
    head: tail.value.head,
    generation: generations[0] ?? 0,
    sinceCheckpoint: { entries: tail.value.entries, changes: tail.value.changes },
    wantsCheckpoint: isMigrated || base.value.findings.length > 0,
    findings,
    unsaved: tail.value.unsaved,
  });
}

async function loadBase(
  input: LoadInput,
  generations: readonly number[],
): Promise<Result<Base, OpenProblem>> {
  const findings: string[] = [];
  for (const generation of generations) {
    const rows = await generationRows(input.database, generation);
    const opened = await openCheckpoint(input.journal, rows, (done, total) =>
      input.onProgress({ stage: 'reading', done, total }),
    );
    if (opened !== null && opened.manifest.schemaVersion > input.rules.schemaVersion) {
      return err({ kind: 'newer', message: newerMessage });
    }
    if (opened !== null && (await standsOnJournal(input, opened.manifest))) {
      const { manifest, records } = opened;
      bringAllForward(input.rules, manifest.schemaVersion, records);
      const isOld = manifest.schemaVersion < input.rules.schemaVersion;
      return ok({
        records,
        head: { sequence: manifest.sequence, hash: manifest.headHash },
        isOld,
        findings,
      });
    }
    findings.push(
      'A stored copy of the records was damaged. They were rebuilt from the journal, which is whole; ' +
        'nothing was lost. Tell your IT support: the disk may be failing.',
    );
  }
  const genesis = { sequence: 0, hash: input.header.genesis };
  return ok({ records: new Map(), head: genesis, isOld: false, findings: [...new Set(findings)] });
}

async function standsOnJournal(input: LoadInput, manifest: Manifest): Promise<boolean> {
  return (await hashAt(input, manifest.sequence)) === manifest.headHash;
}

async function hashAt(input: LoadInput, sequence: number): Promise<string | null> {
  if (sequence === 0) return input.header.genesis;
  const row = await input.database.journal.get(sequence);
  const opened = row === undefined ? null : await openEnvelope(input.journal, row);
  return opened?.hash ?? null;
}

interface Tail {
  readonly head: ChainHead;
  readonly entries: number;
  readonly changes: number;
  readonly hasOld: boolean;
  readonly unsaved: UnsavedRows;
}

async function applyTail(input: LoadInput, base: Base): Promise<Result<Tail, OpenProblem>> {
  const reader = new ChainReader(input.journal, base.head);
  const sum = { entries: 0, changes: 0, hasOld: false };
  const fold = (entries: readonly OpenedEntry[]) => {
    for (const entry of entries) {
      foldEntry(base.records, entry, input.rules);
      sum.entries += 1;
      sum.changes += entry.changes.length;
      sum.hasOld ||= entry.schema < input.rules.schemaVersion;
    }
  };
  for await (const rows of journalBatches(input.database, base.head.sequence + 1, Infinity)) {
    const entries = await reader.take(rows);
    if (!entries.ok) {
      return err({ kind: 'damaged', message: damagedMessage(entries.error.sequence) });
    }
    if (entries.value.some((entry) => entry.schema > input.rules.schemaVersion)) {
      return err({ kind: 'newer', message: newerMessage });
    }
    fold(entries.value);
    input.onProgress({ stage: 'checking', done: sum.entries, total: 0 });
  }
  const head = reader.head();
  // A write that was given up as failed may have reached the disk after all.
  const unsaved = input.unsaved.filter((item) => item.row.sequence > head.sequence);
  const waiting = await reader.take(unsaved.map((item) => item.row));
  if (!waiting.ok) return err({ kind: 'damaged', message: damagedMessage(waiting.error.sequence) });
  fold(waiting.value);
  return ok({ ...sum, head, unsaved });
}

async function matchesLastKnown(input: LoadInput, head: ChainHead): Promise<Result<null, OpenProblem>> {
  const { lastKnown } = input;
  if (lastKnown === null) return ok(null);
  if (lastKnown.sequence > head.sequence) {
    return err({ kind: 'shorter', message: shorterMessage(head.sequence, lastKnown.sequence) });
  }
  const found = await hashAt(input, lastKnown.sequence);
  if (found === lastKnown.headHash) return ok(null);
  if (found === null) return err({ kind: 'damaged', message: damagedMessage(lastKnown.sequence) });
  return err({ kind: 'different', message: differentMessage });
}

/** What is said where entries are missing at the end. */
export function shorterMessage(have: number, expected: number): string {
  return (
    `The store holds ${have} entries, but ${expected} had been saved: the last ${expected - have} are missing. ` +
    'Nothing was changed. Restore the latest snapshot, or go on with what is here.'
  );
}

/** What is said where the store is not the one that was last used here. */
export const differentMessage =
  'The store is not the one that was last used on this machine. Nothing was changed. ' +
  'Restore the latest snapshot, or go on with what is here.';

async function gapFindings(database: StoreDatabase, head: ChainHead): Promise<readonly string[]> {
  const count = await database.journal.count();
  if (count === head.sequence) return [];
  return [
    `${head.sequence - count} older entries of the journal are missing. The records are whole, but their ` +
      'history is not. Restore a snapshot if you need it.',
  ];
}
