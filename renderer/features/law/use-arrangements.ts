/** Changing the force's arrangements, one commit a change. */
import { type Arrangements, arrangementsId } from '../../core/cases/arrangements';
import { arrangementsOr } from '../../core/cases/arrangements-edits';
import { useCommit, useDesk } from '../../services/desk-context';

/** Changes the arrangements from what stands now; `purpose` stands in the journal. */
export type ChangeArrangements = (purpose: string, make: (now: Arrangements) => Arrangements) => boolean;

/** How a screen changes the arrangements; true where it was written. */
export function useChangeArrangements(): ChangeArrangements {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose, make) => {
    const now = arrangementsOr(vault.records.get('arrangements', arrangementsId));
    return commit(purpose, [{ collection: 'arrangements', id: arrangementsId, after: make(now) }]).ok;
  };
}
