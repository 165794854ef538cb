/** Changes to what the force has settled for itself. */
import type { Id } from '../foundation/ids';
import { type Arrangements, arrangementsId, type ForceContact } from './arrangements';

/**
 * Whom the SPOC may have to reach.
 *
 * Reference: APP Policing elections (Operation Bridger, CPS); Electoral Commission guidance to returning officers
 * (force elected-official adviser); National Security Act 2023.
 */
export const contactRoles = [
  'Operation Bridger SPOC',
  'Force elected-official adviser (Operation Ford)',
  'Counter-terrorism policing',
  'CPS Special Crime Division',
  'Local CPS',
  'Electoral Commission',
] as const;

/** The arrangements as recorded, or as they begin. */
export function arrangementsOr(recorded: Arrangements | undefined): Arrangements {
  return recorded ?? { id: arrangementsId, cpsOffice: null, contacts: [] };
}

/** With a contact in this role, to be filled in. */
export function withNewContact(
  arrangements: Arrangements,
  given: { readonly id: Id<'ForceContact'>; readonly role: string },
): Arrangements {
  const contact: ForceContact = { ...given, name: '', phone: '', email: '' };
  return { ...arrangements, contacts: [...arrangements.contacts, contact] };
}

/** With some facts of a contact changed, or the contact taken out by `null`. */
export function withContact(
  arrangements: Arrangements,
  id: Id<'ForceContact'>,
  change: Partial<Omit<ForceContact, 'id'>> | null,
): Arrangements {
  const contacts =
    change === null
      ? arrangements.contacts.filter((contact) => contact.id !== id)
      : arrangements.contacts.map((contact) => (contact.id === id ? { ...contact, ...change } : contact));
  return { ...arrangements, contacts };
}

/** The roles that nobody is recorded for; `isElsewhere` says which of them are kept in another place. */
export function rolesWithoutContact(
  arrangements: Arrangements,
  isElsewhere: (role: string) => boolean = () => false,
): readonly string[] {
  const held = new Set(arrangements.contacts.map(({ role }) => role));
  return contactRoles.filter((role) => !held.has(role) && !isElsewhere(role));
}
