/** Confirming what the version before said, for one cell or many in one step. */
import { useCallback } from 'react';
import { cellId } from '../../../core/threat/cell';
import { confirmedAsBefore, leftOutWords } from '../../../core/threat/confirm';
import { cellStanding } from '../../../core/threat/previous-version';
import { type DeskChange, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import type { CellPoint } from '../cell-point';
import { useCitable, useOpenAssessment } from '../open-assessment';

/** Which of these places wait to be confirmed. */
export function useToConfirm(): (points: readonly CellPoint[]) => readonly CellPoint[] {
  const { grid, previous } = useOpenAssessment();
  return useCallback(
    (points) =>
      previous === null
        ? []
        : points.filter(
            ({ harm, location }) => cellStanding({ previous, now: grid }, harm, location) === 'to-confirm',
          ),
    [grid, previous],
  );
}

/** Copies the earlier cells of those places that are still blank; what is judged already is left alone. */
export function useConfirm(): (points: readonly CellPoint[]) => void {
  const { assessment, previous } = useOpenAssessment();
  const { vault, notify } = useDesk();
  const user = useDeskUser();
  const citable = useCitable();
  const commit = useCommit();
  return (points) => {
    if (previous === null) return;
    const blank = points.filter(
      ({ harm, location }) => vault.records.get('cells', cellId(assessment.id, harm, location)) === undefined,
    );
    const factorNotes = vault.records.all('factorNotes');
    const given = { assessment, previous, citable, factorNotes, by: user.name };
    const confirmed = blank.flatMap((point) => confirmedAsBefore(given, point) ?? []);
    const result = commit(
      'Confirm what the version before said in the threat assessment',
      confirmed.map(({ cell }): DeskChange => ({ collection: 'cells', id: cell.id, after: cell })),
    );
    if (!result.ok || confirmed.length === 0) return;
    const toJudge = confirmed.filter(({ isToBeJudged }) => isToBeJudged).length;
    const words = [
      `${confirmed.length} confirmed as before; Ctrl+Z takes it back.`,
      toJudge === 0 ? '' : `${toJudge} came over with reasons only: the scales are others, judge them anew.`,
      leftOutWords(confirmed),
    ];
    // One cell shows for itself that it is confirmed.
    const isPlain = confirmed.length === 1 && words.slice(1).every((each) => each === '');
    if (!isPlain) notify({ tone: 'done', text: words.filter(Boolean).join(' ') });
  };
}
