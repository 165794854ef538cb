/** What the CPS says of the foreign-power condition: met, which lifts the limit, or not met, so that the year counts. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseOffence, ForeignPowerAnswer } from '../../../core/cases/case-offence';
import { formatDate } from '../../../core/foundation/dates';
import { useDeskUser, useToday } from '../../../services/desk-context';
import { ChoiceField, DayField } from './fields';
import { useFormFocus } from './kept-focus';

interface AnswerProps {
  readonly foreignPower: NonNullable<CaseOffence['foreignPower']>;
  readonly onChange: (patch: Partial<CaseOffence>) => void;
}

/**
 * Takes back what is on record, once it was asked about. The answer goes alone: the reason stands on its own day and
 * may have to be asked about anew.
 */
export function TakeBack(props: AnswerProps) {
  const [isAsking, setAsking] = useState(false);
  if (isAsking) return <TakeBackQuestion {...props} onClose={() => setAsking(false)} />;
  return (
    <div>
      <button type="button" className="text-link" onClick={() => setAsking(true)}>
        Take it back
      </button>
    </div>
  );
}

function TakeBackQuestion({
  foreignPower,
  onChange,
  onClose,
}: AnswerProps & { readonly onClose: () => void }) {
  const question = useFormFocus<HTMLFieldSetElement>();
  const { answer } = foreignPower;
  const takeBack = (left: CaseOffence['foreignPower']) => {
    onChange({ foreignPower: left });
    onClose();
  };
  return (
    <fieldset ref={question} className="stack-tight case-panel">
      <legend>What is taken back?</legend>
      <p>The log of the case keeps what was recorded.</p>
      <div className="row">
        {answer === null ? null : (
          <Button size="xs" variant="default" onClick={() => takeBack({ ...foreignPower, answer: null })}>
            The CPS’s answer alone
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => takeBack(null)}>
          {answer === null ? 'The reason' : 'The reason and the answer'}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

/** The answer that is on record, or the way to record it. */
export function CpsAnswer({ foreignPower, onChange }: AnswerProps) {
  const [isAdding, setAdding] = useState(false);
  const { answer } = foreignPower;
  const record = (given: ForeignPowerAnswer) =>
    onChange({ foreignPower: { ...foreignPower, answer: given } });
  if (answer !== null) {
    return (
      <p>
        The CPS answered on {formatDate(answer.on)} that the condition is{' '}
        <strong>{answer.isMet ? 'met' : 'not met'}</strong>
        {answer.words === '' ? '.' : `: ${answer.words}`}
        {answer.by === '' ? '' : ` (recorded by ${answer.by})`}
      </p>
    );
  }
  if (!isAdding) {
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          Record the CPS’s answer
        </Button>
      </div>
    );
  }
  return (
    <AnswerForm
      onRecord={(given) => {
        record(given);
        setAdding(false);
      }}
      onClose={() => setAdding(false)}
    />
  );
}

const answers = [
  { id: 'not-met', name: 'Not met: the one year counts' },
  { id: 'met', name: 'Met: no time limit' },
] as const;

interface FormProps {
  readonly onRecord: (answer: ForeignPowerAnswer) => void;
  readonly onClose: () => void;
}

function AnswerForm({ onRecord, onClose }: FormProps) {
  const today = useToday();
  const user = useDeskUser();
  const [answer, setAnswer] = useState<(typeof answers)[number]['id']>('not-met');
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const form = useFormFocus<HTMLDivElement>();
  // Without a limit nothing warns any more: what that rests on has to be on record.
  const isUnfounded = answer === 'met' && words.trim() === '';
  return (
    <div ref={form} className="stack-tight">
      <div className="field-pair">
        <ChoiceField
          label="The CPS says that the condition is"
          choices={answers}
          value={answer}
          onChoose={setAnswer}
        />
        <DayField label="Answered on" notAfter={today} value={on} onChange={(day) => setOn(day ?? today)} />
      </div>
      <Textarea
        label="The answer in the CPS’s words"
        description="Who at the CPS said it, and on what. It is needed where the condition is met."
        error={
          isUnfounded
            ? 'Write who at the CPS said that it is met, and on what: no time limit warns then.'
            : null
        }
        rows={2}
        maxLength={20_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          size="xs"
          disabled={isUnfounded}
          onClick={() => onRecord({ on, isMet: answer === 'met', words: words.trim(), by: user.name })}
        >
          Record the answer
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
