/** Earlier learning that touches a cell, beside it. */
import type { CellPoint } from '../cell-point';
import { pointKey } from '../cell-point';
import { useAnswerTo } from './answers';
import { LessonEntry } from './lesson-entry';
import { useLessonsAt } from './use-lessons';

/** The section; nothing where no learning touches the cell. */
export function CellLearning({ point }: { readonly point: CellPoint }) {
  const lessons = useLessonsAt(point);
  const answerTo = useAnswerTo();
  if (lessons.length === 0) return null;
  const open = lessons.filter((lesson) => answerTo(lesson) === undefined).length;
  return (
    <section className="stack-tight" aria-label="Earlier learning">
      <h3>Earlier learning</h3>
      <p className="small dimmed">
        {open === 0
          ? 'All of it is answered.'
          : `${open} of ${lessons.length} still to be accepted or rejected.`}
      </p>
      <ul className="lesson-list">
        {lessons.map((lesson) => (
          // What is typed for one cell is never carried to another.
          <LessonEntry key={`${pointKey(point)} ${lesson.id}`} lesson={lesson} />
        ))}
      </ul>
    </section>
  );
}
