/**
 * How an entry of the journal becomes a row, and a row an entry.
 *
 * The envelope holds by whom and when it was done, to which records, the hash of the entry before, and for each
 * change the hash of its contents with a salt. The payload holds those contents and salts. The chain runs
 * over envelopes alone, so contents can be erased from a payload and every hash still holds; the salt is
 * erased with them, so that what was erased cannot be guessed from its hash. The purpose is kept in the
 * payload too, and goes with the last of its contents: it may name whom they were about.
 */
import { canonicalJson } from '../core/foundation/canonical';
import { z } from '../core/foundation/schema';
import { copyBytes, sha256, textOf, toHex, utf8, type Bytes } from './bytes';
import { randomBytes, seal, unseal, type Random } from './cipher';
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
  purposeHash: hash,
  undoable: z.boolean(),
  schema: z.number().int().positive(),
  changes: z.array(z.object({ collection: z.string(), id: z.string(), payloadHash: hash })),
});
const payloadSchema = z.object({
  purpose: z.object({ salt: z.string(), text: z.string() }).nullable(),
  contents: z.array(z.object({ salt: z.string(), before: z.unknown(), after: z.unknown() }).nullable()),
});

export type Envelope = z.infer<typeof envelopeSchema>;
type Payload = z.infer<typeof payloadSchema>;

const SALT_BYTES = 16;

/** Stands for a purpose that was erased with its contents. */
export const erasedPurpose = '[erased]';

/** Seals an entry that follows the entry with hash `previousHash`. */
export async function sealEntry(
  journal: JournalKey,
  entry: PlannedEntry,
  link: { readonly previousHash: string; readonly random: Random },
): Promise<{ row: JournalRow; hash: string }> {
  const { changes, purpose: text, ...rest } = entry;
  const salts = randomBytes(link.random, SALT_BYTES * (changes.length + 1));
  const saltAt = (index: number) => toHex(salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES));
  const purpose = { salt: saltAt(changes.length), text };
  const contents = changes.map(({ before, after }, index) => ({ salt: saltAt(index), before, after }));
  const payloadHashes = await Promise.all(contents.map(contentsHash));
  const envelope: Envelope = {
    ...rest,
    purposeHash: await saltedHash(purpose.salt, purpose.text),
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
    payload: await sealPayload(journal, entry.sequence, { purpose, contents }, link.random),
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
  const payload = await openPayload(journal, row);
  const { changes: named, purposeHash, ...rest } = opened.envelope;
  if (payload === null || payload.contents.length !== named.length) return null;
  const purpose = await openPurpose(payload, purposeHash);
  if (purpose === null) return null;
  const { contents } = payload;
  const hashes = await Promise.all(contents.map(async (item) => (item === null ? null : contentsHash(item))));
  const changes: OpenedChange[] = [];
  for (const [index, { collection, id, payloadHash: expected }] of named.entries()) {
    const item = contents[index] ?? null;
    if (item === null) changes.push({ kind: 'erased', collection, id });
    else if (hashes[index] !== expected) return null;
    else changes.push({ kind: 'change', collection, id, before: item.before, after: item.after });
  }
  return { ...rest, purpose, hash: opened.hash, changes };
}

/** The row without the contents of some changes; the envelope stays byte for byte. Null where damaged. */
export async function withoutContents(
  journal: JournalKey,
  row: JournalRow,
  erasure: { readonly isErased: (collection: string, id: string) => boolean; readonly random: Random },
): Promise<{ row: JournalRow; erasedChanges: number } | null> {
  const opened = await openEnvelope(journal, row);
  const payload = opened === null ? null : await openPayload(journal, row);
  if (opened === null || payload === null) return null;
  let erasedChanges = 0;
  const contents = payload.contents.map((item, index) => {
    const change = opened.envelope.changes[index];
    if (item === null || change === undefined || !erasure.isErased(change.collection, change.id)) return item;
    erasedChanges += 1;
    return null;
  });
  if (erasedChanges === 0) return { row, erasedChanges };
  const purpose = contents.every((item) => item === null) ? null : payload.purpose;
  const sealed = await sealPayload(journal, row.sequence, { purpose, contents }, erasure.random);
  return { row: { ...row, payload: sealed }, erasedChanges };
}

async function sealPayload(
  journal: JournalKey,
  sequence: number,
  payload: Payload,
  random: Random,
): Promise<Bytes> {
  return seal(journal.key, utf8(JSON.stringify(payload)), {
    place: place(journal, sequence, 'payload'),
    random,
  });
}

async function openPayload(journal: JournalKey, row: JournalRow): Promise<Payload | null> {
  const plain = await unseal(journal.key, row.payload, place(journal, row.sequence, 'payload'));
  if (plain === null) return null;
  const parsed = payloadSchema.safeParse(JSON.parse(textOf(plain)));
  return parsed.success ? parsed.data : null;
}

// A purpose may be missing only where every content is: otherwise it was taken out by someone else.
async function openPurpose(payload: Payload, expected: string): Promise<string | null> {
  const { purpose, contents } = payload;
  if (purpose === null) return contents.every((item) => item === null) ? erasedPurpose : null;
  return (await saltedHash(purpose.salt, purpose.text)) === expected ? purpose.text : null;
}

async function contentsHash(item: { salt: string; before: unknown; after: unknown }): Promise<string> {
  return saltedHash(item.salt, canonicalJson({ before: item.before, after: item.after }));
}

// The salt is 32 hexadecimal digits, always: where it ends and the text begins is never in doubt.
async function saltedHash(salt: string, text: string): Promise<string> {
  return toHex(await sha256(utf8(salt + text)));
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
