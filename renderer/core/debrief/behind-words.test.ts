import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { type BehindGiven, type BehindLine, behindWords } from './behind-words';

const empty = new Map<string, never>();
const given = {
  // Every collection that is asked for, empty but for what a test adds.
  records: new Proxy({}, { get: () => empty }) as BehindGiven['records'],
  timetable: { 'statutory:close': 'Close of nominations', 'planned:briefing:1': 'Briefing' },
};
const pathOf = (line: BehindLine, records?: object) =>
  behindWords(line, records === undefined ? given : { ...given, records: records as BehindGiven['records'] })
    .path;

describe('a record behind a figure', () => {
  it('opens the row of the timetable, statutory or planned', () => {
    expect(pathOf({ kind: 'timetable-date', id: 'statutory:close' })).toBe('/plan/timetable?date=close');
    expect(pathOf({ kind: 'timetable-date', id: 'planned:briefing:1' })).toBe(
      '/plan/timetable/events?event=briefing%3A1',
    );
  });

  it('opens the form at its partner, and nothing where it is gone', () => {
    const form = { id: asId<'DebriefForm'>('f1'), partnerId: 'p1', sentOn: null };
    const records = { debriefForms: new Map([['f1', form]]), partners: empty };
    expect(pathOf({ kind: 'debrief-form', id: 'f1' }, records)).toBe('/debrief/contributions?partner=p1');
    expect(pathOf({ kind: 'debrief-form', id: 'f2' }, records)).toBeNull();
  });
});
