/** What may be done with the conduct register: a decision is added and never changed, and the register always has a reader. */
import { canonicalJson } from '../foundation/canonical';
import type { Asked, RecordChange } from '../guard-question';
import { formatDate } from '../foundation/dates';
import { mayErase, needsChiefConstable, proposedKeepUntil, saysWhoSaid } from './conduct-edits';
import { briefingKinds } from './briefing-kinds';
import type { ConductEntry } from './conduct-entry';

type ChangeOf<C extends RecordChange['collection']> = Extract<RecordChange, { readonly collection: C }>;

const decisionsKept =
  'A decision stays as it was written. Nothing has been changed; record a further decision, which then holds.';
const whoKept =
  'Something has been decided on this entry, so that its kind and whose it is stay. Nothing has been changed; make a new entry.';
const chiefConstable =
  'The chief constable decides on a nomination paper that an officer has signed. Nothing has been changed; record who decided, and when.';
const othersWord =
  'Somebody else decides here than the line manager, and nobody is named who said so. Nothing has been changed; enter who said it.';
const keptLonger =
  'Something was decided on this entry: it is kept at least as long as is usual. Nothing has been changed; choose a later day.';
const notYet =
  'The day of this decision has not come yet. Nothing has been changed; enter the day on which it was made.';

/** Why an entry may not be changed so; `null` where it may. Before its day only an entry without a decision is erased. */
export function conductEntryRefusal(asked: Asked, { id, after }: ChangeOf<'conductEntries'>): string | null {
  const was = asked.read('conductEntries', id);
  if (after === null) return was === undefined ? null : erasureRefusal(asked, was);
  const fresh = after.decisions.slice(was?.decisions.length ?? 0);
  if (was !== undefined) {
    const refusal = refusalOfChange(was, after);
    if (refusal !== null) return refusal;
    if (isBroughtForward(asked, was, after)) return keptLonger;
  }
  if (needsChiefConstable(after) && fresh.some(({ role }) => role !== 'chief-constable'))
    return chiefConstable;
  if (fresh.some(({ role, why }) => role === 'other' && !saysWhoSaid(why))) return othersWord;
  const { today } = asked;
  return today !== null && asked.step === 'commit' && fresh.some(({ on }) => on > today) ? notYet : null;
}

function erasureRefusal({ step, today }: Asked, was: ConductEntry): string | null {
  if (step !== 'commit') return was.decisions.length > 0 ? decisionsKept : null;
  if (today === null || mayErase(was, today)) return null;
  return `Something was decided on this entry, and it is kept until ${formatDate(was.keepUntil)}. Nothing has been erased; erase it after that day.`;
}

/** A decided entry would be erased at once if its day could be moved to yesterday. */
function isBroughtForward(asked: Asked, was: ConductEntry, is: ConductEntry): boolean {
  if (asked.step !== 'commit' || was.decisions.length === 0 || is.keepUntil >= was.keepUntil) return false;
  const changed = asked.changes.find(
    (each) => each.collection === 'operations' && each.id === is.operationId,
  );
  const operation =
    changed?.collection === 'operations' ? changed.after : asked.read('operations', is.operationId);
  const pollingDate = operation?.pollingDate ?? null;
  return is.keepUntil < proposedKeepUntil(is, { kind: is.kind, pollingDate });
}

function refusalOfChange(was: ConductEntry, is: ConductEntry): string | null {
  const kept = is.decisions.slice(0, was.decisions.length);
  if (canonicalJson(kept) !== canonicalJson(was.decisions)) return decisionsKept;
  const fixed = ({ operationId, recordedAt, recordedBy }: ConductEntry) =>
    canonicalJson([operationId, recordedAt, recordedBy]);
  if (fixed(was) !== fixed(is)) return 'When and by whom an entry was made stays. Nothing has been changed.';
  const whose = ({ kind, employment }: ConductEntry) => `${kind} ${employment}`;
  return was.decisions.length > 0 && whose(was) !== whose(is) ? whoKept : null;
}

/** Why the list of readers may not be changed so; `null` where it may. */
export function conductAccessRefusal(_asked: Asked, { after }: ChangeOf<'conductAccess'>): string | null {
  return after === null
    ? 'The conduct register keeps the list of those who may open it. Nothing has been changed; name others in it.'
    : null;
}

/** Why a receipt may not be recorded so; `null` where it may. */
export function receiptRefusal(asked: Asked, { after }: ChangeOf<'briefingReceipts'>): string | null {
  if (after === null) return null;
  const version = asked.read('documentVersions', after.documentVersionId);
  const isBriefing =
    version?.operationId === after.operationId && briefingKinds.some((kind) => kind === version.kind);
  if (!isBriefing)
    return 'A receipt belongs to a briefing that was issued, and this one is not there. Nothing has been changed; issue the briefing first.';
  return asked.today !== null && asked.step === 'commit' && after.on > asked.today
    ? 'The day of this receipt has not come yet. Nothing has been changed; enter the day on which it was received.'
    : null;
}
