import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, anAllegation } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import { effectiveOffences } from '../offences/catalogue';
import type { CaseFile } from './case-file';
import type { CaseOffence } from './case-offence';
import {
  reportsWithoutCase,
  summaryReportsWithoutCase,
  uncountedLimits,
  watchClock,
} from './uncounted-limits';

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

  it('is that of a malpractice case without any offence, and never of another complaint', () => {
    expect(uncountedLimits(aCase({ stream: 'malpractice' }), effective)).toEqual([
      { caseOffenceId: null, offenceName: '', ask: 'record the offence and its day' },
    ]);
    expect(uncountedLimits(aCase({ stream: 'other' }), effective)).toEqual([]);
  });

  it('MCA s.127: is that of intimidation and disorder without an offence, six months from the first day of its reports', () => {
    const first = anAllegation({ occurred: { kind: 'between', from: '2027-04-20', to: '2027-05-01' } });
    const second = anAllegation({ id: asId('allegation-2'), occurred: { kind: 'on', date: '2027-05-06' } });
    const reports = new Map([first, second].map((each) => [each.id as string, each]));
    for (const stream of ['intimidation', 'disorder'] as const) {
      const ask = (given: Partial<CaseFile>, allegations = reports) =>
        uncountedLimits(aCase({ stream, ...given }), effective, allegations).map((each) => each.ask);
      expect(ask({ allegationIds: [second.id, first.id] })).toEqual([
        'no offence is entered: if it is summary only, six months from the act end on Wed 20 Oct 2027',
      ]);
      expect(ask({ allegationIds: [] })).toEqual([
        'no offence is entered, and no day of the act: if it is summary only, there are six months from it',
      ]);
      expect(ask({ offences: [aCaseOffence()] })).toEqual([]);
      expect(uncountedLimits(aCase({ stream }), effective)).toHaveLength(1);
    }
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

  it('MCA s.127: of intimidation or disorder is watched for six months from the act, or for want of a day', () => {
    const on = (id: string, date: string) =>
      anAllegation({ id: asId(id), stream: 'intimidation', occurred: { kind: 'on', date } });
    const dayless = anAllegation({ id: asId('dayless'), stream: 'disorder', occurred: unknown });
    const taken = aCase({ allegationIds: [asId('taken')] });
    const found = summaryReportsWithoutCase(
      [
        on('later', '2027-05-06'),
        on('sooner', '2027-04-20'),
        dayless,
        on('taken', '2027-05-06'),
        anAllegation({ id: asId('malpractice'), stream: 'malpractice' }),
        anAllegation({ id: asId('other'), stream: 'other' }),
      ],
      [taken],
    );
    expect(found.map(({ report, endsOn }) => [report.id, endsOn])).toEqual([
      ['dayless', null],
      ['sooner', '2027-10-20'],
      ['later', '2027-11-06'],
    ]);
    expect(found.map(({ ask }) => ask)).toEqual([
      expect.stringContaining('no day of the act'),
      expect.stringContaining('six months from the act end on Wed 20 Oct 2027'),
      expect.stringContaining('six months from the act end on Sat 6 Nov 2027'),
    ]);
  });

  it('s.176: is counted as a year from the first day on which it can have happened', () => {
    const between = { kind: 'between', from: '2027-04-20', to: '2027-05-06' } as const;
    expect(watchClock(anAllegation({ occurred: between })).lastDay).toBe('2028-04-20');
    expect(watchClock(anAllegation({ occurred: unknown })).lastDay).toBeNull();
  });
});
