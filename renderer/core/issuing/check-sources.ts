/** Sources that are missing, not approved, changed since, or older than their review date; approvals that are overdue. */
import type { DocumentSource } from './document-version';
import { formatDate } from '../foundation/dates';
import type { PlanRecords } from '../documents/plan/plan-document';
import { standingOf } from '../plan/plan-text-standing';
import type { CheckGiven } from './checks';
import { type Finding, warns } from './finding';

/** One finding for each source and each thing that stands against it. */
export function sourceFindings({ composed, request, today }: CheckGiven): readonly Finding[] {
  return composed.sources.flatMap((source) => [
    ...stateFinding(source),
    ...datesFinding(source, request.records, today),
  ]);
}

function stateFinding({ what, state, version }: DocumentSource): readonly Finding[] {
  switch (state) {
    case 'approved':
      return [];
    case 'not-approved':
      return [warns('sources', `${what} is not approved (${version}).`, '')];
    case 'changed-since-approval':
      return [warns('sources', `${what} was changed since it was approved (${version}).`, '')];
    case 'missing':
      return [warns('sources', `${what}: nothing is there (${version.toLowerCase()}).`, '')];
  }
}

function datesFinding(
  { id, what }: DocumentSource,
  { assessments, planTexts }: Pick<PlanRecords, 'assessments' | 'planTexts'>,
  today: string,
): readonly Finding[] {
  const assessment = assessments.get(id);
  if (assessment !== undefined) {
    const { reviewDate, version, operationId } = assessment;
    const newer = [...assessments.values()].some(
      (each) => each.operationId === operationId && each.version > version,
    );
    return [
      ...(reviewDate === null || reviewDate >= today ? [] : [staleBy(what, reviewDate)]),
      ...(newer
        ? [
            warns(
              'stale',
              `A later version of the threat assessment is being worked on; version ${version} is used.`,
              '',
            ),
          ]
        : []),
    ];
  }
  const text = planTexts.get(id);
  if (text === undefined) return [];
  const { isAgreementOverdue } = standingOf(text, today);
  return [
    ...(text.reviewDate === null || text.reviewDate >= today ? [] : [staleBy(what, text.reviewDate)]),
    ...(isAgreementOverdue && text.agreementDue !== null
      ? [
          warns(
            'overdue',
            `${what} was to be approved or agreed by ${formatDate(text.agreementDue)} and is not.`,
            '',
          ),
        ]
      : []),
  ];
}

function staleBy(what: string, reviewDate: string): Finding {
  return warns('stale', `${what} was to be reviewed by ${formatDate(reviewDate)}.`, '');
}
