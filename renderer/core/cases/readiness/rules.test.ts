// Every rule, shown firing and shown quiet. Reference: resources/reference/readiness.json.
import { describe, expect, it } from 'vitest';
import { aForce, aReadyCase, supportsOf } from '../../../../test/builders/ready-case';
import {
  elector,
  exhibit,
  extension,
  media,
  offence,
  officer,
  on,
  presiding,
  readinessRows,
  ready,
  shownHostile,
  signedLater,
  type Situation,
  threat,
} from '../../../../test/builders/readiness-rows';
import { effectiveOffences } from '../../offences/catalogue';
import type { CaseFile } from '../case-file';
import { checks } from './checks';
import { readinessAround } from './force-readiness';
import { type Reason, readinessOf } from './readiness';
import { applicabilityIds, applicabilityName, gravities, readinessRules } from './rule';

function reasonsIn({ caseFile, force }: Situation): readonly Reason[] {
  const cases = force?.cases?.map((each) => (each.id === caseFile.id ? caseFile : each)) ?? [caseFile];
  return readinessOf(caseFile, readinessAround()(aForce({ ...force, cases }))).reasons;
}

describe('a ready case', () => {
  it('gives no reason at all', () => {
    expect(reasonsIn(ready())).toEqual([]);
  });

  it('gives the five items and the two approvals as what blocks, once everything is taken out of it', () => {
    const empty = aReadyCase({
      complainant: '', suspects: [], offences: [], pollType: null, areaId: null, approvals: [], allegationIds: [],
    }); // prettier-ignore
    const blocks = reasonsIn({ caseFile: empty }).filter(({ gravity }) => gravity === 'blocks');
    expect(blocks.map(({ key }) => key)).toEqual([
      'complainant:case',
      'suspect:case',
      'offence-section:case',
      'election-area:election',
      'election-area:area',
      'date:case',
      'contact-approval:case',
      'submission-approval:case',
    ]);
  });
});

describe('the rules', () => {
  it('each have a check, and a row below that shows it firing; no row and no check is without its rule', () => {
    const ids = readinessRules.map(({ id }) => id);
    expect([...checks.keys()].sort()).toEqual([...ids].sort());
    expect(Object.keys(readinessRows).sort()).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say everything that a reason needs, with words that the code knows', () => {
    for (const rule of readinessRules) {
      expect(gravities.map(({ id }) => id)).toContain(rule.gravity);
      expect(applicabilityIds).toContain(rule.appliesTo);
      expect(applicabilityName(rule.appliesTo)).not.toBe(rule.appliesTo);
      expect(['seen', 'partly', 'unchecked']).toContain(rule.sureness);
      expect(rule.name).toMatch(/^[A-Z].*\.$/);
      for (const text of [rule.source, rule.looksAt, rule.who]) expect(text).not.toBe('');
    }
  });

  it('begin with the five items and the SPOC’s approval, which alone cannot be disputed', () => {
    const fixed = readinessRules.filter(({ isDisputable }) => !isDisputable).map(({ id }) => id);
    expect(fixed).toEqual(readinessRules.slice(0, 7).map(({ id }) => id));
    expect(fixed.slice(0, 5)).toEqual(['complainant', 'suspect', 'offence-section', 'election-area', 'date']);
  });
});

describe.each(readinessRules)('the rule $id', ({ id, gravity, source }) => {
  const row = readinessRows[id];

  it('fires where something is missing, and says what, where and by which paragraph', () => {
    const reasons = reasonsIn(row!.fires).filter(({ ruleId }) => ruleId === id);
    expect(reasons.map(({ key }) => key.slice(id.length + 1))).toEqual(
      row!.things.map((thing): unknown => (typeof thing === 'string' ? thing : expect.stringMatching(thing))),
    );
    expect(reasons[0]?.missing).toMatch(row!.says);
    for (const reason of reasons) {
      expect(reason).toMatchObject({ gravity, source, dispute: null });
      expect(reason.spot.section).not.toBe('');
    }
  });

  it('is quiet where nothing is missing', () => {
    expect(reasonsIn(row!.quiet ?? ready()).filter(({ ruleId }) => ruleId === id)).toEqual([]);
  });
});

describe('limits and documents', () => {
  it('are quiet about a case whose outcome is recorded', () => {
    const outcome = { outcome: 'no-further-action' as const, on: '2027-06-30', reason: 'No evidence.', by: 'DI Amos Reed', cpsReference: '' };
    expect(reasonsIn(on('2029-01-01', { outcome }))).toEqual([]);
  }); // prettier-ignore

  it('warn two months before a limit that has no markers', () => {
    // Six months from 6 May 2027: 5 November 2027 is the last safe day or the day after it.
    const near = (today: string) =>
      reasonsIn(on(today, { offences: [threat(shownHostile)] })).some(
        ({ ruleId }) => ruleId === 'time-limit-near',
      );
    expect(near('2027-08-01')).toBe(false);
    expect(near('2027-10-01')).toBe(true);
  });

  it('warn three months before the papers of a poll may be destroyed, until an order keeps them', () => {
    const keys = (given: Partial<CaseFile>) => reasonsIn(on('2028-03-01', given)).map(({ key }) => key);
    expect(keys({})).toContain('documents-kept:case-offence-1');
    expect(keys({ offences: [offence({ extension: extension({}) })] })).not.toContain(
      'documents-kept:case-offence-1',
    );
  });

  it('warn where a day to keep the papers is recorded and the court has not granted it', () => {
    const lacks = (isGranted: boolean | null) =>
      reasonsIn(on('2028-03-01', { offences: [offence({ extension: extension({ isGranted }) })] })).find(
        ({ ruleId }) => ruleId === 'documents-kept',
      )?.missing;
    expect(lacks(true)).toBeUndefined();
    expect(lacks(null)).toContain('more time was applied for, and no order to keep the election documents');
    expect(lacks(false)).toContain('may be destroyed after Sat 6 May 2028, and no order to keep them');
  });

  it('warn where the order to keep the papers has ended, or ends before the last safe day', () => {
    const lacks = (today: string, given: object) =>
      reasonsIn(
        on(today, {
          offences: [offence({ extension: extension({ documentsUntil: '2028-09-01' }), ...given })],
        }),
      ).find(({ ruleId }) => ruleId === 'documents-kept')?.missing;
    expect(lacks('2028-03-01', {})).toContain(
      'ends on Fri 1 Sep 2028, before the last safe day to begin proceedings, Wed 6 Dec 2028',
    );
    expect(lacks('2028-09-02', {})).toContain('ended on Fri 1 Sep 2028');
    const proceedings = [{ suspectId: null, begunOn: '2028-06-01', how: 'charge', note: '' }];
    const begun = { suspectIds: [], proceedings };
    expect(lacks('2028-09-01', begun)).toBeUndefined();
    expect(lacks('2028-09-02', begun)).toContain('ended on Fri 1 Sep 2028');
  });
});

describe('an element', () => {
  const rests = (given: Partial<CaseFile>) =>
    reasonsIn(ready(given)).find(({ key }) => key === 'element-evidence:case-offence-1:voted')?.missing;

  it('says what it rests on where that cannot be given in court yet', () => {
    expect(rests({ evidence: [{ ...exhibit!, producedBy: null }, media!] })).toMatch(
      /rests only on RV\/1, “Corresponding number list for the station” \(nobody produces it\)/,
    );
    expect(rests({ witnesses: signedLater('witness-2') })).toMatch(
      /produced by Orla Quill, statement promised, not taken/,
    );
  });

  it('is proved by one signed statement beside an exhibit that is not complete', () => {
    const supports = supportsOf('voted', 'not-entitled');
    expect(rests({ evidence: [{ ...exhibit!, producedBy: null }, media!], witnesses: [{ ...elector!, supports }, presiding!, officer!] })).toBeUndefined();
  }); // prettier-ignore
});

describe('the text that an offence was checked against', () => {
  it('is what its elements are read from, even where the catalogue has lost the offence', () => {
    const withoutIt = new Map([...effectiveOffences([])].filter(([id]) => id !== 'RPA-60'));
    const reasons = reasonsIn({ ...ready({ evidence: [] }), force: { offences: withoutIt } });
    expect(reasons.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'offence-text-differs:case-offence-1',
        'element-evidence:case-offence-1:voted',
      ]),
    );
    expect(reasons.some(({ ruleId }) => ruleId === 'offence-section')).toBe(false);
  });
});
