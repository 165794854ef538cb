/**
 * What a person should look at in a list of polling stations before it is stored.
 */
import type { ListWarning, StationDraft } from './station-list';

/** Which things the list speaks of at all: what it never gives is said once, not for every station. */
export interface ListScope {
  readonly hasCoordinates: boolean;
  readonly hasPostcodes: boolean;
}

/** How a station is called in a sentence: “Northbeck Village Hall” (station 12). */
export function callStation(station: Pick<StationDraft, 'name' | 'number'>): string {
  return station.number === null ? `“${station.name}”` : `“${station.name}” (station ${station.number})`;
}

/** Warnings about single stations and about the whole list, in the order of the list. */
export function reviewStations(stations: readonly StationDraft[], scope: ListScope): readonly ListWarning[] {
  if (stations.length === 0) return [];
  return [
    ...missingCoordinates(stations, scope),
    ...missingPostcodes(stations, scope),
    ...sameNumberTwice(stations),
    ...oddCoordinates(stations),
    ...damagedText(stations),
  ];
}

function missingCoordinates(stations: readonly StationDraft[], scope: ListScope): readonly ListWarning[] {
  if (!scope.hasCoordinates) {
    return [{ kind: 'unknown-coordinates', line: null, text: 'The list gives no coordinates.' }];
  }
  return stations
    .filter((station) => station.easting === null || station.northing === null)
    .map((station) => ({
      kind: 'unknown-coordinates',
      line: station.line,
      text: `${callStation(station)} has no known coordinates.`,
    }));
}

function missingPostcodes(stations: readonly StationDraft[], scope: ListScope): readonly ListWarning[] {
  if (!scope.hasPostcodes) {
    const some = stations.filter((station) => station.postcode !== null).length;
    const text =
      some === 0
        ? 'The list gives no postcodes.'
        : `The list gives a postcode for only ${some} of ${stations.length} stations.`;
    return [{ kind: 'missing-postcode', line: null, text }];
  }
  return stations
    .filter((station) => station.postcode === null)
    .map((station) => ({
      kind: 'missing-postcode',
      line: station.line,
      text: `${callStation(station)} has no postcode.`,
    }));
}

function sameNumberTwice(stations: readonly StationDraft[]): readonly ListWarning[] {
  const byNumber = new Map<string, StationDraft[]>();
  for (const station of stations) {
    if (station.number === null) continue;
    const key = station.number.toUpperCase();
    byNumber.set(key, [...(byNumber.get(key) ?? []), station]);
  }
  const shared = [...byNumber.values()].filter((group) => group.length > 1);
  const concerned = shared.reduce((sum, group) => sum + group.length, 0);
  if (concerned > 10 && concerned > stations.length / 5) {
    const text = `${concerned} stations share their number with another; the numbers seem to start again within the list.`;
    return [{ kind: 'duplicate', line: null, text }];
  }
  return shared.map((group) => ({
    kind: 'duplicate',
    line: group[1]?.line ?? null,
    text: `Station number ${group[0]?.number ?? ''} stands for ${group.map((one) => `“${one.name}”`).join(' and ')}.`,
  }));
}

interface Placed {
  readonly station: StationDraft;
  readonly easting: number;
  readonly northing: number;
}

function oddCoordinates(stations: readonly StationDraft[]): readonly ListWarning[] {
  const placed = stations.flatMap((station): Placed[] =>
    station.easting === null || station.northing === null
      ? []
      : [{ station, easting: station.easting, northing: station.northing }],
  );
  const [first] = placed;
  if (!first || placed.length < 5) return [];
  const venues = new Set(placed.map((one) => one.station.name.toLowerCase()));
  if (
    venues.size > 4 &&
    placed.every((one) => one.easting === first.easting && one.northing === first.northing)
  ) {
    const text = `All ${placed.length} stations have the same coordinates, so these do not say where the stations are.`;
    return [{ kind: 'unknown-coordinates', line: null, text }];
  }
  const middle = {
    easting: median(placed.map((one) => one.easting)),
    northing: median(placed.map((one) => one.northing)),
  };
  const distance = (one: Placed): number =>
    Math.hypot(one.easting - middle.easting, one.northing - middle.northing);
  const limit = Math.max(30_000, 8 * median(placed.map(distance)));
  return placed
    .filter((one) => distance(one) > limit)
    .map((one) => ({
      kind: 'conflicting-values',
      line: one.station.line,
      text:
        `${callStation(one.station)} stands ${Math.round(distance(one) / 1000)} km from the middle of the list; ` +
        'its coordinates may be wrong.',
    }));
}

function damagedText(stations: readonly StationDraft[]): readonly ListWarning[] {
  return stations
    .filter((station) => /\ufffd|[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰‹Œ]/.test(`${station.name} ${station.address}`))
    .map((station) => ({
      kind: 'other',
      line: station.line,
      text: `${callStation(station)} holds damaged letters in its name or address.`,
    }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
