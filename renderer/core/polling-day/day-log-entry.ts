/** The log of polling day: visits and incidents as they come in. Append-only, see `log/log-entry.ts`. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { type LogEntry, logEntryShape } from '../log/log-entry';
import type { PlaceId } from '../places/place';
import type { StationId } from '../places/station';
import { type Link, linkSchema } from '../plan/link';
import type { TeamId } from './team';

export type DayLogEntryId = Id<'DayLogEntry'>;

export const dayLogKinds = [
  { id: 'visit', name: 'Visit' },
  { id: 'incident', name: 'Incident' },
  { id: 'note', name: 'Note' },
] as const;
export type DayLogKind = (typeof dayLogKinds)[number]['id'];

export interface DayLogEntry extends LogEntry<'DayLogEntry'> {
  readonly kind: DayLogKind;
  readonly stationId: StationId | null;
  readonly placeId: PlaceId | null;
  readonly teamId: TeamId | null;
  /** The harm that an incident comes under, see `threat/harms.ts`; `null` for none. */
  readonly harmId: string | null;
  /** What happened; may be empty for a visit at which all was quiet. */
  readonly text: string;
  /** What was done about it. */
  readonly response: string;
  /** Whether this entry leaves its matter open. */
  readonly isOpen: boolean;
  /** The earlier entry that this one carries on; the latest says whether the matter is open. */
  readonly followsId: DayLogEntryId | null;
  readonly links: readonly Link[];
}

export const dayLogEntrySchema: z.ZodType<DayLogEntry> = z
  .object({
    ...logEntryShape<'DayLogEntry'>(),
    kind: z.enum(dayLogKinds.map(({ id }) => id) as [DayLogKind, ...DayLogKind[]]),
    stationId: idSchema<'Station'>().nullable(),
    placeId: idSchema<'Place'>().nullable(),
    teamId: idSchema<'Team'>().nullable(),
    harmId: z.string().min(1).max(80).nullable(),
    text: z.string().max(8000),
    response: z.string().max(8000),
    isOpen: z.boolean(),
    followsId: idSchema<'DayLogEntry'>().nullable(),
    links: z.array(linkSchema),
  })
  .refine(({ kind, text }) => kind === 'visit' || text.trim() !== '', {
    error: 'an incident or a note needs what happened',
    path: ['text'],
  });
