import { describe, expect, it } from 'vitest';
import { accepted, ofKind, committed, answer } from '../../../test/builders/carry-desk';
import {
  carryChanges,
  earlierAssessment,
  followingOperation,
  oneOfEach,
} from '../../../test/builders/carry-forward';
import { aLearningPoint } from '../../../test/builders/debrief';
import { aDesk } from '../../../test/builders/desk';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import type { TakeGiven } from './take';

const operation = followingOperation;

describe('the guard of the answers', () => {
  const changesOf = (given: TakeGiven = accepted) => {
    const desk = aDesk(carryChanges());
    return { desk, changes: answer(desk, ofKind(desk, 'recommendation'), given) };
  };

  it('takes an answer only for an operation that follows the one it comes from', () => {
    const { changes } = changesOf();
    const apart = { ...operation, followsOperationId: null };
    const desk = aDesk([...carryChanges(), { collection: 'operations', id: operation.id, after: apart }]);
    expect(committed(desk, changes)).toBe(false);
    expect(
      committed(desk, [{ collection: 'operations', id: operation.id, after: operation }, ...changes]),
    ).toBe(true);
  });

  it('refuses an answer to something of another operation, or under the id of another', () => {
    const { changes } = changesOf();
    const foreign = aLearningPoint(1, { operationId: asId<'Operation'>('other') });
    const desk = aDesk([
      ...carryChanges({ ...oneOfEach, recommendations: 0 }),
      { collection: 'learningPoints', id: foreign.id, after: foreign },
    ]);
    const [change] = changes.filter(({ collection }) => collection === 'carriedItems');
    if (change?.collection !== 'carriedItems' || change.after === null) throw new Error('It was answered');
    expect(committed(desk, [{ ...change, after: { ...change.after, sourceId: 'point-9' } }])).toBe(false);
    expect(committed(desk, [change])).toBe(false);
  });

  it('keeps what an approved assessment says, and lets what was answered since be changed', () => {
    const { desk } = changesOf();
    const [item] = [...desk.records.all('carriedItems').values()];
    if (item === undefined) throw new Error('It was answered');
    const approvedAt = (recordedAt: string) => {
      const own = { ...earlierAssessment, id: asId<'Assessment'>('own'), operationId: operation.id };
      if (own.approval === null) throw new Error('It is approved');
      const after = { ...own, approval: { ...own.approval, recordedAt } };
      return aDesk([
        ...carryChanges(),
        ...desk.entries.flat(),
        { collection: 'assessments', id: after.id, after },
      ]);
    };
    const remove: RecordChange = { collection: 'carriedItems', id: item.id, after: null };
    const later = approvedAt('2027-03-01T10:00:00.000Z');
    expect(committed(later, [remove])).toBe(false);
    expect(committed(later, [{ ...remove, after: { ...item, reason: 'Other.' } }])).toBe(false);
    expect(committed(approvedAt('2027-01-20T10:00:00.000Z'), [remove])).toBe(true);
  });
});
