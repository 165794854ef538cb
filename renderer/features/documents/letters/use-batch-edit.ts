/** Changes to a batch of letters, each saved as one step; an issued batch takes none. */
import { useCallback } from 'react';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { useCommit, useDesk } from '../../../services/desk-context';

export type EditBatch = (purpose: string, edit: (now: LetterBatch) => LetterBatch) => void;

/** Edits the batch as it stands at that moment, so that two fields left at once do not undo each other. */
export function useBatchEdit(id: LetterBatch['id']): EditBatch {
  const { vault } = useDesk();
  const commit = useCommit();
  return useCallback(
    (purpose, edit) => {
      const now = vault.records.get('letterBatches', id);
      if (now === undefined) return;
      commit(purpose, [{ collection: 'letterBatches', id, after: edit(now) }]);
    },
    [vault, commit, id],
  );
}
