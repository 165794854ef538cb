import { describe, expect, it } from 'vitest';
import { aMeeting, anAction } from '../../../../test/builders/meetings';
import { asId } from '../../foundation/ids';
import { newPlanText, type PlanText } from '../../plan/plan-text';
import { withAgreement, withSection } from '../../plan/plan-text-edits';
import { newOperation } from '../operation';
import { actionWork } from './action-work';
import { meetingWork } from './meeting-work';
import { planTextWork } from './plan-text-work';

const operation = newOperation({
  id: asId('operation-1'),
  name: 'Larkfield by-election',
  forceName: 'Marlshire Police',
  forceAreaId: asId('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});
const today = '2027-03-01';
const byId = <T extends { readonly id: string }>(...all: readonly T[]) =>
  new Map<string, T>(all.map((each) => [each.id, each]));

describe('meetings on the work list', () => {
  const due = (given: Parameters<typeof aMeeting>[0]) =>
    meetingWork
      .due({ meetings: byId(aMeeting(given)) }, operation, today)
      .map(({ text, due: day }) => [text, day]);

  it('are due on their day, and their minutes fourteen days after', () => {
    expect(due({ date: '2027-03-01' })).toEqual([['Meeting: Gold group', '2027-03-01']]);
    expect(due({ date: '2027-03-01', status: 'held' })).toEqual([
      ['Have the minutes agreed: Gold group, Mon 1 Mar 2027', '2027-03-15'],
    ]);
    expect(due({ date: '2027-03-01', status: 'held', minutesAgreedOn: '2027-03-08' })).toEqual([]);
    expect(due({ date: '2027-03-01', status: 'cancelled', cancelledWhy: 'Snow.' })).toEqual([]);
    expect(due({ date: null })).toEqual([]);
    expect(due({ date: '2027-03-01', operationId: asId('operation-2') })).toEqual([]);
  });

  it('have their actions with owner and date until they are closed', () => {
    const items = (given: Parameters<typeof anAction>[0]) =>
      actionWork.due({ actions: byId(anAction(given)) }, operation, today);
    expect(items({ owner: '' })).toMatchObject([
      {
        text: 'Action: Agree the route of the boxes with the council (no owner)',
        due: '2027-03-15',
        path: '/plan/meetings/actions?action=action-1',
      },
    ]);
    expect(items({ due: null })).toEqual([]);
    expect(items({ closed: { on: '2027-03-10', by: 'DC Tarn', outcome: 'Done.' } })).toEqual([]);
  });
});

describe('actions that nobody can be asked for', () => {
  const open = (...given: readonly Parameters<typeof anAction>[0][]) =>
    actionWork
      .open(
        {
          actions: byId(...given.map((each, index) => anAction({ id: asId(`action-${index}`), ...each }))),
        },
        operation,
      )
      .map(({ text, path }) => [text, path]);

  it('are counted once each while they are open', () => {
    const closed = { on: '2027-03-10', by: 'DC Tarn', outcome: 'Done.' };
    expect(open({})).toEqual([]);
    expect(open({ owner: ' ' })).toEqual([['1 action has no owner or no date', '/plan/meetings/actions']]);
    expect(open({ owner: '', due: null }, { due: null }, { owner: '', closed })).toEqual([
      ['2 actions have no owner or no date', '/plan/meetings/actions'],
    ]);
    expect(open({ owner: '', operationId: asId('operation-2') })).toEqual([]);
  });
});

describe('strategies and policies on the work list', () => {
  const agreement = {
    id: asId<'PlanTextAgreement'>('agreement-1'),
    kind: 'approved',
    by: 'Ilse Thorne',
    role: 'Gold commander',
    organisation: '',
    on: '2027-03-01',
    how: '',
    recordedBy: 'Insp. Rowan Vale',
    recordedAt: '2027-03-01T10:00:00.000Z',
  } as const;
  const strategy = withSection(newPlanText(operation.id, 'gold-strategy'), 'review', 'Weekly.');
  const records = (text: PlanText) => ({ planTexts: byId(text), areas: new Map(), commandRoles: new Map() });
  const due = (text: PlanText) => planTextWork.due(records(text), operation, today).map((item) => item.text);
  const open = (text: PlanText) => planTextWork.open(records(text), operation).map((item) => item.text);

  it('are due for approval until it is given, and for review', () => {
    const dated = { ...strategy, agreementDue: '2027-03-10', reviewDate: '2027-04-10' };
    expect(due(dated)).toEqual([
      'Have it approved by the gold commander: Gold strategy',
      'Review: Gold strategy',
    ]);
    expect(due(withAgreement(dated, agreement))).toEqual(['Review: Gold strategy']);
  });

  it('are open once they were changed after their approval', () => {
    const approved = withAgreement(strategy, agreement);
    expect(open(strategy)).toEqual([]);
    expect(open(approved)).toEqual([]);
    expect(open(withSection(approved, 'review', 'Daily.'))).toEqual([
      'Gold strategy: changed since it was approved',
    ]);
  });
});
