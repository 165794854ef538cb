import { describe, expect, it } from 'vitest';
import { learningState } from '../debrief/learning-state';
import { seenAgainWords } from '../debrief/seen-before';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import { linkCollections, type LinkRecords, linkWords } from '../plan/link-words';
import type { CollectionName, DeskRecords } from '../records';
import { exampleChanges } from './example';
import { exampleBeforeId } from './example-before';

const changes = exampleChanges('2026-11-21T10:00:00.000Z');
function all<C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]> {
  return new Map(
    changes.flatMap((change) =>
      change.collection === collection && change.after !== null
        ? [[change.id, change.after as unknown as DeskRecords[C]]]
        : [],
    ),
  );
}
const mine = ['lessons', 'hotDebriefs', 'trainingItems', 'mediaEntries', 'learningPoints'];
const points = [...all('learningPoints').values()].filter(
  ({ operationId }) => operationId === exampleBeforeId,
);
const linked = Object.fromEntries(linkCollections.map((name) => [name, all(name)])) as unknown as LinkRecords;

describe('what the example learned', () => {
  it('passes the guards in one step', () => {
    const nothing = standingIn({ get: () => undefined, all: () => new Map() });
    const learned = changes.filter(({ collection }) => mine.includes(collection));
    expect(learned.length).toBeGreaterThan(20);
    expect(refusalOf(nothing, learned)).toBeNull();
  });

  it('shows every state, and good practice as well as faults', () => {
    const states = points.map((point) => learningState(point, '2026-11-21'));
    expect(states.filter((state) => state === 'changed')).toHaveLength(3);
    expect(new Set(states)).toEqual(new Set(['observation', 'open', 'changed', 'not-pursued']));
    expect(new Set(points.map(({ kind }) => kind))).toEqual(new Set(['fault', 'good-practice']));
  });

  it('was in one point identified before', () => {
    const records = {
      operations: all('operations'),
      learningPoints: all('learningPoints'),
      lessons: all('lessons'),
    };
    expect(points.map((point) => seenAgainWords(point, records)).filter(Boolean)).toEqual([
      'Identified in 2024 and again in 2026',
    ]);
  });

  it('links only to what is on record', () => {
    const links = [
      ...points.flatMap(({ from, seenBefore, change }) => [...from, ...seenBefore, ...(change?.links ?? [])]),
      ...[...all('mediaEntries').values()].flatMap((entry) => entry.links),
    ];
    expect(links.filter((link) => !linkWords(link, linked).exists)).toEqual([]);
  });
});
