/**
 * A meeting of the operation: who was asked and who came, its agenda with the minute of each point.
 *
 * Reference: APP Policing elections, pre-election planning: gold command group, joint agency working group.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import { type Link, linkSchema } from '../plan/link';

export type MeetingId = Id<'Meeting'>;
export type AgendaItemId = Id<'AgendaItem'>;

export const meetingKinds = [
  { id: 'gold-group', name: 'Gold group' },
  { id: 'joint-agency', name: 'Joint agency working group' },
  { id: 'planning', name: 'Planning meeting' },
  { id: 'candidates-briefing', name: 'Briefing for candidates and agents' },
  { id: 'debrief', name: 'Structured debrief' },
  { id: 'joint-debrief', name: 'Joint debrief of police and council' },
  { id: 'gold-debrief', name: 'Debrief of the gold group' },
  { id: 'commission-debrief', name: 'Electoral Commission debrief' },
  { id: 'other', name: 'Other meeting' },
] as const;
export type MeetingKind = (typeof meetingKinds)[number]['id'];

export const attendances = ['present', 'apologies', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

export interface Attendee {
  readonly id: Id<'Attendee'>;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** `null` until the meeting was held. */
  readonly attendance: Attendance | null;
}

export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly title: string;
  /** The open matter that put it on the agenda; `null` where somebody wrote it. */
  readonly about: Link | null;
  readonly minute: string;
}

export interface Meeting {
  readonly id: MeetingId;
  readonly operationId: OperationId;
  readonly kind: MeetingKind;
  readonly title: string;
  /** ISO date; `null` until it is fixed. */
  readonly date: string | null;
  /** "14:00"; empty while not known. */
  readonly startsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly minuteTaker: string;
  readonly status: 'planned' | 'held' | 'cancelled';
  /** Why it was cancelled; empty otherwise. */
  readonly cancelledWhy: string;
  readonly attendees: readonly Attendee[];
  readonly agenda: readonly AgendaItem[];
  /** ISO date on which the minutes were agreed; `null` until then. */
  readonly minutesAgreedOn: string | null;
}

export type ActionId = Id<'Action'>;

/** What somebody is to do. It is carried from meeting to meeting until it is closed. */
export interface Action {
  readonly id: ActionId;
  readonly operationId: OperationId;
  /** The meeting that raised it, and the point of its agenda; `null` where none did. */
  readonly meetingId: MeetingId | null;
  readonly agendaItemId: AgendaItemId | null;
  readonly text: string;
  readonly owner: string;
  /** ISO dates. */
  readonly raisedOn: string;
  readonly due: string | null;
  readonly closed: { readonly on: string; readonly by: string; readonly outcome: string } | null;
  /** What was said of it at later meetings. */
  readonly updates: readonly {
    readonly id: Id<'ActionUpdate'>;
    readonly on: string;
    readonly by: string;
    readonly text: string;
  }[];
}

export const meetingSchema: z.ZodType<Meeting> = z.object({
  id: idSchema<'Meeting'>(),
  operationId: idSchema<'Operation'>(),
  kind: z.enum(meetingKinds.map(({ id }) => id) as [MeetingKind, ...MeetingKind[]]),
  title: z.string().min(1).max(300),
  date: isoDateSchema.nullable(),
  startsAt: z.string().regex(/^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/),
  place: z.string().max(300),
  chair: z.string().max(200),
  minuteTaker: z.string().max(200),
  status: z.enum(['planned', 'held', 'cancelled']),
  cancelledWhy: z.string().max(2000),
  attendees: z.array(
    z.object({
      id: idSchema<'Attendee'>(),
      name: z.string().max(200),
      role: z.string().max(200),
      organisation: z.string().max(200),
      attendance: z.enum(attendances).nullable(),
    }),
  ),
  agenda: z.array(
    z.object({
      id: idSchema<'AgendaItem'>(),
      title: z.string().min(1).max(500),
      about: linkSchema.nullable(),
      minute: z.string().max(20_000),
    }),
  ),
  minutesAgreedOn: isoDateSchema.nullable(),
});

export const actionSchema: z.ZodType<Action> = z.object({
  id: idSchema<'Action'>(),
  operationId: idSchema<'Operation'>(),
  meetingId: idSchema<'Meeting'>().nullable(),
  agendaItemId: idSchema<'AgendaItem'>().nullable(),
  text: z.string().min(1).max(4000),
  owner: z.string().max(200),
  raisedOn: isoDateSchema,
  due: isoDateSchema.nullable(),
  closed: z
    .object({ on: isoDateSchema, by: z.string().min(1).max(120), outcome: z.string().min(1).max(4000) })
    .nullable(),
  updates: z.array(
    z.object({
      id: idSchema<'ActionUpdate'>(),
      on: isoDateSchema,
      by: z.string().min(1).max(120),
      text: z.string().min(1).max(4000),
    }),
  ),
});
