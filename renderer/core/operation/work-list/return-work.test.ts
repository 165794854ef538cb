import { describe, expect, it } from 'vitest';
import { aCase, anAllegation } from '../../../../test/builders/cases';
import { anOperation } from '../../../../test/builders/desk';
import { byId } from '../../../../test/builders/plan-records';
import type { Outcome } from '../../cases/outcome';
import { asId } from '../../foundation/ids';
import type { DataReturn } from '../../returns/data-return';
import { returnWork } from './return-work';
import type { RecordsOf } from './work-subject';

const operation = anOperation({ id: asId('operation-1'), pollingDate: '2027-05-06' });
const early = anAllegation({ reportedOn: '2027-03-15' });
const none: RecordsOf<'dataReturns' | 'cases' | 'allegations'> = {
  dataReturns: new Map(),
  cases: new Map(),
  allegations: new Map(),
};
const sent = (given: Partial<DataReturn> = {}): DataReturn => ({
  id: asId('return-1'),
  operationId: operation.id,
  period: 'monthly',
  until: '2027-04-30',
  columns: ['Force'],
  rows: [],
  contentHash: '0'.repeat(64),
  fileName: 'return.csv',
  sentTo: 'Working group',
  madeAt: '2027-05-02T09:00:00.000Z',
  madeBy: 'Insp. Rowan Vale',
  ...given,
});
const ended: Outcome = {
  outcome: 'no-further-action',
  on: '2027-06-01',
  reason: 'No evidence.',
  by: 'X',
  cpsReference: '',
};
describe('the data return in the work list', () => {
  it('is due for the month before, then for this one, then no more', () => {
    const due = (records: Partial<typeof none>) =>
      returnWork
        .due({ ...none, allegations: byId(early), ...records }, operation, '2027-05-03')
        .map(({ text, due: on }) => [text, on]);
    expect(due({})).toEqual([['Send the data return for April 2027', '2027-05-05']]);
    expect(due({ dataReturns: byId(sent()) })).toEqual([['Send the data return for May 2027', '2027-06-05']]);
    expect(due({ dataReturns: byId(sent({ operationId: asId('another') })) })).toHaveLength(1);
    expect(due({ dataReturns: byId(sent({ period: 'final' })) })).toEqual([]);
  });

  it('begins with the first report, and on polling day where there is none', () => {
    const due = (today: string, records: Partial<typeof none> = {}) =>
      returnWork.due({ ...none, ...records }, operation, today).map(({ due: on }) => on);
    expect(due('2027-03-10')).toEqual(['2027-06-05']);
    expect(due('2027-06-02')).toEqual(['2027-06-05']);
    expect(due('2027-03-10', { cases: byId(aCase({ openedAt: '2027-02-10T09:00:00.000Z' })) })).toEqual([
      '2027-03-05',
    ]);
    const open = anOperation({ id: operation.id, pollingDate: null });
    expect(returnWork.due(none, open, '2027-03-10')).toEqual([]);
  });

  it('asks for the final one once every case and every other allegation has ended', () => {
    const open = (records: Partial<typeof none>) => returnWork.open({ ...none, ...records }, operation);
    const cases = byId(aCase({ outcome: ended, allegationIds: [asId('a1')] }));
    const inCase = anAllegation({ id: asId('a1') });
    const alone = anAllegation({ id: asId('a2') });
    expect(open({})).toEqual([]);
    expect(open({ cases, allegations: byId(inCase, alone) })).toEqual([]);
    const all = { cases, allegations: byId(inCase, { ...alone, outcome: ended }) };
    expect(open(all).map(({ path }) => path)).toEqual(['/debrief/return?period=final']);
    expect(open({ ...all, dataReturns: byId(sent({ period: 'final' })) })).toEqual([]);
    expect(open({ cases: byId(aCase({ outcome: { ...ended, outcome: 'court-proceedings' } })) })).toEqual([]);
  });
});
