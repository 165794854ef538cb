/** The questions of the guidance, one after the other: each opens when the one before it is answered. */
import { Button, Radio, Textarea } from '@mantine/core';
import { z } from '../../../core/foundation/schema';
import { withAnswer } from '../../../core/publicity/publicity-edits';
import type { PublicityAnswer, PublicityItem } from '../../../core/publicity/publicity-item';
import {
  answerNames,
  answerTo,
  nextQuestion,
  type PublicityQuestion,
  publicityQuestionsSource,
  questionsOf,
} from '../../../core/publicity/publicity-questions';
import { useKeptDraft } from '../../../services/kept-draft';
import { SavedText } from '../../../ui/saved-text';
import type { ChangePublicity } from './use-publicity';

interface PartProps {
  readonly item: PublicityItem;
  readonly change: ChangePublicity;
}

/** In their order, each with its paragraph. */
export function QuestionsPart({ item, change }: PartProps) {
  const questions = questionsOf(item);
  const next = nextQuestion(item);
  return (
    <section className="stack" aria-labelledby="publicity-questions">
      <div>
        <h3 id="publicity-questions">Questions</h3>
        <p className="dimmed small">
          {publicityQuestionsSource.source}, section 5. Each opens when the one before it is answered.
        </p>
      </div>
      <ol className="publicity-questions">
        {questions.map((question) => {
          const answer = answerTo(item, question.id);
          return (
            <li
              key={question.id}
              data-state={answer !== undefined ? 'answered' : question.id === next?.id ? 'open' : 'waits'}
            >
              <p className="small dimmed">
                {question.step} · {question.paragraph}
              </p>
              {answer !== undefined ? (
                <Answered question={question} answer={answer} change={change} />
              ) : question.id === next?.id ? (
                <OpenQuestion item={item} question={question} change={change} />
              ) : (
                <p>{question.question}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface AnsweredProps {
  readonly question: PublicityQuestion;
  readonly answer: PublicityAnswer;
  readonly change: ChangePublicity;
}

function Answered({ question, answer, change }: AnsweredProps) {
  const set = (patch: Partial<PublicityAnswer>) =>
    change('Change an answer on publicity', (was) => withAnswer(was, { ...answer, ...patch }));
  return (
    <div className="stack-tight">
      <Choice question={question} value={answer.answer} onChoose={(chosen) => set({ answer: chosen })} />
      <SavedText
        label="Reason"
        value={answer.reason}
        maxLength={4000}
        rows={2}
        problem={(text) => (text.trim() === '' ? 'An answer has a reason. The last one is kept.' : null)}
        onSave={(reason) => set({ reason: reason.trim() })}
      />
    </div>
  );
}

const draftSchema = z.object({
  answer: z.enum(['yes', 'no', 'not-applicable']).nullable(),
  reason: z.string(),
});

interface OpenQuestionProps extends PartProps {
  readonly question: PublicityQuestion;
}

function OpenQuestion({ item, question, change }: OpenQuestionProps) {
  const kept = useKeptDraft<z.infer<typeof draftSchema>>({
    name: `publicity:${item.id}:${question.id}`,
    empty: { answer: null, reason: '' },
    schema: draftSchema,
  });
  const { draft } = kept;
  const { answer } = draft;
  const enter = () => {
    if (answer === null || draft.reason.trim() === '') return;
    const given = { questionId: question.id, answer, reason: draft.reason.trim() };
    if (change('Answer a question on publicity', (was) => withAnswer(was, given))) kept.discard();
  };
  return (
    <div className="stack-tight">
      <Choice
        question={question}
        help={question.help}
        value={answer}
        onChoose={(chosen) => kept.change({ ...draft, answer: chosen })}
      />
      <Textarea
        label="Reason"
        rows={2}
        maxLength={4000}
        value={draft.reason}
        onChange={(event) => kept.change({ ...draft, reason: event.currentTarget.value })}
      />
      <div className="row">
        <Button size="sm" disabled={answer === null || draft.reason.trim() === ''} onClick={enter}>
          Answer
        </Button>
        {answer !== null && draft.reason.trim() === '' ? (
          <span className="dimmed small">Give the reason, then answer.</span>
        ) : null}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly question: PublicityQuestion;
  /** What to think of, while it waits for an answer. */
  readonly help?: string;
  readonly value: PublicityAnswer['answer'] | null;
  readonly onChoose: (answer: PublicityAnswer['answer']) => void;
}

function Choice({ question, help, value, onChoose }: ChoiceProps) {
  return (
    <Radio.Group
      label={question.question}
      description={help}
      classNames={{ label: 'publicity-question' }}
      value={value}
      onChange={(id) => {
        const chosen = question.answers.find((each) => each === id);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      <div className="choice-row">
        {question.answers.map((each) => (
          <Radio key={each} value={each} label={answerNames[each]} />
        ))}
      </div>
    </Radio.Group>
  );
}
