/** A step on the way of a memorandum: agreed, signed, or back to a draft. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import { memorandumId, type MemorandumState, memorandumStates } from '../../../core/memoranda/memorandum';
import { withStep } from '../../../core/memoranda/standing';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { DayField } from './day-field';
import type { CouncilRow } from './use-memoranda';

/** What is recorded by hand; sending and reading a returned file record their own steps. */
const byHand: readonly MemorandumState[] = ['agreed', 'signed', 'comments-returned', 'draft'];

interface StepFormProps {
  readonly row: CouncilRow;
  readonly onDone: () => void;
}

/** Which state, when, by whom, with a note. The version is the newest that went out. */
export function StepForm({ row, onDone }: StepFormProps) {
  const today = useToday();
  const [state, setState] = useState<MemorandumState>('agreed');
  const [on, setOn] = useState<string | null>(today);
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const record = useRecordStep(row);
  const needsVersion = (state === 'agreed' || state === 'signed') && row.version === undefined;
  const save = () => {
    setTried(true);
    if (on === null || by.trim() === '' || needsVersion) return;
    if (record({ state, on, by: by.trim(), note: note.trim() })) onDone();
  };
  return (
    <section className="stack" aria-label="Record a step">
      <h3>Record a step</h3>
      <NativeSelect
        label="State"
        value={state}
        data={memorandumStates
          .filter(({ id }) => byHand.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        error={
          isTried && needsVersion
            ? 'Only a version that was sent can be agreed or signed. Send it to the council first.'
            : null
        }
        onChange={(event) => setState(event.currentTarget.value as MemorandumState)}
      />
      <DayField
        label="On"
        value={on}
        onChange={setOn}
        error={isTried && on === null ? 'Give the day.' : null}
      />
      <TextInput
        label="By whom"
        description="Who agreed, signed or answered, and for whom"
        value={by}
        maxLength={300}
        error={isTried && by.trim() === '' ? 'Write who it was.' : null}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Textarea
        label="Note"
        value={note}
        maxLength={4000}
        rows={2}
        autosize={false}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="row">
        <Button onClick={save}>Record step</Button>
        <Button variant="default" onClick={onDone}>
          Close
        </Button>
      </div>
      <p className="dimmed small">A step stays on record; a further one says how it stands later.</p>
    </section>
  );
}

function useRecordStep({ areaId, version }: CouncilRow) {
  const { vault, clock, newId } = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const operation = useOperation();
  return (given: { state: MemorandumState; on: string; by: string; note: string }): boolean => {
    const ids = { id: memorandumId(operation.id, areaId), operationId: operation.id, areaId };
    const isOfVersion = given.state === 'agreed' || given.state === 'signed';
    const after = withStep(vault.records.get('memoranda', ids.id), ids, {
      ...given,
      id: asId<'MemorandumStep'>(newId()),
      versionId: isOfVersion ? (version?.id ?? null) : null,
      returnId: null,
      recordedBy: user.name,
      recordedAt: clock(),
    });
    return commit('Record a step of a memorandum', [{ collection: 'memoranda', id: ids.id, after }], {
      undoable: false,
    }).ok;
  };
}
