/** Changing one case, or one entry of one of its lists. Each change starts from the record as it stands. */
import { useMemo } from 'react';
import type { CaseFile, CaseId } from '../../../core/cases/case-file';
import { type CommitOptions, useCommit, useDesk } from '../../../services/desk-context';

/** What changes of a case, from the case as it stands at that moment. */
export type CaseChange = (now: CaseFile) => Partial<Omit<CaseFile, 'id' | 'operationId'>>;

/** Changes a case as one step; `false` where it was not stored. The purpose stands in the journal. */
export type EditCase = (purpose: string, change: CaseChange, options?: CommitOptions) => boolean;

/** What stays on record is not offered to Undo, which the guard would refuse for ever after. */
export const onRecord: CommitOptions = { undoable: false };

/** Changes one case. */
export function useEditCase(id: CaseId): EditCase {
  const commit = useCommit();
  const { vault } = useDesk();
  return useMemo(
    () => (purpose, change, options) => {
      const now = vault.records.get('cases', id);
      if (now === undefined) return false;
      const after = { ...now, ...change(now) };
      return commit(purpose, [{ collection: 'cases', id, after }], options).ok;
    },
    [commit, vault, id],
  );
}

/** The lists of a case whose entries are edited in place. */
export type EditedList =
  'suspects' | 'offences' | 'evidence' | 'unused' | 'witnesses' | 'interviews' | 'actions';
export type EntryOf<L extends EditedList> = CaseFile[L][number];

export interface EntryEdits<L extends EditedList> {
  readonly add: (purpose: string, entry: EntryOf<L>) => boolean;
  readonly change: (purpose: string, id: string, patch: Partial<EntryOf<L>>) => boolean;
  readonly remove: (purpose: string, id: string) => boolean;
}

/** Adds, changes and removes entries of one list of a case. */
export function useEntryEdits<L extends EditedList>(caseId: CaseId, list: L): EntryEdits<L> {
  const edit = useEditCase(caseId);
  return useMemo(() => {
    const withList = (purpose: string, change: (entries: readonly EntryOf<L>[]) => readonly EntryOf<L>[]) =>
      edit(purpose, (now) => ({ [list]: change(now[list]) }));
    return {
      add: (purpose, entry) => withList(purpose, (entries) => [...entries, entry]),
      change: (purpose, id, patch) =>
        withList(purpose, (entries) =>
          entries.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry)),
        ),
      remove: (purpose, id) => withList(purpose, (entries) => entries.filter((entry) => entry.id !== id)),
    };
  }, [edit, list]);
}
