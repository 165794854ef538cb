/** One event of the plan beside the table: owner, planned days, when it was done. Each field saves itself. */
import { Button } from '@mantine/core';
import { type PlannedRow, windowWords } from '../../../core/plan/planned-rows';
import { useToday } from '../../../services/desk-context';
import { Help, Message } from '../../../ui/screen';
import { SavedText } from '../../../ui/saved-text';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { usePlannedEdits } from './use-timetable';

interface PlannedDetailProps {
  readonly row: PlannedRow;
  readonly onClose: () => void;
}

/** What is written here takes the place of the recommendation, which stays beside it. */
export function PlannedDetail({ row, onClose }: PlannedDetailProps) {
  const { change, remove } = usePlannedEdits();
  const today = useToday();
  const { recommended, planned, name, owner, from, to, doneOn, note } = row;
  const isOwn = recommended === null;
  return (
    <section className="stack record-panel" aria-label={name}>
      <PanelHead title={name} closeLabel="Close the event" onClose={onClose} />
      {recommended === null || recommended.overdue === null ? null : (
        <Message tone="warning" title="Its time was over before the poll was called">
          <p>{recommended.overdue}</p>
        </Message>
      )}
      <SavedText
        label="Event"
        value={name}
        maxLength={300}
        isRequired
        problem={(text) => (text.trim() === '' ? 'Say what the event is. The last words are kept.' : null)}
        onSave={(text) => change(row, { name: text.trim() })}
      />
      <SavedText
        label="Owner"
        value={owner}
        maxLength={300}
        placeholder="Name or role"
        onSave={(text) => change(row, { owner: text.trim() })}
      />
      <DayField
        label="First day"
        value={from}
        onChange={(day) => {
          if (day !== null) change(row, { from: day, to: to < day ? day : to });
        }}
      />
      <DayField
        label="Last day"
        value={to}
        error={to < from ? 'The last day is before the first.' : null}
        onChange={(day) => {
          if (day !== null) change(row, { to: day, from: day < from ? day : from });
        }}
      />
      <DayField
        label="Done on"
        description="Empty until it is done."
        value={doneOn}
        onChange={(day) => change(row, { doneOn: day })}
      />
      {doneOn === null ? (
        <div>
          <Button size="sm" onClick={() => change(row, { doneOn: today })}>
            Mark as done today
          </Button>
        </div>
      ) : null}
      <SavedText
        label="Note"
        value={note}
        maxLength={4000}
        rows={3}
        onSave={(text) => change(row, { note: text })}
      />
      {recommended === null ? (
        <Help>
          An event of your own. It stands in the timetable, its documents and the calendar like the others.
        </Help>
      ) : (
        <Help source={recommended.source}>
          Recommended: {recommended.name}; owner {recommended.owner}; {windowWords(recommended)}.{' '}
          {recommended.rule}
        </Help>
      )}
      {planned === null ? null : (
        <div>
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              remove(row);
              if (isOwn) onClose();
            }}
          >
            {isOwn ? 'Remove this event' : 'Go back to the recommendation'}
          </Button>
        </div>
      )}
    </section>
  );
}
