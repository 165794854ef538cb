/** Whom the SPOC may have to reach, each fact saved as it is left. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Arrangements, ForceContact } from '../../core/cases/arrangements';
import {
  arrangementsOr,
  rolesWithoutContact,
  withContact,
  withNewContact,
} from '../../core/cases/arrangements-edits';
import { asId } from '../../core/foundation/ids';
import { isKeptAmongPartners } from '../../core/partners/from-arrangements';
import { partnersOf } from '../../core/partners/partner-list';
import { useCollection, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { SavedText } from '../../ui/saved-text';
import { Empty } from '../../ui/screen';
import { useChangeArrangements } from './use-arrangements';

interface ContactsProps {
  readonly arrangements: Arrangements | undefined;
}

/** The contacts as a table, and the roles that nobody is recorded for. */
export function Contacts({ arrangements }: ContactsProps) {
  const { newId } = useDesk();
  const change = useChangeArrangements();
  const now = arrangementsOr(arrangements);
  const partners = usePartnersOfForce();
  const add = (role: string) => {
    const id = asId<'ForceContact'>(newId());
    change('Add a contact of the force', (standing) => withNewContact(standing, { id, role }));
  };
  const choices = (
    <div className="row">
      {rolesWithoutContact(now, (role) => isKeptAmongPartners(role, partners)).map((role) => (
        <Button key={role} variant="default" onClick={() => add(role)}>
          Add: {role}
        </Button>
      ))}
      <Button variant="default" onClick={() => add('Other contact')}>
        Add another contact
      </Button>
    </div>
  );
  return (
    <section className="stack" aria-labelledby="contacts">
      <h2 id="contacts">Contacts</h2>
      <p>
        Whoever is kept under <Link to="/plan/partners">Partners</Link>, with the log of contacts, is not
        asked for here again.
      </p>
      {now.contacts.length === 0 ? (
        <Empty
          title="No contacts yet"
          example="Operation Bridger SPOC · Sgt A. Example · 101 extension 4021"
          action={choices}
        >
          Record whom to call before it is needed: for Members of Parliament, for councillors and candidates,
          for a foreign-power condition, and at the CPS.
        </Empty>
      ) : (
        <>
          <ContactTable contacts={now.contacts} />
          {choices}
        </>
      )}
    </section>
  );
}

function usePartnersOfForce() {
  const operation = useOperation();
  const partners = useCollection('partners');
  const areas = useCollection('areas');
  return partnersOf(partners, { areas, operation });
}

const columns = [
  { id: 'role', name: 'Role', maxLength: 120 },
  { id: 'name', name: 'Name', maxLength: 200 },
  { id: 'phone', name: 'Telephone', maxLength: 60 },
  { id: 'email', name: 'Email', maxLength: 200 },
] as const;

function ContactTable({ contacts }: { readonly contacts: readonly ForceContact[] }) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Contacts of the force</caption>
      <thead>
        <tr>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </tbody>
    </table>
  );
}

function ContactRow({ contact }: { readonly contact: ForceContact }) {
  const change = useChangeArrangements();
  const save = (fields: Partial<Omit<ForceContact, 'id'>>) =>
    change('Change a contact of the force', (now) => withContact(now, contact.id, fields));
  return (
    <tr>
      {columns.map(({ id, name, maxLength }) => (
        <td key={id}>
          <SavedText
            label={`${name}, ${contact.role}`}
            isLabelHidden
            value={contact[id]}
            maxLength={maxLength}
            {...(id === 'role'
              ? {
                  problem: (text: string) =>
                    text.trim() === '' ? 'A contact needs a role. The last one is kept.' : null,
                }
              : {})}
            onSave={(text) => save({ [id]: text.trim() })}
          />
        </td>
      ))}
      <td>
        <Button
          variant="default"
          aria-label={`Remove contact, ${contact.role}`}
          onClick={() => change('Remove a contact of the force', (now) => withContact(now, contact.id, null))}
        >
          Remove
        </Button>
      </td>
    </tr>
  );
}
