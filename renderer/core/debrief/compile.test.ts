import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAllegation } from '../../../test/builders/cases';
import { anOperation } from '../../../test/builders/desk';
import { debriefRecords } from '../../../test/builders/debrief';
import { aHistoryEntry } from '../../../test/builders/history';
import { aMeeting, anAction } from '../../../test/builders/meetings';
import { aDecision } from '../../../test/builders/plan';
import { byId } from '../../../test/builders/plan-records';
import { aDayLogEntry, aPlace, aPost, aStationRow, aTeam } from '../../../test/builders/polling-day';
import { anArea, anAssessedCell, anAssessment, atArea } from '../../../test/builders/threat';
import type { Allegation } from '../cases/allegation';
import { categories } from '../cases/categories';
import { asId } from '../foundation/ids';
import type { DayLogEntry } from '../polling-day/day-log-entry';
import { compileDebrief, type DebriefRecords } from './compile';
import { type DebriefFigure, type FigureGroupId, groupOf } from './compiled';
import { changeWords, figureWords } from './figure-words';

const operation = anOperation({ id: asId('operation-1'), pollingDate: '2027-05-06' });
const before = anOperation({ id: asId('operation-0'), name: 'May 2026', pollingDate: '2026-05-07' });
const today = '2027-06-20';
const operationId = operation.id;

const areas = byId(
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
  anArea('lyde', { kind: 'ward', name: 'Lyde', parentId: asId('carrow') }),
  anArea('marsh', { kind: 'ward', name: 'Marsh', parentId: asId('carrow') }),
);

const compiled = (given: Partial<DebriefRecords>, last: typeof before | null = null) =>
  compileDebrief(debriefRecords({ areas, ...given }), operation, { today, before: last });

function figure(
  given: Partial<DebriefRecords>,
  group: FigureGroupId,
  id: string,
  last = null as typeof before | null,
): DebriefFigure {
  const found = groupOf(compiled(given, last), group)?.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure ${id} in ${group}`);
  return found;
}

const valueOf = (given: Partial<DebriefRecords>, group: FigureGroupId, id: string) => {
  const { value, outOf } = figure(given, group, id);
  return figureWords({ value, outOf });
};

describe('planning', () => {
  it('counts meetings held of those planned, and who came of those asked', () => {
    const attendee = (id: string, attendance: 'present' | 'absent') =>
      ({ id: asId<'Attendee'>(id), name: id, role: '', organisation: '', attendance }) as const;
    const meetings = byId(
      aMeeting({
        id: asId('m1'),
        status: 'held',
        attendees: [attendee('a', 'present'), attendee('b', 'absent')],
      }),
      aMeeting({ id: asId('m2'), status: 'planned', date: '2027-04-01' }),
      aMeeting({ id: asId('m3'), status: 'held', operationId: asId('elsewhere') }),
    );
    expect(valueOf({ meetings }, 'meetings', 'meetings-held')).toBe('1 of 2');
    expect(valueOf({ meetings }, 'meetings', 'meetings-present')).toBe('1 of 2');
    expect(figure({ meetings }, 'meetings', 'meetings-not-marked').behind).toEqual([
      { kind: 'meeting', ids: ['m2'] },
    ]);
  });

  it('tells actions closed in time, late, overdue and open apart', () => {
    const closedOn = (on: string) => ({ on, by: 'Insp. Vale', outcome: 'Done' });
    const actions = byId(
      anAction({ id: asId('a1'), due: '2027-03-15', closed: closedOn('2027-03-15') }),
      anAction({ id: asId('a2'), due: '2027-03-15', closed: closedOn('2027-03-16') }),
      anAction({ id: asId('a3'), due: '2027-06-19' }),
      anAction({ id: asId('a4'), due: today }),
      anAction({ id: asId('a5'), due: null, closed: closedOn('2027-05-01') }),
    );
    const values = ['in-time', 'late', 'missed', 'open'].map((id) =>
      valueOf({ actions }, 'actions', `actions-${id}`),
    );
    expect(values).toEqual(['2 of 5', '1 of 5', '1 of 5', '1 of 5']);
  });

  it('says by how many days a planned event was late, and both dates', () => {
    const polls = [{ type: 'local-principal', contest: '' }] as const;
    const event = {
      id: asId<'PlannedEvent'>('event-1'),
      operationId,
      recommendedId: 'joint-letter',
      name: 'Joint letter',
      owner: '',
      from: '2027-04-01',
      to: '2027-04-16',
      doneOn: '2027-04-20',
      note: '',
    };
    const debrief = compileDebrief(
      debriefRecords({ areas, plannedEvents: byId(event) }),
      { ...operation, polls },
      { today, before: null },
    );
    const found = groupOf(debrief, 'events')?.figures[0];
    expect(found).toMatchObject({
      label: 'Joint letter',
      value: 4,
      behind: [{ kind: 'planned-event', ids: ['event-1'] }],
    });
    expect(found?.note).toContain('done Tue 20 Apr 2027');
    expect(groupOf(debrief, 'dates')?.figures.find(({ id }) => id === 'events-late')?.value).toBe(1);
  });

  it('leaves struck decisions out', () => {
    const decisions = byId(
      aDecision({ id: asId('d1'), number: 1, operationId, role: 'Gold commander' }),
      aDecision({
        id: asId('d2'),
        number: 2,
        operationId,
        role: 'Gold commander',
        strikes: { entryId: asId('d1'), reason: 'Wrong place' },
      }),
    );
    expect(valueOf({ decisions }, 'decisions', 'decisions-all')).toBe('1');
    expect(figure({ decisions }, 'decisions', 'decisions:gold').behind).toEqual([
      { kind: 'decision', ids: ['d2'] },
    ]);
  });
});

describe('polling day', () => {
  const station = (id: string) => ({ ...aStationRow(id).station, operationId, teamId: asId<'Team'>('t1') });
  const visit = (number: number, stationId: string, at = '2027-05-06T09:00:00.000Z') =>
    aDayLogEntry(number, { operationId, stationId: asId(stationId), at, recordedAt: at });

  it('counts visits against the plan, those beyond it apart, and none of another day', () => {
    const given = {
      stations: byId(station('s1'), station('s2')),
      teams: byId(aTeam('t1', { operationId })),
      dayLog: byId(
        visit(1, 's1'),
        visit(2, 's1'),
        visit(3, 's1'),
        visit(4, 's2', '2027-05-05T09:00:00.000Z'),
      ),
    };
    expect(figure(given, 'visits', 'visits-made')).toMatchObject({
      value: 2,
      outOf: 4,
      note: 'and 1 beyond the plan',
    });
    expect(valueOf(given, 'visits', 'stations-visited')).toBe('1 of 2');
    expect(valueOf(given, 'visits-by-team', 'visits-by-team:t1')).toBe('2 of 4');
  });

  it('counts a matter that was carried on or corrected once', () => {
    const incident = (number: number, given: Partial<DayLogEntry> = {}) =>
      aDayLogEntry(number, {
        operationId,
        kind: 'incident',
        text: 'Shouting',
        placeId: asId('hall'),
        ...given,
      });
    const dayLog = byId(
      incident(1),
      incident(2, { followsId: asId('entry-1') }),
      incident(3, { at: '2027-05-06T20:59:00.000Z' }),
      incident(4, { strikes: { entryId: asId('entry-3'), reason: 'Time' }, at: '2027-05-06T21:01:00.000Z' }),
    );
    const given = { dayLog, places: byId(aPlace('hall', { name: 'Ash Hall' })) };
    expect(valueOf(given, 'incidents-by-kind', 'incidents-all')).toBe('2');
    expect(figure(given, 'incidents-by-place', 'incidents-by-place:hall')).toMatchObject({
      label: 'Ash Hall',
      value: 2,
    });
    expect(figure(given, 'incidents-by-hour', 'incidents-by-hour:22').behind).toEqual([
      { kind: 'day-log-entry', ids: ['entry-4'] },
    ]);
  });

  it('says what cover of a post was planned, and never that it was given: nobody recorded that', () => {
    const given = {
      posts: byId(aPost('p1', { operationId, officersNeeded: 2, teamIds: [asId('t1')] })),
      teams: byId(aTeam('t1', { operationId, strength: 1, until: '2027-05-07T00:00' })),
    };
    const [post] = groupOf(compiled(given), 'cover-posts')?.figures ?? [];
    expect(post).toMatchObject({
      ...{ value: null, outOf: 120, unit: 'minutes' },
      note: 'needed: 10 h 00 min, 8 h 00 min of it not planned for',
    });
  });
});

describe('allegations', () => {
  const last = (id: string, given: Partial<Allegation> = {}) =>
    anAllegation({ id: asId(id), operationId: before.id, areaId: asId('lyde'), ...given });
  const now = (id: string, given: Partial<Allegation> = {}) =>
    anAllegation({ id: asId(id), areaId: asId('lyde'), ...given });

  it('are held against those of the operation before, area by area, gone ones too', () => {
    const given = {
      allegations: byId(
        now('a1'),
        now('a2', { kind: 'incident' }),
        last('b1'),
        last('b2', { areaId: asId('marsh') }),
      ),
    };
    const debrief = compiled(given, before);
    expect(debrief.lastTime).toEqual({ kind: 'operation', operationId: before.id, name: 'May 2026' });
    const group = groupOf(debrief, 'allegations-by-area');
    expect(group?.comparedWith).toBe('May 2026');
    expect(group?.figures.map((each) => [each.label, each.value, each.before, changeWords(each)])).toEqual([
      ['Lyde, Carrow', 1, 1, 'no change'],
      ['Marsh, Carrow', 0, 1, '−1'],
    ]);
    expect(group?.figures[1]?.behindBefore).toEqual([{ kind: 'allegation', ids: ['b2'] }]);
  });

  it('are held against the history by area alone where the desk has no reports of the election before', () => {
    const given = {
      allegations: byId(now('a1')),
      history: byId(
        aHistoryEntry('h1', { count: 4 }),
        aHistoryEntry('h2', { kind: 'incident', count: 9 }),
        aHistoryEntry('h3', { election: 'July 2024', pollingDate: '2024-07-04', count: 2 }),
      ),
    };
    const debrief = compiled(given, before);
    expect(debrief.lastTime).toMatchObject({ kind: 'history', name: 'July 2024' });
    expect(figure(given, 'allegations', 'allegations-all', before)).toMatchObject({ value: 1, before: 2 });
    expect(figure(given, 'allegations-by-area', 'allegations-by-area:lyde', before).behindBefore).toEqual([
      { kind: 'history-entry', ids: ['h3'] },
    ]);
    const byCategory = groupOf(debrief, 'allegations-by-category');
    expect(byCategory?.comparedWith).toBe('');
    expect(byCategory?.figures.map((each) => each.before)).toEqual([null]);
  });

  it('are told apart for the areas that the approved assessment rated high', () => {
    const assessment = {
      ...anAssessment({ operationId, locations: [atArea('carrow'), atArea('marsh')] }),
      status: 'approved',
    } as const;
    const cell = (area: string, impact: 2 | 5) =>
      anAssessedCell(
        { location: atArea(area) },
        { likelihood: impact === 5 ? 'almost-certain' : 'unlikely', impact },
      );
    const given = {
      assessments: byId(assessment),
      cells: byId(cell('carrow', 5), cell('marsh', 2)),
      allegations: byId(
        now('a1'),
        now('a2', { areaId: asId('carrow') }),
        now('a3', { areaId: null }),
        last('b1'),
      ),
    };
    const group = groupOf(compiled(given, before), 'allegations-rated-high');
    expect(group?.figures.map(({ label, value, before: was }) => [label, value, was])).toEqual([
      ['Carrow', 2, 1],
    ]);
    const draft = { ...given, assessments: byId({ ...assessment, status: 'draft' as const }) };
    expect(groupOf(compiled(draft), 'allegations-rated-high')?.caution).not.toBe('');
  });

  it('figures equal a naive recount, and each names the records behind it', () => {
    const report = fc.record({
      kind: fc.constantFrom<Allegation['kind']>('allegation', 'incident'),
      category: fc.constantFrom('', ...categories.map(({ id }) => id)),
      areaId: fc.constantFrom(null, asId<'Area'>('lyde'), asId<'Area'>('marsh'), asId<'Area'>('gone')),
      operationId: fc.constantFrom(operationId, before.id, asId<'Operation'>('elsewhere')),
      isSubstantiated: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 40 }), (reports) => {
        const all = reports.map((given, index) => anAllegation({ ...given, id: asId(`a${index}`) }));
        const debrief = compiled({ allegations: byId(...all) }, before);
        const of = (where: string, passes: (each: Allegation) => boolean) =>
          all.filter((each) => each.operationId === where && each.kind === 'allegation' && passes(each))
            .length;
        for (const [group, key] of [
          ['allegations-by-category', (each: Allegation) => each.category],
          ['allegations-by-area', (each: Allegation) => each.areaId ?? ''],
        ] as const) {
          const figures = groupOf(debrief, group)?.figures ?? [];
          const hadAny = all.some((each) => each.operationId === before.id);
          for (const each of figures) {
            const id = each.id.slice(group.length + 1);
            expect(each.value).toBe(of(operationId, (a) => key(a) === id));
            expect(each.before).toBe(hadAny ? of(before.id, (a) => key(a) === id) : null);
            expect(each.behind.flatMap(({ ids }) => ids)).toHaveLength(each.value ?? 0);
          }
          expect(figures.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(of(operationId, () => true));
        }
      }),
    );
  });
});
