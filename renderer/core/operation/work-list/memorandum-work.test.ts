import { describe, expect, it } from 'vitest';
import { aMemorandumRequest, carrow } from '../../../../test/builders/memoranda';
import { asId } from '../../foundation/ids';
import type { DocumentVersion } from '../../issuing/document-version';
import { memorandumId, type MemorandumState } from '../../memoranda/memorandum';
import { withReviewDate, withStep } from '../../memoranda/standing';
import { memorandumWork } from './memorandum-work';

const { operation, records } = aMemorandumRequest();
const given = { id: memorandumId(operation.id, carrow), operationId: operation.id, areaId: carrow };

const step = (state: MemorandumState, versionId: string | null = null) =>
  withStep(undefined, given, {
    id: asId('step-1'),
    state,
    on: '2027-02-01',
    by: 'Insp J. Marl',
    note: '',
    versionId: versionId === null ? null : asId(versionId),
    returnId: null,
    recordedBy: 'Insp J. Marl',
    recordedAt: '2027-02-01T09:00:00.000Z',
  });

/** The rules look at nothing else of a version. */
const withdrawn = { number: 1, withdrawn: { on: '2027-02-03', by: 'Insp J. Marl', why: 'Wrong' } };

const work = (memorandum?: ReturnType<typeof step>, of = operation, today = '2027-01-11') => {
  const memoranda = new Map(memorandum === undefined ? [] : [[memorandum.id, memorandum]]);
  const documentVersions = new Map([['version-1', withdrawn as DocumentVersion]]);
  const read = { memoranda, areas: records.areas, oneOffDays: records.oneOffDays, documentVersions };
  return {
    due: memorandumWork.due(read, of, today),
    open: memorandumWork.open(read, of),
  };
};

describe('memoranda on the work list', () => {
  it('are to be sent four weeks before the last day for the notice of election', () => {
    expect(work().due).toMatchObject([{ text: 'Send the memorandum to Carrow', due: '2027-03-03' }]);
    expect(work(step('sent')).due).toEqual([]);
  });

  it('are no longer to be sent once the poll is over, and still looked at on their review date', () => {
    expect(work(undefined, operation, operation.pollingDate ?? '').due).toHaveLength(1);
    expect(work(undefined, operation, '2027-05-07').due).toEqual([]);
    expect(work(step('sent', 'version-1'), operation, '2027-05-07').due).toEqual([]);
    const reviewed = withReviewDate(step('signed'), given, '2028-01-31');
    expect(work(reviewed, operation, '2027-05-07').due).toMatchObject([{ due: '2028-01-31' }]);
  });

  it('are to be sent again where the version that was sent or signed is withdrawn', () => {
    const text = 'Send a new version of the memorandum to Carrow: version 1 was withdrawn';
    expect(work(step('signed', 'version-1')).due).toMatchObject([{ text, due: '2027-03-03' }]);
    expect(work(step('signed', 'version-1')).open).toEqual([]);
    const undated = { ...operation, pollingDate: null };
    expect(work(step('sent', 'version-1'), undated)).toMatchObject({ due: [], open: [{ text }] });
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
