/** The debrief of the open operation, read off the records; a judgement that is typed does not compile it anew. */
import { useMemo } from 'react';
import { compileDebrief, figureCollections, operationBefore } from '../../../core/debrief/compile';
import type { CompiledDebrief } from '../../../core/debrief/compiled';
import type { Judgement } from '../../../core/debrief/judgement';
import { useCollections, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

const noJudgements: ReadonlyMap<string, Judgement> = new Map();

/** Without judgements: each is read by the field that writes it. */
export function useDebrief(): CompiledDebrief {
  const records = useCollections(figureCollections);
  const operation = useOperation();
  const today = useToday();
  return useMemo(
    () =>
      compileDebrief({ ...records, judgements: noJudgements }, operation, {
        today,
        before: operationBefore(records.operations, operation),
      }),
    [records, operation, today],
  );
}
