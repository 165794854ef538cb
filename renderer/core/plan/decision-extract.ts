/**
 * Which decisions an extract of the log holds. The choice is the subject of the document, in a few signs, so that each
 * choice has versions of its own and is made again from it.
 */
import { dateAt, formatDate, isIsoDate } from '../foundation/dates';
import { err, ok, type Result } from '../foundation/result';
import type { ReadDecision } from './decision-list';
import { isIn, numbersText, numbersWords, type NumberRange, rangesOf, readNumbers } from './decision-numbers';
import { type Link, linkSchema } from './link';
import { linkLine, type LinkRecords } from './link-words';

/** What a decision must be, all of it; see `wholeLog` for no condition. */
export interface DecisionExtract {
  /** None for all numbers. */
  readonly numbers: readonly NumberRange[];
  /** ISO date on or after which it was decided. */
  readonly from: string | null;
  /** ISO date on or before which it was decided. */
  readonly to: string | null;
  /** The number of a decision by the person meant: an entry of the log never changes, a spelling does. */
  readonly deciderOf: number | null;
  /** The record that it decided on. */
  readonly about: Link | null;
}

export const wholeLog: DecisionExtract = { numbers: [], from: null, to: null, deciderOf: null, about: null };

/** So many signs the subject of a document may have. */
const longestSubject = 120;

/** The choice as the subject of a document; empty for the whole log, and a sentence where it is too long for one. */
export function extractSubject(extract: DecisionExtract): Result<string, string> {
  const { numbers, from, to, deciderOf, about } = extract;
  const parts = [
    ...(numbers.length === 0 ? [] : [`n=${numbersText(numbers).replaceAll(', ', '.')}`]),
    ...(from === null ? [] : [`f=${from}`]),
    ...(to === null ? [] : [`t=${to}`]),
    ...(deciderOf === null ? [] : [`d=${deciderOf}`]),
    ...(about === null ? [] : [`a=${about.kind}:${about.id}`]),
  ];
  const subject = parts.join(';');
  if (subject.length <= longestSubject) return ok(subject);
  return err(
    numbers.length === 0
      ? 'This choice is too long for one extract. Choose by day or by numbers, without what was decided on or who decided.'
      : 'There are too many separate numbers for one extract. Choose by day, by who decided or by what was decided on, or make two extracts.',
  );
}

/** The choice that a subject stands for; `null` for what is no such subject. */
export function readExtract(subject: string): DecisionExtract | null {
  let read: DecisionExtract | null = wholeLog;
  for (const part of subject === '' ? [] : subject.split(';')) {
    const value = part.slice(2);
    read = read === null ? null : withPart(read, part.slice(0, 2), value);
  }
  return read;
}

function withPart(read: DecisionExtract, key: string, value: string): DecisionExtract | null {
  switch (key) {
    case 'n=': {
      const numbers = readNumbers(value.replaceAll('.', ', '));
      return numbers.ok && numbers.value.length > 0 ? { ...read, numbers: numbers.value } : null;
    }
    case 'f=':
      return isIsoDate(value) ? { ...read, from: value } : null;
    case 't=':
      return isIsoDate(value) ? { ...read, to: value } : null;
    case 'd=':
      return /^\d{1,5}$/.test(value) ? { ...read, deciderOf: Number(value) } : null;
    case 'a=': {
      const at = value.indexOf(':');
      const link = linkSchema.safeParse({ kind: value.slice(0, at), id: value.slice(at + 1) });
      return link.success ? { ...read, about: link.data } : null;
    }
    default:
      return null;
  }
}

/** The decisions that the choice holds, in the order given. */
export function chosenDecisions(
  read: readonly ReadDecision[],
  { numbers, from, to, deciderOf, about }: DecisionExtract,
): readonly ReadDecision[] {
  const decider = deciderName(read, deciderOf);
  return read.filter(({ entry }) => {
    const day = dateAt(entry.at);
    return (
      (numbers.length === 0 || isIn(numbers, entry.number)) &&
      (from === null || day >= from) &&
      (to === null || day <= to) &&
      (deciderOf === null || entry.decidedBy === decider) &&
      (about === null || entry.links.some(({ kind, id }) => kind === about.kind && id === about.id))
    );
  });
}

function deciderName(read: readonly ReadDecision[], deciderOf: number | null): string | undefined {
  return read.find(({ entry }) => entry.number === deciderOf)?.entry.decidedBy;
}

/** The numbers of the log that are not among the chosen ones, in ranges. */
export function leftOut(
  read: readonly ReadDecision[],
  chosen: readonly ReadDecision[],
): readonly NumberRange[] {
  const held = new Set(chosen.map(({ entry }) => entry.number));
  return rangesOf(read.map(({ entry }) => entry.number).filter((number) => !held.has(number)));
}

/** The choice in words, without its full stop: "numbers D1 to D3; decided from Mon 1 Mar 2027; decided by ACC R. Tyne". */
export function extractWords(
  { numbers, from, to, deciderOf, about }: DecisionExtract,
  read: readonly ReadDecision[],
  records: LinkRecords,
): string {
  const days =
    from !== null && to !== null
      ? [`decided from ${formatDate(from)} to ${formatDate(to)}`]
      : from !== null
        ? [`decided on or after ${formatDate(from)}`]
        : to !== null
          ? [`decided on or before ${formatDate(to)}`]
          : [];
  return [
    ...(numbers.length === 0 ? [] : [`numbers ${numbersWords(numbers)}`]),
    ...days,
    ...(deciderOf === null
      ? []
      : [`decided by ${deciderName(read, deciderOf) ?? 'somebody not in the log'}`]),
    ...(about === null ? [] : [`decided on ${linkLine(about, records)}`]),
  ].join('; ');
}
