/**
 * How a pattern of the reference data is looked for: across line breaks, in any capitals unless the pattern is about names,
 * and at the beginning of a sentence where it says so.
 */

export interface WordingRule {
  /** In a pattern a space stands for any space, and <60> for up to sixty signs of one sentence and one list item. */
  readonly pattern: string;
  /** It is about names: small letters alone are no hit, capitals throughout are. */
  readonly isCased?: boolean | undefined;
  /** Only where a sentence, a line or a list item begins. */
  readonly at?: 'start' | undefined;
  /** No hit where the words before it end so: "do not". */
  readonly unless?: string | undefined;
}

export interface CompiledRule {
  readonly expression: RegExp;
  /** The same in any capitals, where only capitals throughout are a hit. */
  readonly inCapitals: RegExp | null;
  readonly isAtStart: boolean;
  readonly unless: RegExp | null;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A piece of a text in which a pattern is looked for: from one full stop to the next, line breaks and all. */
export interface Stretch {
  readonly text: string;
  /** Its offset in the text. */
  readonly from: number;
}

/** The rule made ready. */
export function compiledRule({ pattern, isCased, at, unless }: WordingRule): CompiledRule {
  const source = expressionSource(pattern);
  return {
    expression: new RegExp(source, isCased === true ? 'gu' : 'giu'),
    inCapitals: isCased === true ? new RegExp(source, 'giu') : null,
    isAtStart: at === 'start',
    unless: unless === undefined ? null : new RegExp(`(?:${expressionSource(unless)})\\s*$`, 'iu'),
  };
}

function expressionSource(pattern: string): string {
  return pattern
    .replace(/[‘’]/gu, "'")
    .replace(/<(\d+)>/g, (_, most: string) => `(?:[^.!?\\n]|\\n(?!\\s*(?:\\n|[-•*–]\\s))){0,${most}}?`)
    .replaceAll(' ', '\\s+');
}

/** Where the rule is met in a stretch, from left to right. */
export function matchesOf(rule: CompiledRule, text: string): readonly Range[] {
  const passes = ({ from }: Range) =>
    (!rule.isAtStart || beginsAt(text, from)) &&
    (rule.unless === null || !rule.unless.test(text.slice(Math.max(0, from - 160), from)));
  const plain = rangesOf(rule.expression, text);
  const capitals =
    rule.inCapitals === null
      ? []
      : rangesOf(rule.inCapitals, text).filter(({ from, to }) => isInCapitals(text.slice(from, to)));
  return [...plain, ...capitals].filter(passes);
}

function rangesOf(expression: RegExp, text: string): readonly Range[] {
  return [...text.matchAll(expression)]
    .filter(([found]) => found !== '')
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function isInCapitals(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && letters === letters.toUpperCase();
}

/**
 * Whether a sentence, a line of its own or a list item begins there. A line that goes on in small letters was only broken,
 * and is none of its own.
 */
function beginsAt(text: string, index: number): boolean {
  const line = /(?:^|\n)([^\n]*)$/u.exec(text.slice(0, index));
  if (line === null || /[\p{L}\p{N}]/u.test(line[1] ?? '')) return false;
  const before = text.slice(0, line.index);
  if (before.trim() === '' || /\n\s*$/u.test(before) || (line[1] ?? '').trim() !== '') return true;
  return /^\p{Lu}/u.test(text.slice(index, index + 2));
}

/** The stretches of a text that `foldedText` made; together they are all of it but the space between sentences. */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /(?<=[.!?…]['")\]”»]*)(?<!\b(?:Cllr|Mr|Mrs|Ms|Dr|St|Sgt|Insp|Supt|No)\.)\s+/gu,
  )) {
    stretches.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  return [...stretches, { text: text.slice(from), from }];
}
