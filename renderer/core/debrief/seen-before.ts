/**
 * Whether a point of learning was seen before: what is like it in earlier operations, and the words that say in which
 * years it was identified. Nothing is decided here: a person confirms.
 *
 * Reference: APP Policing elections, organisational learning: it should be included in subsequent election planning.
 */
import { dateAt } from '../foundation/dates';
import type { Lesson } from '../history/lesson';
import type { Operation } from '../operation/operation';
import { type Link, linkKey } from '../plan/link';
import type { LearningPoint } from './learning-point';
import { type Compared, type Like, likeTexts } from './like-words';

export const seenBeforeCollections = ['operations', 'learningPoints', 'lessons'] as const;

export interface SeenBeforeRecords {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly learningPoints: ReadonlyMap<string, LearningPoint>;
  readonly lessons: ReadonlyMap<string, Lesson>;
}

/** The kinds of record that `seenBefore` leads to. */
export const seenBeforeKinds = ['learning-point', 'lesson'] as const;

/** So many are offered; what is less like than these is hardly the same. */
const mostOffered = 6;

/**
 * Earlier lessons and points of earlier operations with like words, the likest first. What is confirmed already is not
 * offered again, nor what says the same in the same words twice.
 */
export function seenBeforeOffers(point: LearningPoint, records: SeenBeforeRecords): readonly Like<Link>[] {
  const here = records.operations.get(point.operationId);
  if (here === undefined) return [];
  const confirmed = new Set(point.seenBefore.map(linkKey));
  const isBefore = (id: string) => {
    const other = records.operations.get(id);
    return other !== undefined && dayOf(other) < dayOf(here);
  };
  const earlier: readonly Compared<Link>[] = [
    ...[...records.lessons.values()]
      .filter(({ operationId }) => operationId === here.id || isBefore(operationId))
      .map(({ id, text }): Compared<Link> => ({ of: { kind: 'lesson', id }, text })),
    ...[...records.learningPoints.values()]
      .filter(({ operationId }) => isBefore(operationId))
      .map((other): Compared<Link> => ({
        of: { kind: 'learning-point', id: other.id },
        text: wordsOf(other),
      })),
  ];
  const texts = new Set<string>();
  const each = earlier.filter(({ of, text }) => {
    const said = text.toLowerCase().replace(/\s+/g, ' ').trim();
    if (confirmed.has(linkKey(of)) || texts.has(said)) return false;
    texts.add(said);
    return true;
  });
  return likeTexts(wordsOf(point), each, mostOffered);
}

/** All that a point says of its subject. */
function wordsOf({ observation, shows, recommendation }: LearningPoint): string {
  return [observation, shows, recommendation?.text ?? ''].join('\n');
}

/** The day by which operations are put in order: of the poll, or on which the operation was begun. */
function dayOf({ pollingDate, createdAt }: Operation): string {
  return pollingDate ?? dateAt(createdAt);
}

/** One time at which it was identified before. */
export interface Sighting {
  readonly link: Link;
  /** `null` where the record does not say, or is gone. */
  readonly year: number | null;
}

/**
 * Each earlier time that was confirmed, and what was confirmed of those in turn; the earliest first, those without a
 * year last. Each record once.
 */
export function sightings(
  point: Pick<LearningPoint, 'id' | 'seenBefore'>,
  records: SeenBeforeRecords,
): readonly Sighting[] {
  const found = new Map<string, Sighting>();
  const left = [...point.seenBefore];
  for (let link = left.shift(); link !== undefined; link = left.shift()) {
    const isItself = link.kind === 'learning-point' && link.id === point.id;
    if (isItself || found.has(linkKey(link))) continue;
    found.set(linkKey(link), { link, year: yearOf(link, records) });
    if (link.kind === 'learning-point') left.push(...(records.learningPoints.get(link.id)?.seenBefore ?? []));
  }
  return [...found.values()].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
}

function yearOf({ kind, id }: Link, records: SeenBeforeRecords): number | null {
  if (kind === 'learning-point') {
    const earlier = records.learningPoints.get(id);
    return earlier === undefined ? null : yearOfPoint(earlier, records);
  }
  // A lesson says in words which debrief it comes from; the operation that holds it is the one that learns from it.
  const years = (records.lessons.get(id)?.from ?? '').match(/\b(?:19|20)\d{2}\b/g) ?? [];
  return years.length === 0 ? null : Math.min(...years.map(Number));
}

function yearOfPoint({ operationId, enteredAt }: LearningPoint, { operations }: SeenBeforeRecords): number {
  const operation = operations.get(operationId);
  return Number((operation === undefined ? dateAt(enteredAt) : dayOf(operation)).slice(0, 4));
}

/**
 * "Identified in 2024 and again in 2026", "Identified in 2022, in 2024 and again in 2026"; "Identified before and again
 * in 2026" where no earlier year is known. Empty where nobody confirmed that it was seen before.
 */
export function seenAgainWords(point: LearningPoint, records: SeenBeforeRecords): string {
  const earlier = sightings(point, records);
  if (earlier.length === 0) return '';
  const now = yearOfPoint(point, records);
  const years = [...new Set(earlier.flatMap(({ year }) => year ?? []))].filter((year) => year !== now);
  const when = years.length === 0 ? 'before' : years.map((year) => `in ${year}`).join(', ');
  return `Identified ${when} and again in ${now}`;
}
