/** One text looked through: what is known by name and goes at once, and what a person has to decide. */
import { finished } from '../foundation/steps';
import { besidePollingDay, type DateFound, findingDates } from './dates-in-text';
import { type KnownFound, knownIn } from './find-known';
import type { PlaceholderKind } from './learning-note';
import { identifierOf } from './name-terms';
import { isAddressOnline, findingPatterns, type PatternFound } from './patterns';
import { longestFirst, masked, type Span } from './span';
import { tokensOf } from './text-tokens';
import { unusualWordsIn } from './unusual-words';
import type { Subject, Vocabulary } from './vocabulary';

/** What is replaced at once: by a placeholder for its subject, or by words beside polling day. */
export interface Replaced extends Span {
  /** The words without a title before them. */
  readonly words: string;
  readonly by: { readonly subject: Subject } | { readonly text: string };
}

/** What has to be decided. */
export interface Asked extends Span {
  readonly words: string;
  /** What it would be replaced by. */
  readonly kind: PlaceholderKind;
  readonly reason: string;
  /** The words around it in its line, folded. */
  readonly before: string;
  readonly after: string;
}

export interface Scanned {
  readonly replaced: readonly Replaced[];
  readonly asked: readonly Asked[];
}

export interface Knowledge {
  /** The first that knows something says whose it is. */
  readonly vocabularies: readonly Vocabulary[];
  /** ISO date; `null` while it is not known. */
  readonly pollingDate: string | null;
}

/** A placeholder as it stands in a text; it is never looked into again. */
export const placeholderPattern =
  /\[(?:Person|Candidate|Party|Place|Area|Organisation|Address|Date|Reference|Officer number|Contact detail|Vehicle|Detail) \d+\]/g;

/** Looks one text through. */
export function scanned(text: string, knowledge: Knowledge): Scanned {
  return finished(scanning(text, knowledge));
}

/** The same in steps. */
export function* scanning(text: string, knowledge: Knowledge): Generator<void, Scanned> {
  const standing = [...text.matchAll(placeholderPattern)].map((found): Span => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const open = masked(text, standing);
  const patterns = yield* findingPatterns(open);
  const online = longestFirst(patterns.filter(isAddressOnline));
  const known = knowledge.vocabularies.flatMap((vocabulary) => knownIn(masked(open, online), vocabulary));
  const replaced = longestFirst<Replaced>([
    ...patterns.flatMap((found) => knownPattern(found, knowledge)),
    ...known.filter(({ isSure }) => isSure).map(byPlaceholder),
    ...datesReplaced(yield* findingDates(open, knowledge.pollingDate), knowledge.pollingDate),
  ]);
  const left = masked(open, replaced);
  const unsure = known.filter(({ isSure }) => !isSure);
  const asked = longestFirst(yield* findingCandidates(left, unsure)).filter(
    ({ start, end }) => left.slice(start, end) === open.slice(start, end),
  );
  return { replaced, asked: asked.map((each) => ({ ...each, ...around(text, each) })) };
}

/** A telephone number or an address that a record knows, however it is grouped. */
function knownPattern({ start, end, words }: PatternFound, { vocabularies }: Knowledge): readonly Replaced[] {
  const subject = vocabularies.map(({ identifiers }) => identifiers.get(identifierOf(words))).find(Boolean);
  return subject === undefined ? [] : [{ start, end, words, by: { subject } }];
}

function byPlaceholder({ start, end, words, subject }: KnownFound): Replaced {
  return { start, end, words, by: { subject } };
}

function datesReplaced(dates: readonly DateFound[], pollingDate: string | null): readonly Replaced[] {
  return dates.flatMap((found): readonly Replaced[] => {
    const { start, end, words } = found;
    const beside = pollingDate === null ? null : besidePollingDay(found, pollingDate);
    if (beside !== null) return [{ start, end, words, by: { text: beside } }];
    const said = found.date ?? found.month;
    if (said === null && pollingDate !== null) return [];
    // Without "on", so that the sentence stays whole around the placeholder.
    const from = start + (/^(?:on|in)\s+/i.exec(words)?.[0].length ?? 0);
    const own = words.slice(from - start);
    return [{ start: from, end, words: own, by: { subject: { kind: 'date', name: said ?? own } } }];
  });
}

type Candidate = Omit<Asked, 'before' | 'after'>;

/** In the order in which a reason is given where several hold. */
function* findingCandidates(
  text: string,
  unsure: readonly KnownFound[],
): Generator<void, readonly Candidate[]> {
  return [
    ...unsure
      .filter(({ start, end, words }) => text.slice(start, end).endsWith(words))
      .map(({ start, end, words, subject }): Candidate => ({
        ...{ start, end, words },
        kind: subject.kind,
        reason: /^\d+$/.test(words)
          ? 'It is a plain figure, and also a number that the desk knows.'
          : 'It is an ordinary word, and also a name or a part of one that the desk knows.',
      })),
    ...(yield* findingPatterns(text)),
    ...(yield* findingDates(text, null)).map(({ start, end, words }): Candidate => ({
      start,
      end,
      words,
      kind: 'date',
      reason: 'It looks like a date.',
    })),
    ...unusualWordsIn(text).map(({ start, end, words, isCapital }): Candidate => ({
      ...{ start, end, words },
      kind: isCapital ? 'person' : 'other',
      reason: isCapital
        ? 'It may be a name that the desk does not know.'
        : 'It is a rare word, which may tell who or where.',
    })),
  ];
}

/** How many words on each side make a place known again. */
const neighbours = 3;

/** The words before and after, within the line. */
function around(text: string, { start, end }: Span): Pick<Asked, 'before' | 'after'> {
  const before =
    text
      .slice(Math.max(0, start - 120), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + 120).split('\n')[0] ?? '';
  const words = (part: string) => tokensOf(part).map(({ folded }) => folded);
  return {
    before: words(before).slice(-neighbours).join(' '),
    after: words(after).slice(0, neighbours).join(' '),
  };
}
