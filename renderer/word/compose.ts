/** From the document model to the bytes of a .docx; runs in the worker, and in tests without one. */
import type { WordDocument } from '../core/documents/model';
import { bodyXml } from './body';
import { hashOf } from './content-hash';
import { packageDocument } from './package';
import { builtSkeleton, type SkeletonFile, type SkeletonPlan, skeletonPlan } from './skeleton';

export interface WrittenWord {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the canonical JSON of the model, 64 hexadecimal digits. */
  readonly contentHash: string;
}

export { hashOf } from './content-hash';

/** How much of the content hash stands in the footer. */
export const printedHashLength = 12;

/** The same document gives the same bytes, on any machine and at any time. */
export function composeWord(document: WordDocument): Promise<WrittenWord> {
  return newComposer()(document);
}

/**
 * A writer for many documents. Where the next has the same pages as the one before, as the letters of a batch have,
 * they are not made again; the file is in every byte what `composeWord` gives.
 */
export function newComposer(): (document: WordDocument) => Promise<WrittenWord> {
  let last: { readonly plan: string; readonly skeleton: SkeletonFile } | null = null;
  const skeletonFor = (plan: SkeletonPlan): SkeletonFile => {
    // Pictures are long, and no two documents with one are alike.
    if (plan.pictures.length > 0) return builtSkeleton(plan);
    const key = JSON.stringify(plan);
    if (last?.plan !== key) last = { plan: key, skeleton: builtSkeleton(plan) };
    return last.skeleton;
  };
  return async (document) => {
    const contentHash = await hashOf(document);
    const skeleton = skeletonFor(skeletonPlan(document, contentHash.slice(0, printedHashLength)));
    const bytes = packageDocument(document, { skeleton, body: bodyXml(document, skeleton) });
    return { bytes, contentHash };
  };
}
