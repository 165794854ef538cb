/** A one-off day, new or recorded: what it is, where it was read, and which dates it moves before it is kept. */
import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { type Moves, movesBy, movesWords } from '../../../core/plan/moved-dates';
import type { OneOffDay } from '../../../core/plan/one-off-day';
import { divisionName } from '../../../core/plan/one-off-words';
import type { TimetableRecords } from '../../../core/plan/timetable-view';
import { divisions, type HolidayChange } from '../../../core/timetable/bank-holidays';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { Help, Message } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import {
  changeOf,
  draftOf,
  emptyOneOff,
  type OneOffDraft,
  oneOffDraftSchema,
  type OneOffProblems,
  problemsOf,
} from './one-off-draft';

interface OneOffFormProps {
  /** The recorded day that is changed; `null` for a new one. */
  readonly recorded: OneOffDay | null;
  readonly records: TimetableRecords;
  readonly onClose: () => void;
}

/** Kept only by its button: a day moves dates of every operation, so its effect is shown first. */
export function OneOffForm({ recorded, records, onClose }: OneOffFormProps) {
  const operation = useOperation();
  const { newId, clock } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const {
    draft,
    change: write,
    discard,
  } = useKeptDraft<OneOffDraft>({
    name: `one-off-day:${recorded?.id ?? 'new'}`,
    empty: recorded === null ? emptyOneOff : draftOf(recorded.change, recorded.source),
    schema: oneOffDraftSchema,
  });
  /** Once it is on record, or given up. */
  const end = () => {
    discard();
    onClose();
  };
  const [problems, setProblems] = useState<OneOffProblems>({});
  const others = [...records.oneOffDays.values()].filter(({ id }) => id !== recorded?.id);
  const change = changeOf(draft);
  const moves =
    change === null ? null : movesBy([...others.map((day) => day.change), change], operation, records);

  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = problemsOf(draft);
    setProblems(found);
    if (change === null || Object.keys(found).length > 0) return;
    const after: OneOffDay = {
      id: recorded?.id ?? asId<'OneOffDay'>(newId()),
      change,
      source: draft.source.trim(),
      enteredBy: user.name,
      enteredAt: clock(),
    };
    if (commit('Keep a one-off day', [{ collection: 'oneOffDays', id: after.id, after }]).ok) end();
  };
  const remove = () => {
    if (recorded === null) return;
    if (commit('Remove a one-off day', [{ collection: 'oneOffDays', id: recorded.id, after: null }]).ok)
      end();
  };
  const title = recorded === null ? 'Add a one-off day' : recorded.change.name;
  return (
    <form className="stack record-panel" aria-label={title} onSubmit={keep} noValidate>
      <PanelHead title={title} closeLabel="Close without keeping" onClose={end} />
      <Fields draft={draft} problems={problems} onChange={(fields) => write({ ...draft, ...fields })} />
      {moves === null ? null : <Effect moves={moves} />}
      <div className="row">
        <Button type="submit">{recorded === null ? 'Keep this day' : 'Keep the change'}</Button>
        {recorded === null ? null : (
          <Button variant="default" onClick={remove}>
            Remove this day
          </Button>
        )}
      </div>
      {recorded === null ? null : (
        <RemovalEffect others={others.map((day) => day.change)} records={records} />
      )}
    </form>
  );
}

interface FieldsProps {
  readonly draft: OneOffDraft;
  readonly problems: OneOffProblems;
  readonly onChange: (fields: Partial<OneOffDraft>) => void;
}

function Fields({ draft, problems, onChange }: FieldsProps) {
  return (
    <>
      <Radio.Group
        label="What it is"
        value={`${draft.day} ${draft.kind}`}
        onChange={(value) => onChange(choiceOf(value))}
      >
        <div className="stack-tight">
          <Radio value="bank-holiday added" label="A bank holiday that is added" />
          <Radio value="bank-holiday removed" label="A bank holiday that is taken away" />
          <Radio value="mourning added" label="A day of public thanksgiving or mourning" />
        </div>
      </Radio.Group>
      <DayField
        label="Day"
        value={draft.date}
        error={problems.date ?? null}
        onChange={(date) => onChange({ date })}
      />
      <TextInput
        label="Name"
        maxLength={120}
        value={draft.name}
        error={problems.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label="Where it holds"
        error={problems.divisions}
        value={[...draft.divisions]}
        onChange={(chosen) => onChange({ divisions: divisions.filter((each) => chosen.includes(each)) })}
      >
        <div className="stack-tight">
          {divisions.map((division) => (
            <Checkbox key={division} value={division} label={divisionName(division)} />
          ))}
        </div>
      </Checkbox.Group>
      <DayField
        label="Announced on"
        description="Where it bears on a poll already called; empty for long before."
        value={draft.announcedOn}
        onChange={(announcedOn) => onChange({ announcedOn })}
      />
      <Textarea
        label="Source"
        description="The proclamation, the order or the page where it was read."
        maxLength={1000}
        rows={2}
        value={draft.source}
        error={problems.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      <Help>
        A holiday that moves is two days: one taken away and one added. It holds for every operation of this
        desk.
      </Help>
    </>
  );
}

function choiceOf(value: string): Pick<HolidayChange, 'day' | 'kind'> {
  const [day, kind] = value.split(' ');
  return {
    day: day === 'mourning' ? 'mourning' : 'bank-holiday',
    kind: kind === 'removed' ? 'removed' : 'added',
  };
}

function RemovalEffect({
  others,
  records,
}: {
  readonly others: readonly HolidayChange[];
  readonly records: TimetableRecords;
}) {
  const operation = useOperation();
  const moves = movesBy(others, operation, records);
  return <p className="small dimmed">If it is removed: {movesWords(moves).toLowerCase()}.</p>;
}

function Effect({ moves }: { readonly moves: Moves }) {
  if (moves.problem !== null) {
    return (
      <Message tone="warning" title="With this day there would be no timetable">
        <p>{moves.problem}</p>
      </Message>
    );
  }
  return (
    <div className="stack-tight" role="status" aria-label="What this day moves">
      <strong>{movesWords(moves)} in this operation</strong>
      {moves.moved.length === 0 ? null : (
        <ul className="timetable-notes">
          {moves.moved.map(({ name, from, to }) => (
            <li key={`${name} ${from ?? ''} ${to ?? ''}`}>
              {name}: {from === null ? 'not shown before' : formatDate(from)} →{' '}
              {to === null ? 'no longer shown' : formatDate(to)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
