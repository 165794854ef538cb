/** The ways to write what the desk knows: names of places and bodies, addresses, references, numbers. */
import type { KnownName, NameTerms, Term } from './known-name';
import { isAlsoName, isGeneric, isOrdinary } from './ordinary-words';
import { isSureAlone, personTerms } from './person-terms';
import { foldedText, squashed } from './text-tokens';

const none: NameTerms = { words: [], identifiers: [] };

/** Every way to write it; nothing where it is too short to be looked for. */
export function nameTerms({ text, kind }: KnownName): NameTerms {
  switch (kind) {
    case 'person':
    case 'candidate':
      return { words: personTerms(text), identifiers: [] };
    case 'party':
    case 'place':
    case 'area':
    case 'organisation':
    case 'other':
      return isIdentifier(text) ? identifierTerms(text) : { words: bodyTerms(text), identifiers: [] };
    case 'address':
      return addressTerms(text);
    case 'reference':
    case 'collar-number':
      return /^\d{3}$/.test(text.trim()) ? shortNumber(text.trim()) : identifierTerms(text);
    case 'contact':
    case 'vehicle':
      return identifierTerms(text);
    case 'date':
      return none;
  }
}

/** Whether it is letters and figures, as a reference is, and no words. */
function isIdentifier(text: string): boolean {
  return /\p{N}/u.test(text) && !/\p{L}{4}/u.test(text);
}

/** A figure alone says nothing; four figures may be a year. */
function isLookedFor(identifier: string): boolean {
  if (!/\p{N}/u.test(identifier)) return false;
  if (/\p{L}/u.test(identifier)) return identifier.length > 2;
  return identifier.length > 4 || (identifier.length === 4 && !/^(?:19|20)/.test(identifier));
}

function identifierTerms(text: string): NameTerms {
  if (text.includes('@')) return { words: [], identifiers: [identifierOf(text)] };
  const identifier = identifierOf(text);
  if (isLookedFor(identifier)) return { words: [], identifiers: [identifier] };
  return { words: /\p{N}/u.test(text) ? [] : bodyTerms(text), identifiers: [] };
}

/** An officer's number of three figures may be any count, so it is asked about. */
const shortNumber = (key: string): NameTerms => ({
  words: [{ key, isSure: false, isExact: true, needsCapitals: false }],
  identifiers: [],
});

/** By what an identifier is found: a telephone number by its figures, an email address by all its signs. */
export function identifierOf(text: string): string {
  if (text.includes('@')) return text.trim().toLowerCase();
  return telephone(text) ?? squashed(text);
}

/** The figures of a telephone number, with a nought for the country's own number; `null` for anything else. */
export function telephone(text: string): string | null {
  const figures = text.replace(/\(0\)/g, '').replace(/[\s().-]/g, '');
  const national = figures.replace(/^(?:\+|00)44/, '0');
  return /^0\d{9,10}$/.test(national) ? national : null;
}

/** The whole name, without "the", without what every such name ends with, and with other apostrophes. */
function bodyTerms(name: string): readonly Term[] {
  // "all wards" is no name.
  if (name === name.toLowerCase()) return [];
  const words = foldedText(name).split(' ').filter(Boolean);
  const whole = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  if (whole.length === 0) return [];
  const written = [whole, ...withOtherApostrophes(name).map((key) => key.split(' '))];
  return written.flatMap((each) => {
    const stem = stemOf(each);
    const isPart = stem.length > 0 && stem.length < each.length;
    return [wholeTerm(each), ...(isPart ? [{ ...wholeTerm(stem), isExact: false }] : [])];
  });
}

function wholeTerm(words: readonly string[]): Term {
  const key = words.join(' ');
  const isSure =
    words.length > 1 ? !words.every(isGeneric) && key.length > 4 : isSureAlone(key) && !isGeneric(key);
  return { key, isSure, isExact: true, needsCapitals: !isSure };
}

/** "Quayside" of "Quayside ward", "St Brannock's" of "St Brannock's Church Hall"; nothing where all of it is generic. */
function stemOf(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (to > from && (isGeneric(words[to - 1] ?? '') || isNumber(words[to - 1]))) to -= 1;
  while (from < to && (isGeneric(words[from] ?? '') || isNumber(words[from]))) from += 1;
  const stem = words.slice(from, to);
  if (stem.join('').length < 3) return [];
  return stem.some((word) => !isOrdinary(word) || isAlsoName(word)) ? stem : [];
}

const isNumber = (word: string | undefined) => /^\p{N}+$/u.test(word ?? '');

/** "St Brannocks" and "St Brannock" beside "St Brannock's". */
function withOtherApostrophes(name: string): readonly string[] {
  if (!/['’ʼ‘]/u.test(name)) return [];
  const own = foldedText(name);
  return [
    foldedText(name.replace(/['’ʼ‘]s(?!\p{L})/gu, 's')),
    foldedText(name.replace(/['’ʼ‘]s(?!\p{L})/gu, '')),
    foldedText(name.replace(/s['’ʼ‘](?!\p{L})/gu, '')),
    foldedText(name.replace(/['’ʼ‘]/gu, ' ')),
  ].filter((key) => key !== own && key.length > 2);
}

function addressTerms(address: string): NameTerms {
  const postcode = /[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}/iu.exec(address)?.[0] ?? null;
  const withoutPostcode = postcode === null ? address : address.replace(postcode, '');
  const whole = foldedText(withoutPostcode);
  const lines = withoutPostcode.split(/[,;\n]/).map((line) => line.trim());
  const streets = lines.map((line) =>
    line.replace(/^(?:flat|unit)?\s*\d+\p{L}?(?:\s*[-–/]\s*\d+)?\s+/iu, ''),
  );
  const words = [
    ...(whole.includes(' ') ? [{ ...wholeTerm(whole.split(' ')), isExact: true }] : []),
    ...[...lines, ...streets].filter((line) => /\p{L}{3}/u.test(line)).flatMap(lineTerms),
  ];
  return {
    words,
    identifiers: postcode === null ? [] : [identifierOf(postcode)].filter((each) => each.length > 3),
  };
}

/** A line of an address: a street that is made of ordinary words is asked about where it stands alone. */
function lineTerms(line: string): readonly Term[] {
  const words = foldedText(line).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const isSure =
    words.length > 1
      ? words.some((word) => isNumber(word) || !isOrdinary(word) || isAlsoName(word))
      : isSureAlone(words[0] ?? '') && !isGeneric(words[0] ?? '');
  return [{ key: words.join(' '), isSure, isExact: false, needsCapitals: !isSure }];
}
