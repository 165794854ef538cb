/**
 * An agenda on which two places were found to be the same: both entries stand for one cell, which is shown and
 * scored once. Rounds and agreed ratings keep the place that they were held on.
 */
import { type AgreedRatings, latestAgreed } from './agreed-entries';
import { isOpen, type Rounds, roundsOn } from './rounds';
import type { StandsFor } from './stands-for';
import { type AgendaItem, agendaKey, type Workshop } from './workshop';

/** The cell of an entry as it stands now. */
export function standingItem(item: AgendaItem, standsFor: StandsFor): AgendaItem {
  const location = standsFor(item.location);
  return location === item.location ? item : { harmId: item.harmId, location };
}

/** The word of the cell of an entry as it stands now: the same for entries that stand for the same cell. */
export function standingKey(item: AgendaItem, standsFor: StandsFor): string {
  return agendaKey(standingItem(item, standsFor));
}

/**
 * The workshop with each cell once on its agenda, at the place of its first entry. Of entries that stand for the
 * same cell the one is kept on which the work goes on: with a round open, else with the latest agreed rating, else
 * with the latest round, else at the place that stands. The same object where nothing is there twice.
 */
export function withEachCellOnce(
  workshop: Workshop,
  work: { readonly rounds: Rounds; readonly agreed: AgreedRatings },
  standsFor: StandsFor,
): Workshop {
  const entries = new Map<string, readonly AgendaItem[]>();
  for (const item of workshop.agenda) {
    const key = standingKey(item, standsFor);
    entries.set(key, [...(entries.get(key) ?? []), item]);
  }
  if (entries.size === workshop.agenda.length) return workshop;
  const kept = (key: string, items: readonly AgendaItem[]): readonly AgendaItem[] => {
    const ranked = items.map((item) => ({ item, rank: rankOf(workshop, item, work), key: agendaKey(item) }));
    ranked.sort((a, b) => compare(b.rank, a.rank) || Number(b.key === key) - Number(a.key === key));
    return ranked.slice(0, 1).map(({ item }) => item);
  };
  return { ...workshop, agenda: [...entries].flatMap(([key, items]) => kept(key, items)) };
}

/** Later in the order of text means that the work goes on there. */
function rankOf(
  workshop: Workshop,
  item: AgendaItem,
  { rounds, agreed }: { readonly rounds: Rounds; readonly agreed: AgreedRatings },
): string {
  const last = roundsOn(rounds, workshop.id, item).at(-1);
  if (last !== undefined && isOpen(last)) return '3';
  const standing = latestAgreed(agreed, workshop.id, item);
  if (standing !== undefined) return `2 ${standing.at}`;
  return last === undefined ? '0' : `1 ${last.openedAt}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
