/**
 * The file that `npm run assure -- sanitise FILE` reads:
 *
 *     {
 *       "texts": { "a": "DC Quill met us on 4 May." },      or a list of texts
 *       "names": ["Dara Quill", { "name": "Ash Hall", "kind": "place" }],
 *       "pollingDate": "2027-05-06",                         null where it is not known
 *       "decisions": [{ "key": "…", "found": "…", "decision": "replace", "kind": "place" }],
 *       "placeholders": [{ "kind": "person", "number": 1, "terms": ["Dara Quill"] }],
 *       "withMapping": false                                 true prints the terms of every placeholder
 *     }
 *
 * All but `texts` may be left out. The keys of hits stand in what is printed.
 */
import { isoDateSchema } from '../../renderer/core/foundation/dates';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import { describeIssues, z } from '../../renderer/core/foundation/schema';
import type { KnownName } from '../../renderer/core/sanitise/known-name';
import { type PlaceholderKind, placeholderKinds } from '../../renderer/core/sanitise/learning-note';
import { telephone } from '../../renderer/core/sanitise/name-terms';
import type { Decided } from '../../renderer/core/sanitise/sanitise';
import type { StandingPlaceholder } from '../../renderer/core/sanitise/placeholders';

const kind = z.enum(placeholderKinds.map(({ id }) => id) as [PlaceholderKind, ...PlaceholderKind[]]);
const text = z.string().max(2_000_000);

const fileSchema = z.strictObject({
  texts: z.union([z.record(z.string().min(1), text), z.array(text)]),
  names: z
    .array(z.union([z.string().min(1), z.strictObject({ name: z.string().min(1), kind: kind.optional() })]))
    .default([]),
  pollingDate: isoDateSchema.nullable().default(null),
  decisions: z
    .array(
      z.strictObject({
        key: z.string().min(1),
        found: z.string().default(''),
        decision: z.enum(['replace', 'keep']),
        kind: kind.nullable().default(null),
        why: z.string().default(''),
      }),
    )
    .default([]),
  placeholders: z
    .array(
      z.strictObject({ kind, number: z.number().int().min(1), terms: z.array(z.string().min(1)).min(1) }),
    )
    .default([]),
  withMapping: z.boolean().default(false),
});

export interface SanitiseFile {
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly names: readonly KnownName[];
  readonly pollingDate: string | null;
  readonly decisions: readonly Decided[];
  readonly placeholders: readonly StandingPlaceholder[];
  readonly withMapping: boolean;
}

/** The file as it is meant, or what is wrong with it, a line for each place. */
export function readSanitiseFile(json: string): Result<SanitiseFile, readonly string[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return err(['it is no JSON']);
  }
  const read = fileSchema.safeParse(parsed);
  if (!read.success) return err(describeIssues(read.error));
  const { texts, names, decisions, ...rest } = read.data;
  const unreasoned = decisions.findIndex(({ decision, why }) => decision === 'keep' && why.trim() === '');
  if (unreasoned >= 0) return err([`decisions.${unreasoned}.why: what is kept needs a reason`]);
  return ok({
    ...rest,
    texts: Object.entries(texts).map(([path, each]) => ({ path, text: each })),
    names: names.map((each) =>
      typeof each === 'string'
        ? { text: each, kind: kindOf(each) }
        : { text: each.name, kind: each.kind ?? kindOf(each.name) },
    ),
    // A decision to replace names its words, or those that stand in its key.
    decisions: decisions.map(({ key, found, decision, kind: chosen }) => ({
      key,
      found: found || (key.split('|')[1] ?? ''),
      decision,
      kind: chosen,
    })),
  });
}

/** What a name without a kind is taken for. */
function kindOf(name: string): PlaceholderKind {
  if (name.includes('@') || telephone(name) !== null) return 'contact';
  return /\p{N}/u.test(name) && !/\p{L}{4}/u.test(name) ? 'reference' : 'person';
}
