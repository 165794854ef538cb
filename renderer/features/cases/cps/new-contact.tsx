/** Recording that something went to the CPS. Contact needs the SPOC’s approval first. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { arrangementsId } from '../../../core/cases/arrangements';
import { approachRefusal } from '../../../core/cases/approach';
import type { CaseFile } from '../../../core/cases/case-file';
import {
  type ContactPurpose,
  contactPurposes,
  type CpsContact,
  type CpsOffice,
  cpsOffices,
} from '../../../core/cases/cps-contact';
import { officeFor } from '../../../core/cases/route';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useDeskUser, useRecord, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { ChoiceField, DayField } from '../case/fields';
import { useFormFocus } from '../case/kept-focus';
import { useOpenItem } from '../case/section-frame';
import { PackField, ReviewOfField, usePacksOf } from './approach-choices';
import { useContactEdits } from './use-contacts';

interface NewContactProps {
  readonly caseFile: CaseFile;
  readonly contacts: readonly CpsContact[];
  readonly onClose: () => void;
}

/** What went, to which office, when; and for a review, of which decision. */
export function NewContact({ caseFile, contacts, onClose }: NewContactProps) {
  const { newId } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const { forceName } = useOperation();
  const { open } = useOpenItem();
  const { add } = useContactEdits();
  const arrangements = useRecord('arrangements', arrangementsId);
  const packs = usePacksOf(caseFile.id);
  const [purpose, setPurpose] = useState<ContactPurpose>(contacts.length === 0 ? 'first-contact' : 'charge');
  const [office, setOffice] = useState<CpsOffice>(officeFor({ forceName, arrangements, caseFile }).office);
  const [sentOn, setSentOn] = useState(today);
  const [sent, setSent] = useState('');
  const [chosenPack, setChosenPack] = useState<CpsContact['packId'] | undefined>(undefined);
  // A first contact goes before there is a file; what follows it mostly goes with the last pack.
  const packId =
    chosenPack === undefined ? ((purpose === 'first-contact' ? null : packs.at(-1)?.id) ?? null) : chosenPack;
  const decided = contacts.filter(({ decisions }) => decisions.length > 0);
  const [reviewOf, setReviewOf] = useState<CpsContact['reviewOf']>(decided.at(-1)?.id ?? null);
  const problem = approachRefusal({ purpose, office, sentOn, reviewOf }, caseFile, today);
  const record = () => {
    const contact: CpsContact = {
      id: asId<'CpsContact'>(newId()),
      operationId: caseFile.operationId,
      caseId: caseFile.id,
      purpose,
      office,
      lawyer: caseFile.cpsLawyer,
      sentOn,
      sentBy: user.name,
      sent: sent.trim(),
      packId,
      acknowledgedOn: null,
      cpsReference: contacts.findLast((each) => each.cpsReference !== '')?.cpsReference ?? '',
      items: [],
      decisions: [],
      reviewOf: purpose === 'review' ? reviewOf : null,
      corrections: [],
    };
    if (!add(contact)) return;
    onClose();
    open(contact.id);
  };
  const form = useFormFocus<HTMLFieldSetElement>();
  return (
    <fieldset ref={form} className="stack-tight case-panel">
      <legend>An approach to the CPS</legend>
      <div className="field-pair">
        <ChoiceField label="What for" choices={contactPurposes} value={purpose} onChoose={setPurpose} />
        <ChoiceField label="Office" choices={cpsOffices} value={office} onChoose={setOffice} />
      </div>
      <div className="field-pair">
        <DayField
          label="Sent on"
          notAfter={today}
          value={sentOn}
          onChange={(day) => setSentOn(day ?? today)}
        />
        <TextInput
          label="What was sent"
          maxLength={2000}
          value={sent}
          onChange={(event) => setSent(event.currentTarget.value)}
        />
      </div>
      <PackField caseId={caseFile.id} value={packId} onChoose={setChosenPack} />
      {purpose === 'review' ? (
        <ReviewOfField decided={decided} value={reviewOf} onChoose={setReviewOf} />
      ) : null}
      {problem === null ? null : <Message tone="warning" title={problem} />}
      <div className="row">
        <Button disabled={problem !== null} onClick={record}>
          Record
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
