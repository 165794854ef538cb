/** What the CPS decided on one approach; why it did not accept a file becomes a prompt for later ones. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import {
  type CpsContact,
  type CpsDecision,
  type CpsDecisionKind,
  cpsDecisions,
} from '../../../core/cases/cps-contact';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { useDesk, useToday } from '../../../services/desk-context';
import { ChoiceField, DayField } from '../case/fields';
import { onRecord, useEditCase } from '../case/use-case-edit';
import { useFormFocus } from '../case/kept-focus';
import { CorrectDecision, linesOf } from './correct-decision';
import { useContactEdits } from './use-contacts';

interface DecisionsProps {
  readonly contact: CpsContact;
  readonly caseFile: CaseFile;
}

/** In the order of their dates; the last one stands. */
export function Decisions({ contact, caseFile }: DecisionsProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="stack-tight" aria-label="Decisions of the CPS">
      <h3>Decisions of the CPS</h3>
      {contact.decisions.length === 0 ? <p className="dimmed">None yet.</p> : null}
      <ol className="case-list">
        {contact.decisions.map((decision) => (
          <Decision key={decision.id} contact={contact} decision={decision} caseFile={caseFile} />
        ))}
      </ol>
      {isAdding ? (
        <NewDecision contact={contact} caseFile={caseFile} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            Record a decision of the CPS
          </Button>
        </div>
      )}
    </section>
  );
}

function Decision({ contact, decision, caseFile }: DecisionsProps & { readonly decision: CpsDecision }) {
  const [isCorrecting, setCorrecting] = useState(false);
  const name = cpsDecisions.find(({ id }) => id === decision.kind)?.name ?? decision.kind;
  return (
    <li className="stack-tight">
      <p className="row-apart">
        <span>
          <strong>{name}</strong>, {formatDate(decision.on)}
        </span>
        <button type="button" className="text-link" onClick={() => setCorrecting(true)}>
          Correct<span className="visually-hidden"> “{name}”</span>
        </button>
      </p>
      {decision.words === '' ? null : <p className="written">{decision.words}</p>}
      {decision.reasons.length === 0 ? null : (
        <ul>
          {decision.reasons.map((reason) => (
            <li key={reason.id}>{reason.text}</li>
          ))}
        </ul>
      )}
      {isCorrecting ? (
        <CorrectDecision
          contact={contact}
          caseFile={caseFile}
          decision={decision}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
    </li>
  );
}

function NewDecision({ contact, caseFile, onClose }: DecisionsProps & { readonly onClose: () => void }) {
  const { newId } = useDesk();
  const { edit } = useContactEdits();
  const today = useToday();
  const withdrawSubmission = useWithdrawSubmission(caseFile);
  const [kind, setKind] = useState<CpsDecisionKind>('accepted');
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const [reasons, setReasons] = useState('');
  const lines = linesOf(reasons);
  const isMissingReason = kind === 'refused' && lines.length === 0;
  const record = () => {
    const offenceIds = [...new Set(caseFile.offences.map(({ offenceId }) => offenceId))];
    const decision: CpsDecision = {
      id: asId<'CpsDecision'>(newId()),
      kind,
      on,
      words: words.trim(),
      reasons:
        kind === 'refused'
          ? lines.map((text) => ({ id: asId<'RefusalReason'>(newId()), text, offenceIds }))
          : [],
    };
    const isStored = edit('Record a decision of the CPS', contact.id, (now) => ({
      decisions: [...now.decisions, decision].sort((x, y) => x.on.localeCompare(y.on)),
    }));
    if (isStored && kind === 'refused') withdrawSubmission();
    if (isStored) onClose();
  };
  const form = useFormFocus<HTMLFieldSetElement>();
  return (
    <fieldset ref={form} className="stack-tight case-panel">
      <legend>A decision of the CPS</legend>
      <div className="field-pair">
        <ChoiceField label="Decision" choices={cpsDecisions} value={kind} onChoose={setKind} />
        <DayField label="Date" notAfter={today} value={on} onChange={(day) => setOn(day ?? today)} />
      </div>
      <Textarea
        label="In the CPS’s words"
        rows={2}
        maxLength={20_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {kind === 'refused' ? (
        <Textarea
          label="Reasons, one a line"
          description="Each becomes a prompt on later files with the same offences."
          rows={3}
          maxLength={20_000}
          value={reasons}
          onChange={(event) => setReasons(event.currentTarget.value)}
        />
      ) : null}
      <div className="row">
        <Button disabled={isMissingReason} onClick={record}>
          Record the decision
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

/** A file that came back is reviewed again before it goes: the SPOC’s approval of its submission no longer stands. */
function useWithdrawSubmission(caseFile: CaseFile): () => void {
  const { clock } = useDesk();
  const edit = useEditCase(caseFile.id);
  return () => {
    const standing = ({ approves, withdrawnAt }: CaseFile['approvals'][number]) =>
      approves === 'submission' && withdrawnAt === null;
    if (!caseFile.approvals.some(standing)) return;
    edit(
      'Withdraw the approval of a file that was not accepted',
      (now) => ({
        approvals: now.approvals.map((each) => (standing(each) ? { ...each, withdrawnAt: clock() } : each)),
      }),
      onRecord,
    );
  };
}
