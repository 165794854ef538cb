import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anAssessedCell,
  anAssessment,
  anArea,
  aNilCell,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Assessment } from '../threat/assessment';
import { type Cell, cellSchema } from '../threat/cell';
import { type FactorNote, factorNoteId } from '../threat/factor-note';
import { harms } from '../threat/harms';
import { standsFor } from '../threat/locations';
import { planImport } from './import-plan';
import { type MergeRecords, mergeRefusalWords, planMerge } from './merge';
import { newStation } from './station';
import type { StationDraft } from './station-list';

const old = aPlace('old-hall', { name: 'Old Hall', postcode: 'AB1 2CD' });
const ash = aPlace('ash-hall', { name: 'Ash Hall', postcode: 'AB1 2CD' });
const station = newStation({
  id: asId<'Station'>('station1'),
  operationId: asId<'Operation'>('operation1'),
  placeId: old.id,
  areaId: asId<'Area'>('carrow'),
  number: '12',
});
const draft = anAssessment({ locations: [atPlace('old-hall'), atPlace('ash-hall'), atArea('carrow')] });

function keyed<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function records(given: {
  readonly assessments?: readonly Assessment[];
  readonly cells?: readonly Cell[];
  readonly notes?: readonly FactorNote[];
}): MergeRecords {
  return {
    places: keyed([old, ash]),
    stations: keyed([station]),
    assessments: keyed(given.assessments ?? [draft]),
    cells: keyed(given.cells ?? []),
    factorNotes: keyed(given.notes ?? []),
    controls: new Map(),
    rounds: new Map(),
  };
}

function merged(given: Parameters<typeof records>[0]) {
  const result = planMerge(old, ash, records(given));
  if (!result.ok) throw new Error(mergeRefusalWords(result.error));
  const cells = new Map((given.cells ?? []).map((cell) => [cell.id as string, cell]));
  for (const change of result.value.changes) {
    if (change.collection !== 'cells') continue;
    if (change.after === null) cells.delete(change.id);
    else cells.set(change.id, change.after);
  }
  return { ...result.value, left: [...cells.values()] };
}

const at = (place: string, harm = 1, assessment = draft) => ({
  assessment,
  harm: harmNumber(harm),
  location: atPlace(place),
});

describe('merging a place into another', () => {
  it('moves its stations, names the place that stands, and makes one column of two in drafts', () => {
    const { changes } = merged({});
    expect(changes).toContainEqual({
      collection: 'places',
      id: old.id,
      after: { ...old, mergedIntoId: ash.id },
    });
    expect(changes).toContainEqual({
      collection: 'stations',
      id: station.id,
      after: { ...station, placeId: ash.id },
    });
    expect(changes).toContainEqual({
      collection: 'assessments',
      id: draft.id,
      after: { ...draft, locations: [atPlace('ash-hall'), atArea('carrow')] },
    });
  });

  it('moves a cell where the other has none, and adds its words to the reasons where it has', () => {
    const lone = aNilCell(at('old-hall', 2), { reason: 'Looked at.' });
    const stands = anAssessedCell(at('ash-hall'), { rationale: 'Ash reasons.' });
    const gone = anAssessedCell(at('old-hall'), {
      likelihood: 'unlikely',
      impact: 4,
      rationale: 'Old reasons.',
      controlsInPlace: 'A patrol.',
      judgedBy: 'Workshop',
    });
    const result = merged({ cells: [lone, stands, gone] });
    expect(result).toMatchObject({ cellsMoved: 1, cellsJoined: 1 });
    expect(result.left).toHaveLength(2);
    expect(result.left).toContainEqual(
      expect.objectContaining({ reason: 'Looked at.', location: atPlace('ash-hall') }),
    );
    const joined = result.left.find((cell) => cell.state === 'assessed');
    expect(joined).toMatchObject({ likelihood: stands.likelihood, impact: stands.impact });
    expect(joined?.rationale).toBe(
      'Ash reasons.\n\nFrom Old Hall: 3 Medium (unlikely, impact 4 severe), moderate confidence; Workshop. Old reasons. Controls in place: A patrol.',
    );
  });

  it('loses no word of any cell, and leaves no cell of a draft at the merged place', () => {
    const anyCell = fc
      .record({
        place: fc.constantFrom('old-hall', 'ash-hall'),
        harm: fc.integer({ min: 1, max: harms.length }),
        isAssessed: fc.boolean(),
        text: fc.string({ minLength: 1, maxLength: 30 }),
        inPlace: fc.string({ maxLength: 30 }),
      })
      .map(({ place, harm, isAssessed, text, inPlace }) =>
        isAssessed
          ? anAssessedCell(at(place, harm), { rationale: text, controlsInPlace: inPlace })
          : aNilCell(at(place, harm), { reason: text }),
      );
    fc.assert(
      fc.property(fc.uniqueArray(anyCell, { selector: ({ id }) => id, maxLength: 22 }), (cells) => {
        const { left } = merged({ cells });
        expect(left.every(({ location }) => location.id === 'ash-hall')).toBe(true);
        expect(left.every((cell) => cellSchema.safeParse(cell).success)).toBe(true);
        for (const was of cells) {
          const is = left.find(({ harmId }) => harmId === was.harmId);
          const texts = was.state === 'assessed' ? [was.rationale, was.controlsInPlace] : [was.reason];
          const now =
            is?.state === 'assessed' ? `${is.rationale}\n${is.controlsInPlace}` : (is?.reason ?? '');
          for (const text of texts) if (text.trim() !== '') expect(now).toContain(text);
        }
      }),
    );
  });

  it('puts notes on factors together, and what cites them cites the one that stands', () => {
    const note = (place: string, text: string): FactorNote => ({
      id: factorNoteId(draft.id, 'homes', atPlace(place)),
      assessmentId: draft.id,
      factorId: 'homes',
      location: atPlace(place),
      text,
    });
    const citing = anAssessedCell(
      { assessment: draft, location: atArea('carrow') },
      { evidence: [{ kind: 'factor', factorId: 'homes', location: atPlace('old-hall') }] },
    );
    const { changes, left } = merged({
      notes: [note('old-hall', 'Old.'), note('ash-hall', 'Ash.')],
      cells: [citing],
    });
    const after = changes.flatMap((change) => (change.collection === 'factorNotes' ? [change.after] : []));
    expect(after).toEqual([null, { ...note('ash-hall', ''), text: 'Ash.\n\nFrom Old Hall: Old.' }]);
    expect(left[0]?.evidence).toEqual([{ kind: 'factor', factorId: 'homes', location: atPlace('ash-hall') }]);
  });

  it('says of every half of a joined note where it comes from, however many places were merged', () => {
    const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
    const note = (place: string, text: string): FactorNote => ({
      id: factorNoteId(draft.id, 'homes', atPlace(place)),
      assessmentId: draft.id,
      factorId: 'homes',
      location: atPlace(place),
      text,
    });
    const names = ['Old Hall', 'Elm Hall', 'Mill Rooms'];
    fc.assert(
      fc.property(fc.option(words), fc.tuple(words, words, words), (own, others) => {
        let places = keyed([ash, ...names.map((name) => aPlace(name, { name }))]);
        let notes = names.map((name, at) => note(name, others[at] ?? ''));
        if (own !== null) notes.unshift(note('ash-hall', own));
        for (const name of names) {
          const from = places.get(name);
          if (from === undefined) throw new Error('No such place');
          const result = planMerge(from, ash, { ...records({ notes }), places });
          if (!result.ok) throw new Error(mergeRefusalWords(result.error));
          for (const { collection, id, after } of result.value.changes) {
            if (collection === 'places') places = new Map(places).set(id, after);
            if (collection !== 'factorNotes') continue;
            notes = [...notes.filter((one) => one.id !== id), ...(after === null ? [] : [after])];
          }
        }
        const from = names.map((name, at) => `From ${name}: ${others[at] ?? ''}`);
        expect(notes).toEqual([note('ash-hall', [...(own === null ? [] : [own]), ...from].join('\n\n'))]);
      }),
    );
  });

  it('says of the words that a cell is given where they come from', () => {
    const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, words, fc.boolean(), fc.boolean(), (own, added, isRated, wasRated) => {
        const a = (place: string, text: string, rated: boolean) =>
          rated
            ? anAssessedCell(at(place), { rationale: text, controlsInPlace: '' })
            : aNilCell(at(place), { reason: text });
        const { left } = merged({ cells: [a('ash-hall', own, isRated), a('old-hall', added, wasRated)] });
        const [cell] = left;
        const text = cell?.state === 'assessed' ? cell.rationale : (cell?.reason ?? '');
        expect(left).toHaveLength(1);
        expect(text.startsWith(`${own}\n\nFrom Old Hall: `)).toBe(true);
        expect(text.slice(own.length)).toContain(added);
      }),
    );
  });

  it('does not touch an approved version', () => {
    const approved = { ...draft, status: 'approved' as const };
    const { changes } = merged({ assessments: [approved], cells: [aNilCell(at('old-hall'))] });
    expect(changes.map(({ collection }) => collection)).toEqual(['places', 'stations']);
  });

  it('is refused for a ring, a merged place, the place itself, a version with gold, an open round, too many words', () => {
    const refused = (place: typeof old, into: typeof old, all: MergeRecords) => {
      const result = planMerge(place, into, all);
      return result.ok ? 'merged' : result.error.kind;
    };
    const gone = { ...ash, mergedIntoId: old.id };
    const all = records({});
    expect(refused(old, old, all)).toBe('same-place');
    expect(refused(old, gone, { ...all, places: keyed([old, gone]) })).toBe('ring');
    const elm = aPlace('elm-hall', { mergedIntoId: ash.id });
    expect(refused(elm, old, { ...all, places: keyed([old, ash, elm]) })).toBe('already-merged');
    expect(refused(old, elm, { ...all, places: keyed([old, ash, elm]) })).toBe('already-merged');
    expect(refused(old, ash, records({ assessments: [{ ...draft, status: 'submitted' }] }))).toBe(
      'with-gold',
    );
    const round = {
      id: asId<'Round'>('r'),
      workshopId: asId<'Workshop'>('w'),
      harmId: harmNumber(1).id,
      location: atPlace('old-hall'),
      number: 1,
      participantIds: [],
      openedAt: '2027-01-11T09:00:00.000Z',
      revealedAt: null,
      absences: [],
      setAside: null,
    };
    expect(refused(old, ash, { ...all, rounds: keyed([round]) })).toBe('round-open');
    const long = 'x'.repeat(3000);
    const cells = [aNilCell(at('old-hall'), { reason: long }), aNilCell(at('ash-hall'), { reason: long })];
    expect(refused(old, ash, records({ cells }))).toBe('too-long');
  });

  it('is followed through a chain, and a ring from elsewhere ends', () => {
    const chain = keyed([
      aPlace('a', { mergedIntoId: asId<'Place'>('b') }),
      aPlace('b', { mergedIntoId: asId<'Place'>('c') }),
      aPlace('c'),
    ]);
    expect(standsFor(atPlace('a'), chain)).toEqual(atPlace('c'));
    const ring = keyed([
      aPlace('a', { mergedIntoId: asId<'Place'>('b') }),
      aPlace('b', { mergedIntoId: asId<'Place'>('a') }),
    ]);
    expect(standsFor(atPlace('a'), ring).kind).toBe('place');
  });
});

describe('importing a list that still names a merged place', () => {
  it('lands its stations on the place that stands, whose name stays', () => {
    const council = anArea('carrow', { kind: 'local-authority', name: 'Carrow' });
    const gone = { ...old, mergedIntoId: ash.id };
    const aDraft = (given: Partial<StationDraft>): StationDraft => ({
      line: 2,
      rows: 1,
      number: '12',
      district: null,
      sourceId: null,
      name: 'Old Hall',
      address: '',
      postcode: 'AB1 2CD',
      easting: null,
      northing: null,
      uprn: null,
      ward: null,
      ...given,
    });
    const planned = (drafts: readonly StationDraft[]) =>
      planImport({
        drafts,
        council,
        operationId: station.operationId,
        records: {
          areas: keyed([council]),
          places: keyed([gone, ash]),
          stations: keyed([{ ...station, placeId: ash.id }]),
        },
        newId: () => 'new',
      });
    const alone = planned([aDraft({})]);
    expect(alone.stations.map(({ kind, place }) => [kind, place.name])).toEqual([['same', 'Ash Hall']]);
    expect(alone).toMatchObject({ changes: [], newPlaces: 0 });
    const both = planned([aDraft({}), aDraft({ line: 3, number: '13', name: 'Ash Hall' })]);
    expect(both.stations.map(({ station: one }) => one.placeId)).toEqual([ash.id, ash.id]);
    expect(both.newPlaces).toBe(0);
  });
});
