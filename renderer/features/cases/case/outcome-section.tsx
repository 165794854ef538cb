/** How a case ends, in the Electoral Commission’s words. Every positive disposal rests on a decision of the CPS. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { outcomeRefusal } from '../../../core/cases/disposal';
import { type Outcome, type OutcomeId, outcomeWords } from '../../../core/cases/outcome';
import { contactsByCase } from '../../../core/cases/stage';
import { needsExit } from '../../../core/cases/updates-due';
import { formatDate } from '../../../core/foundation/dates';
import { useCollection, useDeskUser, useToday } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { Link } from 'react-router';
import { ChoiceField, DayField } from './fields';
import { CaseSection } from './section-frame';
import { useEditCase } from './use-case-edit';

/** The outcome as recorded, or the form to record it. */
export function OutcomeSection({ caseFile }: { readonly caseFile: CaseFile }) {
  return (
    <CaseSection title="Outcome" purpose="How the case ended, as it is counted and as complainants are told.">
      {caseFile.outcome === null ? (
        <OutcomeForm caseFile={caseFile} />
      ) : (
        <Recorded caseFile={caseFile} outcome={caseFile.outcome} />
      )}
      <Exits caseFile={caseFile} />
    </CaseSection>
  );
}

function Recorded({ caseFile, outcome }: { readonly caseFile: CaseFile; readonly outcome: Outcome }) {
  const edit = useEditCase(caseFile.id);
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
        <Button
          variant="default"
          size="xs"
          onClick={() => edit('Take back the outcome of a case', () => ({ outcome: null }))}
        >
          Take the outcome back
        </Button>
      </div>
    </div>
  );
}

function OutcomeForm({ caseFile }: { readonly caseFile: CaseFile }) {
  const today = useToday();
  const user = useDeskUser();
  const edit = useEditCase(caseFile.id);
  const contacts = contactsByCase(useCollection('cpsContacts')).get(caseFile.id) ?? [];
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
    cpsReference: cpsReference.trim(),
  };
  const refusal = outcomeRefusal(outcome, contacts);
  const record = () => {
    setAsked(true);
    if (refusal === null) edit('Record the outcome of a case', () => ({ outcome }));
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
      {outcomeWords.find(({ id }) => id === kind)?.isPositiveDisposal === true || kind === 'acquittal' ? (
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

/** Complainants of a case without further action who still have to be told how, and that a review may be asked for. */
function Exits({ caseFile }: { readonly caseFile: CaseFile }) {
  const allegations = useCollection('allegations');
  const waiting = caseFile.allegationIds
    .flatMap((id) => allegations.get(id) ?? [])
    .filter((allegation) => needsExit(allegation, caseFile));
  if (waiting.length === 0) return null;
  return (
    <Message tone="warning" title="Complainants still have to be told that nothing further will be done">
      <ul className="case-list">
        {waiting.map(({ id, reference }) => (
          <li key={id}>
            <Link to={`/allegations/${id}/updates`}>{reference}: exit and letter</Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}
