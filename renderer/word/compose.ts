/** From the document model to the bytes of a .docx; runs in the worker, and in tests without one. */
import type { WordDocument } from '../core/documents/model';
import { canonicalJson } from '../core/foundation/canonical';
import { bodyXml } from './body';
import { packageDocument } from './package';
import { buildSkeleton } from './skeleton';

export interface WrittenWord {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the canonical JSON of the model, 64 hexadecimal digits. */
  readonly contentHash: string;
}

/** How much of the content hash stands in the footer. */
export const printedHashLength = 12;

/** The same document gives the same bytes, on any machine and at any time. */
export async function composeWord(document: WordDocument): Promise<WrittenWord> {
  const contentHash = await hashOf(document);
  const skeleton = buildSkeleton(document, contentHash.slice(0, printedHashLength));
  const bytes = packageDocument(document, { skeleton, body: bodyXml(document, skeleton) });
  return { bytes, contentHash };
}

/** The fingerprint of what the document says. */
export async function hashOf(document: WordDocument): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(document)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
