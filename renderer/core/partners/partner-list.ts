/**
 * The partners that belong to an operation, with the last contact and what is due, and those still missing.
 *
 * Reference: APP Policing elections, key roles and partners. The force elected-official adviser is not in it: see
 * Electoral Commission guidance to returning officers (2025).
 */
import { asId, type IdSource } from '../foundation/ids';
import type { Operation } from '../operation/operation';
import { type Area, areasUnder, liesIn } from '../places/area';
import { councilsOf } from '../operation/operation-areas';
import {
  councilPosts,
  type Partner,
  type PartnerContact,
  type PartnerKind,
  partnerKinds,
  type PartnerPerson,
} from './partner';

export interface PartnerRow {
  readonly partner: Partner;
  /** The latest contact; `null` where there was none. */
  readonly last: PartnerContact | null;
  readonly isOverdue: boolean;
}

type AreasAnd = { readonly areas: ReadonlyMap<string, Area>; readonly operation: Operation };

/** The word for a kind of partner. */
export function partnerKindName(kind: PartnerKind): string {
  return partnerKinds.find(({ id }) => id === kind)?.name ?? kind;
}

/**
 * Whether a partner belongs to the force of an operation. One that is tied to no area belongs to the desk's own force;
 * the invented force of the example has all of its partners tied to it.
 */
export function belongsTo(partner: Pick<Partner, 'areaId'>, { areas, operation }: AreasAnd): boolean {
  const area = partner.areaId === null ? undefined : areas.get(partner.areaId);
  return area === undefined ? !operation.isExample : liesIn(areas, area.id, operation.forceAreaId);
}

/** The partners of the force, by kind in the usual order and then by name. */
export function partnersOf(partners: ReadonlyMap<string, Partner>, around: AreasAnd): readonly Partner[] {
  const order = new Map<string, number>(partnerKinds.map(({ id }, index) => [id, index]));
  return [...partners.values()]
    .filter((partner) => belongsTo(partner, around))
    .sort(
      (a, b) =>
        (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) ||
        a.name.localeCompare(b.name, 'en-GB', { numeric: true }),
    );
}

/** Each partner with its latest contact up to a day, and whether its next one is overdue on that day (ISO date). */
export function partnerRows(
  partners: readonly Partner[],
  contacts: ReadonlyMap<string, PartnerContact>,
  today: string,
): readonly PartnerRow[] {
  const latest = new Map<string, PartnerContact>();
  for (const contact of contacts.values()) {
    if (contact.on > today) continue;
    const held = latest.get(contact.partnerId);
    if (held === undefined || held.on <= contact.on) latest.set(contact.partnerId, contact);
  }
  return partners.map((partner) => ({
    partner,
    last: latest.get(partner.id) ?? null,
    isOverdue: partner.nextDue !== null && partner.nextDue < today,
  }));
}

/** Why a contact cannot have been on a day, as a sentence; `null` where it can. Both are ISO dates. */
export function contactDayProblem(on: string | null, today: string): string | null {
  if (on === null) return 'Give the day.';
  return on > today
    ? 'This day is still to come. Enter the contact once it was made; what is planned goes under “Next contact due”.'
    : null;
}

/** The contacts with one partner, the latest first. */
export function contactsWith(
  contacts: ReadonlyMap<string, PartnerContact>,
  partnerId: string,
): readonly PartnerContact[] {
  return [...contacts.values()]
    .filter((contact) => contact.partnerId === partnerId)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The posts that a partner of a kind usually has. */
export function usualPosts(kind: PartnerKind): readonly string[] {
  switch (kind) {
    case 'council':
      return councilPosts;
    case 'electoral-commission':
      return ['Regional contact'];
    case 'cps':
      return ['CPS lawyer', 'CPS office'];
    case 'royal-mail':
      return ['Account manager', 'Security adviser'];
    case 'political-party':
      return ['Election agent', 'Party contact'];
    case 'bridger':
      return ['Operation Bridger SPOC'];
    case 'elected-official-adviser':
      return ['Force elected-official adviser'];
    case 'neighbourhood-inspector':
      return ['Neighbourhood inspector'];
    case 'other':
      return [];
  }
}

/** Somebody still to be named in a post. */
export function newPerson(given: Pick<PartnerPerson, 'id' | 'post'> & Partial<PartnerPerson>): PartnerPerson {
  return { name: '', phone: '', email: '', note: '', leftOn: null, ...given };
}

/** A partner with its usual posts, to be filled in. */
export function newPartner(
  given: Pick<Partner, 'id' | 'kind' | 'name'> & Partial<Partner>,
  newId: IdSource,
): Partner {
  return {
    areaId: null,
    notes: '',
    nextDue: null,
    nextAbout: '',
    people: usualPosts(given.kind).map((post) => newPerson({ id: asId<'PartnerPerson'>(newId()), post })),
    ...given,
  };
}

/** The area to tie a partner to that is no council or team: the force of the example, and none for a real one. */
export function tiedArea(operation: Operation): Partner['areaId'] {
  return operation.isExample ? operation.forceAreaId : null;
}

/** The councils of the operation that are no partners yet. */
export function missingCouncils(partners: readonly Partner[], around: AreasAnd): readonly Area[] {
  const held = new Set(partners.filter(({ kind }) => kind === 'council').map(({ areaId }) => areaId));
  return councilsOf(around.areas, around.operation).filter(({ id }) => !held.has(id));
}

/** The neighbourhood teams of the force without an inspector among the partners. */
export function missingTeams(partners: readonly Partner[], { areas, operation }: AreasAnd): readonly Area[] {
  const held = new Set(
    partners.filter(({ kind }) => kind === 'neighbourhood-inspector').map(({ areaId }) => areaId),
  );
  return areasUnder(areas, operation.forceAreaId, ['neighbourhood-team']).filter(({ id }) => !held.has(id));
}

/** A partner for each of these areas, with its usual posts. */
export function partnersFor(
  areas: readonly Area[],
  kind: 'council' | 'neighbourhood-inspector',
  newId: IdSource,
): readonly Partner[] {
  return areas.map((area) =>
    newPartner({ id: asId<'Partner'>(newId()), kind, name: area.name, areaId: area.id }, newId),
  );
}

/** Those who hold a post now. */
export function currentPeople(partner: Partner): readonly PartnerPerson[] {
  return partner.people.filter(({ leftOn }) => leftOn === null);
}
