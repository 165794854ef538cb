import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { arrangementsSchema } from './arrangements';
import {
  arrangementsOr,
  contactRoles,
  rolesWithoutContact,
  withContact,
  withNewContact,
} from './arrangements-edits';

const id = asId<'ForceContact'>('contact-1');
const started = withNewContact(arrangementsOr(undefined), { id, role: contactRoles[0] });

describe('the force’s arrangements', () => {
  it('begin with nobody and no office, every role still open', () => {
    const empty = arrangementsOr(undefined);
    expect(arrangementsSchema.safeParse(empty).success).toBe(true);
    expect(rolesWithoutContact(empty)).toEqual(contactRoles);
  });

  it('take a contact in, change it and let it go', () => {
    expect(rolesWithoutContact(started)).not.toContain(contactRoles[0]);
    const named = withContact(started, id, { name: 'Sgt. Ada Finch' });
    expect(named.contacts[0]).toMatchObject({ id, role: contactRoles[0], name: 'Sgt. Ada Finch' });
    expect(withContact(named, id, null)).toEqual(arrangementsOr(undefined));
  });
});
