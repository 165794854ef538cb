/** How figures are put together: each carries the records that it was read off. */
import type { Behind, BehindKind, DebriefFigure, FigureGroupId, FigureUnit } from './compiled';

/** A figure before it is held against the election before. */
export type OwnFigure = Omit<DebriefFigure, 'before' | 'behindBefore'>;

/** A group before it is held against the election before. */
export interface OwnGroup {
  readonly id: FigureGroupId;
  readonly title: string;
  readonly source: string;
  readonly figures: readonly OwnFigure[];
  readonly caution: string;
  /** Whether the desk holds any record of the kind: where it holds none, nobody knows that there was nothing. */
  readonly isRecorded: boolean;
  /** Whether a figure that is missing in the group stands for none, as in a list of areas. */
  readonly isOpenEnded: boolean;
}

/** Records of one kind as what stands behind a figure; the records are given once each. */
export function behind(kind: BehindKind, records: readonly { readonly id: string }[]): readonly Behind[] {
  return records.length === 0 ? [] : [{ kind, ids: records.map(({ id }) => id) }];
}

/** The same where a record may be given several times. */
export function behindOnce(kind: BehindKind, records: readonly { readonly id: string }[]): readonly Behind[] {
  return behind(kind, [...new Map(records.map((record) => [record.id, record])).values()]);
}

interface Counted {
  readonly id: string;
  readonly label: string;
  readonly kind: BehindKind;
  readonly records: readonly { readonly id: string }[];
  readonly outOf?: number;
  readonly note?: string;
}

/** How many records there are: the figure is the number of what stands behind it. */
export function countOf({ id, label, kind, records, outOf, note }: Counted): OwnFigure {
  const known = behind(kind, records);
  return {
    id,
    label,
    value: known[0]?.ids.length ?? 0,
    outOf: outOf ?? null,
    unit: 'records',
    note: note ?? '',
    behind: known,
  };
}

interface Summed {
  readonly id: string;
  readonly label: string;
  /** `null` where nobody recorded it. */
  readonly value: number | null;
  readonly outOf?: number | null;
  readonly unit: FigureUnit;
  readonly note?: string;
  readonly behind: readonly Behind[];
}

/** A figure that is added up from what stands in the records behind it. */
export function sumOf({ outOf, note, ...given }: Summed): OwnFigure {
  return { ...given, outOf: outOf ?? null, note: note ?? '' };
}

/** Records by a key, in the order in which the keys are met. */
export function grouped<T>(records: Iterable<T>, keyOf: (record: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    const held = found.get(key);
    if (held === undefined) found.set(key, [record]);
    else held.push(record);
  }
  return found;
}

/** The records of one operation. */
export function ofOperation<T extends { readonly operationId: string | null }>(
  records: ReadonlyMap<string, T>,
  operation: { readonly id: string },
): readonly T[] {
  const found: T[] = [];
  for (const record of records.values()) if (record.operationId === operation.id) found.push(record);
  return found;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** The largest first, and of the same size by name. */
export function largestFirst(figures: readonly OwnFigure[]): readonly OwnFigure[] {
  return [...figures].sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || collator.compare(a.label, b.label));
}

/** By name, numbers as numbers. */
export function byLabel(figures: readonly OwnFigure[]): readonly OwnFigure[] {
  return [...figures].sort((a, b) => collator.compare(a.label, b.label));
}
