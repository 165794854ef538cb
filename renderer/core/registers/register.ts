/** A register of the desk as a table that leaves it: nothing of its records is missing in it. */
import type { Marking } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import type { CollectionName, DeskRecords } from '../records';

/** `date` and `moment` hold ISO text and are written as real dates in a spreadsheet. Empty cells are `null`. */
export interface RegisterColumn {
  readonly heading: string;
  readonly kind: 'text' | 'number' | 'date' | 'moment';
  /** Share of the width of the table on paper. */
  readonly share: number;
}

export type RegisterCell = string | number | null;

export interface RegisterTable {
  readonly columns: readonly RegisterColumn[];
  /** One for each record, in the order of the register; each as long as `columns`. */
  readonly rows: readonly (readonly RegisterCell[])[];
  /** The marking of the record of each row, where the records have one of their own. */
  readonly markings?: readonly (Marking | null)[];
}

/** The collections that a register reads, each with its records by id. */
export type RegisterRecords<C extends CollectionName> = {
  readonly [Name in C]: ReadonlyMap<string, DeskRecords[Name]>;
};

/** One register, from the collections that it reads. */
export interface Register<C extends CollectionName = CollectionName> {
  /** Stable, in lower case with hyphens: "decisions". */
  readonly id: string;
  readonly title: string;
  /** The first is the one that it lists, unless `lists` says more. */
  readonly reads: readonly C[];
  /** The collections of which it shows every field; the first of `reads` where absent. */
  readonly lists?: readonly C[];
  /**
   * Fields of the listed collections that stand in no column, with the reason: `'stations.sourceId': 'why'`. Ids
   * named `id` and `operationId` need no line. A test finds every other field that is missing.
   */
  readonly leavesOut?: Readonly<Record<string, string>>;
  /**
   * Its table as at a day (ISO date). Where none is given nothing has come due: a package is read for years, and what was
   * due on the day that it was made would mislead.
   */
  readonly tableOf: (records: RegisterRecords<C>, operation: Operation, today?: string) => RegisterTable;
}

/** A register whose collections do not matter to whoever holds it. */
export type AnyRegister = Register;

/** Reads the records of one collection by their ids. */
export type ReadCollection = <C extends CollectionName>(collection: C) => ReadonlyMap<string, DeskRecords[C]>;

/** The table of a register, from wherever its records are kept, as at a day where one is given. */
export function tableOfRegister(
  register: AnyRegister,
  all: ReadCollection,
  operation: Operation,
  today?: string,
): RegisterTable {
  const records = Object.fromEntries(register.reads.map((name) => [name, all(name)]));
  // It reads no other collections than those that it names, so that these are all that it needs.
  return register.tableOf(records as RegisterRecords<CollectionName>, operation, today);
}

/** Why fields stand in no column, each reason once. */
export function leftOutOf({ leavesOut = {} }: Pick<AnyRegister, 'leavesOut'>): readonly string[] {
  return [...new Set(Object.values(leavesOut))];
}

/** The column of a text that may be long. */
export function textColumn(heading: string, share = 2): RegisterColumn {
  return { heading, kind: 'text', share };
}

/** The column of a date (ISO). */
export function dateColumn(heading: string): RegisterColumn {
  return { heading, kind: 'date', share: 1.2 };
}

/** The column of a moment (ISO, UTC), shown in this country's time. */
export function momentColumn(heading: string): RegisterColumn {
  return { heading, kind: 'moment', share: 1.5 };
}

/** The column of a number. */
export function numberColumn(heading: string): RegisterColumn {
  return { heading, kind: 'number', share: 0.8 };
}
