import { describe, expect, it } from 'vitest';
import { aForce, aReadyCase } from '../../../test/builders/ready-case';
import { approvalRefusal, approverRefusal } from './approval-guard';
import { approverWords, authorityNote } from './approval-words';

const approvedBy = (by: string) => {
  const is = aReadyCase();
  const approvals = is.approvals.map((approval) => ({ ...approval, by }));
  return approvalRefusal({ ...is, approvals: [] }, { ...is, approvals }, (today) =>
    aForce({ cases: [is], today }),
  );
};

describe('the SPOC’s approval', () => {
  it('is not given by the officer in the case or the SIO of that file, however the name is written', () => {
    expect(approvedBy('dc petra  lowe')).toContain('is the officer in the case of this file');
    expect(approvedBy('DI Amos Reed, Marlshire')).toContain('is the senior investigating officer');
    expect(approvedBy('Insp. Rowan Vale')).toBeNull();
  });

  it('is not refused because nobody is named as an officer of the file', () => {
    const unnamed = aReadyCase({ officerInCase: '', seniorInvestigatingOfficer: '' });
    expect(approverRefusal(unnamed, '')).toBeNull();
    expect(approverRefusal(unnamed, 'Insp. Rowan Vale')).toBeNull();
  });

  it('says in whose authority it was given, where that is recorded', () => {
    const by = 'R. Vale';
    expect(approverWords({ by, note: authorityNote('Inspector', 'delegate') })).toBe(
      'R. Vale, Inspector, as delegate of the SPOC',
    );
    expect(approverWords({ by, note: authorityNote(' ', 'spoc') })).toBe('R. Vale, as SPOC');
    expect(approverWords({ by, note: '' })).toBe('R. Vale');
  });
});
