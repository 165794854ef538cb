/** What was read of a council's file: from whom and when it came, and which version it is compared with. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { counted } from '../../../core/documents/blocks';
import { asId } from '../../../core/foundation/ids';
import type { DocumentVersionId } from '../../../core/issuing/document-version';
import type { ReadFile, ReturnDraft } from '../../../core/memoranda/form-drafts';
import { memorandumId, type MemorandumReturn } from '../../../core/memoranda/memorandum';
import { withStep } from '../../../core/memoranda/standing';
import { stepDayProblem } from '../../../core/memoranda/step-days';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Message, ProgressLine } from '../../../ui/screen';
import { AgainstVersion } from './against-version';
import { DayField } from '../../../ui/day-fields';
import type { CouncilRow } from './use-memoranda';
import { useOrigins } from './use-readings';

interface TakeInProps {
  readonly row: CouncilRow;
  readonly file: ReadFile;
  readonly draft: ReturnDraft;
  readonly onChange: (draft: ReturnDraft) => void;
  readonly onAgain: () => void;
  readonly onRecorded: () => void;
}

/** The facts of the file, what is said of it, and its record. */
export function TakeIn({ row, file, draft, onChange, onAgain, onRecorded }: TakeInProps) {
  const { from, on } = draft;
  const [isTried, setTried] = useState(false);
  const { origins, isCounting } = useOrigins(file.text.paragraphs, row.memorandum);
  const today = useToday();
  const record = useRecordReturn(row, onRecorded);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (part: Partial<ReturnDraft>) => onChange({ ...draft, ...part });
  const chosen = origins?.all.find(({ version }) => version.id === draft.againstId) ?? origins?.likely;
  const against = chosen?.version.id ?? null;
  const day =
    on === null
      ? null
      : stepDayProblem(row.memorandum, { state: 'comments-returned', on, versionId: against }, today);
  const save = () => {
    setTried(true);
    if (from.trim() === '' || on === null || day !== null || chosen === undefined) return;
    setProblem(record(file, { from: from.trim(), on, againstId: chosen.version.id }));
  };
  return (
    <>
      <ReadFacts file={file} />
      {origins === null || chosen === undefined ? null : (
        <AgainstVersion
          origins={origins}
          chosenId={chosen.version.id}
          onChoose={(againstId) => set({ againstId })}
        />
      )}
      {isCounting ? <ProgressLine label="Comparing it with what was sent" done={0} total={0} /> : null}
      <TextInput
        label="From"
        description="Who sent it back"
        value={from}
        maxLength={300}
        error={isTried && from.trim() === '' ? 'Write who sent it.' : null}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <DayField
        label="Received on"
        value={on}
        latest={today}
        onChange={(chosenDay) => set({ on: chosenDay })}
        error={isTried && on === null ? 'Give the day.' : day}
      />
      {problem === null ? null : <Message tone="problem" title={problem} />}
      <div className="row">
        <Button onClick={save} disabled={chosen === undefined}>
          Record and compare
        </Button>
        <Button variant="default" onClick={onAgain}>
          Choose another file
        </Button>
      </div>
    </>
  );
}

function ReadFacts({ file: { name, text } }: { readonly file: ReadFile }) {
  const counts = [
    counted(text.paragraphs.length, 'paragraph', 'paragraphs'),
    counted(text.insertions, 'tracked insertion', 'tracked insertions'),
    counted(text.deletions, 'tracked deletion', 'tracked deletions'),
    counted(text.comments.length - text.deletions, 'comment', 'comments'),
  ].join(', ');
  return (
    <Message tone="note" title={name}>
      <p>{counts}.</p>
      {text.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Message>
  );
}

/** Records the file with its step in one commit and opens its changes; the sentence says why it was not recorded. */
function useRecordReturn({ areaId }: CouncilRow, onRecorded: () => void) {
  const { vault, clock, newId } = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const operation = useOperation();
  const navigate = useNavigate();
  return (
    { name, text }: ReadFile,
    given: { readonly from: string; readonly on: string; readonly againstId: DocumentVersionId },
  ): string | null => {
    const ids = { id: memorandumId(operation.id, areaId), operationId: operation.id, areaId };
    const recorded = { recordedBy: user.name, recordedAt: clock() };
    const returned: MemorandumReturn = {
      id: asId<'MemorandumReturn'>(newId()),
      memorandumId: ids.id,
      againstVersionId: given.againstId,
      fileName: name.slice(0, 260),
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
    if (!result.ok) return result.error.message;
    onRecorded();
    void navigate(`/documents/memoranda/returned/${returned.id}`);
    return null;
  };
}
