/**
 * What the end of retention asks for in the operations that are not open. A period ends years after the poll, when
 * nobody opens the operation any more: it must be seen whichever the desk stands in, and where none is open.
 */
import { type ReviewRecords, reviewItems, unfinishedErasures } from './closing-work';
import { type Elsewhere, type OperationsAround, otherOperations } from './limits-elsewhere';
import type { DatedItem, OpenItem } from './work-subject';

export interface RetentionElsewhere {
  /** Reviews whose day has come, the longest overdue first. */
  readonly due: readonly Elsewhere<DatedItem>[];
  /** Erasures that were begun: what was erased may still stand in the journal. Operation by operation. */
  readonly unfinished: readonly Elsewhere<OpenItem>[];
}

/** The reviews that are due and the erasures left unfinished in every operation but the open one. */
export function retentionElsewhere(records: ReviewRecords, around: OperationsAround): RetentionElsewhere {
  const others = otherOperations(around);
  return {
    due: others
      .flatMap((operation) => reviewItems(records, operation).map((item) => ({ ...item, operation })))
      .filter(({ due }) => due <= around.today)
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    unfinished: others.flatMap((operation) =>
      unfinishedErasures(records, operation).map((item) => ({ ...item, operation })),
    ),
  };
}
