import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredStation } from './station-differences';
import { compareStations, summariseDifferences } from './station-differences';
import type { StationDraft } from './station-list';

function aDraft(over: Partial<StationDraft> = {}): StationDraft {
  return {
    name: 'Northbeck Village Hall',
    address: 'Mill Lane',
    postcode: 'DE6 1AA',
    district: 'NA',
    number: '1',
    easting: 421345,
    northing: 351234,
    uprn: '100030012345',
    ward: null,
    sourceId: null,
    line: 2,
    rows: 1,
    ...over,
  };
}

function store(drafts: readonly StationDraft[]): readonly StoredStation[] {
  return drafts.map((draft, at) => ({ ...draft, id: `s${at}` }));
}

/** Values from a small set, so that drafts often share a name, a number or a property. */
const anyDraft = fc
  .record({
    name: fc.constantFrom('Village Hall', 'VILLAGE HALL', 'Church Hall', 'School'),
    address: fc.constantFrom('', 'Mill Lane', 'High Street'),
    postcode: fc.constantFrom(null, 'DE6 1AA', 'DE6 1AB'),
    district: fc.constantFrom(null, 'NA', 'NB'),
    number: fc.constantFrom(null, '1', '2', '3'),
    easting: fc.constantFrom(null, 421345, 421346),
    northing: fc.constantFrom(null, 351234, 351235),
    uprn: fc.constantFrom(null, '1001', '1002'),
    sourceId: fc.constantFrom(null, 'a', 'b', 'c'),
  })
  .map((fields) => aDraft(fields));
const aList = fc.uniqueArray(anyDraft, { selector: (draft) => JSON.stringify(draft), maxLength: 25 });

describe('a second import', () => {
  it('of the same list changes nothing, in any order of its rows', () => {
    fc.assert(
      fc.property(
        aList.chain((drafts) =>
          fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length })),
        ),
        ([drafts, shuffled]) => {
          const differences = compareStations(store(drafts), shuffled);
          expect(summariseDifferences(differences)).toBe(
            `0 new, 0 changed, 0 gone, ${drafts.length} already here`,
          );
        },
      ),
    );
  });

  it('tells apart two stations that differ only in where they stand, whichever comes first', () => {
    const west = aDraft({ easting: 421345 });
    const east = aDraft({ easting: 421346 });
    expect(compareStations(store([west, east]), [east, west]).unchanged).toEqual(['s1', 's0']);
  });

  it('accounts for every stored station and every row exactly once', () => {
    fc.assert(
      fc.property(aList, aList, (before, after) => {
        const stored = store(before);
        const { added, changed, gone, unchanged } = compareStations(stored, after);
        expect(added.length + changed.length + unchanged.length).toBe(after.length);
        const ids = [...changed.map(({ id }) => id), ...gone, ...unchanged].sort();
        expect(ids).toEqual(stored.map(({ id }) => id).sort());
      }),
    );
  });

  it('knows a station by its source id though its name and number changed', () => {
    const stored = store([aDraft({ sourceId: '5736' })]);
    const draft = aDraft({ sourceId: '5736', name: 'Northbeck Memorial Hall', number: '4' });
    expect(compareStations(stored, [draft]).changed).toEqual([
      { id: 's0', draft, fields: ['name', 'number'] },
    ]);
  });

  it('knows a station by number and name, by property and number, and by name and district', () => {
    const stored = store([aDraft()]);
    for (const moved of [
      aDraft({ uprn: null, district: 'NC' }),
      aDraft({ name: 'The Hall' }),
      aDraft({ number: '9', uprn: null }),
    ]) {
      expect(compareStations(stored, [moved]).changed.map(({ id }) => id)).toEqual(['s0']);
    }
  });

  it('leaves a stored value alone where the new list says nothing of it', () => {
    const stored = store([aDraft()]);
    const silent = aDraft({ easting: null, northing: null, postcode: null, uprn: null });
    expect(compareStations(stored, [silent]).unchanged).toEqual(['s0']);
  });

  it('is summed up in one line', () => {
    const stored = store([
      aDraft(),
      aDraft({ number: '2', name: 'Church Hall', uprn: null, district: 'NB' }),
    ]);
    const after = [
      aDraft({ postcode: 'DE6 1ZZ' }),
      aDraft({ number: '3', name: 'School', uprn: null, district: 'TA' }),
    ];
    expect(summariseDifferences(compareStations(stored, after))).toBe(
      '1 new, 1 changed, 1 gone, 0 already here',
    );
  });
});
