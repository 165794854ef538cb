/** The decision: an outcome with its reasons, an owner and a day of review. The desk only says what speaks against it. */
import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { type Objection, objectionsTo, outcomesOf } from '../../../core/publicity/outcome-objections';
import { decided, type DecisionProblem } from '../../../core/publicity/publicity-edits';
import type { PublicityItem, PublicityOutcome } from '../../../core/publicity/publicity-item';
import { nextQuestion } from '../../../core/publicity/publicity-questions';
import { hasChanged, outcomeName } from '../../../core/publicity/publicity-standing';
import { openHits } from '../../../core/publicity/publicity-wording';
import { useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';
import { flushDrafts } from '../../../ui/drafts';
import { SavedText } from '../../../ui/saved-text';
import { Message } from '../../../ui/screen';
import { type ChangePublicity, usePublicNames } from './use-publicity';
import { whenWorded } from './use-wording';

interface PartProps {
  readonly item: PublicityItem;
  readonly change: ChangePublicity;
}

const draftSchema = z.object({
  outcome: z.string(),
  reason: z.string(),
  allTheSame: z.string(),
});

/** Open once every question is answered; a further decision stands below the earlier ones. */
export function DecidePart({ item, change }: PartProps) {
  const isFurther = item.decisions.length > 0;
  const [isAgain, setAgain] = useState(false);
  const isShown = !isFurther || isAgain || hasChanged(item);
  return (
    <section className="stack" aria-labelledby="publicity-decide">
      <h3 id="publicity-decide">{isFurther ? 'A further decision' : 'Decision'}</h3>
      <OwnerAndReview item={item} change={change} />
      {nextQuestion(item) !== undefined ? (
        <p className="dimmed">The decision opens when every question is answered.</p>
      ) : isShown ? (
        <DecisionForm item={item} change={change} onDecided={() => setAgain(false)} />
      ) : (
        <div>
          <Button size="sm" variant="default" onClick={() => setAgain(true)}>
            Take a further decision
          </Button>
        </div>
      )}
    </section>
  );
}

const keptWords = ' A decision stands: change it, but do not empty it.';

function OwnerAndReview({ item, change }: PartProps) {
  const today = useToday();
  const isDecided = item.decisions.length > 0;
  return (
    <div className="field-pair">
      <SavedText
        label="Owner"
        description={`Who sees it through.${isDecided ? keptWords : ''}`}
        value={item.owner}
        maxLength={200}
        problem={(owner) =>
          isDecided && item.owner.trim() !== '' && owner.trim() === ''
            ? 'A decision stands, so it keeps an owner. The last one is kept; name another.'
            : null
        }
        onSave={(owner) =>
          change('Change the owner of publicity', (was) => ({ ...was, owner: owner.trim() }))
        }
      />
      <DayField
        label="Review on"
        description={`The day on which it is looked at again.${isDecided ? keptWords : ''}`}
        isKept={isDecided && item.reviewOn !== null}
        value={item.reviewOn}
        error={item.reviewOn !== null && item.reviewOn < today && !isDecided ? 'This day has passed.' : null}
        onChange={(reviewOn) => change('Change the review of publicity', (was) => ({ ...was, reviewOn }))}
      />
    </div>
  );
}

interface FormProps extends PartProps {
  readonly onDecided: () => void;
}

function DecisionForm({ item, change, onDecided }: FormProps) {
  const { vault, newId, clock } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const names = usePublicNames();
  const [problems, setProblems] = useState<readonly DecisionProblem[]>([]);
  const kept = useKeptDraft<z.infer<typeof draftSchema>>({
    name: `publicity-decision:${item.id}`,
    empty: { outcome: '', reason: '', allTheSame: '' },
    schema: draftSchema,
  });
  const { draft } = kept;
  const outcome = outcomesOf(item.kind).find((id) => id === draft.outcome);
  const objections = outcome === undefined ? [] : objectionsTo(item, outcome);
  const bars = objections.filter(({ instead }) => instead !== undefined);
  const toAnswer = objections.filter(({ instead }) => instead === undefined);
  const decide = (chosen: PublicityOutcome) => {
    // What is still being typed above is part of what is decided on.
    flushDrafts();
    const text = vault.records.get('publicityItems', item.id)?.text ?? '';
    whenWorded(text, names, () => decideOn(chosen));
  };
  const decideOn = (chosen: PublicityOutcome) => {
    const standing = vault.records.get('publicityItems', item.id);
    if (standing === undefined) return;
    const made = decided(
      { item: standing, openHits: openHits(standing, names).length, today },
      {
        id: asId<'PublicityDecision'>(newId()),
        outcome: chosen,
        reason: draft.reason,
        allTheSame: draft.allTheSame,
        by: user.name,
        role: user.role,
        at: clock(),
      },
    );
    if (!made.ok) return setProblems(made.error);
    setProblems([]);
    if (!change('Decide on publicity', () => made.value, { undoable: false })) return undefined;
    kept.discard();
    onDecided();
    return undefined;
  };
  return (
    <form
      className="stack"
      aria-label="Decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome !== undefined && bars.length === 0) decide(outcome);
      }}
    >
      {problems.length === 0 ? null : (
        <Message tone="problem" title="Not decided yet. What you wrote is kept.">
          <ul className="plain-list">
            {problems.map(({ field, says }) => (
              <li key={`${field} ${says}`}>{says}</li>
            ))}
          </ul>
        </Message>
      )}
      <Radio.Group
        label="Outcome"
        value={draft.outcome}
        onChange={(chosen) => kept.change({ ...draft, outcome: chosen })}
      >
        <div className="choice-row">
          {outcomesOf(item.kind).map((id) => (
            <Radio key={id} value={id} label={outcomeName(id)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label="Reasons"
        rows={3}
        maxLength={3500}
        value={draft.reason}
        onChange={(event) => kept.change({ ...draft, reason: event.currentTarget.value })}
      />
      {bars.length === 0 ? null : (
        <Message tone="problem" title="This outcome cannot be recorded; no reason is enough">
          <Objections of={bars} />
        </Message>
      )}
      {toAnswer.length === 0 ? null : (
        <Message tone="warning" title="The answers speak against this outcome">
          <Objections of={toAnswer} />
          <Textarea
            mt={8}
            label="Why it is right all the same"
            rows={2}
            maxLength={3500}
            value={draft.allTheSame}
            onChange={(event) => kept.change({ ...draft, allTheSame: event.currentTarget.value })}
          />
        </Message>
      )}
      <TextInput label="Decided by" value={[user.name, user.role].filter(Boolean).join(', ')} readOnly />
      <div className="row">
        <Button type="submit" disabled={outcome === undefined || bars.length > 0}>
          Record the decision
        </Button>
        <span className="dimmed small">A decision is kept as it was taken; a later one stands below it.</span>
      </div>
    </form>
  );
}

function Objections({ of }: { readonly of: readonly Objection[] }) {
  return (
    <ul className="plain-list">
      {of.map(({ paragraph, says, instead }) => (
        <li key={says}>
          {says} <span className="dimmed">{paragraph}</span> {instead}
        </li>
      ))}
    </ul>
  );
}
