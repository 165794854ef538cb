import { describe, expect, it } from 'vitest';
import { aCase, anAllegation, aSuspect } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import type { ConcernedPerson } from './allegation';
import { separationConflicts } from './separation';

const candidate: ConcernedPerson = {
  id: asId('concerned-1'),
  name: 'Lena Thorne',
  standing: 'candidate',
  side: 'wronged',
  detail: '',
};
const threats = anAllegation({ id: asId('a-threats'), stream: 'intimidation', concerned: [candidate] });
const allegations = new Map([[threats.id, threats]]);
const malpractice = aCase({
  officerInCase: 'DC Amir Stone',
  suspects: [aSuspect({ name: 'Lena Thorne', standing: 'candidate' })],
});
const intimidation = aCase({
  id: asId('case-2'),
  reference: 'C-002',
  stream: 'intimidation',
  officerInCase: 'dc amir stone',
  allegationIds: [threats.id],
});
const conflicts = (one = malpractice, two = intimidation) =>
  separationConflicts(one, [one, two], allegations);

describe('keeping malpractice and intimidation work apart (APP Policing elections)', () => {
  it('warns where one officer stands on both for one candidate, whichever case is looked at', () => {
    expect(conflicts()).toEqual([
      {
        officer: 'DC Amir Stone',
        about: 'Lena Thorne',
        otherCaseId: 'case-2',
        otherCase: 'C-002',
        otherCaseKey: 'C-002',
        reason: null,
      },
    ]);
    expect(separationConflicts(intimidation, [malpractice, intimidation], allegations)).toHaveLength(1);
  });

  it('does not warn for another officer, another candidate, or two cases of one kind', () => {
    expect(conflicts(malpractice, { ...intimidation, officerInCase: 'DC Faye Holm' })).toEqual([]);
    expect(conflicts({ ...malpractice, suspects: [aSuspect()] })).toEqual([]);
    expect(conflicts(malpractice, { ...intimidation, stream: 'malpractice' })).toEqual([]);
    expect(conflicts(malpractice, { ...intimidation, stream: 'other' })).toEqual([]);
  });

  it('names each officer who stands on both', () => {
    const both = { officerInCase: 'DC Amir Stone', seniorInvestigatingOfficer: 'DI Wren Cole' };
    const found = conflicts({ ...malpractice, ...both }, { ...intimidation, ...both });
    expect(found.map(({ officer }) => officer)).toEqual(['DC Amir Stone', 'DI Wren Cole']);
  });

  it('does not warn over electors and election officials', () => {
    const elector = aSuspect({ name: 'Lena Thorne', standing: 'elector' });
    expect(conflicts({ ...malpractice, suspects: [elector] })).toEqual([]);
  });

  it('shows the reason for going ahead, from whichever case it was recorded on', () => {
    const separations = [
      {
        id: asId<'SeparationReason'>('s1'),
        officer: 'DC Amir Stone',
        about: 'Lena Thorne',
        otherCase: 'C-001',
        reason: 'No other trained officer until Monday.',
        by: 'Insp. Rowan Vale',
        at: '2027-05-08T09:00:00.000Z',
      },
    ];
    expect(conflicts(malpractice, { ...intimidation, separations })[0]?.reason).toBe(
      'No other trained officer until Monday.',
    );
  });

  it('does not take a reason for one of another operation whose case has the same reference', () => {
    const elsewhere = {
      ...intimidation,
      id: asId<'Case'>('case-9'),
      operationId: asId<'Operation'>('later'),
    };
    const reason = {
      id: asId<'SeparationReason'>('s1'),
      officer: 'DC Amir Stone',
      about: 'Lena Thorne',
      otherCase: 'C-002',
      reason: 'No other trained officer until Monday.',
      by: 'Insp. Rowan Vale',
      at: '2027-05-08T09:00:00.000Z',
    };
    const explained = { ...malpractice, separations: [reason] };
    expect(conflicts(explained)[0]?.reason).toBe(reason.reason);
    const [open] = conflicts(explained, elsewhere);
    expect(open).toMatchObject({ otherCase: 'C-002', otherCaseKey: 'case-9', reason: null });
    const both = { ...malpractice, separations: [{ ...reason, otherCase: open?.otherCaseKey ?? '' }] };
    expect(conflicts(both, elsewhere)[0]?.reason).toBe(reason.reason);
  });
});
