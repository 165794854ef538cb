/** What may be done with a text that somebody approved or agreed: it may be changed, and that shows; agreements are only added to. */
import { canonicalJson } from '../foundation/canonical';
import type { PlanText } from './plan-text';

const agreementsKept =
  'Who approved or agreed this text, and for which words, stays on record. Nothing has been changed. Record a further approval for the words as they stand now.';
const otherSubject =
  'A text stays with what it is for. Write a text of its own for another council, BCU or role.';

/**
 * Why a text may not be changed so; `null` where it may. Taking the last step back is refused too: an order may have been
 * issued on the approval by then.
 */
export function planTextRefusal(was: PlanText | undefined, is: PlanText | null): string | null {
  if (was === undefined) return null;
  if (is !== null && !isSameSubject(was, is)) return otherSubject;
  if (was.agreements.length === 0) return null;
  if (is === null) return agreementsKept;
  const kept = is.agreements.slice(0, was.agreements.length);
  return canonicalJson(kept) === canonicalJson(was.agreements) ? null : agreementsKept;
}

function isSameSubject(a: PlanText, b: PlanText): boolean {
  return a.operationId === b.operationId && a.kind === b.kind && a.subjectId === b.subjectId;
}
