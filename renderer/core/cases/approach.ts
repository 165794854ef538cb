/**
 * Whether something may go to the CPS: with the SPOC's approval, and to the local CPS only by the one exception.
 *
 * Reference: APP Policing elections, CPS: contact only with the approval of the force election SPOC; malpractice goes
 * to the specialist division.
 */
import { dateAt } from '../foundation/dates';
import type { CaseFile } from './case-file';
import type { CpsContact } from './cps-contact';

type Approach = Pick<CpsContact, 'purpose' | 'office' | 'sentOn' | 'reviewOf'>;

/** Why this approach may not be recorded, or `null`. The approval must have stood on the day on which it went. */
export function approachRefusal(
  { purpose, office, sentOn, reviewOf }: Approach,
  caseFile: Pick<CaseFile, 'approvals' | 'localCps'>,
): string | null {
  const wanted = purpose === 'first-contact' || purpose === 'early-advice' ? 'contact' : 'submission';
  const isApproved = caseFile.approvals.some(
    ({ approves, at, withdrawnAt }) =>
      (approves === 'submission' || approves === wanted) &&
      dateAt(at) <= sentOn &&
      (withdrawnAt === null || dateAt(withdrawnAt) >= sentOn),
  );
  if (!isApproved) {
    return wanted === 'contact'
      ? 'The SPOC had not approved contact with the CPS on that day. Approve it under Readiness first.'
      : 'The SPOC had not approved the submission of this file on that day. Approve it under Readiness first.';
  }
  if (office === 'local' && caseFile.localCps === null)
    return 'Only false registration with a financial motive goes to the local CPS. Record that reason under Summary first.';
  return purpose === 'review' && reviewOf === null ? 'Choose the decision that is to be reviewed.' : null;
}
