/** What the search of the desk finds among stations, places and areas. */
import { placeOfStation } from '../../core/places/station-rows';
import { areaKindName } from '../../core/places/area-edits';
import { liesIn } from '../../core/places/area';
import { placeKinds } from '../../core/places/place';
import type { Feature, SearchHit } from '../../services/feature';
import { stationPath } from './words';

/** So many of each kind at most; a longer query finds the rest. */
const most = 20;

/** Stations of the open operation, then other places, then areas; every word must stand in the record. */
export const searchPlaces: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly (string | null)[]) => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  const areas = records.all('areas');
  const places = records.all('places');
  const isHere = (areaId: Parameters<typeof liesIn>[1]) => liesIn(areas, areaId, operation.forceAreaId);

  const stations: SearchHit[] = [];
  for (const station of records.all('stations').values()) {
    if (station.operationId !== operation.id || stations.length >= most) continue;
    const place = placeOfStation(station, places);
    const team = areas.get(station.neighbourhoodTeamId ?? '')?.name ?? '';
    const reasons = station.vulnerabilities.map((one) => one.reason).join(' ');
    const ward = areas.get(place.wardId ?? '')?.name ?? '';
    const facts = [place.name, place.address, place.postcode, station.number, station.district, ward];
    if (!has(...facts, team, reasons, station.presenceReason)) continue;
    stations.push({
      id: `station:${station.id}`,
      label: station.number === null ? place.name : `${station.number} ${place.name}`,
      description: `Polling station, ${areas.get(station.areaId)?.name ?? ''}`,
      path: stationPath(station.id),
    });
  }
  const others: SearchHit[] = [...places.values()]
    .filter((place) => place.kind !== 'polling-place' && isHere(place.areaId))
    .filter((place) => has(place.name, place.address, place.postcode, place.notes))
    .slice(0, most)
    .map((place) => ({
      id: `place:${place.id}`,
      label: place.name,
      description: `${placeKinds.find((kind) => kind.id === place.kind)?.name ?? 'Place'}, ${areas.get(place.areaId)?.name ?? ''}`,
      path: `/places/places?place=${place.id}`,
    }));
  const found: SearchHit[] = [...areas.values()]
    .filter((area) => has(area.name, area.code) && isHere(area.id))
    .slice(0, most)
    .map((area) => ({
      id: `area:${area.id}`,
      label: area.name,
      description: areaKindName(area.kind),
      path: `/places/areas?area=${area.id}`,
    }));
  return [...stations, ...others, ...found];
};
