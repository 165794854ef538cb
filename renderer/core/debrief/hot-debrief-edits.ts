/** A hot debrief as it is held: what is asked, how much of its time is left, and the points that come from it. */
import type { IdSource } from '../foundation/ids';
import { asId } from '../foundation/ids';
import { epochOf } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import type { OperationId } from '../operation/operation';
import type { DebriefHeadingId } from './headings';
import type { HotDebrief } from './hot-debrief';
import { newLearningPoint } from './learning-edits';
import type { LearningKind, LearningPoint } from './learning-point';

/** Long enough for three questions, short enough for people who have been up since five. */
export const usualMinutes = 15;

export interface HotPrompt {
  readonly id: 'went-well' | 'went-wrong' | 'change-first';
  readonly question: string;
  readonly kind: LearningKind;
  /** Whether a line is a recommendation as well as an observation. */
  readonly isRecommendation: boolean;
}

export const hotPrompts: readonly HotPrompt[] = [
  { id: 'went-well', question: 'What went well?', kind: 'good-practice', isRecommendation: false },
  { id: 'went-wrong', question: 'What did not?', kind: 'fault', isRecommendation: false },
  { id: 'change-first', question: 'What must change first?', kind: 'fault', isRecommendation: true },
];

/** The question that a point of a hot debrief answers, as it is worded today. */
export function promptOf({
  kind,
  recommendation,
}: Pick<LearningPoint, 'kind' | 'recommendation'>): HotPrompt {
  const id = kind === 'good-practice' ? 'went-well' : recommendation === null ? 'went-wrong' : 'change-first';
  const found = hotPrompts.find((prompt) => prompt.id === id);
  if (found === undefined) throw new Error(`A hot debrief without the question ${id}`);
  return found;
}

type NewDebrief = Pick<HotDebrief, 'id' | 'operationId' | 'ledBy' | 'startedAt'> & Partial<HotDebrief>;

/** One that has just begun. */
export function newHotDebrief(given: NewDebrief): HotDebrief {
  return { placeId: null, present: [], minutes: usualMinutes, endedAt: null, notes: '', ...given };
}

export interface TimeOfDebrief {
  /** From 0 to 1: how much of the time is used. */
  readonly share: number;
  /** Whole minutes that are left, the begun one counted; negative by how many it runs over. */
  readonly minutesLeft: number;
  /** "9 minutes left", "Less than a minute left", "4 minutes over". */
  readonly words: string;
}

const minute = 60_000;

/** How its time stands at a moment (ISO). A clock that was put back counts from the beginning. */
export function timeOfDebrief(
  { startedAt, minutes }: Pick<HotDebrief, 'startedAt' | 'minutes'>,
  now: string,
): TimeOfDebrief {
  const used = Math.max(0, epochOf(now) - epochOf(startedAt));
  const left = minutes * minute - used;
  const share = Math.min(1, used / (minutes * minute));
  if (left <= 0) {
    const over = Math.floor(-left / minute);
    const words = over === 0 ? 'The time is used' : `${inMinutes(over)} over`;
    return { share, minutesLeft: over === 0 ? 0 : -over, words };
  }
  const minutesLeft = Math.ceil(left / minute);
  return {
    share,
    minutesLeft,
    words: left < minute ? 'Less than a minute left' : `${inMinutes(minutesLeft)} left`,
  };
}

/** "1 minute", "9 minutes". */
function inMinutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}

/** How long a debrief took that has ended, in whole minutes; `null` while it runs. */
export function minutesTaken({
  startedAt,
  endedAt,
}: Pick<HotDebrief, 'startedAt' | 'endedAt'>): number | null {
  return endedAt === null ? null : Math.round((epochOf(endedAt) - epochOf(startedAt)) / minute);
}

interface Said {
  readonly prompt: HotPrompt;
  readonly text: string;
  readonly number: number;
  readonly headingId: DebriefHeadingId;
  readonly marking: Marking;
  readonly at: string;
  readonly by: string;
}

/** What somebody said, as a point of learning that comes from this debrief. */
export function pointOfDebrief(
  debrief: Pick<HotDebrief, 'id' | 'operationId'>,
  { prompt, text, number, headingId, marking, at, by }: Said,
  newId: IdSource,
): LearningPoint {
  const words = text.trim();
  return newLearningPoint({
    id: asId<'LearningPoint'>(newId()),
    operationId: debrief.operationId,
    number,
    headingId,
    kind: prompt.kind,
    observation: words,
    recommendation: prompt.isRecommendation ? { text: words.slice(0, 4000), owner: '', due: null } : null,
    from: [{ kind: 'hot-debrief', id: debrief.id }],
    marking,
    enteredAt: at,
    enteredBy: by,
  });
}

/** Whether the point came from this debrief. */
export function isFromDebrief({ from }: Pick<LearningPoint, 'from'>, debriefId: HotDebrief['id']): boolean {
  return from.some(({ kind, id }) => kind === 'hot-debrief' && id === debriefId);
}

/** The hot debriefs of an operation, the latest first. */
export function hotDebriefsOf(
  debriefs: Iterable<HotDebrief>,
  operationId: OperationId,
): readonly HotDebrief[] {
  return [...debriefs]
    .filter((debrief) => debrief.operationId === operationId)
    .sort((a, b) => epochOf(b.startedAt) - epochOf(a.startedAt));
}
