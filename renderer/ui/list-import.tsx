/** Where a list comes from (a file, a paste from Excel), how far its reading is, and why it was refused. */
import { Button, Textarea } from '@mantine/core';
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { pastedTable } from './pasted-table';
import { Message, ProgressLine } from './screen';
import type { ListReading } from './use-list-reading';
import './worksheet.css';

interface ListImportProps<Choices, List> {
  readonly reading: ListReading<Choices, List>;
  readonly source: ListSourceProps;
  /** Asked for before a file is chosen. */
  readonly before?: ReactNode;
  /** What a person can do about a refusal beyond what it says. */
  readonly refusedNote: string;
  /** The dry run. */
  readonly children: (list: List) => ReactNode;
}

/** The work of an import's screen: the source until a list is read, then what was understood of it. */
export function ListImport<Choices, List>(props: ListImportProps<Choices, List>) {
  const { reading, source, before, refusedNote, children } = props;
  const { state } = reading;
  return (
    <div className="worksheet">
      <div className="worksheet-scroll worksheet-fill" tabIndex={0} role="region" aria-label="Import">
        <div className="stack-wide">
          {state.kind === 'read' || state.kind === 'reading' ? null : (
            <div className="stack measure">
              {before}
              {state.kind === 'refused' ? (
                <Message tone="problem" title={state.message}>
                  <p>{refusedNote}</p>
                </Message>
              ) : null}
              <ListSource {...source} />
            </div>
          )}
          {state.kind === 'read' ? children(state.list) : null}
        </div>
      </div>
      <ReadingLine state={state} sourceName={reading.sourceName} cancel={reading.cancel} />
    </div>
  );
}

type ReadingLineProps = Pick<ListReading<unknown, unknown>, 'state' | 'sourceName' | 'cancel'>;

function ReadingLine({ state, sourceName, cancel }: ReadingLineProps) {
  if (state.kind !== 'reading') return null;
  const { progress } = state;
  const rows = progress === null ? '' : `, ${progress.rows.toLocaleString('en-GB')} rows`;
  return (
    <ProgressLine
      label={`Reading ${sourceName}${rows}`}
      done={progress?.bytesRead ?? 0}
      total={progress?.bytesTotal ?? 0}
      onCancel={cancel}
    />
  );
}

interface ListSourceProps {
  /** What has to be chosen first; `null` when nothing stands in the way. */
  readonly waitsFor: string | null;
  /** After "or drop it here: ". */
  readonly files: string;
  readonly mostFiles: number;
  readonly pasteHint: string;
  /** What a paste is called where a file has its name. */
  readonly pasteName: string;
  /** What is pasted is read at once and never shown: it may hold what is not kept. */
  readonly isPasteRead?: true;
  readonly onChosen: (files: readonly File[]) => void;
}

/** Choosing, dropping and pasting all lead to files that the reader takes. */
function ListSource(props: ListSourceProps) {
  const { waitsFor, files, mostFiles, pasteHint, pasteName, isPasteRead, onChosen } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const isReady = waitsFor === null;
  const choose = (chosen: FileList | null) => {
    const taken = [...(chosen ?? [])];
    if (isReady && taken.length > 0) onChosen(mostFiles === 1 ? taken.slice(0, 1) : taken);
  };
  return (
    <>
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
          choose(event.dataTransfer.files);
        }}
      >
        <Button disabled={!isReady} onClick={() => input.current?.click()}>
          Choose the list
        </Button>
        <span>or drop it here: {files}.</span>
        <input
          ref={input}
          type="file"
          multiple={mostFiles > 1}
          hidden
          disabled={!isReady}
          aria-label={mostFiles > 1 ? 'Files of the list' : 'File of the list'}
          onChange={(event) => {
            choose(event.currentTarget.files);
            // The same file may be chosen again once it has been put right.
            event.currentTarget.value = '';
          }}
        />
        {isReady ? null : <span className="dimmed">{waitsFor}</span>}
      </div>
      <Textarea
        label="Or paste rows from Excel"
        description={pasteHint}
        minRows={3}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        onPaste={(event: ClipboardEvent) => {
          if (isPasteRead !== true || !isReady) return;
          const held = event.clipboardData;
          const text = pastedTable(held.getData('text/html')) ?? held.getData('text/plain');
          event.preventDefault();
          if (text.trim() !== '') onChosen([pastedFile(text, pasteName)]);
        }}
      />
      <div>
        <Button
          variant="default"
          disabled={!isReady || pasted.trim() === ''}
          onClick={() => onChosen([pastedFile(pasted, pasteName)])}
        >
          Read the pasted rows
        </Button>
      </div>
    </>
  );
}

const pastedFile = (text: string, name: string): File => new File([text], name, { type: 'text/plain' });
