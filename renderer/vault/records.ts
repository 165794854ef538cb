/** The shapes of records, changes and the journal as the rest of the desk sees them. */
import type { z } from '../core/foundation/schema';

/** Collection name -> record type. Declare it as a `type`, not an `interface`. */
export type Records = Record<string, { readonly id: string }>;

/** The name of one collection. */
export type CollectionOf<R extends Records> = keyof R & string;

/** Collection name -> schema of its records. */
export type Registry<R extends Records> = { readonly [C in keyof R]: z.ZodType<R[C]> };

/** One record set to a new value; `after: null` removes it. */
export type ChangeRequest<R extends Records> = {
  [C in CollectionOf<R>]: { readonly collection: C; readonly id: string; readonly after: R[C] | null };
}[CollectionOf<R>];

/** What a person did, in plain words ("Rated Ash Hall for intimidation"), and the records it sets. */
export interface CommitRequest<R extends Records> {
  readonly purpose: string;
  readonly changes: readonly ChangeRequest<R>[];
  /** Whether undo may reverse it; true where absent. */
  readonly undoable?: boolean;
}

/** One change as the journal holds it; an erased one has lost its contents for good, and says so. */
export type JournalChange<R extends Records> = {
  [C in CollectionOf<R>]:
    | {
        readonly kind: 'change';
        readonly collection: C;
        readonly id: string;
        readonly before: R[C] | null;
        readonly after: R[C] | null;
      }
    | { readonly kind: 'erased'; readonly collection: C; readonly id: string };
}[CollectionOf<R>];

/** One entry of the journal. */
export interface JournalEntry<R extends Records> {
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  /** User id. */
  readonly actor: string;
  readonly purpose: string;
  readonly undoable: boolean;
  /** SHA-256 of the entry, lower-case hexadecimal. */
  readonly hash: string;
  readonly changes: readonly JournalChange<R>[];
}

/** The open records, in memory. */
export interface OpenRecords<R extends Records> {
  get<C extends CollectionOf<R>>(collection: C, id: string): R[C] | undefined;
  /** The same Map object until the collection changes; in no promised order. */
  all<C extends CollectionOf<R>>(collection: C): ReadonlyMap<string, R[C]>;
  /** Calls the listener after each commit that touches one of the collections; returns the way out. */
  subscribe(collections: readonly CollectionOf<R>[], listener: () => void): () => void;
}

/** One step from a schema version to the next, applied to every record of the older version. */
export interface Migration {
  readonly from: number;
  /** Always `from` + 1. */
  readonly to: number;
  /** The record in its new shape; null where the record no longer exists in the new version. */
  migrate(collection: string, record: unknown): unknown;
}
