/** Carrying recommendations and open actions over from an earlier operation. Each can be carried only once. */
import { type CarriedItem, carriedItemId } from '../carry-forward/carried-item';
import type { LearningPoint } from '../debrief/learning-point';
import { isOpenRecommendation, learningPointName, pointsOf } from '../debrief/learning-state';
import { asId } from '../foundation/ids';
import type { Operation, OperationId } from '../operation/operation';
import type { Lesson, LessonId } from './lesson';

/**
 * The id of a lesson in the operation that it is carried to. It is made from the lesson where it was first
 * entered, so that the same lesson cannot arrive twice, whichever operation it comes by.
 */
export function carriedLessonId(lessonId: LessonId, to: OperationId): LessonId {
  return asId<'Lesson'>(`carried:${to}:${firstEnteredId(lessonId)}`);
}

/** Where the lesson was first entered: its own id, or the one at the end of a carried id. */
function firstEnteredId(lessonId: LessonId): string {
  return /^carried:[^:]+:(.+)$/.exec(lessonId)?.[1] ?? lessonId;
}

/**
 * The recommendation of a debrief as earlier learning of the operation that it comes from; `null` where nothing is
 * recommended. Carried on, it has one id, whichever screen it is carried by.
 */
export function lessonOfPoint(point: LearningPoint, from: Pick<Operation, 'name'>): Lesson | null {
  const { recommendation } = point;
  if (recommendation === null) return null;
  return {
    id: asId<'Lesson'>(point.id),
    operationId: point.operationId,
    kind: 'recommendation',
    from: `Debrief, ${from.name}, ${learningPointName(point)}`.slice(0, 200),
    text: recommendation.text,
    owner: recommendation.owner.slice(0, 120),
    due: recommendation.due,
    harmIds: point.harmIds,
    locations: point.locations,
  };
}

export interface CarryLine {
  readonly lesson: Lesson;
  /** As it would stand in the open operation. */
  readonly carried: Lesson;
  /** It was carried over before, or comes from the open operation itself. */
  readonly isHere: boolean;
  /** The debrief's point that it is; `null` for earlier learning that the operation had. */
  readonly point: LearningPoint | null;
  /** What was answered where all that is carried forward is answered; `null` while it was not. */
  readonly answered: CarriedItem | null;
}

/** What operations hold that can be carried over. */
export interface CarriedLessonRecords {
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly learningPoints: ReadonlyMap<string, LearningPoint>;
  readonly carriedItems: ReadonlyMap<string, CarriedItem>;
}

export interface CarrySource {
  readonly operation: Operation;
  readonly lines: readonly CarryLine[];
}

/**
 * The other operations, the latest poll first, each with what its debrief still recommends and its own earlier
 * learning, as they would be carried to this one.
 */
export function carrySources(
  to: Operation,
  operations: Iterable<Operation>,
  records: CarriedLessonRecords,
): readonly CarrySource[] {
  return [...operations]
    .filter((operation) => operation.id !== to.id)
    .sort((a, b) => rank(b, to).localeCompare(rank(a, to)))
    .map((operation) => ({
      operation,
      lines: [...pointLines(operation, to, records), ...lessonLines(operation, to, records)],
    }));
}

/** What the debrief still recommends, and what was carried over of it before it was carried out. */
function pointLines(from: Operation, to: Operation, records: CarriedLessonRecords): readonly CarryLine[] {
  return pointsOf(records.learningPoints.values(), from.id).flatMap((point): readonly CarryLine[] => {
    const lesson = lessonOfPoint(point, from);
    if (lesson === null) return [];
    const answered = records.carriedItems.get(carriedItemId(to.id, 'recommendation', point.id)) ?? null;
    const line = { ...carryLine(lesson, to, records.lessons), point, answered };
    return isOpenRecommendation(point) || line.isHere ? [line] : [];
  });
}

function lessonLines(
  from: Operation,
  to: Operation,
  { lessons }: CarriedLessonRecords,
): readonly CarryLine[] {
  return [...lessons.values()]
    .filter((lesson) => lesson.operationId === from.id)
    .map((lesson) => ({ ...carryLine(lesson, to, lessons), point: null, answered: null }));
}

function carryLine(
  lesson: Lesson,
  to: Operation,
  lessons: ReadonlyMap<string, Lesson>,
): Pick<CarryLine, 'lesson' | 'carried' | 'isHere'> {
  const id = carriedLessonId(lesson.id, to.id);
  const original = lessons.get(firstEnteredId(lesson.id));
  return {
    lesson,
    carried: { ...lesson, id, operationId: to.id },
    isHere: lessons.has(id) || original?.operationId === to.id,
  };
}

/** The operation that the open one follows comes first, then the latest poll. */
function rank(operation: Operation, to: Operation): string {
  const follows = operation.id === to.followsOperationId ? '1' : '0';
  return `${follows}${operation.pollingDate ?? ''}|${operation.createdAt}`;
}
