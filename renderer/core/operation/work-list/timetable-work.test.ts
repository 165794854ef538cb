import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { asId } from '../../foundation/ids';
import type { PlannedEvent } from '../../plan/planned-event';
import { timetableWork } from './timetable-work';

const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
});

const planned: PlannedEvent = {
  id: asId<'PlannedEvent'>('p1'),
  operationId: operation.id,
  recommendedId: null,
  name: 'Brief the call takers',
  owner: '',
  from: '2027-02-01',
  to: '2027-02-10',
  doneOn: null,
  note: '',
};

const records = (events: readonly PlannedEvent[] = []) => ({
  oneOffDays: new Map(),
  operationDates: new Map(),
  areas: new Map(),
  plannedEvents: new Map(events.map((event) => [event.id as string, event])),
});

const today = '2027-03-01';
const due = (...events: readonly PlannedEvent[]) => timetableWork.due(records(events), operation, today);

describe('the timetable on the work list', () => {
  it('asks for a planned event until it is done, also once its time is over', () => {
    const own = due(planned).find(({ key }) => key === 'timetable-event:p1');
    expect(own).toEqual({
      key: 'timetable-event:p1',
      text: 'Brief the call takers (no owner)',
      due: '2027-02-10',
      path: '/plan/timetable/events?event=p1',
    });
    expect(due({ ...planned, doneOn: '2027-02-09' }).some(({ key }) => key === 'timetable-event:p1')).toBe(
      false,
    );
  });

  it('shows statutory dates as they come, and none of them as overdue work', () => {
    const dates = due().filter(({ key }) => key.startsWith('timetable:'));
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.every(({ passes }) => passes === true)).toBe(true);
  });

  it('counts the recommended events that nobody has taken up, in one line', () => {
    const [line] = timetableWork.open(records(), operation);
    expect(line?.left).toMatch(/^(\d+) of \1$/);
    expect(timetableWork.open(records(), { ...operation, pollingDate: null })).toEqual([]);
  });
});
