/**
 * A polling station at one operation: its number and districts, why it may be vulnerable, and what police
 * presence it gets.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations (location and
 * vulnerability; presence permanent, occasional or none).
 */
import reference from '../../../resources/reference/station-vulnerability.json';
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { AreaId } from './area';
import type { PlaceId } from './place';

export type StationId = Id<'Station'>;

export const presences = [
  { id: 'permanent', name: 'Permanent' },
  { id: 'occasional', name: 'Occasional' },
  { id: 'none', name: 'None' },
] as const;
export type Presence = (typeof presences)[number]['id'];

export interface VulnerabilityFactorDefinition {
  readonly id: string;
  readonly name: string;
  /** What to write as the reason. */
  readonly prompt: string;
}

/** The factors that a station can be marked with; a local list, kept as reference data. */
export const vulnerabilityFactors: readonly VulnerabilityFactorDefinition[] = reference.factors;
export const vulnerabilitySource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
} as const;

export interface Vulnerability {
  readonly factorId: string;
  /** Why it holds here. Empty prints as not recorded. */
  readonly reason: string;
}

export interface Station {
  readonly id: StationId;
  readonly operationId: OperationId;
  readonly placeId: PlaceId;
  /** The council that runs it. */
  readonly areaId: AreaId;
  /** The number or code on the poll card; `null` when the council has not said. */
  readonly number: string | null;
  /** Polling district codes joined by ", ". */
  readonly district: string | null;
  /** What the council's list calls it, for matching a later export. */
  readonly sourceId: string | null;
  readonly vulnerabilities: readonly Vulnerability[];
  /** `null` is "not decided yet". */
  readonly presence: Presence | null;
  readonly presenceReason: string;
  /** For occasional presence: how many visits, and between which times of day ("07:00"); `null` while not decided. */
  readonly visits: { readonly number: number; readonly from: string; readonly until: string } | null;
  /** The neighbourhood team in whose ground it lies. */
  readonly neighbourhoodTeamId: AreaId | null;
  /** The team that covers it on polling day. */
  readonly teamId: Id<'Team'> | null;
}

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const stationSchema: z.ZodType<Station> = z.object({
  id: idSchema<'Station'>(),
  operationId: idSchema<'Operation'>(),
  placeId: idSchema<'Place'>(),
  areaId: idSchema<'Area'>(),
  number: z.string().max(40).nullable(),
  district: z.string().max(400).nullable(),
  sourceId: z.string().max(80).nullable(),
  vulnerabilities: z.array(z.object({ factorId: z.string().max(60), reason: z.string().max(2000) })),
  presence: z.enum(['permanent', 'occasional', 'none']).nullable(),
  presenceReason: z.string().max(2000),
  visits: z
    .object({ number: z.number().int().min(1).max(50), from: timeOfDay, until: timeOfDay })
    .refine(({ from, until }) => from < until, { error: 'the first time must be before the second' })
    .nullable(),
  neighbourhoodTeamId: idSchema<'Area'>().nullable(),
  teamId: idSchema<'Team'>().nullable(),
});

/** A station as it comes from a list: nothing judged yet. */
export function newStation(
  given: Pick<Station, 'id' | 'operationId' | 'placeId' | 'areaId'> & Partial<Station>,
): Station {
  return {
    number: null,
    district: null,
    sourceId: null,
    vulnerabilities: [],
    presence: null,
    presenceReason: '',
    visits: null,
    neighbourhoodTeamId: null,
    teamId: null,
    ...given,
  };
}
