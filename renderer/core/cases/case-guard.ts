/** What may not be done to a case, an allegation, the CPS register, a review or a pack, whichever screen asks. */
import { canonicalJson } from '../foundation/canonical';
import type { Allegation } from './allegation';
import type { CaseFile } from './case-file';
import type { CpsContact } from './cps-contact';
import { approachRefusal } from './approach';
import { outcomeRefusal } from './disposal';
import type { FileReview } from './file-review';
import type { Pack } from './pack';

const decisionOnRecord =
  'A decision that was recorded is not changed or removed. Record a further one that says what has changed.';
const approvalOnRecord =
  'The SPOC’s approval is on record. Withdraw it instead: the record then shows when it stood.';
const reviewFinished =
  'This review is finished and cannot be changed. Begin another round once the file was put right.';
const otherReviewer = 'A review belongs to the person who began it.';
const finishedIsNotLeftOut = 'This review is finished: it counts, and cannot be left out of the round.';
const staysLeftOut =
  'This review was left out of the round: it stays so, with the reason. Begin a review of your own to go on.';
const leftOutAsItStands = 'A review is left out as it stands, with a reason. Nothing was recorded.';
const noSuchCase = 'There is no such case any more. Nothing was recorded.';
const heldByCase = 'A case has taken this report up. Take it out of the case first, under Summary.';
const sentToCps = 'Something of this case has gone to the CPS: it stays on record.';
const onAnotherCase =
  'Another case has taken up one of these reports. A report belongs to one case: take it out there first.';
const packOnRecord = 'A pack that was made stays in the register as it was made.';
const outcomeRestsOnIt =
  'The outcome of the case rests on this decision of the CPS. Take the outcome back first, then correct the register.';

/** Why a case may not become so, or `null`. `contacts` are those of the case as they will stand, asked for if need be. */
export function caseRefusal(
  was: CaseFile | undefined,
  is: CaseFile | null,
  contacts: () => readonly CpsContact[],
): string | null {
  if (was !== undefined) {
    if (was.decisions.some((decision) => !isKept(decision, is?.decisions ?? []))) return decisionOnRecord;
    if (was.approvals.some((approval) => !isKeptOrWithdrawn(approval, is?.approvals ?? [])))
      return approvalOnRecord;
  }
  if (is === null) return contacts().length > 0 ? sentToCps : null;
  const { outcome } = is;
  if (outcome === null || canonicalJson(outcome) === canonicalJson(was?.outcome ?? null)) return null;
  return outcomeRefusal(outcome, contacts());
}

/** Why a case may not take up these reports, or `null`. `others` are the further cases, as they will stand. */
export function reportsRefusal(
  was: CaseFile | undefined,
  is: CaseFile | null,
  others: () => readonly CaseFile[],
): string | null {
  const added = (is?.allegationIds ?? []).filter((id) => was?.allegationIds.includes(id) !== true);
  if (added.length === 0) return null;
  const isTaken = others().some(({ allegationIds }) => allegationIds.some((id) => added.includes(id)));
  return isTaken ? onAnotherCase : null;
}

function isKept<T extends { readonly id: string }>(was: T, now: readonly T[]): boolean {
  return now.some((is) => is.id === was.id && canonicalJson(is) === canonicalJson(was));
}

function isKeptOrWithdrawn(was: CaseFile['approvals'][number], now: CaseFile['approvals']): boolean {
  const is = now.find(({ id }) => id === was.id);
  if (is === undefined) return false;
  const { withdrawnAt } = was.withdrawnAt === null ? is : was;
  return canonicalJson(is) === canonicalJson({ ...was, withdrawnAt });
}

/**
 * Why an allegation may not become so, or `null`: without a case there is no decision of the CPS to rest on, and one
 * that a case holds is not removed. `casesHolding` are the cases that will hold it.
 */
export function allegationRefusal(
  was: Allegation | undefined,
  is: Allegation | null,
  casesHolding: () => readonly CaseFile[],
): string | null {
  if (is === null) return casesHolding().length > 0 ? heldByCase : null;
  const { outcome } = is;
  if (outcome === null || canonicalJson(outcome) === canonicalJson(was?.outcome ?? null)) return null;
  return outcomeRefusal(outcome, []);
}

/** Why the register may not become so, or `null`; asked for the case before and after. `contacts` as above. */
export function registerRefusal(
  caseFile: Pick<CaseFile, 'outcome'> | undefined,
  contacts: () => readonly CpsContact[],
): string | null {
  if (caseFile === undefined || caseFile.outcome === null) return null;
  return outcomeRefusal(caseFile.outcome, contacts()) === null ? null : outcomeRestsOnIt;
}

/**
 * Why an approach to the CPS may not be entered, or corrected so, or `null`; one that stands was weighed when it went.
 * `today` (ISO date, `null` where it is not known) matters for what is entered, or moved to another day, today.
 */
export function newApproachRefusal(
  was: CpsContact | undefined,
  is: CpsContact | null,
  caseFile: CaseFile | undefined,
  today: string | null = null,
): string | null {
  if (is === null || (was !== undefined && isSameApproach(was, is))) return null;
  if (caseFile === undefined) return noSuchCase;
  return approachRefusal(is, caseFile, was?.sentOn === is.sentOn ? null : today);
}

function isSameApproach(was: CpsContact, is: CpsContact): boolean {
  return (
    was.purpose === is.purpose &&
    was.office === is.office &&
    was.sentOn === is.sentOn &&
    was.reviewOf === is.reviewOf
  );
}

/** Why a review may not become so, or `null`. One that was left out of its round is neither changed nor brought back. */
export function reviewRefusal(was: FileReview | undefined, is: FileReview | null): string | null {
  if (was === undefined) return null;
  const isLeftOut = is !== null && is.setAside !== null;
  if (was.finishedAt !== null)
    return isLeftOut && was.setAside === null ? finishedIsNotLeftOut : reviewFinished;
  if (was.setAside !== null) return staysLeftOut;
  if (is === null) return null;
  if (is.reviewerId !== was.reviewerId) return otherReviewer;
  if (is.setAside === null) return null;
  if (is.finishedAt !== null) return finishedIsNotLeftOut;
  const isAsItStood = canonicalJson({ ...is, setAside: null }) === canonicalJson(was);
  return isAsItStood && is.setAside.reason.trim() !== '' ? null : leftOutAsItStands;
}

/** Why the register of packs may not become so, or `null`. */
export function packRefusal(was: Pack | undefined): string | null {
  return was === undefined ? null : packOnRecord;
}
