/**
 * Which of the items that a version cites may not stand in its documents. Of an approved version both the item
 * as it was frozen and the item as it is now are asked: handling that was tightened since then holds as well.
 *
 * Reference: College of Policing, 3x5x2: what is graded C is shared under its conditions only.
 */
import { handlingFor, withheldBecause } from '../intelligence/handling';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import { citedIn } from '../threat/approval-facts';
import type { CitableRecords } from '../threat/cited';
import { cellsOf, type Grid } from '../threat/grid';

export interface WithheldItem {
  readonly item: IntelligenceItem;
  /** For the person at the desk; it never stands in a document. */
  readonly because: string;
  /** How many cells of the grid cite it. */
  readonly cells: number;
}

/** The items that cells of this grid cite and that are kept out of its documents, in the order of the grid. */
export function withheldItems(grid: Grid, citable: CitableRecords): readonly WithheldItem[] {
  const { intelligence } = citedIn(grid.assessment, citable);
  const found = new Map<string, WithheldItem>();
  for (const cell of cellsOf(grid)) {
    for (const ref of cell.evidence) {
      const item = ref.kind === 'intelligence' ? intelligence.get(ref.id) : undefined;
      if (item === undefined) continue;
      const because = reasonToWithhold(grid, item, citable);
      if (because === null) continue;
      found.set(item.id, { item, because, cells: (found.get(item.id)?.cells ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

/** Why the item is kept out of documents of this version, or `null` where it may print. */
export function reasonToWithhold(grid: Grid, item: IntelligenceItem, citable: CitableRecords): string | null {
  const { audiences } = grid.assessment;
  const now = citable.intelligence.get(item.id) ?? item;
  return withheldBecause(handlingFor(item, audiences)) ?? withheldBecause(handlingFor(now, audiences));
}

/**
 * What of withheld items stands in a text all the same, because somebody typed it: references and names of
 * people, each as it is written in the item.
 */
export function namedAllTheSame(text: string, withheld: readonly WithheldItem[]): readonly string[] {
  const words = withheld.flatMap(({ item }) => [item.reference, ...item.people]);
  return [...new Set(words)].filter((word) => isNamedIn(text, word.trim()));
}

/** As a word of its own, whatever its capitals: "Al" is not named in "all". */
function isNamedIn(text: string, word: string): boolean {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return word !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
