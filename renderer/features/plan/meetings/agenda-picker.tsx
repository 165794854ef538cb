/** The open matters of the operation beside a meeting: what is chosen goes on its agenda. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { itemOf, proposedMatters, withItems } from '../../../core/meetings/agenda';
import type { Meeting } from '../../../core/meetings/meeting';
import { lastTakenAt, matterGroups, type OpenMatter } from '../../../core/meetings/open-matters';
import { useCollection, useDesk } from '../../../services/desk-context';
import { PanelHead } from '../../../ui/panel-head';
import type { ChangeMeeting } from './use-meetings';

interface AgendaPickerProps {
  readonly meeting: Meeting;
  /** Those that are not on the agenda and not carried by themselves. */
  readonly offered: readonly OpenMatter[];
  readonly change: ChangeMeeting;
  readonly onClose: () => void;
}

/** By groups; what is proposed for this kind of meeting is chosen to begin with. */
export function AgendaPicker({ meeting, offered, change, onClose }: AgendaPickerProps) {
  const { newId } = useDesk();
  const meetings = useCollection('meetings');
  const actions = useCollection('actions');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        proposedMatters(meeting, { meetings, actions: actions.values(), matters: offered }).map(
          ({ key }) => key,
        ),
      ),
  );
  const picked = offered.filter(({ key }) => chosen.has(key));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const put = () => {
    const items = picked.map((matter) => itemOf(matter, newId));
    const isPut = change('Put open matters on an agenda', (each) => ({
      ...each,
      agenda: withItems(each.agenda, items),
    }));
    if (isPut) setChosen(new Set());
  };
  return (
    <div className="stack">
      <PanelHead title="Open matters" closeLabel="Close the open matters" onClose={onClose} />
      <p className="small dimmed">
        Actions that this group raised itself are carried by themselves and are not listed here.
      </p>
      <div className="row">
        <Button disabled={picked.length === 0} onClick={put}>
          Put {picked.length} on the agenda
        </Button>
      </div>
      {offered.length === 0 ? <p>Nothing else is open.</p> : null}
      {matterGroups.map(({ id, name }) => {
        const matters = offered.filter(({ group }) => group === id);
        if (matters.length === 0) return null;
        return (
          <fieldset key={id} className="plain-fieldset">
            <legend>
              {name} ({matters.length})
            </legend>
            {matters.map((matter) => (
              <Checkbox
                key={matter.key}
                label={matter.title}
                description={takenWords(lastTakenAt(matter.about, meeting, meetings))}
                checked={chosen.has(matter.key)}
                onChange={() => toggle(matter.key)}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

function takenWords(meeting: Meeting | undefined): string | undefined {
  if (meeting === undefined) return undefined;
  return `On the agenda of ${meeting.title}${meeting.date === null ? '' : `, ${formatDate(meeting.date)}`}`;
}
