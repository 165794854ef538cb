/** How an action stands, in words. */
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import type { Action, Meeting } from '../../../core/meetings/meeting';

/** "Overdue, due Mon 1 Mar 2027 (3 days ago)", "Due …", "No date", "Closed Mon 1 Mar 2027". */
export function actionTiming({ due, closed }: Pick<Action, 'due' | 'closed'>, today: string): string {
  if (closed !== null) return `Closed ${formatDate(closed.on)}`;
  if (due === null) return 'No date';
  const when = `${formatDate(due)} (${relativeDays(daysBetween(today, due))})`;
  return due < today ? `Overdue, due ${when}` : `Due ${when}`;
}

const states: Readonly<Record<Meeting['status'], string>> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
};

/** "Held, minutes not agreed". */
export function meetingStateWords({ status, minutesAgreedOn }: Meeting): string {
  if (status !== 'held') return states[status];
  return minutesAgreedOn === null
    ? 'Held, minutes not agreed'
    : `Held, minutes agreed ${formatDate(minutesAgreedOn)}`;
}
