/** From a request to changes that can be applied and written: checked, compared, plain data. */
import { canonicalJson } from '../core/foundation/canonical';
import { err, ok, type Result } from '../core/foundation/result';
import { issuesInWords } from '../core/foundation/issue-words';
import { describeIssues } from '../core/foundation/schema';
import type { SchemaRules } from './migrations';
import type { CommitRefusal } from './problems';
import type { StoredRecord } from './record-set';

/** A change ready to be applied. */
export interface ReadyChange {
  readonly collection: string;
  readonly id: string;
  readonly before: StoredRecord | null;
  readonly after: StoredRecord | null;
}

interface Requested {
  readonly collection: string;
  readonly id: string;
  readonly after: unknown;
}

/** Checks every change against its schema; those that change nothing are left out. */
export function readyChanges(
  rules: SchemaRules,
  requested: readonly Requested[],
  find: (collection: string, id: string) => StoredRecord | null,
): Result<readonly ReadyChange[], CommitRefusal> {
  const seen = new Set<string>();
  const ready: ReadyChange[] = [];
  for (const change of requested) {
    const place = canonicalJson([change.collection, change.id]);
    if (seen.has(place)) return invalid(change, ['the same record is changed twice']);
    seen.add(place);
    const after = checked(rules, change);
    if (!after.ok) return after;
    const before = find(change.collection, change.id);
    if (canonicalJson(before) !== after.value.text) {
      ready.push({ collection: change.collection, id: change.id, before, after: after.value.record });
    }
  }
  return ok(ready);
}

function checked(
  rules: SchemaRules,
  change: Requested,
): Result<{ record: StoredRecord | null; text: string }, CommitRefusal> {
  const schema = rules.registry[change.collection];
  if (schema === undefined) return invalid(change, ['no collection has this name']);
  if (change.after === null) return ok({ record: null, text: 'null' });
  const parsed = schema.safeParse(change.after);
  if (!parsed.success)
    return invalid(change, describeIssues(parsed.error), issuesInWords(parsed.error.issues));
  // Through JSON and back: what is in memory is exactly what the next opening reads, and no caller's object.
  const text = canonicalJson(parsed.data);
  const record = JSON.parse(text) as StoredRecord;
  if (record.id !== change.id) return invalid(change, ['id: is not the id that the change names']);
  return ok({ record, text });
}

/** `words` are for the person, `issues` for whoever looks into it; without words the fault is the desk's own. */
function invalid(
  change: Requested,
  issues: readonly string[],
  words = 'The desk put it together wrongly; nothing that you entered is at fault. Please report it.',
): Result<never, CommitRefusal> {
  return err({
    kind: 'invalid',
    message: `This was not saved; what was saved before is as it was. ${words}`,
    collection: change.collection,
    id: change.id,
    issues,
  });
}
