/**
 * What a returned file says against the version that it came from, and which accepted changes stand in what was sent since.
 * Both take long for a long file: they are worked out once, beside the screen where they can be (`rememberComparison`,
 * `rememberCarriedOut`), and known from then on for as long as the record of the file is open.
 */
import type { DocumentVersion } from '../issuing/document-version';
import { frozenDocument } from '../issuing/issue';
import { isCarriedOut } from './carried-out';
import { compareMemorandum, type Comparison, type ReturnedChange } from './comparison';
import { plainWords } from './plain-words';
import { sentParagraphs } from './sent-paragraphs';

type Content = Pick<DocumentVersion, 'content'>;

/** Kept beside the paragraphs and not in the record: gone with it when the desk is locked. */
const comparisons = new WeakMap<readonly string[], Map<string, Comparison>>();
const carried = new WeakMap<Comparison, Carried>();

interface Carried {
  /** The numbers of the accepted changes. */
  readonly accepted: readonly number[];
  /** The contents of the versions that were looked through. */
  readonly later: readonly string[];
  readonly found: ReadonlySet<number>;
}

/** The comparison of paragraphs with a version, if it was worked out before. */
export function knownComparison(paragraphs: readonly string[], content: string): Comparison | undefined {
  return comparisons.get(paragraphs)?.get(content);
}

/** The comparison of paragraphs with the content of a version; worked out now where it is not known. */
export function comparisonWith(paragraphs: readonly string[], { content }: Content): Comparison {
  const known = knownComparison(paragraphs, content);
  if (known !== undefined) return known;
  const comparison = compareMemorandum(sentParagraphs(frozenDocument({ content })), paragraphs);
  rememberComparison(paragraphs, content, comparison);
  return comparison;
}

/** Keeps a comparison that was worked out beside the screen. */
export function rememberComparison(
  paragraphs: readonly string[],
  content: string,
  comparison: Comparison,
): void {
  const known = comparisons.get(paragraphs) ?? new Map<string, Comparison>();
  comparisons.set(paragraphs, known.set(content, comparison));
}

/** Which of the accepted changes stand in one of these contents, if it was worked out before. */
export function knownCarriedOut(
  comparison: Comparison,
  accepted: readonly number[],
  later: readonly string[],
): ReadonlySet<number> | undefined {
  if (accepted.length === 0 || later.length === 0) return new Set();
  const known = carried.get(comparison);
  const isIt = known !== undefined && isSameList(known.accepted, accepted) && isSameList(known.later, later);
  return isIt ? known.found : undefined;
}

/** The numbers of the accepted changes that stand in one of these contents; worked out now where it is not known. */
export function carriedOutIn(
  comparison: Comparison,
  accepted: readonly number[],
  later: readonly string[],
): ReadonlySet<number> {
  const known = knownCarriedOut(comparison, accepted, later);
  if (known !== undefined) return known;
  const found = carriedOutNumbers(changesWith(comparison, accepted), later);
  rememberCarriedOut(comparison, { accepted, later, found });
  return new Set(found);
}

/** Keeps what was worked out beside the screen. */
export function rememberCarriedOut(
  comparison: Comparison,
  { accepted, later, found }: Omit<Carried, 'found'> & { readonly found: Iterable<number> },
): void {
  carried.set(comparison, { accepted: [...accepted], later: [...later], found: new Set(found) });
}

/** The changes with these numbers. */
export function changesWith(
  { changes }: Pick<Comparison, 'changes'>,
  numbers: readonly number[],
): readonly ReturnedChange[] {
  const wanted = new Set(numbers);
  return changes.filter(({ number }) => wanted.has(number));
}

/** The numbers of those changes that stand in at least one of these contents. */
export function carriedOutNumbers(
  changes: readonly Pick<ReturnedChange, 'number' | 'kind' | 'before' | 'after'>[],
  later: readonly string[],
): readonly number[] {
  const texts = later.map((content) => textsOf({ content }));
  return changes
    .filter((change) => texts.some((each) => isCarriedOut(change, each)))
    .map(({ number }) => number);
}

/** The text of a version below its front table, paragraph by paragraph, as it is compared. */
function textsOf(version: Content): readonly string[] {
  return sentParagraphs(frozenDocument(version))
    .filter(({ zone }) => zone !== 'front')
    .map(({ text }) => plainWords(text));
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
