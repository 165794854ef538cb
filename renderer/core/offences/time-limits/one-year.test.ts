import { describe, expect, it } from 'vitest';
import { anExtension, datesOf, limitGiven } from '../../../../test/builders/time-limits';
import { asId } from '../../foundation/ids';
import { type TimeLimitGiven, timeLimits } from './time-limits';

const sheetOf = (given: Partial<TimeLimitGiven> = {}) => timeLimits(limitGiven(given));
const onDay = (date: string) => sheetOf({ occurred: { kind: 'on', date } });

describe('RPA 1983 s.176(1), one year', () => {
  it('s.176(1): an offence of 2 May 2024 can be begun on 2 May 2025 and not after', () => {
    const sheet = sheetOf();
    expect(sheet.startsOn).toBe('2024-05-02');
    expect(sheet.lastDay).toBe('2025-05-02');
    expect(datesOf(sheet, 'offence-day')).toEqual(['2024-05-02']);
    expect(sheet.warnings).toEqual([]);
  });

  it('s.176(1): never counts 365 days: 2 May 2023 ends on 2 May 2024, not on 1 May', () => {
    expect(onDay('2023-05-02').lastDay).toBe('2024-05-02');
  });

  it('s.176(1): an offence of 29 February ends on 28 February, and says that this is by analogy', () => {
    const sheet = onDay('2024-02-29');
    expect(sheet.lastDay).toBe('2025-02-28');
    expect(sheet.notes.join(' ')).toContain('by analogy');
    expect(onDay('2023-02-28').lastDay).toBe('2024-02-28');
    expect(onDay('2023-02-28').notes.join(' ')).not.toContain('by analogy');
  });

  it('ss.119, 186: a last day on a Saturday or Sunday is not moved, and the argument is named and not relied on', () => {
    const saturday = onDay('2025-05-02');
    expect(saturday.lastDay).toBe('2026-05-02');
    expect(saturday.notes.join(' ')).toMatch(/s\.186.*never rely on the argument.*a Saturday/);
    expect(onDay('2025-05-03').lastDay).toBe('2026-05-03');
    expect(sheetOf().notes.join(' ')).not.toContain('a Saturday');
  });

  it('shows how each date was counted and the section of each', () => {
    const { dates } = sheetOf();
    for (const { arithmetic, source, name } of dates) {
      expect([name, arithmetic.length > 10, source !== '']).toEqual([name, true, true]);
    }
    const last = dates.find(({ kind }) => kind === 'last-day');
    expect(last?.arithmetic).toContain('One year after Thu 2 May 2024, that day left out');
    expect(last?.source).toContain('s.176(1)');
  });

  it('marks 6, 9, 10½ (10 months and 15 days) and 11 months, each with what it is for', () => {
    const sheet = sheetOf();
    expect(datesOf(sheet, 'marker')).toEqual(['2024-11-02', '2025-02-02', '2025-03-17', '2025-04-02']);
    const markers = sheet.dates.filter(({ kind }) => kind === 'marker');
    expect(markers.map(({ name }) => name.split(':')[0])).toEqual([
      '6 months',
      '9 months',
      '10½ months',
      '11 months',
    ]);
    expect(markers[2]?.arithmetic).toContain('10 months and 15 days after Thu 2 May 2024');
  });
});

describe('RPA 1983 s.176(2A) to (2G), more time', () => {
  it('s.176(2F): the application itself must be made within the year, by a constable or a Crown Prosecutor', () => {
    const apply = sheetOf().dates.find(({ kind }) => kind === 'apply-by');
    expect(apply?.date).toBe('2025-05-02');
    expect(apply?.arithmetic).toMatch(
      /constable or a Crown Prosecutor.*exceptional circumstances.*no undue delay/,
    );
  });

  it('s.176(2B): the ceiling is 24 months from the offence, 2 May 2026 for 2 May 2024, whenever the order was made', () => {
    expect(datesOf(sheetOf(), 'ceiling')).toEqual(['2026-05-02']);
    expect(datesOf(sheetOf({ extension: anExtension({ appliedOn: '2025-05-01' }) }), 'ceiling')).toEqual([
      '2026-05-02',
    ]);
  });

  it('s.176(2B): a granted extension becomes the last day', () => {
    const sheet = sheetOf({ extension: anExtension({ until: '2025-11-03', documentsUntil: '2025-11-03' }) });
    expect(sheet.lastDay).toBe('2025-11-03');
    expect(datesOf(sheet, 'extended')).toEqual(['2025-11-03']);
    expect(datesOf(sheet, 'last-day')).toEqual(['2025-05-02']);
    expect(sheet.warnings).toEqual([]);
  });

  it('s.176(2B): a grant beyond the ceiling is cut to it, with a warning', () => {
    const sheet = sheetOf({ extension: anExtension({ until: '2026-06-30' }) });
    expect(sheet.lastDay).toBe('2026-05-02');
    expect(sheet.warnings.join(' ')).toContain('beyond the ceiling of 24 months');
  });

  it('s.176(2F): an application on the last day is in time; one a day later is a warning and moves nothing', () => {
    const inTime = sheetOf({ extension: anExtension({ appliedOn: '2025-05-02' }) });
    expect(inTime.lastDay).toBe('2026-05-02');
    const late = sheetOf({ extension: anExtension({ appliedOn: '2025-05-03' }) });
    expect(late.lastDay).toBe('2025-05-02');
    expect(late.warnings.join(' ')).toContain('too late');
  });

  it('keeps the ordinary last day while the application is open, refused, or granted without a day', () => {
    const open = sheetOf({ extension: anExtension({ isGranted: null, until: null, documentsUntil: null }) });
    expect(open.lastDay).toBe('2025-05-02');
    expect(open.warnings).toEqual([expect.stringContaining('not decided')]);
    const refused = sheetOf({
      extension: anExtension({ isGranted: false, until: null, documentsUntil: null }),
    });
    expect(refused.lastDay).toBe('2025-05-02');
    expect(refused.warnings).toEqual([expect.stringContaining('Crown Court')]);
    const unsaid = sheetOf({ extension: anExtension({ until: null }) });
    expect(unsaid.lastDay).toBe('2025-05-02');
    expect(unsaid.warnings.join(' ')).toContain('Record the day in the order');
    const shorter = sheetOf({ extension: anExtension({ until: '2025-04-01' }) });
    expect(shorter.lastDay).toBe('2025-05-02');
    expect(shorter.warnings.join(' ')).toContain('no later than the ordinary last day');
  });

  it('warns of an application that is dated before the offence', () => {
    expect(sheetOf({ extension: anExtension({ appliedOn: '2024-05-01' }) }).warnings.join(' ')).toContain(
      'before the offence',
    );
  });
});

describe('rule 57 and RPA 1983 s.176(2C), (2D), the documents', () => {
  const documents = (given: Partial<TimeLimitGiven>) => datesOf(sheetOf(given), 'documents');

  it('rule 57: are kept for a year from the poll, or from the offence where the poll is not given', () => {
    expect(documents({})).toEqual(['2025-05-02']);
    expect(documents({ occurred: { kind: 'on', date: '2024-04-05' }, pollingDate: '2024-05-02' })).toEqual([
      '2025-05-02',
    ]);
  });

  it('s.176(2D): can be ordered kept for 12 months more at most', () => {
    expect(documents({ extension: anExtension() })).toEqual(['2025-05-02', '2026-05-02']);
    const beyond = sheetOf({ extension: anExtension({ documentsUntil: '2026-08-01' }) });
    expect(datesOf(beyond, 'documents')).toEqual(['2025-05-02', '2026-05-02']);
    expect(beyond.warnings.join(' ')).toContain('12 months at most');
  });

  it('s.176(2C): are kept by no order that was only applied for, or refused', () => {
    for (const isGranted of [null, false])
      expect(documents({ extension: anExtension({ isGranted }) })).toEqual(['2025-05-02']);
  });

  it('s.176(2C): an extension without an order to keep them may be worth nothing: a warning', () => {
    expect(sheetOf({ extension: anExtension({ documentsUntil: null }) }).warnings).toEqual([
      expect.stringContaining('no order to keep the election documents'),
    ]);
    expect(
      sheetOf({ extension: anExtension({ documentsUntil: '2025-12-01' }) }).warnings.join(' '),
    ).toContain('before the extended last day');
  });

  it('rule 57: warns for a default that the poll, and so the year of its papers, came first', () => {
    const given = { clockFrom: 'default', dueOn: '2024-06-07' } as const;
    expect(sheetOf(given).warnings.join(' ')).toContain('may be destroyed before');
    expect(sheetOf({ ...given, pollingDate: '2024-05-02' }).warnings).toEqual([]);
    expect(documents({ ...given, pollingDate: '2024-05-02' })).toEqual(['2025-05-02']);
  });
});

describe('RPA 1983 s.176(1A), the foreign-power condition', () => {
  it('s.176(1A), NSA 2023 Sch 1: the year stays the safe day of a listed offence, and says what it waits for', () => {
    for (const offenceId of ['RPA-60', 'RPA-62A', 'RPA-65o', 'RPA-112A', 'RPA-114A', 'RPA-115']) {
      const sheet = sheetOf({
        offenceId: asId(offenceId),
        foreignPower: { reason: 'Directed from abroad, see D-014' },
      });
      expect(sheet.lastDay).toBe('2025-05-02');
      expect(sheet.dates.find(({ kind }) => kind === 'last-day')?.name).toBe(
        'Last day if the CPS does not accept the condition',
      );
      expect(sheet.notes.join(' ')).toContain('Directed from abroad, see D-014');
      expect(sheet.warnings.join(' ')).toMatch(
        /If the CPS does not accept it, the last day is Fri 2 May 2025/,
      );
    }
  });

  const answer = (isMet: boolean) => ({
    reason: 'Directed from abroad',
    answer: { on: '2024-09-03', isMet, words: 'See our note.' },
  });

  it('s.176(1A): the year counts again where the CPS says that the condition is not met, and says why', () => {
    const sheet = sheetOf({ offenceId: asId('RPA-60'), foreignPower: answer(false) });
    const ordinary = sheetOf();
    expect([sheet.rule, sheet.lastDay, sheet.dates]).toEqual([ordinary.rule, '2025-05-02', ordinary.dates]);
    expect(sheet.warnings).toEqual(ordinary.warnings);
    expect(sheet.notes[0]).toMatch(
      /answered on Tue 3 Sep 2024 .* not met, so the one year counts: “See our note\.”/,
    );
    expect(sheet.notes[0]).toContain('Directed from abroad');
  });

  it('s.176(1A): there is no limit where the CPS says that it is met, and the day without it is still said', () => {
    const sheet = sheetOf({ offenceId: asId('RPA-60'), foreignPower: answer(true) });
    expect([sheet.rule, sheet.lastDay]).toEqual(['none', null]);
    expect(sheet.notes[0]).toMatch(
      /is met, which lifts the limit: “See our note\.” Without it the last day would be Fri 2 May 2025/,
    );
    expect(sheet.dates.map(({ kind }) => kind)).toEqual(['offence-day', 'documents']);
    const added = sheetOf({ rule: 'as-base', foreignPower: answer(true) });
    expect([added.lastDay, added.warnings[0]]).toEqual([
      null,
      expect.stringContaining('lifts the one-year limit'),
    ]);
  });

  it('NSA 2023 Sch 1: an answer lifts nothing of an offence that is not listed', () => {
    const sheet = sheetOf({ offenceId: asId('RPA-61'), foreignPower: answer(true) });
    expect(sheet.lastDay).toBe('2025-05-02');
    expect(sheet.warnings.join(' ')).toContain('answered on Tue 3 Sep 2024');
    expect(sheetOf({ offenceId: asId('RPA-61'), foreignPower: answer(false) }).warnings).toEqual([]);
  });

  it('NSA 2023 Sch 1: an offence that is not listed, or not known, keeps its limit and says so', () => {
    for (const offenceId of ['RPA-61', 'RPA-106', 'LOCAL-1']) {
      const sheet = sheetOf({ offenceId: asId(offenceId), foreignPower: { reason: 'Directed from abroad' } });
      expect(sheet.lastDay).toBe('2025-05-02');
      expect(sheet.warnings.join(' ')).toContain('not among those of Schedule 1');
      expect(sheet.dates.map(({ name }) => name)).toContain('Last day to begin proceedings');
    }
  });

  it('s.176(1A): a mark without a reason lifts nothing', () => {
    const sheet = sheetOf({ foreignPower: { reason: '  ' } });
    expect(sheet.lastDay).toBe('2025-05-02');
    expect(sheet.warnings.join(' ')).toContain('Record the reason');
  });

  it('NSA 2023 s.16: the aggravation shows the year of the offence it is added to, with or without its reason', () => {
    const reason = 'Paid by a foreign service';
    const reasoned = sheetOf({ rule: 'as-base', foreignPower: { reason } });
    expect([reasoned.rule, reasoned.lastDay]).toEqual(['as-base', '2025-05-02']);
    expect(reasoned.notes.join(' ')).toContain(reason);
    expect(reasoned.warnings.join(' ')).toContain('If the CPS does not accept it');
    const without = sheetOf({ rule: 'as-base' });
    expect(without.lastDay).toBe('2025-05-02');
    expect(without.warnings[0]).toMatch(/no clock of its own.*Record why/);
  });

  it('an order that mirrors s.176 keeps its year whatever the reason, until the CPS says otherwise', () => {
    const sheet = sheetOf({ rule: 'mirrors-s176', foreignPower: { reason: 'Directed from abroad' } });
    expect(sheet.lastDay).toBe('2025-05-02');
    expect(sheet.warnings.join(' ')).toContain('not established');
  });
});

describe('when it is not known when the offence was', () => {
  it('counts a stretch of days from its first', () => {
    const sheet = sheetOf({ occurred: { kind: 'between', from: '2024-04-20', to: '2024-05-02' } });
    expect(sheet.lastDay).toBe('2025-04-20');
    expect(sheet.warnings).toEqual([expect.stringContaining('the dates are those of the first')]);
  });

  it('counts an unknown day from the first possible one', () => {
    expect(sheetOf({ occurred: { kind: 'unknown', notBefore: '2024-03-26' } }).lastDay).toBe('2025-03-26');
  });

  it('gives no date where nothing is known, and says what to record', () => {
    const sheet = sheetOf({ occurred: { kind: 'unknown', notBefore: null } });
    expect(sheet).toMatchObject({ startsOn: null, lastDay: null, dates: [] });
    expect(sheet.warnings).toEqual([expect.stringContaining('the first day on which it can have happened')]);
  });
});

describe('RPA 1983 ss.81, 84, an offence by default', () => {
  const byDefault = { clockFrom: 'default', occurred: { kind: 'unknown', notBefore: null } } as const;

  it('s.84: is of the day after the return was due: due 7 June 2024, offence 8 June, last day 8 June 2025', () => {
    const sheet = sheetOf({ ...byDefault, dueOn: '2024-06-07', pollingDate: '2024-05-02' });
    expect(sheet.startsOn).toBe('2024-06-08');
    expect(sheet.lastDay).toBe('2025-06-08');
    expect(sheet.dates.find(({ kind }) => kind === 'offence-day')?.arithmetic).toContain(
      'Due by Fri 7 Jun 2024',
    );
  });

  it('s.84: counts from what is recorded where the day due is not, and asks for it', () => {
    const sheet = sheetOf({ ...byDefault, occurred: { kind: 'on', date: '2024-06-08' } });
    expect(sheet.lastDay).toBe('2025-06-08');
    expect(sheet.warnings[0]).toContain('Record the day on which it was due');
    expect(sheetOf(byDefault)).toMatchObject({ lastDay: null, dates: [] });
  });

  it('says that a day due plays no part in an offence by an act', () => {
    expect(sheetOf({ dueOn: '2024-06-07' }).warnings).toEqual([expect.stringContaining('runs from the act')]);
  });
});
