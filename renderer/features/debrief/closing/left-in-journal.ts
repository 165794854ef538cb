/**
 * What the journal still holds of a class of an operation's records beside those that an erasure takes: records that
 * were removed earlier, and drafts of forms that were saved or discarded. They go with the erasure.
 */
import { err, ok, type Result } from '../../../core/foundation/result';
import type { ReadRecord } from '../../../core/guard-question';
import type { CollectionName } from '../../../core/records';
import { type AnyRecord, operationIdOf } from '../../../core/retention/belongs';
import { collectionsOf, type RetentionClass } from '../../../core/retention/classes';
import type { ErasureTarget } from '../../../core/retention/erasure-targets';
import type { DeskVault } from '../../../services/desk-context';

type Reading = Pick<DeskVault, 'records' | 'journal'>;

interface Asked {
  readonly of: Pick<RetentionClass, 'id'>;
  readonly operationId: string;
  /** Ids of records that are known to go: they are not looked at again. */
  readonly taken: ReadonlySet<string>;
}

/** What others hang on stands first, so that whose they are can be told. */
const first: readonly CollectionName[] = ['assessments', 'workshops', 'memoranda'];

/** Records of the class that no longer stand; whose they were is read off the journal. */
export async function removedEarlier(
  vault: Reading,
  { of, operationId, taken }: Asked,
): Promise<Result<readonly ErasureTarget[], { readonly message: string }>> {
  const known = new Map<string, AnyRecord['record']>();
  const read: ReadRecord = (collection, id) =>
    // Sound: what was kept under the name of a collection is a record of it.
    vault.records.get(collection, id) ?? (known.get(`${collection}/${id}`) as never);
  const found: ErasureTarget[] = [];
  const collections = [...collectionsOf(of.id)].sort(
    (a, b) => Number(first.includes(b)) - Number(first.includes(a)),
  );
  for (const collection of collections) {
    const held = await vault.journal.everHeld(collection);
    if (!held.ok) return err(held.error);
    for (const id of held.value) {
      const isAsked = first.includes(collection) || !taken.has(`${collection}/${id}`);
      if (!isAsked || vault.records.get(collection, id) !== undefined) continue;
      const last = await lastContents(vault, collection, id);
      if (!last.ok) return last;
      if (last.value === null) continue;
      known.set(`${collection}/${id}`, last.value.record);
      if (operationIdOf(last.value, read) === operationId) found.push({ collection, id });
    }
  }
  return ok(found);
}

/** Drafts of forms that were saved or discarded; they are nobody's, and may hold what goes. */
export async function lettingGoDrafts(
  vault: Reading,
): Promise<Result<readonly ErasureTarget[], { readonly message: string }>> {
  const held = await vault.journal.everHeld('formDrafts');
  if (!held.ok) return err(held.error);
  const gone = held.value.filter((id) => vault.records.get('formDrafts', id) === undefined);
  return ok(gone.map((id) => ({ collection: 'formDrafts', id })));
}

/** What the journal last held of a record; `null` where that was erased already. */
async function lastContents(
  vault: Reading,
  collection: CollectionName,
  id: string,
): Promise<Result<AnyRecord | null, { readonly message: string }>> {
  const history = await vault.journal.history(collection, id);
  if (!history.ok) return err(history.error);
  const records = history.value.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.collection === collection && change.id === id && change.kind === 'change'
        ? [change.after ?? change.before]
        : [],
    ),
  );
  const record = records.at(-1) ?? null;
  // Sound: a change carries a record of its own collection.
  return ok(record === null ? null : ({ collection, record } as AnyRecord));
}
