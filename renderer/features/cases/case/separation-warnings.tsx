/** One officer on malpractice and on intimidation work for the same candidate: the warning, and the reason to go on. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { asId } from '../../../core/foundation/ids';
import type { CaseFile } from '../../../core/cases/case-file';
import type { SeparationConflict } from '../../../core/cases/separation';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { useEditCase } from './use-case-edit';

interface SeparationWarningsProps {
  readonly caseFile: CaseFile;
  readonly conflicts: readonly SeparationConflict[];
}

/** A warning for each conflict; one that was explained shows its reason. */
export function SeparationWarnings({ caseFile, conflicts }: SeparationWarningsProps) {
  return conflicts.map((conflict) => (
    <Message
      key={`${conflict.otherCaseId}:${conflict.officer}:${conflict.about}`}
      tone={conflict.reason === null ? 'warning' : 'note'}
      title={`${conflict.officer} also works on ${conflict.otherCase}, which concerns ${conflict.about} too`}
    >
      <p>
        The guidance keeps intimidation work apart from malpractice work, so that neither can be said to
        colour the other.{' '}
        <Link to={`/cases/${conflict.otherCaseId}/summary`}>Look at {conflict.otherCase}</Link>
      </p>
      {conflict.reason === null ? (
        <RecordReason caseFile={caseFile} conflict={conflict} />
      ) : (
        <p>Recorded reason: {conflict.reason}</p>
      )}
    </Message>
  ));
}

interface RecordReasonProps {
  readonly caseFile: CaseFile;
  readonly conflict: SeparationConflict;
}

function RecordReason({ caseFile, conflict }: RecordReasonProps) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const edit = useEditCase(caseFile.id);
  const [reason, setReason] = useState('');
  const record = () =>
    edit('Record why one officer stands on both kinds of work', (now) => ({
      separations: [
        ...now.separations,
        {
          id: asId<'SeparationReason'>(newId()),
          officer: conflict.officer,
          about: conflict.about,
          otherCase: conflict.otherCaseKey,
          reason: reason.trim(),
          by: user.name,
          at: clock(),
        },
      ],
    }));
  return (
    <div className="stack-tight">
      <Textarea
        label="Name another officer, or write why this one stays"
        rows={2}
        maxLength={20_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button size="xs" variant="default" disabled={reason.trim() === ''} onClick={record}>
          Record the reason
        </Button>
      </div>
    </div>
  );
}
