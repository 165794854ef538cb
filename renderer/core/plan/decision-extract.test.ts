import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleRequest } from '../../../test/builders/plan-request';
import { dateAt } from '../foundation/dates';
import {
  chosenDecisions,
  type DecisionExtract,
  extractSubject,
  extractWords,
  leftOut,
  readExtract,
  wholeLog,
} from './decision-extract';
import { readDecisions } from './decision-list';
import { numbersText, numbersWords, rangesOf, readNumbers } from './decision-numbers';

const { records, operation } = exampleRequest('decision-log');
const read = readDecisions(records.decisions, operation.id, 'number');
const numbersOf = (extract: Partial<DecisionExtract>) =>
  chosenDecisions(read, { ...wholeLog, ...extract }).map(({ entry }) => entry.number);

describe('numbers of decisions', () => {
  it('are read as people write them, and said with every gap', () => {
    expect(readNumbers('1-3, D7 and 9 to 12, 2')).toEqual({
      ok: true,
      value: [
        { from: 1, to: 3 },
        { from: 7, to: 7 },
        { from: 9, to: 12 },
      ],
    });
    expect(numbersWords(rangesOf([1, 2, 3, 7, 9, 10]))).toBe('D1 to D3, D7, D9 and D10');
    expect(readNumbers('four')).toMatchObject({ ok: false });
    expect(readNumbers('5-2')).toMatchObject({ ok: false });
  });

  it('come back the same after they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (numbers) => {
        const ranges = rangesOf(numbers);
        expect(readNumbers(numbersText(ranges))).toEqual({ ok: true, value: ranges });
      }),
    );
  });
});

describe('the choice of an extract', () => {
  it('is read back from the subject of the document as it was made', () => {
    const day = fc.constantFrom(null, '2027-03-01', '2027-04-30');
    const choice = fc.record<DecisionExtract>({
      numbers: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }).map(rangesOf),
      from: day,
      to: day,
      deciderOf: fc.constantFrom(null, 1, 3),
      about: fc.constantFrom(null, { kind: 'station', id: 'a'.repeat(32) } as const),
    });
    fc.assert(
      fc.property(choice, (extract) => {
        const subject = extractSubject(extract);
        if (subject.ok) expect(readExtract(subject.value)).toEqual(extract);
      }),
    );
    expect(extractSubject(wholeLog)).toEqual({ ok: true, value: '' });
  });

  it('is refused with a sentence where it does not fit into one document', () => {
    const odd = rangesOf(Array.from({ length: 80 }, (_, index) => index * 2 + 1));
    expect(extractSubject({ ...wholeLog, numbers: odd })).toMatchObject({
      ok: false,
      error: expect.stringContaining('make two extracts') as string,
    });
  });

  it('goes by number, day, person and what was decided on, all of them together', () => {
    expect(numbersOf({})).toEqual(read.map(({ entry }) => entry.number));
    const [first] = read;
    const day = dateAt(first?.entry.at ?? '');
    expect(numbersOf({ to: day, numbers: [{ from: 1, to: 3 }] }).every((number) => number <= 3)).toBe(true);
    const by = numbersOf({ deciderOf: 1 });
    expect(by).toContain(1);
    for (const { entry } of read)
      expect(by.includes(entry.number), entry.title).toBe(entry.decidedBy === first?.entry.decidedBy);
    const about = first?.entry.links[0] ?? null;
    expect(about).not.toBeNull();
    expect(numbersOf({ about })).toContain(1);
    expect(numbersOf({ about, numbers: [{ from: 2, to: 99 }] })).not.toContain(1);
    expect(extractWords({ ...wholeLog, deciderOf: 1, about }, read, records)).toMatch(
      /^decided by .*; decided on /,
    );
  });

  it('and what it leaves out are the whole log together', () => {
    fc.assert(
      fc.property(fc.subarray(read.map(({ entry }) => entry.number)), (numbers) => {
        const chosen = read.filter(({ entry }) => numbers.includes(entry.number));
        const gaps = leftOut(read, chosen).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        expect([...numbers, ...gaps].sort((a, b) => a - b)).toEqual(read.map(({ entry }) => entry.number));
      }),
    );
  });
});
