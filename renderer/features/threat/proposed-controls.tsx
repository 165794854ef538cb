/** The controls that a cell leans on: what, who, by when, and how far it has come. */
import { Button, NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { asId } from '../../core/foundation/ids';
import { type Control, controlStates } from '../../core/threat/control';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { SavedText } from '../../ui/saved-text';
import type { AssessedFormProps } from './assessed-form';

/** The list of controls, with rows to add and take out. */
export function ProposedControls({ cell, point, edits }: AssessedFormProps) {
  const { newId } = useDesk();
  const operation = useOperation();
  const commit = useCommit();
  const all = useCollection('controls');
  const controls = cell.controls.flatMap((id) => all.get(id) ?? []);
  const save = (purpose: string, after: Control) =>
    commit(purpose, [{ collection: 'controls', id: after.id, after }]);
  const add = () => {
    const after: Control = {
      id: asId<'Control'>(newId()),
      operationId: operation.id,
      text: '',
      owner: '',
      due: null,
      state: 'proposed',
      note: '',
      officerHours: null,
    };
    commit('Add a control to the threat assessment', [
      { collection: 'controls', id: after.id, after },
      { collection: 'cells', id: cell.id, after: { ...cell, controls: [...cell.controls, after.id] } },
    ]);
  };
  return (
    <section className="stack-tight" aria-label="Controls">
      <h3>Controls</h3>
      {controls.map((control, index) => (
        <ControlFields
          key={control.id}
          control={control}
          number={index + 1}
          onChange={(purpose, fields) => save(purpose, { ...control, ...fields })}
          onRemove={() =>
            edits.edit(point, 'Take a control off a cell of the threat assessment', (now) => ({
              ...now,
              controls: now.controls.filter((id) => id !== control.id),
            }))
          }
        />
      ))}
      <div>
        <Button variant="default" size="xs" onClick={add}>
          Add control
        </Button>
      </div>
    </section>
  );
}

interface ControlFieldsProps {
  readonly control: Control;
  readonly number: number;
  readonly onChange: (purpose: string, fields: Partial<Control>) => void;
  readonly onRemove: () => void;
}

function ControlFields({ control, number, onChange, onRemove }: ControlFieldsProps) {
  return (
    <fieldset className="proposed-control">
      <legend className="row-apart">
        <span>Control {number}</span>
        <button type="button" className="text-button" onClick={onRemove}>
          Take off<span className="visually-hidden"> control {number}</span>
        </button>
      </legend>
      <SavedText
        label="What will be done"
        value={control.text}
        maxLength={2000}
        rows={2}
        onSave={(text) => onChange('Write a control in the threat assessment', { text })}
      />
      <div className="proposed-control-who">
        <SavedText
          label="Owner"
          value={control.owner}
          maxLength={120}
          onSave={(owner) => onChange('Set the owner of a control', { owner })}
        />
        <DateInput
          label="Due"
          size="sm"
          valueFormat="ddd D MMM YYYY"
          value={control.due}
          onChange={(due) => onChange('Set the date of a control', { due })}
          clearable
        />
        <NativeSelect
          label="State"
          data={controlStates.map(({ id, name }) => ({ value: id, label: name }))}
          value={control.state}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const state = controlStates.find(({ id }) => id === chosen)?.id;
            if (state !== undefined) onChange('Set the state of a control', { state });
          }}
        />
      </div>
    </fieldset>
  );
}
