/** The one exception to the CPS Special Crime Division: false registration with a financial motive. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useEditCase } from './use-case-edit';

/** The reason as recorded, or the way to record one. */
export function LocalCps({ caseFile }: { readonly caseFile: CaseFile }) {
  const { clock } = useDesk();
  const user = useDeskUser();
  const edit = useEditCase(caseFile.id);
  const [reason, setReason] = useState('');
  const { localCps } = caseFile;
  if (localCps !== null) {
    return (
      <div className="stack-tight">
        <p>
          This file may go to the local CPS: {localCps.reason} ({localCps.by}).
        </p>
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => edit('Take back the exception for the local CPS', () => ({ localCps: null }))}
          >
            Take it back: the file goes to the Special Crime Division
          </Button>
        </div>
      </div>
    );
  }
  return (
    <details>
      <summary>False registration with a financial motive: the local CPS</summary>
      <div className="stack-tight">
        <Textarea
          label="Why the motive is financial"
          description="Every other file goes to the CPS Special Crime Division, never to the local CPS."
          rows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button
            size="xs"
            variant="default"
            disabled={reason.trim() === ''}
            onClick={() =>
              edit('Record the exception for the local CPS', () => ({
                localCps: { reason: reason.trim(), by: user.name, at: clock() },
              }))
            }
          >
            Record the exception
          </Button>
        </div>
      </div>
    </details>
  );
}
