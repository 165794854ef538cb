/** A step on the way of a memorandum: agreed, signed, or back to a draft. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import { memorandumDraftName, type StepDraft, stepDraftSchema } from '../../../core/memoranda/form-drafts';
import { memorandumId, type MemorandumState, memorandumStates } from '../../../core/memoranda/memorandum';
import { withStep } from '../../../core/memoranda/standing';
import { stepDayProblem } from '../../../core/memoranda/step-days';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { Message, ProgressLine } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import type { CouncilRow } from './use-memoranda';
import { type Signing, useSigning } from './use-signing';

/** What is recorded by hand; sending and reading a returned file record their own steps. */
const byHand: readonly MemorandumState[] = ['agreed', 'signed', 'comments-returned', 'draft'];

interface StepFormProps {
  readonly row: CouncilRow;
  /** What a returned file says of a signature: the form begins with it, and what is half written is kept apart. */
  readonly start?: Pick<StepDraft, 'state' | 'on' | 'by'>;
  readonly onDone: () => void;
}

/** Which state, when, by whom, with a note. The version is the newest that went out. */
export function StepForm({ row, start, onDone }: StepFormProps) {
  const operation = useOperation();
  const today = useToday();
  const { draft, change, discard } = useKeptDraft<StepDraft>({
    name: memorandumDraftName(start === undefined ? 'step' : 'sign', operation.id, row.areaId),
    empty: { state: 'agreed', on: today, by: '', note: '', ...start },
    schema: stepDraftSchema,
  });
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const record = useRecordStep(row);
  const gate = useGate(row, draft.state);
  const day = useDayProblem(row, draft);
  const save = () => {
    setTried(true);
    const { state, on, by, note } = draft;
    if (on === null || day !== null || by.trim() === '' || !gate.isOpen) return;
    const why = record({ state, on, by: by.trim(), note: withSeen(note.trim(), gate.movedOn) });
    setRefusal(why);
    if (why !== null) return;
    discard();
    onDone();
  };
  return (
    <section className="stack" aria-label="Record a step">
      <h3>Record a step</h3>
      <StepFields
        draft={draft}
        set={(part) => change({ ...draft, ...part })}
        isTried={isTried}
        wrongDay={day}
      />
      <StepGate gate={gate} state={draft.state} />
      {refusal === null ? null : <Message tone="problem" title={refusal} />}
      <div className="row">
        <Button onClick={save} disabled={!gate.isOpen}>
          Record step
        </Button>
        <Button variant="default" onClick={onDone}>
          Close
        </Button>
      </div>
      <p className="dimmed small">A step stays on record; a further one says how it stands later.</p>
    </section>
  );
}

/** What has to be so before an agreement or a signature is recorded; other steps pass. */
interface Gate extends Signing {
  readonly isOpen: boolean;
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
}

function useGate(row: CouncilRow, state: MemorandumState): Gate {
  const signing = useSigning(row);
  const [seenWords, setSeenWords] = useState<string | null>(null);
  const { reading, problem, movedOn } = isSigning(state) ? signing : nothingAgainst;
  const isSeen = movedOn === null || movedOn === seenWords;
  return {
    reading,
    problem,
    movedOn,
    isSeen,
    isOpen: reading === 'ready' && problem === null && isSeen,
    onSeen: (now) => setSeenWords(now ? movedOn : null),
  };
}

const nothingAgainst: Signing = { reading: 'ready', problem: null, movedOn: null };

function StepGate({ gate, state }: { readonly gate: Gate; readonly state: MemorandumState }) {
  const { reading, problem, movedOn, isSeen, onSeen } = gate;
  if (reading === 'running')
    return <ProgressLine label="Looking through what came back" done={0} total={0} />;
  if (reading === 'failed')
    return (
      <Message
        tone="problem"
        title="What came back could not be looked through because of a fault in this program"
      >
        <p>Nothing has been changed. Restart the desk and record the step then.</p>
      </Message>
    );
  if (problem !== null)
    return (
      <Message tone="warning" title={`It cannot be recorded as ${state} yet`}>
        <p>{problem}</p>
      </Message>
    );
  if (movedOn === null) return null;
  return (
    <Message tone="warning" title="The text as it stands now is another one">
      <p>{movedOn}</p>
      <Checkbox
        label="I have seen that the records have moved on"
        description="Kept with the step."
        checked={isSeen}
        onChange={({ currentTarget }) => onSeen(currentTarget.checked)}
      />
    </Message>
  );
}

/** What was seen stays with the step. */
function withSeen(note: string, movedOn: string | null): string {
  const seen = movedOn === null ? '' : `Seen when this was recorded: ${movedOn}`;
  return [note, seen].filter((part) => part !== '').join('\n');
}

/** So long a note, so that what was seen has room beside it. */
const longestNote = 2800;

function useDayProblem({ memorandum, version }: CouncilRow, { state, on }: StepDraft): string | null {
  const today = useToday();
  const versionId = isSigning(state) ? (version?.id ?? null) : null;
  return on === null ? null : stepDayProblem(memorandum, { state, on, versionId }, today);
}

function isSigning(state: MemorandumState): boolean {
  return state === 'agreed' || state === 'signed';
}

interface StepFieldsProps {
  readonly draft: StepDraft;
  readonly set: (part: Partial<StepDraft>) => void;
  readonly isTried: boolean;
  /** What is wrong with the day; `null` where nothing is. */
  readonly wrongDay: string | null;
}

function StepFields({ draft, set, isTried, wrongDay }: StepFieldsProps) {
  const today = useToday();
  const { state, on, by, note } = draft;
  return (
    <>
      <NativeSelect
        label="State"
        value={state}
        data={memorandumStates
          .filter(({ id }) => byHand.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => set({ state: event.currentTarget.value as MemorandumState })}
      />
      <DayField
        label="On"
        value={on}
        latest={today}
        onChange={(day) => set({ on: day })}
        error={isTried && on === null ? 'Give the day.' : wrongDay}
      />
      <TextInput
        label="By whom"
        description="Who agreed, signed or answered, and for whom"
        value={by}
        maxLength={300}
        error={isTried && by.trim() === '' ? 'Write who it was.' : null}
        onChange={(event) => set({ by: event.currentTarget.value })}
      />
      <Textarea
        label="Note"
        value={note}
        maxLength={longestNote}
        rows={2}
        autosize={false}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  );
}

/** Records a step in one commit; the sentence says why it was not recorded. */
function useRecordStep({ areaId, version }: CouncilRow) {
  const { vault, clock, newId } = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const operation = useOperation();
  return (given: StepDraft & { readonly on: string }): string | null => {
    const ids = { id: memorandumId(operation.id, areaId), operationId: operation.id, areaId };
    const after = withStep(vault.records.get('memoranda', ids.id), ids, {
      ...given,
      id: asId<'MemorandumStep'>(newId()),
      versionId: isSigning(given.state) ? (version?.id ?? null) : null,
      returnId: null,
      recordedBy: user.name,
      recordedAt: clock(),
    });
    const changes = [{ collection: 'memoranda' as const, id: ids.id, after }];
    const result = commit('Record a step of a memorandum', changes, { undoable: false });
    return result.ok ? null : result.error.message;
  };
}
