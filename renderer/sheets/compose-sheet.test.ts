import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { registerSheet, type SheetDocument } from '../core/registers/register-sheet';
import {
  dateColumn,
  momentColumn,
  numberColumn,
  type RegisterTable,
  textColumn,
} from '../core/registers/register';
import { composeSheet } from './compose-sheet';
import { continuedMark, mostInCell } from './continued-rows';

const facts = {
  title: 'Decisions: all [2027]',
  operationName: 'May 2027 local elections',
  marking: { classification: 'OFFICIAL-SENSITIVE', handling: 'Command only' },
  date: '2027-03-01',
} as const;

const columns = [textColumn('Text'), dateColumn('Day'), momentColumn('Moment'), numberColumn('Hours')];

/** What somebody could type so that a spreadsheet computes it, or so that the file breaks. */
const hostile = [
  '=1+1',
  '+44 20 7946 0000',
  '-5 text',
  '@SUM(A1:A9)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.invalid","x")',
  '\t=1+1',
  'constructor',
  '__proto__',
  '<b>&amp;"quoted"</b>',
  ' leading and trailing ',
  'first line\nsecond line',
  'Ŵyn Ÿe – “ünïcode” 选举 😀',
  '0012',
  '1/2',
];

const textTable = (texts: readonly string[]): RegisterTable => ({
  columns: [textColumn('Text'), textColumn('Other')],
  rows: texts.map((each, index) => [each, `row ${index + 1}`]),
});

const sheetOf = (table: RegisterTable): SheetDocument => registerSheet(table, facts);

/** The rows as read-excel-file reads them; without the lines above the table and the marking below. */
async function readBack(bytes: Uint8Array<ArrayBuffer>) {
  const [sheet] = await readWorkbook(bytes.buffer);
  if (sheet === undefined) throw new Error('No sheet in the workbook');
  return sheet;
}

/** A time of day is a fraction of a day in the file, which the reader rounds down. */
const toTheSecond = (value: unknown) =>
  value instanceof Date ? new Date(Math.round(value.getTime() / 1000) * 1000) : value;

describe('a sheet that was written', () => {
  it('has the marking first and last, then title, operation, date, count and the head row', async () => {
    const { bytes } = await composeSheet(sheetOf(textTable(['one', 'two'])));
    const { sheet, data } = await readBack(bytes);
    expect(sheet).toBe('Decisions all 2027');
    const marking = 'OFFICIAL-SENSITIVE · Command only';
    expect(data.map((row) => row[0])).toEqual([
      marking,
      'Decisions: all [2027]',
      'May 2027 local elections',
      'As at Mon 1 Mar 2027. 2 rows.',
      'Text',
      'one',
      'two',
      marking,
    ]);
  });

  it('gives every text back as it was typed, whatever it begins with', async () => {
    const { bytes } = await composeSheet(sheetOf(textTable(hostile)));
    const { data } = await readBack(bytes);
    const read = data.slice(5, -1);
    // The reader takes spaces and tabs off both ends; what stands in the file is looked at below.
    expect(read.map(([text]) => text)).toEqual(hostile.map((text) => text.trim()));
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<t xml:space="preserve"> leading and trailing </t>');
    expect(xml).toContain('<t xml:space="preserve">\t=1+1</t>');
  });

  it('keeps any text that a person can type', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 20 }),
        async (given) => {
          const texts = given.map((text) => `|${text}|`);
          const { bytes } = await composeSheet(sheetOf(textTable(texts)));
          const { data } = await readBack(bytes);
          expect(data.slice(5, -1).map(([text]) => text)).toEqual(
            texts.map((text) => text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('drops no character: what XML cannot hold stands as Excel writes it', async () => {
    const { bytes } = await composeSheet(
      sheetOf(textTable(['bell\u0007', 'lone \uD83D', 'a\uFFFDb', '_x0041_'])),
    );
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('bell_x0007_');
    expect(xml).toContain('lone _xD83D_');
    expect(xml).toContain('a\uFFFDb');
    expect(xml).toContain('_x005F_x0041_');
  });

  it('writes dates as dates, moments in this country’s time, numbers as numbers', async () => {
    const table: RegisterTable = {
      columns,
      rows: [
        ['spring', '2027-05-06', '2027-05-06T21:00:00.000Z', 1.5],
        ['winter', '2027-01-04', '2027-01-04T09:30:00.000Z', 0],
        ['old', '1872-07-18', null, null],
      ],
    };
    const { data } = await readBack((await composeSheet(sheetOf(table))).bytes);
    expect(data.slice(5, -1).map((row) => row.map(toTheSecond))).toEqual([
      ['spring', new Date('2027-05-06T00:00:00Z'), new Date('2027-05-06T22:00:00Z'), 1.5],
      ['winter', new Date('2027-01-04T00:00:00Z'), new Date('2027-01-04T09:30:00Z'), 0],
      ['old', '1872-07-18', null, null],
    ]);
  });

  it('cuts nothing: a text too long for a cell goes on in the row below, and the reader is told', async () => {
    const long = Array.from({ length: mostInCell }, (_, at) => (at % 7 === 0 ? '😀' : 'ab')).join('');
    const { data } = await readBack((await composeSheet(sheetOf(textTable(['short', long])))).bytes);
    expect(data[4]?.[0]).toContain('1 row holds a text longer than a cell can be');
    const pieces = data.slice(7, -1).map(([text]) => String(text));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.length <= mostInCell)).toBe(true);
    expect(pieces.map((piece, at) => (at === 0 ? piece : piece.slice(continuedMark.length))).join('')).toBe(
      long,
    );
  });

  it('is the same bytes each time, and says nothing of who made it or when', async () => {
    const sheet = sheetOf(textTable(hostile));
    const first = await composeSheet(sheet);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await composeSheet(sheet);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(first.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const other = await composeSheet(sheetOf(textTable(['=1+2'])));
    expect(other.contentHash).not.toBe(first.contentHash);
    expect(Object.keys(unzipSync(first.bytes)).filter((path) => path.startsWith('docProps'))).toEqual([]);
  });

  it('holds 10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`=row ${at}`, '2027-05-06', null, at]);
    const { data } = await readBack((await composeSheet(sheetOf({ columns, rows }))).bytes);
    expect(data.length).toBe(10_006);
    expect(data[10_004]?.[0]).toBe('=row 9999');
  });
});

/** LibreOffice reads workbooks only with its Calc, which is a package of its own. */
const calc = 'ls "$(dirname "$(readlink -f "$(which soffice)")")/libsclo.so"';
const isInstalled = spawnSync('sh', ['-c', calc]).status === 0;
if (!isInstalled) console.warn('LibreOffice Calc is not installed: the reading test is left out.');

describe.skipIf(!isInstalled)('a sheet opened in LibreOffice', () => {
  it('shows every text as text and every date as the day that it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheet-read-'));
    try {
      const table: RegisterTable = {
        columns,
        rows: hostile.map((text, at) => [text, '2027-05-06', '2027-05-06T21:00:00.000Z', at]),
      };
      const file = join(folder, 'list.xlsx');
      writeFileSync(file, (await composeSheet(sheetOf(table))).bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
      execFileSync('soffice', ['--headless', profile, '--convert-to', csv, '--outdir', folder, file], {
        stdio: 'ignore',
      });
      const text = readFileSync(join(folder, 'list.csv'), 'utf8');
      const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data.slice(5, 5 + hostile.length);
      expect(rows.map(([first]) => first)).toEqual(hostile);
      expect(new Set(rows.map(([, day]) => day))).toEqual(new Set(['06/05/2027']));
      expect(new Set(rows.map(([, , moment]) => moment))).toEqual(new Set(['06/05/2027 22:00']));
      expect(rows.map(([, , , hours]) => Number(hours))).toEqual(hostile.map((_, at) => at));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
