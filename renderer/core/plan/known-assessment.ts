/** What is known of the threat assessment: its newest version and how that stands. */
import { formatDate } from '../foundation/dates';
import { newestAssessment } from '../operation/work-list/newest-assessment';
import type { KnownFact, KnownGiven } from './known-of-consideration';

/** The newest version and its approval; that there is none, where there is none. */
export function assessmentFacts({ records, operation, today }: KnownGiven): readonly KnownFact[] {
  const newest = newestAssessment(records.assessments, operation.id);
  if (newest === undefined) return [{ text: 'No threat assessment has been started', path: '/threat' }];
  const { version, approval, status, reviewDate } = newest;
  const standing =
    approval !== null
      ? `approved by ${approval.name} on ${formatDate(approval.date)}`
      : status === 'submitted'
        ? 'with gold for approval'
        : 'a draft, not approved';
  const isDue = reviewDate !== null && reviewDate <= today;
  return [
    {
      text: `Threat assessment, version ${version}: ${standing}${isDue ? `; its review was due on ${formatDate(reviewDate)}` : ''}`,
      path: `/threat/${newest.id}`,
    },
  ];
}
