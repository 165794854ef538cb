/** What the open version answered to earlier learning. */
import { useCallback } from 'react';
import { type Lesson, type LessonAnswer, lessonAnswerId } from '../../../core/history/lesson';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useOpenAssessment } from '../open-assessment';

/** The answer of the open version to a lesson, found by its id. */
export function useAnswerTo(): (lesson: Lesson) => LessonAnswer | undefined {
  const { assessment } = useOpenAssessment();
  const answers = useCollection('lessonAnswers');
  return useCallback(
    (lesson) => answers.get(lessonAnswerId(assessment.id, lesson.id)),
    [answers, assessment.id],
  );
}

export type Answering = (lesson: Lesson, answer: LessonAnswer['answer'], reason: string) => void;

/** Accepts or rejects a lesson with a reason; a further answer takes the place of the one before. */
export function useAnswering(): Answering {
  const { assessment } = useOpenAssessment();
  const { clock } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  return (lesson, answer, reason) => {
    const id = lessonAnswerId(assessment.id, lesson.id);
    const after: LessonAnswer = {
      id,
      assessmentId: assessment.id,
      lessonId: lesson.id,
      answer,
      reason: reason.trim(),
      by: user.name,
      at: clock(),
    };
    commit('Answer earlier learning', [{ collection: 'lessonAnswers', id, after }]);
  };
}
