import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { aMeeting } from '../../../../test/builders/meetings';
import { byId } from '../../../../test/builders/plan-records';
import { debriefHeadings } from '../../debrief/headings';
import { judgementId } from '../../debrief/judgement';
import { asId } from '../../foundation/ids';
import { debriefWork } from './debrief-work';
import type { RecordsOf } from './work-subject';

type Records = RecordsOf<(typeof debriefWork)['reads'][number]>;
const operation = anOperation({
  id: asId('operation-1'),
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
});
const judged = (count: number) =>
  byId(
    ...debriefHeadings.slice(0, count).map(({ id }) => ({
      id: judgementId(operation.id, id),
      operationId: operation.id,
      headingId: id,
      text: 'As planned.',
      by: 'Insp. Vale',
      at: '2027-06-01T09:00:00.000Z',
    })),
  );
const due = (today: string, given: Partial<Records> = {}) =>
  debriefWork.due(
    {
      areas: new Map(),
      judgements: new Map(),
      meetings: new Map(),
      oneOffDays: new Map(),
      operationDates: new Map(),
      plannedEvents: new Map(),
      ...given,
    },
    operation,
    today,
  );

describe('judgements that are missing', () => {
  it('are not asked for before the poll is over', () => {
    expect(due('2027-05-06')).toEqual([]);
    expect(due('2027-05-07')).toHaveLength(1);
  });

  it('are due by the debrief of the guidance, or by a debrief that is planned before it', () => {
    expect(due('2027-05-07')[0]).toMatchObject({ due: '2027-07-31', path: '/debrief?heading=planning' });
    const meetings = byId(aMeeting({ kind: 'joint-debrief', date: '2027-05-25' }));
    expect(due('2027-05-07', { meetings })[0]?.due).toBe('2027-05-25');
    const held = byId(aMeeting({ kind: 'joint-debrief', date: '2027-05-25', status: 'held' }));
    expect(due('2027-05-07', { meetings: held })[0]?.due).toBe('2027-07-31');
  });

  it('say how many are left, the last by its name, and nothing when all are written', () => {
    expect(due('2027-05-07', { judgements: judged(2) })[0]?.text).toContain('6 headings');
    expect(due('2027-05-07', { judgements: judged(7) })[0]?.text).toContain(
      'New law and organisational learning',
    );
    expect(due('2027-05-07', { judgements: judged(8) })).toEqual([]);
  });
});
