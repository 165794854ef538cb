import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStationList } from './read-station-list';
import { fileFromBytes, fileFromText } from '../table/source';
import { fixture, readAll, readText } from './testing-lists';

const marker = 'HOME';
const cell = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', ',', '"', 'é', '’', "'", '7', '/'),
  maxLength: 12,
});

/** An Xpress export of invented places, every home cell marked. */
const xpressExport = fc
  .record({
    places: fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 99 }), name: cell, street: cell }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 6,
    }),
    homes: fc.array(fc.record({ place: fc.nat(5), text: cell }), { minLength: 1, maxLength: 40 }),
  })
  .map(({ places, homes }) => ({
    places: places.map((place) => ({ ...place, name: `Hall ${place.id} ${place.name.trim()}`.trim() })),
    homes: homes.map((home) => ({
      ...home,
      place: home.place % places.length,
      text: `${marker}${home.text}${marker}`,
    })),
  }));

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function xpressTable({
  places,
  homes,
}: {
  places: readonly { id: number; name: string; street: string }[];
  homes: readonly { place: number; text: string }[];
}): Table {
  const header = [
    'ElectionDate', 'Property_URN', 'AddressLine1', 'AddressLine2', 'Post_Code', 'Polling_Place_District_Reference',
    'Polling_Place_Id', 'Polling_Place_Name', 'Polling_Place_Address_1', 'Polling_Place_Postcode',
    'Polling_Place_Easting', 'Polling_Place_Northing', 'Polling_Place_UPRN',
  ]; // prettier-ignore
  const rows = homes.map(({ place, text }) => {
    const station = places[place]!;
    return [
      '07/05/2026', text, text, text, text, 'NA', String(station.id), station.name, station.street, 'DE6 1AA', '421345', '351234', '',
    ]; // prettier-ignore
  });
  return { header, rows };
}

function asText(table: Table, delimiter: string, lineEnd: string): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [table.header, ...table.rows].map((row) => row.map(quote).join(delimiter) + lineEnd).join('');
}

function shuffleColumns(table: Table, order: readonly number[]): Table {
  const pick = (row: readonly string[]): readonly string[] => order.map((at) => row[at] ?? '');
  return { header: pick(table.header), rows: table.rows.map(pick) };
}

describe('an export with one row per home', () => {
  it('never lets anything of a home out, in a station, a warning, a rejection or a column', async () => {
    await fc.assert(
      fc.asyncProperty(xpressExport, async (made) => {
        const list = await readText(asText(xpressTable(made), ',', '\r\n'));
        expect(JSON.stringify(list)).not.toContain(marker);
      }),
    );
  });

  it('never lets anything of a home out when it is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(xpressExport, fc.nat(), fc.nat(3), async (made, at, cut) => {
        const text = asText(xpressTable(made), ',', '\r\n');
        const place = at % text.length;
        const damaged = text.slice(0, place) + text.slice(place + cut);
        const result = await readStationList([
          fileFromText('list.csv', cut === 0 ? text.slice(0, place) : damaged),
        ]);
        // A fault in the header itself may leave a file that nobody can tell from a council's own list.
        fc.pre(place > text.indexOf('\r\n'));
        expect(JSON.stringify(result)).not.toContain(marker);
      }),
    );
  });

  it('takes the electoral area as the ward at a local poll, and only where all homes agree', async () => {
    const header =
      'ElectionDate,ElectionType,ElectoralArea,Property_URN,AddressLine1,Polling_Place_District_Reference,Polling_Place_Id,Polling_Place_Name,Polling_Place_Address_1,Polling_Place_Postcode,Polling_Place_Easting,Polling_Place_Northing';
    const row = (type: string, area: string, id: string) =>
      `06/05/2027,${type},${area},1,1 Home Lane,AA,${id},Hall ${id},High Street,MD1 1AA,400000,300000`;
    const list = await readText(
      [
        header,
        row('District', 'Weir', '1'),
        row('District', 'Weir', '1'),
        row('District', 'Weir', '2'),
        row('District', 'Mill', '2'),
        row('UK Parliamentary', 'North Marl', '3'),
      ].join('\n'),
    );
    expect(list.stations.map((station) => station.ward)).toEqual(['Weir', null, null]);
  });

  it('gives the same stations whatever the order of its columns', async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 13 });
    await fc.assert(
      fc.asyncProperty(xpressExport, order, async (made, columns) => {
        const table = xpressTable(made);
        const straight = await readText(asText(table, ',', '\n'));
        const shuffled = await readText(asText(shuffleColumns(table, columns), ',', '\n'));
        expect(shuffled.stations).toEqual(straight.stations);
      }),
    );
  });

  it('gives the same stations in any encoding, with any delimiter and any line end', async () => {
    await fc.assert(
      fc.asyncProperty(
        xpressExport,
        fc.constantFrom(',', '\t', ';', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(
          'utf-8',
          'utf-8-bom',
          'utf-16le',
          'utf-16le-bom',
          'utf-16be-bom',
          'utf-16be',
          'windows-1252',
        ),
        async (made, delimiter, lineEnd, encoding) => {
          const table = xpressTable(made);
          const plain = await readText(asText(table, ',', '\n'));
          const bytes = encode(asText(table, delimiter, lineEnd), encoding);
          // A few windows-1252 texts are good UTF-8 by chance ("é’’" is the bytes of one letter): nobody can tell.
          fc.pre(encoding !== 'windows-1252' || !isUtf8BeyondAscii(bytes));
          const list = await readAll([fileFromBytes('list', bytes)]);
          expect(list.stations).toEqual(plain.stations);
        },
      ),
    );
  });

  it('counts the homes of each station and joins its districts', async () => {
    const list = await readAll([fixture('xpress.csv')]);
    expect(list.stations.map(({ rows, district }) => [rows, district])).toEqual([
      [3, 'NA, NB'],
      [2, 'TA'],
      [1, 'TB'],
    ]);
  });

  it('says once for a station that its rows contradict each other', async () => {
    const made = {
      places: [{ id: 1, name: 'Hall 1', street: 'Mill Lane' }],
      homes: [
        { place: 0, text: 'x' },
        { place: 0, text: 'y' },
      ],
    };
    const table = xpressTable(made);
    const rows = [
      ...table.rows,
      ...table.rows.map((row) => row.map((text) => (text === 'Mill Lane' ? 'High Street' : text))),
    ];
    const list = await readText(asText({ ...table, rows }, ',', '\n'));
    expect(list.warnings.filter(({ kind }) => kind === 'conflicting-values')).toHaveLength(1);
    expect(list.stations[0]?.address).toBe('Mill Lane');
  });

  it('is refused where a column that it needs is missing', async () => {
    const text = 'ElectionDate,Property_URN,AddressLine1,Post_Code,Polling_Place_Id\n1,2,3,4,5\n';
    const result = await readStationList([fileFromText('x.csv', text)]);
    expect(result).toMatchObject({ ok: false, error: { kind: 'wrong-columns' } });
    expect(result.ok ? '' : result.error.message).toContain('Polling_Place_Name');
  });
});

function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-8'))
    return Buffer.from((encoding.endsWith('bom') ? '\ufeff' : '') + text, 'utf8');
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
  const little = Buffer.from((encoding.endsWith('bom') ? '\ufeff' : '') + text, 'utf16le');
  return encoding.startsWith('utf-16be') ? little.swap16() : little;
}

function isUtf8BeyondAscii(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
