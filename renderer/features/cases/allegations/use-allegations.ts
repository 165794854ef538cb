/** Reading the allegations of the open operation, and changing one. */
import { useMemo } from 'react';
import { type Allegation, type AllegationId, newAllegation } from '../../../core/cases/allegation';
import type { CaseFile } from '../../../core/cases/case-file';
import { nextReference } from '../../../core/cases/new-case';
import { asId } from '../../../core/foundation/ids';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** The allegations of the open operation, the latest report first. */
export function useAllegations(): readonly Allegation[] {
  const operation = useOperation();
  const all = useCollection('allegations');
  return useMemo(
    () =>
      [...all.values()]
        .filter(({ operationId }) => operationId === operation.id)
        .sort((a, b) => b.reportedOn.localeCompare(a.reportedOn) || b.reference.localeCompare(a.reference)),
    [all, operation.id],
  );
}

/** Changes an allegation as one step; `false` where it was not stored. The purpose stands in the journal. */
export type EditAllegation = (purpose: string, change: (now: Allegation) => Partial<Allegation>) => boolean;

/** Changes one allegation. Each change starts from the record as it stands. */
export function useEditAllegation(id: AllegationId): EditAllegation {
  const commit = useCommit();
  const { vault } = useDesk();
  return useMemo(
    () => (purpose, change) => {
      const now = vault.records.get('allegations', id);
      if (now === undefined) return false;
      return commit(purpose, [{ collection: 'allegations', id, after: { ...now, ...change(now) } }]).ok;
    },
    [commit, vault, id],
  );
}

/** Records a new report of today and answers its id; `null` where it was not stored. */
export function useNewAllegation(): () => AllegationId | null {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  const operation = useOperation();
  const others = useAllegations();
  return () => {
    const [poll] = operation.polls;
    const after = newAllegation({
      id: asId<'Allegation'>(newId()),
      operationId: operation.id,
      reference: nextReference('A', others),
      reportedOn: today,
      pollType: operation.polls.length === 1 ? (poll?.type ?? null) : null,
      enteredAt: clock(),
      enteredBy: user.name,
    });
    const stored = commit('Record a report', [{ collection: 'allegations', id: after.id, after }]);
    return stored.ok ? after.id : null;
  };
}

/** The case that took an allegation up, if one did. */
export function useCaseOf(id: AllegationId): CaseFile | undefined {
  const cases = useCollection('cases');
  return useMemo(
    () => [...cases.values()].find(({ allegationIds }) => allegationIds.includes(id)),
    [cases, id],
  );
}
