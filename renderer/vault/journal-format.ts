/**
 * How an entry of the journal becomes a row, and a row an entry.
 *
 * The envelope holds what was done, by whom, to which records, the hash of the entry before, and for each
 * change the hash of its contents with a salt. The payload holds those contents and salts. The chain runs
 * over envelopes alone, so contents can be erased from a payload and every hash still holds; the salt is
 * erased with them, so that what was erased cannot be guessed from its hash.
 */
import { canonicalJson } from '../core/foundation/canonical';
import { z } from '../core/foundation/schema';
import { copyBytes, fromHex, joinBytes, sha256, textOf, toHex, utf8, type Bytes } from './bytes';
import { seal, unseal, type Random } from './cipher';
import type { JournalRow } from './database';

/** One change about to be written; null stands for "no record". */
export interface PlannedChange {
  readonly collection: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** An entry about to be written. */
export interface PlannedEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly purpose: string;
  readonly undoable: boolean;
  /** Schema version of the records in it. */
  readonly schema: number;
  readonly changes: readonly PlannedChange[];
}

/** A change read back; one whose contents were erased says so. */
export type OpenedChange =
  | ({ readonly kind: 'change' } & PlannedChange)
  | { readonly kind: 'erased'; readonly collection: string; readonly id: string };

/** An entry read back: authentic, and its contents match their hashes. */
export interface OpenedEntry extends Omit<PlannedEntry, 'changes'> {
  readonly previousHash: string;
  readonly hash: string;
  readonly changes: readonly OpenedChange[];
}

/** The key, and the vault the rows belong to. */
export interface JournalKey {
  readonly key: CryptoKey;
  readonly vaultId: string;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const envelopeSchema = z.object({
  sequence: z.number().int().positive(),
  previousHash: hash,
  at: z.string(),
  actor: z.string(),
  purpose: z.string(),
  undoable: z.boolean(),
  schema: z.number().int().positive(),
  changes: z.array(z.object({ collection: z.string(), id: z.string(), payloadHash: hash })),
});
const contentsSchema = z.array(
  z.object({ salt: z.string(), before: z.unknown(), after: z.unknown() }).nullable(),
);

export type Envelope = z.infer<typeof envelopeSchema>;
type Contents = z.infer<typeof contentsSchema>;

const SALT_BYTES = 16;

/** Seals an entry that follows the entry with hash `previousHash`. */
export async function sealEntry(
  journal: JournalKey,
  entry: PlannedEntry,
  link: { readonly previousHash: string; readonly random: Random },
): Promise<{ row: JournalRow; hash: string }> {
  const { changes, ...rest } = entry;
  const salts = link.random(SALT_BYTES * Math.max(changes.length, 1));
  const contents = changes.map(({ before, after }, index) => ({
    salt: toHex(salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES)),
    before,
    after,
  }));
  const payloadHashes = await Promise.all(contents.map(payloadHash));
  const envelope: Envelope = {
    ...rest,
    previousHash: link.previousHash,
    changes: changes.map(({ collection, id }, index) => ({
      collection,
      id,
      payloadHash: payloadHashes[index] ?? '',
    })),
  };
  const plain = utf8(canonicalJson(envelope));
  const row = {
    sequence: entry.sequence,
    envelope: await seal(journal.key, plain, {
      place: place(journal, entry.sequence, 'envelope'),
      random: link.random,
    }),
    payload: await sealContents(journal, entry.sequence, contents, link.random),
  };
  return { row, hash: toHex(await sha256(plain)) };
}

/** Opens a row's envelope; null where it is not authentic at that place. */
export async function openEnvelope(
  journal: JournalKey,
  row: JournalRow,
): Promise<{ envelope: Envelope; hash: string } | null> {
  if (!isRow(row)) return null;
  const plain = await unseal(journal.key, row.envelope, place(journal, row.sequence, 'envelope'));
  if (plain === null) return null;
  const parsed = envelopeSchema.safeParse(JSON.parse(textOf(plain)));
  if (!parsed.success || parsed.data.sequence !== row.sequence) return null;
  return { envelope: parsed.data, hash: toHex(await sha256(plain)) };
}

/** Opens a whole row; null where any of it is not authentic or contents do not match their hash. */
export async function openEntry(journal: JournalKey, row: JournalRow): Promise<OpenedEntry | null> {
  const opened = await openEnvelope(journal, row);
  if (opened === null) return null;
  const contents = await openContents(journal, row);
  const { changes: named, ...rest } = opened.envelope;
  if (contents === null || contents.length !== named.length) return null;
  const hashes = await Promise.all(contents.map(async (item) => (item === null ? null : payloadHash(item))));
  const changes: OpenedChange[] = [];
  for (const [index, { collection, id, payloadHash: expected }] of named.entries()) {
    const item = contents[index] ?? null;
    if (item === null) changes.push({ kind: 'erased', collection, id });
    else if (hashes[index] !== expected) return null;
    else changes.push({ kind: 'change', collection, id, before: item.before, after: item.after });
  }
  return { ...rest, hash: opened.hash, changes };
}

/** The row without the contents of some changes; the envelope stays byte for byte. Null where damaged. */
export async function withoutContents(
  journal: JournalKey,
  row: JournalRow,
  erasure: { readonly isErased: (collection: string, id: string) => boolean; readonly random: Random },
): Promise<{ row: JournalRow; erasedChanges: number } | null> {
  const opened = await openEnvelope(journal, row);
  const contents = opened === null ? null : await openContents(journal, row);
  if (opened === null || contents === null) return null;
  let erasedChanges = 0;
  const kept = contents.map((item, index) => {
    const change = opened.envelope.changes[index];
    if (item === null || change === undefined || !erasure.isErased(change.collection, change.id)) return item;
    erasedChanges += 1;
    return null;
  });
  if (erasedChanges === 0) return { row, erasedChanges };
  const payload = await sealContents(journal, row.sequence, kept, erasure.random);
  return { row: { ...row, payload }, erasedChanges };
}

async function sealContents(
  journal: JournalKey,
  sequence: number,
  contents: Contents,
  random: Random,
): Promise<Bytes> {
  return seal(journal.key, utf8(JSON.stringify(contents)), {
    place: place(journal, sequence, 'payload'),
    random,
  });
}

async function openContents(journal: JournalKey, row: JournalRow): Promise<Contents | null> {
  const plain = await unseal(journal.key, row.payload, place(journal, row.sequence, 'payload'));
  if (plain === null) return null;
  const parsed = contentsSchema.safeParse(JSON.parse(textOf(plain)));
  return parsed.success ? parsed.data : null;
}

async function payloadHash(item: { salt: string; before: unknown; after: unknown }): Promise<string> {
  const content = utf8(canonicalJson({ before: item.before, after: item.after }));
  return toHex(await sha256(joinBytes([fromHex(item.salt), content])));
}

function place(journal: JournalKey, sequence: number, part: 'envelope' | 'payload'): string {
  return `${journal.vaultId}|journal|${sequence}|${part}`;
}

function isRow(row: JournalRow): boolean {
  // Rows come from disk: their declared type is a hope until looked at.
  return [row.envelope, row.payload].every((part: unknown) => part instanceof Uint8Array);
}

/** A row with byte arrays of its own, as a file gave it. */
export function journalRow(sequence: number, envelope: Uint8Array, payload: Uint8Array): JournalRow {
  return { sequence, envelope: copyBytes(envelope), payload: copyBytes(payload) };
}
