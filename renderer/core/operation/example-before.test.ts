import { describe, expect, it } from 'vitest';
import { byId } from '../../../test/builders/plan-records';
import { compileDebrief, debriefCollections, type DebriefRecords } from '../debrief/compile';
import { groupOf } from '../debrief/compiled';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import { exampleChanges, exampleOperationId, exampleSteps } from './example';
import { exampleBeforeId } from './example-before';
import type { Operation } from './operation';

const changes = exampleChanges('2026-11-21T10:00:00.000Z');
// The collection was compared just before the cast; the compiler does not carry that over to the records.
const records = Object.fromEntries(
  debriefCollections.map((name) => [
    name,
    byId(
      ...changes.flatMap(({ collection, after }) => (collection === name && after !== null ? [after] : [])),
    ),
  ]),
) as unknown as DebriefRecords;

const emptyDesk: Parameters<typeof standingIn>[0] = { get: () => undefined, all: () => new Map() };

function operation(id: string): Operation {
  const found = records.operations.get(id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

const today = '2026-11-21';
const now = operation(exampleOperationId);
const before = operation(exampleBeforeId);

describe('the election before that of the example', () => {
  it('is what the example follows, and nothing in it is refused', () => {
    expect(now.followsOperationId).toBe(before.id);
    expect(before.isExample).toBe(true);
    // What follows the first commit is held against what it stored, see example-before-assessment.test.ts.
    const [first] = exampleSteps('2026-11-21T10:00:00.000Z');
    expect(refusalOf(standingIn(emptyDesk), first?.changes ?? [])).toBeNull();
  });

  it('has as many allegations in each area as the history of the example says', () => {
    const debrief = compileDebrief(records, before, { today, before: null });
    const areas = groupOf(debrief, 'allegations-by-area')?.figures ?? [];
    for (const figure of areas.filter(({ value }) => (value ?? 0) > 0)) {
      const areaId = figure.id.split(':')[1];
      const told = [...records.history.values()]
        .filter((entry) => entry.pollingDate === before.pollingDate && entry.kind === 'allegation')
        .filter((entry) => entry.areaId === areaId && entry.fromOperationId === null)
        .reduce((sum, { count }) => sum + count, 0);
      expect([figure.label, figure.value]).toEqual([figure.label, told]);
    }
    expect(debrief.lastTime).toMatchObject({ kind: 'history', name: 'July 2024 general election (example)' });
  });

  it('shows figures under every heading that it has records for', () => {
    const debrief = compileDebrief(records, before, { today, before: null });
    const value = (group: Parameters<typeof groupOf>[1], id: string) => {
      const figure = groupOf(debrief, group)?.figures.find((each) => each.id === id);
      return [figure?.value, figure?.outOf];
    };
    expect(value('meetings', 'meetings-held')).toEqual([9, 9]);
    expect(value('actions', 'actions-missed')).toEqual([2, 6]);
    expect(value('dates', 'events-late')[0]).toBe(2);
    expect(value('incidents-by-kind', 'incidents-all')).toEqual([6, null]);
    expect(value('investigations', 'cases-closed')).toEqual([3, 3]);
    expect(value('cover-posts', 'post:count:example-place-21:example-before-post-count')).toEqual([
      null,
      720,
    ]);
    expect(value('visits', 'visits-made')[1]).toBe(21);
    expect(debrief.headings.filter(({ judgement }) => judgement !== null)).toHaveLength(6);
  });

  it('says apart what was reported in the area that gold’s assessment rated high', () => {
    const debrief = compileDebrief(records, before, { today, before: null });
    const high = groupOf(debrief, 'allegations-rated-high')?.figures ?? [];
    expect(high.map(({ id, note }) => [id, note])).toEqual([
      ['allegations-rated-high:example-ward-quayside', 'rated high'],
    ]);
    expect(high[0]?.value).toBeGreaterThan(0);
  });

  it('is what the debrief of the example is held against', () => {
    const debrief = compileDebrief(records, now, { today, before });
    expect(debrief.lastTime).toMatchObject({ kind: 'operation', operationId: before.id });
    expect(groupOf(debrief, 'allegations')?.figures[0]?.before).toBe(9);
  });
});
