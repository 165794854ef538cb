/** The force's own period for one class of records, in place of the desk's suggestion. */
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from '../../../core/foundation/schema';
import type { Retention } from '../../../core/retention/periods';
import { useKeptDraft } from '../../../services/kept-draft';
import { useRetentionEdits } from './use-retention';

interface RuleFormProps {
  readonly retention: Retention;
  readonly onDone: () => void;
}

interface RuleDraft {
  readonly years: number | null;
  readonly basis: string;
  readonly why: string;
}

const draftSchema: z.ZodType<RuleDraft> = z.object({
  years: z.number().nullable(),
  basis: z.string(),
  why: z.string(),
});

/** It holds for every operation of the desk. */
export function RuleForm({ retention: { of, rule }, onDone }: RuleFormProps) {
  const edits = useRetentionEdits();
  const empty: RuleDraft = { years: rule?.years ?? null, basis: rule?.basis ?? '', why: rule?.why ?? '' };
  const kept = useKeptDraft({ name: `retention-rule:${of.id}`, empty, schema: draftSchema });
  const [isAsked, setAsked] = useState(false);
  const { years } = kept.draft;
  const [basis, why] = [kept.draft.basis.trim(), kept.draft.why.trim()];
  const set = (patch: Partial<RuleDraft>) => kept.change({ ...kept.draft, ...patch });
  const store = () => {
    setAsked(true);
    if (years === null || basis === '' || why === '') return;
    if (!edits.setRule(of, { years, basis, why })) return;
    kept.discard();
    onDone();
  };
  return (
    <form
      className="stack closing-part"
      aria-label="Enter the force’s period"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <NumberInput
        label="Years"
        description={
          of.least === null
            ? 'It holds for every operation of the desk.'
            : `It holds for every operation of the desk. Never shorter than ${of.least.months} months from the latest offence in its cases, or from polling day where that is later.`
        }
        min={0}
        max={100}
        step={1}
        decimalScale={2}
        value={years ?? ''}
        error={isAsked && years === null ? 'Enter a number, 0 to 100.' : null}
        onChange={(value) => set({ years: typeof value === 'number' ? value : null })}
      />
      <TextInput
        label="What it rests on"
        description="The force’s schedule and its paragraph."
        maxLength={1000}
        value={kept.draft.basis}
        error={isAsked && basis === '' ? 'Name the schedule, so that others can check it.' : null}
        onChange={(event) => set({ basis: event.currentTarget.value })}
      />
      <Textarea
        label="Why it is set so"
        minRows={2}
        maxLength={2000}
        value={kept.draft.why}
        error={isAsked && why === '' ? 'Give the reason.' : null}
        onChange={(event) => set({ why: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit">Save the period</Button>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
