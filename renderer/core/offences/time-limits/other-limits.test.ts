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

  it('s.57(3): within six months after the evidence and three years after the offence, the earlier', () => {
    expect(imprint('2024-09-10').lastDay).toBe('2025-03-10');
    expect(datesOf(imprint('2024-09-10'), 'ceiling')).toEqual(['2027-05-02']);
    expect(imprint('2027-03-01').lastDay).toBe('2027-05-02');
    expect(imprint(null).lastDay).toBe('2024-11-02');
  });

  it('s.57(2), Sch 11: marks the shorter limits that hold where s.57 does not reach', () => {
    expect(datesOf(imprint('2025-09-10'), 'marker')).toEqual(['2024-11-02', '2025-05-02']);
    expect(datesOf(imprint('2024-09-10'), 'marker')).toEqual(['2024-11-02']);
    expect(datesOf(imprint(null), 'marker')).toEqual([]);
    expect(imprint(null).warnings.join(' ')).toMatch(/candidates’ material is not established.*Sch 11/);
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

  it('every rule gives a sheet of its own for a known and for an unknown day', () => {
    for (const { id: rule } of timeLimitRules) {
      expect(sheetOf({ rule }).rule).toBe(rule);
      const unknown = sheetOf({ rule, occurred: { kind: 'unknown', notBefore: null } });
      expect([rule, unknown.lastDay, unknown.dates]).toEqual([rule, null, []]);
    }
  });
});
