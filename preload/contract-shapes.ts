/** Shapes that several channels of the contract share. */
import { z } from '../renderer/core/foundation/schema';

/** The most bytes that one message may carry: 8 MiB. Longer content goes in pieces. */
export const MAX_CHUNK_BYTES = 8 * 1024 * 1024;

/** The largest document that may be handed over for saving: 256 MiB. */
export const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024;

export const nothing = z.strictObject({});
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What main gives the page in the place of a path or an open file. */
export const token = z.string().regex(/^[0-9a-f]{32}$/);
/** Something for display. */
export const label = z.string().max(400);

/** Bytes that stand on their own, as messages carry them. */
export const bytesUpTo = (most: number) =>
  z.custom<Uint8Array<ArrayBuffer>>(
    (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.byteLength <= most,
    { error: `must be bytes, at most ${most}` },
  );
