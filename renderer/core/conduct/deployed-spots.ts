/** Where the teams of polling day stand: their stations, and the posts at counts and polling places. */
import type { Operation } from '../operation/operation';
import type { Area } from '../places/area';
import type { Place } from '../places/place';
import { standingPlace } from '../places/place-name';
import type { Station } from '../places/station';
import type { Post } from '../polling-day/team';
import { areaWalk, type LiesIn, type PollSpot } from './posting-areas';

type By<T> = ReadonlyMap<string, T>;

interface SpotRecords {
  readonly posts: By<Post>;
  readonly stations: By<Station>;
  readonly places: By<Place>;
  readonly areas: By<Area>;
}

/** The places of each team by its id, and what is needed to say in which areas they lie. */
export interface Deployed {
  readonly spotsOf: ReadonlyMap<string, readonly TeamSpot[]>;
  readonly areas: By<Area>;
  readonly liesIn: LiesIn;
  readonly counting: ReadonlySet<string>;
}

/** One place where a team stands: a station or a post. */
export interface TeamSpot extends PollSpot {
  readonly stationId: string | null;
  readonly postId: string | null;
}

const countPurposes: ReadonlySet<string> = new Set(['count', 'verification', 'postal-opening']);

/** What the records of the operation say of where its teams stand. */
export function deployedIn({ id }: Pick<Operation, 'id'>, records: SpotRecords): Deployed {
  const spotsOf = new Map<string, TeamSpot[]>();
  const counting = new Set<string>();
  const put = (teamId: string, spot: TeamSpot) => {
    const held = spotsOf.get(teamId);
    if (held === undefined) spotsOf.set(teamId, [spot]);
    else held.push(spot);
  };
  for (const station of records.stations.values()) {
    if (station.operationId !== id || station.teamId === null || station.presence === 'none') continue;
    const place = standingPlace(station.placeId, records.places);
    if (place !== null) put(station.teamId, stationSpot(station, place));
  }
  for (const post of records.posts.values()) {
    const place = post.operationId === id ? standingPlace(post.placeId, records.places) : null;
    const kind = place === null ? null : postKind(post, place);
    if (place === null || kind === null) continue;
    if (kind === 'count') counting.add(place.areaId);
    const at = { kind, place, councilId: place.areaId, neighbourhoodTeamId: null, district: '' };
    for (const teamId of new Set(post.teamIds)) put(teamId, { ...at, stationId: null, postId: post.id });
  }
  return { spotsOf, areas: records.areas, liesIn: areaWalk(records.areas), counting };
}

function stationSpot(station: Station, place: Place): TeamSpot {
  return {
    kind: 'station',
    place,
    councilId: station.areaId,
    neighbourhoodTeamId: station.neighbourhoodTeamId,
    district: station.district ?? '',
    stationId: station.id,
    postId: null,
  };
}

/** What a post is for the poll; `null` for one that has nothing to do with it. */
function postKind({ purpose }: Post, { kind }: Place): PollSpot['kind'] | null {
  if (countPurposes.has(purpose)) return 'count';
  if (purpose === 'polling-place' || kind === 'polling-place') return 'polling-place';
  return kind === 'count' || kind === 'postal-opening' ? 'count' : null;
}
