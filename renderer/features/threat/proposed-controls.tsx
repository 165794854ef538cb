/** Controls that are proposed: what, who, by when. */
import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { asId } from '../../core/foundation/ids';
import type { ProposedControl } from '../../core/threat/cell';
import { useDesk } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import type { AssessedFormProps } from './assessed-form';

/** The list of proposed controls, with rows to add and take out. */
export function ProposedControls({ cell, point, edits }: AssessedFormProps) {
  const { newId } = useDesk();
  const change = (
    purpose: string,
    to: (controls: readonly ProposedControl[]) => readonly ProposedControl[],
  ) => edits.edit(point, purpose, (now) => ({ ...now, controlsProposed: to(now.controlsProposed) }));
  return (
    <section className="stack-tight" aria-label="Controls proposed">
      <h3>Controls proposed</h3>
      {cell.controlsProposed.map((control, index) => (
        <ControlFields
          key={control.id}
          control={control}
          number={index + 1}
          onChange={(purpose, fields) =>
            change(purpose, (controls) =>
              controls.map((each) => (each.id === control.id ? { ...each, ...fields } : each)),
            )
          }
          onRemove={() =>
            change('Remove a proposed control from the threat assessment', (controls) =>
              controls.filter((each) => each.id !== control.id),
            )
          }
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            change('Add a proposed control to the threat assessment', (controls) => [
              ...controls,
              { id: asId<'Control'>(newId()), text: '', owner: '', due: null },
            ])
          }
        >
          Add control
        </Button>
      </div>
    </section>
  );
}

interface ControlFieldsProps {
  readonly control: ProposedControl;
  readonly number: number;
  readonly onChange: (purpose: string, fields: Partial<ProposedControl>) => void;
  readonly onRemove: () => void;
}

function ControlFields({ control, number, onChange, onRemove }: ControlFieldsProps) {
  return (
    <fieldset className="proposed-control">
      <legend className="row-apart">
        <span>Control {number}</span>
        <button type="button" className="text-button" onClick={onRemove}>
          Remove<span className="visually-hidden"> control {number}</span>
        </button>
      </legend>
      <SavedText
        label="What will be done"
        value={control.text}
        maxLength={2000}
        rows={2}
        onSave={(text) => onChange('Write a proposed control in the threat assessment', { text })}
      />
      <div className="proposed-control-who">
        <SavedText
          label="Owner"
          value={control.owner}
          maxLength={120}
          onSave={(owner) => onChange('Set the owner of a proposed control', { owner })}
        />
        <DateInput
          label="Due"
          size="sm"
          valueFormat="ddd D MMM YYYY"
          value={control.due}
          onChange={(due) => onChange('Set the date of a proposed control', { due })}
          clearable
        />
      </div>
    </fieldset>
  );
}
