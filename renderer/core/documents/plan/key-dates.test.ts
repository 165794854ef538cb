import { describe, expect, it } from 'vitest';
import type { TimetableEvent } from '../../timetable/event';
import type { Table } from '../model';
import { datesTable } from './key-dates';

const claims = (date: string): TimetableEvent => ({
  event: 'CLAIMS_FOR_PAYMENT_DEADLINE',
  name: 'Claims against candidates sent in',
  date,
  time: null,
  rule: `21 days after a result: ${date}.`,
  source: 'Invented for this test',
  sureness: 'seen',
  doubt: null,
  workingDays: null,
  polls: ['local'],
  differs: null,
});

const rowsOf = (events: readonly TimetableEvent[]) => {
  const [first] = datesTable(events, { caption: 'Dates' });
  return (first as Table).rows;
};

describe('the table of dates', () => {
  it('has one row for what falls on another day with another day of the result, and says so', () => {
    const rows = rowsOf(['2027-05-27', '2027-05-28', '2027-06-01'].map(claims));
    expect(rows).toHaveLength(1);
    const said = JSON.stringify(rows);
    for (const date of ['Thu 27 May 2027', 'Fri 28 May 2027', 'Tue 1 Jun 2027']) expect(said).toContain(date);
    expect(said).toContain('follows from the day of the result');
  });

  it('keeps dates before the poll apart, and those of different polls', () => {
    const notice = { ...claims('2027-03-31'), event: 'NOTICE', workingDays: 25 };
    const other = { ...claims('2027-05-27'), polls: ['parish'] } as const;
    const events = [notice, { ...notice, date: '2027-03-30' }, claims('2027-05-27'), other];
    const rows = rowsOf(events);
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toContain('day of the result');
  });
});
