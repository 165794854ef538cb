/**
 * Free text without what identifies. What the desk knows by name becomes a stable placeholder, dates are said beside
 * polling day, and what else may identify is asked about: a person decides each hit, and a decision holds as long as the
 * words and those around them stay.
 *
 * Reference: APP Policing elections, organisational learning: sanitised before it is made available to other forces.
 */
import { finished } from '../foundation/steps';
import type { HitDecision, PlaceholderKind } from './learning-note';
import {
  placeholdersFrom,
  type Placeholders,
  type StandingPlaceholder,
  vocabularyOfPlaceholders,
} from './placeholders';
import { type Asked, type Knowledge, type Replaced, type Scanned, scanning } from './scan';
import { foldedText } from './text-tokens';
import type { Vocabulary } from './vocabulary';

export interface TextGiven {
  /** Where it stands: "title", "points.<id>.observation". */
  readonly path: string;
  readonly text: string;
}

export type Decided = Pick<HitDecision, 'key' | 'decision' | 'kind' | 'found'>;

export interface SanitiseGiven {
  readonly texts: readonly TextGiven[];
  readonly vocabulary: Vocabulary;
  /** ISO date; `null` while it is not known: dates then become placeholders. */
  readonly pollingDate: string | null;
  /** Those that the operation has. */
  readonly placeholders: readonly StandingPlaceholder[];
  readonly decisions: readonly Decided[];
  /** How a text is looked through; one that remembers makes a second run cheap. */
  readonly scan?: Scan;
}

export type Scan = (text: string, knowledge: Knowledge) => Generator<void, Scanned>;

export interface Hit {
  /** Field, words and neighbouring words: it changes when one of them does. */
  readonly key: string;
  readonly path: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** What it would be replaced by. */
  readonly kind: PlaceholderKind;
  readonly state: 'open' | 'replaced' | 'kept';
}

/** A stretch of a text as it was and as it is now. */
export interface Piece {
  readonly was: string;
  readonly is: string;
  readonly state: 'plain' | 'replaced' | 'open' | 'kept';
  /** The hit that it is; `null` where nobody was asked. */
  readonly key: string | null;
}

export interface SanitisedText {
  readonly path: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface Sanitised {
  readonly texts: readonly SanitisedText[];
  readonly hits: readonly Hit[];
  /** All that stand now, with new ones and added terms. */
  readonly placeholders: readonly StandingPlaceholder[];
}

/** Sanitises texts together, in their order. */
export function sanitised(given: SanitiseGiven): Sanitised {
  return finished(sanitising(given));
}

/** The same in steps, a text in each, or less while its expressions are compiled. */
export function* sanitising(given: SanitiseGiven): Generator<void, Sanitised> {
  const { scan = scanning } = given;
  const placeholders = placeholdersFrom(given.placeholders);
  const decisions = new Map(given.decisions.map((each) => [each.key, each]));
  const knowledge = knowledgeOf(given);
  const hits: Hit[] = [];
  const texts: SanitisedText[] = [];
  for (const { path, text } of given.texts) {
    const { replaced, asked } = yield* scan(text, knowledge);
    const found = hitsOf(path, asked, decisions);
    hits.push(...found);
    const pieces = piecesOf(text, { replaced, asked, found, placeholders, decisions });
    texts.push({ path, text: pieces.map(({ is }) => is).join(''), pieces });
    yield;
  }
  return { texts, hits, placeholders: placeholders.all() };
}

/** What is looked for: names of the records first, then what a person decided to replace, wherever it stands. */
export function knowledgeOf({
  vocabulary,
  decisions,
  pollingDate,
}: Pick<SanitiseGiven, 'vocabulary' | 'decisions' | 'pollingDate'>): Knowledge {
  const replaced = decisions.flatMap(({ decision, kind, found }) =>
    decision === 'replace' ? [{ kind: kind ?? ('other' as const), number: 0, terms: [found] }] : [],
  );
  return { vocabularies: [vocabulary, vocabularyOfPlaceholders(replaced)], pollingDate };
}

function hitsOf(
  path: string,
  asked: readonly Asked[],
  decisions: ReadonlyMap<string, Decided>,
): readonly Hit[] {
  const seen = new Map<string, number>();
  return asked.map(({ words, before, after, reason, kind }): Hit => {
    const plain = hitKey(path, { words, before, after });
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const key = count === 1 ? plain : `${plain}|${count}`;
    const decision = decisions.get(key)?.decision;
    const state = decision === undefined ? 'open' : decision === 'keep' ? 'kept' : 'replaced';
    return { key, path, words, before, after, reason, kind, state };
  });
}

/** The key of a hit: where, which words, and between which. */
export function hitKey(path: string, hit: Pick<Hit, 'words' | 'before' | 'after'>): string {
  return [
    path.slice(0, 200),
    hit.words.slice(0, 400),
    hit.before.slice(0, 150),
    hit.after.slice(0, 150),
  ].join('|');
}

interface Parts {
  readonly replaced: readonly Replaced[];
  readonly asked: readonly Asked[];
  readonly found: readonly Hit[];
  readonly placeholders: Placeholders;
  readonly decisions: ReadonlyMap<string, Decided>;
}

function piecesOf(text: string, parts: Parts): readonly Piece[] {
  const spans = [
    ...parts.replaced.map((each) => ({ start: each.start, end: each.end, each, hit: null })),
    ...parts.asked.map((each, at) => ({
      start: each.start,
      end: each.end,
      each: null,
      hit: parts.found[at] ?? null,
    })),
  ].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, each, hit } of spans) {
    if (start > from) pieces.push(plain(text.slice(from, start)));
    const was = text.slice(start, end);
    if (each !== null)
      pieces.push({ was, is: shown(each, text, parts.placeholders), state: 'replaced', key: null });
    else if (hit !== null) pieces.push(hitPiece(was, hit, parts));
    from = end;
  }
  if (from < text.length) pieces.push(plain(text.slice(from)));
  return pieces;
}

const plain = (text: string): Piece => ({ was: text, is: text, state: 'plain', key: null });

function shown({ by, words, start }: Replaced, text: string, placeholders: Placeholders): string {
  if ('subject' in by) return placeholders.for(by.subject, words);
  return /(?:^|[.!?\n])\s*$/.test(text.slice(0, start)) ? capitalised(by.text) : by.text;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function hitPiece(was: string, hit: Hit, { placeholders, decisions }: Parts): Piece {
  const { key, kind, state } = hit;
  if (state !== 'replaced') return { was, is: was, state, key };
  const chosen = decisions.get(key)?.kind ?? kind;
  return { was, is: placeholders.for({ kind: chosen, name: hit.words }, hit.words), state, key };
}

/** The hits that nobody has decided yet. */
export function openHits({ hits }: Pick<Sanitised, 'hits'>): readonly Hit[] {
  return hits.filter(({ state }) => state === 'open');
}

/** Where words stand in a text that was sanitised, so that what was kept is known again in the file. */
export function placeOf({ words, before, after }: Pick<Hit, 'words' | 'before' | 'after'>): string {
  return `${foldedText(words)}|${before}|${after}`;
}
