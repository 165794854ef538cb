import { describe, expect, it } from 'vitest';
import { contactRoles } from '../cases/arrangements-edits';
import { arrangementsId, type Arrangements, type ForceContact } from '../cases/arrangements';
import { asId } from '../foundation/ids';
import { keptAmongPartners, kindOfRole } from './from-arrangements';
import { newPartner } from './partner-list';

let next = 0;
const newId = () => `id${(next += 1)}`;
const contact = (role: string): ForceContact => ({
  id: asId<'ForceContact'>(`c-${role.length}`),
  role,
  name: 'Sgt A. Finch',
  phone: '01632 960004',
  email: '',
});
const arrangementsWith = (...contacts: readonly ForceContact[]): Arrangements => ({
  id: arrangementsId,
  cpsOffice: null,
  contacts,
});

describe('a contact of the force’s arrangements that is kept among the partners', () => {
  it('stands in one place afterwards, in one commit', () => {
    const [bridger, other] = [contact('Operation Bridger SPOC'), contact('Counter-terrorism policing')];
    const arrangements = arrangementsWith(bridger, other);
    const changes = keptAmongPartners(bridger, { arrangements, partners: [], areaId: null, newId });
    expect(changes).toMatchObject([
      {
        collection: 'partners',
        after: {
          kind: 'bridger',
          people: [{ post: 'Operation Bridger SPOC', name: 'Sgt A. Finch', phone: '01632 960004' }],
        },
      },
      { collection: 'arrangements', id: arrangementsId, after: { contacts: [other] } },
    ]);
  });

  it('fills the empty post of a partner that stands already', () => {
    const standing = newPartner(
      { id: asId<'Partner'>('p'), kind: 'bridger', name: 'Operation Bridger SPOC' },
      newId,
    );
    const bridger = contact('Operation Bridger SPOC');
    const [change] = keptAmongPartners(bridger, {
      arrangements: arrangementsWith(bridger),
      partners: [standing],
      areaId: null,
      newId,
    });
    expect(change).toMatchObject({ id: 'p', after: { people: [{ name: 'Sgt A. Finch' }] } });
    expect(change?.after).toHaveProperty('people.length', 1);
  });

  it('is placed by its role, and by none under “Other”', () => {
    expect(contactRoles.map(kindOfRole)).toEqual([
      'bridger',
      'elected-official-adviser',
      'other',
      'cps',
      'cps',
      'electoral-commission',
    ]);
  });
});
