/** Which approved version a new assessment may start from, the one that is proposed first. */
import type { Operation } from '../operation/operation';
import type { Assessment } from './assessment';

export interface StartChoice {
  readonly assessment: Assessment;
  readonly operation: Operation;
}

/**
 * The last approved version of each other operation: that of the operation which this one follows first, then
 * the latest poll. Operations without an approved version are not among them.
 */
export function startChoices(
  operation: Operation,
  operations: Iterable<Operation>,
  assessments: Iterable<Assessment>,
): readonly StartChoice[] {
  const last = new Map<string, Assessment>();
  for (const assessment of assessments) {
    if (assessment.status !== 'approved') continue;
    const known = last.get(assessment.operationId);
    if (known === undefined || known.version < assessment.version)
      last.set(assessment.operationId, assessment);
  }
  return [...operations]
    .filter((each) => each.id !== operation.id)
    .flatMap((each): StartChoice[] => {
      const assessment = last.get(each.id);
      return assessment === undefined ? [] : [{ assessment, operation: each }];
    })
    .sort((a, b) => compare(rank(b.operation, operation), rank(a.operation, operation)));
}

function rank(each: Operation, to: Operation): string {
  return `${each.id === to.followsOperationId ? 1 : 0}|${each.pollingDate ?? ''}|${each.createdAt}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
