import { describe, expect, it } from 'vitest';
import { datesOf, oneOff, pollGiven, rowsOf } from '../../../test/builders/timetable';
import { sayTimetableError, pollKindsOf, timetableOf, type TimetableGiven } from './timetable';

/** Each event's dates, as "event date time". */
function says(given: TimetableGiven, ...events: readonly string[]): readonly string[] {
  const rows = rowsOf(given);
  return events.map((event) => {
    const [row] = rows.filter((each) => each.event === event);
    return row === undefined ? 'none' : [row.date, row.time].filter((part) => part !== null).join(' ');
  });
}

const front = ['NOTICE_OF_ELECTION_DEADLINE', 'CLOSE_OF_NOMINATIONS', 'SOPN_PUBLISH_DEADLINE'] as const;
const back = [
  'REGISTRATION_DEADLINE',
  'POSTAL_VOTE_APPLICATION_DEADLINE',
  'PROXY_VOTE_APPLICATION_DEADLINE',
  'NOTICE_OF_POLL_DEADLINE',
  'POLLING_AND_COUNTING_AGENTS_DEADLINE',
  'FIRST_DAY_REPLACE_LOST_POSTAL_BALLOT',
] as const;

describe('a timetable, worked by hand', () => {
  it('SI 2006/3304: Easter and May Day in the count, Maundy Thursday counted (poll Thu 4 May 2028)', () => {
    // May 3 2 = 1, 2; May 1 out; Apr 28 27 26 25 24 = 3 to 7; 21 20 19 18 = 8 to 11; 17 Easter Monday and 14 Good
    // Friday out; 13 (Maundy Thursday) 12 11 10 = 12 to 15; 7 6 5 4 3 = 16 to 20; Mar 31 30 29 28 27 = 21 to 25.
    const given = pollGiven('2028-05-04', ['local']);
    expect(says(given, ...front)).toEqual(['2028-03-27', '2028-04-04 16:00', '2028-04-05 16:00']);
    expect(says(given, ...back)).toEqual([
      '2028-04-13 23:59',
      '2028-04-18 17:00',
      '2028-04-25 17:00',
      '2028-04-25',
      '2028-04-26',
      '2028-04-27',
    ]);
    const [row] = rowsOf(given).filter(({ event }) => event === 'CLOSE_OF_NOMINATIONS');
    expect(row?.rule).toBe(
      'Not later than 4pm on the 19th working day before the poll. Counting back from Wed 3 May 2028 and leaving out weekends, Mon 1 May 2028 (Early May bank holiday), Mon 17 Apr 2028 (Easter Monday) and Fri 14 Apr 2028 (Good Friday), as the election rules have it, working day 19 is Tue 4 Apr 2028.',
    );
    expect(row?.source).toContain('SI 2006/3304');
  });

  it('over Christmas, with substitute days and Christmas Eve left out (poll Thu 13 Jan 2028)', () => {
    // Jan 12 11 10 = 1 to 3; 7 6 5 4 = 4 to 7; 3 out (for New Year’s Day); Dec 31 30 29 = 8 to 10; 28 27 out (for
    // Boxing Day and Christmas Day); 24 out; 23 22 21 20 = 11 to 14; 17 to 13 = 15 to 19; 10 to 6 = 20 to 24; 3 = 25.
    const given = pollGiven('2028-01-13', ['parish']);
    expect(says(given, ...front)).toEqual(['2027-12-03', '2027-12-13 16:00', '2027-12-14 16:00']);
    expect(says(given, ...back.slice(0, 3))).toEqual([
      '2027-12-22 23:59',
      '2027-12-23 17:00',
      '2028-01-05 17:00',
    ]);
  });

  it('RPA Sch 1 r.2(2)(a): a Scottish holiday moves a general election, not registration (poll Thu 12 Dec 2030)', () => {
    // St Andrew’s Day 2030 is a Saturday: Mon 2 Dec is left out. Dec 11 10 9 6 5 4 3 = 1 to 7; Nov 29 28 27 26 25 = 8 to
    // 12; 22 to 18 = 13 to 17; 15 14 13 12 11 = 18 to 22; 8 7 6 = 23 to 25. In England and Wales 2 Dec is day 8: 26 Nov = 12.
    const given = pollGiven('2030-12-12', ['parl']);
    expect(says(given, 'DISSOLUTION', 'RECEIPT_OF_WRIT', ...front, ...back.slice(0, 3))).toEqual([
      '2030-11-06',
      '2030-11-07',
      '2030-11-11 16:00',
      '2030-11-14 16:00',
      '2030-11-14 17:00',
      '2030-11-26 23:59',
      '2030-11-26 17:00',
      '2030-12-04 17:00',
    ]);
    const doubts = rowsOf(given).filter(({ event }) => back.slice(0, 2).some((each) => each === event));
    expect(doubts.map(({ doubt }) => doubt)).toEqual([
      expect.stringContaining('would be Wed 27 Nov 2030'),
      expect.stringContaining('would be Mon 25 Nov 2030'),
    ]);
    // At a by-election in England the Scottish day counts.
    expect(
      says(pollGiven('2030-12-12', ['parl-by-election']), 'CLOSE_OF_NOMINATIONS', 'DISSOLUTION'),
    ).toEqual(['2030-11-15 16:00', 'none']);
  });

  it('a past parliamentary poll that was no general election is counted as a by-election (Thu 21 Jul 2022)', () => {
    // 12 July is a bank holiday in Northern Ireland alone. Jul 20 19 18 = 1 to 3; 15 to 11 = 4 to 8; 8 to 4 = 9 to 13;
    // 1 = 14; Jun 30 29 28 27 = 15 to 18; 24 = 19.
    const given = pollGiven('2022-07-21', ['parl']);
    expect(says(given, 'CLOSE_OF_NOMINATIONS', 'DISSOLUTION')).toEqual(['2022-06-24 16:00', 'none']);
    const timetable = timetableOf(given);
    expect(timetable.ok && timetable.value.notes.join(' ')).toContain('counted as a by-election');
    // A poll to come on a like day, Thu 17 Jul 2042 with 14 July for 12 July: taken for a general election as asked.
    // Jul 16 15 = 1, 2; 14 out; 11 to 7 = 3 to 7; 4 to Jun 30 = 8 to 12; 27 to 23 = 13 to 17; 20 19 = 18, 19.
    expect(says(pollGiven('2042-07-17', ['parl']), 'CLOSE_OF_NOMINATIONS')).toEqual(['2042-06-19 16:00']);
  });

  it('the days that were moved or added once: May Day 2020, the Jubilee of 2022', () => {
    // May 6 5 4 = 1 to 3, for 4 May 2020 was no holiday; 1 = 4; Apr 30 29 28 27 = 5 to 8; 24 23 22 21 = 9 to 12.
    expect(says(pollGiven('2020-05-07', ['local']), 'REGISTRATION_DEADLINE')).toEqual(['2020-04-21 23:59']);
    // Jun 15 14 13 10 9 8 7 6 = 1 to 8; 3 and 2 out; 1 and May 31 30 = 9 to 11, for 30 May 2022 was no holiday; 27 = 12.
    expect(says(pollGiven('2022-06-16', ['local']), ...back.slice(0, 2))).toEqual([
      '2022-05-27 23:59',
      '2022-05-30 17:00',
    ]);
  });

  it('London’s front end, and sub-agents by poll (poll Thu 4 May 2028)', () => {
    // From day 25, Mon 27 Mar: 24 23 22 21 20 = 26 to 30. Day 24 is Tue 28, day 22 Thu 30.
    const london = pollGiven('2028-05-04', ['gla']);
    expect(says(london, ...front, 'SUB_AGENTS_DEADLINE')).toEqual([
      '2028-03-20',
      '2028-03-28 16:00',
      '2028-03-30 16:00',
      '2028-05-02',
    ]);
    expect(says(pollGiven('2028-05-04', ['pcc']), 'SUB_AGENTS_DEADLINE')).toEqual(['2028-04-26']);
  });

  it('Wales: no certificate where none is asked for, and how far the rules were checked', () => {
    const wales = { nation: 'Wales' } as const;
    expect(says(pollGiven('2028-05-04', ['local'], wales), 'VAC_APPLICATION_DEADLINE')).toEqual(['none']);
    expect(says(pollGiven('2028-05-04', ['pcc'], wales), 'VAC_APPLICATION_DEADLINE')).toEqual([
      '2028-04-25 17:00',
    ]);
    const [nominations] = rowsOf(pollGiven('2028-05-04', ['local'], wales)).filter(
      ({ event }) => event === 'CLOSE_OF_NOMINATIONS',
    );
    expect(nominations).toMatchObject({ sureness: 'partly', source: expect.stringContaining('2021/1459') });
    expect(says(pollGiven('2030-05-02', ['senedd'], wales), 'ELECTION_AGENT_APPOINTMENT_DEADLINE')).toEqual(
      says(pollGiven('2030-05-02', ['senedd'], wales), 'SOPN_PUBLISH_DEADLINE'),
    );
  });

  it('29 February counts like any other day, and a year from it ends on 28 February', () => {
    // Poll Thu 2 Mar 2028: 1 Mar = 1, Tue 29 Feb = 2.
    expect(says(pollGiven('2028-03-02', ['parl']), 'SUB_AGENTS_DEADLINE')).toEqual(['2028-02-29']);
    expect(says(pollGiven('2024-02-29', ['local']), 'DOCUMENTS_KEPT_UNTIL')).toEqual(['2025-02-28']);
  });

  it('a certificate before voter identification is arithmetic only, and says so', () => {
    const [row] = rowsOf(pollGiven('2021-05-06', ['local'])).filter(
      ({ event }) => event === 'VAC_APPLICATION_DEADLINE',
    );
    expect(row?.doubt).toContain('arithmetic only');
  });
});

describe('s.119: after the poll', () => {
  it('moves a last day over Maundy Thursday and Easter (result on Thu 18 Feb 2027)', () => {
    // 35 days after 18 Feb is Thu 25 Mar, Maundy Thursday; 26 Good Friday; 27, 28 weekend; 29 Easter Monday; Tue 30.
    const given = pollGiven('2027-02-18', ['local'], { declaredOn: '2027-02-18' });
    expect(says(given, 'ELECTION_EXPENSES_RETURN_DEADLINE')).toEqual(['2027-03-30']);
    // 7 days of which none is left out: Mar 31 = 1; Apr 1 2 = 2, 3; 5 6 7 8 = 4 to 7.
    expect(says(given, 'CANDIDATE_DECLARATION_DEADLINE')).toEqual(['2027-04-08']);
    // 21 and 28 days: Thu 11 and Thu 18 March.
    expect(says(given, 'CLAIMS_FOR_PAYMENT_DEADLINE', 'PAYMENT_OF_CLAIMS_DEADLINE')).toEqual([
      '2027-03-11',
      '2027-03-18',
    ]);
    expect(says(given, 'PETITION_DEADLINE')).toEqual(['2027-03-11']);
  });

  it('differs by poll: 28 days from a parish poll, 70 from the result for a commissioner', () => {
    const declared = { declaredOn: '2027-02-19' };
    expect(says(pollGiven('2027-02-18', ['parish'], declared), 'ELECTION_EXPENSES_RETURN_DEADLINE')).toEqual([
      '2027-03-18',
    ]);
    // 70 days after Fri 19 Feb is Fri 30 Apr.
    expect(says(pollGiven('2027-02-18', ['pcc'], declared), 'ELECTION_EXPENSES_RETURN_DEADLINE')).toEqual([
      '2027-04-30',
    ]);
  });

  it('shows every date that a result of the next days can lead to, and that it depends on it', () => {
    const rows = rowsOf(pollGiven('2027-05-06', ['local']));
    // Thu 6, Fri 7 May: 10, 11 June. Sat 8, Sun 9, Mon 10 May: 12, 13, 14 June, the first two a weekend.
    expect(datesOf(rows, 'ELECTION_EXPENSES_RETURN_DEADLINE')).toEqual([
      '2027-06-10',
      '2027-06-11',
      '2027-06-14',
    ]);
    const last = rows.filter(({ event }) => event === 'ELECTION_EXPENSES_RETURN_DEADLINE').at(-1);
    expect(last?.rule).toContain('declared on Sat 8 May 2027');
    expect(last?.doubt).toContain('depends on the day of the result');
  });
});

describe('one-off days', () => {
  it('an added holiday in the count moves a deadline a day earlier; one taken away, a day later', () => {
    // Without: 19 working days before Thu 6 May 2027 is Thu 8 Apr. 30 Apr is one of them; 3 May is none.
    const nominations = (changes: TimetableGiven['changes']) =>
      says(pollGiven('2027-05-06', ['local'], { changes }), 'CLOSE_OF_NOMINATIONS');
    expect(nominations([])).toEqual(['2027-04-08 16:00']);
    expect(nominations([oneOff('2027-04-30')])).toEqual(['2027-04-07 16:00']);
    expect(nominations([oneOff('2027-05-03', { kind: 'removed' })])).toEqual(['2027-04-09 16:00']);
    expect(nominations([oneOff('2027-04-30', { divisions: ['scotland'] })])).toEqual(['2027-04-08 16:00']);
  });

  it('a day of mourning that is no bank holiday moves the election rules and not registration', () => {
    const changes = [oneOff('2027-04-30', { day: 'mourning', name: 'Day of mourning' })];
    expect(says(pollGiven('2027-05-06', ['local'], { changes }), ...back.slice(0, 2))).toEqual([
      '2027-04-19 23:59',
      '2027-04-19 17:00',
    ]);
  });

  it('r.2(2A): a holiday declared after dissolution is not left out, and one declared before it is', () => {
    const nominations = (announcedOn: string) =>
      says(
        pollGiven('2030-12-12', ['parl'], { changes: [oneOff('2030-11-20', { announcedOn })] }),
        'DISSOLUTION',
        'CLOSE_OF_NOMINATIONS',
      );
    expect(nominations('2030-11-08')).toEqual(['2030-11-06', '2030-11-14 16:00']);
    expect(nominations('2030-10-01')).toEqual(['2030-11-05', '2030-11-13 16:00']);
  });

  it('a day declared when a local deadline had passed leaves it, and shows both dates', () => {
    // Declared on 10 Sep 2022: notice for Thu 13 Oct had been due on Thu 8 Sep; with the day it would be Wed 7 Sep.
    const rows = rowsOf(pollGiven('2022-10-13', ['local']));
    const [notice] = rows.filter(({ event }) => event === 'NOTICE_OF_ELECTION_DEADLINE');
    expect(notice?.date).toBe('2022-09-08');
    expect(notice?.doubt).toContain('with it this would be Wed 7 Sep 2022');
    // 19 = Fri 16 Sep without, Thu 15 Sep with: still to come when it was declared.
    expect(datesOf(rows, 'CLOSE_OF_NOMINATIONS')).toEqual(['2022-09-15']);
  });

  it('the force’s own change takes the place of a built-in one on that day', () => {
    const changes = [oneOff('2023-05-08', { kind: 'removed' })];
    // Without 8 May 2023, day 5 before Mon 15 May is Mon 8 May itself.
    expect(
      says(pollGiven('2023-05-15', ['local'], { changes }), 'POLLING_AND_COUNTING_AGENTS_DEADLINE'),
    ).toEqual(['2023-05-08']);
  });
});

describe('several polls on one day', () => {
  it('what falls alike is one row for all of them', () => {
    const rows = rowsOf(pollGiven('2028-05-04', ['local', 'pcc', 'mayor']));
    const nominations = rows.filter(({ event }) => event === 'CLOSE_OF_NOMINATIONS');
    expect(nominations).toHaveLength(1);
    expect(nominations[0]).toMatchObject({ polls: ['local', 'pcc', 'mayor'], differs: null });
    expect(nominations[0]?.source).toContain('2012/1917');
  });

  it('what differs is shown for each, and says so and what then holds', () => {
    const rows = rowsOf(pollGiven('2030-12-12', ['parl', 'local']));
    const nominations = rows.filter(({ event }) => event === 'CLOSE_OF_NOMINATIONS');
    expect(nominations.map(({ date, polls }) => [date, ...polls])).toEqual([
      ['2030-11-14', 'parl'],
      ['2030-11-15', 'local'],
    ]);
    for (const { differs } of nominations)
      expect(differs).toBe(
        'Differs by poll. UK parliamentary general election: Thu 14 Nov 2030, 4pm. Local, principal area: Fri 15 Nov 2030, 4pm. Each poll keeps its own date; where one act serves several, keep to the earliest.',
      );
  });

  it('the polls of an operation are the kinds of poll of the timetable, each once', () => {
    expect(pollKindsOf([{ type: 'local-principal' }, { type: 'by-election' }, { type: 'pcc' }])).toEqual([
      'local',
      'pcc',
    ]);
  });
});

describe('what cannot be', () => {
  const refusal = (given: TimetableGiven) => {
    const timetable = timetableOf(given);
    return timetable.ok ? null : sayTimetableError(timetable.error);
  };
  it('is said in one sentence', () => {
    expect(refusal(pollGiven('2027-05-08', ['local']))).toContain('Sat 8 May 2027: Saturday');
    expect(refusal(pollGiven('2027-03-26', ['local']))).toContain('Good Friday');
    expect(refusal(pollGiven('2027-05-06', ['senedd']))).toContain('not a poll of England');
    expect(refusal(pollGiven('2027-05-06', []))).toContain('which polls');
    expect(refusal(pollGiven('1997-05-01', ['local']))).toContain('outside');
    expect(refusal(pollGiven('2027-02-29', ['local']))).toContain('not a date that exists');
    expect(refusal(pollGiven('2027-05-06', ['local'], { declaredOn: '2027-05-05' }))).toContain(
      'before the poll',
    );
  });
});
