/** Closing a recommendation: what is different now, and what was changed. */
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { changeableKinds, type LearningPoint } from '../../../core/debrief/learning-point';
import { closingProblem, type ClosingProblem } from '../../../core/debrief/learning-edits';
import { newTrainingItem } from '../../../core/debrief/training-list';
import { isIsoDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { type Link, linkSchema } from '../../../core/plan/link';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { LinkPicker } from '../../../services/link-picker';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { Help } from '../../../ui/screen';
import { useChangeableExists, useLearningEdits } from './use-learning';

interface CloseDraft {
  readonly on: string;
  readonly words: string;
  readonly links: readonly Link[];
}

const draftSchema: z.ZodType<CloseDraft> = z.object({
  on: z.string().refine((text) => text === '' || isIsoDate(text)),
  words: z.string(),
  links: z.array(linkSchema),
});

interface CloseFormProps {
  readonly point: LearningPoint;
  readonly onClose: () => void;
}

/** It closes only with both. Training that is not on record yet is added in place. */
export function CloseForm({ point, onClose }: CloseFormProps) {
  const today = useToday();
  const { name: by } = useDeskUser();
  const edits = useLearningEdits();
  const exists = useChangeableExists();
  const { open, following } = useFollowing();
  const [changedIn, setChangedIn] = useState(open);
  const [problem, setProblem] = useState<ClosingProblem | null>(null);
  const kept = useKeptDraft<CloseDraft>({
    name: `learning-point:${point.id}:change`,
    empty: { on: today, words: '', links: [] },
    schema: draftSchema,
  });
  const { draft } = kept;
  const write = (patch: Partial<CloseDraft>) => {
    setProblem(null);
    kept.change({ ...draft, ...patch });
  };
  const at = (...fields: readonly ClosingProblem['field'][]) =>
    problem !== null && fields.includes(problem.field) ? problem.message : null;
  const close = () => {
    const found = closingProblem(point, draft, { exists, today });
    setProblem(found);
    if (found !== null) return;
    const change = { ...draft, words: draft.words.trim(), by };
    if (edits.change(point.id, 'Close a recommendation by its change', (each) => ({ ...each, change })))
      kept.discard();
  };
  return (
    <form
      className="stack action-form"
      aria-label="Close the recommendation"
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <Textarea
        label="What is different now"
        minRows={2}
        maxLength={8000}
        value={draft.words}
        error={at('words', 'recommendation')}
        onChange={(event) => write({ words: event.currentTarget.value })}
      />
      {following.length === 0 ? null : (
        <Select
          label="Whose plan was changed"
          allowDeselect={false}
          data={[open, ...following].map(({ id, name }) => ({ value: id, label: name }))}
          value={changedIn.id}
          onChange={(id) => setChangedIn(following.find((each) => each.id === id) ?? open)}
        />
      )}
      <LinkPicker
        label="What was changed"
        description="A plan step, a part of the plan, a control, a clause, a readiness rule or training."
        kinds={changeableKinds}
        of={changedIn}
        value={draft.links}
        onChange={(links) => write({ links })}
      />
      {at('links') === null ? null : (
        <p className="field-problem" role="alert">
          {at('links')}
        </p>
      )}
      <AddTraining
        point={point}
        onAdded={(id) => write({ links: [...draft.links, { kind: 'training-item', id }] })}
      />
      <DayField
        label="Changed on"
        value={draft.on === '' ? null : draft.on}
        latest={today}
        error={at('on')}
        onChange={(on) => write({ on: on ?? '' })}
      />
      <Help>
        A recommendation closes only by naming what it changed, so that the next election can look at it.
      </Help>
      <div className="row">
        <Button type="submit">Close the recommendation</Button>
        <Button variant="default" onClick={onClose}>
          Keep it open
        </Button>
      </div>
    </form>
  );
}

/** The open operation and those that follow it: what was learned may be put right in the plan of the next. */
function useFollowing() {
  const open = useOperation();
  const all = useCollection('operations');
  return { open, following: [...all.values()].filter((each) => each.followsOperationId === open.id) };
}

interface AddTrainingProps {
  readonly point: LearningPoint;
  readonly onAdded: (id: string) => void;
}

/** One line makes an item of training, which is then named as the change. */
function AddTraining({ point, onAdded }: AddTrainingProps) {
  const { newId } = useDesk();
  const commit = useCommit();
  const [title, setTitle] = useState('');
  const add = () => {
    if (title.trim() === '') return;
    const after = newTrainingItem({
      id: asId<'TrainingItem'>(newId()),
      operationId: point.operationId,
      title: title.trim(),
      owner: point.recommendation?.owner ?? '',
    });
    if (!commit('Add training', [{ collection: 'trainingItems', id: after.id, after }]).ok) return;
    setTitle('');
    onAdded(after.id);
  };
  return (
    <div className="learning-add-training">
      <TextInput
        label="New training"
        description="Where it was training that was changed and it is not on record yet."
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button variant="default" disabled={title.trim() === ''} onClick={add}>
        Add the training
      </Button>
    </div>
  );
}
