/** The CPS register of one case: what went, what came back, the action plan, and what was decided. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { cpsDecisions, contactPurposes, type CpsContact, cpsOffices } from '../../../core/cases/cps-contact';
import { officeFor } from '../../../core/cases/route';
import { arrangementsId } from '../../../core/cases/arrangements';
import { counted } from '../../../core/documents/blocks';
import { formatDate } from '../../../core/foundation/dates';
import { useRecord } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Empty, Message } from '../../../ui/screen';
import { CaseEntry, CaseSection } from '../case/section-frame';
import { ActionPlan } from './action-plan';
import { ContactFields } from './contact-fields';
import { Corrections } from './correction-form';
import { Decisions } from './decisions';
import { NewContact } from './new-contact';
import { useContactsOf } from './use-contacts';

/** Each approach is an entry that opens into its answers. */
export function CpsSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const contacts = useContactsOf(caseFile);
  const [isAdding, setAdding] = useState(false);
  return (
    <CaseSection
      title="CPS"
      purpose="What was sent to the CPS, what it asked for, and what it decided."
      actions={<Button onClick={() => setAdding(true)}>Record an approach</Button>}
    >
      <Route caseFile={caseFile} />
      {isAdding ? (
        <NewContact caseFile={caseFile} contacts={contacts} onClose={() => setAdding(false)} />
      ) : null}
      {contacts.length === 0 ? (
        <Empty
          title="Not sent yet"
          example="Request for a charging decision · sent Thu 1 Jul 2027 · acknowledged Fri 2 Jul 2027 · action plan of 2 items"
        >
          The CPS is approached only with the SPOC’s approval, and with the five items of the guidance. Record
          each approach here when it goes.
        </Empty>
      ) : (
        <ul className="case-entries">
          {contacts.map((contact) => (
            <ContactEntry key={contact.id} contact={contact} caseFile={caseFile} />
          ))}
        </ul>
      )}
    </CaseSection>
  );
}

/** Which office takes the file, and why. */
function Route({ caseFile }: { readonly caseFile: CaseFile }) {
  const { forceName } = useOperation();
  const arrangements = useRecord('arrangements', arrangementsId);
  const route = officeFor({ forceName, arrangements, caseFile });
  const office = cpsOffices.find(({ id }) => id === route.office)?.name ?? route.office;
  return (
    <Message tone="note" title={`This file goes to: ${office}`}>
      <p>
        {route.why} {route.source}.{route.doubt === '' ? '' : ` ${route.doubt}`}
      </p>
    </Message>
  );
}

function ContactEntry({ contact, caseFile }: { readonly contact: CpsContact; readonly caseFile: CaseFile }) {
  return (
    <CaseEntry
      id={contact.id}
      title={`${purposeName(contact)}, sent ${formatDate(contact.sentOn)}`}
      line={contactLine(contact)}
    >
      <ContactFields contact={contact} />
      <ActionPlan contact={contact} />
      <Decisions contact={contact} caseFile={caseFile} />
      <Corrections corrections={contact.corrections} of="this entry" />
    </CaseEntry>
  );
}

/** "Request for a charging decision". */
export function purposeName({ purpose }: Pick<CpsContact, 'purpose'>): string {
  return contactPurposes.find(({ id }) => id === purpose)?.name ?? purpose;
}

/** "not acknowledged · 1 of 2 actions outstanding · File not accepted". */
export function contactLine(contact: CpsContact): string {
  const outstanding = contact.items.filter(({ doneOn }) => doneOn === null).length;
  const decision = contact.decisions.at(-1);
  return [
    contact.acknowledgedOn === null ? 'not acknowledged' : '',
    contact.items.length === 0
      ? ''
      : `${outstanding} of ${counted(contact.items.length, 'action', 'actions')} outstanding`,
    cpsDecisions.find(({ id }) => id === decision?.kind)?.name ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
