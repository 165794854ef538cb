/** What one subject of the desk adds to the work list: its dated things, and those not yet done. */
import type { CollectionName, DeskRecords } from '../../records';
import type { Operation } from '../operation';

/** One thing with a date, as a subject hands it in. */
export interface DatedItem {
  readonly key: string;
  readonly text: string;
  /** What a printed page says in place of the text, where that holds what somebody wrote about a case. */
  readonly onPaper?: string;
  /** ISO date. */
  readonly due: string;
  readonly path: string;
  /** A date that passes by itself: shown while it comes, and never overdue. */
  readonly passes?: true;
  /** Ids of the people of the desk to whom alone it is shown; everybody where absent. */
  readonly onlyFor?: readonly string[];
}

export interface OpenItem {
  readonly key: string;
  readonly text: string;
  /** How much is left, in words: "31 of 120". Empty where it is one thing. */
  readonly left: string;
  readonly path: string;
}

/** The records of some collections, by id. */
export type RecordsOf<C extends CollectionName> = {
  readonly [Name in C]: ReadonlyMap<string, DeskRecords[Name]>;
};

/**
 * One subject: which collections it reads, and what it finds in them for one operation. Keys are unique over all
 * subjects and the same from one reading to the next; order within a subject is the order in which it is done.
 */
export interface WorkSubject<C extends CollectionName> {
  readonly reads: readonly C[];
  /**
   * Where what it asks for is recorded, if that is less than it reads. Once the operation is closed and one of these
   * stands still, the subject is silent: it would ask for what is refused.
   */
  readonly doneIn?: readonly CollectionName[];
  /** `today` is an ISO date; most subjects do not ask, and what is overdue is told by the date of each. */
  readonly due: (records: RecordsOf<C>, operation: Operation, today: string) => readonly DatedItem[];
  readonly open: (records: RecordsOf<C>, operation: Operation) => readonly OpenItem[];
}

/** For a subject that has nothing of one kind. */
export const nothing = (): readonly never[] => [];
