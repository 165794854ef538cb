/** The wording of a clause as a form: heading, text with fields, and why it is changed. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { clauseFields } from '../../../core/memoranda/clause-library';
import type { EffectiveClause } from '../../../core/memoranda/clauses';
import { useRemembered } from '../../../services/remembered';
import { isSound, problemsOf, type WordingProblems } from './use-clauses';

interface Draft {
  readonly heading: string;
  readonly text: string;
  readonly reason: string;
}

interface ClauseFormProps {
  /** Under which what was begun is kept while the desk is open. */
  readonly draftKey: string;
  readonly start: Pick<Draft, 'heading' | 'text'>;
  readonly saveLabel: string;
  /** Whether it was kept. */
  readonly onSave: (draft: Draft) => boolean;
  readonly onClose: () => void;
}

const none: WordingProblems = { heading: null, text: null, reason: null };

/** What was begun is kept until it is saved or thrown away. */
export function ClauseForm({ draftKey, start, saveLabel, onSave, onClose }: ClauseFormProps) {
  const [draft, setDraft] = useRemembered<Draft>(`clause.${draftKey}`, { ...start, reason: '' });
  const [isTried, setTried] = useState(false);
  const problems = isTried ? problemsOf(draft, draft.reason) : none;
  const close = () => {
    setDraft({ ...start, reason: '' });
    onClose();
  };
  const save = () => {
    setTried(true);
    if (!isSound(problemsOf(draft, draft.reason))) return;
    if (onSave({ heading: draft.heading.trim(), text: draft.text.trim(), reason: draft.reason })) close();
  };
  return (
    <div className="stack">
      <TextInput
        label="Heading"
        value={draft.heading}
        maxLength={200}
        error={problems.heading}
        onChange={(event) => setDraft({ ...draft, heading: event.currentTarget.value })}
      />
      <Textarea
        label="Text"
        description="Each line with something in it is a numbered paragraph. Fields such as {{council}} are filled from the records."
        autosize={false}
        rows={14}
        value={draft.text}
        maxLength={20_000}
        error={problems.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      <NativeSelect
        label="Add a field at the end of the text"
        value=""
        data={[
          { value: '', label: 'Choose a field' },
          ...clauseFields.map(({ id, name, from }) => ({ value: id, label: `${name} (${from})` })),
        ]}
        onChange={(event) => {
          const field = event.currentTarget.value;
          if (field !== '') setDraft({ ...draft, text: `${draft.text.trimEnd()} {{${field}}}` });
        }}
      />
      <TextInput
        label="Why it is changed"
        value={draft.reason}
        maxLength={2000}
        error={problems.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
      />
      <div className="row">
        <Button onClick={save}>{saveLabel}</Button>
        <Button variant="default" onClick={close}>
          Throw away
        </Button>
      </div>
    </div>
  );
}

/** The clauses as places to put a new one after. */
export function PlaceAfter({
  clauses,
  value,
  onChange,
}: {
  readonly clauses: readonly EffectiveClause[];
  readonly value: string;
  readonly onChange: (clauseId: string) => void;
}) {
  return (
    <NativeSelect
      label="Stands after"
      value={value}
      data={clauses.map(({ clauseId, heading }) => ({ value: clauseId, label: heading }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
