import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { newAssessment } from '../threat/assessment';
import { type Cell, newAssessedCell } from '../threat/cell';
import { gridOf } from '../threat/grid';
import { harms } from '../threat/harms';
import { defaultMarking } from '../foundation/marking';
import type { Area } from './area';
import type { Place } from './place';
import { newStation, type Station } from './station';
import {
  describeRating,
  describeVulnerabilities,
  filterStations,
  noFilter,
  presenceNamed,
  type StationRow,
  stationRows,
} from './station-rows';
import {
  addFactor,
  applyRowEdits,
  coordinateProblem,
  type PlaceChange,
  postcodeProblem,
  readCoordinate,
  removeStations,
  setPresence,
  tidyPostcode,
} from './station-rows-edits';

const operationId = asId<'Operation'>('op');
const force: Area = { id: asId<'Area'>('f'), kind: 'force', name: 'Dale Police', code: '', parentId: null };
const council: Area = {
  ...force,
  id: asId<'Area'>('c'),
  kind: 'local-authority',
  name: 'Harrow',
  parentId: force.id,
};
const ward: Area = { ...force, id: asId<'Area'>('w'), kind: 'ward', name: 'Mill ward', parentId: council.id };
const team: Area = {
  ...force,
  id: asId<'Area'>('t'),
  kind: 'neighbourhood-team',
  name: 'East team',
  parentId: force.id,
};
const areas = new Map([force, council, ward, team].map((area) => [area.id as string, area]));

function aPlace(id: string, given: Partial<Place> = {}): Place {
  return {
    id: asId<'Place'>(id),
    kind: 'polling-place',
    name: `Hall ${id}`,
    address: 'Mill Lane',
    postcode: 'HD1 2AB',
    areaId: council.id,
    wardId: ward.id,
    easting: null,
    northing: null,
    uprn: null,
    notes: '',
    mergedIntoId: null,
    ...given,
  };
}

function aStation(id: string, placeId: string, given: Partial<Station> = {}): Station {
  return newStation({
    id: asId<'Station'>(id),
    operationId,
    placeId: asId<'Place'>(placeId),
    areaId: council.id,
    ...given,
  });
}

function byId<R extends { readonly id: string }>(...records: R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

function rowsOf(
  stations: Map<string, Station>,
  places: Map<string, Place>,
  grid = null as ReturnType<typeof gridOf> | null,
) {
  return stationRows({ operationId, stations, places, areas, grid });
}

function after(changes: readonly PlaceChange[]): readonly unknown[] {
  return changes.map((change) => change.after);
}

describe('the rows of the table', () => {
  it('come by number, and what has no number stands with its building', () => {
    const stations = byId(
      aStation('1', 'b', { number: 'Desk B' }),
      aStation('2', 'a', { number: '10' }),
      aStation('3', 'b', { number: 'Desk A' }),
      aStation('4', 'a', { number: '9' }),
    );
    expect(rowsOf(stations, byId(aPlace('a'), aPlace('b'))).map((row) => row.id)).toEqual([
      '4',
      '2',
      '3',
      '1',
    ]);
  });

  it('leave out other operations', () => {
    const stations = byId(aStation('1', 'a', { operationId: asId<'Operation'>('else') }));
    expect(rowsOf(stations, byId(aPlace('a')))).toEqual([]);
  });

  it('show a station whose place is no longer recorded, and its name typed there records it again', () => {
    const [row] = rowsOf(byId(aStation('2', 'gone', { number: '14' })), byId(aPlace('a')));
    if (row === undefined) throw new Error('No row');
    expect(row).toMatchObject({ id: '2', council: 'Harrow', place: { name: 'Place no longer recorded' } });
    expect(filterStations([row], { ...noFilter, text: 'no longer' })).toEqual([row]);
    expect(applyRowEdits([{ row, columnId: 'name', text: 'Tide Hall' }], areas)).toMatchObject([
      { collection: 'places', id: 'gone', after: { id: 'gone', name: 'Tide Hall', areaId: council.id } },
    ]);
  });

  it('say from where a rating is inherited', () => {
    const location = { kind: 'area', id: ward.id } as const;
    const own = { kind: 'place', id: asId<'Place'>('b') } as const;
    const assessment = newAssessment({
      id: asId<'Assessment'>('as'),
      operationId,
      startedAt: '2027-01-01T00:00:00Z',
      marking: defaultMarking,
      author: '',
      locations: [location, own],
    });
    const rated = (at: typeof location | typeof own, impact: 2 | 5): Cell => ({
      ...newAssessedCell(assessment, harms[0]!, at),
      likelihood: 'likely',
      impact,
    });
    const grid = gridOf(assessment, byId<Cell>(rated(location, 2), rated(own, 5)));
    const rows = rowsOf(byId(aStation('1', 'a'), aStation('2', 'b')), byId(aPlace('a'), aPlace('b')), grid);
    expect(rows.map(describeRating)).toEqual(['3 Medium, from the ward', '5 Very high']);
  });

  it('pass a filter only with every word in them', () => {
    const rows = rowsOf(
      byId(aStation('1', 'a'), aStation('2', 'b', { presence: 'none' })),
      byId(aPlace('a'), aPlace('b', { name: 'Oak Hall' })),
    );
    const ids = (filter: object) => filterStations(rows, { ...noFilter, ...filter }).map((row) => row.id);
    expect(ids({ text: 'mill hall' })).toEqual(['1', '2']);
    expect(ids({ text: 'MILL oak' })).toEqual(['2']);
    expect(ids({ presence: 'not-decided' })).toEqual(['1']);
    expect(ids({ rating: '5' })).toEqual([]);
    expect(ids({ rating: 'not-assessed' })).toEqual(['1', '2']);
    expect(ids({ councilId: 'elsewhere' })).toEqual([]);
  });

  it('describe factors with their reasons', () => {
    const station = aStation('1', 'a', {
      vulnerabilities: [
        { factorId: 'temporary', reason: 'cabin' },
        { factorId: 'isolated', reason: '' },
      ],
    });
    const twice = aStation('2', 'a', {
      vulnerabilities: [
        { factorId: 'temporary', reason: 'Broken into twice.' },
        { factorId: 'isolated', reason: ' . ' },
      ],
    });
    expect(describeVulnerabilities(twice)).toBe(
      'Temporary building: Broken into twice; Isolated or far from police',
    );
    expect(describeVulnerabilities(station)).toBe('Temporary building: cabin; Isolated or far from police');
  });
});

describe('what may stand in a field', () => {
  it.each([
    ['hd12ab', 'HD1 2AB'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['HD1', null],
    ['the hall', null],
  ])('postcode %s', (text, tidy) => {
    expect(tidyPostcode(text)).toBe(tidy);
    expect(postcodeProblem(text) === null).toBe(tidy !== null);
  });

  it('takes metres with spaces and commas, and refuses what lies off the grid', () => {
    expect(readCoordinate('430,512')).toBe(430_512);
    expect(coordinateProblem('easting', '430 512')).toBeNull();
    expect(coordinateProblem('easting', '')).toBeNull();
    expect(coordinateProblem('easting', '0')).not.toBeNull();
    expect(coordinateProblem('northing', '1400000')).not.toBeNull();
    expect(coordinateProblem('northing', 'SD 12')).not.toBeNull();
  });

  it('reads a presence by its word and nothing else', () => {
    expect(presenceNamed('Occasional')).toBe('occasional');
    expect(presenceNamed('Not decided')).toBeNull();
    expect(presenceNamed('sometimes')).toBeUndefined();
  });
});

describe('changes', () => {
  const place = aPlace('a');
  const [row] = rowsOf(byId(aStation('1', 'a')), byId(place)) as [StationRow];

  it('of several cells of one row become one change of each record', () => {
    const changes = applyRowEdits(
      [
        { row, columnId: 'name', text: 'Oak Hall' },
        { row, columnId: 'postcode', text: 'hd34cd' },
        { row, columnId: 'presence', text: 'Permanent' },
        { row, columnId: 'team', text: 'East team' },
      ],
      areas,
    );
    expect(after(changes)).toEqual([
      { ...place, name: 'Oak Hall', postcode: 'HD3 4CD' },
      { ...row.station, presence: 'permanent', neighbourhoodTeamId: team.id },
    ]);
  });

  it('leave a ward as it was where none has that name', () => {
    expect(after(applyRowEdits([{ row, columnId: 'ward', text: 'No such' }], areas))).toEqual([place]);
    expect(after(applyRowEdits([{ row, columnId: 'ward', text: '' }], areas))).toEqual([
      { ...place, wardId: null },
    ]);
  });

  it('to many stations keep a reason that stands already', () => {
    const judged = aStation('2', 'a', {
      presenceReason: 'Asked for by the council',
      vulnerabilities: [{ factorId: 'access', reason: 'One gate' }],
    });
    expect(after(setPresence([judged], 'none', ''))).toEqual([{ ...judged, presence: 'none' }]);
    expect(addFactor([judged], { factorId: 'access', reason: 'Dark path' })).toEqual([]);
    expect(after(addFactor([row.station], { factorId: 'access', reason: 'Dark path' }))).toEqual([
      { ...row.station, vulnerabilities: [{ factorId: 'access', reason: 'Dark path' }] },
    ]);
  });

  it('that remove a station take its place along only when nothing else needs it', () => {
    const first = aStation('1', 'a');
    const second = aStation('2', 'a');
    const places = byId(place);
    const none = new Set<string>();
    const remove = (removed: Station[], stations: Map<string, Station>, keptPlaceIds = none) =>
      removeStations(removed, { stations, places, keptPlaceIds }).map((change) => change.collection);
    expect(remove([first], byId(first, second))).toEqual(['stations']);
    expect(remove([first, second], byId(first, second))).toEqual(['stations', 'stations', 'places']);
    expect(remove([first], byId(first), new Set(['a']))).toEqual(['stations']);
  });
});
