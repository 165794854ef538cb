import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, nameOfParts, type NameOrder, printedName } from './printed-name';

const read = (cell: string, order?: NameOrder) => {
  const found = printedName(cell, order);
  return found === null ? null : [found.name, found.surname, found.knownAs];
};

describe('a printed name', () => {
  it.each([
    ['TARROW Kev', ['Kev Tarrow', 'Tarrow', '']],
    ['Kev TARROW', ['Kev Tarrow', 'Tarrow', '']],
    ['TARROW, Kev Ann', ['Kev Ann Tarrow', 'Tarrow', '']],
    ['TARROW | KEV', ['Kev Tarrow', 'Tarrow', '']],
    ['O`NEALE Siân', ['Siân O’Neale', 'O’Neale', '']],
    ["O'NEALE Siân", ['Siân O’Neale', 'O’Neale', '']],
    ['McBRACK Una', ['Una McBrack', 'McBrack', '']],
    ['PRŶS–LLOYD Idris (commonly known as Idris Lloyd)', ['Idris Prŷs-Lloyd', 'Prŷs-Lloyd', 'Idris Lloyd']],
    ['PRŶS-LLOYD Idris (commonly known as Idris Lloyd', ['Idris Prŷs-Lloyd', 'Prŷs-Lloyd', 'Idris Lloyd']],
    ['VAN DER MEER Jos', ['Jos Van Der Meer', 'Van Der Meer', '']],
    ['Mair Sandry', ['Mair Sandry', 'Sandry', '']],
    ['Penny LANE', ['Penny Lane', 'Lane', '']],
    ['STREET Alma', ['Alma Street', 'Street', '']],
    ['TARROW\nKev John', ['Kev John Tarrow', 'Tarrow', '']],
  ])('is known from “%s”', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  it('has the surname first without capitals only where the list says so', () => {
    expect(read('Beck Stefan', 'surname-first')).toEqual(['Stefan Beck', 'Beck', '']);
    expect(read('Beck Stefan')).toEqual(['Beck Stefan', 'Stefan', '']);
  });

  it.each([
    'TARROW Kev, 12 Eel Lane, Marlport ZZ1 1AA',
    'TARROW Kev\n12 Eel Lane\nMarlport',
    'TARROW Kev\nThe Old Ropewalk, Marlport',
    'TARROW Kev (address in Quayside)',
    'TARROW Kev (home address in Saltmarsh)',
    'TARROW Kev Flat 3 Tern House',
  ])('is taken without the address behind it: %j', (cell) => {
    expect(read(cell)).toEqual(['Kev Tarrow', 'Tarrow', '']);
  });

  it.each([
    'TARROW Kev\nBryn Awel\nMarlport',
    'TARROW Kev\nTy Newydd',
    'TARROW Kev\nMarlport',
    'TARROW Kev\r\nTern Point',
    'TARROW\nKev\nBryn Awel',
    'Kev TARROW\nBryn Awel',
    'Kev TARROW Bryn Awel',
    'Kev Tarrow\nBryn Awel\nMarlport',
    'TARROW Kev (Bryn Awel, Marlport)',
    'TARROW Kev; Bryn Awel; Marlport',
    'TARROW Kev born March 1970',
    'TARROW Kev Born 3 March 1970',
    'TARROW Kev (born in Marlport)',
    'TARROW Kev d.o.b. March 70',
    'TARROW Kev DOB: 03/1970',
    'TARROW Kev, date of birth 1970',
    'TARROW Kev March 1970',
    'TARROW Kev aged 54',
    'TARROW Kev ganwyd Mawrth 1970',
  ])('is cut off from later lines and births, and says so: %j', (cell) => {
    expect(read(cell)).toEqual(['Kev Tarrow', 'Tarrow', '']);
    expect(printedName(cell)?.isCut).toBe(true);
  });

  it.each([
    'TARROW Kev (commonly known as Kit Tarrow)\nTy Gwyn\nMarlport',
    'TARROW Kev\n(commonly known as Kit Tarrow)\nTy Gwyn\nMarlport',
    'TARROW Kev (commonly known as Kit Tarrow\nTy Gwyn\nMarlport',
    'TARROW Kev (commonly known as\nKit Tarrow)\nTy Gwyn',
    'TARROW Kev (known as Kit Tarrow) Ty Gwyn',
  ])('keeps the common name without what stands below: %j', (cell) => {
    expect(read(cell)).toEqual(['Kev Tarrow', 'Tarrow', 'Kit Tarrow']);
    expect(printedName(cell)?.isCut).toBe(true);
  });

  it.each([
    ['TARROW Kev (commonly known as Kit Tarrow)', 'Kev Tarrow'],
    ['BORN Max', 'Max Born'],
    ['Max BORN', 'Max Born'],
    ['TARROW April May', 'April May Tarrow'],
    ['VAN DER\nMEER Jos', 'Jos Van Der Meer'],
    ['Mary VAN der MEER', 'Mary van der Meer'],
    ['TARROW (known as Kit) Kev', 'Kev Tarrow'],
  ])('has nothing cut off where nothing but a name stands: %j', (cell, name) => {
    const found = printedName(cell);
    expect(nameKey(found?.name ?? '')).toBe(nameKey(name));
    expect(found?.isCut).toBe(false);
  });

  it.each(['TARROW KEV\nBryn Awel', 'Kev\nBryn Awel'])(
    'is none where a second line may be a name or a house: %j',
    (cell) => {
      expect(printedName(cell)).toBeNull();
    },
  );

  it('has no lines of an address from cells of its parts', () => {
    expect(nameOfParts('Kev\nBryn Awel\nMarlport', 'TARROW\nTy Gwyn')).toEqual({
      name: 'Kev Tarrow',
      surname: 'Tarrow',
      knownAs: '',
      isCut: true,
    });
    expect(nameOfParts('Kev born March', 'TARROW')?.name).toBe('Kev Tarrow');
  });

  it.each([
    '12 Eel Lane',
    'kev@marlport.example',
    'Kev Tarrow, The Old Ropewalk, Marlport',
    'TARROW, The Old Rectory',
    'The persons above have been and stand validly nominated',
    'Dated Thursday',
    '',
    '07700 900123',
  ])('is none where there is none to be told apart: %j', (cell) => {
    expect(printedName(cell)).toBeNull();
  });

  it('is put together from two cells', () => {
    expect(nameOfParts('Idris (known as Id', 'PRŶS-LLOYD')).toEqual({
      name: 'Idris Prŷs-Lloyd',
      surname: 'Prŷs-Lloyd',
      knownAs: 'Id',
      isCut: false,
    });
    expect(nameOfParts('4 Eel Lane', 'TARROW')?.name ?? 'none').not.toContain('Eel');
  });

  it('never holds a figure or an at sign, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (left, right) => {
        for (const cell of [
          left,
          `${left}, 12 ${right}`,
          `TARROW Kev\n7 ${right}`,
          `${left} (known as 4 ${right})`,
        ]) {
          const found = printedName(cell);
          expect(`${found?.name ?? ''}${found?.knownAs ?? ''}`).not.toMatch(/[\d@]/);
          const parts = nameOfParts(left, right);
          expect(`${parts?.name ?? ''}${parts?.knownAs ?? ''}`).not.toMatch(/[\d@]/);
        }
      }),
    );
  });
});

describe('the key of a name', () => {
  it('is the same for what a second list writes otherwise', () => {
    expect(nameKey('Siân O’Neale')).toBe(nameKey("SIAN O'NEALE"));
    expect(nameKey('Idris Prŷs–Lloyd')).toBe(nameKey('Idris Prys-Lloyd'));
  });

  it('is the same for plain letters as for letters that may have marks', () => {
    const reckoned = (name: string) =>
      name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[’'`´]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (name) => nameKey(name) === reckoned(name)));
  });
});
