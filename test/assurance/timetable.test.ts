import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayTimetableError } from '../../renderer/core/timetable/timetable';
import { readTimetableOptions } from '../../scripts/assure-timetable/options';
import { timetableReport } from '../../scripts/assure-timetable/report';
import { projectRoot, runAssure } from './run-assure';

interface Row {
  readonly event: string;
  readonly date: string;
  readonly time: string | null;
  readonly rule: string;
  readonly source: string;
  readonly polls: readonly string[];
}
interface Printed {
  readonly events: readonly Row[];
  readonly recommended: readonly { readonly owner: string; readonly from: string; readonly to: string }[];
  readonly preElection: { readonly reminder: string };
  readonly notes: readonly string[];
}

/** What the command would print, without a process. */
function printed(line: string): Printed {
  const asked = readTimetableOptions(line.split(' '));
  if (!asked.ok) throw new Error(asked.error.message);
  const report = timetableReport(asked.value);
  if (!report.ok) throw new Error(sayTimetableError(report.error));
  return JSON.parse(JSON.stringify(report.value)) as Printed;
}

const datesOf = ({ events }: Printed, event: string) =>
  events.filter((row) => row.event === event).map(({ date }) => date);

function problem(line: string) {
  const asked = readTimetableOptions(line === '' ? [] : line.split(' '));
  return asked.ok ? null : asked.error;
}

describe('assure timetable', { timeout: 60_000 }, () => {
  it('prints every date of a local poll in England with its rule and source', () => {
    const run = runAssure('timetable', '--type', 'local', '--nation', 'england', '--date', '2027-05-06');
    expect(run).toMatchObject({ code: 0, problems: '' });
    const report = JSON.parse(run.out) as Printed;
    // Counted by hand back from Wed 5 May 2027 without 3 May; Easter lies before, on 28 March.
    expect(
      Object.fromEntries(report.events.map(({ event, date, time }) => [event, [date, time]])),
    ).toMatchObject({
      NOTICE_OF_ELECTION_DEADLINE: ['2027-03-31', null],
      CLOSE_OF_NOMINATIONS: ['2027-04-08', '16:00'],
      SOPN_PUBLISH_DEADLINE: ['2027-04-09', '16:00'],
      REGISTRATION_DEADLINE: ['2027-04-19', '23:59'],
      POSTAL_VOTE_APPLICATION_DEADLINE: ['2027-04-20', '17:00'],
      PROXY_VOTE_APPLICATION_DEADLINE: ['2027-04-27', '17:00'],
      EMERGENCY_PROXY_DEADLINE: ['2027-05-06', '17:00'],
      DOCUMENTS_KEPT_UNTIL: ['2028-05-06', null],
    });
    for (const { rule, source } of report.events) expect([rule, source]).not.toContain('');
    expect(report.recommended[0]).toMatchObject({
      owner: 'Assistant chief constable',
      from: '2027-01-01',
      to: '2027-02-28',
    });
    expect(report.preElection.reminder).toContain('may begin earlier');
  });

  it('says in one sentence what is wrong: a value ends in 1, wrong usage in 2', () => {
    const saturday = runAssure('timetable', '--type', 'local', '--nation', 'england', '--date', '2027-05-08');
    expect(saturday).toMatchObject({ code: 1, out: '' });
    expect(saturday.problems.trim().split('\n')).toEqual([expect.stringContaining('Sat 8 May 2027')]);
    const noType = runAssure('timetable', '--nation', 'england', '--date', '2027-05-06');
    expect(noType).toMatchObject({ code: 2, out: '' });
    expect(noType.problems).toContain('Usage: timetable');
  });

  it('refuses what cannot be read, and says which', () => {
    const rest = '--nation england --date 2027-05-06';
    expect(problem('')).toMatchObject({ kind: 'usage', message: expect.stringContaining('--type') });
    expect(problem('--type local --date 2027-05-06')).toMatchObject({ kind: 'usage' });
    expect(problem('--type local --nation england')).toMatchObject({ kind: 'usage' });
    expect(problem(`--type euro ${rest}`)?.message).toContain('“euro” is not a type of poll');
    expect(problem('--type local --nation scotland --date 2027-05-06')?.message).toContain('“scotland”');
    expect(problem('--type local --nation wales --date 2027-02-30')?.message).toContain(
      '“2027-02-30” after --date',
    );
    expect(problem(`--type local ${rest} --holiday soon`)?.message).toContain('“soon” after --holiday');
    expect(problem(`--type local --type pcc ${rest}`)?.message).toContain('given twice');
    expect(problem(`--type local ${rest} --when now`)?.message).toContain('“--when” is not an option');
    expect(problem(`--type local ${rest} --declared`)?.message).toContain('needs a value');
  });

  it('combines several polls, and takes days off and days back', () => {
    const rest = '--nation england --date 2027-05-06';
    const both = printed(`--type local,pcc ${rest}`).events.filter(
      ({ event }) => event === 'CLOSE_OF_NOMINATIONS',
    );
    expect(both.map(({ polls }) => polls)).toEqual([['local', 'pcc']]);
    const closes = (line: string) => datesOf(printed(line), 'CLOSE_OF_NOMINATIONS');
    expect(closes(`--type local ${rest} --holiday 2027-04-30`)).toEqual(['2027-04-07']);
    expect(closes(`--type local ${rest} --holiday 2027-04-30 --holiday 2027-04-29`)).toEqual(['2027-04-06']);
    expect(closes(`--type local ${rest} --mourning 2027-04-30`)).toEqual(['2027-04-07']);
    expect(closes(`--type local ${rest} --no-holiday 2027-05-03`)).toEqual(['2027-04-09']);
    expect(
      datesOf(printed(`--type local ${rest} --declared 2027-05-08`), 'ELECTION_EXPENSES_RETURN_DEADLINE'),
    ).toEqual(['2027-06-14']);
  });
});

interface PublishedDate {
  readonly electionType: string;
  readonly country: string;
  readonly pollingDate: string;
  readonly event: string;
  readonly expectedDate: string;
  readonly kind: string;
  readonly time?: string;
}

const published = resolve(projectRoot, '../shared/data/timetable/published-dates.json');

describe.skipIf(!existsSync(published))(
  'dates that councils, the Electoral Commission and Parliament published (skipped where the list is absent)',
  () => {
    const list = existsSync(published)
      ? (JSON.parse(readFileSync(published, 'utf8')) as readonly PublishedDate[]).filter(({ country }) =>
          ['england', 'wales'].includes(country),
        )
      : [];
    const polls = new Map<string, PublishedDate[]>();
    for (const each of list) {
      const line = `--type ${each.electionType} --nation ${each.country} --date ${each.pollingDate}`;
      polls.set(line, [...(polls.get(line) ?? []), each]);
    }
    it('there are some', () => expect(list.length).toBeGreaterThan(200));
    for (const [line, dates] of polls)
      it(line.replaceAll('--', ''), () => {
        const report = printed(line);
        for (const { event, expectedDate, kind, time } of dates) {
          const rows = report.events.filter((row) => row.event === event);
          const found = rows.map((row) => row.date);
          if (kind === 'actual-publication')
            expect(
              found.some((date) => expectedDate <= date),
              `${event} ${expectedDate}`,
            ).toBe(true);
          // The day of the result is not in the list: the date has to be one of those that it can lead to.
          else expect(found, event).toContain(expectedDate);
          if (time !== undefined)
            expect(
              rows.map((row) => row.time),
              event,
            ).toContain(time);
        }
      });
  },
);
