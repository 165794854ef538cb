/**
 * The name of a candidate as lists print it: "PRYS-LLOYD Idris (commonly known as Idris Lloyd)". Whatever else stands in
 * the cell, an address above all, is no part of the name and is never handed on.
 */

import { isCapitals, nameInCell, noName, street } from './name-cell';

export interface PrintedName {
  /** Given names first: "Idris Prys-Lloyd". */
  readonly name: string;
  readonly surname: string;
  /** Empty where none. */
  readonly knownAs: string;
  /** More stood in the cell than the name: an address, a birth, another line. It was cut off. */
  readonly isCut: boolean;
}

/** How the cell orders a name; `printed` knows a surname by its capitals. */
export type NameOrder = 'printed' | 'surname-first';

/** Sentences under a statement of persons nominated, and titles. */
const noPerson =
  /\b(?:persons? (?:above|below|named)|candidates? (?:above|below)|stand(?:s|ing)? (?:validly )?nominated|printed (?:and|by)|published by|dated|returning officer|election of|statement (?:of|as to)|notice of|situation of poll|no candidates?)\b/iu;

/** The parts of a name; `null` where the cell holds none, or holds more than can be told apart from one. */
export function printedName(cell: string, order: NameOrder = 'printed'): PrintedName | null {
  if (noPerson.test(plain(cell))) return null;
  const found = nameInCell(cell, 'whole');
  if (found === null) return null;
  const bare = withoutTail(plain(found.text));
  if (bare === '' || noName.test(bare) || bare.length > 160 || !/\p{L}/u.test(bare)) return null;
  const parts = partsOf(bare, order);
  if (parts === null || isHouse(parts.forenames) || bare.split(' ').length > 8) return null;
  const surname = namesCase(parts.surname);
  return {
    name: [namesCase(parts.forenames), surname].filter(Boolean).join(' '),
    surname,
    knownAs: withoutTail(plain(found.called)),
    isCut: found.isCut,
  };
}

/** A name whose parts stand in cells of their own; `null` as for `printedName`. */
export function nameOfParts(forenames: string, surname: string): PrintedName | null {
  const given = nameInCell(forenames, 'part');
  const family = nameInCell(surname, 'part');
  if (given === null || family === null) return null;
  const [first, last] = [given, family].map(({ text }) => withoutTail(plain(text)));
  if (first === undefined || last === undefined || last === '') return null;
  if (
    [first, last].some(
      (text) => noName.test(text) || noPerson.test(text) || text.length > 120 || text.includes(','),
    )
  )
    return null;
  if (isHouse(first) || first.split(' ').length > 6 || last.split(' ').length > 5) return null;
  return {
    name: [namesCase(first), namesCase(last)].filter(Boolean).join(' '),
    surname: namesCase(last),
    knownAs: withoutTail(plain(given.called === '' ? family.called : given.called)),
    isCut: given.isCut || family.isCut,
  };
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[`´‘]/g, '’')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/\s*[‐‑–](?=\p{L})/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const withoutTail = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|(]+|[\s,;:|([]+$/g, '')
    .trim();

/** "The Old Rectory" where given names should stand. */
function isHouse(forenames: string): boolean {
  const words = forenames.split(' ');
  return /(?:^| )the /iu.test(forenames) || (words.length > 2 && street.test(forenames));
}

interface Parts {
  readonly forenames: string;
  readonly surname: string;
}

function partsOf(text: string, order: NameOrder): Parts | null {
  const parted = text.split(/\s*[,|]\s*/).filter(Boolean);
  // "Mair Sandry, The Old Rope Walk": more than a surname and its forenames.
  if (parted.length > 2) return null;
  if (parted.length === 2) {
    const [surname = '', forenames = ''] = parted;
    return isCapitals(surname) || order === 'surname-first' || text.includes('|')
      ? { surname, forenames }
      : null;
  }
  const words = text.split(' ');
  const lead = words.findIndex((word) => !isCapitals(word));
  if (lead > 0) return { surname: words.slice(0, lead).join(' '), forenames: words.slice(lead).join(' ') };
  const tail = words.findLastIndex((word) => !isCapitals(word)) + 1;
  if (lead === 0 && tail < words.length)
    return { forenames: words.slice(0, tail).join(' '), surname: words.slice(tail).join(' ') };
  if (order === 'surname-first' && words.length > 1)
    return { surname: words[0] ?? '', forenames: words.slice(1).join(' ') };
  return { forenames: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' };
}

function namesCase(names: string): string {
  return names
    .split(' ')
    .map((word) => (isCapitals(word) ? capitalised(word) : word))
    .join(' ');
}

function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/’S$/u, '’s');
}

const isPlain = /^[\x20-\x7e]*$/;

/** The letters of a name without case, accents and marks, by which rows and records are the same person's. */
export function nameKey(name: string): string {
  // Most names are in plain letters, which have no accents to be taken off.
  if (isPlain.test(name))
    return name
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Worked out once for each record or row: a list of thousands is put in order after every change.
const keys = new WeakMap<object, string>();

/** The key of the name of a record or of a row. */
export function keyOfName(of: { readonly name: string }): string {
  const known = keys.get(of);
  if (known !== undefined) return known;
  const key = nameKey(of.name);
  keys.set(of, key);
  return key;
}
