/** The closing of an operation, its reviews and its periods, for tests. */
import { asId } from '../../renderer/core/foundation/ids';
import { closingItems, newClosure } from '../../renderer/core/retention/closing';
import type { Closure, RetentionReview, RetentionRule } from '../../renderer/core/retention/closure';
import type { OperationId } from '../../renderer/core/operation/operation';
import { ownership } from '../../renderer/core/ownership';
import type { EveryRecord } from '../../renderer/core/retention/erasure-targets';

const by = 'Insp J. Marl';

/** Every collection, with nothing in it. Sound: the keys of the table are the names of all collections. */
export const noRecords = Object.fromEntries(
  Object.keys(ownership).map((name) => [name, new Map()]),
) as unknown as EveryRecord;

/** Every item answered, and not closed. */
export function anAnsweredClosure(operationId: OperationId): Closure {
  return {
    ...newClosure(operationId),
    answers: closingItems.map(({ id }) => ({
      itemId: id,
      answer: 'done',
      note: 'Looked to.',
      on: '2027-08-20',
      by,
    })),
  };
}

/** Every item answered, and closed at `at` (ISO instant). */
export function aClosedClosure(operationId: OperationId, at = '2027-09-01T10:00:00.000Z'): Closure {
  return {
    ...anAnsweredClosure(operationId),
    turns: [{ id: asId<'ClosureTurn'>('turn1'), turn: 'closed', at, by, why: '' }],
  };
}

/** A decision to keep the plan for two years more. */
export function aReview(given: Partial<RetentionReview> = {}): RetentionReview {
  return {
    id: asId<'RetentionReview'>('review1'),
    operationId: asId<'Operation'>('operation1'),
    classId: 'plan',
    decision: 'keep',
    nextOn: '2036-05-06',
    why: 'An inquest may ask for it.',
    by,
    at: '2034-05-06T10:00:00.000Z',
    erased: null,
    ...given,
  };
}

/** The force's own period for the plan. */
export function aRetentionRule(given: Partial<RetentionRule> = {}): RetentionRule {
  return {
    id: asId<'RetentionRule'>('plan'),
    years: 7,
    basis: 'Force retention schedule, 4.2',
    why: 'The schedule of the force says so.',
    by,
    at: '2027-08-01T10:00:00.000Z',
    ...given,
  };
}
