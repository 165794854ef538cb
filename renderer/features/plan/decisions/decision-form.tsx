/** Writing a decision, or the one that corrects an earlier. What is begun is kept until it is entered or given up. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import type { Decision } from '../../../core/plan/decision';
import {
  decisionDraftSchema,
  type DecisionDraft,
  type DecisionProblems,
  draftFrom,
  emptyDecision,
  withLink,
} from '../../../core/plan/decision-draft';
import { decisionName } from '../../../core/plan/decision-list';
import type { Link } from '../../../core/plan/link';
import { useKeptDraft } from '../../../services/kept-draft';
import { OnScreenOnly } from '../../../services/on-screen-only';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';
import { ProblemSummary } from '../../../ui/problem-summary';
import { DecisionFields, decisionFieldId } from './decision-fields';
import { useEnterDecision } from './use-decisions';

interface DecisionFormProps {
  /** The decision that it strikes and corrects; `null` for a new one. */
  readonly struck: Decision | null;
  /** The record that it is asked on; `null` for none. */
  readonly about: Link | null;
  readonly onClose: () => void;
  readonly onEntered: (id: string) => void;
}

/** The form beside the log. Escape outside a field closes it; nothing is lost. */
export function DecisionForm({ struck, about, onClose, onEntered }: DecisionFormProps) {
  const operation = useOperation();
  const start = struck === null ? emptyDecision : draftFrom(struck);
  const { draft, isBegun, change, discard } = useKeptDraft<DecisionDraft>({
    name: `decision:${operation.id}:${struck === null ? 'new' : struck.id}`,
    empty: about === null ? start : withLink(start, about),
    schema: decisionDraftSchema,
  });
  // Added to what was begun before, once: it can be taken out again.
  const [isAsked, setAsked] = useState(about !== null);
  const shown = about !== null && isAsked ? withLink(draft, about) : draft;
  const enter = useEnterDecision();
  const [problems, setProblems] = useState<DecisionProblems>({});
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const entered = enter(shown, struck?.id ?? null);
    if (!entered.ok) {
      setProblems(entered.error);
      return;
    }
    discard();
    onEntered(entered.value);
  };
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  const title = struck === null ? 'Enter a decision' : `Strike and correct ${decisionName(struck)}`;
  return (
    <form
      className="stack record-panel decision-panel"
      aria-label={title}
      onSubmit={submit}
      onKeyDown={leave}
      noValidate
    >
      <PanelHead title={title} closeLabel="Close; what is begun is kept" onClose={onClose} />
      <p className="dimmed small">
        What you begin here is kept in the vault until you enter or discard it, also when you leave the
        screen, the desk locks or the power goes. It is no part of the log until you enter it.
      </p>
      <OnScreenOnly onPaper="A decision that is still being written is not printed.">
        <ProblemSummary
          title="Nothing was entered yet; what you wrote is kept"
          problems={problems}
          fieldId={decisionFieldId}
        />
        <DecisionFields
          draft={shown}
          struck={struck}
          problems={problems}
          onChange={(fields) => {
            setAsked(false);
            change({ ...shown, ...fields });
          }}
        />
      </OnScreenOnly>
      <div className="row">
        <Button type="submit">
          {struck === null ? 'Enter decision' : `Strike ${decisionName(struck)} and enter this`}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            discard();
            onClose();
          }}
        >
          {isBegun ? 'Discard what is begun' : 'Discard'}
        </Button>
      </div>
    </form>
  );
}
