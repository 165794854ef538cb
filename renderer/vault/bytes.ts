/** Bytes, text and hashes. */

/** Bytes that WebCrypto accepts: over an ArrayBuffer of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A copy over a buffer of its own. */
export function copyBytes(source: Uint8Array): Bytes {
  return new Uint8Array(source);
}

/** Text as UTF-8. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** UTF-8 as text; throws where the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

const byteHex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byteHex[byte] ?? '';
  return hex;
}

/** Bytes from hexadecimal; the text must have been checked to be hexadecimal of even length. */
export function fromHex(hex: string): Bytes {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}

/** Base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let units = '';
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}

/** Bytes from base64; null where the text is not exactly what `toBase64` writes. */
export function fromBase64(text: string): Bytes | null {
  try {
    const units = atob(text);
    const bytes = Uint8Array.from(units, (unit) => unit.charCodeAt(0));
    // atob forgives spaces, missing padding and stray bits: a text altered in those alone would pass.
    return btoa(units) === text ? bytes : null;
  } catch {
    return null;
  }
}

/** The parts, one after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** SHA-256. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
