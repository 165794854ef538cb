/** The fields of one control. Each saves itself; a control is dropped with the reason, in one step. */
import { NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { type Control, controlStates } from '../../../core/threat/control';
import { dueWords, isWeekend } from '../../../core/threat/control-register';
import { useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { useControlEdits } from './control-edits';
import { DropControl } from './drop-control';

/** What will be done, by whom, by when, how far it is and what it costs. */
export function ControlFields({ control }: { readonly control: Control }) {
  const edits = useControlEdits();
  const set = (purpose: string, fields: Partial<Control>) => edits.edit(control.id, purpose, fields);
  return (
    <>
      <SavedText
        label="What will be done"
        value={control.text}
        maxLength={2000}
        rows={2}
        onSave={(text) => set('Write a control in the threat assessment', { text })}
      />
      <div className="control-who">
        <SavedText
          label="Owner"
          value={control.owner}
          maxLength={120}
          onSave={(owner) => set('Set the owner of a control', { owner })}
        />
        <SavedText
          label="Officer hours"
          value={control.officerHours === null ? '' : String(control.officerHours)}
          maxLength={9}
          problem={hoursProblem}
          onSave={(text) => set('Set the officer hours of a control', { officerHours: hoursOf(text) })}
        />
        <DueDate control={control} onChange={(due) => set('Set the date of a control', { due })} />
      </div>
      <StateFields control={control} onSet={set} />
    </>
  );
}

function hoursOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim());
}

function hoursProblem(text: string): string | null {
  const hours = hoursOf(text);
  const isRight = hours === null || (Number.isFinite(hours) && hours >= 0 && hours <= 1_000_000);
  return isRight ? null : 'A number such as 12 or 7.5, or nothing. The figure before is kept.';
}

interface DueDateProps {
  readonly control: Control;
  readonly onChange: (due: string | null) => void;
}

function DueDate({ control, onChange }: DueDateProps) {
  const today = useToday();
  const words = dueWords(control, today);
  const weekend = control.due !== null && isWeekend(control.due) ? 'a weekend' : '';
  const note = [control.due === null ? '' : words, weekend].filter((part) => part !== '').join('; ');
  return (
    <DateInput
      label="Due"
      size="sm"
      valueFormat="ddd D MMM YYYY"
      value={control.due}
      onChange={onChange}
      clearable
      description={note === '' ? undefined : note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}

interface StateFieldsProps {
  readonly control: Control;
  readonly onSet: (purpose: string, fields: Partial<Control>) => void;
}

function StateFields({ control, onSet }: StateFieldsProps) {
  const [isDropping, setDropping] = useState(false);
  return (
    <>
      <NativeSelect
        label="State"
        data={controlStates.map(({ id, name }) => ({ value: id, label: name }))}
        value={isDropping ? 'dropped' : control.state}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const state = controlStates.find(({ id }) => id === chosen)?.id;
          setDropping(state === 'dropped' && control.state !== 'dropped');
          if (state !== undefined && state !== 'dropped') onSet('Set the state of a control', { state });
        }}
      />
      {isDropping ? (
        <DropControl
          note={control.note}
          onDrop={(note) => {
            onSet('Drop a control', { state: 'dropped', note });
            setDropping(false);
          }}
          onCancel={() => setDropping(false)}
        />
      ) : (
        <SavedText
          label={control.state === 'dropped' ? 'Why it was dropped' : 'Note'}
          value={control.note}
          maxLength={2000}
          isRequired={control.state === 'dropped'}
          problem={(text) =>
            control.state === 'dropped' && text.trim() === ''
              ? 'Say why it was dropped: the ratings that leaned on it rest on that. The words before are kept.'
              : null
          }
          onSave={(note) => onSet('Write a note on a control', { note })}
        />
      )}
    </>
  );
}
