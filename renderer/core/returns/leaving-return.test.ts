import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReturnEntry } from '../../../test/builders/returns';
import { asId } from '../foundation/ids';
import { csvCell, csvText } from './csv';
import type { DataReturn } from './data-return';
import { differencesTo, lastReturn } from './differences';
import { endOfLastMonth, monthName, nextReturn } from './due-return';
import { dataReturnRefusal, returnEntryRefusal } from './return-guard';

const sent = (given: Partial<DataReturn> = {}): DataReturn => ({
  id: asId('return-1'),
  operationId: asId('operation-1'),
  period: 'monthly',
  until: '2027-05-31',
  columns: ['Force reference', 'Status'],
  rows: [],
  contentHash: '0'.repeat(64),
  fileName: 'return.csv',
  sentTo: 'Working group',
  madeAt: '2027-06-02T09:00:00.000Z',
  madeBy: 'Insp. Rowan Vale',
  ...given,
});
const row = (subject: string, ...cells: string[]) => ({ subject, part: 'offences' as const, cells });

describe('a return as comma-separated text', () => {
  it('never begins a cell with what a spreadsheet reads as a formula', () => {
    for (const start of ['=1+1', '+44', '-2', '@SUM', ' =1', '\t=1', '\r=1', '＝1', '\u200b=1'])
      expect(csvCell(start)).toBe(`"'${start}"`);
    expect(csvCell('A "B", C')).toBe('"A ""B"", C"');
    expect(csvCell('no = sign first')).toBe('"no = sign first"');
  });

  it('reads back as it went, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\r\n', 'a"b', '=cmd'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), (rows) => {
        const text = csvText({ columns: ['One', 'Two'], rows });
        expect(text.startsWith('\uFEFF')).toBe(true);
        const read = [...text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)].map(([, held = '']) =>
          held.replaceAll('""', '"'),
        );
        const plain = (held: string) =>
          csvCell(held).startsWith(`"'`) && !held.startsWith(`'`) ? `'${held}` : held;
        expect(read).toEqual(['One', 'Two', ...rows.flat().map(plain)]);
      }),
    );
  });
});

describe('the differences to the last return', () => {
  const last = sent({ rows: [row('case:a', 'C-1', 'Under investigation'), row('allegation:b', 'A-2', '')] });

  it('are what is new, changed and gone, by reference', () => {
    const now = {
      columns: last.columns,
      rows: [row('case:a', 'C-1', 'Ended'), row('case:c', 'C-3', '')],
    };
    expect(differencesTo(last, now, 'Force reference')).toEqual({
      added: [{ key: 'case:c', reference: 'C-3' }],
      changed: [
        {
          key: 'case:a',
          reference: 'C-1',
          cells: [{ heading: 'Status', was: 'Under investigation', is: 'Ended' }],
        },
      ],
      gone: [{ key: 'allegation:b', reference: 'A-2' }],
      otherHeadings: [],
    });
  });

  it('are read by heading, so that another order changes nothing and a new column is named', () => {
    const now = {
      columns: ['Status', 'Category', 'Force reference'],
      rows: [row('case:a', 'Under investigation', 'Voting', 'C-1'), row('allegation:b', '', '', 'A-2')],
    };
    expect(differencesTo(last, now, 'Force reference')).toEqual({
      added: [],
      changed: [],
      gone: [],
      otherHeadings: ['Category'],
    });
  });

  it('are to the newest of this operation', () => {
    const all = new Map(
      [
        sent(),
        sent({ id: asId('return-2'), madeAt: '2027-07-02T09:00:00.000Z' }),
        sent({ id: asId('x'), operationId: asId('other'), madeAt: '2027-08-02T09:00:00.000Z' }),
      ].map((each) => [each.id as string, each]),
    );
    expect(lastReturn(all, { id: 'operation-1' })?.id).toBe('return-2');
    expect(lastReturn(all, { id: 'none' })).toBeNull();
  });
});

describe('the monthly return', () => {
  it('is due in the first days of the month for the month before, until it was sent', () => {
    const asked = { startedOn: '2027-03-15', today: '2027-05-02' };
    expect(nextReturn([], asked)).toEqual({ until: '2027-04-30', due: '2027-05-05' });
    expect(nextReturn([sent({ until: '2027-04-30' })], asked)).toEqual({
      until: '2027-05-31',
      due: '2027-06-05',
    });
  });

  it('begins with the operation and ends with the final one', () => {
    expect(nextReturn([], { startedOn: '2027-05-02', today: '2027-05-20' })).toEqual({
      until: '2027-05-31',
      due: '2027-06-05',
    });
    const final = sent({ period: 'final' });
    expect(nextReturn([final], { startedOn: '2027-03-15', today: '2027-09-02' })).toBeNull();
  });

  it('is called by its month, over the turn of a year too', () => {
    expect(endOfLastMonth('2027-01-03')).toBe('2026-12-31');
    expect(endOfLastMonth('2028-03-01')).toBe('2028-02-29');
    expect(monthName('2028-02-29')).toBe('February 2028');
  });
});

describe('the guard of the return', () => {
  it('keeps a return that was sent as it went', () => {
    expect(dataReturnRefusal(undefined, sent())).toBeNull();
    expect(dataReturnRefusal(sent(), sent({ sentTo: 'Somebody else' }))).toContain('kept as it went');
    expect(dataReturnRefusal(sent(), null)).toContain('kept as it went');
  });

  it('leaves nothing out without a reason, and takes no entry under the name of another', () => {
    const subject = { kind: 'case', id: 'case-1' } as const;
    const at = '2027-06-01T09:00:00.000Z';
    expect(returnEntryRefusal(aReturnEntry(subject))).toBeNull();
    expect(returnEntryRefusal(aReturnEntry(subject, { leftOut: { why: '  ', by: 'X', at } }))).toContain(
      'only with a reason',
    );
    expect(returnEntryRefusal(aReturnEntry(subject, { id: asId('case:other') }))).toContain('another record');
  });
});
