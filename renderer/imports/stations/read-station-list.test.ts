import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ColumnCorrections, StationList } from '../../core/places/station-list';
import type { ImportProblemKind, ReadOptions, SourceFile } from './read-station-list';
import { readPastedTable, readStationList } from './read-station-list';
import { fileFromBytes, fileFromText } from './source';

const fixtures = resolve(__dirname, '../../../test/fixtures/stations');
const fixture = (name: string): SourceFile => fileFromBytes(name, readFileSync(resolve(fixtures, name)));

async function readText(text: string, corrections: ColumnCorrections = {}): Promise<StationList> {
  return readAll([fileFromText('list.csv', text)], { corrections });
}

async function readAll(files: readonly SourceFile[], options: ReadOptions = {}): Promise<StationList> {
  const result = await readStationList(files, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function problemOf(...files: readonly SourceFile[]): Promise<ImportProblemKind | 'read'> {
  const result = await readStationList(files);
  return result.ok ? 'read' : result.error.kind;
}

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

describe('any bytes', () => {
  const starts = [
    '',
    'PK\u0003\u0004',
    '%PDF-1.7',
    '[{',
    '{"a":',
    '"',
    'ElectionDate,',
    'sep=;\n',
    '\ufeff',
    'HouseID,PollingStationName,PollingStationNumber\n',
  ];

  it('are read or refused in one sentence, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 400 }),
        async (start, bytes) => {
          const whole = Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
          const result = await readStationList([fileFromBytes('list', whole)]);
          if (!result.ok) expect(result.error.message).toMatch(/^[^\n]+\.$/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('that were a list before a few of them changed are read or refused, and never throw', async () => {
    const names = [
      'xpress.csv',
      'idox-2026.csv',
      'democracy-counts-stations.csv',
      'fcs.json',
      'council-workbook.xlsx',
      'council-report.docx',
      'council-totals-and-titles.csv',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (name, changes) => {
          const bytes = Uint8Array.from(readFileSync(resolve(fixtures, name)));
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const result = await readStationList([fileFromBytes(name, bytes)]);
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a file that is no list', () => {
  it('is refused for what it is', async () => {
    expect(await problemOf(fileFromText('a', ''))).toBe('empty');
    expect(await problemOf(fileFromText('a', ' \n\n'))).toBe('empty');
    expect(await problemOf(fileFromText('a', '<!DOCTYPE html><table>'))).toBe('not-a-table');
    expect(
      await problemOf(fileFromText('a', 'Venue,Address\n"Village Hall,Mill Lane\nSchool,High Street\n')),
    ).toBe('unclosed-quote');
    expect(await problemOf(fileFromText('a', 'Venue,Address\nHall,Mill Lane\n"Village Hall,Mill'))).toBe(
      'cut-off',
    );
    expect(await problemOf(fileFromText('a', '[{"stationId": 1, "name": "Village Hall", "addr'))).toBe(
      'cut-off',
    );
    expect(await problemOf(fileFromText('a', '[{"stationId" 1}]'))).toBe('damaged');
    expect(await problemOf({ ...fileFromText('a', 'x'), size: 2 * 1024 ** 3 })).toBe('too-large');
    expect(await problemOf()).toBe('wrong-files');
    expect(await problemOf(fixture('xpress.csv'), fixture('idox-2026.csv'))).toBe('wrong-files');
    expect(await problemOf(fixture('protected.xlsx'))).toBe('password-protected');
  });

  it('is refused before it is unpacked when it is a workbook that would fill the memory', async () => {
    const zeros = new Uint8Array(40 * 1024 ** 2);
    const bomb = zipSync({
      'xl/workbook.xml': new Uint8Array(1),
      'xl/worksheets/sheet1.xml': [zeros, { level: 9 }],
    });
    expect(await problemOf(fileFromBytes('a.xlsx', bomb))).toBe('unsafe-archive');
  });

  it('is refused when reading it fails half way', async () => {
    const failing: SourceFile = {
      name: 'gone.csv',
      size: 10,
      stream: () => {
        throw Object.assign(new Error('gone'), { syscall: 'open' });
      },
    };
    expect(await problemOf(failing)).toBe('unreadable');
  });
});

describe('a council’s own list', () => {
  it('is read again as the person chose, whatever the headings say', async () => {
    const text = 'A,B,C\nVillage Hall,Mill Lane,x1\nChurch Hall,High Street,x2\nSchool,School Close,x3\n';
    const list = await readText(text, { A: 'name', b: 'ignore', 'column 3': 'source-id' });
    expect(list.stations.map(({ name, address, sourceId }) => [name, address, sourceId])).toEqual([
      ['Village Hall', '', 'x1'],
      ['Church Hall', '', 'x2'],
      ['School', '', 'x3'],
    ]);
    expect(list.columns.map(({ meaning, reason }) => [meaning, reason])).toEqual([
      ['name', 'you chose it'],
      ['ignore', 'you chose it'],
      ['source-id', 'you chose it'],
    ]);
  });

  it('can be pasted from a spreadsheet', async () => {
    const result = await readPastedTable(
      'Station\tVenue\tPostcode\n1\tVillage Hall\tde61aa\n2\tSchool\tDE6 1AB\n',
    );
    expect(result).toMatchObject({
      ok: true,
      value: { stations: [{ number: '1', postcode: 'DE6 1AA' }, { number: '2' }] },
    });
  });

  it('gives three stations for “1-3” only where no other row has one of these numbers', async () => {
    const header = 'Station number,Polling station\n';
    const free = await readText(`${header}1-3,Village Hall\n4,School\n5,Library\n`);
    expect(free.stations.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5']);
    const taken = await readText(`${header}1-3,Village Hall\n2,School\n5,Library\n`);
    expect(taken.stations.map(({ number }) => number)).toEqual(['1-3', '2', '5']);
  });

  it('takes a row without a place for more districts, or for a further station, of the row above', async () => {
    const list = await readText('No,PD,Venue\n1,NA,Village Hall\n,NB,\n2,NC,\n3,TA,School\n');
    expect(list.stations.map(({ number, name, district }) => [number, name, district])).toEqual([
      ['1', 'Village Hall', 'NA, NB'],
      ['2', 'Village Hall', 'NC'],
      ['3', 'School', 'TA'],
    ]);
  });

  it('shows nothing of columns that are about people', async () => {
    const text =
      'Station,Venue,Presiding officer,Contact\n1,Village Hall,P. Secret,01632 960123\n2,School,Q. Secret,01632 960124\n';
    expect(JSON.stringify(await readText(text))).not.toMatch(/Secret|01632/);
  });

  it('warns of a station far from all others and of coordinates that are all the same', async () => {
    const row = (at: number, e: number, n: number): string => `${at},Hall ${at},${e},${n}\n`;
    const far = [1, 2, 3, 4, 5, 6]
      .map((at) => row(at, 421_000 + at * 1000, at === 6 ? 151_000 : 351_000))
      .join('');
    const header = 'Station,Venue,Easting,Northing\n';
    expect((await readText(header + far)).warnings).toMatchObject([
      { kind: 'missing-postcode' },
      { kind: 'conflicting-values', line: 7 },
    ]);
    const flat = [1, 2, 3, 4, 5, 6].map((at) => row(at, 421_000, 351_000)).join('');
    expect((await readText(header + flat)).warnings.map(({ kind }) => kind)).toContain('unknown-coordinates');
  });

  it('may be GeoJSON', async () => {
    const features = [1, 2, 3].map((at) => ({
      type: 'Feature',
      properties: { Venue: `Hall ${at}`, PD: `A${at}` },
      geometry: { type: 'Point', coordinates: [-1.68, 53.05 + at / 100] },
    }));
    const list = await readText(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(
      list.stations.map(({ name, district, easting }) => [name, district, Math.round((easting ?? 0) / 1000)]),
    ).toEqual([
      ['Hall 1', 'A1', 422],
      ['Hall 2', 'A2', 422],
      ['Hall 3', 'A3', 422],
    ]);
  });
});

describe('a long import', () => {
  it('tells how far it is and stops when it is told to', async () => {
    const header = 'Station,Venue\n';
    const text =
      header + Array.from({ length: 30_000 }, (_, at) => `${at % 900},Hall ${at % 900}\n`).join('');
    const stop = new AbortController();
    const seen: number[] = [];
    const whole = await readStationList([fileFromText('a', text)], {
      onProgress: ({ rows }) => seen.push(rows),
    });
    expect(whole.ok).toBe(true);
    expect(seen.at(-1)).toBe(30_001);
    const stopped = await readStationList([fileFromText('a', text)], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});

function isUtf8BeyondAscii(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
