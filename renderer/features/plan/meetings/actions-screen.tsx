/** The action register: every action of the operation, whichever meeting raised it. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { type ActionFilter, actionsOf, actionStates, isOverdue } from '../../../core/meetings/action-list';
import type { Action, Meeting } from '../../../core/meetings/meeting';
import { actionsRegister, raisedAtWords } from '../../../core/registers/meetings';
import { useCollection, useDeskUser, useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { FilterChoice } from '../../../ui/filter-choice';
import { Empty, Screen } from '../../../ui/screen';
import { PanelHead } from '../../../ui/panel-head';
import { ActionPanel } from './action-panel';
import { actionTiming } from './action-words';
import { openButtonId } from './meetings-path';
import { MeetingsTabs } from './meetings-tabs';
import { PasteActions } from './paste-actions';
import { RaiseAction } from './raise-action';
import { useRaiseDraft } from './raise-draft';
import { useActionEdits } from './use-meetings';

const everything: ActionFilter = { state: 'all', owner: '' };

/** The list with its filters, and the open action or a form beside it. */
export function ActionsScreen() {
  const operation = useOperation();
  const today = useToday();
  const all = useCollection('actions');
  const [filter, setFilter] = useRemembered<ActionFilter>(`actions.filter.${operation.id}`, everything);
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('action');
  const adding = parameters.get('add');
  const whole = actionsOf(all.values(), operation, { filter: everything, today });
  const shown = actionsOf(all.values(), operation, { filter, today });
  const open = whole.find(({ id }) => id === openId);
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) document.getElementById(openButtonId(openId))?.focus();
  };
  const add = (what: string) => setParameters({ add: what });
  return (
    <Screen
      title="Action register"
      purpose="What somebody is to do, with owner and date, until it is closed with its outcome."
      tabs={<MeetingsTabs />}
      isFlush
      actions={
        <>
          <Button onClick={() => add('action')}>Add an action</Button>
          <Button variant="default" onClick={() => add('list')}>
            Paste a list
          </Button>
          <ExportRegister register={actionsRegister} />
        </>
      }
      asideLabel={adding === null ? 'Open action' : 'Add actions'}
      aside={
        adding === 'list' ? (
          <PasteActions onClose={close} />
        ) : adding === 'action' ? (
          <AddAction people={ownersOf(whole)} onClose={close} />
        ) : open === undefined ? null : (
          <ActionPanel key={open.id} action={open} onClose={close} />
        )
      }
    >
      {whole.length === 0 ? (
        <div className="worksheet-scroll">
          <Empty
            title="No actions yet"
            example="Agree the route of the boxes with the council · Insp. R. Vale · due Mon 15 Mar 2027 · raised at the gold group"
            action={<Button onClick={() => add('action')}>Add an action</Button>}
          >
            Actions raised at meetings stand here, and those of no meeting. Each is carried until it is
            closed.
          </Empty>
        </div>
      ) : (
        <div className="worksheet">
          <div className="worksheet-tools">
            <Filters filter={filter} owners={ownersOf(whole)} onChange={setFilter} />
          </div>
          <div className="worksheet-fill">
            <div className="worksheet-scroll" tabIndex={0} role="region" aria-label="Actions">
              {shown.length === 0 ? (
                <p>No action passes the filter. Clear it to see every one.</p>
              ) : (
                <ActionTable
                  actions={shown}
                  openId={openId}
                  onOpen={(id) => setParameters({ action: id }, { replace: open !== undefined })}
                />
              )}
            </div>
          </div>
          <p className="worksheet-keys dimmed small">
            <span role="status">{countWords(shown, whole, today)}</span>
          </p>
        </div>
      )}
    </Screen>
  );
}

function ownersOf(actions: readonly Action[]): readonly string[] {
  return [...new Set(actions.map(({ owner }) => owner).filter((owner) => owner !== ''))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
}

function countWords(shown: readonly Action[], whole: readonly Action[], today: string): string {
  const open = whole.filter(({ closed }) => closed === null).length;
  const overdue = whole.filter((action) => isOverdue(action, today)).length;
  return `${shown.length} of ${whole.length} shown; ${open} open, ${overdue} overdue`;
}

interface FiltersProps {
  readonly filter: ActionFilter;
  readonly owners: readonly string[];
  readonly onChange: (filter: ActionFilter) => void;
}

function Filters({ filter, owners, onChange }: FiltersProps) {
  const { name } = useDeskUser();
  const isMine = filter.owner === name;
  return (
    <div className="worksheet-filters">
      <FilterChoice
        label="Filter by state"
        any="Any state"
        data={actionStates.map(({ id, name: label }) => ({ value: id, label }))}
        value={filter.state === 'all' ? null : filter.state}
        onChoose={(state) =>
          onChange({ ...filter, state: actionStates.find(({ id }) => id === state)?.id ?? 'all' })
        }
      />
      <FilterChoice
        label="Filter by owner"
        any="Any owner"
        find="by-words"
        data={[...new Set([...owners, ...(filter.owner === '' ? [] : [filter.owner])])]}
        value={filter.owner === '' ? null : filter.owner}
        onChoose={(owner) => onChange({ ...filter, owner: owner ?? '' })}
      />
      <Button
        size="xs"
        variant={isMine ? 'filled' : 'default'}
        aria-pressed={isMine}
        onClick={() => onChange({ ...filter, owner: isMine ? '' : name })}
      >
        Mine
      </Button>
    </div>
  );
}

interface ActionTableProps {
  readonly actions: readonly Action[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function ActionTable({ actions, openId, onOpen }: ActionTableProps) {
  const today = useToday();
  const meetings = useCollection('meetings');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">Owner</th>
          <th scope="col">State</th>
          <th scope="col">Raised</th>
          <th scope="col">Last update</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => {
          const last = action.updates.at(-1);
          return (
            <tr key={action.id} data-open={action.id === openId}>
              <td>
                <button
                  type="button"
                  className="text-link"
                  id={openButtonId(action.id)}
                  aria-current={action.id === openId}
                  onClick={() => onOpen(action.id)}
                >
                  {action.text}
                </button>
              </td>
              <td>{action.owner === '' ? 'No owner' : action.owner}</td>
              <td className={isOverdue(action, today) ? 'today-overdue' : ''}>
                {actionTiming(action, today)}
              </td>
              <td>{raisedWords(action, meetings)}</td>
              <td>{last === undefined ? '' : `${formatDate(last.on)}: ${last.text}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The meeting says its day; the day stands before it only where it is another. */
function raisedWords(action: Action, meetings: ReadonlyMap<string, Meeting>): string {
  const day = formatDate(action.raisedOn);
  const at = raisedAtWords(action, meetings);
  if (at === '') return day;
  return at.includes(day) ? at : `${day}, ${at}`;
}

function AddAction({
  people,
  onClose,
}: {
  readonly people: readonly string[];
  readonly onClose: () => void;
}) {
  const today = useToday();
  const { name } = useDeskUser();
  const edits = useActionEdits();
  const kept = useRaiseDraft(useOperation().id);
  return (
    <div className="stack">
      <PanelHead title="Add an action" closeLabel="Close; what is begun is kept" onClose={onClose} />
      <p className="small dimmed">An action that no meeting raised. Enter adds it; the next can follow.</p>
      <RaiseAction
        label="New action"
        people={[name, ...people]}
        onRaise={(given) => edits.add({ ...given, raisedOn: today })}
        kept={kept}
      />
    </div>
  );
}
