/** Saying that a recommendation is not pursued, and why. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { z } from '../../../core/foundation/schema';
import { useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useLearningEdits } from './use-learning';

interface NotPursuedFormProps {
  readonly point: LearningPoint;
  readonly onClose: () => void;
}

const draftSchema: z.ZodType<string> = z.string();

/** It needs a reason; the recommendation stays to be read. */
export function NotPursuedForm({ point, onClose }: NotPursuedFormProps) {
  const today = useToday();
  const { name: by } = useDeskUser();
  const edits = useLearningEdits();
  const kept = useKeptDraft({
    name: `learning-point:${point.id}:not-pursued`,
    empty: '',
    schema: draftSchema,
  });
  const [isAsked, setAsked] = useState(false);
  const why = kept.draft.trim();
  const store = () => {
    setAsked(true);
    if (why === '') return;
    const notPursued = { on: today, by, why };
    if (
      edits.change(point.id, 'Say that a recommendation is not pursued', (each) => ({ ...each, notPursued }))
    )
      kept.discard();
  };
  return (
    <form
      className="stack action-form"
      aria-label="Do not pursue the recommendation"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <Textarea
        label="Why it is not pursued"
        minRows={2}
        maxLength={4000}
        value={kept.draft}
        error={isAsked && why === '' ? 'Give the reason, so that the next debrief knows it.' : null}
        onChange={(event) => kept.change(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Do not pursue it</Button>
        <Button variant="default" onClick={onClose}>
          Keep it open
        </Button>
      </div>
    </form>
  );
}
