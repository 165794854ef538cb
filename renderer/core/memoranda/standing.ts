/** How the memorandum with one council stands, when it should be out, and what comes next. */
import { formatDate } from '../foundation/dates';
import { daysOn } from '../offences/time-limits/counting';
import type { Operation } from '../operation/operation';
import type { OneOffDay } from '../plan/one-off-day';
import { pollKindsOf, timetableOf } from '../timetable/timetable';
import type { DocumentVersion } from '../issuing/document-version';
import type { Comparison, ReturnedChange } from './comparison';
import {
  type Memorandum,
  type MemorandumReturn,
  type MemorandumState,
  memorandumStates,
  type MemorandumStep,
} from './memorandum';
import { type FindVersion, openChanges } from './open-changes';

/** So many days before the notice of election a memorandum should be with its council. */
export const sendDaysBeforeNotice = 28;

export interface MemorandumStanding {
  readonly state: MemorandumState;
  /** The step that brought it there; `null` for a draft. */
  readonly step: MemorandumStep | null;
  readonly isReviewDue: boolean;
  /** The newest version that went out or was signed; `null` where none did. */
  readonly versionId: MemorandumStep['versionId'];
  /** The number of that version where it was withdrawn and nothing holds in its place; `null` otherwise. */
  readonly withdrawn: number | null;
  /** How it stands in a few words: "Signed", "Withdrawn", "Signed, review due since Tue 4 May 2027". */
  readonly name: string;
  /** What comes next, as a sentence. */
  readonly next: string;
}

/** How it stands on a day (ISO date); `undefined` is a council without a record, which is a draft. */
export function standingOn(
  memorandum: Memorandum | undefined,
  today: string,
  version: FindVersion,
): MemorandumStanding {
  const step = memorandum?.steps.at(-1) ?? null;
  const state = step?.state ?? 'draft';
  const review = memorandum?.reviewDate ?? null;
  const isReviewDue = review !== null && review <= today;
  const due = isReviewDue ? `, review due since ${formatDate(review)}` : '';
  const versionId = memorandum?.steps.findLast((each) => each.versionId !== null)?.versionId ?? null;
  const newest = version(versionId ?? '');
  const isWithdrawn = state !== 'draft' && newest !== undefined && newest.withdrawn !== null;
  const withdrawn = isWithdrawn ? newest.number : null;
  return {
    state,
    step,
    isReviewDue,
    versionId,
    withdrawn,
    name: `${withdrawn === null ? stateName(state) : 'Withdrawn'}${due}`,
    next: nextStep({ state, isReviewDue, withdrawn }),
  };
}

function nextStep({
  state,
  isReviewDue,
  withdrawn,
}: Pick<MemorandumStanding, 'state' | 'isReviewDue' | 'withdrawn'>): string {
  if (withdrawn !== null) return `Version ${withdrawn} was withdrawn: send a new version.`;
  return isReviewDue ? 'Look at it again with the council, then send a new version.' : nextSteps[state];
}

const nextSteps: Readonly<Record<MemorandumState, string>> = {
  draft: 'Send it to the council.',
  sent: 'Wait for the council; read its file when it comes back.',
  'comments-returned': 'Answer each change, then send a new version or record that it is agreed.',
  agreed: 'Have it signed by both.',
  signed: 'Nothing until its review date.',
};

/** "Draft", "Comments returned". */
export function stateName(state: MemorandumState): string {
  return memorandumStates.find(({ id }) => id === state)?.name ?? state;
}

/** The memorandum with a step more; `was` is `undefined` for the first. */
export function withStep(
  was: Memorandum | undefined,
  given: Pick<Memorandum, 'id' | 'operationId' | 'areaId'>,
  step: MemorandumStep,
): Memorandum {
  return { reviewDate: null, ...was, ...given, steps: [...(was?.steps ?? []), step] };
}

/** The memorandum with a review date; `null` takes it away. */
export function withReviewDate(
  was: Memorandum | undefined,
  given: Pick<Memorandum, 'id' | 'operationId' | 'areaId'>,
  reviewDate: string | null,
): Memorandum {
  return { steps: [], ...was, ...given, reviewDate };
}

/** The returned files of one memorandum, the newest first. */
export function returnsOf(
  returns: ReadonlyMap<string, MemorandumReturn>,
  memorandumId: Memorandum['id'],
): readonly MemorandumReturn[] {
  return [...returns.values()]
    .filter((each) => each.memorandumId === memorandumId)
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
}

/**
 * The day (ISO) by which memoranda should be with the councils: some weeks before the last day for the notice of
 * election; `null` where the polls of the operation have no timetable.
 */
export function sendBy(operation: Operation, oneOffDays: ReadonlyMap<string, OneOffDay>): string | null {
  if (operation.pollingDate === null) return null;
  const timetable = timetableOf({
    pollingDate: operation.pollingDate,
    nation: operation.nation,
    polls: pollKindsOf(operation.polls),
    declaredOn: null,
    calledOn: null,
    changes: [...oneOffDays.values()].map(({ change }) => change),
  });
  if (!timetable.ok) return null;
  const notice = timetable.value.events.find(({ event }) => event === 'NOTICE_OF_ELECTION_DEADLINE');
  return notice === undefined ? null : daysOn(notice.date, -sendDaysBeforeNotice);
}

/** What is looked at before a memorandum counts as agreed or signed. */
export interface SigningGiven {
  readonly memorandum: Memorandum | undefined;
  readonly version: FindVersion;
  /** Every file that came back from the council. */
  readonly returns: readonly MemorandumReturn[];
}

/** The newest version that went to the council; `undefined` where none did. */
export function newestSent({
  memorandum,
  version,
}: Pick<SigningGiven, 'memorandum' | 'version'>): DocumentVersion | undefined {
  const step = memorandum?.steps.findLast(({ state, versionId }) => state === 'sent' && versionId !== null);
  return version(step?.versionId ?? '');
}

/** Why the newest version may not be recorded as agreed or signed, as a sentence; `null` where it may. */
export function signingProblem(given: SigningGiven): string | null {
  const newest = newestSent(given);
  if (newest === undefined)
    return 'Only a version that was sent can be agreed or signed. Send it to the council first.';
  const called = `Version ${newest.number}`;
  if (newest.withdrawn !== null) return `${called} was withdrawn. Send a new version first.`;
  const open = given.returns.map((returned) => ({
    returned,
    ...openChanges(returned, given.memorandum, given.version),
  }));
  const waiting = open.find(({ unanswered }) => unanswered.length > 0);
  if (waiting !== undefined) {
    const { unanswered, returned } = waiting;
    const count = unanswered.length === 1 ? '1 change has' : `${unanswered.length} changes have`;
    return `${count} no answer yet in “${returned.fileName}”: ${placesOf(unanswered)}. Answer what the council changed first.`;
  }
  const undone = open.flatMap(({ notCarriedOut }) => notCarriedOut);
  if (undone.length > 0) {
    const count = undone.length === 1 ? 'a change that was' : `${undone.length} changes that were`;
    return `${called} is without ${count} accepted: ${placesOf(undone)}. See that the text has it, and send a new version first.`;
  }
  return null;
}

/**
 * That the desk would send another text by now, as a sentence; `null` where it would not. What was sent is frozen, so it
 * can be agreed and signed all the same. `changes` are those of what would be sent now against the version.
 */
export function movedOnWords(
  { number }: Pick<DocumentVersion, 'number'>,
  { changes }: Pick<Comparison, 'changes'>,
): string | null {
  return changes.length === 0
    ? null
    : `The records have moved on since version ${number} was sent: ${placesOf(changes)}. What is recorded is about version ${number} as it was sent; if the council is to have the newer text, send a new version after it.`;
}

/** "Debrief; Annex A: Contacts; and 2 more". */
function placesOf(changes: readonly ReturnedChange[]): string {
  const all = [...new Set(changes.map(({ heading }) => (heading === '' ? 'the first page' : heading)))];
  const rest = all.length > 4 ? `; and ${all.length - 4} more` : '';
  return `${all.slice(0, 4).join('; ')}${rest}`;
}
