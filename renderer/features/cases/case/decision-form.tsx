/** Recording a decision by the stages of the National Decision Model. Once recorded it stands as it was written. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseDecision } from '../../../core/cases/case-decision';
import type { CaseFile } from '../../../core/cases/case-file';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useRemembered } from '../../../services/remembered';
import { useFormFocus } from './kept-focus';
import { onRecord, useEditCase } from './use-case-edit';

type Draft = Omit<CaseDecision, 'id' | 'at' | 'by'>;

const empty: Draft = {
  question: '',
  information: '',
  threatAndRisk: '',
  powersAndPolicy: '',
  options: '',
  decision: '',
};

const fields = [
  { field: 'question', label: 'What is to be decided', rows: 1 },
  { field: 'information', label: '1 Information and intelligence', rows: 2 },
  { field: 'threatAndRisk', label: '2 Threat and risk, and the working strategy', rows: 2 },
  { field: 'powersAndPolicy', label: '3 Powers and policy', rows: 2 },
  { field: 'options', label: '4 Options and contingencies', rows: 2 },
  { field: 'decision', label: '5 What is decided, and why', rows: 3 },
] as const;

/** The form keeps what was begun while the desk is open. */
export function DecisionForm({ caseFile }: { readonly caseFile: CaseFile }) {
  const [draft, setDraft] = useRemembered<Draft>(`case.decision.${caseFile.id}`, empty);
  const [isOpen, setOpen] = useState(draft !== empty);
  if (!isOpen) {
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          Record a decision
        </Button>
      </div>
    );
  }
  return <OpenForm caseFile={caseFile} draft={draft} setDraft={setDraft} onClose={() => setOpen(false)} />;
}

interface OpenFormProps {
  readonly caseFile: CaseFile;
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

function OpenForm({ caseFile, draft, setDraft, onClose }: OpenFormProps) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const edit = useEditCase(caseFile.id);
  const form = useFormFocus<HTMLFieldSetElement>();
  const isComplete = draft.question.trim() !== '' && draft.decision.trim() !== '';
  const close = () => {
    setDraft(empty);
    onClose();
  };
  const record = () => {
    const decision: CaseDecision = {
      ...draft,
      id: asId<'CaseDecision'>(newId()),
      at: clock(),
      by: user.name,
    };
    const add = (now: CaseFile) => ({ decisions: [...now.decisions, decision] });
    if (edit('Record a decision on a case', add, onRecord)) close();
  };
  return (
    <fieldset ref={form} className="stack-tight case-panel">
      <legend>A decision, by the National Decision Model</legend>
      {fields.map(({ field, label, rows }) => (
        <Textarea
          key={field}
          label={label}
          rows={rows}
          maxLength={20_000}
          value={draft[field]}
          onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      <p className="dimmed small">
        Ask of each stage whether it keeps to the Code of Ethics. Once recorded, a decision is not changed; a
        further one says what has changed.
      </p>
      <div className="row">
        <Button disabled={!isComplete} onClick={record}>
          Record the decision
        </Button>
        <Button variant="default" onClick={close}>
          Discard
        </Button>
      </div>
    </fieldset>
  );
}
