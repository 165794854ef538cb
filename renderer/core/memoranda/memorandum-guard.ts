/** What may be done with the way of a memorandum and with what came back from a council. */
import { canonicalJson } from '../foundation/canonical';
import type { Memorandum, MemorandumReturn } from './memorandum';

const stepsKept =
  'What was sent, returned, agreed or signed stays on record. Enter a further step that says how it stands now.';
const returnKept =
  'What came back from a council is kept as it came. Enter the newer file as a further return.';

/** Why a memorandum may not be changed so; `null` where it may: its way is only ever added to. */
export function memorandumRefusal(was: Memorandum | undefined, is: Memorandum | null): string | null {
  if (was === undefined || was.steps.length === 0) return null;
  if (is === null) return stepsKept;
  const kept = canonicalJson(is.steps.slice(0, was.steps.length)) === canonicalJson(was.steps);
  return kept && is.areaId === was.areaId && is.operationId === was.operationId ? null : stepsKept;
}

/** Why a returned file may not be changed so; `null` where it may: only the answers to its changes may. */
export function returnRefusal(was: MemorandumReturn | undefined, is: MemorandumReturn | null): string | null {
  if (was === undefined) return null;
  const content = (returned: MemorandumReturn) => canonicalJson({ ...returned, answers: null });
  return is !== null && content(is) === content(was) ? null : returnKept;
}
