/** Returned forms: dropped or chosen, read in the background, looked at, and taken in together. */
import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useCallback, useMemo, useState } from 'react';
import type { PartnerAsked } from '../../../core/debrief/debrief-form';
import { counted } from '../../../core/documents/blocks';
import type { PartnerId } from '../../../core/partners/partner';
import type { PlacedForms } from '../../../imports/debrief-form/form-format';
import { readFormsInWorker } from '../../../imports/debrief-form/read-in-worker';
import { PanelHead } from '../../../ui/panel-head';
import { Help, Message, ProgressLine } from '../../../ui/screen';
import { useFilling } from '../../../ui/use-filling';
import { useListReading } from '../../../ui/use-list-reading';
import { FileCard, type FileDraft } from './file-card';
import type { ReadForm } from './read-returned';
import { type StartPlacing, useProposal, useReadForms, useStartPlacing, useTakeIn } from './use-take-in';

interface TakeInFilesProps {
  readonly rows: readonly PartnerAsked[];
  readonly onClose: () => void;
  readonly onTakenIn: (ids: readonly string[]) => void;
  /** How the files are read; given in tests. */
  readonly startReading?: StartPlacing;
}

/** Nothing is stored before the button. */
export function TakeInFiles({
  rows,
  onClose,
  onTakenIn,
  startReading = readFormsInWorker,
}: TakeInFilesProps) {
  const reading = useListReading(useStartPlacing(startReading), null);
  const { state } = reading;
  return (
    <div className="stack">
      <PanelHead title="Returned forms" closeLabel="Close the returned forms" onClose={onClose} />
      {state.kind === 'refused' ? <Message tone="problem" title={state.message} /> : null}
      {state.kind === 'reading' ? (
        <ProgressLine
          label={
            state.progress === null
              ? 'Preparing to read the forms'
              : `Reading the forms: ${state.progress.rows} read so far`
          }
          done={state.progress?.bytesRead ?? 0}
          total={state.progress?.bytesTotal ?? 0}
          onCancel={reading.cancel}
        />
      ) : null}
      {state.kind === 'choosing' || state.kind === 'refused' ? (
        <FilePlace onChoose={(files) => (files.length === 0 ? undefined : reading.read(files, null))} />
      ) : null}
      {state.kind === 'read' ? (
        <ReadFiles rows={rows} list={state.list} onAgain={reading.startAgain} onTakenIn={onTakenIn} />
      ) : null}
      <Help>
        Each file is read as text. Nothing in it is run, and the file itself is not kept: answers stand beside
        their questions as they came, and what fits no question is listed, so that nothing is lost.
      </Help>
    </div>
  );
}

function FilePlace({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
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
        onChoose(Array.from(event.dataTransfer.files));
      }}
    >
      <FileButton multiple accept=".docx" onChange={onChoose} inputProps={{ 'aria-label': 'Returned forms' }}>
        {(props) => <Button {...props}>Choose the files</Button>}
      </FileButton>
      <span>or drop them here: one or fifty Word documents (.docx).</span>
    </div>
  );
}

interface ReadFilesProps {
  readonly rows: readonly PartnerAsked[];
  readonly list: PlacedForms;
  readonly onAgain: () => void;
  readonly onTakenIn: (ids: readonly string[]) => void;
}

function ReadFiles({ rows, list, onAgain, onTakenIn }: ReadFilesProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, PartnerId>>(new Map());
  const [drafts, setDrafts] = useState<ReadonlyMap<string, FileDraft>>(new Map());
  const read = useReadForms(rows, list, chosen);
  const proposed = useProposal();
  const takeIn = useTakeIn(rows);
  const [problem, setProblem] = useState<string | null>(null);
  const proposals = useMemo(() => new Map(read.map((each) => [each, proposed(each)])), [read, proposed]);
  const draftOf = (each: ReadForm) => drafts.get(each.file.hash) ?? proposals.get(each) ?? proposed(each);
  const shown = useFilling(read.length);
  const onDraft = useCallback(
    (hash: string, draft: FileDraft) => setDrafts((now) => new Map(now).set(hash, draft)),
    [],
  );
  const onPartner = useCallback(
    (hash: string, id: PartnerId) => setChosen((now) => new Map(now).set(hash, id)),
    [],
  );
  const ready = read.filter(({ refusal, placed }) => refusal === null && placed !== null);
  const undated = ready.filter((each) => draftOf(each).on === null);
  const waiting = read.filter(({ refusal, placed }) => refusal === null && placed === null).length;
  const store = () => {
    const made = takeIn(ready.map((each) => ({ each, draft: draftOf(each) })));
    if (typeof made === 'string') setProblem(made);
    else onTakenIn(made);
  };
  return (
    <div className="stack">
      {list.refused.map(({ name, why }, index) => (
        <Message key={`${name}${index}`} tone="problem" title={why} />
      ))}
      {read.slice(0, shown).map((each, index) => (
        <FileCard
          key={`${each.file.hash}${index}`}
          each={each}
          rows={rows}
          draft={draftOf(each)}
          onDraft={onDraft}
          onPartner={onPartner}
        />
      ))}
      {problem === null ? null : <Message tone="problem" title={problem} />}
      {waiting === 0 ? null : (
        <p className="flat">
          {waiting === 1 ? 'One file bears' : `${waiting} files bear`} no mark that is known here. Choose
          whose it is; until then it is not taken in.
        </p>
      )}
      <div className="row">
        <Button disabled={ready.length === 0 || undated.length > 0} onClick={store}>
          Take in {counted(ready.length, 'form', 'forms')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          Choose other files
        </Button>
      </div>
    </div>
  );
}
