/** What is to be done on a case or an allegation: by whom, by when, and when it was. */
import { Checkbox } from '@mantine/core';
import type { CaseAction } from '../../../core/cases/case-action';
import { asId } from '../../../core/foundation/ids';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { useDesk, useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { AddWithDay } from './add-with-day';

export type ChangeActions = (
  purpose: string,
  change: (actions: readonly CaseAction[]) => readonly CaseAction[],
) => boolean;

interface CaseActionsProps {
  readonly actions: readonly CaseAction[];
  readonly onChange: ChangeActions;
}

/** Outstanding ones first, the earliest due leading; done ones below. */
export function CaseActions({ actions, onChange }: CaseActionsProps) {
  const ordered = [...actions].sort(
    (a, b) =>
      Number(a.doneOn !== null) - Number(b.doneOn !== null) || (a.due ?? '9').localeCompare(b.due ?? '9'),
  );
  return (
    <section className="stack-tight" aria-label="Actions">
      <h3>Actions</h3>
      {ordered.length === 0 ? <p className="dimmed">None yet.</p> : null}
      <ul className="case-list">
        {ordered.map((action) => (
          <ActionRow key={action.id} action={action} onChange={onChange} />
        ))}
      </ul>
      <AddAction onChange={onChange} />
    </section>
  );
}

interface ActionRowProps {
  readonly action: CaseAction;
  readonly onChange: ChangeActions;
}

function ActionRow({ action, onChange }: ActionRowProps) {
  const today = useToday();
  const change = (patch: Partial<CaseAction>) =>
    onChange('Change an action', (actions) =>
      actions.map((each) => (each.id === action.id ? { ...each, ...patch } : each)),
    );
  const isOverdue = action.doneOn === null && action.due !== null && action.due < today;
  return (
    <li className="case-action">
      <Checkbox
        label={action.text}
        checked={action.doneOn !== null}
        onChange={(event) => change({ doneOn: event.currentTarget.checked ? today : null })}
      />
      <SavedText
        label={`Owner of “${action.text}”`}
        isLabelHidden
        placeholder="Owner"
        value={action.owner}
        maxLength={200}
        onSave={(owner) => change({ owner: owner.trim() })}
      />
      <span className={isOverdue ? 'case-overdue' : 'dimmed small'}>{actionTiming(action, today)}</span>
      <button
        type="button"
        className="text-link"
        onClick={() =>
          onChange('Remove an action', (actions) => actions.filter(({ id }) => id !== action.id))
        }
      >
        Remove<span className="visually-hidden"> {action.text}</span>
      </button>
    </li>
  );
}

/** "done Mon 10 May 2027", "due in 3 days", "overdue, 2 days ago", "no date". */
function actionTiming({ due, doneOn }: CaseAction, today: string): string {
  if (doneOn !== null) return `done ${formatDate(doneOn)}`;
  if (due === null) return 'no date';
  const when = relativeDays(daysBetween(today, due));
  return due < today ? `overdue, ${when}` : `due ${when}`;
}

function AddAction({ onChange }: Pick<CaseActionsProps, 'onChange'>) {
  const { newId } = useDesk();
  const today = useToday();
  const add = (text: string, due: string | null) => {
    const action: CaseAction = {
      id: asId<'CaseAction'>(newId()),
      text,
      owner: '',
      raisedOn: today,
      due,
      doneOn: null,
    };
    return onChange('Add an action', (actions) => [...actions, action]);
  };
  return <AddWithDay label="New action" maxLength={2000} onAdd={add} />;
}
