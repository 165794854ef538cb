/** New training, how it stands on a day, and which points of learning asked for it. */
import { daysBetween, formatDate, relativeDays } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { LearningPoint } from './learning-point';
import type { TrainingItem } from './training-item';

type NewTraining = Pick<TrainingItem, 'id' | 'operationId' | 'title'> & Partial<TrainingItem>;

/** Training that nobody was given yet. */
export function newTrainingItem(given: NewTraining): TrainingItem {
  return { audience: '', text: '', owner: '', due: null, givenOn: null, ...given };
}

export const trainingStates = [
  { id: 'to-give', name: 'To be given' },
  { id: 'overdue', name: 'Overdue' },
  { id: 'given', name: 'Given' },
] as const;
export type TrainingState = (typeof trainingStates)[number]['id'];

/** How it stands on a day (ISO). */
export function trainingState({ due, givenOn }: TrainingItem, today: string): TrainingState {
  if (givenOn !== null) return 'given';
  return due !== null && due < today ? 'overdue' : 'to-give';
}

/** "Given Mon 7 Sept 2026", "Due Thu 1 Oct 2026, in 12 days", "No date". */
export function trainingWords({ due, givenOn }: TrainingItem, today: string): string {
  if (givenOn !== null) return `Given ${formatDate(givenOn)}`;
  if (due === null) return 'No date';
  return `${due < today ? 'Overdue since' : 'Due'} ${formatDate(due)}, ${relativeDays(daysBetween(today, due))}`;
}

/** The training of one operation: what is still to be given first, by its date; then what was given, the latest first. */
export function trainingOf(items: Iterable<TrainingItem>, operationId: OperationId): readonly TrainingItem[] {
  return [...items]
    .filter((item) => item.operationId === operationId)
    .sort(
      (a, b) =>
        Number(a.givenOn !== null) - Number(b.givenOn !== null) ||
        (b.givenOn ?? '').localeCompare(a.givenOn ?? '') ||
        (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}

/** The points whose recommendation was closed by this training. */
export function pointsClosedBy(
  item: Pick<TrainingItem, 'id'>,
  points: Iterable<LearningPoint>,
): readonly LearningPoint[] {
  return [...points].filter(
    ({ change }) => change?.links.some(({ kind, id }) => kind === 'training-item' && id === item.id) === true,
  );
}
