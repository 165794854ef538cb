import { describe, expect, it } from 'vitest';
import { aCase, anEvidenceItem, aSuspect } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import { caseChanges } from './case-log';

describe('the log of a case', () => {
  it('says in plain words what was changed, with the old value and the new', () => {
    const before = aCase({ officerInCase: '' });
    const after = { ...before, officerInCase: 'DC Amir Stone', complainant: 'Ines Fallow' };
    expect(caseChanges(before, after)).toEqual([
      'Officer in case, blank → “DC Amir Stone”',
      'Complainant, blank → “Ines Fallow”',
    ]);
  });

  it('names what was added to a list, removed from it, or changed in it', () => {
    const before = aCase({
      evidence: [anEvidenceItem(), anEvidenceItem({ id: asId('e2'), exhibitReference: 'RV/2' })],
    });
    const after = {
      ...before,
      evidence: [anEvidenceItem({ heldBy: 'With the analyst', obtainedOn: '2027-05-13' })],
      suspects: [aSuspect()],
    };
    expect(caseChanges(before, after)).toEqual([
      'Suspect Corin Ash: added',
      'Evidence RV/2: removed',
      'Evidence RV/1: held by, “Exhibit store, Harrow Dale police station” → “With the analyst”',
      'Evidence RV/1: obtained on, Wed 12 May 2027 → Thu 13 May 2027',
    ]);
  });

  it('follows a value into its parts', () => {
    const before = aCase();
    const after = { ...before, result: { ...before.result, majority: 1204, isElected: true } };
    expect(caseChanges(before, after)).toEqual([
      'Result, majority, blank → 1,204',
      'Result, is elected, blank → yes',
    ]);
  });

  it('says that a case was opened, and nothing where nothing changed', () => {
    expect(caseChanges(null, aCase())).toEqual(['Case C-001 opened']);
    expect(caseChanges(aCase(), aCase())).toEqual([]);
  });
});
