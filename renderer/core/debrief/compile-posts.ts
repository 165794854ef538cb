/**
 * The posts of polling day in figures: the cover that was planned, and what the log says of it. Who stood at a post, and
 * how long, is not recorded: what was given stays unknown, and is never taken from the plan.
 *
 * Reference: APP Policing elections, post-election debrief: polling day (polling stations, the count).
 */
import { placeTitle, standingPlace } from '../places/place-name';
import { minuteAt } from '../polling-day/day-clock';
import type { DayLogEntry } from '../polling-day/day-log-entry';
import { lengthOf, lengthWords } from '../polling-day/hours';
import { coverOf, type PostCover } from '../polling-day/posts';
import { type Post, postPurposes } from '../polling-day/team';
import type { CompileGiven } from './compile-given';
import { behind, byLabel, ofOperation, type OwnFigure, type OwnGroup, sumOf } from './figures';
import { type DayRead, placeOf } from './incidents';

/** Each post with its planned cover; entries of the log by its teams, from there and in its hours, stand behind it. */
export function postGroup({ records, operation }: CompileGiven, day: DayRead): OwnGroup {
  const dayZero = operation.pollingDate;
  const logged = entriesByPlace(day, records);
  const figures = ofOperation(records.posts, operation).map((post): OwnFigure => {
    const cover = dayZero === null ? null : coverOf(post, records.teams, dayZero);
    const there = logged.get(standingPlace(post.placeId, records.places)?.id ?? post.placeId) ?? [];
    const entries =
      cover === null || dayZero === null ? [] : there.filter((entry) => isOfPost(entry, cover, dayZero));
    const purpose = postPurposes.find(({ id }) => id === post.purpose)?.name ?? post.purpose;
    return sumOf({
      id: `post:${post.purpose}:${post.placeId}:${post.id}`,
      label: `${purpose}, ${placeTitle(post.placeId, records.places)}`,
      value: null,
      outOf: cover === null || cover.hours === null ? null : planned(cover),
      unit: 'minutes',
      note: [neededWords(post, cover), loggedWords(entries)].filter((part) => part !== '').join('; '),
      behind: [...behind('post', [post]), ...behind('day-log-entry', entries)],
    });
  });
  return {
    id: 'cover-posts',
    title: 'Cover of posts, in officer minutes: given, of those planned',
    source: 'Posts and teams of polling day, and its log',
    figures: byLabel(figures),
    caution:
      'Planned is what the teams named for the post amount to. The desk does not record who stood there, so that what was given is not known.',
    isRecorded: false,
    isOpenEnded: false,
  };
}

function planned({ slices }: PostCover): number {
  return slices.reduce((sum, slice) => sum + lengthOf(slice) * slice.officers, 0);
}

/** "needed: 10 h 00 min, 8 h 00 min of it not planned for". */
function neededWords({ officersNeeded }: Post, cover: PostCover | null): string {
  const hours = cover?.hours ?? null;
  if (cover === null || hours === null || officersNeeded === 0) return 'hours or officers are not recorded';
  const short = cover.slices.reduce(
    (sum, slice) => sum + lengthOf(slice) * Math.max(0, officersNeeded - slice.officers),
    0,
  );
  const gap = short === 0 ? '' : `, ${lengthWords(short)} of it not planned for`;
  return `needed: ${lengthWords(lengthOf(hours) * officersNeeded)}${gap}`;
}

function loggedWords({ length }: readonly DayLogEntry[]): string {
  if (length === 0) return '';
  return length === 1
    ? 'its teams made 1 entry in the log there'
    : `its teams made ${length} entries in the log there`;
}

function isOfPost({ teamId, at }: DayLogEntry, { post, hours }: PostCover, dayZero: string): boolean {
  if (hours === null || teamId === null || !post.teamIds.includes(teamId)) return false;
  const minute = minuteAt(at, dayZero);
  return minute >= hours.from && minute <= hours.until;
}

/** The entries that stand and name a team, by the place where they were made. */
function entriesByPlace(
  { log }: DayRead,
  { stations, places }: CompileGiven['records'],
): ReadonlyMap<string, readonly DayLogEntry[]> {
  const found = new Map<string, DayLogEntry[]>();
  for (const { entry, struck } of log) {
    if (struck !== null || entry.teamId === null) continue;
    const placeId = placeOf(entry, stations);
    if (placeId === null) continue;
    const key = standingPlace(placeId, places)?.id ?? placeId;
    const held = found.get(key);
    if (held === undefined) found.set(key, [entry]);
    else held.push(entry);
  }
  return found;
}
