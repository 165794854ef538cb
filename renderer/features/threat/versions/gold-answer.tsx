/** The version lies before gold: take it back, or record what gold answered. */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { takenBack } from '../../../core/threat/approval';
import type { Submission } from '../../../core/threat/assessment';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useOpenAssessment } from '../open-assessment';
import { RecordApproval } from './record-approval';
import { RecordReturn } from './record-return';

/** Who submitted it and when, and the two answers that gold can give. */
export function GoldAnswer({ submission }: { readonly submission: Submission }) {
  const { assessment } = useOpenAssessment();
  const { notify } = useDesk();
  const commit = useCommit();
  const [answer, setAnswer] = useState('approves');
  const takeBack = () => {
    const result = takenBack(assessment);
    if (!result.ok) return;
    const after = result.value;
    const done = commit(
      'Take the threat assessment back from gold',
      [{ collection: 'assessments', id: after.id, after }],
      { undoable: false },
    );
    if (done.ok) notify({ tone: 'done', text: `Version ${after.version} is a draft again.` });
  };
  return (
    <>
      <section className="stack-tight measure" aria-label="With gold">
        <dl className="facts">
          <dt>Submitted by</dt>
          <dd>{submission.by}</dd>
          <dt>At</dt>
          <dd>{formatMoment(submission.at)}</dd>
          <dt>To know or decide</dt>
          <dd className="written">{submission.note === '' ? 'None' : submission.note}</dd>
        </dl>
        <div className="row">
          <Button variant="default" onClick={takeBack}>
            Take back
          </Button>
          <span className="dimmed">Makes it a draft again, before gold has answered.</span>
        </div>
      </section>
      <section className="stack">
        <h2>Gold’s answer</h2>
        <SegmentedControl
          aria-label="Gold’s answer"
          className="gold-answer"
          value={answer}
          onChange={setAnswer}
          data={[
            { value: 'approves', label: 'Gold approves' },
            { value: 'returns', label: 'Gold gives it back' },
          ]}
        />
        {answer === 'approves' ? <RecordApproval /> : <RecordReturn />}
      </section>
    </>
  );
}
