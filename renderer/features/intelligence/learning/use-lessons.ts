/** The lessons of the open operation, and what its assessments answered. */
import { useMemo } from 'react';
import type { Lesson, LessonAnswer } from '../../../core/history/lesson';
import { type DeskChange, useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** By the date they are due, those without a date last; then as they were written. */
export function useLessons(): readonly Lesson[] {
  const { id } = useOperation();
  const lessons = useCollection('lessons');
  return useMemo(
    () =>
      [...lessons.values()]
        .filter((lesson) => lesson.operationId === id)
        .sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : a.due === b.due ? 0 : 1)),
    [lessons, id],
  );
}

/** The answers to each lesson by its id, the newest version first. */
export function useAnswers(): ReadonlyMap<string, readonly LessonAnswer[]> {
  const answers = useCollection('lessonAnswers');
  const assessments = useCollection('assessments');
  return useMemo(() => {
    const byLesson = new Map<string, LessonAnswer[]>();
    const version = (answer: LessonAnswer) => assessments.get(answer.assessmentId)?.version ?? 0;
    for (const answer of answers.values()) {
      const list = byLesson.get(answer.lessonId);
      if (list === undefined) byLesson.set(answer.lessonId, [answer]);
      else list.push(answer);
    }
    for (const list of byLesson.values()) list.sort((a, b) => version(b) - version(a));
    return byLesson;
  }, [answers, assessments]);
}

/** The change that stores a lesson. */
export function lessonChange(lesson: Lesson): DeskChange {
  return { collection: 'lessons', id: lesson.id, after: lesson };
}
