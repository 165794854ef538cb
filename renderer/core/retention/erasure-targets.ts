/** What an erasure takes: every record of one class of one operation, and nothing else. */
import type { ReadRecord, StandingRecords } from '../guard-question';
import type { OperationId } from '../operation/operation';
import type { CollectionName, DeskRecords } from '../records';
import { type AnyRecord, operationIdOf } from './belongs';
import { collectionsOf, type RetentionClass } from './classes';

/** One record that would go. */
export interface ErasureTarget {
  readonly collection: CollectionName;
  readonly id: string;
}

/** The records of every collection, by id. */
export type EveryRecord = { readonly [C in CollectionName]: ReadonlyMap<string, DeskRecords[C]> };

/** Every record of the class that belongs to the operation; none of a class that is kept for good. */
export function erasureTargets(
  records: StandingRecords,
  operationId: OperationId,
  of: Pick<RetentionClass, 'id' | 'years'>,
): readonly ErasureTarget[] {
  if (of.years === null) return [];
  return recordsOfClass(records, operationId, of);
}

/** Every record of the class that belongs to the operation, whether it may ever go or not. */
export function recordsOfClass(
  records: StandingRecords,
  operationId: OperationId,
  of: Pick<RetentionClass, 'id'>,
): readonly ErasureTarget[] {
  return collectionsOf(of.id).flatMap((collection) =>
    records
      .where(
        collection,
        // Sound: the collection is that of its records; the compiler does not follow a name that varies.
        (record) => operationIdOf({ collection, record } as AnyRecord, records.get) === operationId,
      )
      .map(({ id }): ErasureTarget => ({ collection, id })),
  );
}

/** Whether the operation has a record of the class; ends at the first. */
export function hasRecordsOfClass(
  records: EveryRecord,
  operationId: OperationId,
  of: Pick<RetentionClass, 'id'>,
): boolean {
  const read: ReadRecord = (collection, id) => records[collection].get(id);
  return collectionsOf(of.id).some((collection) => {
    for (const record of records[collection].values())
      // Sound: the collection is that of its records; the compiler does not follow a name that varies.
      if (operationIdOf({ collection, record } as AnyRecord, read) === operationId) return true;
    return false;
  });
}

/** How many in each collection, those without any left out. */
export function countsOf(
  targets: readonly { readonly collection: string }[],
): readonly { readonly collection: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { collection } of targets) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return [...counts].map(([collection, count]) => ({ collection, count }));
}
