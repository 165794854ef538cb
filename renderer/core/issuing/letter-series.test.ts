import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aLetterIssue } from '../../../test/builders/letters';
import { byId } from '../../../test/builders/plan-records';
import { documentVersionsRegister } from '../registers/issued';
import { letterBatchesRegister } from '../registers/letters';
import type { RegisterTable } from '../registers/register';
import { asId } from '../foundation/ids';
import type { LetterBatch } from './letter-batch';
import { issuedLetters, lettersState, replacedWithin, replacedWords } from './letter-series';

const operation = anOperation();
const first = aLetterIssue(1, ['A. Sandry', 'Bex Tolland']);
const second = aLetterIssue(2, [' a. SANDRY', 'Bex Tolland', 'Corin Peverell'], { title: ' joint  letter ' });

const said = (...batches: readonly LetterBatch[]) =>
  issuedLetters(batches).map((letters) => [letters.number, lettersState(letters), replacedWords(letters)]);

/** The cells of some columns, row by row. */
function cells({ columns, rows }: RegisterTable, ...headings: readonly string[]) {
  const at = headings.map((heading) => columns.findIndex((column) => column.heading === heading));
  return rows.map((row) => at.map((index) => row[index]));
}

describe('the versions of a letter', () => {
  it('are told by title and council, and the later one to the same people replaces the earlier', () => {
    expect(said(second, first)).toEqual([
      [1, 'Replaced', 'Version 2, Mon 12 Apr 2027'],
      [2, 'In force', ''],
    ]);
    expect(issuedLetters([second, first]).map(({ replaces }) => replaces)).toEqual([null, 1]);
  });

  it('name each later batch with how many it went to', () => {
    const third = aLetterIssue(3, ['Bex Tolland']);
    const inAll = issuedLetters([first, aLetterIssue(2, ['A. Sandry']), third]);
    expect(inAll.map(replacedWithin)[0]).toMatch(/^version 2, .*; version 3, /);
    expect(said(first, aLetterIssue(2, ['A. Sandry']), third)[0]).toEqual([
      1,
      'Replaced',
      'Version 2, Mon 12 Apr 2027, for 1 of 2 recipients; Version 3, Tue 13 Apr 2027, for 1 of 2 recipients',
    ]);
    expect(said(first, third)[0]).toEqual([
      1,
      'Replaced for some',
      'Version 2, Tue 13 Apr 2027, for 1 of 2 recipients',
    ]);
  });

  it('replace nothing where the later batch went to others alone, is another letter, or was not issued', () => {
    const others = aLetterIssue(2, ['Corin Peverell']);
    const another = aLetterIssue(3, ['A. Sandry'], { title: 'Another letter' });
    const ofCouncil = aLetterIssue(4, ['A. Sandry'], { areaId: asId<'Area'>('carrow') });
    const draft = { ...aLetterIssue(5, ['A. Sandry']), issued: null };
    for (const [, state, by] of said(first, others, another, ofCouncil, draft))
      expect([state, by]).toEqual(['In force', '']);
  });
});

describe('two people of one name', () => {
  /** A batch to people of one name who live in these streets. */
  const to = (days: number, ...streets: readonly string[]): LetterBatch => {
    const batch = aLetterIssue(
      days,
      streets.map(() => 'A. Sandry'),
    );
    const recipients = batch.recipients.map((each, at) => ({ ...each, address: [streets[at] ?? ''] }));
    return { ...batch, recipients };
  };
  const versions = (...batches: readonly LetterBatch[]) =>
    issuedLetters(batches).map(({ holders, replaces }) => [
      holders.map(({ replacedBy }) => replacedBy),
      replaces,
    ]);

  it('are told apart by their address where either batch went to both', () => {
    expect(versions(to(1, 'Mill Lane', 'Quay Row'), to(2, 'quay  row'))).toEqual([
      [[null, 2], null],
      [[null], 1],
    ]);
    expect(versions(to(1, 'Mill Lane'), to(2, 'Quay Row', 'Lock Street'))).toEqual([
      [[null], null],
      [[null, null], null],
    ]);
  });

  it('are taken for one who moved where each batch went to one of them alone', () => {
    expect(versions(to(1, 'Mill Lane'), to(2, 'Quay Row'))).toEqual([
      [[2], null],
      [[null], 1],
    ]);
  });

  it('leave each version saying of the other what the other says of it', () => {
    expect(versions(to(1, 'Mill Lane'), to(2, 'Mill Lane', 'Quay Row'), to(3, 'Lock Street'))).toEqual([
      [[2], null],
      [[null, null], 1],
      [[null], null],
    ]);
  });
});

describe('the registers', () => {
  const letterBatches = byId(first, second);

  it('name in the list of issued documents who holds a batch and what replaced it', () => {
    const table = documentVersionsRegister.tableOf({ documentVersions: new Map(), letterBatches }, operation);
    expect(cells(table, 'Title', 'Version', 'State', 'Replaces version', 'Replaced by')).toEqual([
      ['Joint letter', 1, 'Replaced', null, 'Version 2, Mon 12 Apr 2027'],
      [' joint  letter ', 2, 'In force', 1, null],
    ]);
    expect(cells(table, 'Holders')[0]?.[0]).toBe(
      'A. Sandry; Candidate; Quayside; replaced by version 2\nBex Tolland; Candidate; Quayside; replaced by version 2',
    );
  });

  it('name in the list of letters the version of a batch and what replaced it', () => {
    const table = letterBatchesRegister.tableOf({ letterBatches, areas: new Map() }, operation);
    expect(cells(table, 'Version', 'Replaced by')).toEqual([
      [1, 'Version 2, Mon 12 Apr 2027'],
      [2, null],
    ]);
  });
});
