/**
 * The open records in memory. Maps are copied on write: one that has been handed out is never changed, so a
 * screen can compare by identity and a checkpoint can be written from it while work goes on.
 */
import { copyOf, type LayeredMap } from './layered-map';
import type { CollectionOf, OpenRecords, Records } from './records';

/** A record as the store knows it: an id, and whatever its schema says. */
export interface StoredRecord {
  readonly id: string;
}

/** All records: collection -> id -> record. */
export type RecordMaps = ReadonlyMap<string, ReadonlyMap<string, StoredRecord>>;

/** One record set, or taken away by null. */
export interface AppliedChange {
  readonly collection: string;
  readonly id: string;
  readonly after: StoredRecord | null;
}

interface Shelf {
  live: Map<string, StoredRecord> | LayeredMap<StoredRecord>;
  isHandedOut: boolean;
}

/** The records of an open vault. */
export class RecordSet<R extends Records> implements OpenRecords<R> {
  private readonly shelves = new Map<string, Shelf>();
  private readonly listeners = new Set<{ collections: ReadonlySet<string>; listener: () => void }>();

  constructor(collections: readonly string[], loaded: ReadonlyMap<string, Map<string, StoredRecord>>) {
    for (const collection of collections) {
      this.shelves.set(collection, {
        live: loaded.get(collection) ?? new Map<string, StoredRecord>(),
        isHandedOut: false,
      });
    }
  }

  get<C extends CollectionOf<R>>(collection: C, id: string): R[C] | undefined {
    return this.shelf(collection).live.get(id) as R[C] | undefined;
  }

  all<C extends CollectionOf<R>>(collection: C): ReadonlyMap<string, R[C]> {
    const shelf = this.shelf(collection);
    shelf.isHandedOut = true;
    return shelf.live as unknown as ReadonlyMap<string, R[C]>;
  }

  subscribe(collections: readonly CollectionOf<R>[], listener: () => void): () => void {
    const entry = { collections: new Set<string>(collections), listener };
    this.listeners.add(entry);
    return () => this.listeners.delete(entry);
  }

  /** The record as stored, whatever its collection. */
  find(collection: string, id: string): StoredRecord | null {
    return this.shelf(collection).live.get(id) ?? null;
  }

  /** Applies changes together; gives the collections they touched, for `tell`. */
  apply(changes: readonly AppliedChange[]): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const { collection, id, after } of changes) {
      const live = this.writable(collection);
      if (after === null) live.delete(id);
      else live.set(id, after);
      touched.add(collection);
    }
    return touched;
  }

  /** All records as they are now; later commits do not change what this gave. */
  view(): RecordMaps {
    for (const shelf of this.shelves.values()) shelf.isHandedOut = true;
    return new Map(Array.from(this.shelves, ([collection, shelf]) => [collection, shelf.live]));
  }

  /** Forgets everything. */
  clear(): void {
    for (const shelf of this.shelves.values()) {
      shelf.live = new Map();
      shelf.isHandedOut = false;
    }
    this.tell(new Set(this.shelves.keys()));
    this.listeners.clear();
  }

  private shelf(collection: string): Shelf {
    const shelf = this.shelves.get(collection);
    if (shelf === undefined) throw new Error(`No collection is called ${collection}.`);
    return shelf;
  }

  private writable(collection: string): Shelf['live'] {
    const shelf = this.shelf(collection);
    if (shelf.isHandedOut) {
      shelf.live = copyOf(shelf.live);
      shelf.isHandedOut = false;
    }
    return shelf.live;
  }

  /** Tells whoever listens to one of the collections. */
  tell(touched: ReadonlySet<string>): void {
    for (const { collections, listener } of [...this.listeners]) {
      if ([...collections].some((collection) => touched.has(collection))) callSafely(listener);
    }
  }
}

/** Calls a listener; what it throws surfaces as an uncaught error and does not stop the store's work. */
export function callSafely(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
