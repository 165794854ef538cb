/** How a report ended that never became a case; one that did ends with its case. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { outcomeRefusal } from '../../../core/cases/disposal';
import { type Outcome, type OutcomeId, outcomeWords } from '../../../core/cases/outcome';
import { formatDate } from '../../../core/foundation/dates';
import { useDeskUser, useToday } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { ChoiceField, DayField } from '../case/fields';
import { CaseSection } from '../case/section-frame';
import type { AllegationPartProps } from './allegation-screen';
import { useCaseOf, useEditAllegation } from './use-allegations';

/** The outcome as recorded, the way to its case, or the form. */
export function AllegationOutcomePart({ allegation }: AllegationPartProps) {
  const caseFile = useCaseOf(allegation.id);
  const edit = useEditAllegation(allegation.id);
  const { outcome } = allegation;
  return (
    <CaseSection title="Outcome" purpose="How it ended, as it is counted and as the complainant is told.">
      {outcome !== null ? (
        <div className="stack-tight">
          <p>
            <strong>{outcomeWords.find(({ id }) => id === outcome.outcome)?.name}</strong>,{' '}
            {formatDate(outcome.on)}. Recorded by {outcome.by}.
          </p>
          <p className="written">{outcome.reason}</p>
          <div>
            <Button
              variant="default"
              size="xs"
              onClick={() => edit('Take back the outcome of a report', () => ({ outcome: null }))}
            >
              Take the outcome back
            </Button>
          </div>
        </div>
      ) : caseFile !== undefined ? (
        <p>
          It was taken up by <Link to={`/cases/${caseFile.id}/outcome`}>case {caseFile.reference}</Link>, and
          ends with it.
        </p>
      ) : (
        <OutcomeForm allegation={allegation} />
      )}
    </CaseSection>
  );
}

function OutcomeForm({ allegation }: AllegationPartProps) {
  const today = useToday();
  const user = useDeskUser();
  const edit = useEditAllegation(allegation.id);
  const [kind, setKind] = useState<OutcomeId>('no-further-action');
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const outcome: Outcome = { outcome: kind, on, reason: reason.trim(), by: user.name, cpsReference: '' };
  const refusal = outcomeRefusal(outcome, []);
  const record = () => {
    setAsked(true);
    if (refusal === null) edit('Record the outcome of a report', () => ({ outcome }));
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
      {isAsked && refusal !== null ? <Message tone="problem" title={refusal} /> : null}
      <div>
        <Button onClick={record}>Record the outcome</Button>
      </div>
    </div>
  );
}
