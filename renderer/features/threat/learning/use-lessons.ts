/** Earlier learning of the open operation, and which of it touches a cell. */
import { useMemo } from 'react';
import type { Lesson } from '../../../core/history/lesson';
import { lessonsTouching, locationsLieIn } from '../../../core/history/lessons-at';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import type { CellPoint } from '../cell-point';
import { useGazetteer } from '../open-assessment';

/** The lessons of the operation, in the order of their records. */
export function useLessons(): readonly Lesson[] {
  const operation = useOperation();
  const lessons = useCollection('lessons');
  return useMemo(
    () => [...lessons.values()].filter((lesson) => lesson.operationId === operation.id),
    [lessons, operation.id],
  );
}

/** Those that touch one cell. */
export function useLessonsAt({ harm, location }: CellPoint): readonly Lesson[] {
  const lessons = useLessons();
  const gazetteer = useGazetteer();
  const liesIn = useMemo(() => locationsLieIn(gazetteer), [gazetteer]);
  return useMemo(() => lessonsTouching(lessons, harm, location, liesIn), [lessons, harm, location, liesIn]);
}
