/** New points of learning, and the changes that people make to them. */
import { isIsoDate } from '../foundation/dates';
import { defaultMarking } from '../foundation/marking';
import type { OperationId } from '../operation/operation';
import type { Link } from '../plan/link';
import { isChangeable } from './changeable';
import type { ChangeMade, LearningPoint, Recommendation } from './learning-point';

type NewPoint = Pick<
  LearningPoint,
  'id' | 'operationId' | 'number' | 'headingId' | 'kind' | 'observation' | 'enteredAt' | 'enteredBy'
> &
  Partial<LearningPoint>;

/** An observation with nothing said of it yet. */
export function newLearningPoint(given: NewPoint): LearningPoint {
  return {
    shows: '',
    from: [],
    harmIds: [],
    locations: [],
    marking: defaultMarking,
    recommendation: null,
    change: null,
    notPursued: null,
    seenBefore: [],
    ...given,
  };
}

/** The number of the next point of the operation: they run without a gap. */
export function nextLearningNumber(points: Iterable<LearningPoint>, operationId: OperationId): number {
  let last = 0;
  for (const point of points) {
    if (point.operationId === operationId && point.number > last) last = point.number;
  }
  return last + 1;
}

/**
 * The point with its recommendation changed. Without words there is none; a closed one stays as it is, until it is
 * opened again.
 */
export function withRecommendation(point: LearningPoint, patch: Partial<Recommendation>): LearningPoint {
  if (point.change !== null || point.notPursued !== null) return point;
  const { text, owner, due } = { text: '', owner: '', due: null, ...point.recommendation, ...patch };
  return { ...point, recommendation: text.trim() === '' ? null : { text: text.trim(), owner, due } };
}

/** The point with its recommendation open again. The journal keeps how it was closed. */
export function reopened(point: LearningPoint): LearningPoint {
  return { ...point, change: null, notPursued: null };
}

/** What is wrong with the closing of a recommendation, at the field where it can be put right. */
export interface ClosingProblem {
  readonly field: 'recommendation' | 'words' | 'links' | 'on';
  readonly message: string;
}

interface Around {
  /** Whether the record stands. */
  readonly exists: (link: Link) => boolean;
  /** ISO date; `null` where it is not known. */
  readonly today: string | null;
}

/**
 * Why the recommendation may not be closed so; `null` where it may. It closes by naming what it changed: at least one
 * link, each of `changeableKinds` to a record that stands, and words.
 */
export function closingProblem(
  { recommendation }: Pick<LearningPoint, 'recommendation'>,
  { on, words, links }: Pick<ChangeMade, 'on' | 'words' | 'links'>,
  { exists, today }: Around,
): ClosingProblem | null {
  if (recommendation === null)
    return { field: 'recommendation', message: 'Write the recommendation first; then say what it changed.' };
  if (words.trim() === '') return { field: 'words', message: 'Say what is different now.' };
  if (links.length === 0)
    return {
      field: 'links',
      message: 'Choose what was changed: a plan step, control, clause, readiness rule or training item.',
    };
  if (!links.every(isChangeable))
    return {
      field: 'links',
      message: 'What was changed is a part of the plan, a control, a clause, a readiness rule or training.',
    };
  if (!links.every(exists))
    return { field: 'links', message: 'One of these is no longer recorded. Take it out and choose again.' };
  if (!isIsoDate(on)) return { field: 'on', message: 'Enter the day on which it was changed.' };
  if (today !== null && on > today)
    return {
      field: 'on',
      message: 'This day has not come. A recommendation closes once the change is made.',
    };
  return null;
}
