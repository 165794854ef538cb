/** What stands open in a version before gold approves it, and on which of its screens it can be put right. */
import { ratingOf } from '../../core/threat/cell';
import { cellsOf } from '../../core/threat/grid';
import { heads } from '../../core/threat/harms';
import type { OpenAssessment } from './open-assessment';

export interface OpenMatter {
  readonly text: string;
  /** The view, as in its address. */
  readonly view: string;
}

/** Everything that is open, gravest first; empty when nothing is. */
export function incompleteOf({ assessment, grid, counts }: OpenAssessment): readonly OpenMatter[] {
  const assessed = cellsOf(grid).filter((cell) => cell.state === 'assessed');
  const ofCells = (count: number, what: string, view = ''): readonly OpenMatter[] =>
    count === 0 ? [] : [{ text: `${count} ${count === 1 ? 'combination' : 'combinations'} ${what}`, view }];
  const without = (isMissing: boolean, what: string, view: string): readonly OpenMatter[] =>
    isMissing ? [{ text: what, view }] : [];
  const unjudged = heads.filter((head) => assessment.judgements[head.id].trim() === '').length;
  return [
    ...ofCells(counts.notConsidered, 'not considered', 'not-considered'),
    ...ofCells(counts.incomplete, 'assessed, with likelihood, impact or confidence still to choose'),
    ...ofCells(
      assessed.filter((cell) => cell.rationale.trim() === '').length,
      'assessed without reasons',
      'top',
    ),
    ...ofCells(
      assessed.filter((cell) => ratingOf(grid.scales, cell.afterControls) === null).length,
      'assessed without a rating after controls',
      'top',
    ),
    ...without(unjudged > 0, `${unjudged} of the 3 heads without a judgement`, 'factors'),
    ...without(assessment.author.trim() === '', 'No author', 'details'),
    ...without(assessment.reviewDate === null, 'No review date', 'details'),
    ...without(assessment.distribution.trim() === '', 'No distribution', 'details'),
  ];
}
