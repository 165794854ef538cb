/** All controls of the operation: a table, the one that is chosen beside it, what they cost and where they stand in time. */
import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Control } from '../../../core/threat/control';
import {
  type ControlFilter,
  everyControl,
  filterControls,
  isOwnedBy,
  leaningCells,
  ownersOf,
} from '../../../core/threat/control-register';
import { controlsRegister } from '../../../core/registers/threats';
import { useCollection, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { ExportRegister } from '../../../services/export-register';
import { Empty } from '../../../ui/screen';
import { useOpenAssessment } from '../open-assessment';
import { ChosenControl } from './chosen-control';
import { useControlEdits } from './control-edits';
import { ControlHours } from './control-hours';
import { ControlTable } from './control-table';
import { ControlTimeline } from './control-timeline';

/** The page. Controls belong to the operation, so they can be changed whatever the version that is open. */
export function ControlsPage() {
  const { isFrozen } = useOpenAssessment();
  const operation = useOperation();
  const all = useCollection('controls');
  const { create } = useControlEdits();
  const controls = useMemo(
    () => [...all.values()].filter((control) => control.operationId === operation.id),
    [all, operation.id],
  );
  const [rememberedId, remember] = useRemembered<string | null>(`threat.control.${operation.id}`, null);
  const [parameters, setParameters] = useSearchParams();
  const chosenId = parameters.get('control') ?? rememberedId;
  const setChosen = (id: string | null) => {
    remember(id);
    // What a link opened gives way to what is chosen here.
    if (parameters.has('control')) setParameters({}, { replace: true });
  };
  const chosen = controls.find(({ id }) => id === chosenId) ?? null;
  const add = (
    <Button variant="default" size="sm" onClick={() => setChosen(create())}>
      New control
    </Button>
  );
  const exported = <ExportRegister register={controlsRegister} />;
  if (controls.length === 0) {
    return (
      <Empty
        title="No controls yet"
        example="For example: “A patrol passes the hall each hour”, Sgt D. Fellside, due Mon 1 Mar 2027, 8 hours."
        action={add}
      >
        A control is something done so that a threat is less likely or less bad. One control can stand behind
        several ratings.
      </Empty>
    );
  }
  return (
    <div className="controls-page" data-chosen={chosen !== null}>
      <div className="stack-wide">
        {isFrozen ? (
          <p className="small">
            Controls belong to the operation and go on. A version approved by gold keeps them as they were
            then.
          </p>
        ) : null}
        <Register
          controls={controls}
          chosenId={chosen?.id ?? null}
          onChoose={setChosen}
          add={
            <>
              {add}
              {exported}
            </>
          }
        />
        <ControlHours controls={controls} />
        <ControlTimeline controls={controls} />
      </div>
      {chosen === null ? null : (
        <ChosenControl key={chosen.id} control={chosen} onClose={() => setChosen(null)} />
      )}
    </div>
  );
}

interface RegisterProps {
  readonly controls: readonly Control[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  readonly add: ReactNode;
}

const shows = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'dropped', label: 'Dropped' },
] as const;

function Register({ controls, chosenId, onChoose, add }: RegisterProps) {
  const today = useToday();
  const { name } = useDeskUser();
  const leaning = leaningCells(useCollection('cells'));
  const [filter, setFilter] = useState<ControlFilter>(everyControl);
  const shown = filterControls(controls, filter, today);
  const others = ownersOf(controls).filter((owner) => !isOwnedBy({ owner }, name));
  return (
    <section className="stack-tight" aria-label="Controls of the operation">
      <div className="row">
        <NativeSelect
          size="xs"
          aria-label="Which controls"
          data={[...shows]}
          value={filter.show}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const show = shows.find(({ value }) => value === chosen)?.value ?? 'all';
            setFilter({ ...filter, show });
          }}
        />
        <NativeSelect
          size="xs"
          aria-label="Whose controls"
          data={[
            { value: '', label: 'Every owner' },
            { value: name, label: 'Mine' },
            ...others.map((owner) => ({ value: owner, label: owner })),
          ]}
          value={filter.owner ?? ''}
          onChange={(event) => {
            const owner = event.currentTarget.value;
            setFilter({ ...filter, owner: owner === '' ? null : owner });
          }}
        />
        <span className="dimmed small" role="status">
          {shown.length} of {controls.length} controls
        </span>
        {add}
      </div>
      {shown.length === 0 ? (
        <p>No control passes this filter.</p>
      ) : (
        <ControlTable controls={shown} leaning={leaning} chosenId={chosenId} onChoose={onChoose} />
      )}
    </section>
  );
}
