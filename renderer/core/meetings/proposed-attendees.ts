/**
 * Who is asked to a meeting of a kind: from the command roles and the partners as recorded. A post that nobody holds is
 * listed without a name, so that the gap is seen.
 *
 * Reference: APP Policing elections, pre-election planning (who should be involved) and recommended timetable.
 */
import type { CommandRole } from '../command/command-role';
import { namedIn } from '../command/resilience';
import { asId, type IdSource } from '../foundation/ids';
import type { Operation } from '../operation/operation';
import { councilsOf } from '../operation/operation-areas';
import type { Partner } from '../partners/partner';
import { partnersOf } from '../partners/partner-list';
import type { Area } from '../places/area';
import type { Attendee, MeetingKind } from './meeting';

export interface AttendeeSource {
  readonly operation: Operation;
  readonly areas: ReadonlyMap<string, Area>;
  readonly commandRoles: ReadonlyMap<string, CommandRole>;
  readonly partners: ReadonlyMap<string, Partner>;
  /** The force election SPOC. */
  readonly spoc: { readonly name: string; readonly role: string };
  /** ISO date of the meeting; `null` while it is not fixed. */
  readonly date: string | null;
}

type Person = Pick<Attendee, 'name' | 'role' | 'organisation'>;

/** The people to ask, in the order of the guidance. Nobody stands twice in the same role. */
export function proposedAttendees(
  kind: MeetingKind,
  source: AttendeeSource,
  newId: IdSource,
): readonly Attendee[] {
  const seen = new Set<string>();
  return peopleFor(kind, source)
    .filter(({ name, role, organisation }) => {
      const key = name === '' ? `${role}|${organisation}` : name.toLowerCase();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((person) => ({ ...person, id: asId<'Attendee'>(newId()), attendance: null }));
}

function peopleFor(kind: MeetingKind, source: AttendeeSource): readonly Person[] {
  const spoc: Person = { ...source.spoc, organisation: source.operation.forceName };
  const roles = (isAsked: (role: CommandRole) => boolean) => holders(source, isAsked);
  const gold = () => roles(({ tier }) => tier === 'gold');
  const silvers = () => roles(({ tier }) => tier === 'silver');
  const of = (...functions: readonly CommandRole['function'][]) =>
    roles((role) => role.tier === 'bronze' && functions.includes(role.function));
  const planners = () => roles(({ tier, title }) => tier === 'bronze' && /\bplann/i.test(title));
  switch (kind) {
    case 'gold-group':
      return [...gold(), spoc, ...silvers(), ...of('crime'), ...planners(), ...of('media')];
    case 'debrief':
      return [spoc, ...silvers(), ...roles(({ tier }) => tier === 'bronze')];
    case 'gold-debrief':
      return [...gold(), spoc, ...silvers()];
    case 'commission-debrief':
      return [spoc, ...silvers(), ...partnerPeople(source, 'electoral-commission')];
    case 'joint-agency':
    case 'joint-debrief':
      return [spoc, ...councilPeople(source, ['returning officer', 'electoral services manager'])];
    case 'planning':
      return [
        spoc,
        ...silvers(),
        ...of('crime'),
        ...planners(),
        ...councilPeople(source, ['returning officer', 'electoral services manager']),
        ...partnerPeople(source, 'royal-mail'),
      ];
    case 'candidates-briefing':
      return [spoc, ...of('safeguarding'), ...councilPeople(source, ['returning officer'])];
    case 'other':
      return [spoc];
  }
}

function holders({ commandRoles, operation, date }: AttendeeSource, isAsked: (role: CommandRole) => boolean) {
  return [...commandRoles.values()]
    .filter((role) => role.operationId === operation.id && isAsked(role))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB', { numeric: true }))
    .flatMap((role): readonly Person[] => {
      const all = namedIn(role, 'holder');
      const then = all.filter(
        ({ from, until }) =>
          date !== null &&
          (from === null || from.slice(0, 10) <= date) &&
          (until === null || until.slice(0, 10) >= date),
      );
      const named = (then.length > 0 ? then : all).map(({ name, rank }) => `${rank} ${name}`.trim());
      return (named.length > 0 ? named : ['']).map((name) => ({
        name,
        role: role.title,
        organisation: operation.forceName,
      }));
    });
}

/** Those whose post ends in one of these words: deputies and acting ones too. One post without a person stays listed. */
function councilPeople(source: AttendeeSource, posts: readonly string[]): readonly Person[] {
  const partners = partnersOf(source.partners, source).filter(({ kind }) => kind === 'council');
  return councilsOf(source.areas, source.operation).flatMap((council) => {
    const people = partners
      .filter(({ areaId }) => areaId === council.id)
      .flatMap((partner) => partner.people)
      .filter(({ leftOn, name }) => leftOn === null && name.trim() !== '');
    return posts.flatMap((post): readonly Person[] => {
      const held = people.filter((person) => person.post.trim().toLowerCase().endsWith(post));
      const role = `${post.slice(0, 1).toUpperCase()}${post.slice(1)}`;
      if (held.length === 0) return [{ name: '', role, organisation: council.name }];
      return held.map((person) => ({ name: person.name, role: person.post, organisation: council.name }));
    });
  });
}

function partnerPeople(source: AttendeeSource, kind: Partner['kind']): readonly Person[] {
  return partnersOf(source.partners, source)
    .filter((partner) => partner.kind === kind)
    .flatMap(({ name: organisation, people }) =>
      people
        .filter(({ leftOn, name }) => leftOn === null && name.trim() !== '')
        .map(({ name, post }) => ({ name, role: post, organisation })),
    );
}
