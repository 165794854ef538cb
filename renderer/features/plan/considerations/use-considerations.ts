/** The planning considerations of the open operation, and how an answer is changed. */
import { useMemo } from 'react';
import {
  considerationCounts,
  type ListedConsideration,
  listedConsiderations,
  openAnswer,
} from '../../../core/plan/consideration-list';
import { type ConsiderationAnswer, considerationAnswerId } from '../../../core/plan/consideration-answer';
import {
  type KnownFact,
  knownCollections,
  knownOfConsideration,
} from '../../../core/plan/known-of-consideration';
import { useCollection, useCollections, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** Every point with its answer and decisions. */
export function useConsiderations(): readonly ListedConsideration[] {
  const considerationAnswers = useCollection('considerationAnswers');
  const decisions = useCollection('decisions');
  const operation = useOperation();
  return useMemo(
    () => listedConsiderations({ considerationAnswers, decisions }, operation.id),
    [considerationAnswers, decisions, operation.id],
  );
}

/** How many are open, considered and not applicable. */
export function useConsiderationCounts() {
  const listed = useConsiderations();
  return useMemo(() => considerationCounts(listed), [listed]);
}

/** What the records say on one point. */
export function useKnown(considerationId: string): readonly KnownFact[] {
  const records = useCollections(knownCollections);
  const operation = useOperation();
  const today = useToday();
  return useMemo(
    () => knownOfConsideration(considerationId, { records, operation, today }),
    [considerationId, records, operation, today],
  );
}

/** Changes the answer as it stands at that moment: fields save themselves, and none takes back another. */
export type ChangeAnswer = (
  purpose: string,
  change: (answer: ConsiderationAnswer) => ConsiderationAnswer,
) => void;

/** The way to change the answer to one point. */
export function useChangeAnswer(considerationId: string): ChangeAnswer {
  const { vault } = useDesk();
  const operation = useOperation();
  const commit = useCommit();
  return (purpose, change) => {
    const id = considerationAnswerId(operation.id, considerationId);
    const standing =
      vault.records.get('considerationAnswers', id) ?? openAnswer(operation.id, considerationId);
    const after = change(standing);
    if (after !== standing) commit(purpose, [{ collection: 'considerationAnswers', id, after }]);
  };
}
