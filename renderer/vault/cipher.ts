/**
 * AES-256-GCM, the only cipher here. A sealed value is a random 96-bit nonce followed by ciphertext and tag.
 * The place it belongs to is bound as associated data, so that a value moved elsewhere does not open.
 */
import { copyBytes, utf8, type Bytes } from './bytes';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Cryptographic chance, as the ports give it. */
export type Random = (byteCount: number) => Uint8Array;

const MOST_AT_ONCE = 65_536;

/** Random bytes in any number: the browser gives at most 65,536 at a time. */
export function randomBytes(random: Random, byteCount: number): Bytes {
  const bytes = new Uint8Array(byteCount);
  for (let from = 0; from < byteCount; from += MOST_AT_ONCE) {
    bytes.set(random(Math.min(MOST_AT_ONCE, byteCount - from)), from);
  }
  return bytes;
}

/** Imports 32 raw bytes as a key that can seal and open, and that no script can read back. */
export async function importKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals bytes for one place. */
export async function seal(
  key: CryptoKey,
  plain: Bytes,
  binding: { readonly place: string; readonly random: Random },
): Promise<Bytes> {
  const nonce = copyBytes(binding.random(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: utf8(binding.place) },
    key,
    plain,
  );
  const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  bytes.set(nonce);
  bytes.set(new Uint8Array(sealed), NONCE_BYTES);
  return bytes;
}

/** Opens what was sealed for that place; null where key, place or any byte differs. */
export async function unseal(key: CryptoKey, sealed: Uint8Array, place: string): Promise<Bytes | null> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  // A view is enough: WebCrypto takes its own copy of the bytes.
  const view = sealed as Bytes;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: view.subarray(0, NONCE_BYTES), additionalData: utf8(place) },
      key,
      view.subarray(NONCE_BYTES),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}
