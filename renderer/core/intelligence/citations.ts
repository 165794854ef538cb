/** Where an item is cited: the cells of threat assessments whose rating rests on it. */
import type { Assessment } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import { locationKey } from '../threat/location-ref';
import type { IntelligenceItemId } from './intelligence-item';

export interface Citation {
  readonly assessment: Assessment;
  readonly cell: Cell;
  /** Whether the cell stands in a column that its version still has. */
  readonly isInColumn: boolean;
}

export interface CitingRecords {
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The cells that cite the item, of every operation; highest version first. */
export function citationsOf(
  itemId: IntelligenceItemId,
  { assessments, cells }: CitingRecords,
): readonly Citation[] {
  const found: Citation[] = [];
  for (const cell of cells.values()) {
    if (!cell.evidence.some((ref) => ref.kind === 'intelligence' && ref.id === itemId)) continue;
    const assessment = assessments.get(cell.assessmentId);
    if (assessment === undefined) continue;
    const key = locationKey(cell.location);
    const isInColumn = assessment.locations.some((location) => locationKey(location) === key);
    found.push({ assessment, cell, isInColumn });
  }
  return found.sort(
    (a, b) =>
      b.assessment.version - a.assessment.version ||
      (a.assessment.id < b.assessment.id ? 1 : a.assessment.id > b.assessment.id ? -1 : 0),
  );
}
