/** Contacts that stand in the force's arrangements, taken over among the partners so that nobody is kept twice. */
import { type Arrangements, arrangementsId, type ForceContact } from '../cases/arrangements';
import { withContact } from '../cases/arrangements-edits';
import { asId, type IdSource } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import type { Partner, PartnerKind } from './partner';
import { newPartner, newPerson } from './partner-list';

/** The kind and name of the partner that a role of the arrangements belongs to. */
const kindsOfRoles: readonly { readonly words: RegExp; readonly kind: PartnerKind; readonly name: string }[] =
  [
    { words: /bridger/i, kind: 'bridger', name: 'Operation Bridger SPOC' },
    {
      words: /elected-official|operation ford|feoa/i,
      kind: 'elected-official-adviser',
      name: 'Force elected-official adviser',
    },
    { words: /electoral commission/i, kind: 'electoral-commission', name: 'Electoral Commission' },
    { words: /special crime/i, kind: 'cps', name: 'CPS Special Crime Division' },
    { words: /local cps/i, kind: 'cps', name: 'Local CPS' },
  ];

/** The kind of partner that a role of the arrangements stands for; "other" where it is none of those known. */
export function kindOfRole(role: string): PartnerKind {
  return partnerOfRole(role).kind;
}

/** Whether somebody is named among the partners for a role of the arrangements. */
export function isKeptAmongPartners(role: string, partners: readonly Partner[]): boolean {
  const { kind, name } = partnerOfRole(role);
  return partners.some(
    (partner) =>
      partner.kind === kind &&
      partner.name.toLowerCase() === name.toLowerCase() &&
      partner.people.some((person) => person.leftOn === null && person.name.trim() !== ''),
  );
}

function partnerOfRole(role: string): { readonly kind: PartnerKind; readonly name: string } {
  return kindsOfRoles.find(({ words }) => words.test(role)) ?? { kind: 'other', name: role };
}

interface Keeping {
  readonly arrangements: Arrangements;
  /** Those that belong to the force. */
  readonly partners: readonly Partner[];
  /** What a new partner is tied to, see `tiedArea`. */
  readonly areaId: Partner['areaId'];
  readonly newId: IdSource;
}

/** The changes of one commit: the contact is a person of a partner, and no longer in the arrangements. */
export function keptAmongPartners(contact: ForceContact, given: Keeping): readonly RecordChange[] {
  const after = partnerWith(contact, given);
  return [
    { collection: 'partners', id: after.id, after },
    {
      collection: 'arrangements',
      id: arrangementsId,
      after: withContact(given.arrangements, contact.id, null),
    },
  ];
}

function partnerWith(contact: ForceContact, { partners, areaId, newId }: Keeping): Partner {
  const { kind, name } = partnerOfRole(contact.role);
  const { role: post, name: who, phone, email } = contact;
  const filled = { name: who, phone, email };
  const standing = partners.find(
    (partner) => partner.kind === kind && partner.name.toLowerCase() === name.toLowerCase(),
  );
  const person = newPerson({ id: asId<'PartnerPerson'>(newId()), post, ...filled });
  if (standing === undefined)
    return newPartner({ id: asId<'Partner'>(newId()), kind, name, areaId, people: [person] }, newId);
  const empty = standing.people.find((each) => each.name.trim() === '' && each.leftOn === null);
  const people =
    empty === undefined
      ? [...standing.people, person]
      : standing.people.map((each) => (each.id === empty.id ? { ...each, ...filled } : each));
  return { ...standing, people };
}
