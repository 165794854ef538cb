import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStationList } from '../../renderer/imports/stations/read-station-list';
import { fileFromBytes } from '../../renderer/imports/table/source';
import { projectRoot, runAssure } from './run-assure';

const fixtures = resolve(projectRoot, 'test/fixtures/stations');
const expectations = readdirSync(resolve(fixtures, 'expected'));
const twoFiles: Readonly<Record<string, readonly string[]>> = {
  'democracy-counts-both': ['democracy-counts-districts.csv', 'democracy-counts-stations.csv'],
};

describe('assure stations', { timeout: 60_000 }, () => {
  for (const expected of expectations.filter((name) => name.endsWith('.json'))) {
    const name = expected.replace(/\.expected\.json$/, '');
    it(`prints exactly what a person reads in ${name}`, () => {
      const files = twoFiles[name] ?? [name];
      const run = runAssure('stations', ...files.map((file) => resolve(fixtures, file)));
      expect(run.problems).toBe('');
      expect(JSON.parse(run.out)).toEqual(
        JSON.parse(readFileSync(resolve(fixtures, 'expected', expected), 'utf8')),
      );
      expect(run.code).toBe(0);
      // Every home of the fixtures bears one of these marks.
      expect(run.out).not.toMatch(/Hidden Row|Secretville|ZZ9|9ZZ/i);
    });
  }

  const refusals = {
    'xpress-cut-off.csv': /cut off.*line 4/,
    'zip-named.csv': /ZIP archive that holds “stations\.tsv”.*Unpack it/,
    'empty.csv': /is empty/,
    'not-a-list.csv': /does not look like a list of polling stations/,
    'old-workbook.csv': /old Excel workbook.*save it as/,
    'protected.xlsx': /protected with a password/,
    'picture.csv': /picture \(PNG\)/,
    'democracy-counts-districts.csv': /districts file of Democracy Counts.*stations file/,
    'no-such-file.csv': /cannot be opened/,
  };
  for (const [name, reason] of Object.entries(refusals)) {
    it(`refuses ${name} with one line and prints nothing`, () => {
      const run = runAssure('stations', resolve(fixtures, name));
      expect(run.out).toBe('');
      expect(run.problems.trimEnd().split('\n')).toHaveLength(1);
      expect(run.problems).toMatch(reason);
      expect(run.code).toBe(1);
    });
  }

  it('says how it is used when it is asked for nothing it knows', () => {
    for (const args of [[], ['stations'], ['toString', 'x'], ['stations', 'a', 'b', 'c']]) {
      const run = runAssure(...args);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.problems).toMatch(/^Usage: .*stations FILE/);
    }
  });

  it('does not complain when whoever reads it has read enough', () => {
    const command = `"${process.execPath}" node_modules/tsx/dist/cli.mjs scripts/assure.ts stations test/fixtures/stations/xpress.csv | true`;
    expect(execSync(`${command} 2>&1`, { cwd: projectRoot, encoding: 'utf8' })).toBe('');
  });
});

interface Expectation {
  readonly file: string;
  readonly format: string;
  readonly count: number;
  readonly has: readonly Readonly<Record<string, unknown>>[];
  readonly warnings?: readonly string[];
}

/** Facts read from the real exports by eye; the files themselves are not part of the project. */
const shared = resolve(projectRoot, '../shared/data/stations');
const real: readonly Expectation[] = [
  { file: 'xpress-democlub/test_democlub.csv', format: 'xpress-democracy-club', count: 2, has: [{ district: 'AO1', postcode: 'BN15 9BB', easting: null }] },
  { file: 'xpress-democlub/ems-xpress-dc.csv', format: 'xpress-democracy-club', count: 1, has: [{ district: 'EAA', postcode: 'HA8 6EZ' }], warnings: ['repaired-header'] },
  { file: 'xpress-democlub/ems-xpress-dc-nul.csv', format: 'xpress-democracy-club', count: 1, has: [{ district: 'EAA' }], warnings: ['repaired-header'] },
  { file: 'xpress-democlub/encoding-windows1252.tsv', format: 'xpress-democracy-club', count: 4, has: [{ district: 'BPG' }, { district: 'BA', postcode: 'LL16 5AR' }] },
  { file: 'xpress-weblookup/test_weblookup.csv', format: 'xpress-weblookup', count: 2, has: [{ district: 'BFC', postcode: 'SW17 7AL' }] },
  { file: 'idox-eros/test_2026.csv', format: 'idox-eros', count: 3, has: [{ number: '4', district: 'AD', easting: 349506 }, { number: '69', district: 'CP' }], warnings: ['unallocated'] },
  { file: 'idox-eros/test_2025.csv', format: 'idox-eros', count: 2, has: [{ number: '58' }], warnings: ['unallocated'] },
  { file: 'idox-eros/ems-idox-eros_legacy.csv', format: 'idox-eros', count: 1, has: [{ number: '1', postcode: 'PR6 9RN' }] },
  { file: 'democracy-counts/test_stations.csv', format: 'democracy-counts', count: 2, has: [{ number: 'B6/1', easting: null }] },
  { file: 'democracy-counts/democracy-counts-utf-16le.csv', format: 'democracy-counts', count: 34, has: [{ number: '12A', easting: 536521, northing: 204741 }, { number: '14', easting: 536336.95 }] },
  { file: 'fcs/ems-fcs.json', format: 'fcs', count: 2, has: [{ postcode: 'E15 2AU', easting: null, uprn: null }] },
  { file: 'council-lists/barnet-several-stations-a-place.csv', format: 'council-list', count: 155, has: [{ number: '02', district: 'CAB', uprn: '200150845' }, { number: '04', district: 'CAB' }], warnings: ['several-stations-in-one-cell'] },
  { file: 'council-lists/bournemouth-windows-1252.csv', format: 'council-list', count: 73, has: [{ number: 'BE1', easting: 411889.24618681 }] },
  { file: 'council-lists/east-riding.csv', format: 'council-list', count: 238, has: [{ district: 'WG, WH', postcode: 'HU17 8HN' }] },
  { file: 'council-lists/hull-xpress-analysis.csv', format: 'council-list', count: 127, has: [{ number: '1', district: 'AVEA', easting: 507342 }, { number: '127', district: 'UNVD' }] },
  { file: 'council-lists/new-forest.xlsx', format: 'council-list', count: 76, has: [{ postcode: 'SO41 8FD' }] },
  { file: 'council-lists/plymouth.csv', format: 'council-list', count: 118, has: [{ number: '87', district: 'OH', easting: 248674.41 }, { district: 'NA' }] },
  { file: 'council-lists/poole-xpress-report.docx', format: 'council-report', count: 107, has: [{ number: '1', district: 'AA', postcode: 'BH16 5BH' }, { number: '246', district: 'DB' }] },
  { file: 'council-lists/preston-bom.csv', format: 'council-list', count: 83, has: [{ district: 'A', easting: 351549, northing: 430538 }, { district: 'CA', uprn: '10007601876' }], warnings: ['other', 'conflicting-values'] },
  { file: 'council-lists/sheffield.csv', format: 'council-list', count: 208, has: [{ district: 'GA', easting: 435671, uprn: '200003010638', postcode: 'S1 2BX' }] },
  { file: 'council-lists/south-lakeland-title-rows.csv', format: 'council-list', count: 92, has: [{ district: 'AC, CO', easting: 362793 }, { district: 'BA1, BA2, BA3' }, { district: 'P, S, V' }] },
  { file: 'council-lists/southampton-no-header.csv', format: 'council-list', count: 95, has: [{ district: 'ED', postcode: 'SO18 1HZ' }], warnings: ['unknown-coordinates'] },
  { file: 'council-lists/wealden-xpress-places.csv', format: 'council-list', count: 95, has: [{ number: 'E34', district: 'EYJ, EYN' }], warnings: ['duplicate'] },
]; // prettier-ignore

const isShared = existsSync(shared);

/** The core that the command prints from, without a process for each file. */
function read(...files: readonly string[]): ReturnType<typeof readStationList> {
  return readStationList(files.map((file) => fileFromBytes(file, readFileSync(resolve(shared, file)))));
}

describe.skipIf(!isShared)(`the importer on real exports (skipped where ${shared} is absent)`, () => {
  for (const { file, format, count, has, warnings } of real) {
    it(`reads ${file}`, async () => {
      const list = await read(file);
      if (!list.ok) throw new Error(list.error.message);
      expect(list.value.format).toBe(format);
      expect(list.value.stations).toHaveLength(count);
      for (const station of has) expect(list.value.stations).toContainEqual(expect.objectContaining(station));
      for (const kind of warnings ?? [])
        expect(list.value.warnings.map((warning) => warning.kind)).toContain(kind);
    });
  }

  it('joins the two files of Democracy Counts', async () => {
    const list = await read('democracy-counts/test_districts.csv', 'democracy-counts/test_stations.csv');
    if (!list.ok) throw new Error(list.error.message);
    expect(list.value.stations.map((station) => station.rows)).toEqual([3, 2]);
    expect(list.value.warnings.map((warning) => warning.kind)).toContain('dummy-row');
  });

  for (const [file, kind] of [
    ['broken/incomplete-file.CSV', 'cut-off'],
    ['broken/not-a-csv.csv', 'zip'],
    ['broken/small-files-empty.csv', 'empty'],
  ] as const) {
    it(`refuses ${file}`, async () => {
      const list = await read(file);
      expect(list.ok ? 'read' : list.error.kind).toBe(kind);
    });
  }
});
