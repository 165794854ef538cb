/** How a role was handed over. What is recorded stays. */
import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { rankAndName } from '../../../core/command/chart-roles';
import type { CommandRole } from '../../../core/command/command-role';
import { momentWords, namedIn } from '../../../core/command/resilience';
import { handoverProblem, withHandover } from '../../../core/command/role-edits';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { type KeptDraft, useKeptDraft } from '../../../services/kept-draft';
import { MomentField } from '../../../ui/day-fields';
import { useChangeRole } from './use-command';

const handoverDraftSchema = z.object({
  fromId: z.string().nullable(),
  toId: z.string().nullable(),
  at: z.string().nullable(),
  passedOn: z.string(),
  endsPeriod: z.boolean(),
});
type HandoverDraft = z.infer<typeof handoverDraftSchema>;
const emptyHandover: HandoverDraft = { fromId: null, toId: null, at: null, passedOn: '', endsPeriod: true };

/** The handovers so far, and the form for the next; one that was begun stands open again. */
export function Handovers({ role }: { readonly role: CommandRole }) {
  const kept = useKeptDraft<HandoverDraft>({
    name: `handover:${role.id}`,
    empty: emptyHandover,
    schema: handoverDraftSchema,
  });
  const [isRecording, setRecording] = useState(kept.isBegun);
  const name = (id: string) => {
    const person = role.appointments.find((each) => each.id === id);
    return person === undefined ? 'Not recorded' : rankAndName(person);
  };
  return (
    <section className="stack-tight" aria-label="Handovers">
      <h3 className="panel-heading">Handovers</h3>
      {role.handovers.length === 0 ? (
        <p className="dimmed small flat">None recorded.</p>
      ) : (
        <ol className="plain-list">
          {role.handovers.map((handover) => (
            <li key={handover.id}>
              <strong>
                {name(handover.fromId)} to {name(handover.toId)}
              </strong>
              , {momentWords(handover.at)}
              <p className="kept-lines">{handover.passedOn}</p>
              <p className="dimmed small">
                Recorded by {handover.recordedBy}, {formatMoment(handover.recordedAt)}
              </p>
            </li>
          ))}
        </ol>
      )}
      {isRecording ? (
        <HandoverForm
          role={role}
          kept={kept}
          onClose={() => {
            kept.discard();
            setRecording(false);
          }}
        />
      ) : namedIn(role).length < 2 ? (
        <p className="dimmed small flat">Two people must be named before one hands over to the other.</p>
      ) : (
        <div>
          <Button variant="default" onClick={() => setRecording(true)}>
            Record a handover
          </Button>
        </div>
      )}
    </section>
  );
}

interface HandoverFormProps {
  readonly role: CommandRole;
  readonly kept: KeptDraft<HandoverDraft>;
  /** What is begun is let go. */
  readonly onClose: () => void;
}

function HandoverForm({ role, kept, onClose }: HandoverFormProps) {
  const { clock, newId } = useDesk();
  const { name } = useDeskUser();
  const change = useChangeRole();
  const { fromId, toId, at, passedOn, endsPeriod } = kept.draft;
  const write = (next: Partial<HandoverDraft>) => kept.change({ ...kept.draft, ...next });
  const [isTried, setTried] = useState(false);
  const people = namedIn(role).map((each) => ({ value: each.id, label: rankAndName(each) }));
  const written = {
    fromId: asId<'Appointment'>(fromId ?? ''),
    toId: asId<'Appointment'>(toId ?? ''),
    at: at ?? '',
    passedOn: passedOn.trim(),
  };
  const problem = handoverProblem(role, written);
  const record = () => {
    setTried(true);
    if (problem !== null) return;
    const handover = { ...written, id: asId<'Handover'>(newId()), recordedBy: name, recordedAt: clock() };
    const isKept = change(
      'Record a handover of command',
      role.id,
      (now) => withHandover(now, handover, { endsPeriod }),
      { undoable: false },
    );
    if (isKept) onClose();
  };
  return (
    <fieldset className="person-fields stack-tight">
      <legend>A handover</legend>
      <Select
        label="Handed over by"
        data={people}
        value={fromId}
        onChange={(value) => write({ fromId: value })}
      />
      <Select label="Taken over by" data={people} value={toId} onChange={(value) => write({ toId: value })} />
      <MomentField label="When" usualTime="18:00" value={at} onChange={(value) => write({ at: value })} />
      <Textarea
        label="What was passed on"
        description="State of the plan, open matters, decisions to come, the log, phones and keys."
        rows={3}
        maxLength={8000}
        value={passedOn}
        onChange={(event) => write({ passedOn: event.currentTarget.value })}
      />
      <Checkbox
        label="Whoever handed over leaves the role then"
        checked={endsPeriod}
        onChange={(event) => write({ endsPeriod: event.currentTarget.checked })}
      />
      {isTried && problem !== null ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <p className="dimmed small flat">
        Once recorded it stays as it is written, and Ctrl+Z does not take it back.
      </p>
      <div className="row">
        <Button onClick={record}>Record handover</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
