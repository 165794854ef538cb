import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDocument, CalendarEvent } from '../core/plan/timetable-calendar';
import { writeCalendar } from './write-calendar';

const calendar = (...events: readonly CalendarEvent[]): CalendarDocument => ({
  name: 'May 2027: timetable',
  madeAt: '2027-03-01T10:00:00.000Z',
  events,
});

const days = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'o1.poll@election-spoc-desk',
  summary: 'Polling day',
  description: 'Rule',
  when: { kind: 'days', from: '2027-05-06', to: '2027-05-06' },
  ...given,
});

const textOf = async (given: CalendarDocument) =>
  new TextDecoder().decode((await writeCalendar(given)).bytes);

/** The properties of each event, read as RFC 5545 says: unfolded, then unescaped. */
async function readBack(given: CalendarDocument): Promise<readonly ReadonlyMap<string, string>[]> {
  const unfolded = (await textOf(given)).replace(/\r\n[ \t]/g, '');
  return unfolded
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((block) => {
      const lines = block.slice(0, block.indexOf('END:VEVENT')).split('\r\n').filter(Boolean);
      return new Map(
        lines.map((line) => {
          const colon = line.indexOf(':');
          const value = line
            .slice(colon + 1)
            .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
          return [line.slice(0, colon), value];
        }),
      );
    });
}

// RFC 5545
describe('a calendar that was written', () => {
  it('has whole days as dates, the end being the day after the last', async () => {
    const [event] = await readBack(
      calendar(days({ when: { kind: 'days', from: '2027-04-30', to: '2027-05-31' } })),
    );
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20270430');
    expect(event?.get('DTEND;VALUE=DATE')).toBe('20270601');
    expect(event?.get('UID')).toBe('o1.poll@election-spoc-desk');
    expect(event?.get('DTSTAMP')).toBe('20270301T100000Z');
  });

  it('has a deadline at its moment, so that no program has to know our summer time', async () => {
    const [event] = await readBack(calendar(days({ when: { kind: 'moment', at: '2027-05-06T21:00:00Z' } })));
    expect(event?.get('DTSTART')).toBe('20270506T210000Z');
    expect([...(event?.keys() ?? [])].some((key) => key.startsWith('DTEND'))).toBe(false);
  });

  it('breaks its lines with CR and LF, none longer than 75 bytes, the last one too', async () => {
    const text = await textOf(calendar(days({ description: 'ünïcode – 😀 '.repeat(60) })));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('gives any text back, and no text can begin a property of its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (typed) => {
        const description = `|${typed}|`;
        const read = await readBack(calendar(days({ description }), days({ uid: 'two' })));
        expect(read).toHaveLength(2);
        expect(read[0]?.get('DESCRIPTION')).toBe(description.replace(/\r\n?/g, '\n'));
      }),
    );
    const [event] = await readBack(calendar(days({ summary: 'x\r\nATTACH:https://example.invalid' })));
    expect(event?.get('SUMMARY')).toBe('x ATTACH:https://example.invalid');
    expect(event?.has('ATTACH')).toBe(false);
  });

  it('is the same bytes each time', async () => {
    const one = await writeCalendar(calendar(days()));
    const two = await writeCalendar(calendar(days()));
    expect(two).toEqual(one);
  });
});
