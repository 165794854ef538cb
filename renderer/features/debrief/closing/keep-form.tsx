/** Deciding that a class of records is kept longer: until when, and why. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from '../../../core/foundation/schema';
import type { RetentionClass } from '../../../core/retention/classes';
import { useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { useRetentionEdits } from './use-retention';

interface KeepFormProps {
  readonly of: RetentionClass;
  readonly onDone: () => void;
}

interface KeepDraft {
  readonly nextOn: string | null;
  readonly why: string;
}

const draftSchema: z.ZodType<KeepDraft> = z.object({ nextOn: z.string().nullable(), why: z.string() });

/** It needs a day that is still to come, and a reason. */
export function KeepForm({ of, onDone }: KeepFormProps) {
  const today = useToday();
  const operation = useOperation();
  const edits = useRetentionEdits();
  const kept = useKeptDraft({
    name: `retention-keep:${operation.id}:${of.id}`,
    empty: { nextOn: null, why: '' },
    schema: draftSchema,
  });
  const [isAsked, setAsked] = useState(false);
  const { nextOn } = kept.draft;
  const why = kept.draft.why.trim();
  const isLater = nextOn !== null && nextOn > today;
  const store = () => {
    setAsked(true);
    if (!isLater || why === '') return;
    if (!edits.keep(of, { nextOn, why })) return;
    kept.discard();
    onDone();
  };
  return (
    <form
      className="stack closing-part"
      aria-label="Keep the records longer"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <DayField
        label="Next review"
        value={nextOn}
        error={isAsked && !isLater ? 'Choose a day that is still to come.' : null}
        onChange={(day) => kept.change({ ...kept.draft, nextOn: day })}
      />
      <Textarea
        label="Why it is kept"
        minRows={2}
        maxLength={4000}
        value={kept.draft.why}
        error={isAsked && why === '' ? 'Give the reason: it stays on record.' : null}
        onChange={(event) => kept.change({ ...kept.draft, why: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit">Keep it</Button>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
