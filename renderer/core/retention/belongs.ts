/** Whose a record is: the one operation that it belongs to, or nobody's. What is nobody's is never erased with one. */
import type { ReadRecord, RecordChange } from '../guard-question';
import type { CollectionName, DeskRecords } from '../records';
import { classOfCollection } from './classes';

/** A record with the collection that holds it. */
export type AnyRecord = {
  [C in CollectionName]: { readonly collection: C; readonly record: DeskRecords[C] };
}[CollectionName];

/**
 * The id of the operation that a record belongs to; `null` where it belongs to none, or where the record that says so
 * is gone. `read` finds the record that it hangs on, such as the assessment of a cell.
 */
export function operationIdOf(given: AnyRecord, read: ReadRecord): string | null {
  if (classOfCollection[given.collection] === 'shared') return null;
  if (goesByItsId.has(given.collection)) return given.record.id;
  const { record } = given;
  if ('operationId' in record) return record.operationId;
  if ('assessmentId' in record) return read('assessments', record.assessmentId)?.operationId ?? null;
  if ('workshopId' in record) return read('workshops', record.workshopId)?.operationId ?? null;
  if ('memorandumId' in record) return read('memoranda', record.memorandumId)?.operationId ?? null;
  return null;
}

/** One record for each operation, under its id. */
const goesByItsId: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'operations',
  'closures',
  'operationDates',
  'conductAccess',
]);

/** The operation of a change: of the record as it stands, or of the one that it brings. */
export function operationIdOfChange(change: RecordChange, read: ReadRecord): string | null {
  const record = read(change.collection, change.id) ?? change.after;
  if (record === null) return null;
  // Sound: a change carries the collection of its record; the compiler does not follow a name that varies.
  return operationIdOf({ collection: change.collection, record } as AnyRecord, read);
}
