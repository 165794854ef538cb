/** Changes to controls. Each reads what stands now, so that two fields never undo each other. */
import { useMemo } from 'react';
import { asId } from '../../../core/foundation/ids';
import type { AssessedCell } from '../../../core/threat/cell';
import type { Control, ControlId } from '../../../core/threat/control';
import { type DeskChange, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

export interface ControlEdits {
  readonly edit: (id: ControlId, purpose: string, fields: Partial<Control>) => void;
  /** A new control with nothing written; leaned on by this cell where one is given. Gives its id. */
  readonly create: (cell?: AssessedCell) => ControlId;
  readonly remove: (id: ControlId) => void;
}

/** What may be done to the controls of the open operation. */
export function useControlEdits(): ControlEdits {
  const { vault, newId } = useDesk();
  const operation = useOperation();
  const commit = useCommit();
  return useMemo(
    () => ({
      edit: (id, purpose, fields) => {
        const now = vault.records.get('controls', id);
        if (now !== undefined) commit(purpose, [put({ ...now, ...fields })]);
      },
      create: (cell) => {
        const control = newControl(asId<'Control'>(newId()), operation.id);
        const leaning: readonly DeskChange[] =
          cell === undefined
            ? []
            : [
                {
                  collection: 'cells',
                  id: cell.id,
                  after: { ...cell, controls: [...cell.controls, control.id] },
                },
              ];
        commit('Add a control to the threat assessment', [put(control), ...leaning]);
        return control.id;
      },
      remove: (id) => void commit('Remove a control', [{ collection: 'controls', id, after: null }]),
    }),
    [vault, newId, operation.id, commit],
  );
}

function newControl(id: ControlId, operationId: Control['operationId']): Control {
  return { id, operationId, text: '', owner: '', due: null, state: 'proposed', note: '', officerHours: null };
}

function put(control: Control): DeskChange {
  return { collection: 'controls', id: control.id, after: control };
}
