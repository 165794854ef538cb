import { basename, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeDocumentName, withExtension } from './document-name';

const kinds = ['word', 'workbook', 'calendar', 'table', 'picture'] as const;

describe('the suggested name of a document', () => {
  it('is kept where it is a plain name', () => {
    expect(safeDocumentName('Threat assessment v2 - Wexbridge.docx', 'word')).toBe(
      'Threat assessment v2 - Wexbridge.docx',
    );
  });

  it.each([
    ['../../etc/passwd', 'etc passwd.docx'],
    ['C:\\Windows\\system.ini', 'C Windows system.ini.docx'],
    ['...', 'Document.docx'],
    ['CON', 'Document CON.docx'],
    ['a\u202Excod.exe', 'a xcod.exe.docx'],
    ['', 'Document.docx'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeDocumentName(given, 'word')).toBe(expected);
  });

  it('never names a folder, whatever is suggested', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...kinds), (text, kind) => {
        const name = safeDocumentName(text, kind);
        expect(basename(name)).toBe(name);
        expect(win32.basename(name)).toBe(name);
        expect(name).toMatch(/^[^.].*\.(?:docx|csv|xlsx|ics|png|svg)$/u);
        expect(name.length).toBeLessThan(150);
      }),
    );
  });

  it('keeps an ending that its kind may have', () => {
    expect(withExtension('/home/x/table.XLSX', 'table')).toBe('/home/x/table.XLSX');
    expect(withExtension('/home/x/table.exe', 'table')).toBe('/home/x/table.exe.csv');
  });

  it('gives a workbook and a calendar no other ending than their own, whatever is typed', () => {
    expect(withExtension('/home/x/list.csv', 'workbook')).toBe('/home/x/list.csv.xlsx');
    expect(withExtension('/home/x/list.xlsm', 'workbook')).toBe('/home/x/list.xlsm.xlsx');
    expect(withExtension('/home/x/List.XLSX', 'workbook')).toBe('/home/x/List.XLSX');
    expect(safeDocumentName('Timetable.ics.bat', 'calendar')).toBe('Timetable.ics.bat.ics');
    expect(withExtension('C:\\plan\\dates.ics', 'calendar')).toBe('C:\\plan\\dates.ics');
  });
});
