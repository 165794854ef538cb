/** What is known of one approach: reference, lawyer, when it was acknowledged. */
import { Button } from '@mantine/core';
import { type CpsContact, cpsOffices } from '../../../core/cases/cps-contact';
import { useCollection, useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { DayField } from '../case/fields';
import { useContactEdits } from './use-contacts';

/** Every field saves itself. */
export function ContactFields({ contact }: { readonly contact: CpsContact }) {
  const { edit, remove } = useContactEdits();
  const today = useToday();
  const packs = useCollection('packs');
  const pack = contact.packId === null ? undefined : packs.get(contact.packId);
  const change = (patch: Partial<CpsContact>) =>
    edit('Change an entry of the CPS register', contact.id, () => patch);
  return (
    <div className="stack-tight">
      <p>
        {cpsOffices.find(({ id }) => id === contact.office)?.name}, sent by {contact.sentBy}
        {contact.sent === '' ? '' : `: ${contact.sent}`}
        {pack === undefined ? '' : `. Pack ${pack.folderName}, manifest ${pack.manifestSha256.slice(0, 12)}`}.
      </p>
      <div className="field-pair">
        <SavedText
          label="CPS reference"
          value={contact.cpsReference}
          maxLength={120}
          onSave={(text) => change({ cpsReference: text.trim() })}
        />
        <SavedText
          label="CPS lawyer"
          value={contact.lawyer}
          maxLength={200}
          onSave={(text) => change({ lawyer: text.trim() })}
        />
      </div>
      <DayField
        label="Acknowledged on"
        notAfter={today}
        value={contact.acknowledgedOn}
        onChange={(acknowledgedOn) => change({ acknowledgedOn })}
      />
      {contact.items.length === 0 && contact.decisions.length === 0 ? (
        <div>
          <Button variant="default" size="xs" onClick={() => remove(contact.id)}>
            Remove this entry: it was never sent
          </Button>
        </div>
      ) : null}
    </div>
  );
}
