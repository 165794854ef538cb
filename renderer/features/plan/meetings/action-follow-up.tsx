/** What was said of an action, and the ways to say more, to close it and to open it again. */
import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import type { Action } from '../../../core/meetings/meeting';
import { withUpdate } from '../../../core/meetings/meeting-edits';
import { useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { type KeptDraft, useKeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';
import { useActionEdits } from './use-meetings';

interface ActionFollowUpProps {
  readonly action: Action;
  /** ISO date on which it is said: of the meeting, or today. */
  readonly on: string;
}

const closingDraftSchema = z.object({
  outcome: z.string(),
  by: z.string(),
  day: z.string().nullable(),
});
type ClosingDraft = z.infer<typeof closingDraftSchema>;

/** Updates, the oldest first, then what can be done; a closing that was begun stands open again. */
export function ActionFollowUp({ action, on }: ActionFollowUpProps) {
  const user = useDeskUser();
  const kept = useKeptDraft<ClosingDraft>({
    name: `action:${action.id}:close`,
    empty: { outcome: '', by: action.owner === '' ? user.name : action.owner, day: on },
    schema: closingDraftSchema,
  });
  const [isClosing, setClosing] = useState(kept.isBegun);
  return (
    <div className="stack-tight">
      <Updates action={action} />
      {action.closed !== null ? (
        <Closed action={action} />
      ) : isClosing ? (
        <CloseForm
          action={action}
          kept={kept}
          onClose={() => {
            kept.discard();
            setClosing(false);
          }}
        />
      ) : (
        <AddUpdate action={action} on={on} onCloseAction={() => setClosing(true)} />
      )}
    </div>
  );
}

function Updates({ action }: Pick<ActionFollowUpProps, 'action'>) {
  if (action.updates.length === 0) return null;
  return (
    <ul className="plain-list action-updates" aria-label="Updates">
      {action.updates.map(({ id, on, by, text }) => (
        <li key={id}>
          <span className="dimmed">
            {formatDate(on)}, {by}:
          </span>{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}

function AddUpdate({
  action,
  on,
  onCloseAction,
}: ActionFollowUpProps & { readonly onCloseAction: () => void }) {
  const { newId } = useDesk();
  const user = useDeskUser();
  const edits = useActionEdits();
  const kept = useKeptDraft<string>({ name: `action:${action.id}:update`, empty: '', schema: z.string() });
  const text = kept.draft;
  const add = () => {
    if (text.trim() === '') return;
    const said = { on, by: user.name, text: text.trim() };
    if (edits.change(action.id, 'Add an update to an action', (each) => withUpdate(each, said, newId)))
      kept.discard();
  };
  return (
    <div className="action-say">
      <TextInput
        aria-label={`Update on “${action.text}”`}
        placeholder="What was said of it"
        size="xs"
        maxLength={4000}
        value={text}
        onChange={(event) => kept.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button size="xs" variant="default" disabled={text.trim() === ''} onClick={add}>
        Add update<span className="visually-hidden"> to “{action.text}”</span>
      </Button>
      <Button size="xs" variant="default" onClick={onCloseAction}>
        {/* One part, or the button would drop the space between words. */}
        <span>
          Close<span className="visually-hidden"> “{action.text}”</span> with its outcome
        </span>
      </Button>
    </div>
  );
}

interface CloseFormProps extends Pick<ActionFollowUpProps, 'action'> {
  readonly kept: KeptDraft<ClosingDraft>;
  /** What is begun is let go. */
  readonly onClose: () => void;
}

function CloseForm({ action, kept, onClose }: CloseFormProps) {
  const edits = useActionEdits();
  const { outcome, by, day } = kept.draft;
  const write = (next: Partial<ClosingDraft>) => kept.change({ ...kept.draft, ...next });
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    setAsked(true);
    if (outcome.trim() === '' || by.trim() === '' || day === null) return;
    const closed = { on: day, by: by.trim().slice(0, 120), outcome: outcome.trim() };
    if (edits.change(action.id, 'Close an action', (each) => ({ ...each, closed }))) onClose();
  };
  return (
    <form
      className="stack-tight action-form"
      aria-label={`Close “${action.text}”`}
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <Textarea
        label="Outcome"
        rows={2}
        maxLength={4000}
        value={outcome}
        error={isAsked && outcome.trim() === '' ? 'Write what came of it.' : null}
        onChange={(event) => write({ outcome: event.currentTarget.value })}
      />
      <div className="field-pair">
        <TextInput
          label="Done by"
          maxLength={120}
          value={by}
          error={isAsked && by.trim() === '' ? 'Enter who did it.' : null}
          onChange={(event) => write({ by: event.currentTarget.value })}
        />
        <DayField
          label="Closed on"
          value={day}
          onChange={(value) => write({ day: value })}
          error={isAsked && day === null ? 'Enter the day.' : null}
        />
      </div>
      <div className="row">
        <Button type="submit" size="xs">
          Close the action
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Leave it open
        </Button>
      </div>
    </form>
  );
}

/** Opening it again keeps what was said when it was closed, as an update. */
function Closed({ action }: Pick<ActionFollowUpProps, 'action'>) {
  const { newId } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const edits = useActionEdits();
  const { closed } = action;
  if (closed === null) return null;
  const text = `Opened again. It was closed on ${formatDate(closed.on)} by ${closed.by}: ${closed.outcome}`;
  const open = () =>
    edits.change(action.id, 'Open an action again', (each) =>
      withUpdate({ ...each, closed: null }, { on: today, by: user.name, text: text.slice(0, 4000) }, newId),
    );
  return (
    <div className="row">
      <span>
        Closed {formatDate(closed.on)} by {closed.by}: {closed.outcome}
      </span>
      <Button size="xs" variant="default" onClick={open}>
        Open again<span className="visually-hidden">: “{action.text}”</span>
      </Button>
    </div>
  );
}
