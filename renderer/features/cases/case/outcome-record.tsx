/** How a report or a case ended, as recorded, or the form to record it. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { outcomeRefusal } from '../../../core/cases/disposal';
import { type Outcome, type OutcomeId, outcomeWords } from '../../../core/cases/outcome';
import { formatDate } from '../../../core/foundation/dates';
import { useDeskUser, useToday } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { ChoiceField, DayField } from './fields';

interface OutcomeRecordProps {
  readonly outcome: Outcome | null;
  /** Ends the purposes in the journal: "Record the outcome of a case". */
  readonly of: 'a report' | 'a case';
  /** Of the case; a report without a case has none, and so no decision that a positive disposal could rest on. */
  readonly contacts: readonly CpsContact[];
  readonly onChange: (purpose: string, outcome: Outcome | null) => void;
}

/** What breaks the rule on positive disposals is refused with its reason. */
export function OutcomeRecord({ outcome, of, contacts, onChange }: OutcomeRecordProps) {
  return outcome === null ? (
    <OutcomeForm contacts={contacts} onRecord={(after) => onChange(`Record the outcome of ${of}`, after)} />
  ) : (
    <Recorded outcome={outcome} onTakeBack={() => onChange(`Take back the outcome of ${of}`, null)} />
  );
}

interface RecordedProps {
  readonly outcome: Outcome;
  readonly onTakeBack: () => void;
}

function Recorded({ outcome, onTakeBack }: RecordedProps) {
  return (
    <div className="stack-tight">
      <p>
        <strong>{outcomeWords.find(({ id }) => id === outcome.outcome)?.name}</strong>,{' '}
        {formatDate(outcome.on)}
        {outcome.cpsReference === '' ? '' : `, CPS reference ${outcome.cpsReference}`}. Recorded by{' '}
        {outcome.by}.
      </p>
      <p className="written">{outcome.reason}</p>
      <div>
        <Button variant="default" size="xs" onClick={onTakeBack}>
          Take the outcome back
        </Button>
      </div>
    </div>
  );
}

interface OutcomeFormProps {
  readonly contacts: readonly CpsContact[];
  readonly onRecord: (outcome: Outcome) => void;
}

function OutcomeForm({ contacts, onRecord }: OutcomeFormProps) {
  const today = useToday();
  const user = useDeskUser();
  const [kind, setKind] = useState<OutcomeId>('no-further-action');
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const cpsReference = reference ?? contacts.findLast((each) => each.cpsReference !== '')?.cpsReference ?? '';
  const outcome: Outcome = {
    outcome: kind,
    on,
    reason: reason.trim(),
    by: user.name,
    cpsReference: contacts.length === 0 ? '' : cpsReference.trim(),
  };
  const refusal = outcomeRefusal(outcome, contacts);
  const record = () => {
    setAsked(true);
    if (refusal === null) onRecord(outcome);
  };
  return (
    <div className="stack-tight case-narrow">
      <ChoiceField label="Outcome" choices={outcomeWords} value={kind} onChoose={setKind} />
      <DayField label="Date" notAfter={today} value={on} onChange={(day) => setOn(day ?? today)} />
      <Textarea
        label="Reason"
        rows={3}
        maxLength={20_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {contacts.length > 0 && restsOnCps(kind) ? (
        <TextInput
          label="Reference of the CPS’s decision"
          maxLength={120}
          value={cpsReference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      ) : null}
      {isAsked && refusal !== null ? <Message tone="problem" title={refusal} /> : null}
      <div>
        <Button onClick={record}>Record the outcome</Button>
      </div>
    </div>
  );
}

function restsOnCps(kind: OutcomeId): boolean {
  return outcomeWords.find(({ id }) => id === kind)?.isPositiveDisposal === true || kind === 'acquittal';
}
