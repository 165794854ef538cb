/** The CPS register as the screens use it. */
import { useMemo } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { contactsByCase } from '../../../core/cases/stage';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';

/** The contacts of one case, the earliest first. */
export function useContactsOf(caseFile: Pick<CaseFile, 'id'>): readonly CpsContact[] {
  return contactsByCase(useCollection('cpsContacts')).get(caseFile.id) ?? [];
}

/** Changes one contact from how it stands at that moment; `false` where it was not stored. */
export type EditContact = (
  purpose: string,
  id: CpsContact['id'],
  change: (now: CpsContact) => Partial<CpsContact>,
) => boolean;

/** Adds, changes and removes contacts. */
export function useContactEdits(): {
  readonly add: (contact: CpsContact) => boolean;
  readonly edit: EditContact;
  readonly remove: (id: CpsContact['id']) => boolean;
} {
  const commit = useCommit();
  const { vault } = useDesk();
  return useMemo(
    () => ({
      add: (contact) =>
        commit('Record an approach to the CPS', [
          { collection: 'cpsContacts', id: contact.id, after: contact },
        ]).ok,
      edit: (purpose, id, change) => {
        const now = vault.records.get('cpsContacts', id);
        if (now === undefined) return false;
        return commit(purpose, [{ collection: 'cpsContacts', id, after: { ...now, ...change(now) } }]).ok;
      },
      remove: (id) =>
        commit('Remove an entry of the CPS register', [{ collection: 'cpsContacts', id, after: null }]).ok,
    }),
    [commit, vault],
  );
}
