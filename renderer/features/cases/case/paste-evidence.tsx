/** Evidence pasted from a sheet: shown as it was understood before anything is added. */
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { evidenceFromPaste } from '../../../core/cases/pasted-evidence';
import { useDesk } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { newEvidence } from './evidence-section';
import { useFormFocus } from './kept-focus';
import { useEditCase } from './use-case-edit';

interface PasteEvidenceProps {
  readonly caseFile: CaseFile;
  readonly onClose: () => void;
}

/** Four columns: exhibit reference, what it is, who holds it, the day on which it was obtained. */
export function PasteEvidence({ caseFile, onClose }: PasteEvidenceProps) {
  const { newId } = useDesk();
  const edit = useEditCase(caseFile.id);
  const [text, setText] = useState('');
  const read = useMemo(() => evidenceFromPaste(text, caseFile.evidence), [text, caseFile.evidence]);
  const add = () => {
    const items = read.rows.map((row) => ({ ...newEvidence(newId()), ...row }));
    if (edit('Add pasted evidence to a case', (now) => ({ evidence: [...now.evidence, ...items] })))
      onClose();
  };
  const form = useFormFocus<HTMLElement>();
  return (
    <section ref={form} className="stack-tight case-panel" aria-label="Paste evidence">
      <Textarea
        label="Paste rows from Excel"
        description="Columns in this order: exhibit reference, what it is, who holds it, obtained on (such as 12/05/2027). A head row is left out."
        rows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read.problems.map((problem) => (
        <Message key={problem} tone="warning" title={problem} />
      ))}
      {read.rows.length === 0 ? null : (
        <table className="plain-table">
          <caption>What will be added</caption>
          <thead>
            <tr>
              <th scope="col">Reference</th>
              <th scope="col">What it is</th>
              <th scope="col">Held by</th>
              <th scope="col">Obtained on</th>
            </tr>
          </thead>
          <tbody>
            {read.rows.map((row, index) => (
              // The rows are a reading of one text: their place is what they are.
              <tr key={index}>
                <td>{row.exhibitReference}</td>
                <td>{row.what}</td>
                <td>{row.heldBy}</td>
                <td>{row.obtainedOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button disabled={read.rows.length === 0} onClick={add}>
          Add {read.rows.length === 1 ? '1 item' : `${read.rows.length} items`}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
