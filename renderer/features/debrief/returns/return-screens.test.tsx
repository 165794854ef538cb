import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, anAllegation } from '../../../../test/builders/cases';
import { field, press, write } from '../../../../test/builders/cases-desk';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aReturnEntry } from '../../../../test/builders/returns';
import { anArea } from '../../../../test/builders/threat';
import type { Outcome } from '../../../core/cases/outcome';
import { asId } from '../../../core/foundation/ids';
import { dataReturnSource } from '../../../core/returns/columns';
import { keptRows } from '../../../core/returns/make-return';
import type { SheetDocument } from '../../../core/registers/register-sheet';
import type { DeskChange } from '../../../services/desk-context';
import { WritersProvider } from '../../../services/writers';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { DifferencesScreen } from './differences-screen';
import { ReconciliationScreen } from './reconciliation-screen';
import { ReturnScreen } from './return-screen';
import { searchReturns } from './search';

const operationId = asId<'Operation'>('operation-1');
const operation = anOperation({ id: operationId, pollingDate: '2027-05-06' });
const ended: Outcome = {
  outcome: 'no-further-action',
  on: '2027-06-20',
  reason: 'No evidence.',
  by: 'Insp J. Marl',
  cpsReference: '',
};
const onCase = { kind: 'case', id: 'case-1' } as const;
const caseFile = aCase({ allegationIds: [asId('a1')], openedAt: '2027-05-10T09:00:00.000Z' });
const allegations = [
  anAllegation({ id: asId('a1'), reference: 'A-001' }),
  anAllegation({ id: asId('a2'), reference: 'A-002', outcome: ended }),
  anAllegation({ id: asId('a3'), reference: 'A-003', category: 'other', stream: 'intimidation' }),
];

interface Saved {
  readonly suggestedName: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

function deskWith(...more: readonly DeskChange[]): MemoryDesk & { readonly saved: Saved[] } {
  const made = aDesk([
    ...[
      anArea('force', { kind: 'force', name: 'Marlshire' }),
      anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId<'Area'>('force') }),
      anArea('ward-1', { name: 'Lyde ward', parentId: asId<'Area'>('carrow') }),
    ].map((after): DeskChange => ({ collection: 'areas', id: after.id, after })),
    { collection: 'cases', id: caseFile.id, after: caseFile },
    ...allegations.map((after): DeskChange => ({ collection: 'allegations', id: after.id, after })),
    ...more,
  ]);
  const saved: Saved[] = [];
  return {
    ...made,
    saved,
    services: {
      ...made.services,
      clock: () => '2027-07-02T09:00:00.000Z',
      saveDocument: (input) => {
        saved.push(input);
        return Promise.resolve({
          ok: true,
          value: { fileName: input.suggestedName, sha256: 'b'.repeat(64) },
        });
      },
    },
  };
}

const sheets: SheetDocument[] = [];

function open(desk: MemoryDesk, at = '/debrief/return') {
  return render(
    <OnDesk desk={desk} operation={operation} at={at} path="*">
      <WritersProvider
        value={{
          word: () => Promise.reject(new Error('not here')),
          sheet: (sheet) => {
            sheets.push(sheet);
            return Promise.resolve({
              ok: true,
              value: { bytes: new Uint8Array([1]), contentHash: 'c'.repeat(64) },
            });
          },
        }}
      >
        <Routes>
          <Route path="/debrief/return" element={<ReturnScreen />} />
          <Route path="/debrief/return/reconciliation" element={<ReconciliationScreen />} />
          <Route path="/debrief/return/differences" element={<DifferencesScreen />} />
        </Routes>
      </WritersProvider>
    </OnDesk>,
  );
}

const entry = (given: Parameters<typeof aReturnEntry>[1] = {}): DeskChange => {
  const after = aReturnEntry(onCase, { operationId, ...given });
  return { collection: 'returnEntries', id: after.id, after };
};

/** A return until the end of May that said only the case, as it was then. */
const sentInJune: DeskChange = {
  collection: 'dataReturns',
  id: 'return-1',
  after: {
    id: asId('return-1'),
    operationId,
    period: 'monthly',
    until: '2027-05-31',
    ...keptRows({ rows: [] }),
    rows: [
      { subject: 'allegation:a2', part: 'offences', cells: ['', '', 'A-002'] },
      { subject: 'allegation:gone', part: 'offences', cells: ['', '', 'A-009'] },
    ],
    fileName: 'return.csv',
    sentTo: 'National Police Working Group',
    madeAt: '2027-06-02T09:00:00.000Z',
    madeBy: 'Insp J. Marl',
  },
};

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the rows of the data return', () => {
  it('stand in two parts, each with a way to its record, and the doubt about the columns is said', async () => {
    const { container } = open(deskWith());
    const table = () => screen.getByRole('table');
    expect(
      within(table())
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['C-001', 'A-002']);
    expect(within(table()).getByRole('link', { name: 'Open case C-001' }).getAttribute('href')).toBe(
      '/cases/case-1',
    );
    expect(screen.getByText(new RegExp(dataReturnSource.doubt.slice(0, 60)))).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: 'Other complaints (1)' }));
    expect(
      within(table())
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['A-003']);
  });

  it('keep what is written for the return, and undo takes it back', async () => {
    const desk = deskWith();
    const { container } = open(desk);
    press('C-001');
    write('Summary without names', 'A vote had been cast before.');
    expect(desk.records.get('returnEntries', 'case:case-1')).toMatchObject({
      operationId,
      subject: onCase,
      summary: 'A vote had been cast before.',
    });
    write('Electoral Commission reference', 'EC-7');
    expect(desk.records.get('returnEntries', 'case:case-1')).toMatchObject({
      summary: 'A vote had been cast before.',
      commissionReference: 'EC-7',
    });
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    expect(desk.records.get('returnEntries', 'case:case-1')?.commissionReference).toBe('');
  });

  it('are left out only with a reason, and can be taken in again', () => {
    const desk = deskWith();
    open(desk, '/debrief/return?row=case:case-1');
    press('Leave it out');
    expect(screen.getByText('Write why, so that the figures can be explained.')).toBeTruthy();
    fireEvent.change(field('Why it is left out'), { target: { value: 'Counted by Harrowshire.' } });
    press('Leave it out');
    expect(desk.records.get('returnEntries', 'case:case-1')?.leftOut).toMatchObject({
      why: 'Counted by Harrowshire.',
      by: 'Insp J. Marl',
    });
    expect(screen.getByRole('radio', { name: 'Left out (1)' })).toBeTruthy();
    press('Take it in again');
    expect(desk.records.get('returnEntries', 'case:case-1')?.leftOut).toBeNull();
  });

  it('are read as at the end of last month, or at the end of another day', () => {
    open(deskWith());
    expect(field('Last day that it covers').value).toBe('Wed 30 Jun 2027');
    fireEvent.click(screen.getByRole('radio', { name: 'Final' }));
    expect(field('Last day that it covers').value).toBe('Fri 2 Jul 2027');
    expect(screen.getByText(/not ended, and this is the final return/)).toBeTruthy();
  });
});

describe('a data return that leaves', () => {
  const send = async (button: string) => {
    press(button);
    fireEvent.click(await screen.findByRole('radio', { name: 'Somebody outside the force' }));
    fireEvent.change(screen.getByLabelText('Given to'), { target: { value: 'Working group' } });
    const seen = screen.queryByRole('checkbox', { name: /I have seen/ });
    if (seen !== null) fireEvent.click(seen);
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  };

  it('is saved as a CSV, kept with its rows and hash, and entered in the register', async () => {
    const desk = deskWith(entry({ summary: '=Told at the table' }));
    open(desk);
    await send('Make CSV');
    await waitFor(() => expect(desk.records.all('dataReturns').size).toBe(1));
    expect(desk.saved[0]).toMatchObject({ kind: 'table', suggestedName: expect.stringMatching(/\.csv$/) });
    const text = new TextDecoder().decode(desk.saved[0]?.bytes);
    expect(text).toContain(`"'=Told at the table"`);
    expect(text).toContain('"Other complaints"');
    const [kept] = desk.records.all('dataReturns').values();
    expect(kept).toMatchObject({ period: 'monthly', until: '2027-06-30', sentTo: 'Working group' });
    expect(kept?.rows.map(({ subject, part }) => [subject, part])).toEqual([
      ['case:case-1', 'offences'],
      ['allegation:a2', 'offences'],
      ['allegation:a3', 'other-complaints'],
    ]);
    const [left] = desk.records.all('exportedDocuments').values();
    expect(left).toMatchObject({
      kind: 'data-return',
      contentHash: kept?.contentHash,
      givenTo: 'Working group',
    });
    expect(left?.warningsSeen.join('\n')).toContain('no summary written for the return');
    expect(desk.entries.at(-1)).toHaveLength(2);
    expect(searchReturns('working', desk.records, operation).map(({ path }) => path)).toEqual([
      '/debrief/return/differences',
    ]);
  });

  it('is written as a workbook with the doubt above its columns', async () => {
    sheets.length = 0;
    const desk = deskWith();
    open(desk);
    await send('Make workbook');
    await waitFor(() => expect(desk.records.all('dataReturns').size).toBe(1));
    expect(desk.saved[0]).toMatchObject({
      kind: 'workbook',
      suggestedName: expect.stringMatching(/\.xlsx$/),
    });
    expect(sheets[0]?.lines).toContain(dataReturnSource.doubt);
    expect(sheets[0]?.table.rows).toHaveLength(3);
  });

  it('is held back while a cell names somebody', async () => {
    const desk = deskWith(entry({ summary: 'Ines Fallow was told at the table.' }));
    open(desk);
    expect(screen.getByText('1 finding holds it back')).toBeTruthy();
    press('Make CSV');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/“Summary without names” names Ines Fallow/)).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'Export' }).hasAttribute('disabled')).toBe(true);
    expect(desk.saved).toEqual([]);
  });

  it('is no return where the desk keeps it', async () => {
    const desk = deskWith();
    open(desk);
    press('Make CSV');
    fireEvent.click(await screen.findByRole('radio', { name: 'Nobody: it is kept by the desk' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /I have seen/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(desk.records.all('exportedDocuments').size).toBe(1));
    expect(desk.records.all('dataReturns').size).toBe(0);
  });
});

describe('the reconciliation on the screen', () => {
  it('says that the three agree', async () => {
    const { container } = open(deskWith(), '/debrief/return/reconciliation');
    expect(screen.getByText('Return, case list and debrief agree')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Figures by category and outcome' });
    expect(within(table).getAllByRole('row').at(-1)?.textContent).toBe('All333');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('names a record that is left out, with its reason and a way to it', () => {
    const leftOut = { why: 'Counted twice.', by: 'Insp J. Marl', at: '2027-06-01T09:00:00.000Z' };
    open(deskWith(entry({ leftOut })), '/debrief/return/reconciliation');
    const table = screen.getByRole('table', { name: 'Records that are not in all three alike' });
    const row = within(table).getAllByRole('row')[1];
    expect(row?.textContent).toBe(
      'C-001Not in itVoting, under investigationVoting, under investigationLeft out of the return: Counted twice.',
    );
    expect(within(table).getByRole('link', { name: 'C-001' }).getAttribute('href')).toBe('/cases/case-1');
    expect(screen.getByText('Each has its reason, below.')).toBeTruthy();
  });
});

describe('what changed since the last return', () => {
  it('is new, changed and gone, by record', async () => {
    const { container } = open(deskWith(sentInJune), '/debrief/return/differences');
    expect(screen.getByRole('status').textContent).toContain('2 new, 1 changed, 1 gone');
    const table = screen.getByRole('table', { name: 'What is new, changed and gone' });
    expect(table.textContent).toContain('A-009Gone');
    expect(table.textContent).toContain('A-002Status–Ended');
    expect(screen.getByRole('table', { name: 'Returns that were sent' }).textContent).toContain(
      'Data return for May 2027',
    );
    expect(await axeProblems(container)).toEqual([]);
  });

  it('is nothing before the first', () => {
    open(deskWith(), '/debrief/return/differences');
    expect(screen.getByText('No return was sent yet')).toBeTruthy();
  });
});
