/** The lessons as a table; the text opens a lesson beside it. */
import type { Lesson, LessonAnswer } from '../../../core/history/lesson';
import { useCollection, useToday } from '../../../services/desk-context';
import { inShort } from '../log/item-words';
import { useGazetteer } from '../../../services/location-choice';
import { answerWords, dueWords, lessonKindName, touchesWords } from './lesson-words';
import { useAnswers } from './use-lessons';

interface LessonTableProps {
  readonly lessons: readonly Lesson[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Where the keyboard goes back to when a lesson is closed. */
export function lessonButtonId(id: string): string {
  return `lesson-${id}`;
}

/** One row for each lesson, the first to fall due first. */
export function LessonTable({ lessons, openId, onOpen }: LessonTableProps) {
  const today = useToday();
  const gazetteer = useGazetteer();
  const answers = useAnswers();
  return (
    <div className="learning">
      <table className="plain-table record-table learning-table">
        <caption className="visually-hidden">Recommendations and open actions</caption>
        <thead>
          <tr>
            <th scope="col">What was learned</th>
            <th scope="col">Owner and date</th>
            <th scope="col">Touches</th>
            <th scope="col">Answered</th>
          </tr>
        </thead>
        <tbody>
          {lessons.map((lesson) => (
            <tr key={lesson.id} data-open={lesson.id === openId}>
              <th scope="row">
                <button
                  type="button"
                  id={lessonButtonId(lesson.id)}
                  className="text-link"
                  aria-current={lesson.id === openId}
                  onClick={() => onOpen(lesson.id)}
                >
                  {inShort(lesson.text, 180)}
                </button>
                <div className="small dimmed">
                  {[lessonKindName(lesson.kind), lesson.from].filter(Boolean).join(' · ')}
                </div>
              </th>
              <td>
                {lesson.owner === '' ? <span className="dimmed">No owner</span> : lesson.owner}
                <div
                  className={lesson.due !== null && lesson.due < today ? 'learning-overdue' : 'small dimmed'}
                >
                  {dueWords(lesson.due, today)}
                </div>
              </td>
              <td>{touchesWords(lesson, gazetteer)}</td>
              <td>
                <Answers answers={answers.get(lesson.id) ?? []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Answers({ answers }: { readonly answers: readonly LessonAnswer[] }) {
  const assessments = useCollection('assessments');
  if (answers.length === 0) return <span className="dimmed">Not answered yet</span>;
  return (
    <ul className="plain-list">
      {answers.map((answer) => (
        <li key={answer.id}>{answerWords(answer, assessments.get(answer.assessmentId))}</li>
      ))}
    </ul>
  );
}
