/** What an import changes of a station and of its place, field by field in the officer's words. */
import type { AreaId } from './area';
import type { AreaNames } from './import-plan-areas';
import type { Place } from './place';
import type { Station } from './station';

export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** What becomes different of a station's own fields. */
export function stationFields(from: Station, to: Station): readonly FieldChange[] {
  return changed([
    ['Number', from.number, to.number],
    ['Polling district', from.district, to.district],
    ['The list’s own number', from.sourceId, to.sourceId],
  ]);
}

/** What becomes different of the place that a station is in; it may be another place altogether. */
export function placeFields(from: Place | undefined, to: Place, areas: AreaNames): readonly FieldChange[] {
  if (from === to) return [];
  const wardName = (id: AreaId | null | undefined) => areas.nameOf(id ?? null);
  const found = changed([
    ['Name', from?.name ?? null, to.name],
    ['Address', from?.address ?? null, to.address],
    ['Postcode', from?.postcode ?? null, to.postcode],
    ['Ward', wardName(from?.wardId), wardName(to.wardId)],
    ['Easting', from?.easting ?? null, to.easting],
    ['Northing', from?.northing ?? null, to.northing],
    ['UPRN', from?.uprn ?? null, to.uprn],
  ]);
  // Two places may be alike in every word; the station moves all the same.
  return found.length > 0 ? found : [{ field: 'Place', from: from?.name ?? '', to: to.name }];
}

type Compared = readonly [string, string | number | null, string | number | null];

function changed(fields: readonly Compared[]): readonly FieldChange[] {
  return fields
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from: String(from ?? ''), to: String(to ?? '') }));
}
