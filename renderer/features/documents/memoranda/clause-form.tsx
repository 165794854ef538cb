/** The wording of a clause as a form: heading, text with fields, and why it is changed. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { clauseFields } from '../../../core/memoranda/clause-library';
import type { EffectiveClause } from '../../../core/memoranda/clauses';
import { inPhrases } from '../../../core/memoranda/comparison';
import { type ClauseDraft, clauseDraftSchema, hasMovedOn } from '../../../core/memoranda/form-drafts';
import { wordDifference } from '../../../core/plan/plan-text-difference';
import { useKeptDraft } from '../../../services/kept-draft';
import { Message } from '../../../ui/screen';
import { PartsKey, WordParts } from './word-parts';
import { isSound, problemsOf, type WordingProblems } from './use-clauses';

interface ClauseFormProps {
  /** Under which what was begun is kept until it is saved or thrown away, see `clauseDraftName`. */
  readonly draftName: string;
  readonly start: Pick<ClauseDraft, 'heading' | 'text'> & Partial<Pick<ClauseDraft, 'afterClauseId'>>;
  /** For a clause that is added: those that it can stand after. */
  readonly places?: readonly EffectiveClause[];
  readonly saveLabel: string;
  /** Whether it was kept. */
  readonly onSave: (draft: ClauseDraft) => boolean;
  readonly onClose: () => void;
}

const none: WordingProblems = { heading: null, text: null, reason: null };

/** What was begun outlives the screen and the lock, until it is saved or thrown away. */
export function ClauseForm({ draftName, start, places, saveLabel, onSave, onClose }: ClauseFormProps) {
  const base = { heading: start.heading, text: start.text };
  const {
    draft,
    isBegun,
    change: setDraft,
    discard,
  } = useKeptDraft<ClauseDraft>({
    name: draftName,
    empty: { reason: '', afterClauseId: null, ...start, base },
    schema: clauseDraftSchema,
  });
  // What was begun on an older wording would put it back over the newer one.
  const isBehind = isBegun && hasMovedOn(draft, base);
  const [isTried, setTried] = useState(false);
  const problems = isTried ? problemsOf(draft, draft.reason) : none;
  const close = () => {
    discard();
    onClose();
  };
  const save = () => {
    setTried(true);
    if (isBehind || !isSound(problemsOf(draft, draft.reason))) return;
    if (onSave({ ...draft, heading: draft.heading.trim(), text: draft.text.trim() })) close();
  };
  return (
    <div className="stack">
      {isBehind ? (
        <NewerWording
          draft={draft}
          now={base}
          onKeep={() => setDraft({ ...draft, base })}
          onTakeNewer={() => setDraft({ ...draft, ...base, base })}
        />
      ) : null}
      {places === undefined ? null : (
        <PlaceAfter
          clauses={places}
          value={draft.afterClauseId ?? ''}
          onChange={(afterClauseId) => setDraft({ ...draft, afterClauseId })}
        />
      )}
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
        <Button onClick={save} disabled={isBehind}>
          {saveLabel}
        </Button>
        <Button variant="default" onClick={close}>
          Throw away
        </Button>
      </div>
    </div>
  );
}

interface NewerWordingProps {
  readonly draft: ClauseDraft;
  readonly now: Pick<ClauseDraft, 'heading' | 'text'>;
  readonly onKeep: () => void;
  readonly onTakeNewer: () => void;
}

/** The clause was changed after this wording was begun: what it says now, and the choice between the two. */
function NewerWording({ draft, now, onKeep, onTakeNewer }: NewerWordingProps) {
  return (
    <Message tone="warning" title="This clause has changed since you began">
      <p>What you wrote is kept below. {draft.base === null ? 'It says now:' : 'What was changed since:'}</p>
      {draft.base === null ? (
        <div className="memo-wording">{asText(now)}</div>
      ) : (
        <>
          <WordParts parts={inPhrases(wordDifference(asText(draft.base), asText(now)))} />
          <PartsKey />
        </>
      )}
      <div className="row">
        <Button variant="default" onClick={onTakeNewer}>
          Begin again from the newer words
        </Button>
        <Button variant="default" onClick={onKeep}>
          Keep what I wrote
        </Button>
      </div>
    </Message>
  );
}

function asText({ heading, text }: Pick<ClauseDraft, 'heading' | 'text'>): string {
  return `${heading}\n\n${text}`;
}

/** The clauses as places to put a new one after. */
function PlaceAfter({
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
