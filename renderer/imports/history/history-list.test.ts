import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ColumnChoices } from '../../core/foundation/headed-list';
import type { HistoryColumnMeaning, HistoryList } from '../../core/history/history-draft';
import { fileFromBytes, fileFromText } from '../table/source';
import { dateOf } from '../headed-list/cells';
import { aWorkbook } from '../testing-workbook';
import { historyKind, readHistory } from './history-list';

const { largestTextBytes, mostRows } = historyKind;

async function read(
  text: string | Uint8Array,
  choices: ColumnChoices<HistoryColumnMeaning> = {},
): Promise<HistoryList> {
  const file =
    typeof text === 'string' ? fileFromText('earlier.csv', text) : fileFromBytes('earlier.csv', text);
  const result = await readHistory(file, { choices });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function refusal(text: string | Uint8Array): Promise<{ kind: string; message: string }> {
  const file = typeof text === 'string' ? fileFromText('list.csv', text) : fileFromBytes('list.csv', text);
  const result = await readHistory(file);
  if (result.ok) throw new Error('It was read');
  return result.error;
}

const headings = 'Election,Polling date,Ward,Kind,Harm,What happened,Outcome,Count';
const row = 'May 2023 local elections,04/05/2023,Lyde,Allegation,Interference,"Card taken, then used",NFA,2';

describe('reading a list of history', () => {
  it('takes every column by its heading, with titles above it, and a date with the day first', async () => {
    const list = await read(`History of Marlshire,,,\n\n${headings}\n${row}\n`);
    expect(list.drafts).toEqual([
      {
        row: 4,
        election: 'May 2023 local elections',
        pollingDate: '2023-05-04',
        kind: 'allegation',
        area: 'Lyde',
        council: '',
        harm: 'Interference',
        text: 'Card taken, then used',
        outcome: 'NFA',
        count: 2,
      },
    ]);
    expect(list.columns.map((column) => column.meaning)).not.toContain('ignore');
  });

  it('takes what is pasted from a spreadsheet: tabs, a text of several lines', async () => {
    const list = await read(
      'Ward\tDescription\tDistrict\nLyde\t"Two lines\nof text"\tCarrow\nAsh\tx\tCarrow',
    );
    expect(list.drafts).toMatchObject([
      { row: 2, area: 'Lyde', council: 'Carrow', text: 'Two lines\nof text', count: 1, kind: null },
      { row: 3, area: 'Ash' },
    ]);
  });

  it('keeps formulas as the text they are', async () => {
    const list = await read(
      `Ward,What happened\nLyde,"=HYPERLINK(""http://example.invalid"",""x"")"\n=1+1,+44`,
    );
    expect(list.drafts).toMatchObject([
      { text: '=HYPERLINK("http://example.invalid","x")' },
      { area: '=1+1', text: '+44' },
    ]);
  });

  it('reads UTF-8 with its mark, windows-1252 and UTF-16', async () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffWard,Text\nLlanfé,a\n', 'utf16le'));
    const western = Uint8Array.from(Buffer.from('Ward,Text\nLlanf\xe9,\x93quoted\x94\n', 'latin1'));
    expect((await read('\ufeffWard,Text\nLlanfé,a\n')).drafts[0]?.area).toBe('Llanfé');
    expect((await read(western)).drafts[0]).toMatchObject({ area: 'Llanfé', text: '“quoted”' });
    expect((await read(utf16)).drafts[0]?.area).toBe('Llanfé');
  });

  it('takes out what cannot be seen', async () => {
    const list = await read('Ward,Text\nLy\u0000de\u202e,a\u200bb\n');
    expect(list.drafts[0]).toMatchObject({ area: 'Lyde', text: 'ab' });
  });

  it('takes a column for what a person chose, and from the column that had it', async () => {
    const list = await read('Ward,Notes,Remarks\nLyde,a,b\n', { '2': 'text' });
    expect(list.columns.map((column) => column.meaning)).toEqual(['area', 'ignore', 'text']);
    expect(list.drafts[0]?.text).toBe('b');
  });

  it('loses no row: every filled one is a draft or is left out with its number', async () => {
    const cell = fc.constantFrom(
      '',
      'Lyde',
      '04/05/2023',
      '31/02/2023',
      'allegation',
      '3',
      '0',
      'a,b',
      '"',
      '\n',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 4, maxLength: 6 }), { maxLength: 12 }),
        async (rows) => {
          const quoted = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
          const list = await read(['Ward,Polling date,Kind,Count', ...quoted].join('\n'));
          const filled = rows.flatMap((cells, at) =>
            cells.some((one) => one.trim() !== '') ? [at + 2] : [],
          );
          const found = [...list.drafts, ...list.leftOut].map((one) => one.row).sort((a, b) => a - b);
          expect(found).toEqual(filled);
          expect(list.rowsRead).toBe(filled.length);
        },
      ),
    );
  });
});

describe('a workbook of history', () => {
  const headings = ['Ward', 'Polling date', 'Kind', 'What happened', 'Count'];
  // 4 May 2023, as Excel counts days.
  const day = { day: 45_050 };

  it('is read from the sheet that has the headings, with its dates, its numbers and the rows as Excel counts them', async () => {
    const list = await read(
      aWorkbook({
        Notes: [['Kept by the office'], ['Ward'], ['Lyde']],
        History: [
          ['History of Marlshire'],
          [],
          headings,
          ['Lyde', day, 'Allegation', 'Card taken, then used', 2],
          [],
          ['Ash', '04/05/2023', 'Incident', { formula: 'A1&"x"', value: '=1+1' }, 1],
          ['Mill', '31/02/2023', 'Incident', 'A brick', 1],
        ],
      }),
    );
    expect(list.drafts).toMatchObject([
      { row: 4, area: 'Lyde', pollingDate: '2023-05-04', kind: 'allegation', count: 2 },
      { row: 6, area: 'Ash', pollingDate: '2023-05-04', text: '=1+1' },
    ]);
    expect(list.leftOut).toMatchObject([{ row: 7, where: 'Polling date' }]);
    expect(list).toMatchObject({
      rowsRead: 3,
      description: 'Excel workbook, sheet “History”',
      notes: ['Only the sheet “History” was read; the workbook also has “Notes”.'],
    });
  });

  it('gives the second column of one heading to nobody, as a list in text does', async () => {
    const cells = [
      ['Ward', 'Ward', 'Count'],
      ['Lyde', 'Ash', 'x'],
    ] as const;
    const workbook = await read(aWorkbook({ A: cells }));
    const text = await read(cells.map((row) => row.join(',')).join('\n'));
    expect(workbook.columns).toEqual(text.columns);
    expect(workbook.columns.map(({ meaning }) => meaning)).toEqual(['area', 'ignore', 'count']);
    expect(workbook.leftOut).toEqual(text.leftOut);
  });

  it('is refused where it is damaged, holds nothing, or has no headings that are known', async () => {
    const whole = aWorkbook({ A: [['Ward'], ['Lyde']] });
    expect(await refusal(whole.slice(0, whole.length / 2))).toMatchObject({ kind: 'damaged' });
    expect(await refusal(aWorkbook({ A: [] }))).toMatchObject({ kind: 'empty' });
    const unknown = await refusal(
      aWorkbook({
        A: [
          ['Make', 'Model'],
          ['x', 'y'],
        ],
      }),
    );
    expect(unknown.kind).toBe('wrong-columns');
    expect(unknown.message).toContain('“Make”, “Model”');
    const most = [['Ward'], ...Array.from({ length: mostRows + 1 }, () => ['Lyde'])];
    expect(await refusal(aWorkbook({ A: most }))).toMatchObject({ kind: 'too-many-rows' });
  });
});

describe('a row with something wrong', () => {
  const wrong = async (line: string) =>
    (await read(`Ward,Polling date,Kind,Count,Text\n${line}\n`)).leftOut[0];

  it('says where it is, what is wrong and what to do', async () => {
    expect(await wrong('Lyde,31/02/2023,,,x')).toEqual({
      row: 2,
      where: 'Polling date',
      what: '“31/02/2023” is not a date that exists',
      next: 'Write it as 04/05/2023 (day first) or 2023-05-04, or leave it empty.',
    });
    expect(await wrong('Lyde,,rumour,,x')).toMatchObject({ where: 'Kind' });
    expect(await wrong('Lyde,,,none,x')).toMatchObject({ where: 'Count' });
    expect(await wrong('Lyde,,,0,x')).toMatchObject({ where: 'Count' });
    expect(await wrong(`Lyde,,,,${'x'.repeat(4001)}`)).toMatchObject({ where: 'Text' });
    expect(await wrong(',04/05/2023,,,')).toMatchObject({
      what: 'it names neither a ward nor what happened',
    });
  });

  it('is left out where its cells may have moved', async () => {
    expect(await wrong('Lyde,,,,Card taken, then used')).toMatchObject({ row: 2, where: '' });
  });

  it('does not keep the others from being read', async () => {
    const list = await read('Ward,Count\nLyde,x\nAsh,2\n');
    expect(list.drafts.map((draft) => draft.area)).toEqual(['Ash']);
  });
});

describe('a file that is no list of history', () => {
  it('is refused in one sentence that says what to do', async () => {
    expect(await refusal('')).toMatchObject({ kind: 'empty' });
    expect(await refusal('\n\n\n')).toMatchObject({ kind: 'empty' });
    expect(await refusal(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0]))).toMatchObject({
      kind: 'damaged',
    });
    expect(await refusal(zipSync({ 'list.csv': new Uint8Array(3) }))).toMatchObject({ kind: 'zip' });
    expect(await refusal('[{"Ward": "Lyde"}]')).toMatchObject({ kind: 'not-a-table' });
    expect(await refusal('<!doctype html><p>x')).toMatchObject({ kind: 'not-a-table' });
    expect(await refusal(Uint8Array.from([0x25, 0x50, 0x44, 0x46]))).toMatchObject({ kind: 'not-a-table' });
    const columns = await refusal('Make,Model\nx,y\n');
    expect(columns.kind).toBe('wrong-columns');
    expect(columns.message).toContain('“Make”, “Model”');
  });

  it('is refused where a quotation mark is never closed', async () => {
    const { kind, message } = await refusal('Ward,Text\nLyde,"open\nAsh,b\nElm,c\n');
    expect(kind).toBe('unclosed-quote');
    expect(message).not.toMatch(/station|council/);
    const pdf = await refusal(Uint8Array.from([0x25, 0x50, 0x44, 0x46]));
    expect(pdf.message).toBe(
      '“list.csv” is a PDF, so no allegations or incidents can be read from it. Save the sheet as CSV or .xlsx and import that, or copy its rows and paste them here. Nothing was stored.',
    );
    const cut = await refusal('Ward,Text\nLyde,a\n"As');
    expect(cut.message).toBe(
      '“list.csv” is cut off: it stops in the middle of line 3, so rows may be missing. Save or send it again. Nothing was stored.',
    );
  });

  it('is refused unread where it is too large, and where it has too many rows', async () => {
    const large = { ...fileFromText('list.csv', 'Ward\n'), size: largestTextBytes + 1 };
    expect(await readHistory(large)).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    const { kind, message } = await refusal(`Ward\n${'Lyde\n'.repeat(mostRows + 1)}`);
    expect(kind).toBe('too-many-rows');
    expect(message).toMatch(/more than 5,000 rows.*Split it.*Nothing was stored/);
    const most = await read(`Ward\n${'Lyde\n'.repeat(mostRows)}${'\n'.repeat(9000)}`);
    expect(most.rowsRead).toBe(mostRows);
  });

  it('is not read on once it was cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const result = await readHistory(fileFromText('list.csv', 'Ward\nLyde\n'), { signal: stop.signal });
    expect(result).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('dates', () => {
  it('are read as they are written here, and not guessed', () => {
    for (const text of [
      '04/05/2023',
      '4.5.2023',
      '2023-05-04',
      '2023-05-04T00:00:00',
      'Thu 4 May 2023',
      '4th May 2023',
    ]) {
      expect(dateOf(text)).toBe('2023-05-04');
    }
    for (const text of ['05/13/2023', '4/5/23', '2023', '45050', 'May 2023', '29/02/2023']) {
      expect(dateOf(text)).toBeNull();
    }
  });
});
