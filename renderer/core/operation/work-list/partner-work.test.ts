import { describe, expect, it } from 'vitest';
import { newCommandRole } from '../../command/guidance-roles';
import { newAppointment } from '../../command/role-edits';
import { asId } from '../../foundation/ids';
import { checklistTopics } from '../../partners/checklist';
import { type ChecklistAnswer, checklistAnswerId } from '../../partners/checklist-answer';
import { newPartner } from '../../partners/partner-list';
import type { Area } from '../../places/area';
import { newOperation } from '../operation';
import { commandWork } from './command-work';
import { partnerWork } from './partner-work';

const council = asId<'Area'>('council');
const operation = newOperation({
  id: asId<'Operation'>('o1'),
  name: 'Larkfield by-election',
  pollingDate: '2027-05-06',
  areaIds: [council],
  forceName: 'Marlshire Police',
  forceAreaId: asId<'Area'>('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});
const areas = new Map<string, Area>([
  ['force', { id: operation.forceAreaId, kind: 'force', name: 'Marlshire', code: '', parentId: null }],
  [
    council,
    { id: council, kind: 'local-authority', name: 'Larkfield', code: '', parentId: operation.forceAreaId },
  ],
]);
const partner = newPartner(
  {
    id: asId<'Partner'>('p1'),
    kind: 'council',
    name: 'Larkfield',
    areaId: council,
    nextDue: '2027-03-01',
    nextAbout: 'Memorandum',
  },
  () => 'person',
);
const settled = (topicId: string): ChecklistAnswer => ({
  id: checklistAnswerId(operation.id, council, topicId),
  operationId: operation.id,
  areaId: council,
  topicId,
  state: 'settled',
  answer: 'Agreed.',
  withWhom: 'A. Finch',
  on: '2027-02-01',
});
const today = '2027-02-01';
const nothing = { areas, partners: new Map(), checklistAnswers: new Map() };

describe('partners in the work list', () => {
  it('are due when the next contact is, with the way to the partner', () => {
    const records = { ...nothing, partners: new Map([[partner.id, partner]]) };
    expect(partnerWork.due(records, operation, today)[0]).toEqual({
      key: 'partner:p1',
      text: 'Contact with Larkfield: Memorandum',
      due: '2027-03-01',
      path: '/plan/partners?partner=p1',
    });
  });

  it('are to be added while a council of the operation is missing', () => {
    expect(partnerWork.open(nothing, operation)).toMatchObject([
      { left: '1 council', path: '/plan/partners' },
    ]);
    const records = { ...nothing, partners: new Map([[partner.id, partner]]) };
    expect(partnerWork.open(records, operation)).toEqual([]);
  });

  it('bring up the open topics of a checklist four weeks before the poll, and none once all are settled', () => {
    const [first, ...others] = checklistTopics.map(({ id }) => settled(id));
    const answers = (all: readonly ChecklistAnswer[]) =>
      new Map(all.map((each) => [each.id as string, each]));
    expect(
      partnerWork.due({ ...nothing, checklistAnswers: answers(others) }, operation, today),
    ).toMatchObject([{ text: 'Checklist with Larkfield: 1 open topic', due: '2027-04-08' }]);
    expect(partnerWork.due(nothing, operation, '2027-05-07')).toEqual([]);
    const all = first === undefined ? others : [first, ...others];
    expect(partnerWork.due({ ...nothing, checklistAnswers: answers(all) }, operation, today)).toEqual([]);
  });
});

describe('the command in the work list', () => {
  const none = { commandRoles: new Map(), delegations: new Map(), posts: new Map() };

  it('is to be set up, then its gaps are counted, until there are none', () => {
    expect(commandWork.open(none, operation)).toMatchObject([{ text: 'Set up the command' }]);
    const role = newCommandRole({
      id: asId<'CommandRole'>('gold'),
      operationId: operation.id,
      tier: 'gold',
      function: 'whole-operation',
      title: 'Gold',
    });
    const empty = commandWork.open({ ...none, commandRoles: new Map([[role.id, role]]) }, operation);
    expect(empty).toMatchObject([
      { text: 'Close the gaps in the command: Nobody holds Gold.', left: '2 gaps', path: '/plan/command' },
    ]);
    const person = (as: 'holder' | 'deputy') => ({
      ...newAppointment({ id: asId<'Appointment'>(as), as }),
      name: as,
      phone: '101',
      appointedOn: '2027-02-01',
    });
    const whole = { ...role, appointments: [person('holder'), person('deputy')] };
    expect(commandWork.open({ ...none, commandRoles: new Map([[role.id, whole]]) }, operation)).toEqual([]);
  });
});
