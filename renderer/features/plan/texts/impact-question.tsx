/** Whether a community impact assessment is needed: asked of every community engagement strategy. */
import { Button, Radio, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import type { PlanText } from '../../../core/plan/plan-text';
import { useDeskUser, useToday } from '../../../services/desk-context';
import { Help } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import type { ChangeText } from './use-texts';

interface ImpactQuestionProps {
  readonly text: PlanText;
  readonly change: ChangeText;
}

/** The answer with its reason, or the question while nobody has answered. */
export function ImpactQuestion({ text, change }: ImpactQuestionProps) {
  const [isAnswering, setAnswering] = useState(false);
  const impact = text.communityImpact;
  return (
    <section className="stack-tight" aria-label="Community impact assessment">
      <h3>Community impact assessment</h3>
      <Help source="APP Policing elections, communities">
        Silver considers whether one is needed. Say yes or no with the reason: confidence in the police,
        tensions, earlier incidents, what policing itself may set off.
      </Help>
      {impact === null ? (
        <p>Not asked yet.</p>
      ) : (
        <p>
          <strong>{impact.isNeeded ? 'Needed' : 'Not needed'}.</strong> {impact.why} ({impact.by},{' '}
          {formatDate(impact.on)})
        </p>
      )}
      {isAnswering ? (
        <ImpactForm text={text} change={change} onClose={() => setAnswering(false)} />
      ) : (
        <div>
          <Button variant="default" size="xs" onClick={() => setAnswering(true)}>
            {impact === null ? 'Answer whether it is needed' : 'Answer anew'}
          </Button>
        </div>
      )}
    </section>
  );
}

function ImpactForm({ text, change, onClose }: ImpactQuestionProps & { readonly onClose: () => void }) {
  const user = useDeskUser();
  const today = useToday();
  const [answer, setAnswer] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(text.communityImpact?.by ?? user.name);
  const [on, setOn] = useState<string | null>(today);
  const [isAsked, setAsked] = useState(false);
  const isWhole = answer !== null && why.trim() !== '' && by.trim() !== '' && on !== null;
  const record = () => {
    setAsked(true);
    if (!isWhole) return;
    const communityImpact = { isNeeded: answer === 'yes', why: why.trim(), by: by.trim(), on };
    const purpose = 'Answer whether a community impact assessment is needed';
    if (change(purpose, (each) => ({ ...each, communityImpact }))) onClose();
  };
  return (
    <form
      className="stack text-form"
      aria-label="Is a community impact assessment needed?"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Radio.Group
        label="Is it needed?"
        value={answer}
        error={isAsked && answer === null ? 'Choose yes or no.' : null}
        onChange={setAnswer}
      >
        <div className="choice-row">
          <Radio value="yes" label="Yes" />
          <Radio value="no" label="No" />
        </div>
      </Radio.Group>
      <Textarea
        label="Why"
        rows={3}
        maxLength={4000}
        value={why}
        error={isAsked && why.trim() === '' ? 'Write the reason.' : null}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="field-pair">
        <TextInput
          label="Who considered it"
          maxLength={120}
          value={by}
          error={isAsked && by.trim() === '' ? 'Enter who considered it.' : null}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <DayField
          label="On"
          value={on}
          onChange={setOn}
          error={isAsked && on === null ? 'Enter the day.' : null}
        />
      </div>
      <div className="row">
        <Button type="submit">Record the answer</Button>
        <Button variant="default" onClick={onClose}>
          Close without recording
        </Button>
      </div>
    </form>
  );
}
