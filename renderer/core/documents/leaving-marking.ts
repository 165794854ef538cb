/** The marking with which a document leaves: never lower than that of the operation it belongs to. */
import { classifications, type Marking } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import type { Assessment } from '../threat/assessment';

/** Whether the first marking is of a lower classification than the second. */
export function isBelow(marking: Marking, other: Marking): boolean {
  return classifications.indexOf(marking.classification) < classifications.indexOf(other.classification);
}

/** The higher of the two; a handling instruction is kept where the higher one has none. */
export function higherMarking(own: Marking, other: Marking): Marking {
  if (!isBelow(own, other)) return own;
  return { classification: other.classification, handling: other.handling || own.handling };
}

/** A draft is put right before it leaves; an approved version cannot be, and takes the higher marking. */
export function mayNotLeave(
  assessment: Pick<Assessment, 'status' | 'marking'>,
  operation: Pick<Operation, 'marking'>,
): boolean {
  return assessment.status === 'draft' && isBelow(assessment.marking, operation.marking);
}
