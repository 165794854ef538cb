import { describe, expect, it } from 'vitest';
import { aCase, anAllegation } from '../../../test/builders/cases';
import { registry } from '../records';
import { issuesInWords } from './issue-words';
import { z } from './schema';

function told(schema: z.ZodType, value: unknown): string {
  const parsed = schema.safeParse(value);
  if (parsed.success) throw new Error('Nothing is wrong');
  return issuesInWords(parsed.error.issues);
}

describe('what is wrong with a record, in words', () => {
  const inField = (schema: z.ZodType) => z.object({ officerInCase: schema });
  const cases: readonly (readonly [string, z.ZodType, unknown, string])[] = [
    ['too long', z.string().max(20_000), 'a'.repeat(20_001), 'is longer than 20,000 characters: shorten it.'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], 'holds more than 1 entry: take some out.'],
    ['too much', z.number().max(100_000), 100_001, 'is more than 100,000: enter less.'],
    ['empty', z.string().min(1), '', 'is empty: write it.'],
    ['too short', z.string().min(12), 'a', 'is shorter than 12 characters: write more.'],
    ['nothing chosen', z.array(z.string()).min(1), [], 'is empty: choose or add one.'],
    ['too few', z.array(z.string()).min(2), ['a'], 'needs 2: add more.'],
    ['too little', z.number().min(0), -1, 'is less than 0: enter more.'],
    ['no number', z.number(), 'six', 'is not a number: enter one in figures.'],
    ['not whole', z.int(), 1.5, 'is not a whole number: enter one in figures.'],
    ['missing', z.string(), undefined, 'is missing or of the wrong kind: enter it again.'],
    ['no moment', z.iso.datetime(), 'noon', 'is not a date and time that exist: enter it again.'],
    ['no address', z.email(), 'noon', 'is not an address of this kind: check it.'],
    [
      'wrong signs',
      z.string().regex(/^[a-z]+$/),
      '?',
      'has signs that cannot stand there: use letters, figures and hyphens.',
    ],
    ['between steps', z.number().multipleOf(5), 7, 'goes in steps of 5: enter one of those.'],
    ['no choice', z.enum(['a', 'b']), 'c', 'is none of the choices: choose again.'],
    [
      'no form',
      z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]),
      {},
      'does not fit together: choose it again.',
    ],
    [
      'a bad key',
      z.record(z.string().regex(/^a$/), z.string()),
      { b: '' },
      'names something that cannot stand there: choose it again.',
    ],
    [
      'a bad element',
      z.map(z.object({ a: z.string() }), z.number()),
      new Map([[{ a: 'b' }, 'c']]),
      'holds something that cannot stand there: take it out.',
    ],
    [
      'unknown',
      z.strictObject({}),
      { more: 1 },
      'holds something that this version of the desk does not know: update the desk.',
    ],
    [
      'a rule broken',
      z.string().refine(() => false, 'must not be before the first day'),
      'a',
      'cannot stand as it is (must not be before the first day): correct it.',
    ],
  ];

  it.each(cases)('%s: the field, what is wrong and what to do', (_name, schema, value, words) => {
    expect(told(inField(schema), { officerInCase: value })).toMatch(
      new RegExp(`^“Officer in case(?:, [a-z]+)?” ${words.replaceAll(/[.()]/g, '\\$&')}$`),
    );
  });

  it('names where in a list it stands, and the record where no field has it', () => {
    expect(told(registry.cases, { ...aCase(), summary: 'a'.repeat(20_001) })).toBe(
      '“Summary” is longer than 20,000 characters: shorten it.',
    );
    const action = { text: '', owner: '', raisedOn: '2027-02-30', due: null, doneOn: null };
    const broken = { ...anAllegation(), actions: [{ id: 'action-1', ...action }] };
    expect(told(registry.allegations, broken)).toBe(
      '“Actions, number 1, text” is empty: write it. “Actions, number 1, raised on” cannot stand as it is (must be a date that exists, such as 2027-05-06): correct it.',
    );
    expect(told(z.string(), 1)).toMatch(/^The record is missing/);
  });

  it('tells three at once and how many more there are, none twice', () => {
    const many = z.object({ a: z.string(), b: z.string(), c: z.string(), d: z.string(), e: z.string() });
    expect(told(many, {})).toMatch(/^“A” .* “B” .* “C” .* 2 more things are wrong\.$/);
    const same = z.union([z.string(), z.number()]);
    expect(told(z.tuple([same]), [null])).not.toMatch(/“.*“/);
  });

  it('never lets the words of the schema through', () => {
    for (const record of [
      { ...aCase(), summary: 5, openedOn: 'x' },
      { ...aCase(), title: 'a'.repeat(999) },
      {},
    ])
      expect(told(registry.cases, record)).not.toMatch(/Too|Invalid|expected|received|undefined/);
  });
});
