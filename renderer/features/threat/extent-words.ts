/** How much there is to consider, in words. */
import { harms } from '../../core/threat/harms';

/** "1 column, 11 combinations of harm and place to consider." */
export function extentWords(columns: number): string {
  const named = `${columns} ${columns === 1 ? 'column' : 'columns'}`;
  return `${named}, ${columns * harms.length} combinations of harm and place to consider.`;
}
