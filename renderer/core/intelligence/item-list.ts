/** The log as a list: what narrows it down, and its order. */
import { type Area, type AreaId, liesIn } from '../places/area';
import { type LocationRef, locationKey } from '../threat/location-ref';
import { type Gazetteer, locationName, standsFor } from '../threat/locations';
import type { OperationId } from '../operation/operation';
import {
  gradingOf,
  type HandlingCode,
  type IntelligenceGrade,
  type IntelligenceItem,
} from './intelligence-item';
import type { SourceGrade } from './intelligence-item';
import { isDueForReview } from './review';

export interface ItemFilter {
  /** Words that must all stand in the item, in any order. */
  readonly text: string;
  readonly source: SourceGrade | 'all';
  readonly grade: IntelligenceGrade | 'all';
  readonly handling: HandlingCode | 'all';
  /** The `locationKey` of an area or a place; an area takes in what lies in it. */
  readonly location: string;
  readonly review: 'all' | 'due' | 'no-date';
}

export const noItemFilter: ItemFilter = {
  text: '',
  source: 'all',
  grade: 'all',
  handling: 'all',
  location: 'all',
  review: 'all',
};

export const itemOrders = ['received', 'reference', 'review'] as const;
export type ItemOrder = (typeof itemOrders)[number];

/** What the list is read against. */
export interface ItemSurroundings {
  readonly gazetteer: Gazetteer;
  /** ISO date. */
  readonly today: string;
}

/** The items of one operation. */
export function itemsOf(
  items: ReadonlyMap<string, IntelligenceItem>,
  operationId: OperationId,
): readonly IntelligenceItem[] {
  return [...items.values()].filter((item) => item.operationId === operationId);
}

/** The items that pass every part of the filter. */
export function filterItems(
  items: readonly IntelligenceItem[],
  filter: ItemFilter,
  around: ItemSurroundings,
): readonly IntelligenceItem[] {
  const words = wordsOf(filter.text);
  const passes = (choice: string, value: string) => choice === 'all' || choice === value;
  return items.filter(
    (item) =>
      passes(filter.source, item.source) &&
      passes(filter.grade, item.grade) &&
      passes(filter.handling, item.handling) &&
      (filter.location === 'all' ||
        linkedTo(item, around.gazetteer).some((at) => isAtOrIn(at, filter.location, around.gazetteer))) &&
      (filter.review === 'all' ||
        (filter.review === 'due' ? isDueForReview(item, around.today) : item.reviewOn === null)) &&
      hasWords(item, words, around.gazetteer),
  );
}

/** Whether all words (lower case) stand in the item: its reference, text, grading, people, places, who had it. */
export function hasWords(item: IntelligenceItem, words: readonly string[], gazetteer: Gazetteer): boolean {
  if (words.length === 0) return true;
  const whole = [
    item.reference,
    gradingOf(item),
    item.text,
    item.provenance,
    item.conditions,
    ...item.people,
    ...linkedTo(item, gazetteer).map((at) => locationName(at, gazetteer)),
    ...item.disseminations.flatMap(({ to, why }) => [to, why]),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => whole.includes(word));
}

/** The places and areas that an item is linked to, as they stand today: a place that was merged is the one it became. */
export function linkedTo(
  item: Pick<IntelligenceItem, 'locations'>,
  { places }: Pick<Gazetteer, 'places'>,
): readonly LocationRef[] {
  const standing = item.locations.map((at) => standsFor(at, places));
  return [...new Map(standing.map((at) => [locationKey(at), at])).values()];
}

/** A query as the words that it asks for, in lower case. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** In order: newest received first, by reference, or by what is to be reviewed soonest (no date last). */
export function orderItems(
  items: readonly IntelligenceItem[],
  order: ItemOrder,
): readonly IntelligenceItem[] {
  const byReference = (a: IntelligenceItem, b: IntelligenceItem) =>
    collator.compare(a.reference, b.reference);
  const compare = {
    received: (a: IntelligenceItem, b: IntelligenceItem) =>
      compareDates(b.receivedOn, a.receivedOn) || byReference(b, a),
    reference: byReference,
    review: (a: IntelligenceItem, b: IntelligenceItem) =>
      compareDates(a.reviewOn ?? noDate, b.reviewOn ?? noDate) || byReference(a, b),
  }[order];
  return [...items].sort(compare);
}

/** Later than every ISO date. */
const noDate = '~';

function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a linked location is the one with this key, or lies in the area with this key. */
function isAtOrIn(location: LocationRef, key: string, { areas, places }: Gazetteer): boolean {
  if (locationKey(location) === key) return true;
  if (!key.startsWith('area:')) return false;
  const ancestorId = key.slice('area:'.length) as AreaId;
  if (location.kind === 'area') return liesIn(areas, location.id, ancestorId);
  const place = places.get(location.id);
  if (place === undefined) return false;
  return [place.wardId, place.areaId].some((id) => id !== null && liesIn(areas, id, ancestorId));
}

/** The locations that a filter can name: those that items are linked to and the areas around them, by name. */
export function locationsToFilterBy(
  items: readonly IntelligenceItem[],
  gazetteer: Gazetteer,
): readonly { readonly key: string; readonly name: string }[] {
  const found = new Map<string, string>();
  const add = (location: LocationRef) => found.set(locationKey(location), locationName(location, gazetteer));
  for (const location of items.flatMap((item) => linkedTo(item, gazetteer))) {
    add(location);
    for (const id of around(location, gazetteer)) add({ kind: 'area', id });
  }
  return [...found]
    .map(([key, name]) => ({ key, name }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}

/** The areas around a location, without the force, which takes in everything. */
function around(location: LocationRef, { areas, places }: Gazetteer): readonly AreaId[] {
  const place = location.kind === 'place' ? places.get(location.id) : undefined;
  const starts =
    location.kind === 'area'
      ? [parentOf(areas, location.id)]
      : [place?.wardId ?? null, place?.areaId ?? null];
  const found = new Set<AreaId>();
  for (const start of starts) {
    for (let id = start; id !== null && !found.has(id); id = parentOf(areas, id)) {
      const area = areas.get(id);
      if (area === undefined || area.kind === 'force') break;
      found.add(id);
    }
  }
  return [...found];
}

function parentOf(areas: ReadonlyMap<string, Area>, id: AreaId): AreaId | null {
  return areas.get(id)?.parentId ?? null;
}
