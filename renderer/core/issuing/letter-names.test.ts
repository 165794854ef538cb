import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { asId } from '../foundation/ids';
import type { LetterBatch } from './letter-batch';
import { newLetterBatch, salutationFor } from './letter-edits';
import { letterFileNames, letterFolderName, letterVersion } from './letter-names';

const operation = anOperation({ name: 'May 2027 local elections' });
const issued = {
  at: '2027-04-12T09:00:00.000Z',
  by: 'x',
  folderName: 'x',
  bodyHash: 'a'.repeat(64),
  letters: [],
};
const batch = (id: string, given: Partial<LetterBatch> = {}): LetterBatch => ({
  ...newLetterBatch({ id: asId<'LetterBatch'>(id), operationId: operation.id, areaId: null }),
  title: 'Joint letter',
  date: '2027-04-12',
  recipients: ['A. Sandry', 'Bex Tolland'].map((name, index) => ({
    id: asId<'LetterRecipient'>(`r${index}`),
    name,
    capacity: 'candidate',
    contest: '',
    address: [],
    salutation: salutationFor(name),
  })),
  ...given,
});

describe('the names of letters', () => {
  it('carry marking, operation, letter, version and date', () => {
    expect(letterFileNames(batch('b1'), operation, 2)).toEqual([
      'OFFICIAL May 2027 local elections - Letter 01 A. Sandry v2 2027-04-12.docx',
      'OFFICIAL May 2027 local elections - Letter 02 Bex Tolland v2 2027-04-12.docx',
    ]);
    expect(letterFolderName(batch('b1'), operation, 2)).toMatch(/ - Joint letter v2 2027-04-12$/);
  });

  it('count the batches of the same title and council that were issued before', () => {
    const others = [
      batch('b2', { issued }),
      batch('b3', { issued, title: ' joint  LETTER' }),
      batch('b4'),
      batch('b5', { issued, title: 'Another letter' }),
      batch('b6', { issued, areaId: asId<'Area'>('carrow') }),
    ];
    expect(letterVersion(batch('b1'), [])).toBe(1);
    expect(letterVersion(batch('b1'), [batch('b1', { issued }), ...others])).toBe(3);
  });
});
