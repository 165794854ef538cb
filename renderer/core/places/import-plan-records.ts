/** The records that an import makes of what a list gives: what it does not give stays as it is. */
import { asId, type IdSource } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { Area } from './area';
import type { AreaNames } from './import-plan-areas';
import type { Venue } from './import-plan-venues';
import type { Place } from './place';
import { newStation, type Station } from './station';
import type { StationDraft } from './station-list';

/** For what an import makes records, and where their ids come from. */
export interface ImportTarget {
  readonly council: Area;
  readonly operationId: OperationId;
  readonly newId: IdSource;
}

/** The place of a venue: the known one where nothing is different, else the known or a new one as listed. */
export function placeOf(
  venue: Venue,
  known: Place | undefined,
  { areas, input }: { readonly areas: AreaNames; readonly input: ImportTarget },
): Place {
  const wardId = areas.ward(venue.ward);
  const base: Place = known ?? {
    id: asId<'Place'>(input.newId()),
    kind: 'polling-place',
    name: venue.name,
    address: '',
    postcode: null,
    areaId: input.council.id,
    wardId: null,
    easting: null,
    northing: null,
    uprn: null,
    notes: '',
    mergedIntoId: null,
  };
  const hasPoint = venue.easting !== null && venue.northing !== null;
  const next: Place = {
    ...base,
    name: venue.name,
    address: venue.address === '' ? base.address : venue.address,
    postcode: venue.postcode ?? base.postcode,
    wardId: wardId ?? base.wardId,
    easting: hasPoint ? venue.easting : base.easting,
    northing: hasPoint ? venue.northing : base.northing,
    uprn: venue.uprn ?? base.uprn,
  };
  return known !== undefined && isEqual(known, next) ? known : next;
}

/** A line of the list and the place it belongs to. */
export interface Given {
  readonly id: Place['id'];
  readonly draft: StationDraft;
}

/** A station that nothing has been judged of yet. */
export function freshStation({ id, draft }: Given, input: ImportTarget): Station {
  return newStation({
    id: asId<'Station'>(input.newId()),
    operationId: input.operationId,
    placeId: id,
    areaId: input.council.id,
    number: draft.number?.slice(0, 40) ?? null,
    district: draft.district?.slice(0, 400) ?? null,
    sourceId: draft.sourceId?.slice(0, 80) ?? null,
  });
}

/** A known station as the list has it now; the same object where nothing is different. */
export function updatedStation(known: Station, { id, draft }: Given): Station {
  const next: Station = {
    ...known,
    placeId: id,
    number: draft.number?.slice(0, 40) ?? known.number,
    district: draft.district?.slice(0, 400) ?? known.district,
    sourceId: draft.sourceId?.slice(0, 80) ?? known.sourceId,
  };
  return isEqual(known, next) ? known : next;
}

function isEqual<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}
