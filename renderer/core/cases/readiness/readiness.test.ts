// Disputes and the SPOC's approvals. Reference: APP Policing elections, CPS; docs/decisions/0009.
import { describe, expect, it } from 'vitest';
import { around, aReadyCase } from '../../../../test/builders/ready-case';
import { exhibit, media } from '../../../../test/builders/readiness-rows';
import { asId } from '../../foundation/ids';
import type { Dispute } from '../case-decision';
import type { CaseFile } from '../case-file';
import { approvalHindrances, isAtLeastAsReady, readinessOf } from './readiness';

const at = '2027-06-29T09:00:00.000Z';
const dispute = (reasonKey: string, given: Partial<Dispute> = {}): Dispute => ({
  id: asId<'Dispute'>(`dispute-${reasonKey.replaceAll(/\W/g, '-')}`),
  reasonKey,
  ground: 'The CPS lawyer has said that it is not needed.',
  by: 'Insp. Rowan Vale',
  at,
  withdrawnAt: null,
  ...given,
});
const read = (given: Partial<CaseFile>) => readinessOf(aReadyCase(given), around());

describe('a dispute', () => {
  it('takes its reason out of those that stand, and keeps it with its ground', () => {
    const { reasons, disputed } = read({
      publicInterest: '',
      disputes: [dispute('public-interest:case')],
    });
    expect(reasons).toEqual([]);
    expect(disputed).toMatchObject([
      { key: 'public-interest:case', dispute: { ground: 'The CPS lawyer has said that it is not needed.' } },
    ]);
  });

  it('that was withdrawn counts for nothing, and a later one of the same reason counts', () => {
    const withdrawn = dispute('public-interest:case', { withdrawnAt: at });
    expect(read({ publicInterest: '', disputes: [withdrawn] }).reasons).toHaveLength(1);
    const again = { ...withdrawn, id: asId<'Dispute'>('again'), withdrawnAt: null };
    expect(read({ publicInterest: '', disputes: [withdrawn, again] }).reasons).toEqual([]);
  });

  it('whose reason is gone is listed nowhere', () => {
    expect(read({ disputes: [dispute('public-interest:case')] })).toEqual({ reasons: [], disputed: [] });
  });

  it('holds for the thing that it is about and for no other of the same rule', () => {
    const { reasons } = read({
      evidence: [
        { ...exhibit!, heldBy: '' },
        { ...media!, heldBy: '' },
      ],
      disputes: [dispute('exhibit-holder:evidence-1')],
    });
    expect(reasons.map(({ key }) => key)).toEqual(['exhibit-holder:evidence-2']);
  });

  it('cannot set aside the five items or the approval, even where one stands in the record', () => {
    const { reasons, disputed } = read({
      complainant: '',
      approvals: [],
      disputes: ['complainant:case', 'contact-approval:case', 'submission-approval:case'].map((key) =>
        dispute(key),
      ),
    });
    expect(reasons.map(({ key }) => key)).toEqual([
      'complainant:case',
      'contact-approval:case',
      'submission-approval:case',
    ]);
    expect(disputed).toEqual([]);
  });
});

describe('the reasons', () => {
  it('stand with the gravest first, and hold no figure that sums them up', () => {
    const readiness = read({ complainant: '', publicInterest: '', summary: '' });
    expect(readiness.reasons.map(({ gravity }) => gravity)).toEqual(['blocks', 'risk', 'polish']);
    expect(Object.keys(readiness).sort()).toEqual(['disputed', 'reasons']);
  });

  it('keep their keys while what is missing changes its words', () => {
    const key = (given: Partial<CaseFile>) => read(given).reasons.map((reason) => reason.key);
    const bare = [{ ...exhibit!, producedBy: null }, media!];
    expect(key({ evidence: [media!] })).toEqual(['element-evidence:case-offence-1:voted']);
    expect(key({ evidence: bare })).toContain('element-evidence:case-offence-1:voted');
  });
});

describe('the SPOC’s approval', () => {
  it('of contact is held back by the items that are missing, and not by the approvals themselves', () => {
    const readiness = read({ complainant: '', approvals: [], publicInterest: '' });
    expect(approvalHindrances(readiness, 'contact').map(({ ruleId }) => ruleId)).toEqual(['complainant']);
    expect(approvalHindrances(read({ approvals: [] }), 'contact')).toEqual([]);
  });

  it('of a submission waits for the approval of contact', () => {
    expect(approvalHindrances(read({ approvals: [] }), 'submission').map(({ ruleId }) => ruleId)).toEqual([
      'contact-approval',
    ]);
    const contact = aReadyCase().approvals.slice(0, 1);
    expect(approvalHindrances(read({ approvals: contact }), 'submission')).toEqual([]);
  });
});

describe('the order', () => {
  it('leaves polish out, and counts what blocks and what is a risk', () => {
    const whole = read({});
    expect(isAtLeastAsReady(read({ summary: '' }), whole)).toBe(true);
    expect(isAtLeastAsReady(read({ publicInterest: '' }), whole)).toBe(false);
    expect(isAtLeastAsReady(whole, read({ publicInterest: '' }))).toBe(true);
  });
});
