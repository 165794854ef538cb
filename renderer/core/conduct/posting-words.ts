/**
 * What is said of a posting that an entry stands against: who and where to everybody who plans the day, why to those alone
 * who may open the conduct register.
 */
import type { Contest } from '../candidates/contest';
import { formatDate } from '../foundation/dates';
import type { DeskUser } from '../operation/desk';
import { type Area, areaTitle } from '../places/area';
import type { Place } from '../places/place';
import { standingPlace } from '../places/place-name';
import type { Station } from '../places/station';
import { type DeploymentFinding, finding, listed, postName } from '../polling-day/finding';
import type { Post } from '../polling-day/team';
import { mayRead, whomToAsk } from './conduct-access';
import { kindName, postingWords } from './conduct-edits';
import type { ConductAccess, ConductEntry } from './conduct-entry';
import type { PostingDoubt, PostingFinding, PostingReason } from './posting-check';

type By<T> = ReadonlyMap<string, T>;

interface SpotRecords {
  readonly stations: By<Station>;
  readonly posts: By<Post>;
  readonly places: By<Place>;
}

export interface Viewed extends SpotRecords {
  readonly conductEntries: By<ConductEntry>;
  readonly contests: By<Contest>;
  readonly areas: By<Area>;
  readonly access: ConductAccess | undefined;
  readonly users: By<Pick<DeskUser, 'name'>>;
  /** Who looks. */
  readonly userId: string;
}

const placesShown = 3;

/** The findings as the person at the desk may see them, in the terms of the deployment. */
export function postingsAsSeen(
  findings: readonly PostingFinding[],
  viewed: Viewed,
): readonly DeploymentFinding[] {
  const isReader = mayRead(viewed.access, viewed.userId);
  const ask = isReader ? '' : whomToAsk(viewed.access, viewed.users);
  return findings.map((each) =>
    finding({
      key: `posting:${each.key}`,
      kind: each.kind === 'refused' ? 'refused' : 'open',
      text: postingText(each, viewed),
      todo: [postingTodo(each), ask].filter(Boolean).join(' '),
      short: each.kind === 'refused' ? 'Posting refused' : 'Posting to be asked about',
      stationIds: each.stationIds,
      teamId: each.of.kind === 'team' ? each.of.id : null,
      postId: each.stationIds.length === 0 ? (each.postIds[0] ?? null) : null,
      officerId: each.officer.id,
      ...(isReader ? { why: each.reasons.flatMap((reason) => whyOf(reason, viewed)) } : {}),
    }),
  );
}

/** Who and where, and no word of why. */
export function postingText(each: PostingFinding, records: SpotRecords): string {
  const who = officerWords(each);
  const where = whereWords(each, records);
  const { name } = each.of;
  if (each.kind === 'refused') return `${who} must not be posted with ${name}: ${where}.`;
  const doubts = doubtsOf(each);
  const alike = likeWords(doubts);
  if (doubts.has('sent')) return sentText(each, { who, alike });
  return alike !== null
    ? `${who} of ${name} has ${alike} of somebody who must not be posted there: ${where}.`
    : `Whether ${who} may be posted with ${name} depends on the area, which the records do not tell: ${where}.`;
}

function doubtsOf({ reasons }: Pick<PostingFinding, 'reasons'>): ReadonlySet<PostingDoubt> {
  return new Set(reasons.flatMap(({ doubts }) => doubts));
}

function likeWords(doubts: ReadonlySet<PostingDoubt>): string | null {
  if (doubts.has('namesake')) return 'the name';
  return doubts.has('surname') ? 'the surname' : null;
}

interface SentWords {
  readonly who: string;
  readonly alike: string | null;
}

/** Of somebody of whom nobody says where they will be. */
function sentText({ of }: Pick<PostingFinding, 'of'>, { who, alike }: SentWords): string {
  const closed = 'must not be at some or any of the polling stations and counts';
  const may = of.kind === 'command' ? 'the role can lead there' : 'the team can be sent to any';
  return alike === null
    ? `${who} of ${of.name} ${closed}: ${may}.`
    : `${who} of ${of.name} has ${alike} of somebody who ${closed}: ${may}.`;
}

/** What to do about it, by whoever plans the day. */
export function postingTodo(each: Pick<PostingFinding, 'kind' | 'reasons' | 'of'>): string {
  if (each.kind === 'refused') return 'Name somebody else, or give these places to another team.';
  const doubts = doubtsOf(each);
  if (likeWords(doubts) !== null) return numberTodo(each);
  if (!doubts.has('sent')) return 'Record the ward or district of these places, or name somebody else.';
  return each.of.kind === 'command'
    ? 'Ask where this person may be before they go to a polling station or a count, or name somebody else.'
    : 'Ask where this person may be before the team is sent anywhere, or name somebody else.';
}

/** A number on both sides tells people apart: who is asked for it depends on where it is missing. */
function numberTodo({ reasons }: Pick<PostingFinding, 'reasons'>): string {
  const open = reasons.filter(({ doubts }) => doubts.includes('namesake') || doubts.includes('surname'));
  const steps = [
    open.some(({ lacksNumber }) => lacksNumber.officer)
      ? 'put the collar or staff number with the rank of this officer'
      : '',
    open.some(({ lacksNumber }) => lacksNumber.entry)
      ? 'have the number put into the entry by whoever may read the conduct register'
      : '',
  ].filter(Boolean);
  return `It may be another person: ${steps.join(', and ')}. Two numbers settle it.`;
}

/** "PCSO 7712 L. Furze". */
export function officerWords({ officer }: Pick<PostingFinding, 'officer'>): string {
  const name = officer.name.trim() === '' ? 'An officer without a name' : officer.name.trim();
  return [officer.rank.trim(), name].filter(Boolean).join(' ');
}

function whereWords(
  { stationIds, postIds }: PostingFinding,
  { stations, posts, places }: SpotRecords,
): string {
  const names = [
    ...stationIds.flatMap((id) => {
      const station = stations.get(id);
      if (station === undefined) return [];
      const place = standingPlace(station.placeId, places)?.name ?? 'a place that is no longer recorded';
      return station.number === null ? place : `${station.number} ${place}`;
    }),
    ...postIds.flatMap((id) => {
      const post = posts.get(id);
      return post === undefined ? [] : postName(post, places);
    }),
  ];
  if (names.length <= placesShown + 1) return listed(names);
  return `${names.slice(0, placesShown).join(', ')} and ${names.length - placesShown} more`;
}

function whyOf(
  { entryId, rule }: PostingReason,
  viewed: Viewed,
): readonly { readonly text: string; readonly path: string }[] {
  const entry = viewed.conductEntries.get(entryId);
  if (entry === undefined) return [];
  const activity = entry.activity.trim().replace(/[.;\s]+$/, '');
  const said = [kindName(entry.kind), activity, groundWords(entry, viewed)].filter(Boolean).join('; ');
  const last = entry.decisions.at(-1);
  const decided =
    last === undefined
      ? rule === 'restricted-undecided'
        ? 'No decision on the posting yet.'
        : 'No decision yet; an active part keeps somebody away from these areas until one says otherwise.'
      : `${postingWords(entry)}: ${last.by}, ${formatDate(last.on)}.`;
  return [{ text: `${said}. ${decided}`, path: entryPath(entry.id) }];
}

/** The areas and contests that an entry touches, by their names; "all of the force" for none. */
export function groundWords(
  { areaIds, contestIds }: Pick<ConductEntry, 'areaIds' | 'contestIds'>,
  { areas, contests }: { readonly areas: By<Area>; readonly contests: By<Contest> },
): string {
  const names = [
    ...areaIds.map((id) => {
      const area = areas.get(id);
      return area === undefined ? 'an area that is no longer recorded' : areaTitle(area);
    }),
    ...contestIds.map((id) => contests.get(id)?.name ?? 'a contest that is no longer recorded'),
  ];
  return names.length === 0 ? 'all of the force' : names.join(', ');
}

/** Where an entry is read. */
export function entryPath(id: string): string {
  return `/candidates/conduct?entry=${id}`;
}
