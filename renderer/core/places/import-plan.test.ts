import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { registry } from '../records';
import type { Area } from './area';
import {
  countPlan,
  type ImportChange,
  importChanges,
  type ImportPlan,
  type ImportPlanInput,
  planImport,
} from './import-plan';
import { venueName } from './import-plan-venues';
import type { Place } from './place';
import type { Station } from './station';
import type { StationDraft } from './station-list';

const council: Area = {
  id: asId<'Area'>('E07999001'),
  kind: 'local-authority',
  name: 'Harrow Dale',
  code: 'E07999001',
  parentId: asId<'Area'>('force'),
};
const force: Area = {
  id: asId<'Area'>('force'),
  kind: 'force',
  name: 'Dale Police',
  code: '',
  parentId: null,
};
const operationId = asId<'Operation'>('op1');

interface Desk {
  readonly areas: Map<string, Area>;
  readonly places: Map<string, Place>;
  readonly stations: Map<string, Station>;
}

const emptyDesk = (): Desk => ({
  areas: new Map([
    [force.id, force],
    [council.id, council],
  ]),
  places: new Map(),
  stations: new Map(),
});

function ids(): () => string {
  let next = 0;
  return () => `new${String((next += 1))}`;
}

function aDraft(given: Partial<StationDraft> = {}): StationDraft {
  return {
    name: 'Ash Hall',
    address: 'Mill Lane, Harrow',
    postcode: 'HD1 2AB',
    district: 'AA',
    number: '1',
    easting: 430_100,
    northing: 290_200,
    uprn: null,
    ward: 'Mill ward',
    sourceId: null,
    line: 2,
    rows: 1,
    ...given,
  };
}

function plan(desk: Desk, drafts: readonly StationDraft[], newId = ids()): ImportPlan {
  const input: ImportPlanInput = { drafts, council, operationId, records: desk, newId };
  return planImport(input);
}

/** The changes put into the records, and what stood there before, as the journal keeps it. */
function apply(desk: Desk, changes: readonly ImportChange[]): { desk: Desk; undo: () => Desk } {
  const next: Desk = {
    areas: new Map(desk.areas),
    places: new Map(desk.places),
    stations: new Map(desk.stations),
  };
  const before: [keyof Desk, string, unknown][] = [];
  for (const change of changes) {
    if (change.collection === 'importProfiles') continue;
    if (change.after !== null) registry[change.collection].parse(change.after);
    const records = next[change.collection] as Map<string, unknown>;
    before.push([change.collection, change.id, records.get(change.id)]);
    if (change.after === null) records.delete(change.id);
    else records.set(change.id, change.after);
  }
  const undo = () => {
    const old: Desk = {
      areas: new Map(next.areas),
      places: new Map(next.places),
      stations: new Map(next.stations),
    };
    for (const [collection, id, record] of before) {
      const records = old[collection] as Map<string, unknown>;
      if (record === undefined) records.delete(id);
      else records.set(id, record);
    }
    return old;
  };
  return { desk: next, undo };
}

function importInto(desk: Desk, drafts: readonly StationDraft[], newId = ids()): Desk {
  return apply(desk, plan(desk, drafts, newId).changes).desk;
}

const oneOf = <T>(...values: T[]) => fc.constantFrom<T>(...values);
const anyDraft = fc
  .record({
    name: oneOf('Ash Hall', 'Ash Hall (Desk A)', 'Oak School', 'St Oswald’s Church'),
    address: oneOf('', 'Mill Lane', 'High Street'),
    postcode: oneOf(null, 'HD1 2AB', 'HD3 4CD'),
    district: oneOf(null, 'AA', 'AB, AC'),
    number: oneOf(null, '1', '2', '3', '4'),
    easting: oneOf(null, 430_100),
    northing: oneOf(null, 290_200),
    uprn: oneOf(null, '100', '200'),
    ward: oneOf(null, 'Mill ward', 'Hill ward'),
    sourceId: oneOf(null, 'x1', 'x2'),
  })
  .map((given) => aDraft(given));
const anyList = fc
  .array(anyDraft, { maxLength: 12 })
  .map((drafts) => drafts.map((draft, at) => ({ ...draft, line: at + 2 })));

describe('a first import', () => {
  it('makes a station, its place, its ward and its polling district', () => {
    const made = plan(emptyDesk(), [aDraft()]);
    expect(countPlan(made)).toEqual({ new: 1, changed: 0, same: 0, gone: 0 });
    const desk = importInto(emptyDesk(), [aDraft()]);
    const [place] = [...desk.places.values()];
    const [station] = [...desk.stations.values()];
    expect(place).toMatchObject({ name: 'Ash Hall', postcode: 'HD1 2AB', areaId: council.id });
    expect(desk.areas.get(place!.wardId!)).toMatchObject({
      kind: 'ward',
      name: 'Mill ward',
      parentId: council.id,
    });
    expect(station).toMatchObject({ placeId: place!.id, number: '1', presence: null, vulnerabilities: [] });
    expect([...desk.areas.values()].filter((area) => area.kind === 'polling-district')).toHaveLength(1);
  });

  it('puts two desks of one hall into one place', () => {
    const desk = importInto(emptyDesk(), [
      aDraft({ name: 'Ash Hall (Desk A)', number: '1' }),
      aDraft({ name: 'Ash Hall (Desk B)', number: '2' }),
    ]);
    expect([...desk.places.values()].map((place) => place.name)).toEqual(['Ash Hall']);
    expect(desk.stations.size).toBe(2);
  });

  it('calls a station without a number by its desk', () => {
    const made = plan(emptyDesk(), [
      aDraft({ name: 'Ash Hall (Desk A)', number: null }),
      aDraft({ name: 'Ash Hall - Desk B', number: null }),
    ]);
    expect(made.stations.map(({ station }) => station.number)).toEqual(['Desk A', 'Desk B']);
    expect(made.newPlaces).toBe(1);
  });

  it('keeps two village halls apart by their postcodes', () => {
    const desk = importInto(emptyDesk(), [
      aDraft({ name: 'Village Hall', postcode: 'HD1 2AB' }),
      aDraft({ name: 'Village Hall', postcode: 'HD3 4CD', number: '2' }),
    ]);
    expect(desk.places.size).toBe(2);
  });

  it('says which two names became one place', () => {
    const made = plan(emptyDesk(), [
      aDraft({ name: 'Ash Hall', uprn: '100' }),
      aDraft({ name: 'Ash Hall Annexe', uprn: '100', number: '2' }),
    ]);
    expect(made.newPlaces).toBe(1);
    expect(made.notices.join()).toContain('“Ash Hall” and “Ash Hall Annexe” have the same UPRN');
  });

  it('uses a place that stands there already, from an earlier operation', () => {
    const before = importInto(emptyDesk(), [aDraft()]);
    const desk: Desk = { ...before, stations: new Map() };
    expect(plan(desk, [aDraft({ number: '9' })]).newPlaces).toBe(0);
  });
});

describe('a name with a desk in it', () => {
  it.each([
    ['Ash Hall (Desk A)', 'Ash Hall'],
    ['Ash Hall - Station 2', 'Ash Hall'],
    ['Mill Fire Station', 'Mill Fire Station'],
    ['Ash Hall (Main Hall)', 'Ash Hall (Main Hall)'],
  ])('%s is in the building %s', (name, building) => {
    expect(venueName(name)).toBe(building);
  });
});

describe('a second import', () => {
  it('of the same list changes nothing', () => {
    fc.assert(
      fc.property(anyList, (drafts) => {
        const newId = ids();
        const desk = importInto(emptyDesk(), drafts, newId);
        const again = plan(desk, drafts, newId);
        expect(again.changes).toEqual([]);
        expect(countPlan(again)).toEqual({ new: 0, changed: 0, same: drafts.length, gone: 0 });
      }),
      { numRuns: 400 },
    );
  });

  it('accounts for every station of the list and of the desk exactly once', () => {
    fc.assert(
      fc.property(anyList, anyList, (first, second) => {
        const newId = ids();
        const desk = importInto(emptyDesk(), first, newId);
        const made = plan(desk, second, newId);
        const counts = countPlan(made);
        expect(counts.new + counts.changed + counts.same).toBe(second.length);
        expect(counts.changed + counts.same + counts.gone).toBe(first.length);
        expect(new Set(made.stations.map(({ station }) => station.id)).size).toBe(second.length);
      }),
      { numRuns: 400 },
    );
  });

  it('sets each record once, leaves no station without a place, and undo restores what stood', () => {
    fc.assert(
      fc.property(anyList, anyList, oneOf('keep' as const, 'remove' as const), (first, second, gone) => {
        const newId = ids();
        const desk = importInto(emptyDesk(), first, newId);
        const changes = importChanges(
          plan(desk, second, newId),
          { ...desk, profile: undefined },
          { gone, corrections: {}, keptPlaceIds: new Set() },
        );
        const keys = changes.map((change) => `${change.collection} ${change.id}`);
        expect(new Set(keys).size).toBe(keys.length);
        const done = apply(desk, changes);
        for (const station of done.desk.stations.values()) {
          expect(done.desk.places.has(station.placeId)).toBe(true);
        }
        const undone = done.undo();
        expect(undone).toEqual(desk);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps what was judged of a station when its address changes', () => {
    const first = importInto(emptyDesk(), [aDraft({ sourceId: 'x1' })]);
    const [station] = [...first.stations.values()];
    const judged: Station = {
      ...station!,
      presence: 'permanent',
      presenceReason: 'Disorder in 2024',
      vulnerabilities: [{ factorId: 'access', reason: 'One gate' }],
    };
    first.stations.set(judged.id, judged);
    const made = plan(first, [aDraft({ sourceId: 'x1', number: '7', address: 'New Road' })]);
    expect(made.stations[0]!.fields).toEqual([
      { field: 'Number', from: '1', to: '7' },
      { field: 'Address', from: 'Mill Lane, Harrow', to: 'New Road' },
    ]);
    const desk = apply(first, made.changes).desk;
    expect([...desk.stations.values()]).toEqual([{ ...judged, number: '7' }]);
  });

  it('never wipes out what the new list does not give', () => {
    const first = importInto(emptyDesk(), [aDraft()]);
    const made = plan(first, [aDraft({ postcode: null, easting: null, northing: null, ward: null })]);
    expect(made.changes).toEqual([]);
  });

  it('keeps a station that is gone unless told to remove it, and its place with it', () => {
    const first = importInto(emptyDesk(), [
      aDraft(),
      aDraft({ name: 'Oak School', number: '2', postcode: 'HD3 4CD', district: 'AB' }),
    ]);
    const made = plan(first, [aDraft()]);
    expect(made.gone.map((one) => one.placeName)).toEqual(['Oak School']);
    const choices = { corrections: {}, keptPlaceIds: new Set<string>() };
    const kept = importChanges(made, { ...first, profile: undefined }, { ...choices, gone: 'keep' });
    const removed = importChanges(made, { ...first, profile: undefined }, { ...choices, gone: 'remove' });
    expect(kept).toEqual([]);
    expect(removed.map((change) => [change.collection, change.after])).toEqual([
      ['stations', null],
      ['places', null],
    ]);
  });

  it('gives a station that moved its new venue and leaves the old place to those still in it', () => {
    const first = importInto(emptyDesk(), [
      aDraft({ number: '1', sourceId: 'x1' }),
      aDraft({ number: '2', sourceId: 'x2' }),
    ]);
    const made = plan(first, [
      aDraft({ number: '1', sourceId: 'x1' }),
      aDraft({
        number: '2',
        sourceId: 'x2',
        name: 'Oak School',
        address: 'High Street',
        postcode: 'HD3 4CD',
      }),
    ]);
    expect(countPlan(made)).toEqual({ new: 0, changed: 1, same: 1, gone: 0 });
    const desk = apply(first, made.changes).desk;
    expect([...desk.places.values()].map((place) => place.name).sort()).toEqual(['Ash Hall', 'Oak School']);
  });

  it('remembers corrections once, and only where they differ', () => {
    const desk = emptyDesk();
    const made = plan(desk, []);
    const choices = {
      gone: 'keep' as const,
      corrections: { Venue: 'name' as const },
      keptPlaceIds: new Set<string>(),
    };
    const first = importChanges(made, { ...desk, profile: undefined }, choices);
    expect(first.map((change) => change.collection)).toEqual(['importProfiles']);
    const profile = { id: council.id, corrections: { Venue: 'name' as const } };
    expect(importChanges(made, { ...desk, profile }, choices)).toEqual([]);
  });
});
