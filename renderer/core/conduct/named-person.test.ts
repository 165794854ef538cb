import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf, type NamedPerson, personKeys, readPerson } from './named-person';

const like = (a: NamedPerson | string, b: NamedPerson | string) =>
  likenessOf(readPerson(of(a)), readPerson(of(b)));
const of = (given: NamedPerson | string): NamedPerson =>
  typeof given === 'string' ? { name: given } : given;

describe('two entries of a name', () => {
  it('are one person by the same number, wherever it was written and whatever the name', () => {
    const furze = { name: 'Lena Furze', number: '7712' };
    expect(like(furze, { name: 'L. Furze', rank: 'PCSO 7712' })).toBe('number');
    expect(like(furze, 'PCSO 7712 L. Furze')).toBe('number');
    expect(like(furze, 'PCSO7712 FURZE')).toBe('number');
    expect(like(furze, { name: 'Lena Marsh', number: '07712' })).toBe('number');
    expect(like({ name: 'A. Vetch', number: 'C 412' }, 'PC C412 Vetch')).toBe('number');
  });

  it('are two people by different numbers, though the names are the same', () => {
    expect(like({ name: 'Lena Furze', number: '7712' }, { name: 'Lena Furze', number: '7713' })).toBe('none');
    expect(like({ name: 'A. Vetch', number: 'C412' }, { name: 'A. Vetch', number: 'D412' })).toBe('none');
  });

  it('take a call sign of digits for the number only beside a name that fits', () => {
    const furze = { name: 'Lena Furze', number: '7712' };
    expect(like(furze, { name: 'L. Furze', callSign: '7712' })).toBe('number');
    expect(like(furze, { name: 'R. Vetch', callSign: '7712' })).toBe('none');
    expect(like(furze, { name: 'L. Furze', callSign: 'MS212' })).toBe('near');
  });

  it('are alike whatever rank, capitals, accents, order and full stops', () => {
    for (const other of [
      'PCSO Léna Furze',
      'FURZE Lena',
      'Furze, Lena',
      'lena furze',
      'Acting Sgt. LENA FURZE',
      'Lena Furze, Election SPOC',
    ])
      expect(like('Lena Furze', other), other).toBe('name');
    for (const other of [
      'L. Furze',
      'Furze L',
      'Furze',
      'PC Furze',
      'Len Furze',
      'Mary Lena Furze',
      'Lena Furze-Moor',
    ])
      expect(like('Lena Furze', other), other).toBe('near');
    expect(like('Dave Rush', 'David Rush')).toBe('near');
    expect(like("Siân O'Neill", 'Sian ONeill')).toBe('name');
  });

  it('may be one person where the surname is the same, since a pet name cannot be told from another', () => {
    expect(like('Robert Furze', 'Bob Furze')).toBe('surname');
    expect(like('Elizabeth Furze', 'FURZE Lizzie')).toBe('surname');
    expect(like({ name: 'Robert Furze', number: '7712' }, { name: 'Bob Furze', number: '7713' })).toBe(
      'none',
    );
  });

  it('are two people where only a forename is the same', () => {
    expect(like('Lena Furze', 'Lena Vetch')).toBe('none');
    expect(like('', 'Lena Furze')).toBe('none');
    expect(like({ name: '', rank: 'PC' }, { name: '', rank: 'PC' })).toBe('none');
  });

  it('are compared the same either way round, and one with itself is itself', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,6}( [A-Z][a-z]{1,6}| [A-Z]\.){0,2}$/);
    const person = fc.record({ name, number: fc.constantFrom('', '7712', 'C41', '0041') });
    fc.assert(
      fc.property(person, person, (a, b) => {
        expect(like(a, b)).toBe(like(b, a));
        expect(like(a, a)).not.toBe('none');
        const keys = new Set(personKeys(readPerson(a)));
        if (like(a, b) !== 'none') expect(personKeys(readPerson(b)).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  it('are never one person by likeness alone while both have numbers', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), (one, other) => {
        const found = like(
          { name: 'Lena Furze', number: `${one}` },
          { name: 'Lena Furze', number: `${other}` },
        );
        expect(found).toBe(one === other ? 'number' : 'none');
      }),
    );
  });
});
