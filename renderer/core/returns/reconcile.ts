/**
 * Whether the return, the debrief and the case list say the same: the same records, each under the same category and
 * outcome. What stands in one and not in another is named.
 */
import { categories, categoryName } from '../cases/categories';

/** One record as one of the three counts it. */
export interface Placed {
  /** "case:…" or "allegation:…". */
  readonly key: string;
  readonly reference: string;
  /** Id of a category; empty where it is not decided. */
  readonly category: string;
  /** Words of the outcome, or of where it stands. */
  readonly figure: string;
}

/** The three that are held against each other. */
export const reconciledLists = [
  { id: 'returned', name: 'Return' },
  { id: 'caseList', name: 'Case list' },
  { id: 'debrief', name: 'Debrief' },
] as const;
export type ReconciledList = (typeof reconciledLists)[number]['id'];

export interface ReconcileGiven extends Readonly<Record<ReconciledList, readonly Placed[]>> {
  /** Why a record is said otherwise or not at all by the return, by key. */
  readonly explained?: ReadonlyMap<string, string>;
  /** Figures of the debrief that are not the number of the records behind them. */
  readonly wrongFigures?: readonly string[];
}

export interface FigureRow {
  /** Id of a category. */
  readonly category: string;
  readonly categoryName: string;
  readonly figure: string;
  readonly counts: Readonly<Record<ReconciledList, number>>;
  readonly agrees: boolean;
}

export interface RecordDifference {
  readonly key: string;
  readonly reference: string;
  /** How each list has it: once for each time, none where it is missing. */
  readonly as: Readonly<Record<ReconciledList, readonly string[]>>;
  /** What the return knows of the reason; `null` where nobody can say. */
  readonly why: string | null;
}

export interface Reconciliation {
  /** Category by outcome, in the order of the categories. */
  readonly rows: readonly FigureRow[];
  readonly totals: Readonly<Record<ReconciledList, number>>;
  /** By reference. */
  readonly differences: readonly RecordDifference[];
  readonly wrongFigures: readonly string[];
  /** Whether nothing differs at all. */
  readonly agrees: boolean;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Holds the three against each other. */
export function reconcile(given: ReconcileGiven): Reconciliation {
  const rows = figureRows(given);
  const differences = recordDifferences(given);
  const wrongFigures = given.wrongFigures ?? [];
  return {
    rows,
    totals: inEach((list) => given[list].length),
    differences,
    wrongFigures,
    agrees: differences.length === 0 && wrongFigures.length === 0,
  };
}

function inEach<T>(of: (list: ReconciledList) => T): Readonly<Record<ReconciledList, T>> {
  return { returned: of('returned'), caseList: of('caseList'), debrief: of('debrief') };
}

function figureRows(given: ReconcileGiven): readonly FigureRow[] {
  const counts = new Map<
    string,
    { readonly placed: Placed; readonly counts: Record<ReconciledList, number> }
  >();
  for (const { id: list } of reconciledLists) {
    for (const placed of given[list]) {
      const key = JSON.stringify([placed.category, placed.figure]);
      const known = counts.get(key) ?? { placed, counts: { returned: 0, caseList: 0, debrief: 0 } };
      known.counts[list] += 1;
      counts.set(key, known);
    }
  }
  return [...counts.values()]
    .map(({ placed: { category, figure }, counts: each }): FigureRow => ({
      category,
      categoryName: categoryName(category),
      figure,
      counts: each,
      agrees: each.returned === each.caseList && each.caseList === each.debrief,
    }))
    .sort((a, b) => rank(a.category) - rank(b.category) || collator.compare(a.figure, b.figure));
}

function rank(category: string): number {
  const at = categories.findIndex(({ id }) => id === category);
  return at < 0 ? categories.length : at;
}

function recordDifferences(given: ReconcileGiven): readonly RecordDifference[] {
  const found = new Map<
    string,
    { readonly reference: string; readonly as: Record<ReconciledList, string[]> }
  >();
  for (const { id: list } of reconciledLists) {
    for (const { key, reference, category, figure } of given[list]) {
      const known = found.get(key) ?? { reference, as: { returned: [], caseList: [], debrief: [] } };
      known.as[list].push(`${categoryName(category)}, ${figure.toLocaleLowerCase('en-GB')}`);
      found.set(key, known);
    }
  }
  return [...found]
    .filter(([, { as }]) => !isAlike(as))
    .map(([key, { reference, as }]): RecordDifference => ({
      key,
      reference,
      as,
      why: given.explained?.get(key) ?? null,
    }))
    .sort((a, b) => collator.compare(a.reference, b.reference));
}

function isAlike({
  returned,
  caseList,
  debrief,
}: Readonly<Record<ReconciledList, readonly string[]>>): boolean {
  const isOnce = returned.length === 1 && caseList.length === 1 && debrief.length === 1;
  return isOnce && returned[0] === caseList[0] && caseList[0] === debrief[0];
}
