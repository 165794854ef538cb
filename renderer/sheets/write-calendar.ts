/** A calendar as an .ics file (RFC 5545): days as whole days, deadlines at their moment in UTC. */
import ical from 'ical-generator';
import { Temporal } from '../core/foundation/dates';
import { canonicalJson } from '../core/foundation/canonical';
import type { CalendarDocument, CalendarEvent } from '../core/plan/timetable-calendar';

export interface WrittenCalendar {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the canonical JSON of the calendar, 64 hexadecimal digits. */
  readonly contentHash: string;
}

/** The same calendar gives the same bytes, in any time zone. */
export async function writeCalendar(calendar: CalendarDocument): Promise<WrittenCalendar> {
  const made = ical({
    name: calendar.name,
    prodId: { company: 'Election SPOC Desk', product: 'Timetable', language: 'EN' },
  });
  const stamp = new Date(calendar.madeAt);
  for (const event of calendar.events) {
    const { uid: id, summary, description } = event;
    made.createEvent({
      id,
      stamp,
      summary: oneLine(summary),
      description: lineBreaks(description),
      ...timesOf(event),
    });
  }
  // The last line ends like every other; the library leaves its break out.
  const text = `${made.toString()}\r\n`;
  return { bytes: new TextEncoder().encode(text), contentHash: await hashOf(calendar) };
}

/** The end of whole days is the day after the last; a deadline has no length. */
function timesOf({ when }: CalendarEvent) {
  if (when.kind === 'moment') return { start: new Date(when.at) };
  const after = Temporal.PlainDate.from(when.to).add({ days: 1 }).toString();
  return { start: midnight(when.from), end: midnight(after), allDay: true };
}

/** The library takes the day of whole days from UTC. */
function midnight(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}

function oneLine(text: string): string {
  return lineBreaks(text).replace(/\n+/g, ' ');
}

function lineBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function hashOf(calendar: CalendarDocument): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(calendar)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
