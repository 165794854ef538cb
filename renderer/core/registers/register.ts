/** A register of the desk as a table that leaves it: nothing of its records is missing in it. */
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
}

/** One register, from the collections that it reads. */
export interface Register<C extends CollectionName = CollectionName> {
  /** Stable, in lower case with hyphens: "decisions". */
  readonly id: string;
  readonly title: string;
  readonly reads: readonly C[];
  readonly tableOf: (
    records: { readonly [Name in C]: ReadonlyMap<string, DeskRecords[Name]> },
    operation: Operation,
  ) => RegisterTable;
}

/** The column of a text that may be long. */
export function textColumn(heading: string, share = 2): RegisterColumn {
  return { heading, kind: 'text', share };
}

/** The column of a date (ISO). */
export function dateColumn(heading: string): RegisterColumn {
  return { heading, kind: 'date', share: 1.2 };
}
