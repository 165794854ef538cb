/** The council's file: chosen or dropped, read in the background, and taken in as it came. */
import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import {
  keptReturn,
  memorandumDraftName,
  type ReadFile,
  type ReturnDraft,
  returnDraftSchema,
} from '../../../core/memoranda/form-drafts';
import { readReturnedInWorker } from '../../../imports/memorandum/read-in-worker';
import type { ReturnedText } from '../../../imports/memorandum/returned-format';
import { useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { Help, Message, ProgressLine } from '../../../ui/screen';
import { type StartReading, useListReading } from '../../../ui/use-list-reading';
import { TakeIn } from './take-in-form';
import type { CouncilRow } from './use-memoranda';

interface ReturnedFormProps {
  readonly row: CouncilRow;
  readonly onClose: () => void;
  /** How the file is read; given in tests. */
  readonly startReading?: StartReading<null, ReturnedText>;
}

/** Choose, look at what was read, record. What is half written is kept with the file that it is about. */
export function ReturnedForm({ row, onClose, startReading = readReturnedInWorker }: ReturnedFormProps) {
  const reading = useListReading(startReading, null);
  const kept = useReturnDraft(row);
  const { state } = reading;
  const file: ReadFile | null =
    state.kind === 'read' ? { name: reading.sourceName, text: state.list } : kept.draft.file;
  const choose = (chosen: File | null | undefined) => {
    if (chosen !== null && chosen !== undefined) reading.read([chosen], null);
  };
  if (row.version === undefined)
    return (
      <Message
        tone="note"
        title="Nothing was sent to this council yet, so there is nothing to compare with."
      />
    );
  const isChoosing = state.kind === 'refused' || (state.kind === 'choosing' && file === null);
  return (
    <section className="stack" aria-label="Read the council’s file">
      <h3>Read the council’s file</h3>
      {state.kind === 'refused' ? <Message tone="problem" title={state.message} /> : null}
      {state.kind === 'reading' ? (
        <ProgressLine label={`Reading ${reading.sourceName}`} done={0} total={0} onCancel={reading.cancel} />
      ) : null}
      {isChoosing ? <FilePlace onChoose={choose} /> : null}
      {file === null || isChoosing || state.kind === 'reading' ? null : (
        <TakeIn
          row={row}
          file={file}
          draft={kept.draft}
          onChange={(draft) => kept.change(keptReturn({ ...draft, file }))}
          onAgain={() => {
            kept.discard();
            reading.startAgain();
          }}
          onRecorded={kept.discard}
        />
      )}
      <div>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
      <Help>
        The file is read as text and compared with the version that it came from. Nothing in it is run, and
        the file itself is not kept.
      </Help>
    </section>
  );
}

function useReturnDraft({ areaId }: CouncilRow) {
  const operation = useOperation();
  const today = useToday();
  return useKeptDraft<ReturnDraft>({
    name: memorandumDraftName('back', operation.id, areaId),
    empty: { from: '', on: today, againstId: null, file: null },
    schema: returnDraftSchema,
  });
}

function FilePlace({ onChoose }: { readonly onChoose: (file: File | null | undefined) => void }) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        onChoose(event.dataTransfer.files[0]);
      }}
    >
      <FileButton accept=".docx" onChange={onChoose} inputProps={{ 'aria-label': 'File of the council' }}>
        {(props) => <Button {...props}>Choose the file</Button>}
      </FileButton>
      <span>or drop it here: the memorandum as a Word document (.docx).</span>
    </div>
  );
}
