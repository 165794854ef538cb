/** Patterns of what identifies: ways to reach people, addresses, vehicles, officers' numbers, references, figures. */
import type { PlaceholderKind } from './learning-note';
import type { Span } from './span';

export interface PatternFound extends Span {
  readonly words: string;
  readonly kind: PlaceholderKind;
  /** Why it is asked about. */
  readonly reason: string;
}

interface Pattern {
  readonly kind: PlaceholderKind;
  readonly reason: string;
  readonly expression: RegExp;
  /** What looks like it and is none. */
  readonly isNot?: (words: string) => boolean;
}

const [open, close] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
const whole = (inner: string, flags = 'giu') => new RegExp(`${open}(?:${inner})${close}`, flags);

/** Times, shares, sizes, measures, forms and grades, which are said of anything. */
const harmlessCode =
  /^(?:\d+(?:st|nd|rd|th|am|pm|hrs?|h|m|km|cm|mm|mph|kg|mb|gb|x|s|p|k|d|min|mins)|a[0-6]|mg\d+\p{L}?|\d+x\d+(?:x\d+)?|4g|5g|24\/7|covid19|q[1-4]|version\d+|v\d+|m\d{1,2}|g7)$/iu;

const patterns: readonly Pattern[] = [
  {
    kind: 'contact',
    reason: 'It looks like an email address.',
    expression: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  },
  {
    kind: 'contact',
    reason: 'It looks like the address of a web page.',
    expression:
      /(?:https?:\/\/|www\.)[^\s<>"”)\uE000]+|(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|uk|gov|info|eu|io|co|police|example|test|wales|cymru)(?:\/[^\s<>"”)\uE000]*)?(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'contact',
    reason: 'It looks like a name on a social network.',
    expression: /(?<![\p{L}\p{N}.])[@#][\p{L}\p{N}_]{2,}/gu,
  },
  {
    kind: 'contact',
    reason: 'It looks like a telephone number.',
    expression: /(?<![\p{L}\p{N}])(?:(?:\+|00)\d{1,3}\s?(?:\(0\)\s?)?|\(?0)(?:[\s().-]{0,2}\d){8,11}(?!\d)/gu,
  },
  {
    kind: 'address',
    reason: 'It looks like a postcode.',
    expression: whole('GIR\\s?0AA|[A-Z]{1,2}\\d[A-Z\\d]?\\s{0,2}\\d[A-Z]{2}'),
  },
  {
    kind: 'vehicle',
    reason: 'It looks like the registration of a vehicle.',
    expression: whole(
      '[A-Z]{2}\\d{2}[\\s-]?[A-Z]{3}|[A-Z]\\d{1,3}[\\s-]?[A-Z]{3}|[A-Z]{3}[\\s-]?\\d{1,3}[A-Z]',
    ),
  },
  {
    kind: 'collar-number',
    reason: 'It looks like the number of an officer.',
    expression: whole(
      '(?:(?:PC|PS|DC|DS|DI|PCSO|SC|SPC|WPC|Sgt|Sergeant|Insp|Constable|Officer)\\s?|(?:collar|warrant|shoulder|officer)(?:\\s?(?:number|no\\.?|num))?:?\\s?)#?\\d{1,6}\\p{L}{0,2}',
    ),
  },
  {
    kind: 'reference',
    reason: 'It looks like a reference.',
    expression: whole('\\p{L}{0,5}[/-]?\\d{1,7}(?:[/-]\\p{L}{0,4}\\d{1,7})+(?:[/-]\\p{L}{1,4})?'),
    isNot: (words) => /^\d{1,2}-\d{1,2}$/.test(words) || harmlessCode.test(words),
  },
  {
    kind: 'reference',
    reason: 'It looks like a reference or a code.',
    expression: whole(
      '(?:\\p{L}+\\d+|\\d+\\p{L}+)[\\p{L}\\p{N}]*|\\p{Lu}{1,6}[-–/#]\\d+[\\p{L}\\p{N}]*',
      'gu',
    ),
    isNot: (words) => harmlessCode.test(words),
  },
  {
    kind: 'reference',
    reason: 'It is a long number.',
    expression: /(?<![\p{L}\p{N}.,])(?:\d[ .-]?){4,}\d(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'date',
    reason: 'It looks like a year, which may tell which election it was.',
    expression: /(?<![\p{L}\p{N}.,])(?:19|20)\d{2}(?:[/–-]\d{2,4})?(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'collar-number',
    reason: 'Four figures alone may be the number of an officer.',
    expression: /(?<![\p{L}\p{N}.,£])\d{4}(?![\p{L}\p{N}]|[.,:]\d)/gu,
  },
];

/** Whether it is one word with signs inside, as an address on the internet is: no name is looked for within it. */
export function isAddressOnline({ kind, words }: PatternFound): boolean {
  return kind === 'contact' && !/^[+(\d]/.test(words);
}

// The first use of an expression has it compiled, which takes longer than finding.
let areCompiled = false;

/** Everything that looks so, the plainest pattern first; also where it overlaps. The first time a pattern in each step. */
export function* findingPatterns(text: string): Generator<void, readonly PatternFound[]> {
  const found: PatternFound[] = [];
  for (const pattern of patterns) {
    found.push(...patternIn(text, pattern));
    if (!areCompiled) yield;
  }
  areCompiled = true;
  return found;
}

function patternIn(text: string, { kind, reason, expression, isNot }: Pattern): readonly PatternFound[] {
  return [...text.matchAll(expression)]
    .filter(([words]) => isNot?.(words) !== true)
    .map((found) => {
      const whole = found[0].replace(/[\s.,;:-]+$/u, '');
      const words = whole.startsWith('(') && !whole.includes(')') ? whole.slice(1) : whole;
      const start = found.index + whole.length - words.length;
      return { kind, reason, words, start, end: start + words.length };
    });
}
