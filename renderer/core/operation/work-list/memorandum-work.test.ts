import { describe, expect, it } from 'vitest';
import { aMemorandumRequest, carrow } from '../../../../test/builders/memoranda';
import { asId } from '../../foundation/ids';
import { memorandumId, type MemorandumState } from '../../memoranda/memorandum';
import { withReviewDate, withStep } from '../../memoranda/standing';
import { memorandumWork } from './memorandum-work';

const { operation, records } = aMemorandumRequest();
const given = { id: memorandumId(operation.id, carrow), operationId: operation.id, areaId: carrow };

const step = (state: MemorandumState) =>
  withStep(undefined, given, {
    id: asId('step-1'),
    state,
    on: '2027-02-01',
    by: 'Insp J. Marl',
    note: '',
    versionId: null,
    returnId: null,
    recordedBy: 'Insp J. Marl',
    recordedAt: '2027-02-01T09:00:00.000Z',
  });

const work = (memorandum?: ReturnType<typeof step>) => {
  const memoranda = new Map(memorandum === undefined ? [] : [[memorandum.id, memorandum]]);
  const read = { memoranda, areas: records.areas, oneOffDays: records.oneOffDays };
  return {
    due: memorandumWork.due(read, operation, '2027-01-11'),
    open: memorandumWork.open(read, operation),
  };
};

describe('memoranda on the work list', () => {
  it('are to be sent four weeks before the last day for the notice of election', () => {
    expect(work().due).toMatchObject([{ text: 'Send the memorandum to Carrow', due: '2027-03-03' }]);
    expect(work(step('sent')).due).toEqual([]);
  });

  it('wait for answers once changes came back, and no longer once they are agreed', () => {
    expect(work(step('comments-returned')).open).toMatchObject([
      { text: 'Answer what Carrow changed in its memorandum' },
    ]);
    expect(work(step('agreed')).open).toEqual([]);
  });

  it('are looked at again on their review date', () => {
    const signed = withReviewDate(step('signed'), given, '2028-01-31');
    expect(work(signed).due).toMatchObject([
      { text: 'Review the memorandum with Carrow', due: '2028-01-31' },
    ]);
  });
});
