/** What may be done with a return that left, and what leaving a case out of it needs. */
import { canonicalJson } from '../foundation/canonical';
import type { DataReturn } from './data-return';
import { type ReturnEntry, returnEntryId } from './return-entry';

const kept =
  'This data return was sent and is kept as it went. Make another return, which the next one is then held against.';
const noReason = 'A case is left out of the return only with a reason. Write why, then leave it out.';
const otherSubject =
  'This entry of the return is of another record than its number says. Nothing has been changed.';

/** Why a kept return may not be changed or removed; `null` where it may. */
export function dataReturnRefusal(was: DataReturn | undefined, after: DataReturn | null): string | null {
  if (was === undefined) return null;
  return after !== null && canonicalJson(was) === canonicalJson(after) ? null : kept;
}

/** Why an entry may not be made or changed so; `null` where it may. */
export function returnEntryRefusal(after: ReturnEntry | null): string | null {
  if (after === null) return null;
  if (after.id !== returnEntryId(after.subject)) return otherSubject;
  return after.leftOut !== null && after.leftOut.why.trim() === '' ? noReason : null;
}
