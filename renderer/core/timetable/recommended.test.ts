import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../foundation/dates';
import { preElectionPeriod, recommendedEvents } from './recommended';

const windowsOf = (pollingDate: string, calledOn: string | null = null) =>
  Object.fromEntries(recommendedEvents(pollingDate, calledOn).map((event) => [event.id, event]));

describe('the recommended events', () => {
  it('keep the guidance’s months for a poll in May, and what prepares the poll ends before it', () => {
    const may = windowsOf('2027-05-06');
    expect(may['gold-group']).toMatchObject({
      from: '2027-01-01',
      to: '2027-02-28',
      owner: 'Assistant chief constable',
      rule: 'The guidance says January to February.',
    });
    expect(may['joint-letter']).toMatchObject({ from: '2027-04-01', to: '2027-04-30' });
    expect(may['planning-meetings']).toMatchObject({ from: '2027-03-01', to: '2027-05-05' });
    expect(may['poll']).toMatchObject({ from: '2027-05-06', to: '2027-05-06' });
    expect(may['gold-debrief']).toMatchObject({ from: '2027-09-01', to: '2027-09-30' });
  });

  it('stand at the same distance from any other poll, and say that they were moved', () => {
    const october = windowsOf('2027-10-14');
    expect(october['gold-group']).toMatchObject({ from: '2027-06-01', to: '2027-07-31' });
    expect(october['gold-group']?.rule).toContain('4 months before to 3 months before. Moved');
    expect(october['archive']).toMatchObject({ from: '2028-01-01', to: '2028-01-31' });
  });

  it('are to be done at once where a poll was called after their time', () => {
    const snap = windowsOf('2024-07-04', '2024-05-22');
    expect(snap['gold-group']?.overdue).toContain('at once');
    expect(snap['training']?.overdue).toBeNull();
  });

  it('have windows that begin before they end, in the order of the year, for any poll', () => {
    const day = fc
      .integer({ min: 0, max: 18_000 })
      .map((days) => Temporal.PlainDate.from('2015-01-01').add({ days }).toString());
    fc.assert(
      fc.property(day, (pollingDate) => {
        const all = recommendedEvents(pollingDate, null);
        for (const { id, from, to } of all) {
          expect(from <= to, id).toBe(true);
          const isAfter = ['commission-debrief', 'archive', 'gold-debrief'].includes(id);
          if (isAfter) expect(from > pollingDate).toBe(true);
          else if (id !== 'poll') expect(to < pollingDate, `${id} ${pollingDate}`).toBe(true);
        }
        const starts = all.map(({ from }) => from);
        expect(starts).toEqual([...starts].sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe('the pre-election period', () => {
  it('is a convention: from the notice or six weeks before, whichever is earlier, and it may begin earlier', () => {
    expect(preElectionPeriod('2027-05-06', '2027-03-31')).toMatchObject({
      from: '2027-03-25',
      until: '2027-05-06',
      reminder: expect.stringContaining('may begin earlier'),
    });
    expect(preElectionPeriod('2028-05-04', '2028-03-20').from).toBe('2028-03-20');
  });
});
