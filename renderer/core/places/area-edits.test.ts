import { describe, expect, it } from 'vitest';
import { aHistoryEntry, aLesson } from '../../../test/builders/history';
import { asId } from '../foundation/ids';
import { newOperation } from '../operation/operation';
import type { Area, AreaKind } from './area';
import { areaLines, type AreaUse, checkedArea, removalProblem } from './area-edits';

function anArea(id: string, kind: AreaKind, parentId: string | null): Area {
  return {
    id: asId<'Area'>(id),
    kind,
    name: `Area ${id}`,
    code: '',
    parentId: parentId === null ? null : asId<'Area'>(parentId),
  };
}

const list = [
  anArea('f', 'force', null),
  anArea('b', 'bcu', 'f'),
  anArea('c', 'local-authority', 'f'),
  anArea('w10', 'ward', 'c'),
  anArea('w9', 'ward', 'c'),
];
const areas = new Map(list.map((area) => [area.id as string, area]));
const use: AreaUse = {
  areas,
  places: new Map(),
  stations: new Map(),
  operations: new Map(),
  assessments: new Map(),
  intelligence: new Map(),
  history: new Map(),
  lessons: new Map(),
  allegations: new Map(),
  cases: new Map(),
  councilUpdates: new Map(),
  commandRoles: new Map(),
  delegations: new Map(),
  partners: new Map(),
  checklistAnswers: new Map(),
};

describe('areas', () => {
  it('stand as a tree: councils before command units, wards in the order of their numbers', () => {
    const lines = areaLines(areas, asId<'Area'>('f')).map(({ area, depth }) => `${depth} ${area.id}`);
    expect(lines).toEqual(['0 f', '1 c', '2 w9', '2 w10', '1 b']);
  });

  it('that lie in each other in a ring are drawn once', () => {
    const ring = new Map(
      [anArea('x', 'bcu', 'y'), anArea('y', 'bcu', 'x')].map((area) => [area.id as string, area]),
    );
    expect(areaLines(ring, asId<'Area'>('x'))).toHaveLength(2);
  });

  it('need a name that no other of their kind has there', () => {
    const named = (name: string) => checkedArea({ ...anArea('new', 'ward', 'c'), name }, areas);
    expect(named('  ')).toMatchObject({ ok: false, error: { kind: 'no-name' } });
    expect(named('area W9')).toMatchObject({ ok: false, error: { kind: 'same-name' } });
    expect(named(' Hill   ward ')).toMatchObject({ ok: true, value: { name: 'Hill ward' } });
  });

  it('are not removed from under what hangs on them', () => {
    expect(removalProblem(areas.get('f')!, use)?.kind).toBe('fixed');
    expect(removalProblem(areas.get('c')!, use)?.message).toContain('used by 2 areas');
    expect(removalProblem(areas.get('b')!, use)).toBeNull();
    const operation = newOperation({
      id: asId<'Operation'>('op'),
      name: 'May',
      forceName: '',
      forceAreaId: asId<'Area'>('f'),
      areaIds: [asId<'Area'>('b')],
      createdAt: '2027-01-01T00:00:00Z',
    });
    const withOperation = { ...use, operations: new Map([['op', operation]]) };
    expect(removalProblem(areas.get('b')!, withOperation)?.message).toContain('1 operation');
    const entry = aHistoryEntry('1', { areaId: asId<'Area'>('b') });
    const lesson = aLesson('1', { locations: [{ kind: 'area', id: asId<'Area'>('b') }] });
    const learned = {
      ...use,
      history: new Map([[entry.id, entry]]),
      lessons: new Map([[lesson.id, lesson]]),
    };
    expect(removalProblem(areas.get('b')!, learned)?.message).toContain(
      'used by 1 entry of the area history, 1 recommendation or action of earlier learning.',
    );
    const areaId = asId<'Area'>('b');
    const planned = {
      ...use,
      commandRoles: new Map([['r', { areaId }]]),
      delegations: new Map([['d', { areaIds: [areaId] }]]),
      partners: new Map([['p', { areaId }]]),
      checklistAnswers: new Map([['c', { areaId }]]),
    };
    expect(removalProblem(areas.get('b')!, planned)?.message).toContain(
      'used by 1 command role, 1 delegate of the SPOC, 1 partner, 1 answer of a council’s checklist.',
    );
  });
});
