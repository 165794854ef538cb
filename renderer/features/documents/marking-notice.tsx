/** What stands against letting the document leave as it is marked, and the way to put it right. */
import { Button } from '@mantine/core';
import { higherMarking, isBelow, mayNotLeave } from '../../core/documents/leaving-marking';
import { markingLine } from '../../core/foundation/marking';
import type { Assessment } from '../../core/threat/assessment';
import { useCommit } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Message } from '../../ui/screen';

export const markedTooLow =
  'The assessment is marked lower than its operation, so it cannot leave the desk as it is.';

/** A draft offers the operation's marking; an approved version says with which one it leaves. */
export function MarkingNotice({ assessment }: { readonly assessment: Assessment }) {
  const operation = useOperation();
  const commit = useCommit();
  if (!isBelow(assessment.marking, operation.marking)) return null;
  const marking = higherMarking(assessment.marking, operation.marking);
  if (!mayNotLeave(assessment, operation)) {
    return (
      <Message tone="note" title={`It leaves as ${markingLine(marking)}.`}>
        <p>
          It was {assessment.status === 'approved' ? 'approved' : 'put before gold'} as{' '}
          {assessment.marking.classification}; the operation’s marking was raised since. The document says so.
        </p>
      </Message>
    );
  }
  return (
    <Message tone="problem" title={markedTooLow}>
      <Button
        onClick={() =>
          commit('Use the marking of the operation for the threat assessment', [
            { collection: 'assessments', id: assessment.id, after: { ...assessment, marking } },
          ])
        }
      >
        Use the operation’s marking
      </Button>
    </Message>
  );
}
