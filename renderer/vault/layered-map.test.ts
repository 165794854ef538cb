import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf, LayeredMap } from './layered-map';

interface Hall {
  readonly name: string;
}

function halls(count: number): Map<string, Hall> {
  return new Map(Array.from({ length: count }, (_, index) => [`hall-${index}`, { name: `Hall ${index}` }]));
}

const sorted = (map: ReadonlyMap<string, Hall>): [string, Hall][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

const act = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map((number) => `hall-${number}`),
  value: fc.option(fc.record({ name: fc.string() })),
  isHandedOut: fc.boolean(),
});

describe('a map of a few changes on top of another', () => {
  it('holds what a plain map would, after any changes and copies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), fc.array(act, { maxLength: 60 }), (count, acts) => {
        let layered: LayeredMap<Hall> | Map<string, Hall> = new LayeredMap(halls(count));
        const plain = halls(count);
        for (const { id, value, isHandedOut } of acts) {
          // A map that has grown thick is given back plain, and is layered again here.
          if (isHandedOut && layered instanceof LayeredMap) layered = layered.copy();
          if (layered instanceof Map) layered = new LayeredMap(layered);
          if (value === null) layered.delete(id);
          else layered.set(id, value);
          if (value === null) plain.delete(id);
          else plain.set(id, value);
        }
        expect(sorted(layered)).toEqual(sorted(plain));
        expect(layered.size).toBe(plain.size);
        expect([...layered.keys()].sort()).toEqual([...plain.keys()].sort());
        expect([...layered.values()]).toHaveLength(plain.size);
        for (let id = 0; id <= 31; id += 1) {
          expect(layered.get(`hall-${id}`)).toEqual(plain.get(`hall-${id}`));
          expect(layered.has(`hall-${id}`)).toBe(plain.has(`hall-${id}`));
        }
        const visited = new Map<string, Hall>();
        layered.forEach((value, id) => visited.set(id, value));
        expect(sorted(visited)).toEqual(sorted(plain));
      }),
    );
  });

  it.each([10, 5000])(
    'leaves a map of %i records as it was when a copy of it changes, and copies of that',
    (count) => {
      const first = halls(count);
      const second = copyOf(first);
      second.set('hall-1', { name: 'Corn Exchange' });
      const third = copyOf(second);
      third.delete('hall-2');
      third.set('hall-new', { name: 'Scout Hut' });
      expect(sorted(first)).toEqual(sorted(halls(count)));
      expect(second.get('hall-1')).toEqual({ name: 'Corn Exchange' });
      expect(second.has('hall-2')).toBe(true);
      expect(second.size).toBe(count);
      expect(third.get('hall-1')).toEqual({ name: 'Corn Exchange' });
      expect(third.has('hall-2')).toBe(false);
      expect(third.size).toBe(count);
    },
  );

  it('becomes a plain map once a copy would carry many changes, and not before', () => {
    let map = copyOf(halls(10_000));
    let plainCopies = 0;
    for (let turn = 0; turn < 1000; turn += 1) {
      map = copyOf(map);
      if (map instanceof Map) plainCopies += 1;
      map.set(`hall-${turn}`, { name: `Seen ${turn}` });
    }
    expect(plainCopies).toBeGreaterThan(0);
    expect(plainCopies).toBeLessThan(10);
    expect(map.size).toBe(10_000);
    expect(map.get('hall-0')).toEqual({ name: 'Seen 0' });
    expect(map.get('hall-999')).toEqual({ name: 'Seen 999' });
  });
});
