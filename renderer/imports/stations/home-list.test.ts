import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStationList } from './read-station-list';
import { fileFromText } from '../table/source';
import { readText } from './testing-lists';

const marker = 'Zq';
const venues = [
  ['Northbeck Village Hall', 'Mill Lane, Northbeck', 'DE6 1AA'],
  ['St Oswald’s Church Hall', '12 Priory Road, Thornley', 'DE6 1AB'],
  ['Ashcombe Library', '4 High Street, Ashcombe', 'DE6 1AF'],
  ['Dunmere Scout Hut', 'Park Avenue, Dunmere', 'DE6 1AH'],
] as const;

type Column = readonly [heading: string, cell: (station: number, home: number) => string];
const text = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n') + '\n';

/** The station's columns as councils head them. */
const stationColumns: readonly (readonly Column[])[] = [
  [['Polling Station', (at) => venues[at]![0]], ['Polling Station Address', (at) => venues[at]![1]], ['Polling Station Postcode', (at) => venues[at]![2]]],
  [['Polling Station Name', (at) => venues[at]![0]], ['Polling Station No', (at) => `${at + 1}`], ['PD', (at) => `A${at}`]],
  [['Polling Place', (at) => `${venues[at]![0]}, ${venues[at]![1]}, ${venues[at]![2]}`], ['Ward', (at) => `Ward ${at > 1 ? 'East' : 'West'}`]],
  [['Venue', (at) => venues[at]![0]], ['Venue address', (at) => venues[at]![1]], ['Polling district', (at) => `B${at}`]],
]; // prettier-ignore

/** The home's columns; every cell is marked, or a number that nothing else here has. */
const homeAddresses: readonly Column[] = ['Address', 'Property', 'Address of property', 'House', 'Street name', 'Dwelling', 'Location'].map(
  (heading): Column => [heading, (at, home) => `${home + 1} ${marker}${at} Acacia Road, ${marker}town`],
); // prettier-ignore
const homeOthers: readonly Column[] = [
  ['Postcode', (at, home) => `QX${at + 1} ${home % 10}${'ABDEFGHJ'[Math.floor(home / 10) % 8]!}Z`],
  ['UPRN', (at, home) => `99${at}7${String(home).padStart(6, '0')}`],
  ['Elector', (_, home) => `${marker} Person ${home}`],
  ['Town', (_, home) => `${marker}town ${home % 3}`],
  ['Easting', (at, home) => `${400_000 + at * 1000 + home}`],
  ['Locality', (_, home) => (home === 1 ? `${marker}ville` : '')],
];
const leak = /Zq|QX\d|99\d7\d{6}|Acacia/;

const perHome = fc.record({
  station: fc.constantFrom(...stationColumns),
  address: fc.constantFrom(...homeAddresses),
  others: fc.subarray([...homeOthers]),
  homes: fc.array(fc.integer({ min: 3, max: 30 }), { minLength: 1, maxLength: 4 }),
  seed: fc.integer(),
  isMixed: fc.boolean(),
});

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const keyed = items.map((item, at) => ({ item, key: Math.imul(seed + at + 1, 2654435761) >>> 0 }));
  return keyed.sort((first, second) => first.key - second.key).map(({ item }) => item);
}

describe('a list with a row for every home, in a layout of its own', () => {
  it('gives one station a station, counts the homes, and lets nothing of a home out', async () => {
    await fc.assert(
      fc.asyncProperty(perHome, async ({ station, address, others, homes, seed, isMixed }) => {
        const columns = shuffled([...station, address, ...others], seed);
        const rows = homes.flatMap((count, at) =>
          Array.from({ length: count }, (_, home) => columns.map(([, cell]) => cell(at, home))),
        );
        const header = columns.map(([heading]) => heading);
        const list = await readText(text([header, ...(isMixed ? shuffled(rows, seed) : rows)]));
        expect(JSON.stringify(list)).not.toMatch(leak);
        expect([...list.stations].map((one) => `${one.name} ${one.rows}`).sort()).toEqual(
          homes.map((count, at) => `${venues[at]![0]} ${count}`).sort(),
        );
        expect(list.warnings.map((warning) => warning.text).join()).toContain('a row for every home');
        expect(list.columns.find(({ heading }) => heading === address[0])).toMatchObject({
          meaning: 'ignore',
          examples: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it('lets nothing of a home out where a row has lost or gained a cell', async () => {
    await fc.assert(
      fc.asyncProperty(perHome, fc.nat(), fc.boolean(), async (made, at, isLost) => {
        fc.pre(made.homes.length > 2);
        const columns = shuffled([...made.station, made.address, ...made.others], made.seed);
        const rows = made.homes.flatMap((count, place) =>
          Array.from({ length: count + 10 }, (_, home) => columns.map(([, cell]) => cell(place, home))),
        );
        const damaged = rows[at % rows.length]!;
        if (isLost) damaged.splice(at % damaged.length, 1);
        else damaged.splice(at % damaged.length, 0, `${marker} House`);
        const result = await readStationList([
          fileFromText('list.csv', text([columns.map(([heading]) => heading), ...rows])),
        ]);
        expect(JSON.stringify(result)).not.toMatch(leak);
      }),
    );
  });

  it('is not brought back by what was chosen for a column of the same name in another list', async () => {
    const rows = Array.from({ length: 12 }, (_, home) => [`${home + 1} Acacia Road`, venues[home % 3]![0]]);
    const list = await readText(text([['Address', 'Polling Station'], ...rows]), { Address: 'name' });
    expect(JSON.stringify(list)).not.toContain('Acacia');
    expect(list.columns[0]).toMatchObject({ meaning: 'ignore', reason: 'changes from home to home' });
  });

  it('is known without headings by the names of venues that repeat', async () => {
    const rows = Array.from({ length: 40 }, (_, home) => [
      home === 0 ? 'Rose Cottage, Acacia Road' : `${home} Acacia Road`,
      venues[home % 4]![0],
    ]);
    const list = await readText(text(rows));
    expect(JSON.stringify(list)).not.toMatch(/Acacia|Rose/);
    expect(list.stations.map((one) => one.rows)).toEqual([10, 10, 10, 10]);
  });

  it('is known where homes share a road and a postcode, and only the station’s number says whose it is', async () => {
    const rows = Array.from({ length: 90 }, (_, home) => {
      const at = home % 3;
      return [`${home}`, 'Acacia Road', `QX1 ${home % 10}AB`, `${at + 1}`, venues[at]![0], venues[at]![2]];
    });
    const list = await readText(text([['No', 'Road', 'Post Code', 'Stn', 'Hall', 'Hall postcode'], ...rows]));
    expect(JSON.stringify(list)).not.toMatch(leak);
    expect(list.stations.map(({ number, postcode, rows: count }) => [number, postcode, count])).toEqual(
      [0, 1, 2].map((at) => [`${at + 1}`, venues[at]![2], 30]),
    );
  });

  it('may have a row for each street: the districts of a station are joined', async () => {
    const streets = ['Church Lane', 'Station Road', 'School Close', 'Acacia Avenue', 'Mill Row', 'The Green'];
    const rows = venues.flatMap(([name], at) =>
      streets.map((street, place) => [street, `${'ABCD'[at]!}${place % 2 === 0 ? 'A' : 'B'}`, name]),
    );
    const list = await readText(text([['Street name', 'PD', 'Polling station'], ...rows]));
    expect(list.stations.map(({ name, district, rows: count }) => [name, district, count])).toEqual(
      venues.map(([name], at) => [name, `${'ABCD'[at]!}A, ${'ABCD'[at]!}B`, 6]),
    );
    expect(JSON.stringify(list)).not.toMatch(/Acacia|Church Lane|Station Road|School Close|Mill Row/);
  });

  it('is refused in one sentence where no column is the station’s', async () => {
    const rows = Array.from({ length: 30 }, (_, home) => [`${home + 1} Acacia Road`, `A${home % 3}`]);
    for (const header of [
      ['Address', 'Polling district'],
      ['Address', 'Polling station number'],
    ]) {
      const cells = rows.map(([address = '', code = '']) => [
        address,
        code.replace(/^A(?=.*)/, header[1]!.endsWith('number') ? '' : 'A'),
      ]);
      const result = await readStationList([fileFromText('list.csv', text([header, ...cells]))]);
      expect(result).toMatchObject({ ok: false, error: { kind: 'wrong-columns' } });
      expect(JSON.stringify(result)).not.toContain('Acacia');
    }
  });
});

describe('a list with a row for every station', () => {
  const plain = fc.record({
    stations: fc.integer({ min: 3, max: 40 }),
    aVenue: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer(),
    extra: fc.subarray(['Ward', 'Postcode', 'Address', 'Electorate', 'UPRN', 'Easting', 'Street']),
  });

  it('is never taken for a list of homes, not where several stations share a venue', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async ({ stations, aVenue, seed, extra }) => {
        const cells = (at: number): Readonly<Record<string, string>> => {
          const venue = Math.floor(at / aVenue);
          return {
            'Station no': `${at + 1}`, 'Polling district': `${'ABCDEFGH'[at % 8]!}${Math.floor(at / 8)}`, 'Polling station': `${venues[venue % 4]![0]} ${venue}`,
            Ward: `Ward ${'XYZ'[venue % 3]!}`, Postcode: `DE6 ${venue % 10}A${'ABDE'[venue % 4]!}`, Address: `${venue + 3} Mill Lane`,
            Electorate: `${900 + at}`, UPRN: `10003001${1000 + venue}`, Easting: `${421_000 + venue}`, Street: `Green Lane ${'PQRS'[venue % 4]!}`,
          };
        }; // prettier-ignore
        const header = shuffled(['Station no', 'Polling district', 'Polling station', ...extra], seed);
        const rows = Array.from({ length: stations }, (_, at) => header.map((name) => cells(at)[name]!));
        const list = await readText(text([header, ...rows]));
        expect(list.stations).toHaveLength(stations);
        expect(list.warnings.map((warning) => warning.text).join()).not.toContain('home');
      }),
      { numRuns: 200 },
    );
  });

  it('is read whole where the names are common ones and wards repeat', async () => {
    const names = ['Village Hall', 'Church Hall', 'Primary School'];
    const rows = Array.from({ length: 12 }, (_, at) => [
      `A${at}`,
      names[at % 3]!,
      `${at + 2} High Street`,
      `DE6 ${at % 10}AA`,
      'East',
    ]);
    const list = await readText(text([['PD', 'Polling station', 'Address', 'Postcode', 'Ward'], ...rows]));
    expect(list.stations).toHaveLength(12);
    expect(list.stations[4]).toMatchObject({ name: 'Church Hall', address: '6 High Street' });
  });
});
