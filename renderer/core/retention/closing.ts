/** The closing of an operation: its checklist, whether it is closed, and the edits that close it and open it again. */
import reference from '../../../resources/reference/closing-checklist.json';
import type { Operation, OperationId } from '../operation/operation';
import { recommendedEvents } from '../timetable/recommended';
import type { ClosingAnswer, Closure } from './closure';

/** Where the items come from, and what about them is not settled. */
export const closingSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

export const closingItemIds = [
  'enquiries',
  'intelligence',
  'open-cases',
  'debrief',
  'return',
  'contributions',
  'recommendations',
  'actions',
  'safety',
  'documents',
  'retention',
  'package',
] as const;
export type ClosingItemId = (typeof closingItemIds)[number];

export interface ClosingItem {
  readonly id: ClosingItemId;
  readonly name: string;
  /** What to look to, and what to write. */
  readonly help: string;
  readonly basis: 'guidance' | 'suggestion';
  readonly source: string;
}

/** What is looked to before an operation is closed, in its order. */
export const closingItems: readonly ClosingItem[] = reference.items.map((given) => {
  const id = closingItemIds.find((each) => each === given.id);
  if (id === undefined)
    throw new Error(`The reference names an item that the desk does not know: ${given.id}`);
  return { ...given, id, basis: given.basis === 'guidance' ? 'guidance' : 'suggestion' };
});

/** Nothing answered and never closed. */
export function newClosure(operationId: OperationId): Closure {
  return { id: operationId, operationId, answers: [], turns: [] };
}

/** Whether the operation is closed as its record stands. */
export function isClosed(closure: Closure | undefined): boolean {
  return closure?.turns.at(-1)?.turn === 'closed';
}

/** The moment of the last closing, ISO; `null` while it is open. */
export function closedAt(closure: Closure | undefined): string | null {
  const last = closure?.turns.at(-1);
  return last?.turn === 'closed' ? last.at : null;
}

/** The answer to one item. */
export function answerTo(closure: Closure | undefined, itemId: string): ClosingAnswer | undefined {
  return closure?.answers.find((answer) => answer.itemId === itemId);
}

/** The items that have no answer yet, in their order. */
export function missingAnswers(closure: Closure | undefined): readonly ClosingItem[] {
  return closingItems.filter(({ id }) => answerTo(closure, id) === undefined);
}

/** The closure with this answer in place of any earlier one to the same item. */
export function withAnswer(closure: Closure, answer: ClosingAnswer): Closure {
  const others = closure.answers.filter(({ itemId }) => itemId !== answer.itemId);
  return { ...closure, answers: [...others, answer] };
}

/** The closure without an answer to the item: it is open again. */
export function withoutAnswer(closure: Closure, itemId: string): Closure {
  return { ...closure, answers: closure.answers.filter((answer) => answer.itemId !== itemId) };
}

/** The closure with a further turn. */
export function withTurn(closure: Closure, turn: Closure['turns'][number]): Closure {
  return { ...closure, turns: [...closure.turns, turn] };
}

/**
 * The day by which the guidance wants the enquiry information archived: the end of August for a poll in May, the same
 * distance from any other. ISO date; `null` while the polling day is not known.
 */
export function closingDueOn({ pollingDate }: Pick<Operation, 'pollingDate'>): string | null {
  if (pollingDate === null) return null;
  return recommendedEvents(pollingDate, null).find(({ id }) => id === 'archive')?.to ?? null;
}
