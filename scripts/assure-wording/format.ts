/** The file that `npm run assure -- wording FILE` reads; its fields stand in `docs/wording-file.md`. */
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import { describeIssues, z } from '../../renderer/core/foundation/schema';
import type { PublicNames } from '../../renderer/core/issuing/public-names';

const text = z.string().max(2_000_000);
const name = z.string().min(1).max(300);

const fileSchema = z.strictObject({
  texts: z.union([z.record(z.string().min(1), text), z.array(text)]),
  candidates: z
    .array(z.union([name, z.strictObject({ name, surname: z.string().max(120).default('') })]))
    .default([]),
  parties: z.array(name).default([]),
  accepted: z
    .array(
      z.strictObject({
        group: z.string().min(1),
        words: z.string().min(1),
        sentence: z.string().min(1),
        reason: z.string().trim().min(1),
      }),
    )
    .default([]),
});

export interface WordingFile {
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly names: PublicNames;
  readonly accepted: readonly {
    readonly group: string;
    readonly words: string;
    readonly sentence: string;
    readonly reason: string;
  }[];
}

/** The file as it is meant, or what is wrong with it, a line for each place. */
export function readWordingFile(json: string): Result<WordingFile, readonly string[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return err(['it is no JSON']);
  }
  const read = fileSchema.safeParse(parsed);
  if (!read.success) return err(describeIssues(read.error));
  const { texts, candidates, parties, accepted } = read.data;
  const named = candidates.map((each) => (typeof each === 'string' ? { name: each, surname: '' } : each));
  return ok({
    texts: Object.entries(texts).map(([path, each]) => ({ path, text: each })),
    names: {
      names: [...parties, ...named.map((each) => each.name)],
      surnames: named.map(({ surname }) => surname).filter((surname) => surname.trim() !== ''),
    },
    accepted,
  });
}
