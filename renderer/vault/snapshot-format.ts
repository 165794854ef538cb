/**
 * A snapshot file: the rows of the store as they are, still sealed, one after the other.
 *
 *   'SPOCSNAP' | u32 format version | sections | end section
 *   section:     u8 kind | u32 length | body            (all numbers little-endian)
 *   1 header     JSON: when and why it was made, and the header row
 *   2 journal    f64 sequence | u32 envelope length | envelope | payload
 *   3 checkpoint f64 generation | u32 part | blob
 *   9 end        f64 journal rows | f64 checkpoint rows | 32 bytes
 *
 * The 32 bytes are a running SHA-256 over the file before the end section, in leaves of 4 MiB:
 * next = SHA-256(previous | leaf), from 32 zero bytes. WebCrypto cannot hash a stream; this can.
 */
import { z } from '../core/foundation/schema';
import { copyBytes, joinBytes, sha256, textOf, utf8, type Bytes } from './bytes';
import type { CheckpointRow, JournalRow } from './database';
import { journalRow } from './journal-format';

export const snapshotMagic = 'SPOCSNAP';
export const snapshotVersion = 1;
/** Bytes moved at a time, and the leaf of the hash. */
export const leafBytes = 4 * 1024 * 1024;
export const preambleBytes = 12;
export const sectionHeadBytes = 5;
export const endBodyBytes = 48;

export const sectionKinds = { header: 1, journal: 2, checkpoint: 3, end: 9 } as const;

const snapshotHeaderSchema = z.object({
  writtenAt: z.string(),
  reason: z.enum(['interval', 'lock', 'asked', 'before-restore']),
  /** The last entry in it, or the highest key found where the store could not be read. */
  sequence: z.number().int().nonnegative(),
  lastKnown: z.object({ vaultId: z.string(), sequence: z.number(), headHash: z.string() }).nullable(),
  /** The header row as it stood; null where there was none. */
  header: z.unknown(),
});

/** The first section. */
export type SnapshotHeader = z.infer<typeof snapshotHeaderSchema>;

/** One section as read. */
export type Section =
  | { readonly kind: 'header'; readonly header: SnapshotHeader }
  | { readonly kind: 'journal'; readonly row: JournalRow }
  | { readonly kind: 'checkpoint'; readonly row: CheckpointRow };

/** Counts and hash at the end. */
export interface SnapshotEnd {
  readonly journalRows: number;
  readonly checkpointRows: number;
  readonly hash: Bytes;
}

/** The first 12 bytes. */
export function preamble(): Bytes {
  return joinBytes([utf8(snapshotMagic), u32(snapshotVersion)]);
}

/** A section as it stands in the file, in the parts that make it up. */
export function sectionBytes(section: Section): readonly Uint8Array[] {
  switch (section.kind) {
    case 'header':
      return framed(sectionKinds.header, [utf8(JSON.stringify(section.header))]);
    case 'journal': {
      const { sequence, envelope, payload } = section.row;
      return framed(sectionKinds.journal, [f64(sequence), u32(envelope.length), envelope, payload]);
    }
    case 'checkpoint': {
      const { generation, part, blob } = section.row;
      return framed(sectionKinds.checkpoint, [f64(generation), u32(part), blob]);
    }
  }
}

/** The end section. */
export function endBytes(end: SnapshotEnd): Bytes {
  return joinBytes(framed(sectionKinds.end, [f64(end.journalRows), f64(end.checkpointRows), end.hash]));
}

/** A section's body read; null where it is none that this version knows. */
export function readSection(kind: number, body: Bytes): Section | null {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  switch (kind) {
    case sectionKinds.header: {
      const parsed = snapshotHeaderSchema.safeParse(jsonOf(body));
      return parsed.success ? { kind: 'header', header: parsed.data } : null;
    }
    case sectionKinds.journal: {
      if (body.length < 12) return null;
      const split = 12 + view.getUint32(8, true);
      if (split > body.length) return null;
      const row = journalRow(view.getFloat64(0, true), body.subarray(12, split), body.subarray(split));
      return Number.isSafeInteger(row.sequence) ? { kind: 'journal', row } : null;
    }
    case sectionKinds.checkpoint: {
      if (body.length < 12) return null;
      const generation = view.getFloat64(0, true);
      if (!Number.isSafeInteger(generation)) return null;
      const row = { generation, part: view.getUint32(8, true), blob: copyBytes(body.subarray(12)) };
      return { kind: 'checkpoint', row };
    }
    default:
      return null;
  }
}

/** The end section's body read. */
export function readEnd(body: Bytes): SnapshotEnd {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return {
    journalRows: view.getFloat64(0, true),
    checkpointRows: view.getFloat64(8, true),
    hash: copyBytes(body.subarray(16, endBodyBytes)),
  };
}

/** The next value of the running hash. */
export async function nextHash(previous: Bytes, leaf: Uint8Array): Promise<Bytes> {
  return sha256(joinBytes([previous, leaf]));
}

function framed(kind: number, parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [new Uint8Array([kind]), u32(length), ...parts];
}

function jsonOf(body: Bytes): unknown {
  try {
    return JSON.parse(textOf(body));
  } catch {
    return null;
  }
}

function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function f64(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return bytes;
}
