import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDayLogEntry, aStationRow, aTeam, pollingDate } from '../../../test/builders/polling-day';
import { asId } from '../foundation/ids';
import { readLog } from '../log/log';
import { instantAt, minuteAt, momentTyped } from './day-clock';
import { boardOf, mattersOf, openMatters, visitsMade, visitStanding } from './day-log';
import type { DayLogEntry } from './day-log-entry';
import { filterDayLog, findStations, noDayLogFilter } from './day-log-filter';
import { correcting, emptyDraft, entryOf, following, strikingOnly } from './new-day-entry';

const operationId = aDayLogEntry(1).operationId;
const read = (...entries: readonly DayLogEntry[]) => readLog(entries, operationId);
const station = asId<'Station'>('12');
const strikes = (number: number) => ({
  entryId: asId<'DayLogEntry'>(`entry-${number}`),
  reason: 'Wrong hall.',
});

describe('a typed time', () => {
  const now = '2027-05-06T09:30:00.000Z'; // 10:30 in May

  it.each([
    ['0712', '2027-05-06T06:12:00.000Z'],
    ['712', '2027-05-06T06:12:00.000Z'],
    ['7:12', '2027-05-06T06:12:00.000Z'],
    ['', now],
    ['1031', now],
    ['2350', '2027-05-05T22:50:00.000Z'],
  ])('%j means %s', (typed, moment) => {
    expect(momentTyped(typed, now)).toEqual({ ok: true, value: moment });
  });

  it.each(['7', '2460', '0799', 'noon', '12345'])('refuses %j', (typed) => {
    expect(momentTyped(typed, now)).toEqual({
      ok: false,
      error: 'Give the time in four figures, as in 0712.',
    });
  });

  it('is never later than now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const typed = momentTyped(`${hour}:${String(minute).padStart(2, '0')}`, now);
        expect(typed.ok && Date.parse(typed.value) <= Date.parse(now)).toBe(true);
      }),
    );
  });

  it('counts minutes of polling day there and back', () => {
    expect(minuteAt('2027-05-06T06:12:00.000Z', pollingDate)).toBe(7 * 60 + 12);
    expect(minuteAt(instantAt(1500, pollingDate), pollingDate)).toBe(1500);
  });
});

describe('visits', () => {
  it('count once each at their station, and not where they are struck', () => {
    const log = read(
      aDayLogEntry(1, { stationId: station }),
      aDayLogEntry(2, { stationId: station, at: '2027-05-06T10:00:00.000Z' }),
      aDayLogEntry(3, { strikes: strikes(1), kind: 'note', text: 'Struck', stationId: station }),
    );
    expect(visitsMade(log).get('12')).toEqual(['2027-05-06T10:00:00.000Z']);
  });

  it('are due evenly over the window, and a visit of the day before does not count', () => {
    const row = aStationRow('12', { station: { visits: { number: 3, from: '07:00', until: '22:00' } } });
    expect(visitStanding(row, [], { dayZero: pollingDate, hours: null })).toMatchObject({
      planned: 3,
      done: 0,
      dueBy: 12 * 60,
    });
    const made = ['2027-05-05T07:00:00.000Z', '2027-05-06T07:00:00.000Z', '2027-05-06T11:00:00.000Z'];
    expect(visitStanding(row, made, { dayZero: pollingDate, hours: null })).toMatchObject({
      done: 2,
      dueBy: 22 * 60,
      last: 12 * 60,
    });
    expect(
      visitStanding(row, [...made, '2027-05-06T18:00:00.000Z'], { dayZero: pollingDate, hours: null }).dueBy,
    ).toBeNull();
  });

  it('are due while the team of the station is on duty', () => {
    const row = aStationRow('1', {
      station: { teamId: asId('a'), visits: { number: 2, from: '07:00', until: '22:00' } },
    });
    const team = aTeam('a', { until: `${pollingDate}T15:00` });
    const loads = [{ team, hours: { from: 7 * 60, until: 15 * 60 } }];
    // The first of two is due by 11:00 where the team goes home at 15:00, not by 14:30.
    const board = boardOf([row], [], { now: 11 * 60 + 1, dayZero: pollingDate, loads });
    expect(board.overdue.map(({ dueBy }) => dueBy)).toEqual([11 * 60]);
    expect(boardOf([row], [], { now: 11 * 60 + 1, dayZero: pollingDate, loads: [] }).overdue).toEqual([]);
  });

  it('stand on the board as overdue, soon or neither', () => {
    const rows = ['1', '2', '3'].map((id, index) =>
      aStationRow(id, { station: { visits: { number: 1, from: '07:00', until: `${10 + index * 2}:00` } } }),
    );
    const board = boardOf(rows, [], { now: 11 * 60 + 30, dayZero: pollingDate, loads: [] });
    expect(board.overdue.map(({ row }) => row.id)).toEqual(['1']);
    expect(board.soon.map(({ row }) => row.id)).toEqual(['2']);
    expect([board.done, board.planned]).toEqual([0, 3]);
    const begun = boardOf(rows, read(aDayLogEntry(1, { stationId: asId('1') })), {
      now: 690,
      dayZero: pollingDate,
      loads: [],
    });
    expect(begun.overdue).toEqual([]);
    expect(begun.done).toBe(1);
  });
});

describe('a matter', () => {
  const incident = (number: number, given: Partial<DayLogEntry> = {}) =>
    aDayLogEntry(number, { kind: 'incident', text: 'Shouting at the door.', ...given });
  const carried = { followsId: asId<'DayLogEntry'>('entry-1') };

  it('stays open until its latest entry that stands closes it', () => {
    const first = incident(1, { isOpen: true });
    expect(openMatters(read(first))).toHaveLength(1);
    const closed = [first, incident(2, { ...carried, isOpen: false })] as const;
    expect(openMatters(read(...closed))).toEqual([]);
    const struck = aDayLogEntry(3, { kind: 'note', text: 'Struck', strikes: strikes(2) });
    expect(openMatters(read(...closed, struck))).toMatchObject([{ first: { number: 1 }, isOpen: true }]);
  });

  it('is one with what follows what follows it', () => {
    const third = incident(3, { followsId: asId('entry-2'), isOpen: true });
    const [matter] = openMatters(read(incident(1, { isOpen: true }), incident(2, carried), third));
    expect(matter?.entries.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('a correction in a matter', () => {
  const incident = (number: number, given: Partial<DayLogEntry> = {}) =>
    aDayLogEntry(number, { kind: 'incident', text: 'Shouting at the door.', ...given });
  const first = incident(1, { isOpen: true });
  const closing = incident(2, { followsId: first.id, isOpen: false });
  const correct = (entry: DayLogEntry, log: readonly DayLogEntry[]): DayLogEntry => {
    const matter = mattersOf(read(...log)).find(({ entries }) => entries.includes(entry));
    const made = entryOf(correcting(entry, matter), {
      log,
      operationId,
      id: `entry-${log.length + 1}`,
      now: '2027-05-06T09:30:00.000Z',
      by: 'A. Larch',
      strikes: strikes(entry.number),
    });
    if (!made.ok) throw new Error('the correction can be written');
    return made.value;
  };

  it('of its first entry, once a follow-up closed it, leaves one matter, closed', () => {
    const log = [first, closing, correct(first, [first, closing])];
    expect(mattersOf(read(...log))).toMatchObject([
      { first: { number: 3 }, entries: [{ number: 2 }, { number: 3 }], isOpen: false },
    ]);
  });

  it('of its first entry while it is open leaves it open, also where that is corrected again', () => {
    const once = [first, correct(first, [first])];
    const twice = [...once, correct(once[1] ?? first, once)];
    expect(mattersOf(read(...twice))).toMatchObject([
      { first: { number: 3 }, entries: [{ number: 3 }], isOpen: true },
    ]);
  });

  it('written without saying what it follows belongs to what it struck', () => {
    const correction = incident(3, { isOpen: true, strikes: strikes(1) });
    expect(mattersOf(read(first, closing, correction))).toHaveLength(1);
  });

  it('of an entry that is no matter makes none', () => {
    const visit = aDayLogEntry(1, { stationId: station });
    expect(mattersOf(read(visit, correct(visit, [visit])))).toEqual([]);
  });
});

describe('a new entry', () => {
  const writing = {
    log: [] as DayLogEntry[],
    operationId,
    id: 'new',
    now: '2027-05-06T09:30:00.000Z',
    by: 'A. Larch',
  };

  it('takes the next number and now', () => {
    const log = [aDayLogEntry(1), aDayLogEntry(2)];
    expect(entryOf({ ...emptyDraft, stationId: '12' }, { ...writing, log })).toMatchObject({
      ok: true,
      value: { number: 3, at: writing.now, recordedBy: 'A. Larch', lateReason: '', kind: 'visit' },
    });
  });

  it('says at each field what is missing', () => {
    expect(entryOf(emptyDraft, writing)).toMatchObject({
      error: { station: 'Say which station was visited.' },
    });
    expect(entryOf({ ...emptyDraft, kind: 'note', time: '0700' }, writing)).toMatchObject({
      error: { text: 'Write what happened.', lateReason: 'Say why it is written down only now.' },
    });
  });

  it('that corrects another keeps its moment, and gives the reason of the correction as why it is late', () => {
    const wrong = aDayLogEntry(1, { stationId: station });
    const made = entryOf(correcting(wrong), { ...writing, log: [wrong], strikes: strikes(1) });
    expect(made).toMatchObject({
      value: { number: 2, at: wrong.at, lateReason: 'Wrong hall.', kind: 'visit' },
    });
  });

  it('that only strikes is no visit, and one that follows begins where the other left off', () => {
    const wrong = aDayLogEntry(1, { stationId: station });
    expect(entryOf(strikingOnly(wrong), { ...writing, strikes: strikes(1) })).toMatchObject({
      value: { kind: 'note', text: 'Entry 1 is struck through.', at: writing.now },
    });
    const open = aDayLogEntry(4, { kind: 'incident', text: 'Shouting', isOpen: true, harmId: 'disorder' });
    expect(following(open)).toMatchObject({
      followsId: 'entry-4',
      isOpen: true,
      harmId: 'disorder',
      kind: 'incident',
    });
  });
});

describe('finding', () => {
  const rows = ['1', '2', '12', '21'].map((id) => aStationRow(id));

  it('puts the very number first, then what begins with it', () => {
    expect(findStations(rows, '2', 10).map(({ id }) => id)).toEqual(['2', '21', '12']);
    expect(findStations(rows, 'place-12 hall', 10).map(({ id }) => id)).toEqual(['12']);
  });

  it('narrows the log by kind, words and what is open', () => {
    const log = read(
      aDayLogEntry(1, { stationId: station }),
      aDayLogEntry(2, { kind: 'note', text: 'Calm' }),
    );
    const around = { rowsById: new Map(rows.map((row) => [row.id, row])), openIds: new Set<string>() };
    const numbers = (filter: object) =>
      filterDayLog(log, { ...noDayLogFilter, ...filter }, around).map(({ entry }) => entry.number);
    expect(numbers({})).toEqual([1, 2]);
    expect(numbers({ text: 'place-12' })).toEqual([1]);
    expect(numbers({ kind: 'note' })).toEqual([2]);
    expect(numbers({ show: 'open' })).toEqual([]);
  });
});
