/** Which placeholder stands for what: the same thing has the same one, and none is ever given to another. */
import { type Placeholder, type PlaceholderKind, placeholderKinds } from './learning-note';
import { identifierOf } from './name-terms';
import { isSureAlone, personKey } from './person-terms';
import { foldedText } from './text-tokens';
import type { Known, Subject, Vocabulary } from './vocabulary';

/** A placeholder as the sanitiser needs it; without the operation that it belongs to. */
export type StandingPlaceholder = Pick<Placeholder, 'kind' | 'number' | 'terms'>;

/** "[Person 3]". */
export function placeholderText({ kind, number }: Pick<Placeholder, 'kind' | 'number'>): string {
  return `[${placeholderKinds.find(({ id }) => id === kind)?.name ?? 'Detail'} ${number}]`;
}

export interface Placeholders {
  /** The placeholder for something that a text says in these words; a new one where it has none yet. */
  readonly for: (subject: Subject, words: string) => string;
  /** All of them, with the terms that were added. */
  readonly all: () => readonly StandingPlaceholder[];
}

/** The longest writing that is kept with a placeholder. */
const longestTerm = 500;

/** Gives out the placeholders of an operation, going on from those that stand. */
export function placeholdersFrom(standing: readonly StandingPlaceholder[]): Placeholders {
  const all = standing.map(({ kind, number, terms }) => ({ kind, number, terms: [...terms] }));
  const byTerm = new Map<string, (typeof all)[number]>();
  for (const each of all) for (const term of each.terms) byTerm.set(termKey(term, each.kind), each);
  const next = new Map<PlaceholderKind, number>();
  for (const { kind, number } of all) next.set(kind, Math.max(next.get(kind) ?? 0, number));
  return {
    all: () => all,
    for: (subject, words) => {
      const keys = [words, subject.name].map((term) => termKey(term, subject.kind));
      let held = keys.map((key) => byTerm.get(key)).find((each) => each !== undefined);
      if (held === undefined) {
        const number = (next.get(subject.kind) ?? 0) + 1;
        next.set(subject.kind, number);
        held = { kind: subject.kind, number, terms: [] };
        all.push(held);
      }
      for (const term of [words, subject.name]) {
        const key = termKey(term, subject.kind);
        if (byTerm.has(key)) continue;
        byTerm.set(key, held);
        held.terms.push(term.slice(0, longestTerm));
      }
      return placeholderText(held);
    },
  };
}

/** Writings with the same key are the same, in whatever capitals. */
function termKey(term: string, kind: PlaceholderKind): string {
  if (/[\p{N}@]/u.test(term)) return identifierOf(term);
  return kind === 'person' || kind === 'candidate' ? personKey(term) : foldedText(term);
}

/** What stands for these terms alone: what a person decided to replace goes at once elsewhere. */
export function vocabularyOfPlaceholders(standing: readonly StandingPlaceholder[]): Vocabulary {
  const words = new Map<string, Known>();
  const identifiers = new Map<string, Subject>();
  const longest = new Map<string, number>();
  for (const { kind, terms } of standing) {
    const subject: Subject = { kind, name: terms[0] ?? '' };
    for (const term of terms) {
      const key = foldedText(term);
      const parts = key.split(' ');
      const isSure = parts.length > 1 || isSureAlone(key);
      if (/[\p{N}@]/u.test(term)) identifiers.set(identifierOf(term), subject);
      else if (key !== '') words.set(key, { subject, isSure, needsCapitals: !isSure });
      const first = parts[0] ?? '';
      longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    }
  }
  for (const short of [...identifiers.keys()].filter((each) => each.length < 4)) identifiers.delete(short);
  return {
    words,
    identifiers,
    longest,
    beginnings: new Set([...identifiers.keys()].map((each) => each.slice(0, 2))),
    subjects: [],
  };
}
