/** The state of a point with what stands for it. A state that lacks its words is refused at the field. */
import { Radio } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import {
  type ConsiderationAnswer,
  type ConsiderationState,
  considerationStates,
} from '../../../core/plan/consideration-answer';
import { emptyingProblem, type AnswerProblems, withState } from '../../../core/plan/consideration-edits';
import { considerationStateNames } from '../../../core/plan/consideration-list';
import { useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import type { ChangeAnswer } from './use-considerations';

interface AnswerFieldsProps {
  readonly answer: ConsiderationAnswer;
  readonly change: ChangeAnswer;
}

/** A state that was asked for and lacks its words: it is set as soon as they are written. */
interface Wanted {
  readonly state: ConsiderationState;
  readonly problems: AnswerProblems;
}

/** State, answer and who. */
export function AnswerFields({ answer, change }: AnswerFieldsProps) {
  const { wanted, choose, save } = useAnswerEdits(change);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    const first = wanted.problems.answer === undefined ? 'who' : 'answer';
    fields.current?.querySelector<HTMLElement>(`[data-field='${first}'] :is(textarea, input)`)?.focus();
  }, [wanted]);
  const isReason = (wanted?.state ?? answer.state) === 'not-applicable';
  return (
    <div className="stack" ref={fields}>
      <Radio.Group
        label="State"
        value={answer.state}
        onChange={(value) => choose(considerationStates.find((each) => each === value) ?? 'open')}
      >
        <div className="choice-row">
          {considerationStates.map((state) => (
            <Radio key={state} value={state} label={considerationStateNames[state]} />
          ))}
        </div>
      </Radio.Group>
      <div data-field="answer">
        <SavedText
          label={isReason ? 'Why it does not apply' : 'What was considered and found'}
          value={answer.answer}
          maxLength={20_000}
          rows={4}
          problem={(text) => emptyingProblem(answer, 'answer', text)}
          onSave={(text) => save({ answer: text.trim() })}
        />
        <FieldProblem wanted={wanted} problem={wanted?.problems.answer} />
      </div>
      <div data-field="who">
        <SavedText
          label="By whom"
          value={answer.who}
          maxLength={200}
          problem={(text) => emptyingProblem(answer, 'who', text)}
          onSave={(text) => save({ who: text.trim() })}
        />
        <FieldProblem wanted={wanted} problem={wanted?.problems.who} />
      </div>
    </div>
  );
}

function useAnswerEdits(change: ChangeAnswer) {
  const today = useToday();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const choose = (state: ConsiderationState) =>
    change('Set the state of a planning consideration', (now) => {
      const next = withState(now, state, today);
      setWanted(next.ok ? null : { state, problems: next.error });
      return next.ok ? next.value : now;
    });
  const save = (fields: Partial<Pick<ConsiderationAnswer, 'answer' | 'who'>>) =>
    change('Change the answer to a planning consideration', (now) => {
      const written = { ...now, ...fields };
      if (wanted === null) return written;
      const next = withState(written, wanted.state, today);
      setWanted(next.ok ? null : { ...wanted, problems: next.error });
      return next.ok ? next.value : written;
    });
  return { wanted, choose, save };
}

interface FieldProblemProps {
  readonly wanted: Wanted | null;
  readonly problem: string | undefined;
}

function FieldProblem({ wanted, problem }: FieldProblemProps) {
  if (wanted === null || problem === undefined) return null;
  return (
    <p className="field-problem" role="alert">
      {problem} The point stays open until then, and is set to “{considerationStateNames[wanted.state]}” as
      soon as it is written.
    </p>
  );
}
