/**
 * Where a command would not hold: roles without people, people in two places, a stretch that nobody covers.
 *
 * Reference: APP Policing elections, command and planning considerations: command resilience; appointment of key
 * roles; the investigation of harassment and intimidation kept apart from that of malpractice.
 *
 * The period that matters runs from 06:00 on polling day, an hour before the polls open, to the end of the last post
 * for verification or a count; where no such post has an end, to 06:00 on the day after.
 */
import { formatDate, Temporal } from '../foundation/dates';
import type { Operation } from '../operation/operation';
import type { Post } from '../polling-day/team';
import type { Appointment, CommandRole, CommandRoleId } from './command-role';

export type GapKind =
  | 'no-holder'
  | 'uncovered'
  | 'two-roles'
  | 'not-separated'
  | 'no-deputy'
  | 'deputy-is-holder'
  | 'deputy-elsewhere'
  | 'not-confirmed'
  | 'no-contact';

/** What is missing, and what to do about it. */
export interface ResilienceGap {
  /** Unique within the command. */
  readonly key: string;
  readonly kind: GapKind;
  readonly roleId: CommandRoleId;
  readonly what: string;
  readonly todo: string;
}

/** Local day and time, 2027-05-06T06:00; `until` is not part of it. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** The period in which each role must be covered, and the words that say where its end comes from. */
export interface MattersPeriod extends Period {
  readonly rule: string;
}

/** From polling day 06:00 to the end of the last count that is planned; `null` without a polling day. */
export function periodThatMatters(
  operation: Pick<Operation, 'id' | 'pollingDate'>,
  posts: Iterable<Pick<Post, 'operationId' | 'purpose' | 'until'>>,
): MattersPeriod | null {
  if (operation.pollingDate === null) return null;
  const from = `${operation.pollingDate}T06:00`;
  let until = '';
  for (const post of posts) {
    const isCount = post.purpose === 'count' || post.purpose === 'verification';
    if (post.operationId !== operation.id || !isCount || post.until === null) continue;
    if (post.until > from && post.until > until) until = post.until;
  }
  if (until !== '') {
    const rule = `from 06:00 on polling day to the end of the last post for verification or a count, ${momentWords(until)}`;
    return { from, until, rule };
  }
  const dayAfter = Temporal.PlainDate.from(operation.pollingDate).add({ days: 1 }).toString();
  return {
    from,
    until: `${dayAfter}T06:00`,
    rule: 'from 06:00 on polling day to 06:00 on the day after, since no post for verification or a count has an end yet',
  };
}

/** "Thu 6 May 2027, 07:00" for 2027-05-06T07:00. */
export function momentWords(local: string): string {
  return `${formatDate(local.slice(0, 10))}, ${local.slice(11)}`;
}

/** Every gap of a command, role by role as they were given; within a role the gravest first. */
export function resilienceGaps(
  roles: readonly CommandRole[],
  period: Period | null,
): readonly ResilienceGap[] {
  const between = [...sameInTwo(roles), ...notSeparated(roles)];
  return roles.flatMap((role) =>
    [...ofRole(role, period), ...between.filter(({ roleId }) => roleId === role.id)].sort(
      (a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind),
    ),
  );
}

const gravity: readonly GapKind[] = [
  'no-holder',
  'uncovered',
  'two-roles',
  'not-separated',
  'no-deputy',
  'deputy-is-holder',
  'deputy-elsewhere',
  'not-confirmed',
  'no-contact',
];

/** Those named in a role; an appointment without a name is nobody. */
export function namedIn(role: CommandRole, as?: Appointment['as']): readonly Appointment[] {
  return role.appointments.filter((each) => each.name.trim() !== '' && (as === undefined || each.as === as));
}

/** One spelling of a name for comparing people; rank is no part of it. */
export function personKey(name: string): string {
  return name
    .trim()
    .toLocaleLowerCase('en-GB')
    .replaceAll(/[\s.]+/g, ' ')
    .trim();
}

function ofRole(role: CommandRole, period: Period | null): readonly ResilienceGap[] {
  const gap = gapOf(role);
  const holders = namedIn(role, 'holder');
  const deputies = namedIn(role, 'deputy');
  const gaps: ResilienceGap[] = [];
  if (holders.length === 0)
    gaps.push(
      gap('no-holder', '', `Nobody holds ${role.title}.`, 'Name a holder and record the appointment.'),
    );
  if (deputies.length === 0)
    gaps.push(
      gap(
        'no-deputy',
        '',
        `${role.title} has no deputy.`,
        'Name somebody who takes over when the holder cannot.',
      ),
    );
  if (period !== null && holders.length + deputies.length > 0) {
    for (const stretch of uncovered([...holders, ...deputies], period)) {
      gaps.push(
        gap(
          'uncovered',
          stretch.from,
          `Nobody is in ${role.title} from ${momentWords(stretch.from)} to ${momentWords(stretch.until)}.`,
          'Name somebody for these hours, or change a period.',
        ),
      );
    }
  }
  const holderNames = new Set(holders.map(({ name }) => personKey(name)));
  for (const deputy of deputies) {
    if (holderNames.has(personKey(deputy.name)))
      gaps.push(
        gap(
          'deputy-is-holder',
          deputy.id,
          `${deputy.name} is holder and deputy of ${role.title}.`,
          'Name another person as deputy.',
        ),
      );
  }
  return [...gaps, ...[...holders, ...deputies].flatMap((each) => ofAppointment(role, each))];
}

function ofAppointment(role: CommandRole, each: Appointment): readonly ResilienceGap[] {
  const gap = gapOf(role);
  const as = each.as === 'holder' ? 'holder' : 'deputy';
  return [
    ...(each.appointedOn === null
      ? [
          gap(
            'not-confirmed',
            each.id,
            `${each.name} is meant as ${as} of ${role.title} and not yet appointed.`,
            'Record who appointed them and on which day.',
          ),
        ]
      : []),
    ...(each.phone.trim() === '' && each.email.trim() === ''
      ? [
          gap(
            'no-contact',
            each.id,
            `${each.name}, ${as} of ${role.title}, has no phone and no email.`,
            'Record how they are reached.',
          ),
        ]
      : []),
  ];
}

/** The stretches of the period in which none of these is there. An open end reaches as far as is asked. */
export function uncovered(
  appointments: readonly Pick<Appointment, 'from' | 'until'>[],
  period: Period,
): readonly Period[] {
  const covered = appointments
    .map(({ from, until }) => ({ from: from ?? '', until: until ?? '9999' }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const stretches: Period[] = [];
  let reached = period.from;
  for (const { from, until } of covered) {
    if (reached >= period.until) break;
    if (from > reached) stretches.push({ from: reached, until: from < period.until ? from : period.until });
    if (until > reached) reached = until;
  }
  if (reached < period.until) stretches.push({ from: reached, until: period.until });
  return stretches;
}

/** Whether two periods have a time in common. */
export function overlaps(
  one: Pick<Appointment, 'from' | 'until'>,
  other: Pick<Appointment, 'from' | 'until'>,
): boolean {
  return (one.from ?? '') < (other.until ?? '9999') && (other.from ?? '') < (one.until ?? '9999');
}

interface Placed {
  readonly role: CommandRole;
  readonly appointment: Appointment;
}

/** The same person in two roles at one time; each pair of roles once, at the one that stands later. */
function sameInTwo(roles: readonly CommandRole[]): readonly ResilienceGap[] {
  const byPerson = new Map<string, Placed[]>();
  for (const role of roles) {
    for (const appointment of namedIn(role)) {
      const key = personKey(appointment.name);
      byPerson.set(key, [...(byPerson.get(key) ?? []), { role, appointment }]);
    }
  }
  const gaps = new Map<string, ResilienceGap>();
  for (const places of byPerson.values()) {
    places.forEach((later, index) => {
      for (const earlier of places.slice(0, index)) {
        if (earlier.role.id === later.role.id || !overlaps(earlier.appointment, later.appointment)) continue;
        const gap = inBoth(earlier, later);
        if (gap !== null && !gaps.has(gap.key)) gaps.set(gap.key, gap);
      }
    });
  }
  return [...gaps.values()];
}

function inBoth(earlier: Placed, later: Placed): ResilienceGap | null {
  const { role, appointment } = later;
  const holds = [earlier, later].filter((each) => each.appointment.as === 'holder');
  const other = `${earlier.role.id}:${personKey(appointment.name)}`;
  if (holds.length === 2)
    return gapOf(role)(
      'two-roles',
      other,
      `${appointment.name} holds ${earlier.role.title} and ${role.title} at the same time.`,
      'Appoint another person to one of them, or change a period.',
    );
  const [held] = holds;
  if (held === undefined) return null;
  const deputised = held === earlier ? later : earlier;
  return gapOf(role)(
    'deputy-elsewhere',
    other,
    `${appointment.name} holds ${held.role.title} and is deputy of ${deputised.role.title} at the same time: standing in for one leaves the other.`,
    'Name another deputy.',
  );
}

/** Malpractice and harassment of candidates led by one person, at any time: the cases run on beyond the shift. */
function notSeparated(roles: readonly CommandRole[]): readonly ResilienceGap[] {
  const crime = roles.filter((role) => role.function === 'crime');
  const safeguarding = roles.filter((role) => role.function === 'safeguarding');
  const gaps = new Map<string, ResilienceGap>();
  for (const one of crime) {
    const led = new Set(namedIn(one).map(({ name }) => personKey(name)));
    for (const role of safeguarding) {
      for (const { name } of namedIn(role)) {
        if (!led.has(personKey(name))) continue;
        const gap = gapOf(role)(
          'not-separated',
          `${one.id}:${personKey(name)}`,
          `${name} stands in ${one.title} and in ${role.title}. The guidance asks that malpractice and the harassment or intimidation of candidates are investigated apart, so that interests do not conflict.`,
          'Give one of them to another person.',
        );
        gaps.set(gap.key, gap);
      }
    }
  }
  return [...gaps.values()];
}

function gapOf(role: CommandRole) {
  return (kind: GapKind, about: string, what: string, todo: string): ResilienceGap => ({
    key: `${kind}:${role.id}:${about}`,
    kind,
    roleId: role.id,
    what,
    todo,
  });
}
