import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { oneOff, pollGiven, rowsOf } from '../../../test/builders/timetable';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { PollTypeId } from '../operation/operation';
import { movesBy, movesWords } from './moved-dates';
import type { OneOffDay } from './one-off-day';
import type { OperationDates } from './operation-dates';
import type { PlannedEvent } from './planned-event';
import { plannedStateWords } from './planned-rows';
import { sayNoTimetable, sayPreElection, type TimetableRecords, timetableView } from './timetable-view';

const carrow = asId<'Area'>('carrow');
const lyde = asId<'Area'>('lyde');
const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
  areaIds: [carrow, lyde],
});

function records(
  given: {
    readonly dates?: Partial<OperationDates>;
    readonly planned?: readonly PlannedEvent[];
    readonly days?: readonly OneOffDay[];
  } = {},
): TimetableRecords {
  const { dates, planned = [], days = [] } = given;
  return {
    areas: new Map([
      ['carrow', anArea('carrow', { kind: 'local-authority', name: 'Carrow' })],
      ['lyde', anArea('lyde', { kind: 'local-authority', name: 'Lyde' })],
    ]),
    plannedEvents: new Map(planned.map((each) => [each.id, each])),
    oneOffDays: new Map(days.map((each) => [each.id, each])),
    operationDates: new Map(
      dates === undefined
        ? []
        : [
            [
              operation.id,
              { id: operation.id, calledOn: null, declarations: [], earlyStart: null, ...dates },
            ],
          ],
    ),
  };
}

function viewOf(given: Parameters<typeof records>[0] = {}, on = '2027-03-01') {
  const made = timetableView(operation, records(given), on);
  if (!made.ok) throw new Error(sayNoTimetable(made.error));
  return made.value;
}

const declared = (areaId: typeof carrow, declaredOn: string, pollType: PollTypeId = 'local-principal') => ({
  areaId,
  pollType,
  declaredOn,
});

describe('the timetable of an operation', () => {
  it('shows every date of the rules, each under a key of its own', () => {
    const { statutory } = viewOf();
    const rows = rowsOf(pollGiven('2027-05-06', ['local']));
    expect(statutory.map(({ event, date, time }) => [event, date, time])).toEqual(
      rows.map(({ event, date, time }) => [event, date, time]),
    );
    expect(new Set(statutory.map(({ key }) => key)).size).toBe(statutory.length);
  });

  it('says in words why there is none, and where to put it right', () => {
    const none = (given: Parameters<typeof anOperation>[0]) => {
      const made = timetableView(anOperation(given), records(), '2027-03-01');
      return made.ok ? '' : sayNoTimetable(made.error);
    };
    expect(none({ pollingDate: null })).toContain('Enter it under Operation');
    expect(none({ pollingDate: '2027-05-06', polls: [] })).toContain('Choose the polls under Operation');
    expect(none({ pollingDate: '2027-05-08', polls: operation.polls })).toContain(
      'No poll can be held on Sat 8 May 2027',
    );
  });

  it('gives each council its own dates after its result, and the likely ones to those that have none', () => {
    const open = viewOf().statutory.filter(({ isOpen }) => isOpen);
    const event = open[0]?.event;
    const datesFor = (rows: ReturnType<typeof viewOf>) =>
      rows.statutory
        .filter((row) => row.event === event)
        .map(({ date, councils, isOpen }) => ({ date, councils, isOpen }));
    const one = datesFor(viewOf({ dates: { declarations: [declared(carrow, '2027-05-07')] } }));
    const [expected] = rowsOf(pollGiven('2027-05-06', ['local'], { declaredOn: '2027-05-07' }))
      .filter((row) => row.event === event)
      .map(({ date }) => date);
    expect(one.filter(({ isOpen }) => !isOpen)).toEqual([
      { date: expected, councils: 'Carrow', isOpen: false },
    ]);
    expect(new Set(one.filter(({ isOpen }) => isOpen).map(({ councils }) => councils))).toEqual(
      new Set(['Lyde']),
    );
    const both = datesFor(
      viewOf({ dates: { declarations: [declared(carrow, '2027-05-07'), declared(lyde, '2027-05-10')] } }),
    );
    expect(both.every(({ isOpen }) => !isOpen)).toBe(true);
    expect(both.map(({ councils }) => councils)).toEqual(['Carrow', 'Lyde']);
    const alike = datesFor(
      viewOf({ dates: { declarations: [declared(carrow, '2027-05-07'), declared(lyde, '2027-05-07')] } }),
    );
    expect(alike).toEqual([{ date: expected, councils: 'Carrow; Lyde', isOpen: false }]);
  });

  it('leaves every date up to the poll as it is, whatever results are declared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.subarray([carrow, lyde]), (days, councils) => {
        const on = `2027-05-${String(6 + days).padStart(2, '0')}`;
        const after = viewOf({ dates: { declarations: councils.map((id) => declared(id, on)) } });
        const upTo = (view: typeof after) =>
          view.statutory
            .filter(({ workingDays }) => workingDays !== null)
            .map(({ event, date }) => [event, date]);
        expect(upTo(after)).toEqual(upTo(viewOf()));
      }),
      { numRuns: 20 },
    );
  });

  it('begins the pre-election period early only where that was decided, and says by whom', () => {
    const convention = viewOf().preElection;
    expect(convention.begins).toBe(convention.from);
    const early = viewOf({
      dates: { earlyStart: { from: '2027-02-15', why: 'Three by-elections before.', by: 'ACC R. Tyne' } },
    }).preElection;
    expect(early.begins).toBe('2027-02-15');
    expect(sayPreElection(early)).toContain(
      'Begun early by decision of ACC R. Tyne: Three by-elections before.',
    );
    const late = viewOf({ dates: { earlyStart: { from: '2027-04-30', why: 'x', by: 'y' } } }).preElection;
    expect(late.begins).toBe(late.from);
  });
});

describe('the events of the plan', () => {
  const [first] = viewOf().planned;
  const planned = (given: Partial<PlannedEvent>): PlannedEvent => ({
    id: asId<'PlannedEvent'>('p1'),
    operationId: operation.id,
    recommendedId: null,
    name: 'Brief the partners',
    owner: 'Sgt D. Fellside',
    from: '2027-02-01',
    to: '2027-02-10',
    doneOn: null,
    note: '',
    ...given,
  });

  it('stand as the force planned them, with the recommendation beside', () => {
    const own = planned({ recommendedId: first?.key ?? '', owner: 'Insp J. Marl' });
    const row = viewOf({ planned: [own] }).planned.find(({ key }) => key === first?.key);
    expect(row).toMatchObject({ owner: 'Insp J. Marl', from: '2027-02-01', recommended: first?.recommended });
  });

  it('are overdue once their last day is past, and done whenever they were', () => {
    const states = (on: string, given: Partial<PlannedEvent> = {}) => {
      const row = viewOf({ planned: [planned(given)] }, on).planned.find(({ key }) => key === 'p1');
      return row === undefined ? '' : plannedStateWords(row, on);
    };
    expect(states('2027-01-31')).toBe('Coming');
    expect(states('2027-02-01')).toBe('Now, 9 days left');
    expect(states('2027-02-10')).toBe('Now, the last day');
    expect(states('2027-02-11')).toBe('Overdue by 1 day');
    expect(states('2027-03-01', { doneOn: '2027-02-20' })).toBe('Done Sat 20 Feb 2027');
  });

  it('of another operation do not stand here', () => {
    const other = planned({ operationId: asId<'Operation'>('other') });
    expect(viewOf({ planned: [other] }).planned.some(({ key }) => key === 'p1')).toBe(false);
  });
});

describe('a one-off day before it is kept', () => {
  it('shows what it moves, from and to', () => {
    const moves = movesBy([oneOff('2027-04-19')], operation, records());
    expect(moves.moved.length).toBeGreaterThan(0);
    for (const { from, to } of moves.moved) expect(from === null || to === null || to < from).toBe(true);
    const now = rowsOf(pollGiven('2027-05-06', ['local']));
    const then = rowsOf(pollGiven('2027-05-06', ['local'], { changes: [oneOff('2027-04-19')] }));
    const close = (rows: typeof now) => rows.find(({ event }) => event === 'CLOSE_OF_NOMINATIONS')?.date;
    expect(moves.moved).toContainEqual(expect.objectContaining({ from: close(now), to: close(then) }));
  });

  it('moves nothing where it is recorded already, or lies far away', () => {
    const day: OneOffDay = {
      id: asId<'OneOffDay'>('d1'),
      change: oneOff('2027-04-19'),
      source: 'Proclamation',
      enteredBy: 'Insp J. Marl',
      enteredAt: '2027-02-01T10:00:00.000Z',
    };
    expect(movesBy([day.change], operation, records({ days: [day] }))).toEqual({ moved: [], problem: null });
    expect(movesWords(movesBy([oneOff('2031-04-21')], operation, records()))).toBe('No date moves');
  });

  it('says where no poll could be held any more', () => {
    expect(movesBy([oneOff('2027-05-06')], operation, records()).problem).toContain('No poll can be held');
  });
});
