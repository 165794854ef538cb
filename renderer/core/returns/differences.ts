/** What is new, changed and gone since the last return that was sent. */
import type { DataReturn } from './data-return';

export interface CellChange {
  readonly heading: string;
  readonly was: string;
  readonly is: string;
}

export interface RowChange {
  readonly key: string;
  readonly reference: string;
  readonly cells: readonly CellChange[];
}

export interface ReturnDifferences {
  readonly added: readonly { readonly key: string; readonly reference: string }[];
  readonly changed: readonly RowChange[];
  readonly gone: readonly { readonly key: string; readonly reference: string }[];
  /** Headings that only one of the two has: nothing is compared under them. */
  readonly otherHeadings: readonly string[];
}

type Sent = Pick<DataReturn, 'columns' | 'rows'>;

/** The return before this day, the newest first kept last; `null` where none was sent. */
export function lastReturn(
  all: ReadonlyMap<string, DataReturn>,
  operation: { readonly id: string },
): DataReturn | null {
  return (
    [...all.values()]
      .filter(({ operationId }) => operationId === operation.id)
      .sort((a, b) => a.madeAt.localeCompare(b.madeAt) || a.id.localeCompare(b.id))
      .at(-1) ?? null
  );
}

/** `referenceHeading` is the column in which a row says its reference. */
export function differencesTo(last: Sent, now: Sent, referenceHeading: string): ReturnDifferences {
  const before = new Map(last.rows.map((row) => [row.subject, row]));
  const after = new Map(now.rows.map((row) => [row.subject, row]));
  const shared = now.columns.filter((heading) => last.columns.includes(heading));
  const named = (of: Sent, { subject, cells }: Sent['rows'][number]) => ({
    key: subject,
    reference: cells[of.columns.indexOf(referenceHeading)] ?? subject,
  });
  const cellsChanged = (was: Sent['rows'][number], is: Sent['rows'][number]) =>
    shared.flatMap((heading): readonly CellChange[] => {
      const change = {
        heading,
        was: was.cells[last.columns.indexOf(heading)] ?? '',
        is: is.cells[now.columns.indexOf(heading)] ?? '',
      };
      return change.was === change.is ? [] : [change];
    });
  return {
    added: now.rows.filter(({ subject }) => !before.has(subject)).map((row) => named(now, row)),
    gone: last.rows.filter(({ subject }) => !after.has(subject)).map((row) => named(last, row)),
    changed: now.rows.flatMap((row): readonly RowChange[] => {
      const was = before.get(row.subject);
      const cells = was === undefined ? [] : cellsChanged(was, row);
      return cells.length === 0 ? [] : [{ ...named(now, row), cells }];
    }),
    otherHeadings: [
      ...now.columns.filter((heading) => !last.columns.includes(heading)),
      ...last.columns.filter((heading) => !now.columns.includes(heading)),
    ],
  };
}
