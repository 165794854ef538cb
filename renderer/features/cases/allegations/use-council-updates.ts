/** Updates to returning officers as their screen plans, gives and corrects them. */
import { useMemo } from 'react';
import { councilUpdateChanges } from '../../../core/cases/case-log';
import type { CaseFile } from '../../../core/cases/case-file';
import type { CouncilUpdate } from '../../../core/cases/council-update';
import { changesWhatWasGiven } from '../../../core/cases/register-guard';
import { useCommit, useDesk } from '../../../services/desk-context';
import { onRecord } from '../case/use-case-edit';
import { useLogNames } from '../case/use-log-names';
import { useCorrectionOf } from '../cps/use-corrections';

/** The cases that an update to a council may be about. */
export interface CasesOfCouncil {
  /** Their electoral area is the council’s or lies in it. */
  readonly inside: readonly CaseFile[];
  /** Their electoral area goes beyond the council, such as a constituency: whether it is concerned, a person says. */
  readonly around: readonly CaseFile[];
}

/** Changes updates; each answers `false` where it was not stored. */
export interface UpdateEdits {
  readonly store: (update: CouncilUpdate) => boolean;
  readonly remove: (id: CouncilUpdate['id']) => boolean;
  readonly correct: (id: CouncilUpdate['id'], patch: Partial<CouncilUpdate>, reason: string) => boolean;
}

/** A correction stays on record, so that Undo is not offered it; what only fills in a blank can be undone. */
export function useUpdateEdits(): UpdateEdits {
  const commit = useCommit();
  const { vault } = useDesk();
  const correctionOf = useCorrectionOf();
  const names = useLogNames();
  return useMemo(
    () => ({
      store: (after) =>
        commit(
          after.givenOn === null
            ? 'Plan an update to a returning officer'
            : 'Record an update to a returning officer',
          [{ collection: 'councilUpdates', id: after.id, after }],
        ).ok,
      remove: (id) =>
        commit('Remove a planned update to a returning officer', [
          { collection: 'councilUpdates', id, after: null },
        ]).ok,
      correct: (id, patch, reason) => {
        const now = vault.records.get('councilUpdates', id);
        if (now === undefined) return false;
        const after = { ...now, ...patch };
        if (!changesWhatWasGiven(now, after))
          return commit('Fill in an update to a returning officer', [
            { collection: 'councilUpdates', id, after },
          ]).ok;
        const correction = correctionOf(councilUpdateChanges(now, after, names), reason);
        const corrected = { ...after, corrections: [...now.corrections, correction] };
        const changes = [{ collection: 'councilUpdates', id, after: corrected } as const];
        return commit('Correct an update to a returning officer', changes, onRecord).ok;
      },
    }),
    [commit, vault, correctionOf, names],
  );
}
