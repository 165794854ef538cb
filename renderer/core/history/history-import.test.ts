import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHistoryDraft, aHistoryEntry } from '../../../test/builders/history';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Area } from '../places/area';
import { nameKey } from './area-names';
import type { HistoryDraft } from './history-draft';
import { entriesToStore, type ImportInput, planHistoryImport } from './history-import';

const force = anArea('force', { kind: 'force', name: 'Marlshire' });
const carrow = anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force.id });
const penby = anArea('penby', { kind: 'local-authority', name: 'Penby', parentId: force.id });
const lyde = anArea('lyde', { name: 'Lyde', parentId: carrow.id });
const mill = anArea('mill', { name: 'Mill', parentId: carrow.id });
const otherMill = anArea('other-mill', { name: 'Mill', parentId: penby.id });
const areas = new Map<string, Area>(
  [force, carrow, penby, lyde, mill, otherMill].map((area) => [area.id, area]),
);

function plan(drafts: readonly HistoryDraft[], given: Partial<ImportInput> = {}) {
  return planHistoryImport({
    drafts,
    defaults: { election: '', pollingDate: null, kind: null },
    choices: { areas: {}, harms: {} },
    areas,
    forceAreaId: force.id,
    existing: [],
    ...given,
  });
}

let ids = 0;
const stored = (planned: ReturnType<typeof plan>, again: ReadonlySet<number> = new Set()) =>
  entriesToStore(planned, again, {
    source: 'earlier.csv',
    enteredAt: '2027-01-11T09:00:00.000Z',
    newId: () => asId<'HistoryEntry'>(`h${(ids += 1)}`),
  });

const anyDraft = fc
  .record({
    election: fc.constantFrom('', 'Local 2023', 'local 2023'),
    pollingDate: fc.constantFrom(null, '2023-05-04'),
    kind: fc.constantFrom(null, 'allegation', 'incident'),
    area: fc.constantFrom('', 'Lyde', 'Lyde ward', 'Mill', 'Nowhere'),
    council: fc.constantFrom('', 'Carrow', 'Unknown'),
    harm: fc.constantFrom('', 'Disorder', '4', 'bother'),
    text: fc.constantFrom('', 'Shouting', 'shouting'),
    count: fc.integer({ min: 1, max: 2 }),
  })
  .map((given) => aHistoryDraft(0, given as Partial<HistoryDraft>));
const anyDrafts = fc
  .array(anyDraft, { maxLength: 30 })
  .map((drafts) => drafts.map((draft, at) => ({ ...draft, row: at + 2 })));
const defaults = { election: 'Local 2023', pollingDate: null, kind: 'incident' as const };

describe('the dry run of a history import', () => {
  it('loses no row: each is stored, held already, or left out with a reason', () => {
    fc.assert(
      fc.property(anyDrafts, anyDrafts, (drafts, before) => {
        const planned = plan(drafts, { existing: stored(plan(before, { defaults })) });
        const rows = [...planned.entries, ...planned.here, ...planned.leftOut].map(({ row }) => row);
        expect(rows.sort((a, b) => a - b)).toEqual(drafts.map(({ row }) => row));
      }),
    );
  });

  it('finds nothing new in a list that was stored before', () => {
    fc.assert(
      fc.property(anyDrafts, (drafts) => {
        const again = plan(drafts, { defaults, existing: stored(plan(drafts, { defaults })) });
        expect(again.entries).toEqual([]);
        expect(again.here).toHaveLength(drafts.length);
      }),
    );
  });

  it('takes one stored entry for one row: a second report of the same words is new', () => {
    const row = (number: number) => aHistoryDraft(number, { text: '' });
    const planned = plan([row(2), row(3)], { existing: stored(plan([row(2)])) });
    expect(planned.here.map(({ row: at }) => at)).toEqual([2]);
    expect(planned.entries.map(({ row: at }) => at)).toEqual([3]);
  });

  it('stores what is here already only where it was chosen', () => {
    const draft = aHistoryDraft(2);
    const planned = plan([draft], { existing: stored(plan([draft])) });
    expect(stored(planned)).toEqual([]);
    expect(stored(planned, new Set([2]))).toHaveLength(1);
  });

  it('knows an entry again whose ward was matched after it was stored', () => {
    const draft = aHistoryDraft(2, { area: 'Lydd' });
    const [entry] = stored(plan([draft]));
    expect(plan([draft], { existing: [{ ...entry!, areaId: lyde.id }] }).here).toHaveLength(1);
  });

  it('tells two wards apart that a list writes the same', () => {
    const existing = [aHistoryEntry('1', { areaId: mill.id, areaAsGiven: 'Mill', harmId: '', text: 'x' })];
    const choices = { areas: { [nameKey('Mill', '')]: otherMill.id }, harms: {} };
    const planned = plan([aHistoryDraft(2, { area: 'Mill', text: 'x' })], { existing, choices });
    expect(planned.entries).toHaveLength(1);
  });

  it('does not take the elections of one name in two years for each other', () => {
    const draft = aHistoryDraft(2, { election: 'Local', pollingDate: '2019-05-02', text: '' });
    const existing = stored(plan([{ ...draft, pollingDate: '2023-05-04' }]));
    expect(plan([draft], { existing }).entries).toHaveLength(1);
  });
});

describe('names that a list gives', () => {
  const drafts = [
    aHistoryDraft(2, { area: 'Nowhere' }),
    aHistoryDraft(3, { area: 'NOWHERE ward' }),
    aHistoryDraft(4, { area: 'Mill' }),
    aHistoryDraft(5, { area: 'Lyde' }),
  ];

  it('are asked about once each, with the wards they could mean', () => {
    expect(plan(drafts).askedAreas).toMatchObject([
      { name: 'Nowhere', rows: 2, firstRow: 2, candidates: [] },
      { name: 'Mill', rows: 1, firstRow: 4, candidates: [mill.id, otherMill.id] },
    ]);
  });

  it('stay without a ward, as they were given, until somebody says which is meant', () => {
    const [nowhere, , , known] = plan(drafts).entries;
    expect(nowhere).toMatchObject({ areaId: null, areaAsGiven: 'Nowhere' });
    expect(known).toMatchObject({ areaId: lyde.id, areaAsGiven: 'Lyde' });
  });

  it('take the ward that was chosen in every row that gives them', () => {
    const choices = { areas: { [nameKey('Nowhere', '')]: lyde.id }, harms: {} };
    const { entries, askedAreas } = plan(drafts, { choices });
    expect(entries.slice(0, 2).map((entry) => entry.areaId)).toEqual([lyde.id, lyde.id]);
    expect(askedAreas).toHaveLength(2);
  });

  it('of harms are known by name, short name and number, others are asked about', () => {
    const harms = ['Disorder', 'disorder related to the election', '4', 'Bother'];
    const planned = plan(harms.map((harm, at) => aHistoryDraft(at + 2, { harm })));
    expect(planned.entries.map((entry) => entry.harmId)).toEqual(['disorder', 'disorder', 'disorder', '']);
    expect(planned.askedHarms.map((asked) => asked.name)).toEqual(['Bother']);
    const chosen = plan([aHistoryDraft(2, { harm: 'Bother' })], {
      choices: { areas: {}, harms: { bother: 'disorder' } },
    });
    expect(chosen.entries[0]?.harmId).toBe('disorder');
  });
});

describe('what a row does not say', () => {
  it('is taken from what was said for all, and from nothing else', () => {
    const draft = aHistoryDraft(2, { election: '', pollingDate: null, kind: null });
    expect(plan([draft]).leftOut).toMatchObject([{ row: 2, what: 'no election is named' }]);
    const [entry] = plan([draft], {
      defaults: { election: ' Mayor 2021 ', pollingDate: '2021-05-06', kind: 'incident' },
    }).entries;
    expect(entry).toMatchObject({ election: 'Mayor 2021', pollingDate: '2021-05-06', kind: 'incident' });
  });

  it('does not take the date of another election', () => {
    const draft = aHistoryDraft(2, { election: 'Local 2019', pollingDate: null });
    const { entries } = plan([draft], { defaults: { ...defaults, pollingDate: '2021-05-06' } });
    expect(entries[0]?.pollingDate).toBeNull();
  });

  it('is said of rows that repeat another row of the list', () => {
    const same = { text: 'Shouting', area: 'Lyde' };
    const { entries, notes } = plan([aHistoryDraft(2, same), aHistoryDraft(9, same)]);
    expect(entries).toHaveLength(2);
    expect(notes).toMatchObject([{ row: 9, what: 'says the same as row 2; both are counted' }]);
  });
});
