/** Starting the next version from the one on the screen. */
import { useNavigate } from 'react-router';
import { nextVersion } from '../../core/threat/versions';
import { type DeskChange, useCommit, useDesk, useDeskUser } from '../../services/desk-context';
import { assessmentPath } from './cell-point';
import { useOpenAssessment } from './open-assessment';

/** Copies the approved version into a draft and goes there. */
export function useStartNextVersion(): () => void {
  const { grid } = useOpenAssessment();
  const { vault, clock, newId } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const navigate = useNavigate();
  return () => {
    const factorNotes = [...vault.records.all('factorNotes').values()].filter(
      (note) => note.assessmentId === grid.assessment.id,
    );
    const next = nextVersion({ grid, factorNotes }, { ids: newId, startedAt: clock(), author: user.name });
    const changes: readonly DeskChange[] = [
      { collection: 'assessments', id: next.assessment.id, after: next.assessment },
      ...next.cells.map((cell): DeskChange => ({ collection: 'cells', id: cell.id, after: cell })),
      ...next.factorNotes.map((note): DeskChange => ({
        collection: 'factorNotes',
        id: note.id,
        after: note,
      })),
    ];
    const result = commit('Start the next version of the threat assessment', changes);
    if (result.ok) void navigate(assessmentPath(next.assessment.id));
  };
}
