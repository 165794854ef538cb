/** What is known of one approach: reference, lawyer, when it was acknowledged; and putting it right. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { approachRefusal } from '../../../core/cases/approach';
import { type CpsContact, contactPurposes, cpsOffices } from '../../../core/cases/cps-contact';
import { useCollection, useRecord, useToday } from '../../../services/desk-context';
import { ChoiceField, DayField } from '../case/fields';
import { PackField, ReviewOfField } from './approach-choices';
import { CorrectionForm } from './correction-form';
import { FillInDay, FillInText } from './fill-in';
import { useContactEdits, useContactsOf } from './use-contacts';

/** What is blank is filled in; what stands is corrected. */
export function ContactFields({ contact }: { readonly contact: CpsContact }) {
  const { edit, remove } = useContactEdits();
  const today = useToday();
  const packs = useCollection('packs');
  const [isCorrecting, setCorrecting] = useState(false);
  const pack = contact.packId === null ? undefined : packs.get(contact.packId);
  const fill = (patch: Partial<CpsContact>) =>
    edit('Fill in an entry of the CPS register', contact.id, () => patch);
  const isBare =
    contact.acknowledgedOn === null &&
    contact.items.length + contact.decisions.length + contact.corrections.length === 0;
  return (
    <div className="stack-tight">
      <p>
        {cpsOffices.find(({ id }) => id === contact.office)?.name}, sent by {contact.sentBy}
        {contact.sent === '' ? '' : `: ${contact.sent}`}
        {pack === undefined ? '' : `. Pack ${pack.folderName}, manifest ${pack.manifestSha256.slice(0, 12)}`}.
      </p>
      <div className="field-pair">
        <FillInText
          label="CPS reference"
          value={contact.cpsReference}
          maxLength={120}
          onFill={(cpsReference) => fill({ cpsReference })}
        />
        <FillInText
          label="CPS lawyer"
          value={contact.lawyer}
          maxLength={200}
          onFill={(lawyer) => fill({ lawyer })}
        />
      </div>
      <FillInDay
        label="Acknowledged on"
        notAfter={today}
        value={contact.acknowledgedOn}
        onFill={(acknowledgedOn) => fill({ acknowledgedOn })}
      />
      {isCorrecting ? (
        <CorrectEntry contact={contact} onClose={() => setCorrecting(false)} />
      ) : (
        <div className="row">
          <Button variant="default" size="xs" onClick={() => setCorrecting(true)}>
            Correct this entry
          </Button>
          {isBare ? (
            <Button variant="default" size="xs" onClick={() => remove(contact.id)}>
              Remove this entry: it was never sent
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

interface CorrectEntryProps {
  readonly contact: CpsContact;
  readonly onClose: () => void;
}

function CorrectEntry({ contact, onClose }: CorrectEntryProps) {
  const today = useToday();
  const [written, setWritten] = useState<Partial<CpsContact>>({});
  const caseFile = useRecord('cases', contact.caseId);
  const decided = useContactsOf({ id: contact.caseId }).filter(
    ({ id, decisions }) => id !== contact.id && decisions.length > 0,
  );
  const now = { ...contact, ...written };
  const isSameApproach = (['purpose', 'office', 'sentOn', 'reviewOf'] as const).every(
    (fact) => now[fact] === contact[fact],
  );
  const write = (patch: Partial<CpsContact>) => setWritten({ ...written, ...patch });
  const change = () => ({
    ...written,
    // Only a review is of a decision.
    reviewOf: now.purpose === 'review' ? now.reviewOf : null,
    ...(written.sent === undefined ? {} : { sent: written.sent.trim() }),
    ...(written.lawyer === undefined ? {} : { lawyer: written.lawyer.trim() }),
    ...(written.cpsReference === undefined ? {} : { cpsReference: written.cpsReference.trim() }),
  });
  return (
    <CorrectionForm
      contact={contact}
      legend="Correct this entry"
      change={change}
      problem={isSameApproach || caseFile === undefined ? null : approachRefusal(now, caseFile)}
      onClose={onClose}
    >
      <div className="field-pair">
        <ChoiceField
          label="What for"
          choices={contactPurposes}
          value={now.purpose}
          onChoose={(purpose) => write({ purpose })}
        />
        <ChoiceField
          label="Office"
          choices={cpsOffices}
          value={now.office}
          onChoose={(office) => write({ office })}
        />
      </div>
      {now.purpose === 'review' ? (
        <ReviewOfField decided={decided} value={now.reviewOf} onChoose={(reviewOf) => write({ reviewOf })} />
      ) : null}
      <PackField caseId={contact.caseId} value={now.packId} onChoose={(packId) => write({ packId })} />
      <div className="field-pair">
        <DayField
          label="Sent on"
          notAfter={today}
          value={now.sentOn}
          onChange={(day) => write({ sentOn: day ?? contact.sentOn })}
        />
        <DayField
          label="Acknowledged on, as it should be"
          notAfter={today}
          value={now.acknowledgedOn}
          onChange={(acknowledgedOn) => write({ acknowledgedOn })}
        />
      </div>
      <TextInput
        label="What was sent"
        maxLength={2000}
        value={now.sent}
        onChange={(event) => write({ sent: event.currentTarget.value })}
      />
      <div className="field-pair">
        <TextInput
          label="CPS reference, as it should be"
          maxLength={120}
          value={now.cpsReference}
          onChange={(event) => write({ cpsReference: event.currentTarget.value })}
        />
        <TextInput
          label="CPS lawyer, as it should be"
          maxLength={200}
          value={now.lawyer}
          onChange={(event) => write({ lawyer: event.currentTarget.value })}
        />
      </div>
    </CorrectionForm>
  );
}
