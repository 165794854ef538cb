/** A button that exports one document, with what is missing in it said beside. */
import { Button } from '@mantine/core';
import { missingValues } from '../../../core/documents/missing-values';
import { Message, ProgressLine } from '../../../ui/screen';
import { type DocumentToExport, useExportDocument } from './export-document';

interface ExportButtonProps {
  readonly label: string;
  /** What it exports, said to a screen reader where several buttons have one label. */
  readonly labelFor?: string;
  /** Made only when it is asked for. */
  readonly make: () => DocumentToExport;
  /** Why it may not leave as it stands, or `null`. */
  readonly problem: string | null;
}

/** What is not recorded prints “[not recorded]”, and is counted here first. */
export function ExportButton({ label, labelFor, make, problem }: ExportButtonProps) {
  const { isWriting, start, cancel } = useExportDocument();
  const missing = missingValues(make().document);
  if (isWriting)
    return <ProgressLine label="Writing the Word document" done={0} total={0} onCancel={cancel} />;
  return (
    <div className="row">
      <Button variant="default" disabled={problem !== null} onClick={() => start(make())}>
        {label}
        {labelFor === undefined ? null : <span className="visually-hidden">: {labelFor}</span>}
      </Button>
      {problem === null ? null : <Message tone="warning" title={problem} />}
      {missing.length === 0 ? null : (
        <span className="dimmed small">Not recorded yet: {[...new Set(missing)].join('; ')}.</span>
      )}
    </div>
  );
}
