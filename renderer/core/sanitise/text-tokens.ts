/**
 * A text as words and numbers, folded so that capitals, accents, typographic apostrophes and hidden signs make no
 * difference: "O’BRÏEN" and "O'Brien" are one word.
 */

export interface Token {
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As it is compared. */
  readonly folded: string;
  readonly isNumber: boolean;
  /** Whether its first letter is a capital. */
  readonly isCapital: boolean;
}

/** Signs that are not seen and part no word: soft hyphens and joiners, as Word and web pages leave them. */
const hidden = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const letters = `\\p{L}[\\p{L}\\p{M}${hidden}]*`;
/** "O’Brien" is one word; "Quill’s", "don’t" and "they’re" are a word with an ending. */
const joined = `(?:['’ʼ‘](?!(?:re|ve|ll)(?![\\p{L}\\p{M}]))(?=\\p{L}{2})${letters})?`;
const wordOrNumber = new RegExp(`${letters}${joined}|\\p{N}[\\p{N}${hidden}]*|&`, 'gu');
const toDrop = new RegExp(`[\\p{M}${hidden}'’ʼ‘]`, 'gu');

const otherLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Ways to write one word: "Rd" and "Road" are the same. */
const sameWords = new Map(
  Object.entries({
    '&': 'and',
    saint: 'st',
    street: 'st',
    road: 'rd',
    avenue: 'ave',
    lane: 'ln',
    drive: 'dr',
    crescent: 'cres',
    gardens: 'gdns',
    mount: 'mt',
  }),
);

// A text says the same few thousand words over and over, and folding one costs far more than remembering it.
const remembered = new Map<string, string>();
const rememberedAtMost = 50_000;

/** A word or number as it is compared. */
export function folded(word: string): string {
  const before = remembered.get(word);
  if (before !== undefined) return before;
  if (remembered.size >= rememberedAtMost) remembered.clear();
  const made = foldedAnew(word);
  remembered.set(word, made);
  return made;
}

function foldedAnew(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(toDrop, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => otherLetters[letter] ?? letter);
  return sameWords.get(plain) ?? plain;
}

/** The words and numbers of a text, in their order. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(wordOrNumber)].map((found) => {
    const [word] = found;
    const first = word.charCodeAt(0);
    return {
      start: found.index,
      end: found.index + word.length,
      folded: folded(word),
      isNumber: first < 128 ? first < 58 && first > 47 : /^\p{N}/u.test(word),
      isCapital: first < 128 ? first > 64 && first < 91 : word.charAt(0) !== word.charAt(0).toLowerCase(),
    };
  });
}

/** The folded words of a text with one blank between: what is compared where a whole text is. */
export function foldedText(text: string): string {
  return tokensOf(text)
    .map((token) => token.folded)
    .join(' ');
}

/** The letters and figures of an identifier without what parts them: "A-004" and "a 004" are "a004". */
export function squashed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const parting = /^[\s\p{Pd}'’ʼ‘.,/()]*$/u;

/** Whether two words with this between them may belong to one name. */
export function mayJoin(gap: string): boolean {
  return gap.length <= 3 && parting.test(gap);
}
