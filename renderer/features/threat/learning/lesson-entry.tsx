/** One piece of earlier learning and what this version says to it. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { type Lesson, type LessonAnswer, lessonKinds } from '../../../core/history/lesson';
import { useOpenAssessment } from '../open-assessment';
import { useAnswering, useAnswerTo } from './answers';

interface LessonEntryProps {
  readonly lesson: Lesson;
  /** What it touches, in words; not said where it stands beside its cell. */
  readonly touches?: string;
}

/** The lesson, its answer where there is one, and the fields to give one. */
export function LessonEntry({ lesson, touches }: LessonEntryProps) {
  const { isFrozen } = useOpenAssessment();
  const answer = useAnswerTo()(lesson);
  const [isChanging, setChanging] = useState(false);
  const kind = lessonKinds.find(({ id }) => id === lesson.kind)?.name ?? lesson.kind;
  const due = lesson.due === null ? '' : `due ${formatDate(lesson.due)}`;
  const facts = [lesson.from, lesson.owner, due].filter((part) => part !== '').join('; ');
  return (
    <li className="lesson stack-tight">
      <p className="written">{lesson.text}</p>
      <p className="dimmed small">
        {kind}
        {facts === '' ? '' : `: ${facts}`}
        {touches === undefined ? '' : `. Touches ${touches}.`}
      </p>
      {answer === undefined || isChanging ? null : <Answered answer={answer} />}
      {isFrozen ? (
        answer === undefined ? (
          <p className="small">Not answered by this version.</p>
        ) : null
      ) : answer === undefined || isChanging ? (
        <AnswerFields lesson={lesson} was={answer} onDone={() => setChanging(false)} />
      ) : (
        <div>
          <button type="button" className="text-button" onClick={() => setChanging(true)}>
            Change the answer
          </button>
        </div>
      )}
    </li>
  );
}

function Answered({ answer }: { readonly answer: LessonAnswer }) {
  return (
    <div className="lesson-answer">
      <p className="written small">
        <strong>{answer.answer === 'accepted' ? 'Accepted' : 'Rejected'}:</strong> {answer.reason}
      </p>
      <p className="dimmed small">
        {answer.by}, {formatMoment(answer.at)}
      </p>
    </div>
  );
}

interface AnswerFieldsProps {
  readonly lesson: Lesson;
  readonly was: LessonAnswer | undefined;
  readonly onDone: () => void;
}

function AnswerFields({ lesson, was, onDone }: AnswerFieldsProps) {
  const answerTo = useAnswering();
  const [reason, setReason] = useState(was?.reason ?? '');
  const give = (answer: LessonAnswer['answer']) => {
    answerTo(lesson, answer, reason);
    onDone();
  };
  const isEmpty = reason.trim() === '';
  return (
    <div className="stack-tight" role="group" aria-label="Answer">
      <Textarea
        label="Reason for accepting or rejecting it"
        maxLength={2000}
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => give('accepted')}>
          Accept
        </Button>
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => give('rejected')}>
          Reject
        </Button>
        {isEmpty ? <span className="dimmed small">Write the reason first.</span> : null}
      </div>
    </div>
  );
}
