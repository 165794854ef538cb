import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from './read-station-list';
import { readStationList } from './read-station-list';
import { fileFromBytes, fileFromText } from '../table/source';
import { fixture, fixtures, problemOf } from './testing-lists';

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

  it('is refused where a letter of it changed on its way, so no other figure is read than was written', async () => {
    const parts = unzipSync(readFileSync(resolve(fixtures, 'council-workbook.xlsx')));
    const whole = zipSync(parts, { level: 0 });
    const at = Buffer.from(whole).indexOf('<sheetData>') + '<sheetData>'.length + 8;
    const changed = whole.with(at, (whole[at] ?? 0) ^ 1);
    expect(await problemOf(fileFromBytes('a.xlsx', changed))).toBe('damaged');
    expect((await readStationList([fileFromBytes('a.xlsx', whole)])).ok).toBe(true);
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
