/** The ways to write the name of a person: whole, with initials, the surname alone. */
import type { Term } from './known-name';
import { isAlsoName, isOrdinary, isRole, isTitle } from './ordinary-words';
import { foldedText, type Token, tokensOf } from './text-tokens';

/** What begins a surname of several words. */
const particles: ReadonlySet<string> = new Set(
  'van von der den de del della di da du la le al el bin bint ibn abu st mac mc o ap ter ten'.split(' '),
);

/** The longest entry that is read as one line with names in it; what is longer is a text. */
const longestLine = 300;

interface PersonParts {
  /** Folded words without titles. */
  readonly words: readonly string[];
  readonly forenames: readonly string[];
  readonly surname: readonly string[];
}

/** The names of people in an entry: "Insp Rowan Tyne, Silver", "Vera Harbottle and Odo Brackenbury (clerk)". */
export function peopleIn(entry: string): readonly string[] {
  const line = entry.slice(0, longestLine);
  const reversed = /^\s*(\p{Lu}[\p{L}'’-]+),\s*(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)?)\s*$/u.exec(line);
  if (reversed !== null && isNameLike(reversed[1] ?? '') && isForename(reversed[2] ?? ''))
    return [`${reversed[2] ?? ''} ${reversed[1] ?? ''}`];
  return line
    .split(/[,;:/()\n|]|\s[-–—]\s|\s(?:and|with|for|of|from|at|on|to)\s/u)
    .map((part) => part.trim())
    .filter(isNameLike);
}

const isForename = (part: string) => tokensOf(part).every((token) => !isRole(token.folded));

/** Whether a part of a line may be somebody's name: no post, no sentence. */
function isNameLike(part: string): boolean {
  const tokens = tokensOf(part).filter(({ folded, isNumber }) => !isNumber && !isTitle(folded));
  if (tokens.length === 0 || tokens.length > 6) return false;
  const own = tokens.filter(({ folded }) => !isOrdinary(folded) || isAlsoName(folded));
  if (own.length === 0) return isAllCapital(tokens) && tokens.length > 1 && !tokens.some(isRoleToken);
  return own.some(({ folded }) => !isRole(folded));
}

const isRoleToken = ({ folded }: Token) => isRole(folded);
const isAllCapital = (tokens: readonly Token[]) => tokens.every(({ isCapital }) => isCapital);

/** The folded words of a name without titles: two records with the same one know the same person. */
export function personKey(name: string): string {
  return partsOf(name).words.join(' ');
}

/** Every way to write it; none where the entry names nobody. */
export function personTerms(name: string): readonly Term[] {
  const { words, forenames, surname } = partsOf(name);
  if (words.length === 0) return [];
  const terms = [...wholeTerms(name, words), ...shortTerms({ words, forenames, surname })];
  if (surname.length > 0 && words.length > surname.length) terms.push(...surnameTerms(surname, name));
  terms.push(...forenames.filter(isAskedAlone).map(part));
  return terms;
}

function partsOf(name: string): PersonParts {
  const all = tokensOf(name).filter(({ folded, isNumber }) => !isNumber && folded !== 'and');
  const named = all.filter(({ folded }) => !isTitle(folded)).map(({ folded }) => folded);
  const words = named.length > 0 ? named : all.slice(-1).map(({ folded }) => folded);
  if (words.length < 2) return { words, forenames: [], surname: words };
  let from = words.length - 1;
  if (/\p{L}\p{Pd}\p{L}+\s*$/u.test(name)) from = Math.max(1, from - 1);
  while (from > 1 && particles.has(words[from - 1] ?? '')) from -= 1;
  return { words, forenames: words.slice(0, from), surname: words.slice(from) };
}

function wholeTerms(name: string, words: readonly string[]): readonly Term[] {
  const key = words.join(' ');
  const isSure = words.length > 1 || isSureAlone(key);
  const terms: Term[] = [{ key, isSure, isExact: true, needsCapitals: !isSure }];
  const loose = foldedText(name.replace(/['’ʼ‘]/gu, ' '));
  if (loose !== foldedText(name) && words.length > 1)
    terms.push({ key: withoutTitles(loose), isSure: true, isExact: true, needsCapitals: false });
  return terms;
}

const withoutTitles = (key: string) =>
  key
    .split(' ')
    .filter((word) => !isTitle(word))
    .join(' ');

/** "Dara Quill" of "Dara Jane Quill", "D. Quill", "Quill, Dara". */
function shortTerms({ forenames, surname }: PersonParts): readonly Term[] {
  const [first] = forenames;
  if (first === undefined) return [];
  const last = surname.join(' ');
  const term = (key: string, needsCapitals = false): Term => ({
    key,
    isSure: true,
    isExact: false,
    needsCapitals,
  });
  const initials = forenames.map((each) => each.charAt(0));
  return [
    term(`${first} ${last}`),
    term(`${last} ${first}`),
    term(`${last} ${forenames.join(' ')}`),
    term(`${initials[0] ?? ''} ${last}`, true),
    term(`${initials.join(' ')} ${last}`, true),
    term(`${initials.join('')} ${last}`, true),
    term(`${first} ${[...initials.slice(1), last].join(' ')}`, true),
  ];
}

function surnameTerms(surname: readonly string[], name: string): readonly Term[] {
  const key = surname.join(' ');
  const isSure = surname.length > 1 || isSureAlone(key);
  const terms: Term[] = [{ key, isSure, isExact: false, needsCapitals: !isSure }];
  if (surname.length === 1 && key.length > 3) terms.push({ ...part(`${key}s`), isSure });
  if (surname.length === 1) return terms;
  const together = surname.join('');
  terms.push({ key: together, isSure: isSureAlone(together), isExact: false, needsCapitals: false });
  if (/\p{Pd}/u.test(name)) terms.push(...surname.filter(isAskedAlone).map(part));
  return terms;
}

/** A forename or a half of a surname that says something by itself; "The" does not. */
function isAskedAlone(word: string): boolean {
  return word.length > 2 && (!isOrdinary(word) || isAlsoName(word));
}

/** A word that stands for nothing but a name: long enough, and no ordinary word. */
export function isSureAlone(word: string): boolean {
  return word.length > 2 && !isOrdinary(word) && !isAlsoName(word) && !isTitle(word);
}

/** A word of a name that is asked about when it stands alone with a capital. */
export function part(key: string): Term {
  return { key, isSure: false, isExact: false, needsCapitals: true };
}
