/** Starting a hot debrief: where, who leads it, how long, who is there. */
import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { newHotDebrief, usualMinutes } from '../../../core/debrief/hot-debrief-edits';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { areaTest } from '../../../core/operation/operation-areas';
import { placeTitle } from '../../../core/places/place-name';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';

interface StartDraft {
  readonly placeId: string | null;
  readonly ledBy: string;
  readonly minutes: number;
  readonly present: string;
}

const draftSchema: z.ZodType<StartDraft> = z.object({
  placeId: z.string().nullable(),
  ledBy: z.string(),
  minutes: z.number(),
  present: z.string(),
});

interface StartHotProps {
  readonly onStarted: (id: string) => void;
  readonly onClose: () => void;
}

/** The clock starts with the button; everything can be put right afterwards. */
export function StartHot({ onStarted, onClose }: StartHotProps) {
  const operation = useOperation();
  const { newId, clock } = useDesk();
  const { name } = useDeskUser();
  const commit = useCommit();
  const kept = useKeptDraft<StartDraft>({
    name: `hot-debrief:${operation.id}:new`,
    empty: { placeId: null, ledBy: name, minutes: usualMinutes, present: '' },
    schema: draftSchema,
  });
  const { draft } = kept;
  const write = (patch: Partial<StartDraft>) => kept.change({ ...draft, ...patch });
  const start = () => {
    const after = newHotDebrief({
      id: asId<'HotDebrief'>(newId()),
      operationId: operation.id,
      placeId: draft.placeId === null ? null : asId<'Place'>(draft.placeId),
      ledBy: draft.ledBy.trim(),
      minutes: draft.minutes,
      present: peopleIn(draft.present),
      startedAt: clock(),
    });
    if (!commit('Start a hot debrief', [{ collection: 'hotDebriefs', id: after.id, after }]).ok) return;
    kept.discard();
    onStarted(after.id);
  };
  return (
    <form
      className="stack"
      aria-label="New hot debrief"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <PanelHead title="Start a hot debrief" closeLabel="Close; what is begun is kept" onClose={onClose} />
      <CountSelect value={draft.placeId} onChange={(placeId) => write({ placeId })} />
      <NumberInput
        label="Minutes"
        min={1}
        max={240}
        clampBehavior="strict"
        allowDecimal={false}
        value={draft.minutes}
        onChange={(minutes) => write({ minutes: Number(minutes) || usualMinutes })}
      />
      <TextInput
        label="Led by"
        maxLength={200}
        value={draft.ledBy}
        onChange={(event) => write({ ledBy: event.currentTarget.value })}
      />
      <Textarea
        label="Who is there"
        description="One person on each line: name and role."
        minRows={4}
        value={draft.present}
        onChange={(event) => write({ present: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit">Start the clock</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** One person on each line. */
export function peopleIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '');
}

interface CountSelectProps {
  readonly value: string | null;
  readonly onChange: (placeId: string | null) => void;
}

/** The places of the operation, counts first. */
export function CountSelect({ value, onChange }: CountSelectProps) {
  const operation = useOperation();
  const places = useCollection('places');
  const areas = useCollection('areas');
  const data = useMemo(() => {
    const isHere = areaTest(areas, operation);
    const standing = [...places.values()]
      .filter(
        ({ mergedIntoId, areaId, kind }) =>
          mergedIntoId === null && kind !== 'polling-place' && isHere(areaId),
      )
      .map(({ id, kind }) => ({
        value: id,
        label: placeTitle(id, places),
        isCount: kind === 'count',
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
    return [
      { group: 'Counts', items: standing.filter(({ isCount }) => isCount) },
      { group: 'Other places', items: standing.filter(({ isCount }) => !isCount) },
    ].filter(({ items }) => items.length > 0);
  }, [places, areas, operation]);
  return (
    <Select
      label="Held at"
      placeholder="Elsewhere"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Held at' }}
      nothingFoundMessage="No place has this name."
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}
