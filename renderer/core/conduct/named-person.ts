/**
 * Whether two entries of a name are one person’s: "PCSO 7712 L. Furze", "FURZE, Lena" and "Furze L" of three lists. A collar
 * or staff number decides wherever both have one; without it a name is a likeness and no more.
 */

export interface NamedPerson {
  /** As it was written, with or without rank and number. */
  readonly name: string;
  readonly number?: string;
  /** "PCSO 7712" names the number as well. */
  readonly rank?: string;
  readonly callSign?: string;
}

/** A name taken apart once, to be compared with many. */
export interface ReadPerson {
  readonly numbers: readonly PersonNumber[];
  /** A call sign of digits alone may be the collar number; it speaks only beside a name that fits. */
  readonly callNumber: PersonNumber | null;
  readonly surname: string;
  readonly forenames: readonly string[];
  /** Every word of the name in order of the alphabet, joined. */
  readonly words: string;
}

interface PersonNumber {
  readonly letters: string;
  readonly digits: string;
}

/**
 * `number`: the same number. `name`: the very same name, numbers not at hand. `near`: a name that may be theirs. `surname`:
 * the surname with another forename, which may be a pet name: Bob is Robert, and Lizzie is Elizabeth.
 */
export type Likeness = 'number' | 'name' | 'near' | 'surname' | 'none';

const ranks: ReadonlySet<string> = new Set(
  [
    'pc wpc dc tdc ps ds sgt sergeant insp inspector di ci dci cinsp chinsp ch chief supt superintendent dsupt det',
    'detective constable pcso cso sc spc sscon special sspc sinsp staff officer commander cdr acc dcc cc acting temp temporary',
    'mr mrs ms miss mx dr sir dame rev',
  ]
    .join(' ')
    .split(' '),
);

/** Takes a name apart; rank, capitals, accents, full stops and the order of the names do not count. */
export function readPerson({ name, number = '', rank = '', callSign = '' }: NamedPerson): ReadPerson {
  const given = wordsOf(name);
  const numbers = [...wordsOf(number), ...wordsOf(rank), ...given].flatMap((word) => numberIn(word) ?? []);
  const called = /^\d{2,}$/.test(callSign.trim()) ? numberIn(callSign.trim()) : null;
  const { surname, forenames } = namesIn(name);
  return {
    numbers,
    callNumber: called,
    surname,
    forenames,
    words: [surname, ...forenames].filter(Boolean).sort().join(' '),
  };
}

/** What two people share at least one of whenever they are alike at all: a number, or a word of the name. */
export function personKeys({ numbers, callNumber, surname, forenames }: ReadPerson): readonly string[] {
  const digits = [...numbers, ...(callNumber === null ? [] : [callNumber])].map((each) => each.digits);
  return [...new Set([...digits, surname, ...forenames])].filter((key) => key !== '');
}

/** How alike two people are; the same either way round. */
export function likenessOf(a: ReadPerson, b: ReadPerson): Likeness {
  const byName = nameLikeness(a, b);
  const [ofA, ofB] = [withCall(a, byName), withCall(b, byName)];
  if (ofA.some((one) => ofB.some((other) => isSameNumber(one, other)))) return 'number';
  return a.numbers.length > 0 && b.numbers.length > 0 ? 'none' : byName;
}

function withCall({ numbers, callNumber }: ReadPerson, byName: Likeness): readonly PersonNumber[] {
  return callNumber === null || byName === 'none' ? numbers : [...numbers, callNumber];
}

function isSameNumber(a: PersonNumber, b: PersonNumber): boolean {
  return a.digits === b.digits && (a.letters === '' || b.letters === '' || a.letters === b.letters);
}

function nameLikeness(a: ReadPerson, b: ReadPerson): Likeness {
  if (a.surname === '' || b.surname === '') return 'none';
  if (a.words === b.words) return a.forenames.length > 0 ? 'name' : 'near';
  if (a.surname === b.surname && mayBeSame(a.forenames, b.forenames)) return 'near';
  // "Dara Finch" and "Finch Dara", "Dara Finch-Moor" and "Dara Finch": two whole words in common.
  const ofB = new Set([b.surname, ...b.forenames]);
  const common = [a.surname, ...a.forenames].filter((word) => word.length > 1 && ofB.has(word));
  if (new Set(common).size > 1) return 'near';
  return a.surname === b.surname ? 'surname' : 'none';
}

/** A forename that is not given may be any; "D." may be Dara, Dave may be David, and a second forename the one used. */
function mayBeSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const [one = '', other = ''] = [a[0], b[0]];
  const shorter = Math.min(one.length, other.length);
  if (shorter === 1 ? one.charAt(0) === other.charAt(0) : one.slice(0, 3) === other.slice(0, 3)) return true;
  return a.some((word) => word.length > 1 && b.includes(word));
}

function numberIn(word: string): PersonNumber | null {
  const found = /^([a-z]*)0*(\d+)[a-z]?$/i.exec(word.replace(/[^a-z0-9]/gi, ''));
  if (found === null) return null;
  const letters = (found[1] ?? '').toLowerCase();
  return { letters: ranks.has(letters) ? '' : letters, digits: found[2] ?? '' };
}

interface Names {
  readonly surname: string;
  readonly forenames: readonly string[];
}

function namesIn(name: string): Names {
  const [before = '', behind = ''] = name.split(',');
  const first = bareWords(before);
  const rest = bareWords(behind);
  // "Finch, Dara" begins with the surname; behind "J. Sandry," stands a role.
  if (first.length === 1 && rest.length > 0)
    return { surname: plain(first[0] ?? ''), forenames: rest.map(plain) };
  const parts = first.flatMap((word) => word.split('-')).filter(Boolean);
  if (parts.length < 2) return { surname: plain(parts[0] ?? ''), forenames: [] };
  const last = parts.at(-1) ?? '';
  if (leadsWithSurname(parts))
    return { surname: plain(parts[0] ?? ''), forenames: parts.slice(1).map(plain) };
  return { surname: plain(last), forenames: parts.slice(0, -1).map(plain) };
}

/** "FINCH Dara" as police systems print it, and "Finch D". */
function leadsWithSurname(parts: readonly string[]): boolean {
  const [head = '', ...rest] = parts;
  const isLoud = (word: string) => word.length > 1 && word === word.toLocaleUpperCase('en-GB');
  if (isLoud(head) && !rest.some(isLoud)) return rest.some((word) => word.length > 1);
  return head.length > 1 && rest.every((word) => plain(word).length === 1);
}

/** The words of a name without ranks before it and without numbers; a name that is nothing else stays. */
function bareWords(text: string): readonly string[] {
  const words = wordsOf(text).filter((word) => !/\d/.test(word));
  const from = words.findIndex((word) => !ranks.has(plain(word)));
  return from === -1 ? words.slice(-1) : words.slice(from);
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(/[.]/g, ' ')
    .split(/[\s/]+/)
    .filter(Boolean);
}

const spelled: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

function plain(word: string): string {
  return word
    .normalize('NFD')
    .toLocaleLowerCase('en-GB')
    .replace(/[øłđðæœßþ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[^\p{L}]/gu, '');
}
