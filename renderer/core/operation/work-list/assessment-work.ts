/** The threat assessment: its review, and what its newest version still needs. */
import type { Assessment } from '../../threat/assessment';
import { countsOf, type GridCounts, gridOf } from '../../threat/grid';
import { heads } from '../../threat/harms';
import type { Operation } from '../operation';
import { newestAssessment } from './newest-assessment';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

export const assessmentWork: WorkSubject<'assessments' | 'cells'> = {
  reads: ['assessments', 'cells'],
  due: reviewItems,
  open: assessmentItems,
};

function reviewItems({ assessments }: RecordsOf<'assessments'>, operation: Operation): readonly DatedItem[] {
  const assessment = newestAssessment(assessments, operation.id);
  if (assessment === undefined || assessment.reviewDate === null) return [];
  const text = `Review the threat assessment, version ${assessment.version}`;
  return [{ key: `review:${assessment.id}`, text, due: assessment.reviewDate, path: '/threat' }];
}

function assessmentItems(
  records: RecordsOf<'assessments' | 'cells'>,
  operation: Operation,
): readonly OpenItem[] {
  const path = '/threat';
  const assessment = newestAssessment(records.assessments, operation.id);
  if (assessment === undefined)
    return [{ key: 'threat', text: 'Start the threat assessment', left: '', path }];
  const counts = countsOf(gridOf(assessment, records.cells));
  if (assessment.status === 'approved') return approvedItems(assessment, counts);
  if (assessment.status === 'submitted') return [withGold(assessment)];
  const judged = heads.filter((head) => assessment.judgements[head.id].trim() !== '').length;
  const items: OpenItem[] = [...returned(assessment)];
  if (counts.notConsidered > 0) {
    items.push({
      key: 'not-considered',
      text: 'Consider the harms not yet considered',
      left: `${counts.notConsidered} of ${counts.total}`,
      path,
    });
  }
  if (counts.incomplete > 0) {
    items.push({
      key: 'incomplete',
      text: 'Finish the ratings that were begun',
      left: String(counts.incomplete),
      path,
    });
  }
  if (judged < heads.length) {
    items.push({
      key: 'judgements',
      text: 'Write the judgement under each head',
      left: `${heads.length - judged} of ${heads.length}`,
      path,
    });
  }
  items.push({
    key: 'approve',
    text: `Have gold approve version ${assessment.version} of the threat assessment`,
    left: '',
    path,
  });
  return items;
}

/** Nothing in the version can be changed meanwhile, so nothing else is asked for. */
function withGold(assessment: Assessment): OpenItem {
  const text = `Record gold’s answer to version ${assessment.version} of the threat assessment`;
  return { key: 'with-gold', text, left: '', path: `/threat/${assessment.id}/approve` };
}

/** What gold wanted changed, where the last answer was to give the version back. */
function returned({ id, version, returns }: Assessment): readonly OpenItem[] {
  const last = returns.at(-1);
  if (last === undefined) return [];
  const text = `Gold, on giving version ${version} back: ${last.comments}`;
  return [{ key: 'returned', text, left: '', path: `/threat/${id}/approve` }];
}

/** Approval does not close what was left open: it is still shown, with what gold asked for. */
function approvedItems(assessment: Assessment, counts: GridCounts): readonly OpenItem[] {
  const items: OpenItem[] = [];
  const path = '/threat';
  const note = assessment.approval?.note.trim() ?? '';
  if (note !== '')
    items.push({
      key: 'gold-note',
      text: `Gold, on approving version ${assessment.version}: ${note}`,
      left: '',
      path,
    });
  if (counts.notConsidered > 0) {
    items.push({
      key: 'approved-not-considered',
      text: `Version ${assessment.version} was approved with harms not considered`,
      left: `${counts.notConsidered} of ${counts.total}`,
      path,
    });
  }
  if (counts.incomplete > 0) {
    items.push({
      key: 'approved-incomplete',
      text: `Version ${assessment.version} was approved with ratings unfinished`,
      left: String(counts.incomplete),
      path,
    });
  }
  return items;
}
