/**
 * Passphrases as typed become bytes: Unicode NFKC, so that the same letters typed on another keyboard give
 * the same bytes, and without spaces at either end, which are slips. Spaces within it count.
 */
import { utf8, type Bytes } from './bytes';

/** Characters a new passphrase has at least. Strength beyond that is the meter's business. */
export const minimumPassphraseLength = 12;

/** The passphrase as it is compared and derived from. */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** Whether a new passphrase is long enough, counted in characters as a person sees them. */
export function isLongEnough(typed: string): boolean {
  return Array.from(normalPassphrase(typed)).length >= minimumPassphraseLength;
}

/** The bytes that go into the key derivation. */
export function passphraseBytes(typed: string): Bytes {
  return utf8(normalPassphrase(typed));
}
