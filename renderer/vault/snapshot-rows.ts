/** The rows of the store on their way into a snapshot file. */
import { journalBatches } from './chain';
import { generationsOf } from './checkpoints';
import { headerKeys, type CheckpointRow, type JournalRow, type StoreDatabase } from './database';
import type { LastKnown, SnapshotReason } from './ports';
import type { Section } from './snapshot-format';

/** What the first section says. */
export interface SnapshotOccasion {
  readonly writtenAt: string;
  readonly reason: SnapshotReason;
  readonly lastKnown: LastKnown | null;
}

/** The store up to one entry, with its newest checkpoint. */
export async function* openStoreRows(
  database: StoreDatabase,
  occasion: SnapshotOccasion,
  upTo: { readonly sequence: number; readonly signal: AbortSignal },
): AsyncGenerator<Section> {
  yield await headerSection(database, occasion, upTo.sequence);
  const newest = (await generationsOf(database)).slice(0, 1);
  for (const generation of newest) yield* checkpointSections(database, generation);
  for await (const rows of journalBatches(database, 1, upTo.sequence)) {
    upTo.signal.throwIfAborted();
    for (const row of rows) yield { kind: 'journal', row };
  }
}

/** Everything in the store as it is, whether or not it can be read, and after it the rows still to be written. */
export async function* wholeStoreRows(
  database: StoreDatabase,
  occasion: SnapshotOccasion,
  unsaved: readonly JournalRow[],
): AsyncGenerator<Section> {
  const last = await database.journal.orderBy('sequence').last();
  yield await headerSection(database, occasion, (unsaved.at(-1) ?? last)?.sequence ?? 0);
  for (const generation of await generationsOf(database)) yield* checkpointSections(database, generation);
  for await (const rows of journalBatches(database, -Infinity, Infinity)) {
    for (const row of rows) yield { kind: 'journal', row };
  }
  for (const row of unsaved) yield { kind: 'journal', row };
}

async function headerSection(
  database: StoreDatabase,
  occasion: SnapshotOccasion,
  sequence: number,
): Promise<Section> {
  const row = await database.header.get(headerKeys.header);
  return { kind: 'header', header: { ...occasion, sequence, header: row?.value ?? null } };
}

async function* checkpointSections(
  database: StoreDatabase,
  generation: number,
): AsyncGenerator<{ readonly kind: 'checkpoint'; readonly row: CheckpointRow }> {
  const keys = await database.checkpoints
    .where('[generation+part]')
    .between([generation, 0], [generation, Infinity], true, true)
    .primaryKeys();
  // One blob at a time: a checkpoint may be larger than is good to hold beside the open records.
  for (const key of keys) {
    const row = await database.checkpoints.get(key);
    if (row !== undefined) yield { kind: 'checkpoint', row };
  }
}
