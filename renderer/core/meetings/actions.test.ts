import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMeeting, anAction } from '../../../test/builders/meetings';
import { asId } from '../foundation/ids';
import { refusalOf } from '../guards';
import { type RecordChange, standingIn } from '../guard-question';
import type { CollectionName, DeskRecords } from '../records';
import { actionsOf, carriedActions, inOrder, meetingsOf, previousMeeting } from './action-list';
import type { Action, Meeting } from './meeting';

const byId = <T extends { readonly id: string }>(...all: readonly T[]) =>
  new Map<string, T>(all.map((each) => [each.id, each]));
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2027-03-${String(number).padStart(2, '0')}`);

describe('an action is carried from meeting to meeting (APP, pre-election planning: tasks recorded and managed)', () => {
  it('until it is closed: every later meeting of its kind has it, and none after that', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 2, maxLength: 8 }),
        fc.option(day, { nil: null }),
        (days, closedOn) => {
          const meetings = [...days]
            .sort()
            .map((date, index) => aMeeting({ id: asId(`meeting-${index}`), date, status: 'held' }));
          const [first] = meetings;
          if (first === undefined || first.date === null) throw new Error('there is a first meeting');
          const on = closedOn === null || closedOn < first.date ? null : closedOn;
          const closed = on === null ? null : { on, by: 'DC Tarn', outcome: 'Done.' };
          const action = anAction({ meetingId: first.id, closed });
          for (const meeting of meetings.slice(1)) {
            const isCarried = carriedActions(meeting, byId(...meetings), [action]).length === 1;
            expect(isCarried).toBe(on === null || (meeting.date ?? '') <= on);
          }
          expect(carriedActions(first, byId(...meetings), [action])).toEqual([]);
        },
      ),
    );
  });

  it('within its kind: another group sees it as an open matter, not as its own', () => {
    const gold = aMeeting({ date: '2027-03-01', status: 'held' });
    const joint = aMeeting({ id: asId('meeting-2'), kind: 'joint-agency', date: '2027-03-08' });
    const undated = aMeeting({ id: asId('meeting-3'), date: null });
    const action = anAction({ meetingId: gold.id });
    const all = byId(gold, joint, undated);
    expect(carriedActions(joint, all, [action])).toEqual([]);
    expect(carriedActions(undated, all, [action])).toEqual([action]);
  });

  it('also where it was raised at a meeting without a day, from the day on which it was raised', () => {
    const undated = aMeeting({ date: null });
    const [before, after] = ['2027-03-01', '2027-03-08'].map((date, index) =>
      aMeeting({ id: asId(`meeting-${index + 2}`), date }),
    );
    if (before === undefined || after === undefined) throw new Error('there are two');
    const action = anAction({ meetingId: undated.id, raisedOn: '2027-03-04' });
    const all = byId(undated, before, after);
    expect(carriedActions(after, all, [action])).toEqual([action]);
    expect(carriedActions(before, all, [action])).toEqual([]);
  });

  it('loses none in the register whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(day, { nil: null }), { maxLength: 12 }), (dues) => {
        const actions = dues.map((due, index) => anAction({ id: asId(`action-${index}`), due }));
        expect(new Set(inOrder(actions))).toEqual(new Set(actions));
        const all = actionsOf(
          actions,
          { id: asId('operation-1') },
          {
            filter: { state: 'open', owner: '' },
            today: '2027-03-10',
          },
        );
        expect(all).toHaveLength(actions.length);
      }),
    );
  });

  it('finds overdue ones and those of one owner', () => {
    const late = anAction({ due: '2027-03-09', owner: 'DC Amir Stone' });
    const today = anAction({ id: asId('action-2'), due: '2027-03-10' });
    const given = (state: 'overdue' | 'closed', owner = '') =>
      actionsOf(
        [late, today],
        { id: asId('operation-1') },
        {
          filter: { state, owner },
          today: '2027-03-10',
        },
      );
    expect(given('overdue')).toEqual([late]);
    expect(given('overdue', 'stone')).toEqual([late]);
    expect(given('overdue', 'tarn')).toEqual([]);
    expect(given('closed')).toEqual([]);
  });

  it('knows the meeting before', () => {
    const first = aMeeting({ date: '2027-02-01', status: 'held' });
    const cancelled = aMeeting({ id: asId('meeting-2'), date: '2027-02-15', status: 'cancelled' });
    const next = aMeeting({ id: asId('meeting-3'), date: '2027-03-01' });
    const all = byId(first, cancelled, next);
    expect(previousMeeting(next, all)).toBe(first);
    expect(meetingsOf(all.values(), { id: asId('operation-1') }).map(({ id }) => id)).toEqual([
      'meeting-3',
      'meeting-2',
      'meeting-1',
    ]);
  });
});

describe('what may not be done with a meeting', () => {
  const held = aMeeting({ date: '2027-03-01', status: 'held' });
  const agreed: Meeting = { ...held, minutesAgreedOn: '2027-03-08' };
  const raised = anAction({ meetingId: held.id });
  const set = (after: Meeting): RecordChange => ({ collection: 'meetings', id: after.id, after });
  const act = (after: Action): RecordChange => ({ collection: 'actions', id: after.id, after });
  const refusal = (
    meeting: Meeting,
    change: RecordChange,
    actions: readonly Action[] = [raised],
    step: 'commit' | 'undo' = 'commit',
  ) => {
    const maps: Partial<Record<CollectionName, ReadonlyMap<string, unknown>>> = {
      meetings: byId(meeting),
      actions: byId(...actions),
    };
    const all = <C extends CollectionName>(name: C) =>
      (maps[name] ?? new Map()) as ReadonlyMap<string, DeskRecords[C]>;
    return refusalOf(standingIn({ get: (name, id) => all(name).get(id), all }), [change], step);
  };

  it('is to change minutes that were agreed; agreement is taken back alone', () => {
    expect(refusal(agreed, set({ ...agreed, place: 'Elsewhere' }))).toMatch(/take the agreement back first/);
    expect(refusal(agreed, set({ ...held, place: 'Elsewhere' }))).toMatch(/take the agreement back first/);
    expect(refusal(agreed, set(held))).toBeNull();
    expect(refusal(held, set({ ...held, place: 'Elsewhere' }))).toBeNull();
  });

  it('is to agree minutes of a meeting that was not held, or before it', () => {
    expect(refusal(held, set(agreed))).toBeNull();
    expect(refusal(held, set({ ...held, minutesAgreedOn: '2027-02-28' }))).toMatch(/not before it/);
    expect(refusal(held, set({ ...agreed, status: 'planned' }))).toMatch(/after the meeting was held/);
  });

  it('is to cancel without a reason', () => {
    const planned: Meeting = { ...held, status: 'planned' };
    expect(refusal(planned, set({ ...planned, status: 'cancelled' }))).toMatch(/with a reason/);
    expect(refusal(planned, set({ ...planned, status: 'cancelled', cancelledWhy: 'Snow.' }))).toBeNull();
  });

  it('is to remove one that was held or that raised an action', () => {
    const remove: RecordChange = { collection: 'meetings', id: held.id, after: null };
    expect(refusal(held, remove)).toMatch(/is kept/);
    expect(refusal({ ...held, status: 'planned' }, remove)).toMatch(/Actions were raised/);
    expect(refusal({ ...held, status: 'planned' }, remove, [])).toBeNull();
  });

  it('is to reword or add an action under agreed minutes; it is still updated, given away and closed', () => {
    expect(refusal(agreed, act({ ...raised, text: 'Other words' }))).toMatch(/minutes that raised/);
    expect(refusal(agreed, { collection: 'actions', id: raised.id, after: null })).toMatch(
      /minutes that raised/,
    );
    expect(refusal(agreed, act(anAction({ id: asId('action-9'), meetingId: agreed.id })))).toMatch(
      /no action can be added/,
    );
    const closed = { on: '2027-03-10', by: 'DC Tarn', outcome: 'Done.' };
    expect(refusal(agreed, act({ ...raised, owner: 'DC Tarn', due: null, closed }))).toBeNull();
  });

  it('taking back the step just made is free', () => {
    expect(refusal(agreed, set(held), [raised], 'undo')).toBeNull();
  });
});
