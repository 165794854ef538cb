/** A column of the grid, and where evidence and history belong: an area or a single place. */
import { z } from '../foundation/schema';
import { idSchema } from '../foundation/ids';
import type { AreaId } from '../places/area';
import type { PlaceId } from '../places/place';

export type LocationRef =
  { readonly kind: 'area'; readonly id: AreaId } | { readonly kind: 'place'; readonly id: PlaceId };

export const locationSchema: z.ZodType<LocationRef> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('area'), id: idSchema<'Area'>() }),
  z.object({ kind: z.literal('place'), id: idSchema<'Place'>() }),
]);

/** The location as one word, for the id of a cell: "area:E07000001". */
export function locationKey(location: LocationRef): string {
  return `${location.kind}:${location.id}`;
}
