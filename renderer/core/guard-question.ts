/** What a guard is asked: the changes, the records as they stand, and as they will stand. */
import type { CollectionName, DeskRecords } from './records';

/** Reads one record as it stands. */
export type ReadRecord = <C extends CollectionName>(collection: C, id: string) => DeskRecords[C] | undefined;

/** The records as they stand before the changes. */
export interface StandingRecords {
  readonly get: ReadRecord;
  /** The records of the collection that are so. Reads all of it: for rare changes only. */
  readonly where: <C extends CollectionName>(
    collection: C,
    isSo: (record: DeskRecords[C]) => boolean,
  ) => readonly DeskRecords[C][];
  /** The day on which it is asked, ISO date; `null` where nobody says. */
  readonly today?: string | null;
}

/** What holds the records in full, such as an open vault. */
interface RecordMaps {
  get<C extends CollectionName>(collection: C, id: string): DeskRecords[C] | undefined;
  all<C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]>;
}

/** The questions that guards may ask of records; nothing is read until one is asked. `today` is an ISO date. */
export function standingIn(records: RecordMaps, today: string | null = null): StandingRecords {
  return {
    today,
    get: (collection, id) => records.get(collection, id),
    where: (collection, isSo) => [...records.all(collection).values()].filter(isSo),
  };
}

/** One record about to be set, or removed by `null`. */
export type RecordChange = {
  [C in CollectionName]: {
    readonly collection: C;
    readonly id: string;
    readonly after: DeskRecords[C] | null;
  };
}[CollectionName];

/** Whether changes are made, or take the last ones back, or bring those back again. */
export type GuardedStep = 'commit' | 'undo' | 'redo';

/** What a rule may look at: the records as they stand, and all that is to change with this one. */
export interface Asked {
  readonly read: ReadRecord;
  readonly where: StandingRecords['where'];
  /** ISO date; `null` where it is not known. */
  readonly today: string | null;
  readonly changes: readonly RecordChange[];
  readonly step: GuardedStep;
}

/** The records of a collection that are so once the changes are made. Reads all of it: for rare changes only. */
export function willStand<C extends CollectionName>(
  { where, changes }: Asked,
  collection: C,
  isSo: (record: DeskRecords[C]) => boolean,
): readonly DeskRecords[C][] {
  const changed = new Map<string, DeskRecords[C] | null>();
  for (const change of changes) {
    // Sound: a change of this collection carries a record of it; the compiler does not follow a name that varies.
    if (change.collection === collection) changed.set(change.id, change.after as DeskRecords[C] | null);
  }
  return [
    ...where(collection, (record) => !changed.has(record.id) && isSo(record)),
    ...[...changed.values()].filter((record) => record !== null && isSo(record)),
  ].filter((record) => record !== null);
}
