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

/** The answer that is on record, or the way to record it. */
export function CpsAnswer({ foreignPower, onChange }: AnswerProps) {
  const [isAdding, setAdding] = useState(false);
  const { answer } = foreignPower;
  const record = (given: ForeignPowerAnswer | null) =>
    onChange({ foreignPower: { ...foreignPower, answer: given } });
  if (answer !== null) {
    return (
      <p>
        The CPS answered on {formatDate(answer.on)} that the condition is{' '}
        <strong>{answer.isMet ? 'met' : 'not met'}</strong>
        {answer.words === '' ? '.' : `: ${answer.words}`}{' '}
        <button type="button" className="text-link" onClick={() => record(null)}>
          Take the answer back
        </button>
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
        rows={2}
        maxLength={20_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          size="xs"
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
