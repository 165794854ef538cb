/** Adding points of learning one after the other: an observation and Enter is enough. */
import { Autocomplete, Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { debriefHeadingIds, type DebriefHeadingId, debriefHeadings } from '../../../core/debrief/headings';
import { type LearningKind, learningKinds } from '../../../core/debrief/learning-point';
import { learningPointName, recommendationOwners } from '../../../core/debrief/learning-state';
import { z } from '../../../core/foundation/schema';
import { useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { useLearningEdits, usePoints } from './use-learning';

interface PointDraft {
  readonly headingId: DebriefHeadingId;
  readonly kind: LearningKind;
  readonly observation: string;
  readonly recommendation: string;
  readonly owner: string;
  readonly due: string | null;
}

const draftSchema: z.ZodType<PointDraft> = z.object({
  headingId: z.enum(debriefHeadingIds),
  kind: z.enum(learningKinds.map(({ id }) => id) as [LearningKind, ...LearningKind[]]),
  observation: z.string(),
  recommendation: z.string(),
  owner: z.string(),
  due: z.string().nullable(),
});

const empty: PointDraft = {
  headingId: 'polling-day',
  kind: 'fault',
  observation: '',
  recommendation: '',
  owner: '',
  due: null,
};

/** Enter adds, Shift and Enter begins a line; heading and kind stay for the next. */
export function AddPoint({ onClose }: { readonly onClose: () => void }) {
  const operation = useOperation();
  const { name } = useDeskUser();
  const { add } = useLearningEdits();
  const points = usePoints();
  const kept = useKeptDraft<PointDraft>({
    name: `learning-point:${operation.id}:new`,
    empty,
    schema: draftSchema,
  });
  const [stays, setStays] = useState({ headingId: kept.draft.headingId, kind: kept.draft.kind });
  const [lastId, setLastId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = kept.isBegun ? kept.draft : { ...empty, ...stays };
  const write = (patch: Partial<PointDraft>) => {
    setProblem(null);
    kept.change({ ...draft, ...patch });
  };
  const enter = () => {
    const { headingId, kind, observation, owner, due } = draft;
    if (observation.trim() === '') {
      setProblem('Write what was observed.');
      field.current?.focus();
      return;
    }
    const text = draft.recommendation.trim();
    const recommendation = text === '' ? null : { text, owner: owner.trim(), due };
    const id = add('Add a point of learning', [
      { headingId, kind, observation: observation.trim(), recommendation },
    ]);
    if (id === null) return;
    setStays({ headingId, kind });
    setLastId(id);
    kept.discard();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    enter();
  };
  const last = points.find(({ id }) => id === lastId);
  return (
    <form
      className="stack"
      aria-label="New point of learning"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <PanelHead title="Add a point" closeLabel="Close; what is begun is kept" onClose={onClose} />
      <p className="small dimmed">Enter adds it, Shift and Enter begins a new line. The next can follow.</p>
      <KindChoice value={draft.kind} onChange={(kind) => write({ kind })} />
      <HeadingChoice value={draft.headingId} onChange={(headingId) => write({ headingId })} />
      <Textarea
        ref={field}
        label="Observation"
        description="What was seen to happen, without names of people."
        minRows={3}
        maxLength={8000}
        error={problem}
        value={draft.observation}
        onKeyDown={onKeyDown}
        onChange={(event) => write({ observation: event.currentTarget.value })}
      />
      <Textarea
        label="Recommendation"
        description="May follow later."
        minRows={2}
        maxLength={4000}
        value={draft.recommendation}
        onKeyDown={onKeyDown}
        onChange={(event) => write({ recommendation: event.currentTarget.value })}
      />
      {draft.recommendation.trim() === '' ? null : (
        <>
          <Autocomplete
            label="Owner"
            maxLength={200}
            data={[...new Set([name, ...recommendationOwners(points)])]}
            value={draft.owner}
            onChange={(owner) => write({ owner })}
          />
          <DayField label="Due" placeholder="No date" value={draft.due} onChange={(due) => write({ due })} />
        </>
      )}
      <div className="row">
        <Button type="submit">Add the point</Button>
        {kept.isBegun ? (
          <Button variant="default" onClick={kept.discard}>
            Discard what is begun
          </Button>
        ) : null}
      </div>
      <p role="status" className="small">
        {last === undefined ? '' : `${learningPointName(last)} is entered.`}
      </p>
    </form>
  );
}

interface ChoiceProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** To put right, or good practice. */
export function KindChoice({ value, onChange }: ChoiceProps<LearningKind>) {
  return (
    <Radio.Group
      label="Kind"
      value={value}
      onChange={(chosen) => {
        const kind = learningKinds.find(({ id }) => id === chosen)?.id;
        if (kind !== undefined) onChange(kind);
      }}
    >
      <div className="choice-row">
        {learningKinds.map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Under which of the eight headings it stands. */
export function HeadingChoice({ value, onChange }: ChoiceProps<DebriefHeadingId>) {
  return (
    <NativeSelect
      label="Heading of the debrief"
      data={debriefHeadings.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(event) => {
        const chosen = debriefHeadings.find(({ id }) => id === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    />
  );
}
