/**
 * Checkpoints: the records as they stood after one entry, in blobs of at most 2,000, so that opening reads
 * megabytes rather than rows. A generation is a manifest (part 0) and its parts. The newest two generations
 * are kept: should one be damaged, the one before it and the journal give the same records.
 */
import { z } from '../core/foundation/schema';
import { textOf, utf8 } from './bytes';
import { seal, unseal, type Random } from './cipher';
import type { ChainHead, FoldedRecords } from './chain';
import type { CheckpointRow, StoreDatabase } from './database';
import type { JournalKey } from './journal-format';
import type { RecordMaps, StoredRecord } from './record-set';

const RECORDS_A_PART = 2000;

const manifestSchema = z.object({
  generation: z.number().int().positive(),
  sequence: z.number().int().nonnegative(),
  headHash: z.string(),
  schemaVersion: z.number().int().positive(),
  parts: z.number().int().nonnegative(),
  counts: z.record(z.string(), z.number().int().nonnegative()),
});

/** What a generation says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A generation sealed and ready to be written. */
export interface SealedCheckpoint {
  readonly manifest: Manifest;
  readonly rows: readonly CheckpointRow[];
}

/** Seals the records as they stood at `head`. Throws the signal's reason when aborted. */
export async function sealCheckpoint(
  journal: JournalKey,
  content: {
    readonly generation: number;
    readonly head: ChainHead;
    readonly schemaVersion: number;
    readonly records: RecordMaps;
  },
  tools: { readonly random: Random; readonly signal?: AbortSignal },
): Promise<SealedCheckpoint> {
  const { generation, head, schemaVersion, records } = content;
  const rows: CheckpointRow[] = [];
  const counts: Record<string, number> = {};
  const sealPart = async (part: number, plain: unknown): Promise<CheckpointRow> => {
    const place = partPlace(journal, generation, part);
    const blob = await seal(journal.key, utf8(JSON.stringify(plain)), { place, random: tools.random });
    return { generation, part, blob };
  };
  for (const [collection, shelf] of records) {
    if (shelf.size > 0) counts[collection] = shelf.size;
    for (const slice of slices(shelf)) {
      tools.signal?.throwIfAborted();
      rows.push(await sealPart(rows.length + 1, { collection, records: slice }));
    }
  }
  const manifest: Manifest = {
    generation,
    sequence: head.sequence,
    headHash: head.hash,
    schemaVersion,
    parts: rows.length,
    counts,
  };
  return { manifest, rows: [await sealPart(0, manifest), ...rows] };
}

/** Writes a generation and drops those before the one it follows, in one transaction. */
export async function writeCheckpoint(database: StoreDatabase, sealed: SealedCheckpoint): Promise<void> {
  const { generation } = sealed.manifest;
  await database.transaction('rw', database.checkpoints, async () => {
    // Of the same generation something may stand, left by a session that ended while it was writing.
    await database.checkpoints
      .where('[generation+part]')
      .between([generation, 0], [generation, Infinity], true, true)
      .delete();
    await database.checkpoints.bulkPut([...sealed.rows]);
    const oldest = [generation - 1, 0];
    await database.checkpoints.where('[generation+part]').below(oldest).delete();
  });
}

/** The generations on disk, newest first. */
export async function generationsOf(database: StoreDatabase): Promise<readonly number[]> {
  const keys = await database.checkpoints.toCollection().primaryKeys();
  return [...new Set(keys.map(([generation]) => generation))].sort((a, b) => b - a);
}

/** The rows of one generation, manifest first. */
export async function generationRows(
  database: StoreDatabase,
  generation: number,
): Promise<readonly CheckpointRow[]> {
  return database.checkpoints
    .where('[generation+part]')
    .between([generation, 0], [generation, Infinity], true, true)
    .toArray();
}

/** Opens a generation's rows; null where any of it is missing or not authentic. */
export async function openCheckpoint(
  journal: JournalKey,
  rows: readonly CheckpointRow[],
  onPart: (done: number, total: number) => void = () => undefined,
): Promise<{ manifest: Manifest; records: FoldedRecords } | null> {
  const [first, ...parts] = rows;
  const manifest = first === undefined ? null : await openManifest(journal, first);
  if (manifest === null || parts.length !== manifest.parts) return null;
  let done = 0;
  const opened = await Promise.all(
    parts.map(async (row, index) => {
      const part = row.part === index + 1 ? await openPart(journal, row) : null;
      onPart(++done, parts.length);
      return part;
    }),
  );
  const records: FoldedRecords = new Map();
  for (const part of opened) {
    if (part === null) return null;
    const shelf = records.get(part.collection) ?? new Map<string, StoredRecord>();
    for (const record of part.records) shelf.set(record.id, record);
    records.set(part.collection, shelf);
  }
  const areCountsRight = Object.entries(manifest.counts).every(
    ([collection, count]) => records.get(collection)?.size === count,
  );
  return areCountsRight ? { manifest, records } : null;
}

/** Opens a manifest; null where it is not authentic. */
export async function openManifest(journal: JournalKey, row: CheckpointRow): Promise<Manifest | null> {
  if (row.part !== 0) return null;
  const parsed = manifestSchema.safeParse(await openBlob(journal, row));
  return parsed.success && parsed.data.generation === row.generation ? parsed.data : null;
}

// What was sealed by us is trusted in shape: 100,000 records are not checked again at each opening.
async function openPart(
  journal: JournalKey,
  row: CheckpointRow,
): Promise<{ collection: string; records: readonly StoredRecord[] } | null> {
  return (await openBlob(journal, row)) as { collection: string; records: readonly StoredRecord[] } | null;
}

async function openBlob(journal: JournalKey, row: CheckpointRow): Promise<unknown> {
  const blob: unknown = row.blob;
  if (!(blob instanceof Uint8Array)) return null;
  const plain = await unseal(journal.key, blob, partPlace(journal, row.generation, row.part));
  return plain === null ? null : JSON.parse(textOf(plain));
}

function* slices(shelf: ReadonlyMap<string, StoredRecord>): Generator<readonly StoredRecord[]> {
  let slice: StoredRecord[] = [];
  for (const record of shelf.values()) {
    slice.push(record);
    if (slice.length === RECORDS_A_PART) {
      yield slice;
      slice = [];
    }
  }
  if (slice.length > 0) yield slice;
}

function partPlace(journal: JournalKey, generation: number, part: number): string {
  return `${journal.vaultId}|checkpoints|${generation}|${part}`;
}
