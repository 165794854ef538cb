/**
 * Who must not be posted where on polling day: nobody who took an active part to a polling station or a count of the areas
 * concerned, nobody in a politically restricted post without a decision, and nobody against what was decided.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 6.2.1, 7.1, 7.5 and 7.7.
 */
import type { Contest } from '../candidates/contest';
import type { CommandRole } from '../command/command-role';
import type { Operation } from '../operation/operation';
import type { Area } from '../places/area';
import type { Place } from '../places/place';
import type { Station } from '../places/station';
import type { Post, Team, TeamOfficer } from '../polling-day/team';
import type { ConductEntry, PostingDecision } from './conduct-entry';
import { type Deployed, deployedIn, type TeamSpot } from './deployed-spots';
import { likenessOf, type NamedPerson, personKeys, readPerson, type ReadPerson } from './named-person';
import { type EntryGround, groundOf, type Overlap, overlapOf } from './posting-areas';

type By<T> = ReadonlyMap<string, T>;

export interface PostingRecords {
  readonly conductEntries: By<ConductEntry>;
  readonly contests: By<Contest>;
  readonly teams: By<Team>;
  readonly posts: By<Post>;
  readonly stations: By<Station>;
  readonly places: By<Place>;
  readonly areas: By<Area>;
  readonly commandRoles: By<CommandRole>;
}

/** The collections that postings are checked against. */
export const postingCollections = [
  'conductEntries',
  'contests',
  'teams',
  'posts',
  'stations',
  'places',
  'areas',
  'commandRoles',
] as const;

/** Why an entry stands against a posting. */
export type PostingRule = 'restricted-undecided' | 'active-undecided' | 'not-in-areas' | 'not-at-polls';

export interface PostingReason {
  readonly entryId: ConductEntry['id'];
  readonly rule: PostingRule;
  /** What is not certain; empty where the posting is refused. */
  readonly doubts: readonly PostingDoubt[];
  /** Where no number stands by which one could tell whether it is the same person. */
  readonly lacksNumber: { readonly officer: boolean; readonly entry: boolean };
}
/**
 * `namesake`: the name fits and no number tells. `surname`: only the surname does. `area`: the records do not say whether
 * the place lies in the area. `sent`: nobody says where this person will be, and it may be anywhere.
 */
export type PostingDoubt = 'namesake' | 'surname' | 'area' | 'sent';

/** One officer of one team or one person of the command, and all that stands against the posting. */
export interface PostingFinding {
  /** Unique, and the same from one check to the next. */
  readonly key: string;
  /** `asked`: it may be somebody else, or somewhere else. */
  readonly kind: 'refused' | 'asked';
  /** Whose officer it is; of the command the role, which is only ever asked about. */
  readonly of:
    | { readonly kind: 'team'; readonly id: Team['id']; readonly name: string }
    | { readonly kind: 'command'; readonly id: CommandRole['id']; readonly name: string };
  readonly officer: Pick<TeamOfficer, 'name' | 'rank'> & { readonly id: string };
  readonly stationIds: readonly string[];
  readonly postIds: readonly string[];
  readonly reasons: readonly PostingReason[];
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Every posting of the operation that an entry stands against, refused ones first, by team. */
export function postingFindings(
  operation: Pick<Operation, 'id' | 'pollingDate'>,
  records: PostingRecords,
): readonly PostingFinding[] {
  const entries = standingEntries(operation, records);
  if (entries.length === 0) return [];
  const deployed = deployedIn(operation, records);
  const byKey = indexed(entries);
  const found = [...records.teams.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .flatMap((team) => findingsOfTeam(team, byKey, deployed));
  for (const role of records.commandRoles.values())
    if (role.operationId === operation.id)
      found.push(...findingsOfRole(role, byKey, { deployed, pollingDate: operation.pollingDate }));
  const rank = { refused: 0, asked: 1 } as const;
  return found.sort(
    (a, b) =>
      rank[a.kind] - rank[b.kind] || collator.compare(a.of.name, b.of.name) || (a.key < b.key ? -1 : 1),
  );
}

interface StandingEntry {
  readonly entry: ConductEntry;
  readonly rule: PostingRule;
  readonly ground: EntryGround;
  readonly person: ReadPerson;
}

/** Names are taken apart once for as long as a record stands: a check runs on every change of any team. */
const people = new WeakMap<object, ReadPerson>();

function personOf(named: NamedPerson): ReadPerson {
  const before = people.get(named);
  if (before !== undefined) return before;
  const now = readPerson(named);
  people.set(named, now);
  return now;
}

type EntryIndex = ReadonlyMap<string, readonly StandingEntry[]>;

function indexed(entries: readonly StandingEntry[]): EntryIndex {
  const byKey = new Map<string, StandingEntry[]>();
  for (const entry of entries) {
    for (const key of personKeys(entry.person)) {
      const held = byKey.get(key);
      if (held === undefined) byKey.set(key, [entry]);
      else held.push(entry);
    }
  }
  return byKey;
}

/** The entries that may be of a person, in their order. */
function mayBeOf(person: ReadPerson, byKey: EntryIndex): readonly StandingEntry[] {
  return [...new Set(personKeys(person).flatMap((key) => byKey.get(key) ?? []))];
}

const whole: EntryGround = { areaIds: [], isWhole: true, isPartUnknown: false };

/** The entries that forbid some posting, as they were last decided. */
function standingEntries(
  operation: Pick<Operation, 'id' | 'pollingDate'>,
  records: PostingRecords,
): readonly StandingEntry[] {
  return [...records.conductEntries.values()].flatMap((entry) => {
    if (entry.operationId !== operation.id) return [];
    const rule = ruleOf(entry, operation.pollingDate);
    if (rule === null) return [];
    const isEverywhere = rule === 'not-at-polls' || rule === 'restricted-undecided';
    const ground = isEverywhere ? whole : groundOf(entry, records);
    return [{ entry, rule, ground, person: personOf(entry) }];
  });
}

/** What an entry forbids on the day; `null` for nothing. */
export function ruleOf(
  entry: Pick<ConductEntry, 'kind' | 'from' | 'until' | 'decisions'>,
  pollingDate: string | null,
): PostingRule | null {
  if (entry.kind === 'restricted-post' && !isHeldOn(entry, pollingDate)) return null;
  const decided: PostingDecision | undefined = entry.decisions.at(-1)?.posting;
  if (decided === 'anywhere') return null;
  if (decided !== undefined) return decided;
  return entry.kind === 'restricted-post' ? 'restricted-undecided' : 'active-undecided';
}

/** A post binds while it is held; what somebody did in a campaign is not undone by its end. */
function isHeldOn({ from, until }: Pick<ConductEntry, 'from' | 'until'>, day: string | null): boolean {
  return day === null || ((from === null || from <= day) && (until === null || until >= day));
}

type Against = { readonly reason: PostingReason; readonly spots: readonly TeamSpot[] };

/** A reserve, and a team that has no place yet, may be sent to any on the day (7.5, 7.7). */
function findingsOfTeam(team: Team, byKey: EntryIndex, deployed: Deployed): readonly PostingFinding[] {
  const spots = deployed.spotsOf.get(team.id) ?? [];
  const mayBeSent = spots.length === 0 || team.kind === 'reserve';
  const of = { kind: 'team', id: team.id, name: team.name } as const;
  return team.officers.flatMap((officer) => {
    const person = personOf(officer);
    const alike = mayBeOf(person, byKey);
    const there = alike.flatMap((standing) => againstSpots(standing, { person, spots, deployed }));
    const against = there.length === 0 && mayBeSent ? alike.flatMap((each) => ifSent(each, person)) : there;
    return findingOf({ of, officer, against });
  });
}

/** Roles that take whoever holds them to polling stations and counts. */
const atThePoll: ReadonlySet<CommandRole['function']> = new Set(['election-commander', 'geographic']);

/** Of the command nobody records where they are: it is asked about, and never refused. */
function findingsOfRole(
  role: CommandRole,
  byKey: EntryIndex,
  { deployed, pollingDate }: { readonly deployed: Deployed; readonly pollingDate: string | null },
): readonly PostingFinding[] {
  if (!atThePoll.has(role.function) && !/\b(?:counts?|verification)\b/i.test(role.title)) return [];
  const of = { kind: 'command', id: role.id, name: role.title } as const;
  return role.appointments.flatMap((officer) => {
    if (pollingDate !== null && officer.until !== null && officer.until <= `${pollingDate}T00:00`) return [];
    const person = personOf(officer);
    const against = mayBeOf(person, byKey)
      .filter(({ ground }) => touches(ground, role.areaId, deployed))
      .flatMap((standing) => ifSent(standing, person));
    return findingOf({ of, officer, against });
  });
}

/** Whether the ground of an entry and the area of a role may have a place in common. */
function touches(ground: EntryGround, areaId: CommandRole['areaId'], { liesIn, areas }: Deployed): boolean {
  if (areaId === null || ground.isWhole || ground.isPartUnknown) return true;
  // Areas of the force's own drawing are not nested in councils: they may share a place with any.
  const isNested = areas.get(areaId)?.kind === 'local-authority';
  return (
    !isNested ||
    ground.areaIds.some((id) => isDrawnAcross(id, areas) || liesIn(id, areaId) || liesIn(areaId, id))
  );
}

const drawnAcross: ReadonlySet<Area['kind']> = new Set([
  'bcu',
  'neighbourhood-team',
  'constituency',
  'combined-authority',
]);

function isDrawnAcross(id: string, areas: By<Area>): boolean {
  const area = areas.get(id);
  return area === undefined || drawnAcross.has(area.kind);
}

type Found = Pick<PostingFinding, 'of' | 'officer'> & { readonly against: readonly Against[] };

function findingOf({ of, officer, against }: Found): readonly PostingFinding[] {
  if (against.length === 0) return [];
  const isRefused = against.some(({ reason }) => reason.doubts.length === 0);
  const told = isRefused ? against.filter(({ reason }) => reason.doubts.length === 0) : against;
  const where = new Set(told.flatMap((each) => each.spots));
  return [
    {
      key: `${of.id}:${officer.id}`,
      kind: isRefused ? 'refused' : 'asked',
      of,
      officer,
      stationIds: [...where].flatMap(({ stationId }) => stationId ?? []),
      postIds: [...where].flatMap(({ postId }) => postId ?? []),
      reasons: against.map(({ reason }) => reason),
    },
  ];
}

interface PostedPerson {
  readonly person: ReadPerson;
  readonly spots: readonly TeamSpot[];
  readonly deployed: Deployed;
}

/** What one entry says of one posted person, and at which places; nothing where it is not about them or not there. */
function againstSpots(standing: StandingEntry, posted: PostedPerson): readonly Against[] {
  const doubts = doubtsOfPerson(standing, posted.person);
  if (doubts === null) return [];
  const at = new Map<Overlap, TeamSpot[]>();
  for (const spot of posted.spots) {
    const overlap = overlapOf(standing.ground, spot, posted.deployed);
    at.set(overlap, [...(at.get(overlap) ?? []), spot]);
  }
  const sure = at.get('in') ?? [];
  const spots = sure.length > 0 ? sure : (at.get('unknown') ?? []);
  if (spots.length === 0) return [];
  const open: readonly PostingDoubt[] = sure.length > 0 ? doubts : [...doubts, 'area'];
  return [{ reason: reasonOf(standing, posted.person, open), spots }];
}

/** What one entry says of somebody who may be sent anywhere. */
function ifSent(standing: StandingEntry, person: ReadPerson): readonly Against[] {
  const doubts = doubtsOfPerson(standing, person);
  return doubts === null ? [] : [{ reason: reasonOf(standing, person, [...doubts, 'sent']), spots: [] }];
}

/** What is not certain about who it is; `null` where it is somebody else. */
function doubtsOfPerson({ person }: StandingEntry, posted: ReadPerson): readonly PostingDoubt[] | null {
  const likeness = likenessOf(person, posted);
  if (likeness === 'none') return null;
  if (likeness === 'number') return [];
  return [likeness === 'surname' ? 'surname' : 'namesake'];
}

function reasonOf(
  { entry, rule, person }: StandingEntry,
  posted: ReadPerson,
  doubts: readonly PostingDoubt[],
): PostingReason {
  const lacksNumber = { officer: posted.numbers.length === 0, entry: person.numbers.length === 0 };
  return { entryId: entry.id, rule, doubts, lacksNumber };
}
