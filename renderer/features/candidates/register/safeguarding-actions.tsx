/** What is done to keep somebody safe: by whom, by when, and that it was. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SafetyConcern } from '../../../core/candidates/candidate';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { SavedText } from '../../../ui/saved-text';
import type { EditConcern } from './use-register';

type Action = SafetyConcern['actions'][number];

interface ActionsProps {
  readonly concern: SafetyConcern;
  readonly edit: EditConcern;
}

/** What is not done by its day stands on Today. */
export function SafeguardingActions({ concern, edit }: ActionsProps) {
  const { newId } = useDesk();
  const [what, setWhat] = useState('');
  const add = () => {
    const action: Action = {
      id: asId<'SafeguardingAction'>(newId()),
      what: what.trim(),
      owner: '',
      due: null,
      doneOn: null,
    };
    edit('Add a safeguarding action', (now) => ({ ...now, actions: [...now.actions, action] }));
    setWhat('');
  };
  return (
    <div className="stack-tight">
      <strong>Safeguarding</strong>
      {concern.actions.map((action, index) => (
        <OneAction key={action.id} action={action} number={index + 1} edit={edit} />
      ))}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (what.trim() !== '') add();
        }}
      >
        <TextInput
          label="What is to be done"
          size="xs"
          maxLength={2000}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={what.trim() === ''}>
          Add the action
        </Button>
      </form>
    </div>
  );
}

interface OneActionProps {
  readonly action: Action;
  readonly number: number;
  readonly edit: EditConcern;
}

function OneAction({ action, number, edit }: OneActionProps) {
  const today = useToday();
  const change = (patch: Partial<Action>) =>
    edit('Change a safeguarding action', (now) => ({
      ...now,
      actions: now.actions.map((each) => (each.id === action.id ? { ...each, ...patch } : each)),
    }));
  const isLate = action.doneOn === null && action.due !== null && action.due < today;
  return (
    <div className="stack-tight candidates-part">
      <SavedText
        label={`Action ${number}`}
        value={action.what}
        maxLength={2000}
        rows={2}
        problem={(text) => (text.trim() === '' ? 'An action has words. The last ones are kept.' : null)}
        onSave={(text) => change({ what: text.trim() })}
      />
      <SavedText
        label={`Owner of action ${number}`}
        value={action.owner}
        maxLength={200}
        onSave={(owner) => change({ owner: owner.trim() })}
      />
      <div className="candidates-pair">
        <DayField
          label={`Action ${number} due`}
          value={action.due}
          error={isLate ? 'Overdue' : null}
          onChange={(due) => change({ due })}
        />
        <DayField
          label={`Action ${number} done`}
          placeholder="Not yet"
          latest={today}
          value={action.doneOn}
          onChange={(doneOn) => change({ doneOn })}
        />
      </div>
      <div>
        <Button
          size="xs"
          variant="default"
          aria-label={`Remove action ${number}`}
          onClick={() =>
            edit('Remove a safeguarding action', (now) => ({
              ...now,
              actions: now.actions.filter(({ id }) => id !== action.id),
            }))
          }
        >
          Remove
        </Button>
      </div>
    </div>
  );
}
