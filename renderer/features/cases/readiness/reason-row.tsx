/** One reason: the rule, what is missing, who can put it right and where; and its dispute. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseFile } from '../../../core/cases/case-file';
import { caseSections } from '../../../core/cases/case-sections';
import type { Reason } from '../../../core/cases/readiness/readiness';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { surenessLevels } from '../../../core/offences/offence';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useRemembered } from '../../../services/remembered';
import { useEditCase } from '../case/use-case-edit';

interface ReasonProps {
  readonly reason: Reason;
  readonly caseFile: CaseFile;
}

/** A reason that stands. */
export function ReasonRow({ reason, caseFile }: ReasonProps) {
  const [ground, setGround] = useRemembered(groundKey(reason, caseFile), '');
  const [isDisputing, setDisputing] = useState(ground !== '');
  return (
    <li className="case-entry case-reason">
      <div className="stack-tight">
        <p>
          <strong>{reason.missing}</strong>
        </p>
        <Rule reason={reason} />
        {isDisputing ? (
          <DisputeForm
            reason={reason}
            caseFile={caseFile}
            ground={ground}
            onChange={setGround}
            onClose={() => {
              setGround('');
              setDisputing(false);
            }}
          />
        ) : null}
      </div>
      <div className="row case-reason-acts">
        <Button component={Link} size="xs" variant="default" to={pathTo(reason, caseFile)}>
          Put it right<span className="visually-hidden">: {reason.missing}</span>
        </Button>
        {reason.isDisputable ? (
          isDisputing ? null : (
            <Button size="xs" variant="default" onClick={() => setDisputing(true)}>
              Dispute<span className="visually-hidden">: {reason.missing}</span>
            </Button>
          )
        ) : (
          <span className="dimmed small">Cannot be disputed</span>
        )}
      </div>
    </li>
  );
}

function Rule({ reason }: Pick<ReasonProps, 'reason'>) {
  const sureness = surenessLevels.find(({ id }) => id === reason.sureness)?.name ?? '';
  return (
    <p className="dimmed small">
      {reason.rule} {reason.source}
      {reason.sureness === 'seen' ? '' : ` (${sureness.toLocaleLowerCase('en-GB')})`}. Put right under{' '}
      {sectionName(reason)} by: {reason.who}.
    </p>
  );
}

/** Where it is put right, with the entry opened. */
function pathTo({ spot }: Reason, { id }: CaseFile): string {
  const item = spot.itemId === undefined ? '' : `?item=${spot.itemId}`;
  return `/cases/${id}/${spot.section}${item}`;
}

function sectionName({ spot }: Reason): string {
  return caseSections.find(({ id }) => id === spot.section)?.name ?? spot.section;
}

/** What was begun stays while the desk is open: whoever goes to look something up finds it again. */
const groundKey = (reason: Reason, caseFile: CaseFile) => `case.dispute.${caseFile.id}.${reason.key}`;

interface DisputeFormProps extends ReasonProps {
  readonly ground: string;
  readonly onChange: (ground: string) => void;
  readonly onClose: () => void;
}

function DisputeForm({ reason, caseFile, ground, onChange, onClose }: DisputeFormProps) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const edit = useEditCase(caseFile.id);
  const record = () => {
    const dispute = {
      id: asId<'Dispute'>(newId()),
      reasonKey: reason.key,
      ground: ground.trim(),
      by: user.name,
      at: clock(),
      withdrawnAt: null,
    };
    const isStored = edit('Dispute a reason of the readiness check', (now) => ({
      disputes: [...now.disputes, dispute],
    }));
    if (isStored) onClose();
  };
  return (
    <div className="stack-tight">
      <Textarea
        label="Ground: why it does not hold here"
        rows={2}
        maxLength={20_000}
        value={ground}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="row">
        <Button size="xs" disabled={ground.trim() === ''} onClick={record}>
          Record the dispute
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** A reason that somebody disputes, with the ground; withdrawn, it stands again. */
export function DisputedReason({ reason, caseFile }: ReasonProps) {
  const { clock } = useDesk();
  const edit = useEditCase(caseFile.id);
  const { dispute } = reason;
  if (dispute === null) return null;
  return (
    <li className="case-entry case-reason">
      <div className="stack-tight">
        <p>{reason.missing}</p>
        <p className="written">
          <strong>Ground:</strong> {dispute.ground}{' '}
          <span className="dimmed small">
            {dispute.by}, {formatMoment(dispute.at)}
          </span>
        </p>
        <Rule reason={reason} />
      </div>
      <div className="row case-reason-acts">
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            edit('Withdraw a dispute of the readiness check', (now) => ({
              disputes: now.disputes.map((each) =>
                each.id === dispute.id ? { ...each, withdrawnAt: clock() } : each,
              ),
            }))
          }
        >
          Withdraw<span className="visually-hidden"> the dispute: {reason.missing}</span>
        </Button>
      </div>
    </li>
  );
}
