import { describe, expect, it } from 'vitest';
import { plainLook } from '../../issuing/force-look';
import type { RegisterTable } from '../../registers/register';
import { documentText } from '../document-text';
import { mostColumns, registerDocument } from './register-pages';

const tableOf = (columns: number, rows = 3): RegisterTable => ({
  columns: Array.from({ length: columns }, (_, at) => ({
    heading: `Field ${at + 1}`,
    kind: 'text',
    share: 1,
  })),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, at) => `row ${row + 1} field ${at + 1}`),
  ),
});

const documentOf = (table: RegisterTable, leftOut: readonly string[] = []) =>
  registerDocument({
    title: 'Controls',
    table,
    operationName: 'May 2027',
    marking: { classification: 'OFFICIAL', handling: '' },
    author: 'Insp J. Marl',
    date: '2027-03-01',
    status: 'issued',
    leftOut,
  });

const pageOf = (table: RegisterTable) => documentOf(table).blocks.find(({ kind }) => kind === 'section');

describe('a register as a Word document', () => {
  it('lies on A4, with more columns on A3, and with more still each record stands by itself', () => {
    expect(pageOf(tableOf(mostColumns.a4))).toMatchObject({ orientation: 'landscape', size: 'A4' });
    expect(pageOf(tableOf(mostColumns.a4 + 1))).toMatchObject({ orientation: 'landscape', size: 'A3' });
    const wide = documentOf(tableOf(mostColumns.a3 + 1));
    expect(wide.blocks.filter(({ kind }) => kind === 'particulars')).toHaveLength(3);
  });

  it.each([1, mostColumns.a4, mostColumns.a3, mostColumns.a3 + 1, 40])(
    'holds every value of a list of %i columns',
    (columns) => {
      const text = documentText(documentOf(tableOf(columns)));
      for (const row of tableOf(columns).rows) for (const cell of row) expect(text).toContain(cell);
    },
  );

  it('says what stands in no column, and why', () => {
    const text = documentText(documentOf(tableOf(2), ['It is never printed.']));
    expect(text).toContain('Fields that stand in no column: It is never printed.');
    expect(documentText(documentOf(tableOf(2)))).toContain('No field that was filled in is left out.');
  });

  it('says so where nothing is recorded', () => {
    expect(documentText(documentOf(tableOf(2, 0)))).toContain('Controls: nothing is recorded.');
  });

  it('takes the look of the force, and says which export of the list it is', () => {
    const pages = {
      title: 'Controls',
      table: tableOf(2),
      operationName: 'May 2027',
      marking: { classification: 'OFFICIAL', handling: '' },
      author: 'Insp J. Marl',
      date: '2027-03-01',
      status: 'issued',
    } as const;
    const document = registerDocument({ ...pages, look: { ...plainLook, font: 'Georgia' }, number: 3 });
    expect(document.look).toMatchObject({ font: 'Georgia' });
    expect(document.versionLabel).toBe('Version 3, as at Mon 1 Mar 2027');
    expect(registerDocument(pages).look).toBeUndefined();
  });
});
