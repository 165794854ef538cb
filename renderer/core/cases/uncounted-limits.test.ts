import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, anAllegation } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import { effectiveOffences } from '../offences/catalogue';
import type { CaseOffence } from './case-offence';
import { reportsWithoutCase, uncountedLimits, watchClock } from './uncounted-limits';

const effective = effectiveOffences([]);
const unknown = { kind: 'unknown', notBefore: null } as const;
const asks = (...offences: readonly CaseOffence[]) =>
  uncountedLimits(aCase({ offences }), effective).map(({ ask }) => ask);

describe('a limit that cannot be counted', () => {
  it('is that of an offence whose day is not known', () => {
    expect(asks(aCaseOffence({ occurred: unknown }))).toEqual([
      'record the day of the offence, or the first on which it can have happened',
    ]);
    expect(asks(aCaseOffence({ occurred: { kind: 'unknown', notBefore: '2027-05-01' } }))).toEqual([]);
    expect(asks(aCaseOffence({ offenceId: asId('RPA-84'), occurred: unknown }))).toEqual([
      'record the day on which the return or declaration was due',
    ]);
  });

  it('is that of an offence whose limit is not established, or that is in no catalogue', () => {
    expect(asks(aCaseOffence({ offenceId: asId('PPERA-143') }))).toEqual(['ask the CPS which limit applies']);
    expect(asks(aCaseOffence({ offenceId: asId('GONE-1') }))).toEqual([expect.stringContaining('catalogue')]);
  });

  it('is that of a day too far ahead to be right', () => {
    expect(asks(aCaseOffence({ occurred: { kind: 'on', date: '9997-12-31' } }))).toEqual([
      'correct the day that is recorded',
    ]);
  });

  it('is that of a malpractice case without any offence, and of no other kind of work', () => {
    expect(uncountedLimits(aCase({ stream: 'malpractice' }), effective)).toEqual([
      { caseOffenceId: null, offenceName: '', ask: 'record the offence and its day' },
    ]);
    expect(uncountedLimits(aCase({ stream: 'other' }), effective)).toEqual([]);
  });

  it('is not that of a counted offence, nor of one without a limit', () => {
    expect(asks(aCaseOffence(), aCaseOffence({ offenceId: asId('FRA-2006'), occurred: unknown }))).toEqual(
      [],
    );
  });

  it('is sought once for a record and a catalogue', () => {
    const caseFile = aCase({ stream: 'malpractice' });
    expect(uncountedLimits(caseFile, effective)).toBe(uncountedLimits(caseFile, effective));
    expect(uncountedLimits(caseFile, effectiveOffences([]))).not.toBe(uncountedLimits(caseFile, effective));
  });
});

describe('a report that no case has taken up', () => {
  it('is watched while it is open and of malpractice', () => {
    const report = anAllegation({ stream: 'malpractice' });
    const outcome = {
      outcome: 'no-further-action',
      on: '2027-05-09',
      reason: '',
      by: '',
      cpsReference: '',
    } as const;
    expect(reportsWithoutCase([report], [])).toEqual([report]);
    expect(reportsWithoutCase([report], [aCase({ allegationIds: [report.id] })])).toEqual([]);
    expect(
      reportsWithoutCase(
        [
          { ...report, outcome },
          { ...report, stream: 'other' },
        ],
        [],
      ),
    ).toEqual([]);
  });

  it('s.176: is counted as a year from the first day on which it can have happened', () => {
    const between = { kind: 'between', from: '2027-04-20', to: '2027-05-06' } as const;
    expect(watchClock(anAllegation({ occurred: between })).lastDay).toBe('2028-04-20');
    expect(watchClock(anAllegation({ occurred: unknown })).lastDay).toBeNull();
  });
});
