/** Recording that forms went out. */
import type { DebriefForm } from '../../../core/debrief/contribution';
import { asId } from '../../../core/foundation/ids';
import { inForce, versionsOf, withHolder } from '../../../core/issuing/issue';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** Records forms as sent, and their partners as holders of the version that went out. */
export function useSendForms() {
  const operation = useOperation();
  const { vault, newId } = useDesk();
  const commit = useCommit();
  return (forms: readonly DebriefForm[], on: string): boolean => {
    const versions = [...vault.records.all('documentVersions').values()];
    const changes = forms.flatMap((given) => {
      const form = vault.records.get('debriefForms', given.id) ?? given;
      const series = { operationId: operation.id, kind: 'partner-form', subjectId: form.id } as const;
      const version = inForce(versionsOf(versions, series));
      const name = vault.records.get('partners', form.partnerId)?.name ?? '';
      const sent = { collection: 'debriefForms', id: form.id, after: { ...form, sentOn: on } } as const;
      if (version === undefined || name === '' || version.holders.some((each) => each.name === name))
        return [sent];
      const holder = {
        id: asId<'DocumentHolder'>(newId()),
        ...{ name, organisation: '', givenOn: on, how: 'Sent as a Word document', recalledOn: null },
      };
      return [
        sent,
        { collection: 'documentVersions', id: version.id, after: withHolder(version, holder) } as const,
      ];
    });
    return commit('Record debrief forms as sent', changes, { undoable: false }).ok;
  };
}
