/** Starting a draft from an approved version: the dry run, and the one commit. */
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { asId } from '../../../core/foundation/ids';
import type { Assessment } from '../../../core/threat/assessment';
import { type CarryOver, carryOver } from '../../../core/threat/carry-over';
import { gridOf } from '../../../core/threat/grid';
import type { ScaleSet } from '../../../core/threat/scale-set';
import {
  type DeskChange,
  useCollection,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { assessmentPath } from '../cell-point';
import { useAssessments, useGazetteer } from '../open-assessment';

export interface StartFrom {
  readonly plan: CarryOver;
  readonly start: () => void;
}

/** What starting from this version in these scales brings over; nothing is stored until `start`. */
export function useStartFrom(earlier: Assessment | undefined, scales: ScaleSet): StartFrom | null {
  const { newId, clock } = useDesk();
  const user = useDeskUser();
  const operation = useOperation();
  const gazetteer = useGazetteer();
  const cells = useCollection('cells');
  const notes = useCollection('factorNotes');
  const newest = useAssessments()[0]?.version ?? 0;
  const commit = useCommit();
  const navigate = useNavigate();
  const [id] = useState(() => asId<'Assessment'>(newId()));
  const plan = useMemo(
    () =>
      earlier === undefined
        ? null
        : carryOver(
            { grid: gridOf(earlier, cells), factorNotes: notes.values() },
            { operation, gazetteer, version: newest + 1, scales, id, startedAt: clock(), author: user.name },
          ),
    [earlier, cells, notes, operation, gazetteer, newest, scales, id, clock, user.name],
  );
  if (plan === null) return null;
  const start = () => {
    const { assessment, factorNotes } = plan;
    const changes: readonly DeskChange[] = [
      { collection: 'assessments', id, after: { ...assessment, startedAt: clock() } },
      ...factorNotes.map((note): DeskChange => ({ collection: 'factorNotes', id: note.id, after: note })),
    ];
    const result = commit('Start the next version of the threat assessment', changes);
    if (result.ok) void navigate(assessmentPath(id));
  };
  return { plan, start };
}
