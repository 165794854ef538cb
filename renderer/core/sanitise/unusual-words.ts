/**
 * Words that may tell who or where although the desk does not know them: capitalised words that are no ordinary words,
 * and rare words.
 *
 * What is ordinary: the words of `resources/reference/ordinary-words.json` (the desk's own texts, in small letters in at
 * least two files, and a list written by hand) and what an ending or a beginning makes of them. A capitalised word is
 * asked about where it is not ordinary, and inside a sentence also where the ordinary word is a name as well ("Hall").
 * A word in small letters is asked about where it is not ordinary and has four letters or more.
 */
import { isAlsoName, isOrdinary, isTitle } from './ordinary-words';
import type { Span } from './span';
import { mayJoin, type Token, tokensOf } from './text-tokens';

export interface UnusualFound extends Span {
  readonly words: string;
  readonly isCapital: boolean;
}

/** Capitals that stand for what every force knows. */
const knownCapitals: ReadonlySet<string> = new Set(
  (
    'gb spoc cps ec npcc rpa app acpo mou ro aro ero esm sio oic bcu gdpr foi cctv id pe anpr bwv ict it hr uk eu mp mps cop ' +
    'i pcc pccs gla gla mayor senedd westminster bridger osint pdf csv faq qr ppe ndm iic jdm raf kin lpa la las nwg npwg ok tv ' +
    'roman catholic christian muslim jewish hindu sikh christmas easter ramadan whatsapp facebook teams outlook excel word ' +
    'twitter tiktok instagram google microsoft zoom airwave'
  ).split(' '),
);

/** In reading order; capitalised words that follow one another are one. */
export function unusualWordsIn(text: string): readonly UnusualFound[] {
  const tokens = tokensOf(text);
  const found: UnusualFound[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.isNumber) continue;
    if (isNameLike({ text, tokens }, at)) {
      const last = lastOfName({ text, tokens }, at);
      const end = tokens[last]?.end ?? token.end;
      found.push({ start: token.start, end, words: text.slice(token.start, end), isCapital: true });
      at = last;
    } else if (isRare(text, token)) {
      const { start, end } = token;
      found.push({ start, end, words: text.slice(start, end), isCapital: false });
    }
  }
  return found;
}

interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
}

function isNameLike({ text, tokens }: Words, at: number): boolean {
  const token = tokens[at];
  if (token?.isCapital !== true || token.isNumber) return false;
  const { folded } = token;
  if (isInitial(text, token)) return isInitial(text, tokens[at + 1]) || followedByName({ text, tokens }, at);
  if (folded.length < 2 || knownCapitals.has(folded) || isTitle(folded)) return false;
  if (!isOrdinary(folded) && !isAlsoName(folded)) return true;
  if (!isAlsoName(folded) || isMonth({ text, tokens }, at)) return false;
  return !beginsSentence(text, token.start) || followedByName({ text, tokens }, at);
}

const months: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august']);
const beforeMonth: ReadonlySet<string> = new Set(
  'in of since by until from to during and early late mid last next this every before after'.split(' '),
);

/** "in May" is a month. */
function isMonth({ tokens }: Words, at: number): boolean {
  return months.has(tokens[at]?.folded ?? '') && beforeMonth.has(tokens[at - 1]?.folded ?? '');
}

/** "J." before a name; "I" is a word. */
function isInitial(text: string, token: Token | undefined): boolean {
  if (token?.isCapital !== true || token.end - token.start !== 1) return false;
  return text.charAt(token.end) === '.' && token.folded !== 'i' && token.folded !== 'a';
}

function followedByName({ text, tokens }: Words, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !next.isCapital || next.isNumber) return false;
  if (!mayJoin(text.slice(token.end, next.start))) return false;
  return !isOrdinary(next.folded) || isAlsoName(next.folded);
}

function lastOfName({ text, tokens }: Words, from: number): number {
  let last = from;
  while (last + 1 < tokens.length) {
    const [token, next] = [tokens[last], tokens[last + 1]];
    if (token === undefined || next === undefined) break;
    const gap = text.slice(token.end, next.start);
    if (!/^(?:\.?[ \u00a0]|\p{Pd})$/u.test(gap) || !isNameLike({ text, tokens }, last + 1)) break;
    last += 1;
  }
  return last;
}

/** Whether a word at this place begins a sentence, a line, an item or a quotation. */
export function beginsSentence(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 12), at)
    .replace(/[\s"“‘'(*]+$/u, (blank) => (blank.includes('\n') ? '\n' : ''));
  return before === '' ? at < 12 : /[.!?:;\n•·–—-]$/u.test(before);
}

function isRare(text: string, { start, end, folded, isCapital }: Token): boolean {
  if (isCapital && !isAllCapitals(text.slice(start, end))) return false;
  return folded.length > 3 && !isCapital && !isOrdinary(folded);
}

function isAllCapitals(word: string): boolean {
  return word === word.toUpperCase();
}
