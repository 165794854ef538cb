/** The fingerprint of a document; apart from the writer, so that it can be asked for without the library behind it. */
import type { WordDocument } from '../core/documents/model';
import { canonicalJson } from '../core/foundation/canonical';

/** SHA-256 of the canonical JSON of what the document says, 64 hexadecimal digits. */
export async function hashOf(document: WordDocument): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(document)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
