/** When an item is looked at again: intelligence grows old, and so do its grading and its conditions. */
import { Temporal } from '../foundation/dates';
import type { IntelligenceItem } from './intelligence-item';

/** This desk's own usual interval, in days. */
export const usualReviewDays = 28;

/** The date so many days after another, both ISO. */
export function reviewAfter(today: string, days: number): string {
  return Temporal.PlainDate.from(today).add({ days }).toString();
}

/** Whether its review date is today or past. An item without a date is not due; it can be found by that. */
export function isDueForReview(item: Pick<IntelligenceItem, 'reviewOn'>, today: string): boolean {
  return item.reviewOn !== null && item.reviewOn <= today;
}
