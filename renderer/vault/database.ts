/**
 * The Dexie tables. Keys are counters, values are sealed bytes; the header alone is readable, and holds
 * numbers and random bytes only.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Bytes } from './bytes';
import type { SaveProblem } from './problems';

/** One entry: `envelope` says what was done to which records, `payload` holds their contents. Both sealed. */
export interface JournalRow {
  readonly sequence: number;
  readonly envelope: Bytes;
  readonly payload: Bytes;
}

/** One sealed blob of a checkpoint; part 0 is its manifest. */
export interface CheckpointRow {
  readonly generation: number;
  readonly part: number;
  readonly blob: Bytes;
}

/** The rows of the header table, by key. */
export const headerKeys = { header: 1, tries: 2, snapshot: 3 } as const;

/** A header row; what `value` is depends on the key, and is checked when read. */
export interface HeaderRow {
  readonly key: number;
  readonly value: unknown;
}

export const databaseVersion = 1;

/** The Dexie schema, one line a table. Changed only together with `databaseVersion`. */
export const databaseSchema = {
  header: 'key',
  journal: 'sequence',
  checkpoints: '[generation+part]',
} as const;

/** The open database. */
export type StoreDatabase = Dexie & {
  readonly header: EntityTable<HeaderRow, 'key'>;
  readonly journal: EntityTable<JournalRow, 'sequence'>;
  readonly checkpoints: Table<CheckpointRow, [number, number]>;
};

/** The database, not yet opened. */
export function storeDatabase(name: string): StoreDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(databaseVersion).stores(databaseSchema);
  return database as StoreDatabase;
}

/** Opens; false (and closed again) where the database was made by a newer version. Throws where it cannot. */
export async function openDatabase(database: StoreDatabase): Promise<boolean> {
  if (!database.isOpen()) await database.open();
  // Dexie opens a newer database without a word, so the version is compared here. It stores ten times its own.
  if (database.backendDB().version <= databaseVersion * 10) return true;
  database.close();
  return false;
}

/** A failed write in plain words. */
export function saveProblemOf(error: unknown): SaveProblem {
  if (isQuotaError(error)) {
    return {
      kind: 'no-space',
      message:
        'The disk is full, so the last changes are not saved yet. They are still here. ' +
        'Free some space, then choose “Try again”. Do not close the desk before that.',
    };
  }
  return {
    kind: 'store-failed',
    message:
      'The last changes could not be written to the disk. They are still here. ' +
      'Choose “Try again”. Do not close the desk before that.',
  };
}

function isQuotaError(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth++) {
    const { name, inner } = current as { name?: unknown; inner?: unknown };
    if (name === 'QuotaExceededError') return true;
    current = inner;
  }
  return false;
}
