/** One control beside the table: its fields, what leans on it, and removing it while nothing does. */
import { Button } from '@mantine/core';
import type { Control } from '../../../core/threat/control';
import { controlRemovalProblem, leaningCells } from '../../../core/threat/control-register';
import { useCollection, useDesk } from '../../../services/desk-context';
import { useControlEdits } from './control-edits';
import { ControlFields } from './control-fields';
import { controlTitle } from './control-words';
import { LeaningCells } from './leaning-cells';

interface ChosenControlProps {
  readonly control: Control;
  readonly onClose: () => void;
}

/** The panel. */
export function ChosenControl({ control, onClose }: ChosenControlProps) {
  const { notify } = useDesk();
  const edits = useControlEdits();
  const problem = controlRemovalProblem(control.id, leaningCells(useCollection('cells')));
  const remove = () => {
    edits.remove(control.id);
    onClose();
    notify({ tone: 'done', text: 'The control is removed. Ctrl+Z brings it back.' });
  };
  return (
    <section className="chosen-control stack-tight" aria-label="The control">
      <div className="row-apart">
        <h2>{controlTitle(control)}</h2>
        <button type="button" className="text-button" onClick={onClose}>
          Close
        </button>
      </div>
      <ControlFields control={control} />
      <LeaningCells control={control} />
      {problem === null ? (
        <div>
          <Button variant="default" size="xs" onClick={remove}>
            Remove control
          </Button>
        </div>
      ) : (
        <p className="small dimmed">{problem}</p>
      )}
    </section>
  );
}
