import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, aSuspect } from '../../../test/builders/cases';
import { aForce, aReadyCase } from '../../../test/builders/ready-case';
import { asId } from '../foundation/ids';
import { effectiveOffences, offenceOf } from '../offences/catalogue';
import { newOperation } from '../operation/operation';
import { limitItems, uncountedItems } from '../operation/work-list/limit-work';
import { clockOf, limitsOf, runningLimit } from './case-clocks';
import type { CaseFile } from './case-file';
import type { CaseOffence, Proceedings } from './case-offence';
import { haveBegun, notYetBegun, proceedingsDayRefusal, proceedingsSaid } from './proceedings';
import { readinessAround } from './readiness/force-readiness';
import { readinessOf } from './readiness/readiness';
import { uncountedLimits } from './uncounted-limits';

const effective = effectiveOffences([]);
const corin = aSuspect();
const bea = aSuspect({ id: asId('suspect-2'), name: '' });
const both = [corin.id, bea.id];
const begun = (suspectId: Proceedings['suspectId'], begunOn = '2027-09-01'): Proceedings => ({
  suspectId,
  begunOn,
  how: 'requisition',
  note: '',
});
const offence = (given: Partial<CaseOffence>) => aCaseOffence(given);
const sheetOf = (each: CaseOffence) => clockOf(each, offenceOf(each, effective));
const withOffence = (each: CaseOffence): CaseFile => aCase({ suspects: [corin, bea], offences: [each] });

describe('proceedings stop the clock of an offence', () => {
  it('once begun against all whom it names, and not before', () => {
    expect(haveBegun(offence({ suspectIds: both, proceedings: [] }))).toBe(false);
    expect(haveBegun(offence({ suspectIds: both, proceedings: [begun(corin.id)] }))).toBe(false);
    expect(haveBegun(offence({ suspectIds: both, proceedings: [begun(bea.id), begun(corin.id)] }))).toBe(
      true,
    );
    expect(notYetBegun(offence({ suspectIds: both, proceedings: [begun(corin.id)] }))).toEqual([bea.id]);
  });

  it('at all where it names nobody, until somebody is named', () => {
    expect(haveBegun(offence({ suspectIds: [], proceedings: [begun(null)] }))).toBe(true);
    expect(haveBegun(offence({ suspectIds: [], proceedings: [begun(corin.id)] }))).toBe(false);
    expect(haveBegun(offence({ suspectIds: [corin.id], proceedings: [begun(null)] }))).toBe(false);
  });

  it('in the nearest limit of the case, which is then that of an offence that still runs', () => {
    const stopped = offence({ suspectIds: [corin.id], proceedings: [begun(corin.id)] });
    const open = offence({ id: asId('case-offence-2'), occurred: { kind: 'on', date: '2027-06-01' } });
    const caseFile = aCase({ suspects: [corin], offences: [stopped, open] });
    expect(limitsOf(caseFile, effective).map(({ caseOffenceId }) => caseOffenceId)).toEqual([open.id]);
    expect(runningLimit(caseFile, effective, '2027-10-01')?.date).toBe('2028-06-01');
    expect(runningLimit(withOffence(stopped), effective, '2027-10-01')).toBeNull();
  });

  it('on Today and among the limits that nobody can count', () => {
    const operation = newOperation({
      id: asId('operation-1'),
      name: 'May 2027',
      forceName: 'Marlshire Police',
      forceAreaId: asId('force'),
      createdAt: '2027-01-11T09:00:00.000Z',
    });
    const around = { effective, operation, today: '2028-05-05' };
    const records = (each: CaseOffence) => ({
      cases: new Map([['case-1', withOffence(each)]]),
      allegations: new Map(),
    });
    const partly = offence({ suspectIds: both, proceedings: [begun(corin.id)] });
    const wholly = offence({ suspectIds: both, proceedings: [begun(corin.id), begun(bea.id)] });
    expect(limitItems(records(partly), around)).toHaveLength(1);
    expect(limitItems(records(wholly), around)).toEqual([]);
    const unknown = { occurred: { kind: 'unknown', notBefore: null } } as const;
    expect(uncountedItems(records({ ...partly, ...unknown }), around)).toHaveLength(1);
    expect(uncountedItems(records({ ...wholly, ...unknown }), around)).toEqual([]);
  });

  it('in the readiness of the file', () => {
    const caseFile = aReadyCase();
    const on = (today: string, proceedings: readonly Proceedings[]) => {
      const now = { ...caseFile, offences: caseFile.offences.map((each) => ({ ...each, proceedings })) };
      const around = readinessAround()(aForce({ today, cases: [now] }));
      return readinessOf(now, around).reasons.filter(({ ruleId }) => ruleId.startsWith('time-limit'));
    };
    const [suspectId] = caseFile.offences[0]?.suspectIds ?? [];
    if (suspectId === undefined) throw new Error('The ready case names a suspect');
    expect(on('2028-05-07', []).map(({ ruleId }) => ruleId)).toEqual(['time-limit-passed']);
    expect(on('2028-05-07', [begun(suspectId)])).toEqual([]);
    expect(on('2028-05-06', [])).toHaveLength(1);
    expect(on('2028-05-06', [begun(suspectId)])).toEqual([]);
    expect(on('2028-06-01', [begun(suspectId, '2028-05-08')])).toMatchObject([
      {
        ruleId: 'time-limit-passed',
        missing: expect.stringContaining(
          'proceedings were begun on Mon 8 May 2028, after the last safe day, Sat 6 May 2028.',
        ) as string,
      },
    ]);
  });
});

describe('what is said of proceedings', () => {
  const said = (each: CaseOffence) => proceedingsSaid(each, [corin, bea], sheetOf(each));

  it('is against whom, when and how, and that the clock no longer runs', () => {
    const each = offence({ suspectIds: [corin.id], proceedings: [begun(corin.id)] });
    expect(said(each)).toEqual({
      begun: [
        'Proceedings against Corin Ash were begun on Wed 1 Sep 2027: written charge and requisition.',
        'The clock of this offence no longer runs.',
      ],
      warnings: [],
    });
    expect(said(offence({ proceedings: [] }))).toEqual({ begun: [], warnings: [] });
  });

  it('is a warning with both dates where they were begun after the last safe day', () => {
    const late = offence({ suspectIds: [corin.id], proceedings: [begun(corin.id, '2028-05-08')] });
    expect(said(late).warnings).toEqual([
      expect.stringMatching(/begun on Mon 8 May 2028, after the last safe day, Sat 6 May 2028\./),
    ]);
    const onTheDay = offence({ suspectIds: [corin.id], proceedings: [begun(corin.id, '2028-05-06')] });
    expect(said(onTheDay).warnings).toEqual([]);
  });

  it('names those against whom none have begun', () => {
    const partly = offence({ suspectIds: both, proceedings: [begun(corin.id)] });
    expect(said(partly).warnings).toEqual([
      'No proceedings against a person not named are recorded: the clock still runs.',
    ]);
  });

  it('refuses a day before the offence and one after today, and takes both days themselves', () => {
    const caseOffence = offence({});
    const on = (begunOn: string) =>
      proceedingsDayRefusal({ caseOffence, sheet: sheetOf(caseOffence), begunOn, today: '2027-07-01' });
    expect(on('2027-05-05')).toContain('before the offence, Thu 6 May 2027');
    expect(on('2027-07-02')).toContain('after today');
    expect(on('2027-05-06')).toBeNull();
    expect(on('2027-07-01')).toBeNull();
  });
});

describe('the answer of the CPS on the foreign-power condition', () => {
  const answered = (isMet: boolean | null) =>
    offence({
      foreignPower: {
        reason: 'Paid from abroad',
        by: 'Insp. Rowan Vale',
        at: '2027-06-01T09:00:00.000Z',
        answer: isMet === null ? null : { on: '2027-06-20', isMet, words: '', by: '' },
      },
    });

  it('lifts the limit where it is met, and leaves it where it is not or has not come', () => {
    const nearest = (isMet: boolean | null) =>
      runningLimit(withOffence(answered(isMet)), effective, '2027-07-01')?.date ?? null;
    expect([nearest(null), nearest(false), nearest(true)]).toEqual(['2028-05-06', '2028-05-06', null]);
  });

  it('that lifts it leaves nothing to be counted', () => {
    expect(uncountedLimits(withOffence(answered(true)), effective)).toEqual([]);
  });
});
