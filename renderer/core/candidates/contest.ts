/**
 * A contest: the seats that one ballot paper fills, in a ward, a constituency, an authority or the whole police area.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 2.2 (the pre-election period is a convention without
 * a fixed start) and 4.1.2 (even-handedness is owed within a contest).
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import { type OperationId, type PollTypeId, pollTypes } from '../operation/operation';
import type { AreaId } from '../places/area';

export type ContestId = Id<'Contest'>;

export interface Contest {
  readonly id: ContestId;
  readonly operationId: OperationId;
  /** "Quayside ward", "Harrow Dale constituency". */
  readonly name: string;
  readonly pollType: PollTypeId;
  /** The area that votes: a ward, a council, a constituency, the force; `null` while it is not known. */
  readonly areaId: AreaId | null;
  /** Whether other forces police a part of it too, in words: "also Northshire Police"; may be empty. */
  readonly otherForces: string;
  readonly seats: number | null;
  /** "local.saltmarsh.quayside.2027-05-06": the ballot's identifier where a file gave one; empty otherwise. */
  readonly electionId: string;
  /** ISO date of its poll where it is not that of the operation (countermanded, postponed); `null` otherwise. */
  readonly pollingDate: string | null;
  /** Begun before the day that the convention gives, by decision; `null` where it is not. */
  readonly earlyStart: {
    /** ISO date. */
    readonly from: string;
    readonly why: string;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly notes: string;
}

export const contestSchema: z.ZodType<Contest> = z.object({
  id: idSchema<'Contest'>(),
  operationId: idSchema<'Operation'>(),
  name: z.string().min(1).max(200),
  pollType: z.enum(pollTypes.map(({ id }) => id) as [PollTypeId, ...PollTypeId[]]),
  areaId: idSchema<'Area'>().nullable(),
  otherForces: z.string().max(300),
  seats: z.number().int().min(1).max(200).nullable(),
  electionId: z.string().max(200),
  pollingDate: isoDateSchema.nullable(),
  earlyStart: z
    .object({
      from: isoDateSchema,
      why: z.string().min(1).max(2000),
      by: z.string().min(1).max(120),
      at: isoInstantSchema,
    })
    .nullable(),
  notes: z.string().max(4000),
});
