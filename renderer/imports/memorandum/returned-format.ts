/** What the page and the import worker say to each other about a memorandum that came back. */
import { z } from '../../core/foundation/schema';
import type { ListFormat } from '../list-format';

/** A Word file that a council sent back, as text. */
export interface ReturnedText {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly fileHash: string;
  readonly paragraphs: readonly string[];
  /** Word's comments, and after them what was taken out with track changes, said as such. */
  readonly comments: readonly { readonly author: string; readonly text: string }[];
  readonly insertions: number;
  readonly deletions: number;
  /** What could not be read as text, each as a sentence. */
  readonly notes: readonly string[];
}

export const returnedFormat: ListFormat<null, ReturnedText> = {
  name: 'memorandum',
  choices: z.null(),
  list: z.object({
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    paragraphs: z.array(z.string().max(50_000)).max(20_000),
    comments: z.array(z.object({ author: z.string().max(200), text: z.string().max(20_000) })).max(2000),
    insertions: z.number().int().nonnegative(),
    deletions: z.number().int().nonnegative(),
    notes: z.array(z.string()),
  }),
};
