/** In which versions of the threat assessment an item may stand, and why it is left out of the others. */
import type { OperationId } from '../operation/operation';
import type { Assessment } from '../threat/assessment';
import { handlingFor, withheldBecause } from './handling';
import type { IntelligenceItem } from './intelligence-item';

export interface PrintVerdict {
  readonly assessment: Assessment;
  /** `null` where it may print. */
  readonly withheldBecause: string | null;
}

/** What handling says to each version of an operation that gold has not approved yet, newest first. */
export function printVerdicts(
  item: Pick<IntelligenceItem, 'handling' | 'mayGoTo'>,
  assessments: ReadonlyMap<string, Assessment>,
  operationId: OperationId,
): readonly PrintVerdict[] {
  return [...assessments.values()]
    .filter((assessment) => assessment.operationId === operationId && assessment.status !== 'approved')
    .sort((a, b) => b.version - a.version)
    .map((assessment) => ({
      assessment,
      withheldBecause: withheldBecause(handlingFor(item, assessment.audiences)),
    }));
}
