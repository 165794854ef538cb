/** Carrying recommendations and open actions over from an earlier operation. Each can be carried only once. */
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

export interface CarryLine {
  readonly lesson: Lesson;
  /** As it would stand in the open operation. */
  readonly carried: Lesson;
  /** It was carried over before, or comes from the open operation itself. */
  readonly isHere: boolean;
}

export interface CarrySource {
  readonly operation: Operation;
  readonly lines: readonly CarryLine[];
}

/** The other operations, the latest poll first, each with its lessons as they would be carried to this one. */
export function carrySources(
  to: Operation,
  operations: Iterable<Operation>,
  lessons: ReadonlyMap<string, Lesson>,
): readonly CarrySource[] {
  return [...operations]
    .filter((operation) => operation.id !== to.id)
    .sort((a, b) => rank(b, to).localeCompare(rank(a, to)))
    .map((operation) => ({
      operation,
      lines: [...lessons.values()]
        .filter((lesson) => lesson.operationId === operation.id)
        .map((lesson) => carryLine(lesson, to, lessons)),
    }));
}

function carryLine(lesson: Lesson, to: Operation, lessons: ReadonlyMap<string, Lesson>): CarryLine {
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
