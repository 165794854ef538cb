/** What the desk knows by name, found in a text. */
import { isTitle } from './ordinary-words';
import type { Span } from './span';
import { mayJoin, squashed, type Token, tokensOf } from './text-tokens';
import type { Known, Subject, Vocabulary } from './vocabulary';

export interface KnownFound extends Span {
  readonly subject: Subject;
  /** The words of the name itself, without a title before them. */
  readonly words: string;
  /** An unsure one is an ordinary word too, and is asked about. */
  readonly isSure: boolean;
}

/** No identifier is longer. */
const longestIdentifier = 40;

/** Everything that is found, also where it overlaps. */
export function knownIn(text: string, vocabulary: Vocabulary): readonly KnownFound[] {
  if (vocabulary.words.size === 0 && vocabulary.identifiers.size === 0) return [];
  const tokens = tokensOf(text);
  return tokens.flatMap((_, at) => [
    ...namesFrom({ text, tokens, vocabulary }, at),
    ...(vocabulary.beginnings.size === 0 ? [] : identifiersFrom({ text, tokens, vocabulary }, at)),
  ]);
}

interface Looking {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
}

function namesFrom({ text, tokens, vocabulary }: Looking, from: number): readonly KnownFound[] {
  const first = tokens[from];
  const longest = first === undefined ? undefined : vocabulary.longest.get(first.folded);
  if (first === undefined || longest === undefined) return [];
  const found: KnownFound[] = [];
  let key = '';
  for (let at = from; at < Math.min(tokens.length, from + longest); at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined) break;
    if (at > from && (before === undefined || !mayJoin(text.slice(before.end, token.start)))) break;
    key = at === from ? token.folded : `${key} ${token.folded}`;
    const known = vocabulary.words.get(key);
    if (known === undefined) continue;
    const hit = foundAt({ text, tokens, vocabulary }, { known, from, to: at });
    if (hit !== null) found.push(hit);
  }
  return found;
}

function foundAt(
  { text, tokens }: Looking,
  { known, from, to }: { readonly known: Known; readonly from: number; readonly to: number },
): KnownFound | null {
  const within = tokens.slice(from, to + 1);
  if (known.needsCapitals && !within.every(({ isCapital, isNumber }) => isCapital || isNumber)) return null;
  const [start, end] = [within[0]?.start ?? 0, within.at(-1)?.end ?? 0];
  const words = text.slice(start, end);
  const { subject, isSure } = known;
  if (!isPerson(subject)) return { subject, words, isSure, start, end };
  const titled = titleBefore({ text, tokens }, from);
  // "DC Hall" is nobody but somebody of that name.
  return { subject, words, isSure: isSure || titled !== null, start: titled ?? start, end };
}

const isPerson = ({ kind }: Subject) => kind === 'person' || kind === 'candidate';

/** Where the titles before a name begin: "DC", "Det. Ch. Insp."; `null` where there is none. */
function titleBefore({ text, tokens }: Pick<Looking, 'text' | 'tokens'>, at: number): number | null {
  let start: number | null = null;
  for (let index = at - 1; index >= 0; index -= 1) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (token === undefined || next === undefined || !token.isCapital || !isTitle(token.folded)) break;
    if (!/^\.?[\s\p{Pd}]{1,2}$/u.test(text.slice(token.end, next.start))) break;
    start = token.start;
  }
  return start;
}

/** What may stand between the figures and letters of one identifier. */
const withinIdentifier = /^[\s\p{Pd}./()+]{0,2}$/u;

function identifiersFrom({ text, tokens, vocabulary }: Looking, from: number): readonly KnownFound[] {
  const found: KnownFound[] = [];
  let key = '';
  let hasNumber = false;
  if (from > 0 && tokens[from - 1]?.end === tokens[from]?.start) return found;
  for (let at = from; at < tokens.length; at += 1) {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (token === undefined) break;
    if (at > from && (before === undefined || !withinIdentifier.test(text.slice(before.end, token.start))))
      break;
    // A word that runs on into a figure ends no identifier before it: "A004" is read as "A" and "004".
    key += squashed(text.slice(token.start, token.end));
    if (key.length > longestIdentifier) break;
    if (key.length > 1 && !vocabulary.beginnings.has(key.slice(0, 2))) break;
    hasNumber ||= token.isNumber;
    const runsOn = tokens[at + 1]?.start === token.end;
    const subject = hasNumber && !runsOn ? vocabulary.identifiers.get(key) : undefined;
    if (subject === undefined) continue;
    const [start, end] = [tokens[from]?.start ?? 0, token.end];
    found.push({ subject, words: text.slice(start, end), isSure: true, start, end });
  }
  return found;
}
