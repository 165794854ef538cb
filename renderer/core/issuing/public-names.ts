/**
 * Names of those who stand and of their parties in a text, whatever the capitals, the accents and what stands between the
 * words. Thousands of candidates are looked up by their first word, not one after the other.
 */
import { isAlsoName, isOrdinary } from '../sanitise/ordinary-words';

/** Whom a text for the public should not name without need. */
export interface PublicNames {
  /** Whole names of candidates and parties, as printed. */
  readonly names: readonly string[];
  /** Surnames that are looked for alone: only where they are written as a name. */
  readonly surnames: readonly string[];
}

export const noPublicNames: PublicNames = { names: [], surnames: [] };

/** Where a name stands, as offsets in the text that was searched. */
export interface NameFound {
  readonly from: number;
  readonly to: number;
}

interface Token {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly keys: readonly string[];
  /** A single word counts only where it is written as a name; a word of everyday language only behind a title. */
  readonly asName: boolean;
  readonly onlyTitled: boolean;
}

type NameIndex = ReadonlyMap<string, readonly Entry[]>;

const titles = new Set(
  'mr mrs ms miss mx dr prof professor rev revd reverend sir dame lord lady cllr councillor mp minister mayor candidate'.split(
    ' ',
  ),
);
const partsOfPlaces = new Set(
  (
    'road street lane avenue close way drive crescent square ward hall school academy church park hill bridge farm house ' +
    'centre center estate station constituency division hospital college green wood woods valley bay beach harbour court'
  ).split(' '),
);

const indexes = new WeakMap<PublicNames, NameIndex>();

/** The index is kept with the list of names: a text is checked at every stroke of a key. */
function indexOf(names: PublicNames): NameIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const index = new Map<string, Entry[]>();
  const add = (keys: readonly string[], how: Omit<Entry, 'keys'>) => {
    const [first] = keys;
    if (first === undefined) return;
    const standing = index.get(first) ?? [];
    if (standing.some((each) => each.keys.join(' ') === keys.join(' '))) return;
    index.set(first, [...standing, { keys, ...how }]);
  };
  for (const name of names.names) {
    const keys = keysOf(name);
    if (keys.join('').length < 3) continue;
    add(keys, { asName: keys.length === 1, onlyTitled: false });
    // "Mair Elen Sandry" is "Mair Sandry" in the press.
    if (keys.length > 2 && !/\b(?:of|and|the|for)\b/i.test(name))
      add([keys[0] ?? '', keys.at(-1) ?? ''], { asName: true, onlyTitled: false });
  }
  for (const surname of names.surnames) {
    const keys = keysOf(surname);
    const [only = ''] = keys;
    const isWord = keys.length === 1 && (only.length < 4 || isOrdinary(only) || isAlsoName(only));
    add(keys, { asName: true, onlyTitled: isWord });
  }
  indexes.set(names, index);
  return index;
}

/** Every name in a text that `foldedText` made, from left to right; of names that begin alike the longest. */
export function namesFound(text: string, names: PublicNames): readonly NameFound[] {
  const index = indexOf(names);
  if (index.size === 0) return [];
  const tokens = tokensOf(text);
  const found: NameFound[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const fits = (index.get(tokens[at]?.key ?? '') ?? []).filter((entry) =>
      fitsAt(entry, { tokens, at, text }),
    );
    const length = Math.max(0, ...fits.map(({ keys }) => keys.length));
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (length === 0 || first === undefined || last === undefined) continue;
    found.push({ from: first.from, to: last.to });
    at += length - 1;
  }
  return found;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly text: string;
}

function fitsAt({ keys, asName, onlyTitled }: Entry, { tokens, at, text }: Place): boolean {
  const own = tokens.slice(at, at + keys.length);
  if (own.length < keys.length || own.some(({ key }, index) => key !== keys[index])) return false;
  const isTogether = own.every(
    (token, index) => index === 0 || isGap(text.slice(own[index - 1]?.to, token.from)),
  );
  if (!isTogether) return false;
  if (asName && !own.some(({ from }) => /^\p{Lu}/u.test(text.slice(from, from + 2)))) return false;
  const before = tokens[at - 1]?.key ?? '';
  if (onlyTitled) return titles.has(before);
  if (!asName || keys.length > 1 || titles.has(before)) return true;
  return !partsOfPlaces.has(tokens[at + 1]?.key ?? '');
}

/** What may stand between two words of one name: a space, a line break, a hyphen, a point, an apostrophe. */
function isGap(between: string): boolean {
  return between.length < 8 && /^[\s.,'"-]*$/u.test(between);
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    key: keyOf(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function keysOf(name: string): readonly string[] {
  const said = name.replace(/\([^)]*\)/gu, ' ').normalize('NFKC');
  return [...said.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => keyOf(word));
}

function keyOf(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
