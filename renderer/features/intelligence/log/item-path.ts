/** Where things stand that the screens of this place link to. */
import type { Cell } from '../../../core/threat/cell';
import { locationKey } from '../../../core/threat/location-ref';

/** The address of an item beside the log. */
export function itemPath(id: string): string {
  return `/intelligence?item=${id}`;
}

/** The address of a cell beside the grid of its threat assessment. */
export function cellPath(cell: Pick<Cell, 'assessmentId' | 'harmId' | 'location'>): string {
  const point = `${cell.harmId}~${locationKey(cell.location)}`;
  return `/threat/${cell.assessmentId}?cell=${encodeURIComponent(point)}`;
}
