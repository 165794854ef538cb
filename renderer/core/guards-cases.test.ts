import { describe, expect, it } from 'vitest';
import { aCase, aCpsContact } from '../../test/builders/cases';
import type { CaseFile } from './cases/case-file';
import type { CpsContact } from './cases/cps-contact';
import type { Outcome } from './cases/outcome';
import { asId } from './foundation/ids';
import { type RecordChange, standingIn } from './guard-question';
import { refusalOf } from './guards';
import type { CollectionName, DeskRecords } from './records';

const caution: Outcome = {
  outcome: 'caution',
  on: '2027-09-01',
  reason: 'Admitted.',
  by: 'SPOC',
  cpsReference: 'CPS/9',
};
const authorised = aCpsContact({
  decisions: [{ id: asId('d1'), kind: 'disposal', on: '2027-08-20', words: '', reasons: [] }],
});
const undecided = { ...authorised, decisions: [] };
const corrections: CpsContact['corrections'] = [
  {
    id: asId('correction-1'),
    at: '2027-09-02T09:00:00.000Z',
    by: 'Insp. Rowan Vale',
    what: 'Decision: taken out',
    reason: 'Entered under the wrong case.',
  },
];
const withCaution = aCase({ outcome: caution });

/** A vault that holds these, in collections of any kind. */
function holding(cases: readonly CaseFile[], contacts: readonly CpsContact[]) {
  const maps: { readonly [C in CollectionName]?: ReadonlyMap<string, DeskRecords[C]> } = {
    cases: new Map(cases.map((each) => [each.id, each])),
    cpsContacts: new Map(contacts.map((each) => [each.id, each])),
  };
  const all = <C extends CollectionName>(name: C) =>
    (maps[name] ?? new Map()) as ReadonlyMap<string, DeskRecords[C]>;
  return standingIn({ all, get: (name, id) => all(name).get(id) });
}

const setCase = (after: CaseFile | null): RecordChange => ({ collection: 'cases', id: 'case-1', after });
const setContact = (after: CpsContact | null): RecordChange => ({
  collection: 'cpsContacts',
  id: 'contact-1',
  after,
});

describe('an outcome and the decision of the CPS that it rests on', () => {
  it('may be recorded in one step with the decision', () => {
    expect(refusalOf(holding([aCase()], [undecided]), [setCase(withCaution)])).toContain('CPS');
    expect(
      refusalOf(holding([aCase()], [undecided]), [setCase(withCaution), setContact(authorised)]),
    ).toBeNull();
  });

  it('do not come apart: the decision is not removed, emptied or moved to another case', () => {
    const standing = holding([withCaution], [authorised]);
    for (const after of [
      { ...undecided, corrections },
      { ...authorised, caseId: asId<'Case'>('case-2'), corrections },
    ])
      expect(refusalOf(standing, [setContact(after)])).toContain('rests on');
    expect(refusalOf(standing, [setContact(null)])).toContain('stays on record');
    expect(refusalOf(standing, [setContact(null)], 'undo')).toContain('rests on');
    expect(refusalOf(standing, [setContact({ ...authorised, lawyer: 'P. Quill', corrections })])).toBeNull();
  });

  it('may be taken back together, with the reason', () => {
    const standing = holding([withCaution], [authorised]);
    expect(refusalOf(standing, [setCase(aCase()), setContact({ ...undecided, corrections })])).toBeNull();
    expect(refusalOf(standing, [setCase(aCase()), setContact(undecided)])).toContain('with its reason');
  });
});
