/** Changes to the front matter of one version. */
import { useCallback } from 'react';
import type { Assessment } from '../../core/threat/assessment';
import { useCommit, useDesk } from '../../services/desk-context';
import { useOpenAssessment } from './open-assessment';

/** Sets some fields of the open version; the others stay as they stand now. */
export function useEditAssessment(): (purpose: string, fields: Partial<Assessment>) => void {
  const { assessment } = useOpenAssessment();
  const { vault } = useDesk();
  const commit = useCommit();
  const { id } = assessment;
  return useCallback(
    (purpose, fields) => {
      const now = vault.records.get('assessments', id);
      if (now !== undefined)
        commit(purpose, [{ collection: 'assessments', id, after: { ...now, ...fields } }]);
    },
    [vault, commit, id],
  );
}
