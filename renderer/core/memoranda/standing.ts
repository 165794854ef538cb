/** How the memorandum with one council stands, when it should be out, and what comes next. */
import { daysOn } from '../offences/time-limits/counting';
import type { Operation } from '../operation/operation';
import type { OneOffDay } from '../plan/one-off-day';
import { pollKindsOf, timetableOf } from '../timetable/timetable';
import {
  type Memorandum,
  type MemorandumReturn,
  type MemorandumState,
  memorandumStates,
  type MemorandumStep,
} from './memorandum';

/** So many days before the notice of election a memorandum should be with its council. */
export const sendDaysBeforeNotice = 28;

export interface MemorandumStanding {
  readonly state: MemorandumState;
  /** The step that brought it there; `null` for a draft. */
  readonly step: MemorandumStep | null;
  readonly isReviewDue: boolean;
  /** The newest version that went out or was signed; `null` where none did. */
  readonly versionId: MemorandumStep['versionId'];
  /** What comes next, as a sentence. */
  readonly next: string;
}

/** How it stands on a day (ISO date); `undefined` is a council without a record, which is a draft. */
export function standingOn(memorandum: Memorandum | undefined, today: string): MemorandumStanding {
  const step = memorandum?.steps.at(-1) ?? null;
  const state = step?.state ?? 'draft';
  const review = memorandum?.reviewDate ?? null;
  const isReviewDue = review !== null && review <= today;
  return {
    state,
    step,
    isReviewDue,
    versionId: memorandum?.steps.findLast(({ versionId }) => versionId !== null)?.versionId ?? null,
    next: isReviewDue ? 'Look at it again with the council, then send a new version.' : nextSteps[state],
  };
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
