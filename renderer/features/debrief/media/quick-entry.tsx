/** Entering what the media said or asked in one line, one after the other. */
import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { newMediaEntry } from '../../../core/debrief/media-list';
import { type MediaKind, mediaKinds } from '../../../core/debrief/media-entry';
import { isIsoDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';

interface EntryDraft {
  readonly on: string;
  readonly kind: MediaKind;
  readonly outlet: string;
  readonly text: string;
}

const draftSchema: z.ZodType<EntryDraft> = z.object({
  on: z.string().refine(isIsoDate),
  kind: z.enum(mediaKinds.map(({ id }) => id) as [MediaKind, ...MediaKind[]]),
  outlet: z.string(),
  text: z.string(),
});

/** Enter adds; day and kind stay for the next, and the keyboard stays in the words. */
export function QuickEntry({ outlets }: { readonly outlets: readonly string[] }) {
  const { id: operationId } = useOperation();
  const today = useToday();
  const { newId } = useDesk();
  const commit = useCommit();
  const [stays, setStays] = useState<Pick<EntryDraft, 'on' | 'kind'>>({ on: today, kind: 'coverage' });
  const kept = useKeptDraft<EntryDraft>({
    name: `media-entry:${operationId}:new`,
    empty: { ...stays, outlet: '', text: '' },
    schema: draftSchema,
  });
  const field = useRef<HTMLInputElement>(null);
  const { draft } = kept;
  const write = (patch: Partial<EntryDraft>) => kept.change({ ...draft, ...patch });
  const add = () => {
    if (draft.text.trim() === '') return;
    const { on, kind } = draft;
    const after = newMediaEntry({
      id: asId<'MediaEntry'>(newId()),
      operationId,
      on,
      kind,
      outlet: draft.outlet.trim(),
      text: draft.text.trim(),
    });
    if (!commit('Enter a media entry', [{ collection: 'mediaEntries', id: after.id, after }]).ok) return;
    setStays({ on, kind });
    kept.discard();
    field.current?.focus();
  };
  return (
    <form
      className="media-quick"
      aria-label="New media entry"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <DayField
        label="Day"
        size="xs"
        latest={today}
        value={draft.on}
        onChange={(on) => write({ on: on ?? today })}
      />
      <Select
        label="Kind"
        size="xs"
        allowDeselect={false}
        data={mediaKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.kind}
        onChange={(id) => write({ kind: mediaKinds.find((each) => each.id === id)?.id ?? draft.kind })}
      />
      <Autocomplete
        label="Outlet"
        size="xs"
        maxLength={200}
        data={[...outlets]}
        value={draft.outlet}
        onChange={(outlet) => write({ outlet })}
      />
      <TextInput
        ref={field}
        label="What was said or asked"
        size="xs"
        maxLength={8000}
        value={draft.text}
        onChange={(event) => write({ text: event.currentTarget.value })}
      />
      <Button type="submit" size="xs" disabled={draft.text.trim() === ''}>
        Enter it
      </Button>
    </form>
  );
}
