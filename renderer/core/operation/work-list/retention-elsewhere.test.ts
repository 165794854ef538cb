import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { anAction } from '../../../../test/builders/meetings';
import { byId } from '../../../../test/builders/plan-records';
import { aClosedClosure, anAnsweredClosure, aReview, noRecords } from '../../../../test/builders/retention';
import { asId } from '../../foundation/ids';
import type { Operation } from '../operation';
import type { ReviewRecords } from './closing-work';
import { retentionElsewhere } from './retention-elsewhere';

const old = anOperation({ id: asId('operation-2027'), name: 'May 2027', pollingDate: '2027-05-06' });
const present = anOperation({ id: asId('operation-2033'), name: 'May 2033', pollingDate: '2033-05-05' });
const records: ReviewRecords = {
  ...noRecords,
  closures: byId(aClosedClosure(old.id)),
  actions: byId(anAction({ operationId: old.id })),
};
const around = (
  open: Operation | null,
  today: string,
  operations: readonly Operation[] = [old, present],
) => ({
  operations,
  open,
  today,
});
const due = (...given: Parameters<typeof retentionElsewhere>) =>
  retentionElsewhere(...given).due.map(({ text, due: on, operation: { name } }) => [on, text, name]);

describe('the end of retention in operations that are not open', () => {
  it('is seen six years on, while another operation is open and while none is', () => {
    for (const open of [present, null]) {
      const found = due(records, around(open, '2033-05-06'));
      expect(found).toContainEqual(['2033-05-06', 'Review whether to keep: Plan and command', 'May 2027']);
      expect(found.map(([on]) => on)).toEqual(found.map(([on]) => on).sort());
    }
    expect(due(records, around(present, '2028-08-31'))).toEqual([]);
  });

  it('is not said twice, nor of an operation that was never closed, nor of an example', () => {
    expect(due(records, around(old, '2040-01-01'))).toEqual([]);
    const answered = { ...records, closures: byId(anAnsweredClosure(old.id)) };
    expect(due(answered, around(present, '2040-01-01'))).toEqual([]);
    const example = { ...old, isExample: true };
    expect(due(records, around(present, '2040-01-01', [example, present]))).toEqual([]);
    const emptied = due({ ...records, actions: new Map() }, around(present, '2033-05-06'));
    expect(emptied.map(([, text]) => text)).not.toContain('Review whether to keep: Plan and command');
  });

  it('gives way once it was decided: kept until a later day, or erased', () => {
    const kept = aReview({ operationId: old.id, nextOn: '2036-05-06' });
    const withReview = { ...records, retentionReviews: byId(kept) };
    const plan = (today: string) =>
      due(withReview, around(present, today)).filter(([, text]) => text?.endsWith('Plan and command'));
    expect(plan('2036-05-05')).toEqual([]);
    expect(plan('2036-05-06')).toHaveLength(1);
  });

  it('shows an erasure until it is finished', () => {
    const begun = aReview({ operationId: old.id, decision: 'erase', nextOn: null });
    const unfinished = (review: typeof begun) =>
      retentionElsewhere(
        { ...records, retentionReviews: byId(review) },
        around(present, '2034-06-01'),
      ).unfinished.map(({ path, operation: { name } }) => [path, name]);
    expect(unfinished(begun)).toEqual([['/debrief/closing/retention?class=plan', 'May 2027']]);
    expect(unfinished({ ...begun, erased: [] })).toEqual([]);
  });
});
