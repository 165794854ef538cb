/** The contact log of the open operation, and changes to its entries. */
import { useCallback, useMemo } from 'react';
import { labelsIn } from '../../../core/candidates/candidate-list';
import type { CandidateContact, ContactKind } from '../../../core/contact/contact';
import { matterTitles } from '../../../core/contact/contact-edits';
import { type ContactRow, readLog, type ReadLog } from '../../../core/contact/contact-list';
import { type CommitOptions, useCollections, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

const collections = [
  'candidates',
  'contests',
  'contactMatters',
  'candidateContacts',
  'letterBatches',
] as const;

/** The records that the log is read off. */
export function useContactRecords() {
  return useCollections(collections);
}

// Of the open desk, so that a change of one entry, or coming back to the log, does not read thousands again.
const logs = new WeakMap<object, ReadLog>();

/** The entries, the latest first; read again only when one of them changes. */
export function useContactRows(): readonly ContactRow[] {
  const { vault } = useDesk();
  const { id } = useOperation();
  const records = useContactRecords();
  return useMemo(() => {
    const log = readLog(records, id, logs.get(vault));
    logs.set(vault, log);
    return log.rows;
  }, [vault, records, id]);
}

/** What each candidate is called, namesakes of one contest told apart, by id. */
export function useCandidateLabels(): ReadonlyMap<string, string> {
  return labelsIn(useContactRecords().candidates);
}

/** What contacts of this kind are about, each once: the words that are offered where a contact is entered or put right. */
export function useMatterTitles(kind: ContactKind): string[] {
  const { id: operationId } = useOperation();
  const { contactMatters } = useContactRecords();
  return useMemo(
    () => [...matterTitles(contactMatters.values(), { operationId, kind })],
    [contactMatters, operationId, kind],
  );
}

export type EditContact = (
  purpose: string,
  edit: (now: CandidateContact) => CandidateContact,
  options?: CommitOptions,
) => boolean;

/** Changes an entry as it stands at that moment; `false` where the change was refused, which the person is told. */
export function useContactEdit(id: CandidateContact['id']): EditContact {
  const { vault } = useDesk();
  const commit = useCommit();
  return useCallback(
    (purpose, edit, options) => {
      const now = vault.records.get('candidateContacts', id);
      if (now === undefined) return false;
      return commit(purpose, [{ collection: 'candidateContacts', id, after: edit(now) }], options).ok;
    },
    [vault, commit, id],
  );
}
