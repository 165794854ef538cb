/** What the CPS decided on one approach; why it did not accept a file becomes a prompt for later ones. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { withdrawnByRefusal } from '../../../core/cases/approach';
import type { CaseFile } from '../../../core/cases/case-file';
import {
  type CpsContact,
  type CpsDecision,
  type CpsDecisionKind,
  cpsDecisions,
} from '../../../core/cases/cps-contact';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { useCommit, useDesk, useToday } from '../../../services/desk-context';
import { ChoiceField, DayField } from '../case/fields';
import { onRecord } from '../case/use-case-edit';
import { useFormFocus } from '../case/kept-focus';
import { CorrectDecision, linesOf } from './correct-decision';

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
  const today = useToday();
  const add = useAddDecision(contact);
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
    if (add(decision)) onClose();
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
          description="Each becomes a prompt on later files with the same offences. The SPOC’s approval of the submission is withdrawn with it."
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

/**
 * Adds a decision to the register. A refusal withdraws the SPOC’s approval of the submission with it, as one step: that
 * the approval was withdrawn stays on record, so that Undo is not offered it. `false` where it was not stored.
 */
function useAddDecision(contact: CpsContact): (decision: CpsDecision) => boolean {
  const { clock, vault } = useDesk();
  const commit = useCommit();
  return (decision) => {
    const was = vault.records.get('cpsContacts', contact.id);
    const caseFile = vault.records.get('cases', contact.caseId);
    if (was === undefined || caseFile === undefined) return false;
    const decisions = [...was.decisions, decision].sort((x, y) => x.on.localeCompare(y.on));
    const is = { ...was, decisions };
    const entry = { collection: 'cpsContacts', id: was.id, after: is } as const;
    const withdrawn = withdrawnByRefusal(caseFile, { was, is }, clock());
    if (withdrawn === null) return commit('Record a decision of the CPS', [entry]).ok;
    const without = { collection: 'cases', id: withdrawn.id, after: withdrawn } as const;
    return commit('Record that the CPS did not accept a file', [entry, without], onRecord).ok;
  };
}
