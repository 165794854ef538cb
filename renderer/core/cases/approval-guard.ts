/** The SPOC approves nothing while something blocks it, and nobody approves their own file, whichever screen asks. */
import { dateAt } from '../foundation/dates';
import { isSamePerson } from '../threat/same-person';
import type { CaseFile } from './case-file';
import { type ForceRecords, readinessAround } from './readiness/force-readiness';
import { approvalHindrances, readinessOf } from './readiness/readiness';

/** Why this person may not approve anything of the case, or `null`: who investigates a file does not approve it. */
export function approverRefusal(
  { officerInCase, seniorInvestigatingOfficer }: CaseFile,
  name: string,
): string | null {
  const approver = isSamePerson(name, officerInCase)
    ? 'the officer in the case'
    : isSamePerson(name, seniorInvestigatingOfficer)
      ? 'the senior investigating officer'
      : null;
  if (approver === null) return null;
  return `${name} is ${approver} of this file and cannot approve it: the SPOC reviews it apart from the investigation. Ask the SPOC, or a delegate who has no part in it.`;
}

/**
 * Why an approval may not be added to a case that stands, or `null`. `force` gives the records as they will stand, on
 * the day of the approval (ISO date); asked only where there is one. A case that comes whole brings what was approved.
 */
export function approvalRefusal(
  was: CaseFile | undefined,
  is: CaseFile | null,
  force: (today: string) => ForceRecords,
): string | null {
  if (was === undefined || is === null) return null;
  for (const { id, approves, at, by } of is.approvals) {
    if (was.approvals.some((each) => each.id === id)) continue;
    const own = approverRefusal(is, by);
    if (own !== null) return own;
    const around = readinessAround()(force(dateAt(at)));
    const [first, ...more] = approvalHindrances(readinessOf(is, around), approves);
    if (first === undefined) continue;
    const what = approves === 'contact' ? 'Contact with the CPS' : 'The submission of the file';
    const further =
      more.length === 0
        ? ''
        : ` ${more.length} more ${more.length === 1 ? 'thing blocks' : 'things block'} it.`;
    return `${what} cannot be approved while something blocks: ${first.missing}${further} Put it right under Readiness first.`;
  }
  return null;
}
