/** Records gold's approval: who, when and by which route; then the freeze, with the content hash. */
import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { approve, type ApprovalRefusal } from '../../../core/threat/approval';
import { factsNow } from '../../../core/threat/approval-facts';
import { type ApprovalRoute, approvalRoutes } from '../../../core/threat/assessment';
import { gridOf } from '../../../core/threat/grid';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help } from '../../../ui/screen';
import { assessmentPath } from '../cell-point';
import { useCitable, useGazetteer, useOpenAssessment } from '../open-assessment';
import { contentHashOf } from './content-hash';
import { authorAnswers, type GoldFields, GoldFieldsInputs, useGoldFields } from './gold-fields';

const refusals: Readonly<Record<ApprovalRefusal['kind'], string>> = {
  'already-approved': 'This version is approved already. Nothing was changed.',
  'not-submitted': 'This version is not with gold: submit it first. Nothing was changed.',
  'nothing-in-it': 'Nothing has been considered yet, so there is nothing to approve. Nothing was changed.',
  'author-approves': authorAnswers,
  'no-name': 'Say who approves it. Nothing was changed.',
};

/** The form, and the question before what cannot be undone. */
export function RecordApproval() {
  const fields = useGoldFields();
  const [route, setRoute] = useState<ApprovalRoute>('in-person');
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [isAsking, setAsking] = useState(false);
  const freeze = useFreeze();
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    if (fields.isReady) setAsking(true);
  };
  return (
    <>
      <form className="form-with-help" onSubmit={ask}>
        <GoldFieldsInputs fields={fields} dateLabel="Approved on" />
        <NativeSelect
          label="How it reached the desk"
          value={route}
          data={approvalRoutes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            const chosen = approvalRoutes.find(({ id }) => id === event.currentTarget.value);
            if (chosen !== undefined) setRoute(chosen.id);
          }}
        />
        <Help>The desk records gold’s word; it does not prove it.</Help>
        <TextInput
          label="Where the proof is kept"
          value={reference}
          maxLength={300}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <Help>The date of an email, the reference of a signed copy. May be left empty.</Help>
        <Textarea
          label="What gold said or asked for"
          value={note}
          maxLength={4000}
          rows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Help>Stands with the approval in the document. May be left empty.</Help>
        <div className="row">
          <Button type="submit" disabled={!fields.isReady}>
            Record gold’s approval
          </Button>
          {fields.isReady ? null : (
            <span className="dimmed">Needs a name other than the author’s and a date.</span>
          )}
        </div>
      </form>
      <AskToApprove
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onApprove={() => {
          setAsking(false);
          void freeze(fields, { route, reference: reference.trim(), note });
        }}
      />
    </>
  );
}

interface Recorded {
  readonly route: ApprovalRoute;
  readonly reference: string;
  readonly note: string;
}

/** What is frozen and what is hashed are read together, so that the hash is of exactly what is stored. */
function useFreeze() {
  const { assessment } = useOpenAssessment();
  const { clock, notify, vault } = useDesk();
  const operation = useOperation();
  const gazetteer = useGazetteer();
  const citable = useCitable();
  const lessonAnswers = useCollection('lessonAnswers');
  const commit = useCommit();
  const navigate = useNavigate();
  return async ({ name, role, date }: GoldFields, recorded: Recorded) => {
    if (date === null) return;
    const grid = gridOf(assessment, vault.records.all('cells'));
    const facts = factsNow(grid, { operation, gazetteer, citable, lessonAnswers });
    const contentHash = await contentHashOf(vault.records, assessment, facts);
    const approved = approve(grid, {
      name: name.trim(),
      role: role.trim(),
      date,
      recordedAt: clock(),
      ...recorded,
      contentHash,
      facts,
    });
    if (!approved.ok) {
      notify({ tone: 'problem', text: refusals[approved.error.kind] });
      return;
    }
    const after = approved.value;
    const result = commit(
      'Approve the threat assessment',
      [{ collection: 'assessments', id: after.id, after }],
      { undoable: false },
    );
    if (!result.ok) return;
    notify({ tone: 'done', text: `Version ${after.version} is approved and frozen.` });
    void navigate(assessmentPath(after.id));
  };
}

interface AskToApproveProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onApprove: () => void;
}

/** A dialog, because this cannot be undone. */
function AskToApprove({ isOpen, onClose, onApprove }: AskToApproveProps) {
  const { assessment } = useOpenAssessment();
  return (
    <Modal.Root opened={isOpen} onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className="stack">
            <Modal.Title>Approve version {assessment.version}?</Modal.Title>
            <p>
              It is then frozen for good: nobody can change it, and this step cannot be undone. Work goes on
              in the next version, which starts from it.
            </p>
            <div className="row">
              <Button onClick={onApprove}>Approve version {assessment.version}</Button>
              <Button variant="default" onClick={onClose} data-autofocus>
                Go back
              </Button>
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
