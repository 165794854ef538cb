/**
 * The header: what must be readable before anyone has unlocked. Numbers, random bytes and wrapped keys; no
 * names, no times.
 */
import { z } from '../core/foundation/schema';
import { err, ok, type Result } from '../core/foundation/result';
import { isAcceptable } from './key-derivation-settings';

/** The version of everything outside the records: tables, sealing, chain, slots. */
export const formatVersion = 1;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const anyHex = z.string().regex(/^(?:[0-9a-f]{2})+$/);

const slotSchema = z.object({
  slotId: hex(16),
  kind: z.enum(['passphrase', 'recovery']),
  salt: hex(16),
  wrapped: anyHex,
});

const headerSchema = z.object({
  formatVersion: z.literal(formatVersion),
  vaultId: hex(16),
  /** Stands in for the hash of the entry before the first. */
  genesis: hex(32),
  derivation: z.object({
    algorithm: z.literal('argon2id'),
    memoryMiB: z.number().int(),
    passes: z.number().int(),
    lanes: z.number().int(),
  }),
  derivationSalt: hex(16),
  /** Counts changes to slots and erasures. */
  revision: z.number().int().nonnegative(),
  /** Of the records; a hint, for the sealed rows carry their own. */
  schemaVersion: z.number().int().positive(),
  slots: z.array(slotSchema).min(1).max(100),
  /** Sealed: which slot is whose. */
  directory: anyHex,
});

/** One way in: a wrapped copy of the data key. */
export type KeySlot = z.infer<typeof slotSchema>;
export type Header = z.infer<typeof headerSchema>;

/** Why a header cannot be used. */
export interface HeaderProblem {
  readonly kind: 'newer' | 'weakened' | 'damaged';
  readonly message: string;
}

/** What is said of a store or snapshot made by a newer version. */
export const newerMessage =
  'This was made by a newer version of the desk than this one. Nothing was changed. ' +
  'Open it with the newer version, or install that version here.';

/** Reads a header of unknown origin. */
export function readHeader(value: unknown, schemaVersion: number): Result<Header, HeaderProblem> {
  const versions = z
    .object({ formatVersion: z.number(), schemaVersion: z.number().optional() })
    .safeParse(value);
  if (versions.success) {
    const isNewer =
      versions.data.formatVersion > formatVersion || (versions.data.schemaVersion ?? 0) > schemaVersion;
    if (isNewer) return err({ kind: 'newer', message: newerMessage });
  }
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) {
    return err({
      kind: 'damaged',
      message: 'The first page of the store is damaged. Nothing was changed. Restore a snapshot.',
    });
  }
  if (!isAcceptable(parsed.data.derivation)) {
    return err({
      kind: 'weakened',
      message:
        'The settings that guard the passphrase have been altered from outside and are not safe to use. ' +
        'Nothing was changed. Do not type the passphrase; restore a snapshot and tell your security adviser.',
    });
  }
  return ok(parsed.data);
}
