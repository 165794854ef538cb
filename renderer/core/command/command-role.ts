/**
 * A role in the command of an operation, who holds it and who stands in, and how it was handed over.
 *
 * Reference: APP Policing elections, commanders: gold, silver and bronze, functional or geographic.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';

export type CommandRoleId = Id<'CommandRole'>;
export type AppointmentId = Id<'Appointment'>;

export const commandTiers = [
  { id: 'gold', name: 'Gold' },
  { id: 'silver', name: 'Silver' },
  { id: 'bronze', name: 'Bronze' },
] as const;
export type CommandTier = (typeof commandTiers)[number]['id'];

/** The functions that the guidance names, and one for any other. */
export const commandFunctions = [
  { id: 'whole-operation', name: 'Whole operation' },
  { id: 'election-commander', name: 'Election commander' },
  { id: 'crime', name: 'Crime' },
  { id: 'intelligence', name: 'Intelligence' },
  { id: 'community', name: 'Community' },
  { id: 'media', name: 'Media' },
  { id: 'safeguarding', name: 'Candidate and campaigner safeguarding' },
  { id: 'security', name: 'Security' },
  { id: 'geographic', name: 'Geographic' },
  { id: 'other', name: 'Other' },
] as const;
export type CommandFunction = (typeof commandFunctions)[number]['id'];

/** Day and time in this country: 2027-05-06T07:00. */
export const localTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/);

export interface Appointment {
  readonly id: AppointmentId;
  readonly as: 'holder' | 'deputy';
  readonly name: string;
  readonly rank: string;
  readonly phone: string;
  readonly email: string;
  readonly callSign: string;
  /** Local day and time, 2027-05-06T07:00; `null` where it has no beginning or end. */
  readonly from: string | null;
  readonly until: string | null;
  readonly appointedBy: string;
  /** ISO date; `null` while it is only meant. */
  readonly appointedOn: string | null;
}

/** That one person handed the role to another: what was passed on. */
export interface Handover {
  readonly id: Id<'Handover'>;
  readonly fromId: AppointmentId;
  readonly toId: AppointmentId;
  /** Local day and time. */
  readonly at: string;
  readonly passedOn: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface CommandRole {
  readonly id: CommandRoleId;
  readonly operationId: OperationId;
  readonly tier: CommandTier;
  readonly function: CommandFunction;
  /** As it stands in the chart: "Bronze crime", "Bronze Harrow Dale". */
  readonly title: string;
  /** The area of a geographic role; `null` otherwise. */
  readonly areaId: AreaId | null;
  readonly reportsToId: CommandRoleId | null;
  readonly responsibilities: string;
  readonly appointments: readonly Appointment[];
  readonly handovers: readonly Handover[];
}

const ids = <T extends { readonly id: string }>(all: readonly T[]) =>
  z.enum(all.map(({ id }) => id) as [T['id'], ...T['id'][]]);

export const commandRoleSchema: z.ZodType<CommandRole> = z.object({
  id: idSchema<'CommandRole'>(),
  operationId: idSchema<'Operation'>(),
  tier: ids(commandTiers),
  function: ids(commandFunctions),
  title: z.string().min(1).max(120),
  areaId: idSchema<'Area'>().nullable(),
  reportsToId: idSchema<'CommandRole'>().nullable(),
  responsibilities: z.string().max(8000),
  appointments: z.array(
    z.object({
      id: idSchema<'Appointment'>(),
      as: z.enum(['holder', 'deputy']),
      name: z.string().max(200),
      rank: z.string().max(120),
      phone: z.string().max(60),
      email: z.string().max(200),
      callSign: z.string().max(40),
      from: localTimeSchema.nullable(),
      until: localTimeSchema.nullable(),
      appointedBy: z.string().max(200),
      appointedOn: isoDateSchema.nullable(),
    }),
  ),
  handovers: z.array(
    z.object({
      id: idSchema<'Handover'>(),
      fromId: idSchema<'Appointment'>(),
      toId: idSchema<'Appointment'>(),
      at: localTimeSchema,
      passedOn: z.string().min(1).max(8000),
      recordedBy: z.string().min(1).max(120),
      recordedAt: isoInstantSchema,
    }),
  ),
});
