/**
 * What happened in an area at an earlier election: allegations and incidents, how many and how they ended. The
 * entries belong to the desk, not to one operation, so that each operation finds those before it.
 *
 * Reference: APP Policing elections, threat assessment: the history of the area.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';

export type HistoryEntryId = Id<'HistoryEntry'>;

export const historyKinds = [
  { id: 'allegation', name: 'Allegation' },
  { id: 'incident', name: 'Incident' },
] as const;
export type HistoryKind = (typeof historyKinds)[number]['id'];

export interface HistoryEntry {
  readonly id: HistoryEntryId;
  /** "May 2023 local elections" */
  readonly election: string;
  /** ISO date of the poll; `null` where only the name is known. */
  readonly pollingDate: string | null;
  readonly kind: HistoryKind;
  /** The ward or district; `null` while `areaAsGiven` has not been matched to one. */
  readonly areaId: AreaId | null;
  /** The ward or district as the source wrote it. */
  readonly areaAsGiven: string;
  /** The harm that it belongs to; empty where none was given. */
  readonly harmId: string;
  readonly text: string;
  readonly outcome: string;
  /** How many; 1 for a single allegation or incident. */
  readonly count: number;
  /** Where it comes from: "entered here", a file's name, an operation's name. */
  readonly source: string;
  /** The earlier operation that it was carried over from. */
  readonly fromOperationId: OperationId | null;
  readonly enteredAt: string;
}

const kindIds = historyKinds.map((kind) => kind.id) as [HistoryKind, ...HistoryKind[]];

export const historyEntrySchema: z.ZodType<HistoryEntry> = z.object({
  id: idSchema<'HistoryEntry'>(),
  election: z.string().min(1).max(160),
  pollingDate: isoDateSchema.nullable(),
  kind: z.enum(kindIds),
  areaId: idSchema<'Area'>().nullable(),
  areaAsGiven: z.string().max(200),
  harmId: z.string().max(60),
  text: z.string().max(4000),
  outcome: z.string().max(1000),
  count: z.number().int().min(1).max(100_000),
  source: z.string().max(300),
  fromOperationId: idSchema<'Operation'>().nullable(),
  enteredAt: isoInstantSchema,
});
