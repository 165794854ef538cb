/** The controls that a cell leans on: those it has, one of those that stand already, or a new one. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AssessedCell } from '../../../core/threat/cell';
import type { Control } from '../../../core/threat/control';
import {
  filterControls,
  everyControl,
  type Slipped,
  slippedControls,
} from '../../../core/threat/control-register';
import { useCollection, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { PickSeveral } from '../evidence/pick-several';
import type { AssessedFormProps } from '../assessed-form';
import { useControlEdits } from './control-edits';
import { ControlFields } from './control-fields';
import { controlLine, controlTitle, slippedSentence, stateName } from './control-words';
import { LeaningCells } from './leaning-cells';

/** The section “Controls” of an assessed cell. */
export function CellControls({ cell, point, edits }: AssessedFormProps) {
  const create = useControlEdits().create;
  const all = useCollection('controls');
  const [open, setOpen] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const lean = (purpose: string, change: (ids: AssessedCell['controls']) => AssessedCell['controls']) =>
    edits.edit(point, purpose, (now) => ({ ...now, controls: change(now.controls) }));
  return (
    <section className="stack-tight" aria-label="Controls">
      <h3>Controls</h3>
      <SlippedNotes cell={cell} />
      {cell.controls.map((id, index) => (
        <CellControl
          key={id}
          control={all.get(id)}
          number={index + 1}
          cell={cell}
          isOpen={open === id}
          onOpen={(isOpen) => setOpen(isOpen ? id : null)}
          onTakeOff={() =>
            lean('Take a control off a cell of the threat assessment', (ids) =>
              ids.filter((each) => each !== id),
            )
          }
        />
      ))}
      <div className="row">
        <Button variant="default" size="xs" onClick={() => setOpen(create(cell))}>
          New control
        </Button>
        <Button variant="default" size="xs" onClick={() => setChoosing(true)}>
          Add existing control
        </Button>
      </div>
      {isChoosing ? (
        <ChooseControls
          cell={cell}
          onAdd={(keys) => {
            lean('Add controls to a cell of the threat assessment', (ids) => [
              ...ids,
              ...[...all.values()].map(({ id }) => id).filter((id) => keys.includes(id) && !ids.includes(id)),
            ]);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  );
}

/** One sentence for each control that has slipped. */
export function SlippedNotes({ cell }: { readonly cell: AssessedCell }) {
  const slipped = slippedControls(cell, useCollection('controls'), useToday());
  return slipped.map((each: Slipped) => (
    <Message key={each.control.id} tone="warning" title={slippedSentence(each)}>
      <p className="small">{controlTitle(each.control)}</p>
    </Message>
  ));
}

interface CellControlProps {
  readonly control: Control | undefined;
  readonly number: number;
  readonly cell: AssessedCell;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onTakeOff: () => void;
}

function CellControl({ control, number, cell, isOpen, onOpen, onTakeOff }: CellControlProps) {
  const today = useToday();
  return (
    <fieldset className="cell-control">
      <legend className="row-apart">
        <span>Control {number}</span>
        <span className="row">
          {control === undefined ? null : (
            <button
              type="button"
              className="text-button"
              aria-expanded={isOpen}
              onClick={() => onOpen(!isOpen)}
            >
              {isOpen ? 'Close' : 'Edit'}
              <span className="visually-hidden"> control {number}</span>
            </button>
          )}
          <button type="button" className="text-button" onClick={onTakeOff}>
            Take off<span className="visually-hidden"> control {number}</span>
          </button>
        </span>
      </legend>
      {control === undefined ? (
        <p className="small">
          A control that is no longer recorded. Take it off, or put another in its place.
        </p>
      ) : isOpen ? (
        <>
          <ControlFields control={control} />
          <LeaningCells control={control} except={cell.id} />
        </>
      ) : (
        <>
          <p className="written small">{controlTitle(control)}</p>
          <p className="dimmed small">{controlLine(control, today)}</p>
        </>
      )}
    </fieldset>
  );
}

interface ChooseControlsProps {
  readonly cell: AssessedCell;
  readonly onAdd: (keys: readonly string[]) => void;
  readonly onClose: () => void;
}

function ChooseControls({ cell, onAdd, onClose }: ChooseControlsProps) {
  const operation = useOperation();
  const today = useToday();
  const all = useCollection('controls');
  const offered = filterControls(all.values(), everyControl, today).filter(
    (control) => control.operationId === operation.id && !cell.controls.includes(control.id),
  );
  return (
    <PickSeveral
      title="Add existing controls"
      what={['control', 'controls']}
      whenEmpty="There is no other control in this operation yet. Write a new one."
      options={[...offered]
        .sort((a, b) => Number(a.state === 'dropped') - Number(b.state === 'dropped'))
        .map((control) => ({
          key: control.id,
          group: control.state === 'dropped' ? stateName('dropped') : 'Controls of this operation',
          label: controlTitle(control),
          detail: controlLine(control, today),
        }))}
      onAdd={onAdd}
      onClose={onClose}
    />
  );
}
