/** How a class of records stands, in words for a table. */
import { dateAt, formatDate } from '../foundation/dates';
import { isDue, isUnfinished, type Retention } from './periods';

export type RetentionState = 'kept-for-good' | 'unfinished' | 'erased' | 'empty' | 'due' | 'running' | 'open';

/** `count` is how many records of the class stand, `null` where it may not be told; `today` an ISO date. */
export function retentionState(retention: Retention, count: number | null, today: string): RetentionState {
  const last = retention.reviews[0];
  if (retention.years === null) return 'kept-for-good';
  if (last !== undefined && isUnfinished(last)) return 'unfinished';
  if (count === null && last?.decision === 'erase') return 'erased';
  if (count === 0) return last?.decision === 'erase' ? 'erased' : 'empty';
  if (retention.reviewOn === null) return 'open';
  return isDue(retention, today) ? 'due' : 'running';
}

/** One line: what is to be done, or until when nothing is. */
export function retentionStateWords(retention: Retention, count: number | null, today: string): string {
  const last = retention.reviews[0];
  const until = retention.reviewOn === null ? '' : formatDate(retention.reviewOn);
  switch (retentionState(retention, count, today)) {
    case 'kept-for-good':
      return 'Kept';
    case 'unfinished':
      return 'An erasure is not finished';
    case 'erased':
      return last === undefined ? 'Erased' : `Erased ${formatDate(dateAt(last.at))}`;
    case 'empty':
      return 'Nothing recorded';
    case 'open':
      return 'Counts from the closing';
    case 'due':
      return `Review due ${until}`;
    case 'running':
      return last?.decision === 'keep' ? `Kept on, review ${until}` : `Kept until ${until}`;
  }
}
