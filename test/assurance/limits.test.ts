import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../renderer/core/offences/catalogue';
import { readOptions } from '../../scripts/assure-limits/options';
import { limitsReport, offenceCalled } from '../../scripts/assure-limits/report';
import { runAssure } from './run-assure';

interface Printed {
  readonly startsOn: string | null;
  readonly lastDay: string | null;
  readonly dates: readonly { readonly kind: string; readonly date: string; readonly arithmetic: string }[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  readonly reach?: { readonly applies: boolean };
}

/** What the command would print, without a process. */
function printed(line: string, reason?: string): Printed {
  const words = line.split(' ');
  const asked = readOptions(reason === undefined ? words : [...words, '--foreign-power', reason]);
  if (!asked.ok) throw new Error(asked.error.message);
  const offence = offenceCalled(asked.value.offence);
  if (offence === undefined) throw new Error('No such offence');
  return JSON.parse(JSON.stringify(limitsReport(offence, asked.value))) as Printed;
}

function problem(line: string) {
  const asked = readOptions(line === '' ? [] : line.split(' '));
  return asked.ok ? null : asked.error;
}

const datesOf = (report: Printed, kind: string) =>
  report.dates.filter((each) => each.kind === kind).map(({ date }) => date);

describe('assure limits', { timeout: 60_000 }, () => {
  it('s.176: prints every date of personation on 2 May 2024 with its reason', () => {
    const run = runAssure('limits', '--offence', 'RPA-60', '--date', '2024-05-02');
    expect(run).toMatchObject({ code: 0, problems: '' });
    const report = JSON.parse(run.out) as Printed;
    expect(report.lastDay).toBe('2025-05-02');
    expect(report.dates.map(({ kind, date }) => [kind, date])).toEqual([
      ['offence-day', '2024-05-02'],
      ['marker', '2024-11-02'],
      ['marker', '2025-02-02'],
      ['marker', '2025-03-17'],
      ['marker', '2025-04-02'],
      ['last-day', '2025-05-02'],
      ['apply-by', '2025-05-02'],
      ['documents', '2025-05-02'],
      ['ceiling', '2026-05-02'],
    ]);
    for (const { arithmetic } of report.dates) expect(arithmetic).not.toBe('');
  });

  it('says in one sentence what is wrong: an unknown offence or date ends in 1, wrong usage in 2', () => {
    const unknown = runAssure('limits', '--offence', 'RPA-999', '--date', '2024-05-02');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.problems.trim().split('\n')).toEqual([
      expect.stringContaining('“RPA-999” is not an offence'),
    ]);
    const noSuchDay = runAssure('limits', '--offence', 'RPA-60', '--date', '2023-02-29');
    expect(noSuchDay).toMatchObject({ code: 1, out: '' });
    expect(noSuchDay.problems).toContain('not a date that exists');
    const without = runAssure('limits', '--offence', 'RPA-60');
    expect(without).toMatchObject({ code: 2, out: '' });
    expect(without.problems.trim().split('\n')).toHaveLength(1);
  });

  it('takes ranges and unknown days by the first day', () => {
    expect(printed('--offence RPA-60 --from 2024-04-20 --to 2024-05-02').lastDay).toBe('2025-04-20');
    expect(printed('--offence RPA-60 --not-before 2024-03-26').lastDay).toBe('2025-03-26');
  });

  it('s.84: takes a default from the day after it was due', () => {
    expect(printed('--offence RPA-84 --due 2024-06-07')).toMatchObject({
      startsOn: '2024-06-08',
      lastDay: '2025-06-08',
    });
    const withPoll = printed('--offence RPA-84 --due 2024-06-07 --polling-date 2024-05-02');
    expect(datesOf(withPoll, 'documents')).toEqual(['2025-05-02']);
  });

  it('s.176(1A): takes a reason for the foreign-power condition, which moves no safe day', () => {
    const directed = printed('--offence RPA-60 --date 2024-05-02', 'Directed from abroad');
    expect(directed.lastDay).toBe('2025-05-02');
    expect(directed.warnings.join(' ')).toContain('If the CPS does not accept it');
    expect(
      printed('--offence RPA-61 --date 2024-05-02', 'Directed from abroad').warnings.join(' '),
    ).toContain('not among those of Schedule 1');
    expect(printed('--offence RPA-60 --date 2024-05-02', ' ').lastDay).toBe('2025-05-02');
  });

  it('s.176(2B): takes an extension, as made in time where its day is not given', () => {
    const ask = '--offence RPA-60 --date 2024-05-02 --extension-until';
    expect(printed(`${ask} 2025-10-01`).lastDay).toBe('2025-10-01');
    expect(printed(`${ask} 2026-09-01`).lastDay).toBe('2026-05-02');
    expect(printed(`${ask} 2025-10-01`).warnings.join(' ')).toContain(
      'no order to keep the election documents',
    );
    expect(printed(`${ask} 2025-10-01 --documents-until 2025-10-01`).warnings).toEqual([]);
    expect(printed(`${ask} 2025-10-01 --extension-applied 2025-05-03`).lastDay).toBe('2025-05-02');
  });

  it('CA 2003 s.127(5), EA 2022 s.57, MCA 1980 s.127: takes the day of sufficient evidence', () => {
    expect(printed('--offence CA-127 --date 2024-05-02 --sufficient-evidence 2024-09-10').lastDay).toBe(
      '2025-03-09',
    );
    // It is not established that s.57 reaches candidates’ material: the six months of the MCA are the safe day.
    const imprint = printed('--offence EA22-48 --date 2024-05-02 --sufficient-evidence 2024-09-10');
    expect(imprint.lastDay).toBe('2024-11-02');
    expect(datesOf(imprint, 'marker')).toEqual(['2025-03-10', '2025-05-02']);
    expect(printed('--offence POA-4A --date 2024-08-31').lastDay).toBe('2025-02-28');
  });

  it('says whether the offence applies in a nation', () => {
    expect(printed('--offence RPA-60 --date 2024-05-02 --nation Wales').reach?.applies).toBe(true);
    expect(printed('--offence RPA-62B --date 2024-05-02 --nation england').reach?.applies).toBe(false);
    expect(printed('--offence RPA-60 --date 2024-05-02').reach).toBeUndefined();
  });

  it('prints a sheet for every offence of the catalogue', () => {
    for (const { id, timeLimit } of builtInCatalogue.offences) {
      const report = printed(`--offence ${id} --date 2024-05-02`);
      const hasDate = timeLimit !== 'none' && timeLimit !== 'not-established';
      expect([id, report.lastDay !== null]).toEqual([id, hasDate]);
    }
  });

  it('refuses options that do not fit together', () => {
    for (const line of [
      '',
      '--date 2024-05-02',
      '--offence RPA-60',
      '--offence RPA-60 --date',
      '--offence RPA-60 --date --due',
      '--offence RPA-60 --date 2024-05-02 --date 2024-05-03',
      '--offence RPA-60 --date 2024-05-02 --from 2024-05-01 --to 2024-05-03',
      '--offence RPA-60 --from 2024-05-01',
      '--offence RPA-60 --date 2024-05-02 --documents-until 2025-05-02',
      '--offence RPA-60 --date 2024-05-02 --weekday Friday',
    ]) {
      expect([line, problem(line)?.kind]).toEqual([line, 'usage']);
    }
    for (const line of [
      '--offence RPA-60 --date yesterday',
      '--offence RPA-60 --from 2024-05-03 --to 2024-05-01',
      '--offence RPA-60 --date 2024-05-02 --nation Scotland',
    ]) {
      expect([line, problem(line)?.kind]).toEqual([line, 'value']);
    }
  });
});
