/** What the checks before an issue find in the text that all letters have in common. */
import { useMemo } from 'react';
import { letterDocument } from '../../../core/documents/plan/candidate-letter';
import { checksOf, type Finding } from '../../../core/issuing/checks';
import { forceLookId } from '../../../core/issuing/force-look';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { useComposeBase } from '../issuing/use-composed';

/** Without what the form itself asks for. The address is the recipient's own and is no leak. */
export function useLetterChecks(batch: LetterBatch): readonly Finding[] {
  const base = useComposeBase();
  return useMemo(() => {
    const { operation, records, names, author, today } = base;
    const [first = null] = batch.recipients;
    const issueDate = batch.date ?? today;
    const document = letterDocument({
      batch,
      recipient: first === null ? null : { ...first, address: [] },
      operation,
      look: records.forceLooks.get(forceLookId),
      status: 'issued',
      issueDate,
      author,
    });
    return checksOf({
      composed: { document, sources: [], readership: 'person' },
      request: {
        kind: 'candidate-letter',
        subjectId: batch.id,
        operation,
        records,
        number: 1,
        status: 'issued',
        issueDate,
        reviewDate: null,
        author,
      },
      names,
      today,
    }).filter(({ check }) => check !== 'missing');
  }, [base, batch]);
}
