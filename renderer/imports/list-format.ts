/**
 * What the page and the import worker say to each other about a list. Both sides check what they hear.
 */
import type { HeadedList } from '../core/foundation/headed-list';
import { z } from '../core/foundation/schema';
import { importProblemKinds } from './table/problem';

/** One desk's lists: the name they go by, what a person may choose of them, and what is made of them. */
export interface ListFormat<Choices, List> {
  readonly name: string;
  readonly choices: z.ZodType<Choices>;
  readonly list: z.ZodType<List>;
}

const text = z.string();
const count = z.number().int().nonnegative();

/** The page asks for one list to be read. Files are handed over by reference; nothing is copied. */
export const readRequest = z.object({
  list: text,
  files: z.array(z.instanceof(File)).min(1),
  choices: z.unknown(),
});
export type ReadRequest = z.infer<typeof readRequest>;

/** The worker tells how far it is, and in the end what it made of the list. */
export const readReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), bytesRead: count, bytesTotal: count, rows: count }),
  z.object({ kind: z.literal('read'), list: z.unknown() }),
  z.object({
    kind: z.literal('refused'),
    problem: z.object({ kind: z.enum(importProblemKinds), message: text }),
  }),
]);
export type ReadReply = z.infer<typeof readReply>;

/** What was understood of one column. */
export function columnSchema<M extends string>(meanings: readonly [M, ...M[]]) {
  return z.object({
    index: count,
    heading: text,
    examples: z.array(text),
    meaning: z.enum(meanings),
    reason: text,
  });
}

/** A list whose columns are known by their headings. */
export function headedListSchema<M extends string, Draft>(
  meanings: readonly [M, ...M[]],
  draft: z.ZodType<Draft>,
): z.ZodType<HeadedList<M, Draft>> {
  return z.object({
    description: text,
    notes: z.array(text),
    columns: z.array(columnSchema(meanings)),
    drafts: z.array(draft),
    leftOut: z.array(z.object({ row: count, where: text, what: text, next: text })),
    rowsRead: count,
  });
}
