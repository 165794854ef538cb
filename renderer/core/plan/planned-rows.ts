/** The recommended events as the force planned them, and events of its own. */
import { daysBetween, formatDate } from '../foundation/dates';
import type { RecommendedEvent } from '../timetable/recommended';
import type { PlannedEvent } from './planned-event';

export const plannedStates = [
  { id: 'done', name: 'Done' },
  { id: 'overdue', name: 'Overdue' },
  { id: 'now', name: 'Now' },
  { id: 'coming', name: 'Coming' },
] as const;
export type PlannedState = (typeof plannedStates)[number]['id'];

export interface PlannedRow {
  /** The id of the recommended event, or of the force's own. */
  readonly key: string;
  /** What the force recorded; `null` where it left the recommendation as it is. */
  readonly planned: PlannedEvent | null;
  /** What the guidance recommends; `null` for an event of the force's own. */
  readonly recommended: RecommendedEvent | null;
  readonly name: string;
  readonly owner: string;
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly doneOn: string | null;
  readonly note: string;
  readonly state: PlannedState;
}

/** Every recommended event with what was planned for it, and the force's own, by their first day. `today`: ISO date. */
export function plannedRows(
  recommended: readonly RecommendedEvent[],
  planned: readonly PlannedEvent[],
  today: string,
): readonly PlannedRow[] {
  const known = new Set(recommended.map(({ id }) => id));
  const rows = recommended.map((event) =>
    rowOf(planned.find(({ recommendedId }) => recommendedId === event.id) ?? null, event, today),
  );
  // What stands for an event that the guidance no longer recommends is an event of the force's own.
  const own = planned
    .filter(({ recommendedId }) => recommendedId === null || !known.has(recommendedId))
    .map((event) => rowOf(event, null, today));
  return [...rows, ...own].sort(
    (a, b) =>
      a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.name.localeCompare(b.name, 'en-GB'),
  );
}

function rowOf(
  planned: PlannedEvent | null,
  recommended: RecommendedEvent | null,
  today: string,
): PlannedRow {
  const shown = planned ?? recommended;
  if (shown === null) throw new Error('An event of the plan needs its record or its recommendation');
  const { name, owner, from, to } = shown;
  const doneOn = planned?.doneOn ?? null;
  return {
    key: recommended?.id ?? shown.id,
    planned,
    recommended,
    name,
    owner,
    from,
    to,
    doneOn,
    note: planned?.note ?? '',
    state: stateOf({ from, to, doneOn }, today),
  };
}

function stateOf(
  { from, to, doneOn }: Pick<PlannedRow, 'from' | 'to' | 'doneOn'>,
  today: string,
): PlannedState {
  if (doneOn !== null) return 'done';
  if (to < today) return 'overdue';
  return from <= today ? 'now' : 'coming';
}

/** "Overdue by 3 days", "Done Mon 1 Mar 2027", "Now, 12 days left", "Coming". */
export function plannedStateWords({ state, to, doneOn }: PlannedRow, today: string): string {
  switch (state) {
    case 'done':
      return doneOn === null ? 'Done' : `Done ${formatDate(doneOn)}`;
    case 'overdue': {
      const days = daysBetween(to, today);
      return `Overdue by ${days} ${days === 1 ? 'day' : 'days'}`;
    }
    case 'now': {
      const days = daysBetween(today, to);
      return days === 0 ? 'Now, the last day' : `Now, ${days} ${days === 1 ? 'day' : 'days'} left`;
    }
    case 'coming':
      return 'Coming';
  }
}

/** "Thu 1 Apr to Fri 30 Apr 2027": one day where both are the same. */
export function windowWords({ from, to }: Pick<PlannedRow, 'from' | 'to'>): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}
