/** The SPOC approves nothing while something blocks it, whichever screen asks. */
import { dateAt } from '../foundation/dates';
import type { CaseFile } from './case-file';
import { type ForceRecords, readinessAround } from './readiness/force-readiness';
import { approvalHindrances, readinessOf } from './readiness/readiness';

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
  for (const { id, approves, at } of is.approvals) {
    if (was.approvals.some((each) => each.id === id)) continue;
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
