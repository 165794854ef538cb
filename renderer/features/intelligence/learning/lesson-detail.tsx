/** The open lesson beside the list. Every field saves itself as it is left. */
import { Button, CloseButton } from '@mantine/core';
import { formatMoment } from '../../../core/foundation/dates';
import { answersTo, lessonRemovalProblem } from '../../../core/history/citations';
import type { Lesson, LessonAnswer } from '../../../core/history/lesson';
import { type DeskChange, useCollection, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { LessonChoices } from './lesson-choices';
import { answerWords, dueWords, lessonKindName } from './lesson-words';
import { lessonChange, useAnswers } from './use-lessons';

interface LessonDetailProps {
  readonly lesson: Lesson;
  readonly onClose: () => void;
}

/** What was learned, whose it is and what it touches; what each version of the assessment answered. */
export function LessonDetail({ lesson, onClose }: LessonDetailProps) {
  const commit = useCommit();
  const today = useToday();
  const answers = useAnswers().get(lesson.id) ?? [];
  const save = (fields: Partial<Lesson>) =>
    void commit('Change a recommendation or action of earlier learning', [
      lessonChange({ ...lesson, ...fields }),
    ]);
  return (
    <div className="stack record-panel">
      <div className="stack-tight">
        <div className="row-apart">
          <h2 className="panel-title">{lessonKindName(lesson.kind)}</h2>
          <CloseButton aria-label="Close the recommendation or action" onClick={onClose} />
        </div>
        {lesson.due !== null && lesson.due < today ? (
          <p className="learning-overdue">{dueWords(lesson.due, today)}</p>
        ) : null}
      </div>
      <section className="stack-tight" aria-label="Answers">
        <h3>What assessments answered</h3>
        <AnswerList answers={answers} />
      </section>
      <SavedText
        label="What is recommended or to be done"
        value={lesson.text}
        maxLength={4000}
        rows={4}
        problem={(text) => (text.trim() === '' ? 'Say what is recommended or to be done.' : null)}
        onSave={(text) => save({ text: text.trim() })}
      />
      <SavedText
        label="Where it comes from"
        description="Which debrief or meeting."
        value={lesson.from}
        maxLength={200}
        onSave={(from) => save({ from: from.trim() })}
      />
      <SavedText
        label="Owner"
        value={lesson.owner}
        maxLength={120}
        onSave={(owner) => save({ owner: owner.trim() })}
      />
      <LessonChoices lesson={lesson} onChange={save} />
      <RemoveLesson lesson={lesson} onClose={onClose} />
    </div>
  );
}

function AnswerList({ answers }: { readonly answers: readonly LessonAnswer[] }) {
  const assessments = useCollection('assessments');
  if (answers.length === 0) {
    return (
      <p className="dimmed">
        None yet. It is accepted or rejected, with a reason, beside the cells of the threat assessment.
      </p>
    );
  }
  return (
    <ul className="plain-list learning-answers">
      {answers.map((answer) => (
        <li key={answer.id}>
          <strong>{answerWords(answer, assessments.get(answer.assessmentId))}</strong>
          <div className="intelligence-text">{answer.reason}</div>
          <div className="small dimmed">
            {[answer.by, formatMoment(answer.at)].filter(Boolean).join(', ')}
          </div>
        </li>
      ))}
    </ul>
  );
}

function RemoveLesson({ lesson, onClose }: LessonDetailProps) {
  const commit = useCommit();
  const { notify } = useDesk();
  const cells = useCollection('cells');
  const assessments = useCollection('assessments');
  const answers = useCollection('lessonAnswers');
  const blocked = lessonRemovalProblem(lesson, {
    cells: cells.values(),
    assessments,
    answers: answers.values(),
  });
  if (blocked !== null) return <p className="dimmed small">{blocked}</p>;
  const remove = () => {
    // The answers of drafts go with it in one step, so that undo brings all of it back.
    const changes: readonly DeskChange[] = [
      { collection: 'lessons', id: lesson.id, after: null },
      ...answersTo(lesson, answers.values()).map((answer): DeskChange => ({
        collection: 'lessonAnswers',
        id: answer.id,
        after: null,
      })),
    ];
    if (!commit('Remove a recommendation or action of earlier learning', changes).ok) return;
    notify({ tone: 'done', text: 'It was removed. Ctrl+Z brings it back.' });
    onClose();
  };
  return (
    <div>
      <Button variant="default" onClick={remove}>
        Remove this {lesson.kind === 'action' ? 'action' : 'recommendation'}
      </Button>
    </div>
  );
}
