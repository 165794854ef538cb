/**
 * Whether something may go to the CPS: with the SPOC's approval, and to the local CPS only by the one exception.
 *
 * Reference: APP Policing elections, CPS: contact only with the approval of the force election SPOC; malpractice goes
 * to the specialist division.
 */
import { dateAt } from '../foundation/dates';
import type { CaseFile } from './case-file';
import type { CpsContact } from './cps-contact';

const withdrawnToday =
  'The SPOC’s approval was withdrawn today: what goes now needs a new one. Approve it again under Readiness first.';

type Approach = Pick<CpsContact, 'purpose' | 'office' | 'sentOn' | 'reviewOf'>;

/**
 * Why this approach may not be recorded, or `null`. The approval must have stood on the day on which it went; what is
 * entered on that very day (`today`, ISO date; `null` where the day of entry does not matter) needs one that still
 * stands: after a refusal the file does not go again on the approval that the refusal took away.
 */
export function approachRefusal(
  { purpose, office, sentOn, reviewOf }: Approach,
  caseFile: Pick<CaseFile, 'approvals' | 'localCps'>,
  today: string | null = null,
): string | null {
  const wanted = purpose === 'first-contact' || purpose === 'early-advice' ? 'contact' : 'submission';
  const thatDay = caseFile.approvals.filter(
    ({ approves, at, withdrawnAt }) =>
      (approves === 'submission' || approves === wanted) &&
      dateAt(at) <= sentOn &&
      (withdrawnAt === null || dateAt(withdrawnAt) >= sentOn),
  );
  if (thatDay.length === 0) {
    return wanted === 'contact'
      ? 'The SPOC had not approved contact with the CPS on that day. Approve it under Readiness first.'
      : 'The SPOC had not approved the submission of this file on that day. Approve it under Readiness first.';
  }
  const mustStand = today !== null && sentOn >= today;
  if (mustStand && thatDay.every(({ withdrawnAt }) => withdrawnAt !== null)) return withdrawnToday;
  if (office === 'local' && caseFile.localCps === null)
    return 'Only false registration with a financial motive goes to the local CPS. Record that reason under Summary first.';
  return purpose === 'review' && reviewOf === null ? 'Choose the decision that is to be reviewed.' : null;
}

/**
 * The case without the SPOC's approval of its submission, where this change of the register records that the file was
 * not accepted: a file that came back is reviewed again before it goes. `null` where there is nothing to withdraw. A
 * refusal that a later decision of the same approach has overtaken takes nothing away. `at` is an ISO moment.
 */
export function withdrawnByRefusal(
  caseFile: CaseFile,
  { was, is }: { readonly was: CpsContact; readonly is: CpsContact },
  at: string,
): CaseFile | null {
  const last = is.decisions.at(-1);
  const before = was.decisions.find(({ id }) => id === last?.id);
  if (last?.kind !== 'refused' || before?.kind === 'refused') return null;
  if (!caseFile.approvals.some(isStandingSubmission)) return null;
  return {
    ...caseFile,
    approvals: caseFile.approvals.map((each) =>
      isStandingSubmission(each) ? { ...each, withdrawnAt: at } : each,
    ),
  };
}

function isStandingSubmission({ approves, withdrawnAt }: CaseFile['approvals'][number]): boolean {
  return approves === 'submission' && withdrawnAt === null;
}
