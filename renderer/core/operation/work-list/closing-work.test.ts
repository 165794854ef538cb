import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { anAction } from '../../../../test/builders/meetings';
import { byId } from '../../../../test/builders/plan-records';
import { aClosedClosure, anAnsweredClosure, aReview, noRecords } from '../../../../test/builders/retention';
import { asId } from '../../foundation/ids';
import { closingWork, type ReviewRecords } from './closing-work';

const operation = anOperation({ pollingDate: '2027-05-06' });
type Records = ReviewRecords;

/** With one record of the plan. */
const none: Records = { ...noRecords, actions: byId(anAction({ operationId: operation.id })) };
const closed = { ...none, closures: byId(aClosedClosure(operation.id)) };
const due = (records: Partial<Records>, today: string) =>
  closingWork.due({ ...none, ...records }, operation, today).map(({ text, due: on }) => [text, on]);

describe('the closing in the work list', () => {
  it('is due by the end of August, once the poll is over', () => {
    expect(due({}, '2027-05-06')).toEqual([]);
    expect(due({}, '2027-05-07')).toEqual([
      ['Close the operation: 12 items of its checklist have no answer', '2027-08-31'],
    ]);
    expect(due({ closures: byId(anAnsweredClosure(operation.id)) }, '2027-08-20')).toEqual([
      ['Close the operation: every item of its checklist has an answer', '2027-08-31'],
    ]);
  });

  it('gives way to the reviews of each class, which go once it was erased', () => {
    const texts = due(closed, '2033-05-06').map(([text]) => text);
    expect(texts).toContain('Review whether to keep: Plan and command');
    expect(texts.join()).not.toMatch(/operation and how it was closed|Close the operation/);
    const kept = { ...closed, retentionReviews: byId(aReview()) };
    expect(due(kept, '2034-06-01')).toContainEqual([
      'Review whether to keep: Plan and command',
      '2036-05-06',
    ]);
    const erased = {
      ...closed,
      retentionReviews: byId(aReview({ decision: 'erase', nextOn: null, erased: [] })),
    };
    expect(due(erased, '2034-06-01').join()).not.toMatch(/Plan and command/);
  });

  it('asks for no review of a class of which there is nothing, but where few may know how much there is', () => {
    const texts = (records: Records) => due(records, '2045-01-01').map(([text]) => text);
    const conduct = expect.stringContaining('onduct');
    expect(texts(closed)).toEqual(['Review whether to keep: Plan and command', conduct]);
    expect(texts({ ...closed, actions: new Map() })).toEqual([conduct]);
    const elsewhere = byId(anAction({ operationId: asId('else') }));
    expect(texts({ ...closed, actions: elsewhere })).toEqual([conduct]);
  });

  it('shows an erasure that was cut off', () => {
    const begun = byId(aReview({ decision: 'erase', nextOn: null }));
    expect(closingWork.open({ ...none, retentionReviews: begun }, operation).map(({ path }) => path)).toEqual(
      ['/debrief/closing/retention?class=plan'],
    );
    const elsewhere = anOperation({ id: asId('else') });
    expect(closingWork.open({ ...none, retentionReviews: begun }, elsewhere)).toEqual([]);
  });
});
