/** Where surnames stand in a text, and the forenames before them. */

export interface FoundSurname {
  /** The capitalised words right before it, the nearest first; empty where it stands alone or behind a title. */
  readonly before: readonly string[];
  /** Whether the nearest of them begins a sentence, where any word has a capital. */
  readonly mayBeginSentence: boolean;
}

/** Titles, ranks and other words with a capital that are no forename. */
const titles: ReadonlySet<string> = new Set(
  [
    'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Rev Reverend Dear',
    'Cllr Councillor Ald Alderman Mayor Candidate Agent Suspect Witness Complainant',
    'Constable Sgt Sergeant Insp Inspector Ch Chief Supt Superintendent Cdr Commander Commissioner',
    'Detective Officer Gold Silver Bronze',
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    'January February March April May June July August September October November December',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word before a surname is a title, a rank such as DCI, or a day or month. */
export function isTitle(word: string): boolean {
  return titles.has(word.replace(/\.$/, '')) || /^\p{Lu}{2,5}$/u.test(word);
}

interface Word {
  readonly word: string;
  readonly from: number;
}

/** Words behind which no name of a person stands: “Operation Ford”. */
const codeWords: ReadonlySet<string> = new Set(['operation', 'op', 'exercise']);

/**
 * Every place where one of these surnames stands as a word of its own with a capital, with or without “’s”. Surnames are
 * given and found in small letters, so that “FALLOW” of a police system is the “Fallow” of a letter.
 */
export function surnamesIn(
  text: string,
  surnames: ReadonlySet<string>,
): ReadonlyMap<string, readonly FoundSurname[]> {
  const words = [...text.matchAll(/[\p{L}’'-]+/gu)].map(({ 0: word, index }): Word => ({
    word,
    from: index,
  }));
  const found = new Map<string, FoundSurname[]>();
  words.forEach(({ word }, at) => {
    if (!/^\p{Lu}/u.test(word)) return;
    const plain = word.toLocaleLowerCase('en-GB');
    const surname = surnames.has(plain) ? plain : plain.replace(/[’']s$/u, '');
    if (!surnames.has(surname)) return;
    const behind = words[at - 1];
    if (behind !== undefined && codeWords.has(behind.word.toLocaleLowerCase('en-GB'))) return;
    const places = found.get(surname) ?? [];
    places.push(foundAt(text, words, at));
    found.set(surname, places);
  });
  return found;
}

/** A name of more words than these is none that a surname ends. */
const mostBefore = 4;

function foundAt(text: string, words: readonly Word[], at: number): FoundSurname {
  const before: Word[] = [];
  for (let index = at; before.length < mostBefore; index -= 1) {
    const word = words[index - 1];
    const next = words[index];
    if (word === undefined || next === undefined || !isBeside(text, word, next)) break;
    if (word.word === 'and' && before.length > 0) continue;
    if (!/^\p{Lu}/u.test(word.word) || isTitle(word.word)) break;
    before.push(word);
  }
  const [nearest] = before;
  return {
    before: before.map(({ word }) => word),
    // An initial is no word that a sentence begins with.
    mayBeginSentence:
      nearest !== undefined &&
      nearest.word.length > 1 &&
      /(?:^|[.!?\n\r])[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, nearest.from - 12), nearest.from)),
  };
}

/** Nothing but blanks between two words; the full stop of an initial or a title counts for none. */
function isBeside(text: string, { word, from }: Word, next: Word): boolean {
  const between = text.slice(from + word.length, next.from);
  if (/^[^\S\r\n]+$/u.test(between)) return true;
  return (word.length === 1 || isTitle(word)) && /^\.[^\S\r\n]*$/u.test(between);
}
