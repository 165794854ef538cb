/** Made-up teams, places, posts and register entries that postings of polling day are checked on. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Area } from '../../renderer/core/places/area';
import type { Place } from '../../renderer/core/places/place';
import { newStation, type Station } from '../../renderer/core/places/station';
import type { CommandRole } from '../../renderer/core/command/command-role';
import type { Post, Team } from '../../renderer/core/polling-day/team';
import type { Contest } from '../../renderer/core/candidates/contest';
import type { ConductEntry, PostingDecision } from '../../renderer/core/conduct/conduct-entry';
import { postingFindings, type PostingRecords } from '../../renderer/core/conduct/posting-check';

export const operation = { id: asId<'Operation'>('op'), pollingDate: '2027-05-06' };
export const area = (id: string, kind: Area['kind'], parentId: string | null, code = ''): Area => ({
  id: asId(id),
  kind,
  name: id,
  code,
  parentId: parentId === null ? null : asId(parentId),
});
export const areas = [
  area('force', 'force', null),
  area('salt', 'local-authority', 'force'),
  area('dale', 'local-authority', 'force'),
  area('quay', 'ward', 'salt'),
  area('rope', 'ward', 'salt'),
  area('upper', 'ward', 'dale'),
  area('fen', 'parish', 'salt'),
  area('qa', 'polling-district', 'quay', 'QA1'),
  area('east', 'constituency', 'force'),
  area('elsewhere', 'force', null),
];
export const place = (
  id: string,
  areaId: string,
  wardId: string | null,
  kind: Place['kind'] = 'polling-place',
): Place => ({
  id: asId(id),
  kind,
  name: `Hall ${id}`,
  address: '',
  postcode: null,
  areaId: asId(areaId),
  wardId: wardId === null ? null : asId(wardId),
  easting: null,
  northing: null,
  uprn: null,
  notes: '',
  mergedIntoId: null,
});
export const station = (id: string, placeId: string, given: Partial<Station> = {}): Station => ({
  ...newStation({ id: asId(id), operationId: operation.id, placeId: asId(placeId), areaId: asId('salt') }),
  teamId: asId('t1'),
  presence: 'occasional',
  ...given,
});
export const team = (id: string, ...officers: readonly (readonly [string, string])[]): Team => ({
  id: asId(id),
  operationId: operation.id,
  name: `Team ${id}`,
  kind: 'visits',
  areaId: null,
  callSign: '',
  vehicle: '',
  from: null,
  until: null,
  startPlaceId: null,
  officers: officers.map(([rank, name], index) => ({
    id: asId(`${id}-${index + 1}`),
    rank,
    name,
    callSign: '',
  })),
  order: [],
  notes: '',
});
export const post = (id: string, placeId: string, given: Partial<Post> = {}): Post => ({
  id: asId(id),
  operationId: operation.id,
  placeId: asId(placeId),
  purpose: 'count',
  from: null,
  until: null,
  officersNeeded: 2,
  teamIds: [asId('t1')],
  notes: '',
  ...given,
});
export const decided = (posting: PostingDecision, id = 'd1'): ConductEntry['decisions'][number] => ({
  id: asId(id),
  posting,
  why: 'Weighed.',
  by: 'Supt A. Yarrow',
  role: 'line-manager',
  on: '2027-04-01',
});
export const entry = (given: Partial<ConductEntry> = {}): ConductEntry => ({
  id: asId('e1'),
  operationId: operation.id,
  kind: 'activity',
  name: 'Lena Furze',
  number: '7712',
  employment: 'pcso',
  post: '',
  activity: 'leafleting',
  areaIds: [asId('quay')],
  contestIds: [],
  from: null,
  until: null,
  decisions: [],
  keepUntil: '2028-05-06',
  recordedAt: '2027-03-01T09:00:00.000Z',
  recordedBy: 'Insp J. Marl',
  ...given,
});
export const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));

export interface Given {
  readonly entries?: readonly ConductEntry[];
  readonly teams?: readonly Team[];
  readonly stations?: readonly Station[];
  readonly posts?: readonly Post[];
  readonly contests?: readonly Contest[];
  readonly places?: readonly Place[];
  readonly roles?: readonly CommandRole[];
}
export const places = [
  place('p-quay', 'salt', 'quay'),
  place('p-rope', 'salt', 'rope'),
  place('p-open', 'salt', null),
  place('p-upper', 'dale', 'upper'),
  place('corn', 'salt', null, 'count'),
];
export const furze = team('t1', ['PCSO 7712', 'L. Furze']);
export const records = (given: Given): PostingRecords => ({
  conductEntries: byId(given.entries ?? [entry()]),
  contests: byId(given.contests ?? []),
  teams: byId(given.teams ?? [furze]),
  posts: byId(given.posts ?? []),
  stations: byId(given.stations ?? []),
  places: byId(given.places ?? places),
  areas: byId(areas),
  commandRoles: byId(given.roles ?? []),
});
export const check = (given: Given) =>
  postingFindings(operation, records(given)).map(({ kind, stationIds, postIds }) =>
    [kind, ...stationIds, ...postIds].join(' '),
  );
