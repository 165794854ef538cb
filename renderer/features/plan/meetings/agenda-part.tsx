/** The agenda of a meeting: its points in order, the minute of each, and the actions raised at it. */
import { Button, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { z } from '../../../core/foundation/schema';
import { agendaItem, moved, withItems } from '../../../core/meetings/agenda';
import type { AgendaItem, Meeting } from '../../../core/meetings/meeting';
import { withAgendaItem } from '../../../core/meetings/meeting-edits';
import { linkWords } from '../../../core/plan/link-words';
import { useDesk } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { SavedText } from '../../../ui/saved-text';
import { useLinkRecords } from '../../../services/link-picker';
import { PointActions } from './point-actions';
import type { ChangeMeeting } from './use-meetings';

interface AgendaPartProps {
  readonly meeting: Meeting;
  readonly change: ChangeMeeting;
  readonly isFrozen: boolean;
  /** How many open matters may still be picked. */
  readonly offered: number;
  readonly onPick: () => void;
}

/** Points are moved with buttons, or with Alt and the arrow keys from anywhere in them. */
export function AgendaPart({ meeting, change, isFrozen, offered, onPick }: AgendaPartProps) {
  return (
    <section className="stack" aria-label="Agenda">
      <div className="row-apart">
        <h3>{meeting.status === 'held' ? 'Agenda and minutes' : 'Agenda'}</h3>
        {isFrozen ? null : (
          <Button size="xs" variant="default" onClick={onPick}>
            Pick from {offered} open matters
          </Button>
        )}
      </div>
      {meeting.agenda.length === 0 ? (
        <p className="dimmed">No point yet. Pick from the open matters, or write one.</p>
      ) : (
        <ol className="agenda">
          {meeting.agenda.map((item, index) => (
            <Point
              key={item.id}
              meeting={meeting}
              item={item}
              index={index}
              change={change}
              isFrozen={isFrozen}
            />
          ))}
        </ol>
      )}
      {isFrozen ? null : <AddPoint meetingId={meeting.id} change={change} />}
    </section>
  );
}

interface PointProps extends Omit<AgendaPartProps, 'offered' | 'onPick'> {
  readonly item: AgendaItem;
  readonly index: number;
}

function Point({ meeting, item, index, change, isFrozen }: PointProps) {
  const move = (places: number, focusId: string) => {
    change('Put the agenda of a meeting in order', (each) => ({
      ...each,
      agenda: moved(each.agenda, item.id, places),
    }));
    // A point that is moved in the page loses the keyboard.
    setTimeout(() => document.getElementById(focusId)?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || isFrozen || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const focused = event.target instanceof HTMLElement && event.target.id !== '' ? event.target.id : upId;
    move(event.key === 'ArrowUp' ? -1 : 1, focused);
  };
  const upId = `up-${item.id}`;
  const downId = `down-${item.id}`;
  const number = index + 1;
  const isMinuted = meeting.status === 'held' || item.minute !== '';
  return (
    <li className="agenda-point stack-tight" onKeyDown={onKey}>
      <div className="agenda-head">
        <span className="agenda-number" aria-hidden="true">
          {number}
        </span>
        <SavedText
          label={`Point ${number}`}
          isLabelHidden
          value={item.title}
          maxLength={500}
          isReadOnly={isFrozen}
          problem={(text) => (text.trim() === '' ? 'A point has words. The last ones are kept.' : null)}
          onSave={(title) =>
            change('Write a point of an agenda', (each) =>
              withAgendaItem(each, item.id, { title: title.trim() }),
            )
          }
        />
        {isFrozen ? null : (
          <span className="agenda-tools">
            <button
              type="button"
              id={upId}
              className="text-link"
              disabled={index === 0}
              onClick={() => move(-1, upId)}
            >
              Up<span className="visually-hidden">, point {number}</span>
            </button>
            <button
              type="button"
              id={downId}
              className="text-link"
              disabled={index === meeting.agenda.length - 1}
              onClick={() => move(1, downId)}
            >
              Down<span className="visually-hidden">, point {number}</span>
            </button>
            <RemovePoint meeting={meeting} item={item} number={number} change={change} />
          </span>
        )}
      </div>
      <About item={item} />
      {isMinuted ? (
        <SavedText
          label={`Minute of point ${number}`}
          value={item.minute}
          maxLength={20_000}
          rows={3}
          isReadOnly={isFrozen}
          onSave={(minute) =>
            change('Write the minute of a point', (each) => withAgendaItem(each, item.id, { minute }))
          }
        />
      ) : null}
      <PointActions meeting={meeting} item={item} number={number} isFrozen={isFrozen} />
    </li>
  );
}

function About({ item }: { readonly item: AgendaItem }) {
  const records = useLinkRecords();
  if (item.about === null) return null;
  const { kindName, label, path } = linkWords(item.about, records);
  return (
    <p className="small">
      {kindName}: {path === null ? label : <Link to={path}>{label}</Link>}
    </p>
  );
}

type RemoveProps = Pick<PointProps, 'meeting' | 'item' | 'change'> & { readonly number: number };

/** A point with a minute or an action is not taken off: what was said under it would be lost. */
function RemovePoint({ meeting, item, number, change }: RemoveProps) {
  const { vault, notify } = useDesk();
  const remove = () => {
    const hasActions = [...vault.records.all('actions').values()].some(
      ({ meetingId, agendaItemId }) => meetingId === meeting.id && agendaItemId === item.id,
    );
    if (hasActions || item.minute.trim() !== '') {
      notify({
        tone: 'problem',
        text: 'This point has a minute or an action, so it stays. Nothing has been changed. Clear the minute or move the action first.',
      });
      return;
    }
    change('Take a point off an agenda', (each) => ({
      ...each,
      agenda: each.agenda.filter(({ id }) => id !== item.id),
    }));
  };
  return (
    <button type="button" className="text-link" onClick={remove}>
      Remove<span className="visually-hidden"> point {number}</span>
    </button>
  );
}

function AddPoint({ meetingId, change }: Pick<AgendaPartProps, 'change'> & { readonly meetingId: string }) {
  const { newId } = useDesk();
  const kept = useKeptDraft<string>({ name: `agenda:${meetingId}:point`, empty: '', schema: z.string() });
  const title = kept.draft;
  const add = () => {
    if (title.trim() === '') return;
    const item = agendaItem({ id: newId(), title: title.trim() });
    if (change('Add a point to an agenda', (each) => ({ ...each, agenda: withItems(each.agenda, [item]) })))
      kept.discard();
  };
  return (
    <form
      className="action-say"
      aria-label="Add a point"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        aria-label="A point in your own words"
        placeholder="A point in your own words"
        maxLength={500}
        value={title}
        onChange={(event) => kept.change(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''}>
        Add the point
      </Button>
    </form>
  );
}
