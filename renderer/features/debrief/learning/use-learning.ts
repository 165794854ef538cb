/** The points of learning of the open operation, and how they are changed. */
import { useMemo } from 'react';
import { type ChangeableCollection, changeableStands } from '../../../core/debrief/changeable';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { pointsOf } from '../../../core/debrief/learning-state';
import { newLearningPoint, nextLearningNumber } from '../../../core/debrief/learning-edits';
import { asId } from '../../../core/foundation/ids';
import type { Link } from '../../../core/plan/link';
import {
  type DeskChange,
  useCollection,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** By number. */
export function usePoints(): readonly LearningPoint[] {
  const { id } = useOperation();
  const points = useCollection('learningPoints');
  return useMemo(() => pointsOf(points.values(), id), [points, id]);
}

type Entered = Pick<LearningPoint, 'headingId' | 'kind' | 'observation'> &
  Partial<Pick<LearningPoint, 'shows' | 'recommendation' | 'from'>>;

export interface LearningEdits {
  /** Enters points with the next numbers, in one step; the id of the last, or `null` where they were refused. */
  readonly add: (purpose: string, entered: readonly Entered[]) => string | null;
  /** Changes a point as it stands at that moment, with what goes with it; `false` where it was refused. */
  readonly change: (
    id: string,
    purpose: string,
    change: (point: LearningPoint) => LearningPoint,
    along?: readonly DeskChange[],
  ) => boolean;
  readonly remove: (id: string) => boolean;
}

/** The ways to change points of learning. */
export function useLearningEdits(): LearningEdits {
  const { vault, newId, clock } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  const { name } = useDeskUser();
  return {
    add: (purpose, entered) => {
      const first = nextLearningNumber(vault.records.all('learningPoints').values(), operation.id);
      const changes = entered.map((given, index): DeskChange => {
        const after = newLearningPoint({
          ...given,
          id: asId<'LearningPoint'>(newId()),
          operationId: operation.id,
          number: first + index,
          marking: operation.marking,
          enteredAt: clock(),
          enteredBy: name,
        });
        return { collection: 'learningPoints', id: after.id, after };
      });
      return commit(purpose, changes).ok ? (changes.at(-1)?.id ?? null) : null;
    },
    change: (id, purpose, change, along = []) => {
      const standing = vault.records.get('learningPoints', id);
      if (standing === undefined) return false;
      const after = change(standing);
      return commit(purpose, [...along, { collection: 'learningPoints', id, after }]).ok;
    },
    remove: (id) =>
      commit('Remove a point of learning', [{ collection: 'learningPoints', id, after: null }]).ok,
  };
}

/** Whether what a recommendation may have changed is on record at that moment. */
export function useChangeableExists(): (link: Link) => boolean {
  const { records } = useDesk().vault;
  return (link) =>
    changeableStands(link, {
      has: (collection: ChangeableCollection, id) => records.get(collection, id) !== undefined,
      clauseEdits: () => records.all('clauseEdits'),
    });
}
