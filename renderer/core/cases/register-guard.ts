/**
 * What stands in an entry of the CPS register, or in an update that was given to a returning officer, is changed only
 * as a correction that says what was written before and why it was put right. Filling in what was left out needs none,
 * and neither does taking back one’s last step.
 */
import { canonicalJson } from '../foundation/canonical';
import type { Correction } from './correction';
import type { CouncilUpdate } from './council-update';
import type { ActionPlanItem, CpsContact, CpsDecision } from './cps-contact';

const needsReason =
  'What stands in the CPS register is changed only as a correction, with its reason. Press “Correct”, and say why.';
const correctionStays = 'A correction of the CPS register stays on record. Correct the entry again instead.';
const answerStays =
  'An answer to an item of an action plan stays on record. Record a further answer instead.';
const entryStays =
  'This entry of the CPS register holds more than that something was sent: it stays on record. Correct it instead.';

const updateNeedsReason =
  'What a returning officer was told is changed only as a correction, with its reason. Press “Correct”, and say why.';
const updateCorrectionStays =
  'A correction of what a returning officer was told stays on record. Correct the update again instead.';
const updateStays =
  'What a returning officer was told stays on record. If it was never given, press “Correct” and say so.';

/** The facts of an entry that hold one value; the lists are weighed one by one. */
const facts = [
  'operationId',
  'caseId',
  'purpose',
  'office',
  'lawyer',
  'sentOn',
  'sentBy',
  'sent',
  'packId',
  'acknowledgedOn',
  'cpsReference',
  'reviewOf',
] as const satisfies readonly (keyof CpsContact)[];

/**
 * Why an entry may not become so, or `null`. Undo and redo, which take the last step back and bring it again, may do
 * all but take a correction away.
 */
export function correctionRefusal(
  was: CpsContact | undefined,
  is: CpsContact | null,
  step: 'commit' | 'undo' | 'redo',
): string | null {
  if (was === undefined) return null;
  if (is === null) return step === 'commit' && !isBare(was) ? entryStays : null;
  if (!beginsWith(is.corrections, was.corrections)) return correctionStays;
  if (step !== 'commit') return null;
  if (was.items.some((item) => losesAnswer(item, is.items))) return answerStays;
  return isReasoned(was, is, changesWhatStands(was, is)) ? null : needsReason;
}

/**
 * Why an update to a returning officer may not become so, or `null`. What is only planned may be changed and removed;
 * a correction of it, which says that it was not given after all, stays while the update does.
 */
export function councilUpdateRefusal(
  was: CouncilUpdate | undefined,
  is: CouncilUpdate | null,
  step: 'commit' | 'undo' | 'redo',
): string | null {
  if (was === undefined) return null;
  if (is === null) return step === 'commit' && was.givenOn !== null ? updateStays : null;
  if (!beginsWith(is.corrections, was.corrections)) return updateCorrectionStays;
  if (step !== 'commit') return null;
  return isReasoned(was, is, changesWhatWasGiven(was, is)) ? null : updateNeedsReason;
}

/** The facts of an update that hold one value. */
const updateFacts = [
  'operationId',
  'areaId',
  'to',
  'due',
  'givenOn',
  'by',
  'how',
  'said',
] as const satisfies readonly (keyof CouncilUpdate)[];

/** Whether a change touches what stands in an update that was given, so that it needs a correction. */
export function changesWhatWasGiven(was: CouncilUpdate, is: CouncilUpdate): boolean {
  if (was.givenOn === null) return false;
  if (was.caseIds.length > 0 && canonicalJson(was.caseIds) !== canonicalJson(is.caseIds)) return true;
  return updateFacts.some((fact) => isOverwritten(was[fact], is[fact]));
}

interface Corrected {
  readonly corrections: readonly Correction[];
}

/** Whether a change has the correction that it needs, and each correction that comes with it says what and why. */
function isReasoned(was: Corrected, is: Corrected, isNeeded: boolean): boolean {
  const added = is.corrections.slice(was.corrections.length);
  if (added.some(({ what, reason }) => what.trim() === '' || reason.trim() === '')) return false;
  return !isNeeded || added.length > 0;
}

/** Whether a change touches what stands in an entry, so that it needs a correction. */
export function changesWhatStands(was: CpsContact, is: CpsContact): boolean {
  return (
    facts.some((fact) => isOverwritten(was[fact], is[fact])) ||
    was.items.some((item) => isItemChanged(item, byId(is.items, item.id))) ||
    was.decisions.some((decision) => isDecisionChanged(decision, byId(is.decisions, decision.id)))
  );
}

function isItemChanged(was: ActionPlanItem, is: ActionPlanItem | undefined): boolean {
  if (is === undefined) return true;
  return was.text !== is.text || isOverwritten(was.due, is.due) || isOverwritten(was.doneOn, is.doneOn);
}

function isDecisionChanged(was: CpsDecision, is: CpsDecision | undefined): boolean {
  if (is === undefined || was.kind !== is.kind || was.on !== is.on) return true;
  if (isOverwritten(was.words, is.words)) return true;
  return was.reasons.length > 0 && canonicalJson(was.reasons) !== canonicalJson(is.reasons);
}

/** Whether something that was written is no longer so; what was blank is filled in freely. */
function isOverwritten(was: string | null, is: string | null): boolean {
  return was !== null && was !== '' && was !== is;
}

function losesAnswer(was: ActionPlanItem, now: readonly ActionPlanItem[]): boolean {
  const is = byId(now, was.id);
  return is !== undefined && !beginsWith(is.responses, was.responses);
}

/** An entry that says no more than what was sent may be taken out: it was never sent. */
function isBare({ acknowledgedOn, items, decisions, corrections }: CpsContact): boolean {
  return acknowledgedOn === null && items.length + decisions.length + corrections.length === 0;
}

function beginsWith(list: readonly unknown[], start: readonly unknown[]): boolean {
  return canonicalJson(list.slice(0, start.length)) === canonicalJson(start);
}

function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((each) => each.id === id);
}
