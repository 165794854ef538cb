/** From the document model to the bytes of a .docx; runs in the worker, and in tests without one. */
import type { WordDocument } from '../core/documents/model';
import { bodyXml } from './body';
import { hashOf } from './content-hash';
import { packageDocument } from './package';
import { buildSkeleton } from './skeleton';

export interface WrittenWord {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the canonical JSON of the model, 64 hexadecimal digits. */
  readonly contentHash: string;
}

export { hashOf } from './content-hash';

/** How much of the content hash stands in the footer. */
export const printedHashLength = 12;

/** The same document gives the same bytes, on any machine and at any time. */
export async function composeWord(document: WordDocument): Promise<WrittenWord> {
  const contentHash = await hashOf(document);
  const skeleton = buildSkeleton(document, contentHash.slice(0, printedHashLength));
  const bytes = packageDocument(document, { skeleton, body: bodyXml(document, skeleton) });
  return { bytes, contentHash };
}
