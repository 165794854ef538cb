/** How a point of learning stands on a day, and which points a list shows. */
import { formatDate } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import { type DebriefHeadingId, debriefHeadings } from './headings';
import { type LearningKind, learningKinds, type LearningPoint } from './learning-point';

export const learningStates = [
  { id: 'observation', name: 'No recommendation' },
  { id: 'open', name: 'Recommendation open' },
  { id: 'overdue', name: 'Recommendation overdue' },
  { id: 'changed', name: 'Changed' },
  { id: 'not-pursued', name: 'Not pursued' },
] as const;
export type LearningState = (typeof learningStates)[number]['id'];

/** How the point stands on a day (ISO). A recommendation is overdue from the day after its date. */
export function learningState(
  { recommendation, change, notPursued }: Pick<LearningPoint, 'recommendation' | 'change' | 'notPursued'>,
  today: string,
): LearningState {
  if (recommendation === null) return 'observation';
  if (change !== null) return 'changed';
  if (notPursued !== null) return 'not-pursued';
  return recommendation.due !== null && recommendation.due < today ? 'overdue' : 'open';
}

/** Whether somebody still has to carry the recommendation out. */
export function isOpenRecommendation(
  point: Pick<LearningPoint, 'recommendation' | 'change' | 'notPursued'>,
): boolean {
  return point.recommendation !== null && point.change === null && point.notPursued === null;
}

/** "Recommendation overdue, due Thu 1 Oct 2026", "Changed Mon 7 Sept 2026". */
export function learningStateWords(point: LearningPoint, today: string): string {
  const state = learningState(point, today);
  const name = learningStates.find(({ id }) => id === state)?.name ?? state;
  const closedOn = point.change?.on ?? point.notPursued?.on;
  if (closedOn !== undefined) return `${name} ${formatDate(closedOn)}`;
  const due = point.recommendation?.due ?? null;
  return due === null ? name : `${name}, due ${formatDate(due)}`;
}

/** "Good practice". */
export function learningKindName(kind: LearningKind): string {
  return learningKinds.find(({ id }) => id === kind)?.name ?? kind;
}

/** "Polling day and the count". */
export function headingName(headingId: DebriefHeadingId): string {
  return debriefHeadings.find(({ id }) => id === headingId)?.name ?? headingId;
}

/** "L7". */
export function learningPointName({ number }: Pick<LearningPoint, 'number'>): string {
  return `L${number}`;
}

/** What a list of points lets through; `null` and empty words let everything through. */
export interface LearningFilter {
  readonly headingId: DebriefHeadingId | null;
  readonly kind: LearningKind | null;
  readonly state: LearningState | null;
  readonly owner: string | null;
  readonly words: string;
}

export const everyPoint: LearningFilter = {
  headingId: null,
  kind: null,
  state: null,
  owner: null,
  words: '',
};

/** The points of one operation, by number. */
export function pointsOf(
  points: Iterable<LearningPoint>,
  operationId: OperationId,
): readonly LearningPoint[] {
  return [...points].filter((point) => point.operationId === operationId).sort((a, b) => a.number - b.number);
}

/** The points that pass, in their order. An open recommendation that is overdue is open too. */
export function filteredPoints(
  points: readonly LearningPoint[],
  filter: LearningFilter,
  today: string,
): readonly LearningPoint[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return points.filter(
    (point) =>
      (filter.headingId === null || point.headingId === filter.headingId) &&
      (filter.kind === null || point.kind === filter.kind) &&
      (filter.owner === null || (point.recommendation?.owner ?? '') === filter.owner) &&
      isInState(learningState(point, today), filter.state) &&
      says(point, words),
  );
}

function isInState(state: LearningState, wanted: LearningState | null): boolean {
  return wanted === null || state === wanted || (wanted === 'open' && state === 'overdue');
}

/** Whether each word, in lower case, stands in the point. */
export function says(point: LearningPoint, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { observation, shows, recommendation, change } = point;
  const whole = [
    learningPointName(point),
    learningKindName(point.kind),
    headingName(point.headingId),
    observation,
    shows,
    recommendation?.text ?? '',
    recommendation?.owner ?? '',
    change?.words ?? '',
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => whole.includes(word));
}

/** Who recommendations were given to, in the order of the alphabet. */
export function recommendationOwners(points: readonly LearningPoint[]): readonly string[] {
  const owners = points.map(({ recommendation }) => recommendation?.owner.trim() ?? '');
  return [...new Set(owners.filter((owner) => owner !== ''))].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
