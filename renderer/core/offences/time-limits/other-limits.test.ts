import { describe, expect, it } from 'vitest';
import { anExtension, datesOf, limitGiven } from '../../../../test/builders/time-limits';
import { timeLimitRules } from '../offence';
import { type TimeLimitGiven, timeLimits } from './time-limits';

const sheetOf = (given: Partial<TimeLimitGiven>) => timeLimits(limitGiven(given));

describe('Magistrates’ Courts Act 1980 s.127, six months', () => {
  const onDay = (date: string) => sheetOf({ rule: 'mca-six-months', occurred: { kind: 'on', date } });

  it('s.127(1): leaves the day of the offence out and ends on the corresponding date', () => {
    expect(onDay('2024-05-02').lastDay).toBe('2024-11-02');
    // The dates of DPP v Jackson [2025] EWHC 2797 (Admin): six months from 27 September 2023.
    expect(onDay('2023-09-27').lastDay).toBe('2024-03-27');
  });

  it('s.127(1): ends on the last day of a month that has no such day', () => {
    expect(onDay('2024-08-31').lastDay).toBe('2025-02-28');
    expect(onDay('2023-08-31').lastDay).toBe('2024-02-29');
    expect(onDay('2024-08-30').lastDay).toBe('2025-02-28');
    expect(onDay('2024-10-31').lastDay).toBe('2025-04-30');
    expect(onDay('2024-02-29').lastDay).toBe('2024-08-29');
  });

  it('s.127(1): cannot be extended, and says so where an application is on record', () => {
    const sheet = sheetOf({
      rule: 'mca-six-months',
      extension: anExtension(),
      foreignPower: { reason: 'Any' },
    });
    expect(sheet.lastDay).toBe('2024-11-02');
    expect(sheet.warnings).toEqual([
      expect.stringContaining('s.176(2A) does not reach'),
      expect.stringContaining('foreign-power'),
    ]);
  });
});

describe('six months from sufficient evidence, three years at most', () => {
  const evidence = (sufficientEvidenceOn: string | null) =>
    sheetOf({ rule: 'sufficient-evidence', sufficientEvidenceOn });

  it('CA 2003 s.127(5): the six months begin with the day of the evidence, so they end the day before', () => {
    const sheet = evidence('2024-09-10');
    expect(sheet.lastDay).toBe('2025-03-09');
    expect(sheet.dates.find(({ kind }) => kind === 'last-day')?.arithmetic).toContain('that day counted in');
  });

  it('CA 2003 s.127(5)(a): never later than three years beginning with the day of the offence', () => {
    expect(datesOf(evidence('2024-09-10'), 'ceiling')).toEqual(['2027-05-01']);
    expect(evidence('2027-03-01').lastDay).toBe('2027-05-01');
  });

  it('takes the day of the offence while no day of evidence is recorded, or one before the offence is', () => {
    expect(evidence(null).lastDay).toBe('2024-11-01');
    expect(evidence(null).warnings).toEqual([
      expect.stringContaining('Record the day on which a prosecutor first had'),
    ]);
    expect(evidence('2024-04-01').lastDay).toBe('2024-11-01');
    expect(evidence('2024-04-01').warnings.join(' ')).toContain('before the offence');
  });

  it('says that it is in doubt whose knowledge counts: DPP v Jinks [2024] EWHC 3341 (Admin)', () => {
    expect(evidence('2024-09-10').notes.join(' ')).toMatch(/Jinks.*not been confirmed/);
  });
});

describe('Elections Act 2022 s.57, digital imprints', () => {
  const imprint = (sufficientEvidenceOn: string | null) =>
    sheetOf({ rule: 'digital-imprint', sufficientEvidenceOn });

  it('takes the earliest of the three limits while it is not established which holds', () => {
    for (const evidence of [null, '2024-05-02', '2024-09-10', '2026-11-30', '2027-03-01']) {
      expect(imprint(evidence).lastDay).toBe('2024-11-02');
      const safe = imprint(evidence).dates.find(({ kind }) => kind === 'last-day');
      expect(safe).toMatchObject({
        date: '2024-11-02',
        source: expect.stringContaining('s.127(1)') as string,
      });
      expect(safe?.arithmetic).toContain('not established which');
    }
  });

  it('s.57(3), Sch 11: shows the later limits too: six months from evidence, three years at most, one year', () => {
    expect(datesOf(imprint('2024-09-10'), 'marker')).toEqual(['2025-03-10', '2025-05-02']);
    expect(datesOf(imprint('2026-11-30'), 'marker')).toEqual(['2025-05-02', '2027-05-02']);
    expect(datesOf(imprint('2024-09-10'), 'ceiling')).toEqual(['2027-05-02']);
    // Without evidence s.57 ends no later than the six months, and adds nothing.
    expect(datesOf(imprint(null), 'marker')).toEqual(['2025-05-02']);
  });

  it('says in words that the limit is in doubt, and when the others end', () => {
    const warnings = imprint('2024-09-10').warnings.join(' ');
    expect(warnings).toMatch(/not established which limit holds, so Sat 2 Nov 2024 is the safe day/);
    expect(warnings).toMatch(/Mon 10 Mar 2025.*Sch 11.*Fri 2 May 2025/);
  });
});

describe('the other limits', () => {
  it('RPA 1983 s.85(3): one year to recover the penalty, which nobody extends', () => {
    const sheet = sheetOf({ rule: 'civil-recovery' });
    expect(sheet.lastDay).toBe('2025-05-02');
    expect(sheet.dates.map(({ kind }) => kind)).toEqual(['offence-day', 'last-day']);
  });

  it('none: no last day, and no warning for an unknown day', () => {
    const sheet = sheetOf({ rule: 'none', occurred: { kind: 'unknown', notBefore: null } });
    expect(sheet).toMatchObject({ lastDay: null, dates: [], warnings: [] });
  });

  it('not established: no date, and the CPS has to be asked', () => {
    const sheet = sheetOf({ rule: 'not-established' });
    expect(sheet.lastDay).toBeNull();
    expect(sheet.warnings).toEqual([expect.stringContaining('Ask the CPS')]);
  });

  it('not established: marks the six months that would hold if it were summary only', () => {
    const sheet = sheetOf({ rule: 'not-established' });
    expect(datesOf(sheet, 'marker')).toEqual(['2024-11-02']);
    expect(sheet.warnings.join(' ')).toContain('summary only');
  });

  it('none: says where nobody has checked that there is none', () => {
    expect(sheetOf({ rule: 'none', sureness: 'unchecked' }).warnings).toEqual([
      expect.stringContaining('was not checked: ask the CPS'),
    ]);
    for (const sureness of ['partly', 'seen'] as const)
      expect(sheetOf({ rule: 'none', sureness }).warnings).toEqual([]);
  });

  it('every rule gives a sheet of its own for a known and for an unknown day', () => {
    for (const { id: rule } of timeLimitRules) {
      expect(sheetOf({ rule }).rule).toBe(rule);
      const unknown = sheetOf({ rule, occurred: { kind: 'unknown', notBefore: null } });
      expect([rule, unknown.lastDay, unknown.dates]).toEqual([rule, null, []]);
    }
  });
});
