import { describe, expect, it } from 'vitest';
import { aMemorandumDocument } from '../../../test/builders/memoranda';
import { compareMemorandum } from './comparison';
import { dayIn, filledSignature, signedBy, signedWords } from './filled-signature';
import { sentParagraphs } from './sent-paragraphs';

const row = 'For Carrow\tInes Harrowby\t\t';
const filled = (typed: string, date = '1 February 2027') => `For Carrow\tInes Harrowby\t${typed}\t${date}`;

describe('a place to sign', () => {
  it('is signed where only its empty cells were filled in', () => {
    expect(filledSignature(row, filled('I. Harrowby'))).toEqual({
      role: 'For Carrow',
      name: 'Ines Harrowby',
      signature: 'I. Harrowby',
      date: '1 February 2027',
    });
    expect(filledSignature(row, row)).toBeNull();
    expect(filledSignature(row, 'For Carrow\tTomas Wren\tT. Wren\t1 February 2027')).toBeNull();
    expect(filledSignature('Role\tName\tSignature\tDate', 'Role\tName\tSign here\tDate')).toBeNull();
  });

  it.each(['Subject to the comments above', 'Not agreed', 'I. Harrowby, except clause 4', 'x'.repeat(150)])(
    'is not signed by “%s”, which has to be answered',
    (typed) => {
      expect(filledSignature(row, filled(typed))).toBeNull();
    },
  );

  it('is told in a sentence, and by whom and when', () => {
    const signed = filledSignature(row, filled('I. Harrowby', '1/2/2027'));
    if (signed === null) throw new Error('Not signed');
    expect(signedWords(signed)).toBe('For Carrow, Ines Harrowby: signed “I. Harrowby” on 1/2/2027');
    const force = { ...signed, role: 'For Marlshire', name: 'Ada Vale', date: '3 Feb 2027' };
    expect(signedBy([force, signed])).toEqual({
      by: 'Ada Vale for Marlshire; Ines Harrowby for Carrow',
      on: '2027-02-03',
    });
  });

  it.each([
    ['1 February 2027', '2027-02-01'],
    ['Monday, 1st Feb. 2027', '2027-02-01'],
    ['01/02/2027', '2027-02-01'],
    ['1.2.27', '2027-02-01'],
    ['2027-02-01', '2027-02-01'],
    ['31/02/2027', null],
    ['soon', null],
  ])('reads the day “%s” as %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

describe('a comparison', () => {
  const sent = sentParagraphs(aMemorandumDocument());
  const returned = (typed: string) =>
    sent.map(({ text }) =>
      text.startsWith('For Carrow\t') ? text.replace(/\t\t$/, `\t${typed}\t1 February 2027`) : text,
    );

  it.each(['I. Harrowby', 'Electronically signed by Ines Marguerite Harrowby of Carrow Town Hall, Carrow'])(
    'marks “%s” as a signature in every change that it makes',
    (typed) => {
      const { changes } = compareMemorandum(sent, returned(typed));
      expect(changes.length).toBeGreaterThan(0);
      for (const { signed } of changes) expect(signed).toMatchObject({ signature: typed });
    },
  );

  it('leaves a remark in the place to sign a change', () => {
    const { changes } = compareMemorandum(sent, returned('Subject to clause 4'));
    expect(changes).toMatchObject([{ kind: 'changed', signed: null }]);
  });
});
