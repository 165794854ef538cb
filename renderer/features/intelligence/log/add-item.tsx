/** Writing a new item. What is begun stays here until it is stored, cleared or the desk locks. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type SyntheticEvent, useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import type { IntelligenceItem, IntelligenceItemId } from '../../../core/intelligence/intelligence-item';
import { nextReference, referenceProblem } from '../../../core/intelligence/item-reference';
import {
  type DraftProblems,
  emptyDraft,
  type ItemDraft,
  itemFromDraft,
} from '../../../core/intelligence/new-item';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { OnScreenOnly } from '../../../services/on-screen-only';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { PanelHead } from '../../../ui/panel-head';
import { ProblemSummary } from '../../../ui/problem-summary';
import { Help } from '../../../ui/screen';
import { AudienceChoice } from './audience-choice';
import { GradingHelp, HandlingChoice, IntelligenceChoice, SourceChoice } from './grading-fields';
import { reachHelp } from './handling-fields';
import { provenanceHelp } from './item-detail';

interface AddItemProps {
  /** All items of the operation. */
  readonly items: readonly IntelligenceItem[];
  readonly onClose: () => void;
  readonly onAdded: (id: IntelligenceItemId) => void;
}

/** Reference, text and grading; the rest is filled in once the item is there. */
export function AddItem({ items, onClose, onAdded }: AddItemProps) {
  const operation = useOperation();
  const { newId, clock } = useDesk();
  const today = useToday();
  const commit = useCommit();
  const user = useDeskUser();
  const [draft, setDraft] = useRemembered<ItemDraft>(`intelligence.draft.${operation.id}`, emptyDraft);
  const [problems, setProblems] = useState<DraftProblems>({});
  const change = (fields: Partial<ItemDraft>) => setDraft({ ...draft, ...fields });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const id = asId<'IntelligenceItem'>(newId());
    const made = itemFromDraft(draft, {
      id,
      operationId: operation.id,
      enteredAt: clock(),
      enteredBy: user.name,
      today,
      others: items,
    });
    setProblems(made.ok ? {} : made.error);
    if (!made.ok) return;
    const { ok: isStored } = commit('Write an intelligence item', [
      { collection: 'intelligence', id, after: made.value },
    ]);
    if (!isStored) return;
    setDraft(emptyDraft);
    onAdded(id);
  };
  return (
    <form className="stack intelligence-panel" onSubmit={submit} noValidate>
      <PanelHead title="Write an item" closeLabel="Close; what is begun stays here" onClose={onClose} />
      <OnScreenOnly onPaper="An item that is still being written is not printed.">
        <ProblemSummary title="Nothing was stored yet" problems={problems} fieldId={fieldId} />
        <WhatWasLearned draft={draft} problems={problems} items={items} onChange={change} />
        <GradingOfDraft draft={draft} problems={problems} onChange={change} />
      </OnScreenOnly>
      <div className="row">
        <Button type="submit">Store item</Button>
        <Button
          variant="default"
          onClick={() => {
            setDraft(emptyDraft);
            onClose();
          }}
        >
          Discard
        </Button>
      </div>
    </form>
  );
}

function fieldId(field: string): string {
  return `new-item-${field}`;
}

interface DraftPartProps {
  readonly draft: ItemDraft;
  readonly problems: DraftProblems;
  readonly onChange: (fields: Partial<ItemDraft>) => void;
}

function WhatWasLearned({
  draft,
  problems,
  items,
  onChange,
}: DraftPartProps & { readonly items: readonly IntelligenceItem[] }) {
  const today = useToday();
  const taken = draft.reference === null ? null : referenceProblem(draft.reference, null, items);
  return (
    <>
      <div className="field-pair">
        <TextInput
          wrapperProps={{ id: fieldId('reference') }}
          label="Reference"
          maxLength={60}
          value={draft.reference ?? nextReference(items)}
          error={taken ?? problems.reference}
          onChange={(event) => onChange({ reference: event.currentTarget.value })}
        />
        <DateInput
          label="Received"
          valueFormat="ddd D MMM YYYY"
          maxDate={today}
          value={draft.receivedOn ?? today}
          onChange={(receivedOn) => onChange({ receivedOn })}
        />
      </div>
      <Textarea
        wrapperProps={{ id: fieldId('text') }}
        label="What was learned"
        minRows={5}
        maxLength={8000}
        value={draft.text}
        error={problems.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Textarea
        label="Provenance"
        maxLength={2000}
        value={draft.provenance}
        onChange={(event) => onChange({ provenance: event.currentTarget.value })}
      />
      <Help>{provenanceHelp}</Help>
    </>
  );
}

function GradingOfDraft({ draft, problems, onChange }: DraftPartProps) {
  return (
    <>
      <SourceChoice
        value={draft.source}
        id={fieldId('source')}
        problem={problems.source}
        onChoose={(source) => onChange({ source })}
      />
      <IntelligenceChoice
        value={draft.grade}
        id={fieldId('grade')}
        problem={problems.grade}
        onChoose={(grade) => onChange({ grade })}
      />
      <HandlingChoice
        value={draft.handling}
        id={fieldId('handling')}
        problem={problems.handling}
        onChoose={(handling) => onChange({ handling })}
      />
      {draft.handling === 'C' ? (
        <>
          <Textarea
            wrapperProps={{ id: fieldId('conditions') }}
            label="Conditions"
            description="What whoever has it may and may not do with it."
            maxLength={2000}
            value={draft.conditions}
            error={problems.conditions}
            onChange={(event) => onChange({ conditions: event.currentTarget.value })}
          />
          <AudienceChoice
            label="Who may have it under these conditions"
            description={reachHelp}
            value={draft.mayGoTo}
            onChange={(mayGoTo) => onChange({ mayGoTo })}
          />
        </>
      ) : null}
      <GradingHelp />
    </>
  );
}
