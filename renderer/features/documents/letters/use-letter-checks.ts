/** What the checks before an issue find in the text that all letters have in common. */
import { useEffect, useMemo, useState } from 'react';
import { letterDocument } from '../../../core/documents/plan/candidate-letter';
import { checkingSteps, type Finding } from '../../../core/issuing/checks';
import { forceLookId } from '../../../core/issuing/force-look';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { firstSlice, inSlices } from '../../../services/in-slices';
import type { ComposeBase } from '../issuing/compose-answer';
import { useComposeBase } from '../issuing/use-composed';

/**
 * Without what the form itself asks for; `null` while a long letter is still being checked, which is done in slices. Never
 * what was found in an earlier text.
 */
export function useLetterChecks(batch: LetterBatch): readonly Finding[] | null {
  const base = useComposeBase();
  const first = useMemo(() => firstSlice(stepsFor(base, batch)), [base, batch]);
  const [later, setLater] = useState<{ readonly of: unknown; readonly findings: readonly Finding[] }>();
  useEffect(() => {
    if (first.isOver) return undefined;
    let isLeft = false;
    void inSlices(first.rest, () => isLeft).then((findings) => {
      if (findings !== null && !isLeft) setLater({ of: first, findings });
    });
    return () => {
      isLeft = true;
    };
  }, [first]);
  const findings = first.isOver ? first.value : later?.of === first ? later.findings : null;
  return useMemo(() => findings?.filter(({ check }) => check !== 'missing') ?? null, [findings]);
}

/** The address is the recipient's own and is no leak. */
function stepsFor({ operation, records, names, author, today }: ComposeBase, batch: LetterBatch) {
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
  return checkingSteps({
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
  });
}
