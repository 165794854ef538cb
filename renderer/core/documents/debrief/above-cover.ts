/**
 * Contributions and points of learning that are marked above the cover of a document of the debrief: they are counted in
 * its figures, and their words are left out.
 *
 * Reference: Government Security Classifications Policy: -SENSITIVE is an additional marking within OFFICIAL.
 */
import { learningPointName, pointsOf } from '../../debrief/learning-state';
import { formatDate } from '../../foundation/dates';
import type { PlanDocumentKind } from '../../issuing/document-version';
import type { Operation } from '../../operation/operation';
import { counted } from '../blocks';
import { isBelow } from '../leaving-marking';
import type { PlanRecords } from '../plan/plan-document';

export interface AboveCover {
  readonly contributionIds: ReadonlySet<string>;
  readonly pointIds: ReadonlySet<string>;
  /** What was left out, for the person at the desk: it never stands in a document. */
  readonly names: readonly string[];
}

/** The documents that hold words of contributions or of points of learning. */
export const kindsWithWords: readonly PlanDocumentKind[] = [
  'debrief-report',
  'action-plan',
  'election-glance',
];

/** What is marked above the marking of the operation, which is the cover of these documents. */
export function aboveCover(
  { contributions, learningPoints }: Pick<PlanRecords, 'contributions' | 'learningPoints'>,
  operation: Pick<Operation, 'id' | 'marking'>,
): AboveCover {
  const isAbove = ({ marking }: { readonly marking: Operation['marking'] }) =>
    isBelow(operation.marking, marking);
  const given = [...contributions.values()].filter(
    (each) => each.operationId === operation.id && isAbove(each),
  );
  const points = pointsOf(learningPoints.values(), operation.id).filter(isAbove);
  return {
    contributionIds: new Set(given.map(({ id }) => id)),
    pointIds: new Set(points.map(({ id }) => id)),
    names: [
      ...given.map(
        ({ organisation, on }) => `contribution of ${organisation || 'the force'}, ${formatDate(on)}`,
      ),
      ...points.map((point) => `point of learning ${learningPointName(point)}`),
    ],
  };
}

/** What the document itself says of it; empty where nothing was left out. */
export function leftOutSentence({ contributionIds, pointIds }: AboveCover): string {
  const parts = [
    ...(contributionIds.size === 0 ? [] : [counted(contributionIds.size, 'contribution', 'contributions')]),
    ...(pointIds.size === 0 ? [] : [counted(pointIds.size, 'point of learning', 'points of learning')]),
  ];
  if (parts.length === 0) return '';
  return `Marked above this document and left out of its text: ${parts.join(' and ')}. The figures count them.`;
}
