/** The entries of the agreed rating of one cell, found by their ids. */
import { type AgreedRating, agreedRatingId } from './agreed-rating';
import type { AgendaItem, WorkshopId } from './workshop';

export type AgreedRatings = ReadonlyMap<string, AgreedRating>;

/** All entries on one cell in one workshop, oldest first; the last one stands and strikes those before it. */
export function agreedEntries(
  agreed: AgreedRatings,
  workshopId: WorkshopId,
  item: AgendaItem,
): readonly AgreedRating[] {
  const entries: AgreedRating[] = [];
  for (let entry = 1; ; entry += 1) {
    const found = agreed.get(agreedRatingId(workshopId, item, entry));
    if (found === undefined) return entries;
    entries.push(found);
  }
}

/** The entry that stands. */
export function latestAgreed(
  agreed: AgreedRatings,
  workshopId: WorkshopId,
  item: AgendaItem,
): AgreedRating | undefined {
  return agreedEntries(agreed, workshopId, item).at(-1);
}
