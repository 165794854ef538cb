/** Gold approves a version: what is incomplete first, then who and when, then the freeze. */
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type SyntheticEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '../../core/foundation/dates';
import type { Approval } from '../../core/threat/assessment';
import { approve, type ApprovalRefusal, isSamePerson } from '../../core/threat/versions';
import { useCommit, useDesk, useToday } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Help, Message } from '../../ui/screen';
import { assessmentPath } from './cell-point';
import { incompleteOf } from './incomplete';
import { useCitable, useGazetteer, useOpenAssessment } from './open-assessment';

/** The form of approval; an approved version shows who approved it. */
export function ApprovalPage() {
  const { assessment } = useOpenAssessment();
  return assessment.approval === null ? <ApprovalForm /> : <ApprovalFacts approval={assessment.approval} />;
}

function ApprovalFacts({ approval }: { readonly approval: Approval }) {
  return (
    <dl className="facts measure">
      <dt>Approved by</dt>
      <dd>{[approval.name, approval.role].filter(Boolean).join(', ')}</dd>
      <dt>On</dt>
      <dd>{formatDate(approval.date)}</dd>
      <dt>Note</dt>
      <dd className="written">{approval.note === '' ? 'None' : approval.note}</dd>
    </dl>
  );
}

const refusals: Readonly<Record<ApprovalRefusal['kind'], string>> = {
  'already-approved': 'This version is approved already. Nothing was changed.',
  'nothing-in-it': 'Nothing has been considered yet, so there is nothing to approve. Nothing was changed.',
  'author-approves':
    'This is the author’s name. Another person approves for gold; put their name here, or the right author on the front page. Nothing was changed.',
  'no-name': 'Say who approves it. Nothing was changed.',
};

function ApprovalForm() {
  const { grid } = useOpenAssessment();
  const { clock, notify } = useDesk();
  const operation = useOperation();
  const gazetteer = useGazetteer();
  const citable = useCitable();
  const today = useToday();
  const commit = useCommit();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [isAsking, setAsking] = useState(false);
  const isAuthor = isSamePerson(name, grid.assessment.author);
  const isReady = name.trim() !== '' && date !== null && !isAuthor;

  const freeze = () => {
    setAsking(false);
    if (date === null) return;
    const approval = {
      name: name.trim(),
      role: role.trim(),
      date,
      recordedAt: clock(),
      note,
      route: 'other' as const,
      reference: '',
      contentHash: '',
    };
    const approved = approve(grid, approval, { operation, gazetteer, citable });
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
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) setAsking(true);
  };

  return (
    <>
      <Incomplete />
      <form className="form-with-help" onSubmit={ask}>
        <TextInput
          label="Gold commander’s name"
          value={name}
          maxLength={120}
          required
          withAsterisk={false}
          error={isAuthor ? refusals['author-approves'] : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Help>As it should stand in the document. The author cannot approve for gold.</Help>
        <TextInput
          label="Rank or role"
          value={role}
          maxLength={120}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <Help>For example “Superintendent, gold commander”.</Help>
        <DateInput
          label="Approved on"
          valueFormat="ddd D MMM YYYY"
          value={date}
          maxDate={today}
          onChange={setDate}
        />
        <Help>The day on which gold approved, which may be earlier than today.</Help>
        <Textarea
          label="What gold said or asked for"
          value={note}
          maxLength={4000}
          rows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Help>Stands with the approval in the document. May be left empty.</Help>
        <div className="row">
          <Button type="submit" disabled={!isReady}>
            Approve assessment
          </Button>
          {isReady ? null : <span className="dimmed">Needs a name other than the author’s and a date.</span>}
        </div>
      </form>
      <AskToApprove isOpen={isAsking} onClose={() => setAsking(false)} onApprove={freeze} />
    </>
  );
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
              in the next version, which starts as its copy.
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

function Incomplete() {
  const open = useOpenAssessment();
  const entries = incompleteOf(open);
  if (entries.length === 0) {
    return <Message tone="done" title="Everything is considered and complete." />;
  }
  return (
    <Message tone="warning" title="Not complete. It can be approved so, and the document will say so.">
      <ul>
        {entries.map((entry) => (
          <li key={entry.text}>
            <Link to={assessmentPath(open.assessment.id, entry.view)}>{entry.text}</Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}
