/** The lines of the figures in the order in which they stand, whether drawn or in a table. */
import type { HistoryAreaFilter } from '../../../core/history/history-filter';
import { allOf, type FigureLine, type HistoryFigures } from '../../../core/history/history-figures';

export interface ShownLine {
  /** What choosing the line narrows the list to. */
  readonly area: HistoryAreaFilter;
  readonly name: string;
  readonly kind: 'district' | 'ward' | 'other';
  readonly line: FigureLine;
}

/**
 * Districts, each with its wards below it and what is entered without a ward; then other areas and what has no
 * ward yet. Lines with nothing entered are left out, those of wards only if asked for; districts always stand.
 */
export function shownLines(figures: HistoryFigures, wards: 'all' | 'entered'): readonly ShownLine[] {
  const districts = figures.districts.flatMap((district): readonly ShownLine[] => [
    { area: `in:${district.area.id}`, name: district.area.name, kind: 'district', line: district },
    ...district.wards
      .filter((ward) => wards === 'all' || isEntered(ward))
      .map((ward): ShownLine => ({
        area: `in:${ward.area.id}`,
        name: ward.area.name,
        kind: 'ward',
        line: ward,
      })),
    ...(isEntered(district.withoutWard)
      ? [
          {
            area: `itself:${district.area.id}`,
            name: `${district.area.name}, no ward given`,
            kind: 'ward',
            line: district.withoutWard,
          } as const,
        ]
      : []),
  ]);
  const others: readonly ShownLine[] = [
    { area: 'elsewhere', name: 'Other areas', kind: 'other', line: figures.elsewhere },
    { area: 'unmatched', name: 'No ward yet', kind: 'other', line: figures.unmatched },
  ];
  return [...districts, ...others.filter(({ line }) => isEntered(line))];
}

/** How many wards have nothing entered. */
export function emptyWards(figures: HistoryFigures): number {
  return figures.districts.reduce(
    (sum, { wards }) => sum + wards.filter((ward) => !isEntered(ward)).length,
    0,
  );
}

function isEntered(line: FigureLine): boolean {
  return allOf(line.total) > 0;
}
