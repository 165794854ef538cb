/** The agenda of a workshop: choosing its cells, walking through them, and where to go on. */
import { err, ok, type Result } from '../foundation/result';
import { type Area, type AreaId, liesIn } from '../places/area';
import type { Place, PlaceId } from '../places/place';
import type { Cell } from '../threat/cell';
import type { Harm } from '../threat/harms';
import { type LocationRef, locationKey } from '../threat/location-ref';
import { type AgreedRatings, latestAgreed } from './agreed-entries';
import type { WorkshopRefusal } from './refusals';
import { isOpen, type Rounds, roundsOn } from './rounds';
import { type AgendaItem, agendaKey, type Workshop } from './workshop';

/** The grid to choose from; a `Grid` will do. */
export interface AgendaGrid {
  readonly harms: readonly Pick<Harm, 'id'>[];
  readonly locations: readonly LocationRef[];
  readonly cellAt: (harm: Pick<Harm, 'id'>, location: LocationRef) => Cell | undefined;
}

export interface AgendaSource {
  readonly grid: AgendaGrid;
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
  /** What `cellsWithChangedEvidence` gives. */
  readonly changedEvidence: ReadonlySet<string>;
}

export type AgendaNeed = 'not-considered' | 'changed-evidence';
export type AgendaOrder = 'by-location' | 'by-harm';

/** An empty list leaves nothing out. A cell passes when its harm, its location and its need all do. */
export interface AgendaFilter {
  readonly harmIds: readonly string[];
  /** Areas, each with everything that lies in it. */
  readonly areaIds: readonly AreaId[];
  /** Single places, beside what the areas bring. */
  readonly placeIds: readonly PlaceId[];
  /** A cell passes when it has any of these. */
  readonly needs: readonly AgendaNeed[];
}

export const everyCell: AgendaFilter = { harmIds: [], areaIds: [], placeIds: [], needs: [] };

/** The cells of the grid that pass, in the order in which they are to be taken. */
export function chooseCells(
  source: AgendaSource,
  filter: AgendaFilter,
  order: AgendaOrder,
): readonly AgendaItem[] {
  const { grid } = source;
  const harms = grid.harms.filter(({ id }) => filter.harmIds.length === 0 || filter.harmIds.includes(id));
  const passesPlace = placeFilter(source, filter);
  const locations = withoutRepeats(grid.locations).filter(passesPlace);
  const at = (harm: Pick<Harm, 'id'>, location: LocationRef): AgendaItem[] => {
    const item = { harmId: harm.id, location };
    return hasNeed(source, filter.needs, item) ? [item] : [];
  };
  return order === 'by-location'
    ? locations.flatMap((location) => harms.flatMap((harm) => at(harm, location)))
    : harms.flatMap((harm) => locations.flatMap((location) => at(harm, location)));
}

function hasNeed(source: AgendaSource, needs: readonly AgendaNeed[], item: AgendaItem): boolean {
  if (needs.length === 0) return true;
  if (needs.includes('changed-evidence') && source.changedEvidence.has(agendaKey(item))) return true;
  if (!needs.includes('not-considered')) return false;
  return source.grid.cellAt({ id: item.harmId }, item.location) === undefined;
}

function placeFilter(source: AgendaSource, filter: AgendaFilter): (location: LocationRef) => boolean {
  const { areaIds, placeIds } = filter;
  if (areaIds.length === 0 && placeIds.length === 0) return () => true;
  const places = new Set<string>(placeIds);
  const isIn = (id: AreaId | null) =>
    id !== null && areaIds.some((areaId) => liesIn(source.areas, id, areaId));
  return (location) => {
    if (location.kind === 'area') return isIn(location.id);
    if (places.has(location.id)) return true;
    const place = source.places.get(location.id);
    return place !== undefined && (isIn(place.wardId) || isIn(place.areaId));
  };
}

function withoutRepeats(locations: readonly LocationRef[]): readonly LocationRef[] {
  return [...new Map(locations.map((location) => [locationKey(location), location])).values()];
}

/** The workshop with this agenda, each cell once; a cell that was scored and taken off keeps its rounds. */
export function withAgenda(
  workshop: Workshop,
  items: readonly AgendaItem[],
): Result<Workshop, WorkshopRefusal> {
  if (workshop.status === 'closed') return err({ kind: 'workshop-closed' });
  const agenda = [...new Map(items.map((item) => [agendaKey(item), item])).values()];
  return ok({ ...workshop, agenda });
}

/** The place of a cell on the agenda, from 0; `null` where it is not on it. */
export function agendaPosition(workshop: Workshop, item: AgendaItem): number | null {
  let positions = positionsOf.get(workshop.agenda);
  if (positions === undefined) {
    positions = new Map(workshop.agenda.map((each, index) => [agendaKey(each), index]));
    positionsOf.set(workshop.agenda, positions);
  }
  return positions.get(agendaKey(item)) ?? null;
}

/** Asked at every step of the facilitator, so made once for each agenda. */
const positionsOf = new WeakMap<readonly AgendaItem[], ReadonlyMap<string, number>>();

/** The cell after this one; the first where this one is not on the agenda; `undefined` at the end. */
export function itemAfter(workshop: Workshop, item: AgendaItem): AgendaItem | undefined {
  return workshop.agenda[(agendaPosition(workshop, item) ?? -1) + 1];
}

/** The cell before this one; `undefined` at the beginning, or where this one is not on the agenda. */
export function itemBefore(workshop: Workshop, item: AgendaItem): AgendaItem | undefined {
  return workshop.agenda[(agendaPosition(workshop, item) ?? 0) - 1];
}

export type ItemProgress = 'not-started' | 'open' | 'revealed' | 'agreed';

export interface WorkshopWork {
  readonly rounds: Rounds;
  readonly agreed: AgreedRatings;
}

/** How far one cell has come: a round is open on it, it is agreed, a round was revealed, or nothing yet. */
export function progressOfItem(workshop: Workshop, item: AgendaItem, work: WorkshopWork): ItemProgress {
  const rounds = roundsOn(work.rounds, workshop.id, item);
  const last = rounds.at(-1);
  if (last !== undefined && isOpen(last)) return 'open';
  if (latestAgreed(work.agreed, workshop.id, item) !== undefined) return 'agreed';
  return rounds.some((round) => round.revealedAt !== null) ? 'revealed' : 'not-started';
}

/** How many cells of the agenda have come how far; the four add up to the total. */
export interface AgendaProgress {
  readonly total: number;
  readonly notStarted: number;
  readonly open: number;
  readonly revealed: number;
  readonly agreed: number;
}

/** The progress of the whole agenda. */
export function agendaProgress(workshop: Workshop, work: WorkshopWork): AgendaProgress {
  const counts = { 'not-started': 0, open: 0, revealed: 0, agreed: 0 };
  for (const item of workshop.agenda) counts[progressOfItem(workshop, item, work)] += 1;
  const { open, revealed, agreed } = counts;
  return { total: workshop.agenda.length, notStarted: counts['not-started'], open, revealed, agreed };
}

/**
 * Where to go on after a break: of the cells that are not settled (a round is open, or no rating is agreed), the
 * one whose round was opened last; else the first of them. `undefined` when all are settled.
 */
export function whereToContinue(workshop: Workshop, work: WorkshopWork): AgendaItem | undefined {
  let first: AgendaItem | undefined;
  let last: { readonly item: AgendaItem; readonly openedAt: string } | undefined;
  for (const item of workshop.agenda) {
    if (progressOfItem(workshop, item, work) === 'agreed') continue;
    first ??= item;
    const openedAt = roundsOn(work.rounds, workshop.id, item).at(-1)?.openedAt;
    if (openedAt !== undefined && (last === undefined || openedAt >= last.openedAt))
      last = { item, openedAt };
  }
  return last?.item ?? first;
}
