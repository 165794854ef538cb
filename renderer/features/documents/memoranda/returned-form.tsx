/** The council's file: chosen or dropped, read in the background, and taken in as it came. */
import { Button, FileButton, TextInput } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { counted } from '../../../core/documents/blocks';
import { asId } from '../../../core/foundation/ids';
import { memorandumId, type MemorandumReturn } from '../../../core/memoranda/memorandum';
import { withStep } from '../../../core/memoranda/standing';
import { readReturnedInWorker } from '../../../imports/memorandum/read-in-worker';
import type { ReturnedText } from '../../../imports/memorandum/returned-format';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help, Message, ProgressLine } from '../../../ui/screen';
import { type StartReading, useListReading } from '../../../ui/use-list-reading';
import { DayField } from './day-field';
import type { CouncilRow } from './use-memoranda';

interface ReturnedFormProps {
  readonly row: CouncilRow;
  readonly onClose: () => void;
  /** How the file is read; given in tests. */
  readonly startReading?: StartReading<null, ReturnedText>;
}

/** Choose, look at what was read, record. */
export function ReturnedForm({ row, onClose, startReading = readReturnedInWorker }: ReturnedFormProps) {
  const reading = useListReading(startReading, null);
  const [isOver, setOver] = useState(false);
  const { state } = reading;
  const choose = (file: File | null | undefined) => {
    if (file !== null && file !== undefined) reading.read([file], null);
  };
  if (row.version === undefined)
    return (
      <Message
        tone="note"
        title="Nothing was sent to this council yet, so there is nothing to compare with."
      />
    );
  return (
    <section className="stack" aria-label="Read the council’s file">
      <h3>Read the council’s file</h3>
      {state.kind === 'refused' ? <Message tone="problem" title={state.message} /> : null}
      {state.kind === 'reading' ? (
        <ProgressLine label={`Reading ${reading.sourceName}`} done={0} total={0} onCancel={reading.cancel} />
      ) : null}
      {state.kind === 'choosing' || state.kind === 'refused' ? (
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
            choose(event.dataTransfer.files[0]);
          }}
        >
          <FileButton accept=".docx" onChange={choose} inputProps={{ 'aria-label': 'File of the council' }}>
            {(props) => <Button {...props}>Choose the file</Button>}
          </FileButton>
          <span>or drop it here: the memorandum as a Word document (.docx).</span>
        </div>
      ) : null}
      {state.kind === 'read' ? (
        <TakeIn row={row} text={state.list} fileName={reading.sourceName} onAgain={reading.startAgain} />
      ) : null}
      <div>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
      <Help>
        The file is read as text and compared with version {row.version.number}. Nothing in it is run, and the
        file itself is not kept.
      </Help>
    </section>
  );
}

interface TakeInProps {
  readonly row: CouncilRow;
  readonly text: ReturnedText;
  readonly fileName: string;
  readonly onAgain: () => void;
}

function TakeIn({ row, text, fileName, onAgain }: TakeInProps) {
  const today = useToday();
  const [from, setFrom] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [isTried, setTried] = useState(false);
  const record = useRecordReturn(row);
  const counts = [
    counted(text.paragraphs.length, 'paragraph', 'paragraphs'),
    counted(text.insertions, 'tracked insertion', 'tracked insertions'),
    counted(text.deletions, 'tracked deletion', 'tracked deletions'),
    counted(text.comments.length - text.deletions, 'comment', 'comments'),
  ].join(', ');
  return (
    <>
      <Message tone="note" title={fileName}>
        <p>{counts}.</p>
        {text.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Message>
      <TextInput
        label="From"
        description="Who sent it back"
        value={from}
        maxLength={300}
        error={isTried && from.trim() === '' ? 'Write who sent it.' : null}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <DayField
        label="Received on"
        value={on}
        onChange={setOn}
        error={isTried && on === null ? 'Give the day.' : null}
      />
      <div className="row">
        <Button
          onClick={() => {
            setTried(true);
            if (from.trim() !== '' && on !== null) record(text, { from: from.trim(), on, fileName });
          }}
        >
          Record and compare
        </Button>
        <Button variant="default" onClick={onAgain}>
          Choose another file
        </Button>
      </div>
    </>
  );
}

function useRecordReturn({ areaId, version }: CouncilRow) {
  const { vault, clock, newId } = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const operation = useOperation();
  const navigate = useNavigate();
  return (text: ReturnedText, given: { from: string; on: string; fileName: string }) => {
    if (version === undefined) return;
    const ids = { id: memorandumId(operation.id, areaId), operationId: operation.id, areaId };
    const recorded = { recordedBy: user.name, recordedAt: clock() };
    const returned: MemorandumReturn = {
      id: asId<'MemorandumReturn'>(newId()),
      memorandumId: ids.id,
      againstVersionId: version.id,
      fileName: given.fileName.slice(0, 260),
      fileHash: text.fileHash,
      from: given.from,
      receivedOn: given.on,
      paragraphs: [...text.paragraphs],
      comments: [...text.comments],
      answers: [],
      ...recorded,
    };
    const after = withStep(vault.records.get('memoranda', ids.id), ids, {
      id: asId<'MemorandumStep'>(newId()),
      state: 'comments-returned',
      on: given.on,
      by: given.from,
      note: '',
      versionId: null,
      returnId: returned.id,
      ...recorded,
    });
    const result = commit(
      'Record a memorandum that came back',
      [
        { collection: 'memorandumReturns', id: returned.id, after: returned },
        { collection: 'memoranda', id: ids.id, after },
      ],
      { undoable: false },
    );
    if (result.ok) void navigate(`/documents/memoranda/returned/${returned.id}`);
  };
}
