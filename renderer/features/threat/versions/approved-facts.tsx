/** Who approved the version, and whether it still says what was approved. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { type Approval, type Assessment, approvalRoutes } from '../../../core/threat/assessment';
import { useDesk } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { contentHashOf } from './content-hash';

interface ApprovedFactsProps {
  readonly assessment: Assessment;
  readonly approval: Approval;
}

/** The approval as it was recorded, with the content hash and its check. */
export function ApprovedFacts({ assessment, approval }: ApprovedFactsProps) {
  return (
    <>
      <dl className="facts measure">
        <dt>Approved by</dt>
        <dd>{[approval.name, approval.role].filter(Boolean).join(', ')}</dd>
        <dt>On</dt>
        <dd>{formatDate(approval.date)}</dd>
        <dt>How it reached the desk</dt>
        <dd>{approvalRoutes.find(({ id }) => id === approval.route)?.name}</dd>
        <dt>Where the proof is</dt>
        <dd>{approval.reference === '' ? '[not recorded]' : approval.reference}</dd>
        <dt>Recorded</dt>
        <dd>{formatMoment(approval.recordedAt)}</dd>
        <dt>Note</dt>
        <dd className="written">{approval.note === '' ? 'None' : approval.note}</dd>
        <dt>Content hash</dt>
        <dd className="content-hash">
          {approval.contentHash === '' ? 'None: approved before it was kept' : approval.contentHash}
        </dd>
      </dl>
      {approval.contentHash === '' ? null : <CheckVersion assessment={assessment} approval={approval} />}
    </>
  );
}

type Outcome = 'not-asked' | 'checking' | 'holds' | 'differs';

function CheckVersion({ assessment, approval }: ApprovedFactsProps) {
  const { vault } = useDesk();
  const [outcome, setOutcome] = useState<Outcome>('not-asked');
  const check = () => {
    setOutcome('checking');
    void contentHashOf(vault.records, assessment, approval.facts).then((hash) =>
      setOutcome(hash === approval.contentHash ? 'holds' : 'differs'),
    );
  };
  return (
    <div className="stack-tight measure">
      <div className="row">
        <Button variant="default" disabled={outcome === 'checking'} onClick={check}>
          Check this version
        </Button>
        <span className="dimmed">Works the hash out again from what stands in the desk now.</span>
      </div>
      {outcome === 'holds' ? (
        <Message tone="done" title="It holds: every word is as it was when gold approved it." />
      ) : null}
      {outcome === 'differs' ? (
        <Message
          tone="problem"
          title="It does not hold: something in this version is not as gold approved it."
        >
          <p>
            Nothing was changed by checking. Keep this desk as it is, compare with a snapshot from before, and
            tell whoever looks after the desk.
          </p>
        </Message>
      ) : null}
    </div>
  );
}
