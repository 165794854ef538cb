/** Training and guidance that the debrief asked for: the list, and the open item beside it. */
import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  newTrainingItem,
  trainingOf,
  trainingState,
  trainingWords,
} from '../../../core/debrief/training-list';
import type { TrainingItem } from '../../../core/debrief/training-item';
import { asId } from '../../../core/foundation/ids';
import { trainingItemsRegister } from '../../../core/registers/debrief-learning';
import { useCollection, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { openButtonId } from './learning-path';
import { LearningTabs } from './learning-tabs';
import { TrainingDetail } from './training-detail';

/** `?item=` opens one. */
export function TrainingScreen() {
  const { id: operationId } = useOperation();
  const all = useCollection('trainingItems');
  const items = useMemo(() => trainingOf(all.values(), operationId), [all, operationId]);
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('item');
  const open = items.find(({ id }) => id === openId);
  const show = (id: string) => setParameters({ item: id }, { replace: open !== undefined });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(openButtonId(openId))?.focus());
  };
  const audiences = [...new Set(items.map(({ audience }) => audience).filter(Boolean))];
  return (
    <Screen
      title="Training"
      purpose="Training and guidance that the debrief asked for: for whom, by whom, by when, and when it was given."
      tabs={<LearningTabs />}
      actions={<ExportRegister register={trainingItemsRegister} />}
      asideLabel="Open training"
      aside={open === undefined ? null : <TrainingDetail key={open.id} item={open} onClose={close} />}
    >
      <div className="stack-wide">
        <AddTraining audiences={audiences} />
        {items.length === 0 ? (
          <Empty
            title="No training yet"
            example="Who may be inside a polling station · Officers at polling stations · Insp T. Fell · due Thu 1 Apr 2027"
          >
            Enter what has to be taught before the next election. A recommendation may be closed by it, and
            the next operation starts with it.
          </Empty>
        ) : (
          <TrainingTable items={items} openId={openId} onOpen={show} />
        )}
      </div>
    </Screen>
  );
}

/** Enter adds; the keyboard stays, ready for the next. */
function AddTraining({ audiences }: { readonly audiences: readonly string[] }) {
  const { id: operationId } = useOperation();
  const { newId } = useDesk();
  const commit = useCommit();
  const [title, setTitle] = useState('');
  const [audience, setAudience] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (title.trim() === '') return;
    const after = newTrainingItem({
      id: asId<'TrainingItem'>(newId()),
      operationId,
      title: title.trim(),
      audience: audience.trim(),
    });
    if (!commit('Add training', [{ collection: 'trainingItems', id: after.id, after }]).ok) return;
    setTitle('');
    field.current?.focus();
  };
  return (
    <form
      className="learning-quick"
      aria-label="New training"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        ref={field}
        label="Training"
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Autocomplete
        label="For whom"
        maxLength={300}
        data={[...audiences]}
        value={audience}
        onChange={setAudience}
      />
      <Button type="submit" disabled={title.trim() === ''}>
        Add the training
      </Button>
    </form>
  );
}

interface TrainingTableProps {
  readonly items: readonly TrainingItem[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function TrainingTable({ items, openId, onOpen }: TrainingTableProps) {
  const today = useToday();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Training, what is still to be given first</caption>
      <thead>
        <tr>
          <th scope="col">Training</th>
          <th scope="col">For whom</th>
          <th scope="col">Owner</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} data-open={item.id === openId}>
            <td>
              <button
                type="button"
                className="text-link"
                id={openButtonId(item.id)}
                aria-current={item.id === openId}
                onClick={() => onOpen(item.id)}
              >
                {item.title}
              </button>
            </td>
            <td>{item.audience}</td>
            <td>{item.owner === '' ? 'No owner' : item.owner}</td>
            <td className="learning-state" data-state={trainingState(item, today)}>
              {trainingWords(item, today)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
