/** The decision log of the open operation, and the one way in which it grows. */
import { useMemo } from 'react';
import type { LogOrder } from '../../../core/log/log';
import type { DecisionId } from '../../../core/plan/decision';
import {
  type DecisionDraft,
  decisionFromDraft,
  type DecisionProblems,
  newDecisionId,
} from '../../../core/plan/decision-draft';
import { type ReadDecision, readDecisions } from '../../../core/plan/decision-list';
import { err, ok, type Result } from '../../../core/foundation/result';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** Every entry in an order. */
export function useReadDecisions(order: LogOrder): readonly ReadDecision[] {
  const decisions = useCollection('decisions');
  const operation = useOperation();
  return useMemo(() => readDecisions(decisions, operation.id, order), [decisions, operation.id, order]);
}

/** Enters a decision and gives its id, or what is missing; nothing is missing where the desk itself refused it. */
export type EnterDecision = (
  draft: DecisionDraft,
  strikesId: DecisionId | null,
) => Result<DecisionId, DecisionProblems>;

/** An entry is never taken back: what is wrong is struck by a further one. */
export function useEnterDecision(): EnterDecision {
  const { vault, clock, newId } = useDesk();
  const operation = useOperation();
  const user = useDeskUser();
  const commit = useCommit();
  return (draft, strikesId) => {
    const id = newDecisionId(newId);
    const made = decisionFromDraft(draft, {
      id,
      operationId: operation.id,
      log: vault.records.all('decisions').values(),
      now: clock(),
      by: user.name,
      strikesId,
    });
    if (!made.ok) return made;
    const purpose = strikesId === null ? 'Enter a decision' : 'Strike a decision with a further entry';
    const { ok: isEntered } = commit(purpose, [{ collection: 'decisions', id, after: made.value }], {
      undoable: false,
    });
    return isEntered ? ok(id) : err({});
  };
}
