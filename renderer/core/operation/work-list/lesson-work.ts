/** Earlier learning with a date. */
import { lessonAnswerId, lessonKinds } from '../../history/lesson';
import type { Operation } from '../operation';
import { newestAssessment } from './newest-assessment';
import { type DatedItem, nothing, type RecordsOf, type WorkSubject } from './work-subject';

type LessonCollection = 'lessons' | 'lessonAnswers' | 'assessments';

export const lessonWork: WorkSubject<LessonCollection> = {
  reads: ['lessons', 'lessonAnswers', 'assessments'],
  due: lessonItems,
  open: nothing,
};

/** Earlier learning with a date that the newest version has not answered yet. */
function lessonItems(records: RecordsOf<LessonCollection>, operation: Operation): readonly DatedItem[] {
  const newest = newestAssessment(records.assessments, operation.id);
  return [...records.lessons.values()].flatMap((lesson): DatedItem[] => {
    if (lesson.operationId !== operation.id || lesson.due === null) return [];
    if (newest !== undefined && records.lessonAnswers.has(lessonAnswerId(newest.id, lesson.id))) return [];
    const kind = lessonKinds.find(({ id }) => id === lesson.kind)?.name ?? lesson.kind;
    const owner = lesson.owner.trim() === '' ? 'no owner' : lesson.owner.trim();
    return [
      {
        key: `lesson:${lesson.id}`,
        text: `${kind}: ${lesson.text} (${owner})`,
        due: lesson.due,
        path: '/intelligence/learning',
      },
    ];
  });
}
