/**
 * Teams of officers on polling day, and the posts that they cover: a count, a verification, a polling place.
 *
 * Reference: APP Policing elections, election-day considerations: police presence, counts, resources.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
import type { PlaceId } from '../places/place';
import type { StationId } from '../places/station';
import { localTimeSchema } from '../command/command-role';

export type TeamId = Id<'Team'>;

export const teamKinds = [
  { id: 'visits', name: 'Visits' },
  { id: 'permanent', name: 'Permanent presence' },
  { id: 'count', name: 'Count and verification' },
  { id: 'reserve', name: 'Reserve' },
] as const;
export type TeamKind = (typeof teamKinds)[number]['id'];

export interface TeamOfficer {
  readonly id: Id<'TeamOfficer'>;
  readonly name: string;
  readonly rank: string;
  readonly callSign: string;
}

export interface Team {
  readonly id: TeamId;
  readonly operationId: OperationId;
  readonly name: string;
  readonly kind: TeamKind;
  /** The neighbourhood team that it comes from; `null` where it is drawn from several. */
  readonly areaId: AreaId | null;
  readonly callSign: string;
  readonly vehicle: string;
  /** Local day and time, 2027-05-06T07:00; `null` while not known. */
  readonly from: string | null;
  readonly until: string | null;
  /** Where its rounds begin and end; `null` for the first station. */
  readonly startPlaceId: PlaceId | null;
  readonly officers: readonly TeamOfficer[];
  /** The order of its round where somebody chose one; empty for the order by distance. */
  readonly order: readonly StationId[];
  readonly notes: string;
}

export type PostId = Id<'Post'>;

export const postPurposes = [
  { id: 'count', name: 'Count' },
  { id: 'verification', name: 'Verification' },
  { id: 'postal-opening', name: 'Opening of postal votes' },
  { id: 'polling-place', name: 'Polling place' },
  { id: 'other', name: 'Other' },
] as const;
export type PostPurpose = (typeof postPurposes)[number]['id'];

/** A place that needs officers for a time. */
export interface Post {
  readonly id: PostId;
  readonly operationId: OperationId;
  readonly placeId: PlaceId;
  readonly purpose: PostPurpose;
  readonly from: string | null;
  readonly until: string | null;
  readonly officersNeeded: number;
  readonly teamIds: readonly TeamId[];
  readonly notes: string;
}

const idsOf = <T extends { readonly id: string }>(all: readonly T[]) =>
  z.enum(all.map(({ id }) => id) as [T['id'], ...T['id'][]]);

export const teamSchema: z.ZodType<Team> = z.object({
  id: idSchema<'Team'>(),
  operationId: idSchema<'Operation'>(),
  name: z.string().min(1).max(200),
  kind: idsOf(teamKinds),
  areaId: idSchema<'Area'>().nullable(),
  callSign: z.string().max(40),
  vehicle: z.string().max(120),
  from: localTimeSchema.nullable(),
  until: localTimeSchema.nullable(),
  startPlaceId: idSchema<'Place'>().nullable(),
  officers: z.array(
    z.object({
      id: idSchema<'TeamOfficer'>(),
      name: z.string().max(200),
      rank: z.string().max(120),
      callSign: z.string().max(40),
    }),
  ),
  order: z.array(idSchema<'Station'>()),
  notes: z.string().max(4000),
});

export const postSchema: z.ZodType<Post> = z.object({
  id: idSchema<'Post'>(),
  operationId: idSchema<'Operation'>(),
  placeId: idSchema<'Place'>(),
  purpose: idsOf(postPurposes),
  from: localTimeSchema.nullable(),
  until: localTimeSchema.nullable(),
  officersNeeded: z.number().int().min(0).max(9999),
  teamIds: z.array(idSchema<'Team'>()),
  notes: z.string().max(4000),
});
