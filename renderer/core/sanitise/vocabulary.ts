/**
 * What the desk knows by name, ready to be found in a text. Each way to write something belongs to one thing: a whole
 * name before a part of one, and a part that several share stands for itself.
 */
import { finished } from '../foundation/steps';
import type { KnownName, Term } from './known-name';
import type { PlaceholderKind } from './learning-note';
import { nameTerms } from './name-terms';
import { personKey } from './person-terms';
import { foldedText } from './text-tokens';

/** A person, a place, a reference: what one placeholder stands for. */
export interface Subject {
  readonly kind: PlaceholderKind;
  /** Its whole name as a record has it. */
  readonly name: string;
}

export interface Known {
  readonly subject: Subject;
  readonly isSure: boolean;
  readonly needsCapitals: boolean;
}

export interface Vocabulary {
  /** By folded words with one blank between. */
  readonly words: ReadonlyMap<string, Known>;
  /** How many words the longest term that begins with this one has. */
  readonly longest: ReadonlyMap<string, number>;
  /** By letters and figures without what parts them. */
  readonly identifiers: ReadonlyMap<string, Subject>;
  /** The first two signs of every identifier. */
  readonly beginnings: ReadonlySet<string>;
  /** Every whole name, each once. */
  readonly subjects: readonly Subject[];
}

/**
 * Which kind stands where one name is known as several. An area and a place are named outright, while a person may be
 * read out of a line: "Registration officer, Saltmarsh".
 */
const precedence: readonly PlaceholderKind[] = [
  'candidate',
  'party',
  'area',
  'place',
  'person',
  'organisation',
  'address',
];

const rank = (kind: PlaceholderKind) => {
  const at = precedence.indexOf(kind);
  return at < 0 ? precedence.length : at;
};

/** The vocabulary of these names. */
export function vocabularyOf(names: Iterable<KnownName>): Vocabulary {
  return finished(makingVocabulary(names));
}

/** So many names are looked at in one step. */
const inOneStep = 100;

/** The same in steps. */
export function* makingVocabulary(names: Iterable<KnownName>): Generator<void, Vocabulary> {
  const subjects = yield* subjectsOf(names);
  const parts: { readonly term: Term; readonly subject: Subject }[] = [];
  const words = new Map<string, Known>();
  const identifiers = new Map<string, Subject>();
  for (const [at, subject] of subjects.entries()) {
    if (at % inOneStep === inOneStep - 1) yield;
    const terms = nameTerms({ text: subject.name, kind: subject.kind });
    for (const identifier of terms.identifiers)
      if (!identifiers.has(identifier)) identifiers.set(identifier, subject);
    for (const term of terms.words) {
      if (!term.isExact) parts.push({ term, subject });
      else if (!words.has(term.key)) words.set(term.key, known(term, subject));
    }
  }
  yield* addParts(words, parts);
  yield;
  return {
    words,
    identifiers,
    longest: yield* longestOf(words.keys()),
    beginnings: new Set([...identifiers.keys()].map((each) => each.slice(0, 2))),
    subjects,
  };
}

function known({ isSure, needsCapitals }: Term, subject: Subject): Known {
  return { subject, isSure, needsCapitals };
}

/** One subject for each name, however many records know it; a name with initials is that of the one it may be. */
function* subjectsOf(names: Iterable<KnownName>): Generator<void, readonly Subject[]> {
  const subjects = new Map<string, Subject>();
  let looked = 0;
  for (const { text, kind } of names) {
    looked += 1;
    if (looked % inOneStep === 0) yield;
    const name = text.trim().replace(/\s+/g, ' ');
    const key = isPerson(kind) ? personKey(name) : foldedText(name);
    const before = subjects.get(key);
    if (key !== '' && (before === undefined || rank(kind) < rank(before.kind)))
      subjects.set(key, { kind, name });
  }
  return yield* withoutShortForms(subjects);
}

const isPerson = (kind: PlaceholderKind) => kind === 'person' || kind === 'candidate';

/** "D. Quill" and "Sgt Quill" are Dara Quill, where nobody else of that name is known. */
function* withoutShortForms(subjects: ReadonlyMap<string, Subject>): Generator<void, readonly Subject[]> {
  const fullBy = new Map<string, Set<string>>();
  let looked = 0;
  for (const [key, { kind }] of subjects) {
    looked += 1;
    if (looked % (inOneStep * 10) === 0) yield;
    const words = key.split(' ');
    const last = words.at(-1) ?? '';
    if (!isPerson(kind) || words.length < 2 || (words[0] ?? '').length < 2) continue;
    for (const short of [last, `${(words[0] ?? '').charAt(0)} ${last}`])
      fullBy.set(short, (fullBy.get(short) ?? new Set()).add(key));
  }
  return [...subjects]
    .filter(([key, { kind }]) => !isPerson(kind) || fullBy.get(key)?.size !== 1)
    .map(([, subject]) => subject);
}

function* addParts(
  words: Map<string, Known>,
  parts: readonly { readonly term: Term; readonly subject: Subject }[],
): Generator<void, void> {
  const whole = new Set(words.keys());
  for (const [at, { term, subject }] of parts.entries()) {
    if (at % 1000 === 999) yield;
    if (whole.has(term.key)) continue;
    const before = words.get(term.key);
    if (before === undefined) words.set(term.key, known(term, subject));
    else if (before.subject !== subject) words.set(term.key, shared(term, before));
    else if (term.isSure && !before.isSure) words.set(term.key, known(term, subject));
  }
}

/** A surname of two people: whose it is here, nobody can tell, so that it stands for itself. */
function shared(term: Term, before: Known): Known {
  const { kind } = before.subject;
  return {
    subject: { kind: kind === 'candidate' ? 'person' : kind, name: term.key },
    isSure: before.isSure || term.isSure,
    needsCapitals: before.needsCapitals && term.needsCapitals,
  };
}

function* longestOf(keys: Iterable<string>): Generator<void, ReadonlyMap<string, number>> {
  const longest = new Map<string, number>();
  let looked = 0;
  for (const key of keys) {
    looked += 1;
    if (looked % (inOneStep * 10) === 0) yield;
    const count = key.split(' ').length;
    const first = count === 1 ? key : key.slice(0, key.indexOf(' '));
    if ((longest.get(first) ?? 0) < count) longest.set(first, count);
  }
  return longest;
}
