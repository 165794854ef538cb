/** What was taken of the operation before, in words for lists and documents. */
import type { Operation } from '../operation/operation';
import type { Assessment } from '../threat/assessment';
import { type CarriedItem, carriedKinds } from './carried-item';

export const carriedAnswers = [
  { id: 'accepted', name: 'Accepted' },
  { id: 'changed', name: 'Changed' },
  { id: 'dropped', name: 'Dropped' },
] as const satisfies readonly { readonly id: CarriedItem['answer']; readonly name: string }[];

/** "Accepted". */
export function carriedAnswerName(answer: CarriedItem['answer']): string {
  return carriedAnswers.find(({ id }) => id === answer)?.name ?? answer;
}

/** "Open recommendation". */
export function carriedKindName(kind: CarriedItem['kind']): string {
  return carriedKinds.find(({ id }) => id === kind)?.name ?? kind;
}

/** Whether it bears on the threat, so that the threat assessment says what was made of it. */
export function isInAssessment({ kind }: Pick<CarriedItem, 'kind'>): boolean {
  return kind === 'recommendation' || kind === 'rating' || kind === 'history';
}

/**
 * The moment (ISO) until which a version says what was answered: when it went to gold; `null` for a draft, which says
 * what is answered now.
 */
export function answersUntil({
  status,
  submission,
  approval,
}: Pick<Assessment, 'status' | 'submission' | 'approval'>): string | null {
  return status === 'draft' ? null : (submission?.at ?? approval?.recordedAt ?? null);
}

/**
 * What an operation answered, by kind and then in the order in which it was answered. With `until` (an ISO instant)
 * only what was answered by then.
 */
export function carriedItemsOf(
  items: Iterable<CarriedItem>,
  operation: Pick<Operation, 'id'>,
  until: string | null = null,
): readonly CarriedItem[] {
  const order = new Map<string, number>(carriedKinds.map(({ id }, index) => [id, index]));
  return [...items]
    .filter(({ operationId, at }) => operationId === operation.id && (until === null || at <= until))
    .sort(
      (a, b) =>
        (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) ||
        (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1),
    );
}

/** "Accepted: 4. Changed: 1. Dropped: 2." */
export function carriedSums(items: readonly CarriedItem[]): string {
  const count = (as: CarriedItem['answer']) => items.filter(({ answer }) => answer === as).length;
  return carriedAnswers.map(({ id, name }) => `${name}: ${count(id)}.`).join(' ');
}
