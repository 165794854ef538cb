/** What differs between two versions beside their cells: scales, columns, judgements, factors, front page. */
import { cutToDifference } from '../foundation/cut-to-difference';
import { formatDate } from '../foundation/dates';
import { markingLine } from '../foundation/marking';
import { audienceNames } from '../intelligence/audience';
import { type Assessment, type LocationRef, locationKey } from './assessment';
import type { FactorNote } from './factor-note';
import { factors, heads } from './harms';
import { isSameScales } from './same-scales';

/** One version with the notes on its factors; notes on columns that it does not have do not count. */
export interface WrittenVersion {
  readonly assessment: Assessment;
  readonly factorNotes: readonly FactorNote[];
}

export interface OtherChange {
  /** What changed, in the officer's words: "Review date", "Factor: Premises, Ash Hall". */
  readonly what: string;
  /** What it said; empty where there was nothing. Long text is cut to where the two part. */
  readonly before: string;
  readonly after: string;
}

interface Said {
  readonly what: string;
  readonly text: string;
}

/**
 * What differs, the scales first, then columns, judgements, factors and the front page. The author is left out:
 * each version has its own. So is what a draft has still to write anew, because starting it left that blank.
 */
export function otherChanges(
  before: WrittenVersion,
  after: WrittenVersion,
  columnName: (location: LocationRef) => string,
): readonly OtherChange[] {
  const was = saidIn(before, columnName);
  const is = saidIn(after, columnName);
  const written = [...new Set([...is.keys(), ...was.keys()])].flatMap((key): OtherChange[] => {
    const earlier = was.get(key)?.text ?? '';
    const now = is.get(key)?.text ?? '';
    const what = (is.get(key) ?? was.get(key))?.what ?? '';
    if (earlier.trim() === now.trim() || (now.trim() === '' && isStillToWrite(after.assessment, key)))
      return [];
    return [{ what, ...cutToDifference(earlier, now, lengths) }];
  });
  return [...scalesChange(before.assessment, after.assessment), ...written];
}

/**
 * Judgements and the review date never come over from the version before. Blank they are no change, until the
 * version goes to gold without them.
 */
function isStillToWrite({ status, basedOnId }: Assessment, key: string): boolean {
  return status === 'draft' && basedOnId !== null && (key === 'review' || key.startsWith('head '));
}

/** Other scales, or the same ones under another name. */
function scalesChange(before: Assessment, after: Assessment): readonly OtherChange[] {
  const was = before.scales.name;
  const is = after.scales.name;
  const isSame = isSameScales(before.scales, after.scales);
  if (isSame && was.trim() === is.trim()) return [];
  return [
    { what: 'Scales', before: was, after: was.trim() === is.trim() ? `${is}, in other words or steps` : is },
  ];
}

function saidIn(
  { assessment, factorNotes }: WrittenVersion,
  columnName: (location: LocationRef) => string,
): ReadonlyMap<string, Said> {
  const columns = new Map(assessment.locations.map((at) => [locationKey(at), columnName(at)]));
  const { reviewDate } = assessment;
  return new Map<string, Said>([
    ...[...columns].map(([key, name]): [string, Said] => [`column ${key}`, { what: 'Column', text: name }]),
    ...heads.map((head): [string, Said] => [
      `head ${head.id}`,
      { what: `Judgement: ${head.name}`, text: assessment.judgements[head.id] },
    ]),
    ...noteEntries(factorNotes, columns),
    ['title', { what: 'Title', text: assessment.title }],
    ['review', { what: 'Review date', text: reviewDate === null ? '' : formatDate(reviewDate) }],
    ['distribution', { what: 'Distribution', text: assessment.distribution }],
    ['audiences', { what: 'Goes to', text: audienceNames(assessment.audiences) }],
    ['foi', { what: 'Freedom of information', text: assessment.foiNote }],
    ['marking', { what: 'Protective marking', text: markingLine(assessment.marking) }],
  ]);
}

/** The notes in the order of the factors, that on the whole before those on columns. */
function noteEntries(
  notes: readonly FactorNote[],
  columns: ReadonlyMap<string, string>,
): readonly [string, Said][] {
  const keyOf = (factorId: string, column: string) => `factor ${factorId} ${column}`;
  const texts = new Map(
    notes.map(({ factorId, location, text }) => [
      keyOf(factorId, location === null ? '' : locationKey(location)),
      text,
    ]),
  );
  return factors.flatMap((factor) =>
    ['', ...columns.keys()].flatMap((column): [string, Said][] => {
      const text = texts.get(keyOf(factor.id, column));
      if (text === undefined) return [];
      const where = column === '' ? '' : `, ${columns.get(column) ?? ''}`;
      return [[keyOf(factor.id, column), { what: `Factor: ${factor.name}${where}`, text }]];
    }),
  );
}

const lengths = { longest: 240, leadIn: 40 };
