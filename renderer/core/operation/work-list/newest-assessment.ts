/** Which version of an assessment the work list speaks of. */
import type { Assessment } from '../../threat/assessment';

/** The newest version of an operation's assessment. */
export function newestAssessment(
  assessments: ReadonlyMap<string, Assessment>,
  operationId: string,
): Assessment | undefined {
  return [...assessments.values()]
    .filter((assessment) => assessment.operationId === operationId)
    .reduce<Assessment | undefined>(
      (newest, each) => (newest === undefined || each.version > newest.version ? each : newest),
      undefined,
    );
}
