import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHistoryEntry } from '../../../test/builders/history';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Area } from '../places/area';
import { electionsOf } from './elections';
import type { HistoryEntry } from './history-entry';
import { filterHistory, historyIn, noHistoryFilter } from './history-filter';
import { allOf, historyFigures, homesOf } from './history-figures';

const force = anArea('force', { kind: 'force', name: 'Marlshire' });
const carrow = anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force.id });
const penby = anArea('penby', { kind: 'local-authority', name: 'Penby', parentId: force.id });
const lyde = anArea('lyde', { parentId: carrow.id });
const ash = anArea('ash', { parentId: carrow.id });
const district = anArea('AB', { kind: 'polling-district', parentId: lyde.id });
const elsewhere = anArea('orrest', { parentId: penby.id });
const list = [force, carrow, penby, lyde, ash, district, elsewhere];
const areas = new Map<string, Area>(list.map((area) => [area.id, area]));

const anyEntry: fc.Arbitrary<HistoryEntry> = fc
  .record({
    kind: fc.constantFrom('allegation', 'incident'),
    count: fc.integer({ min: 1, max: 40 }),
    areaId: fc.constantFrom(null, asId<'Area'>('gone'), ...list.map((area) => area.id)),
    election: fc.constantFrom('Local', 'LOCAL ', 'Mayor'),
    pollingDate: fc.constantFrom(null, '2019-05-02', '2023-05-04'),
    harmId: fc.constantFrom('', 'disorder'),
  })
  .map((given) => aHistoryEntry('any', given as Partial<HistoryEntry>));
const anyEntries = fc.array(anyEntry, { maxLength: 40 });
const counted = (entries: readonly HistoryEntry[]) => entries.reduce((sum, { count }) => sum + count, 0);

describe('the figures of the history', () => {
  it('add up to the entries: districts, elsewhere and unmatched hold each of them once', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const figures = historyFigures(entries, areas, [carrow]);
        const parts = [...figures.districts, figures.elsewhere, figures.unmatched];
        expect(allOf(figures.total)).toBe(counted(entries));
        expect(parts.reduce((sum, part) => sum + allOf(part.total), 0)).toBe(counted(entries));
      }),
    );
  });

  it('count the entries of its wards in a district, with those that name no ward', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const line of historyFigures(entries, areas, [carrow, penby]).districts) {
          for (const kind of ['allegations', 'incidents'] as const) {
            const inWards = line.wards.reduce((sum, ward) => sum + ward.total[kind], 0);
            expect(inWards + line.withoutWard.total[kind]).toBe(line.total[kind]);
          }
        }
      }),
    );
  });

  it('add up over the elections in every line', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { districts, elections } = historyFigures(entries, areas, [carrow, penby]);
        const keys = new Set(elections.map((election) => election.key));
        for (const line of districts.flatMap((one) => [one, one.withoutWard, ...one.wards])) {
          expect([...line.byElection.keys()].every((key) => keys.has(key))).toBe(true);
          const sum = [...line.byElection.values()].reduce((so, count) => so + allOf(count), 0);
          expect(sum).toBe(allOf(line.total));
        }
      }),
    );
  });

  it('count an entry in exactly one ward, or in none', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const { districts } = historyFigures([entry], areas, [carrow, penby]);
        const wards = districts.flatMap((one) => one.wards).filter((ward) => allOf(ward.total) > 0);
        const home = homesOf(areas, [carrow.id, penby.id])(entry);
        expect(wards.map((ward) => ward.area.id)).toEqual(home.kind === 'ward' ? [home.wardId] : []);
      }),
    );
  });

  it('show a list of as many as they count, for each line that can be opened', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const where = { areas, districtIds: [carrow.id] };
        const figures = historyFigures(entries, areas, [carrow]);
        const listed = (area: Parameters<typeof historyIn>[1]) => counted(historyIn(entries, area, where));
        expect(listed('elsewhere')).toBe(allOf(figures.elsewhere.total));
        expect(listed('unmatched')).toBe(allOf(figures.unmatched.total));
        expect(listed(`in:${carrow.id}`)).toBe(allOf(figures.districts[0]!.total));
        expect(listed(`itself:${carrow.id}`)).toBe(allOf(figures.districts[0]!.withoutWard.total));
        for (const ward of figures.districts[0]!.wards) {
          expect(listed(`in:${ward.area.id}`)).toBe(allOf(ward.total));
        }
      }),
    );
  });

  it('count what is entered for a polling district in its ward', () => {
    const figures = historyFigures([aHistoryEntry('1', { areaId: district.id, count: 3 })], areas, [carrow]);
    const ward = figures.districts[0]!.wards.find((one) => one.area.id === lyde.id);
    expect(ward?.total).toEqual({ allegations: 3, incidents: 0 });
  });

  it('come to an end where areas lie in a ring', () => {
    const a = anArea('a', { parentId: asId<'Area'>('b') });
    const b = anArea('b', { parentId: a.id });
    const ring = new Map<string, Area>([a, b].map((area) => [area.id, area]));
    expect(homesOf(ring, [carrow.id])({ areaId: a.id })).toEqual({ kind: 'elsewhere' });
  });
});

describe('the elections that entries name', () => {
  it('stand newest first, those without a date last', () => {
    const { all } = electionsOf([
      { election: 'By-election', pollingDate: null },
      { election: 'Local', pollingDate: '2019-05-02' },
      { election: 'Local', pollingDate: '2023-05-04' },
    ]);
    expect(all.map((one) => one.pollingDate)).toEqual(['2023-05-04', '2019-05-02', null]);
  });

  it('take an entry without a date to the one dated election of its name', () => {
    const elections = electionsOf([
      { election: 'Local 2023', pollingDate: '2023-05-04' },
      { election: 'local  2023', pollingDate: null },
    ]);
    expect(elections.all).toHaveLength(1);
    expect(elections.of({ election: 'LOCAL 2023', pollingDate: null }).pollingDate).toBe('2023-05-04');
  });

  it('do not say which of two an entry without a date belongs to', () => {
    const { all } = electionsOf(
      [null, '2019-05-02', '2023-05-04'].map((pollingDate) => ({ election: 'Local', pollingDate })),
    );
    expect(all).toHaveLength(3);
  });
});

describe('narrowing the history down', () => {
  it('lets everything through when nothing is chosen, and no more than that', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(filterHistory(entries, noHistoryFilter)).toEqual(entries);
      }),
    );
  });

  it('finds words in any of what is written, the harm and the kind by choice', () => {
    const entries = [
      aHistoryEntry('1', { text: 'Shouting at the door', kind: 'incident', harmId: '' }),
      aHistoryEntry('2', { outcome: 'Words of advice' }),
    ];
    const ids = (given: Partial<typeof noHistoryFilter>) =>
      filterHistory(entries, { ...noHistoryFilter, ...given }).map((entry) => entry.id);
    expect(ids({ text: 'DOOR shouting' })).toEqual(['1']);
    expect(ids({ text: 'advice' })).toEqual(['2']);
    expect(ids({ harmId: 'none' })).toEqual(['1']);
    expect(ids({ kind: 'allegation' })).toEqual(['2']);
  });
});
