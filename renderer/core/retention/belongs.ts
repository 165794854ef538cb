/** Whose a record is: the one operation that it belongs to, or nobody's. What is nobody's is never erased with one. */
import type { ReadRecord, RecordChange } from '../guard-question';
import { ownershipOf } from '../ownership';
import type { CollectionName, DeskRecords } from '../records';

/** A record with the collection that holds it. */
export type AnyRecord = {
  [C in CollectionName]: { readonly collection: C; readonly record: DeskRecords[C] };
}[CollectionName];

/**
 * The id of the operation that a record belongs to; `null` where it belongs to none, or where the record that says so
 * is gone. `read` finds the record that it hangs on, such as the assessment of a cell.
 */
export function operationIdOf({ collection, record }: AnyRecord, read: ReadRecord): string | null {
  const owner = ownershipOf(collection);
  if (owner === null) return null;
  // Sound: any record may be asked for a field by its name.
  const value = (record as unknown as Readonly<Record<string, unknown>>)[owner.field];
  if (typeof value !== 'string') return null;
  if (owner.parent === 'operations') return value;
  const parent = read(owner.parent, value);
  // Sound: the record was read from the collection that is named; the compiler does not follow a name that varies.
  return parent === undefined
    ? null
    : operationIdOf({ collection: owner.parent, record: parent } as AnyRecord, read);
}

/** The operation of a change: of the record as it stands, or of the one that it brings. */
export function operationIdOfChange(change: RecordChange, read: ReadRecord): string | null {
  const record = read(change.collection, change.id) ?? change.after;
  if (record === null) return null;
  // Sound: a change carries the collection of its record; the compiler does not follow a name that varies.
  return operationIdOf({ collection: change.collection, record } as AnyRecord, read);
}
