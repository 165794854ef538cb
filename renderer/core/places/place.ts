/** Places: the buildings and sites of an election. A polling place may hold several stations. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import type { AreaId } from './area';

export type PlaceId = Id<'Place'>;

export const placeKinds = [
  { id: 'polling-place', name: 'Polling station' },
  { id: 'count', name: 'Count or verification centre' },
  { id: 'postal-opening', name: 'Postal vote opening' },
  { id: 'party-office', name: 'Party office' },
  { id: 'hustings', name: 'Hustings venue' },
  { id: 'constituency-office', name: 'Constituency office' },
  { id: 'other', name: 'Other' },
] as const;
export type PlaceKind = (typeof placeKinds)[number]['id'];

export interface Place {
  readonly id: PlaceId;
  readonly kind: PlaceKind;
  readonly name: string;
  /** The address without the name and the postcode, its parts joined by ", ". */
  readonly address: string;
  readonly postcode: string | null;
  /** The local authority that it lies in. */
  readonly areaId: AreaId;
  readonly wardId: AreaId | null;
  /** Metres on the National Grid; `null` when not known. */
  readonly easting: number | null;
  readonly northing: number | null;
  /** Unique Property Reference Number without leading zeros. */
  readonly uprn: string | null;
  readonly notes: string;
  /** The place that this one was found to be the same as; `null` while it stands for itself. */
  readonly mergedIntoId: PlaceId | null;
}

const kindIds = placeKinds.map((kind) => kind.id) as [PlaceKind, ...PlaceKind[]];

export const placeSchema: z.ZodType<Place> = z.object({
  id: idSchema<'Place'>(),
  kind: z.enum(kindIds),
  name: z.string().min(1).max(300),
  address: z.string().max(500),
  postcode: z.string().max(10).nullable(),
  areaId: idSchema<'Area'>(),
  wardId: idSchema<'Area'>().nullable(),
  easting: z.number().nullable(),
  northing: z.number().nullable(),
  uprn: z.string().max(14).nullable(),
  notes: z.string().max(4000),
  mergedIntoId: idSchema<'Place'>().nullable(),
});
