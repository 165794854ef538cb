import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, anEvidenceItem, aWitness } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import { effectiveOffences, pinOf } from '../offences/catalogue';
import { lostSupports, withoutOffence, withPinned } from './offence-edits';

const first = asId<'CaseOffence'>('case-offence-1');
const second = asId<'CaseOffence'>('case-offence-2');
const entry = effectiveOffences([]).get(asId('RPA-60'));
if (entry === undefined) throw new Error('Personation was expected');
const pinned = pinOf(entry, { by: 'Insp. Rowan Vale', at: '2027-05-07T09:00:00.000Z' });
const known = entry.offence.elements[0]?.id ?? '';

const caseFile = aCase({
  offences: [aCaseOffence(), aCaseOffence({ id: second })],
  evidence: [
    anEvidenceItem({
      supports: [
        { offence: first, element: known },
        { offence: first, element: 'gone' },
        { offence: second, element: 'gone' },
      ],
    }),
    anEvidenceItem({ id: asId('evidence-2'), supports: [{ offence: second, element: known }] }),
  ],
  witnesses: [aWitness({ supports: [{ offence: first, element: 'gone' }] })],
});

describe('taking an offence off a case', () => {
  it('takes with it all that was said to support it, and nothing else', () => {
    const changed = withoutOffence(caseFile, first);
    expect(changed.offences.map(({ id }) => id)).toEqual([second]);
    expect(changed.evidence.map(({ supports }) => supports)).toEqual([
      [{ offence: second, element: 'gone' }],
      [{ offence: second, element: known }],
    ]);
    expect(changed.witnesses.map(({ supports }) => supports)).toEqual([[]]);
    expect(changed.evidence[1]).toBe(caseFile.evidence[1]);
  });
});

describe('pinning an offence of a case to another text', () => {
  it('says which supports fall away, by element', () => {
    expect(lostSupports(caseFile, first, pinned.offence)).toEqual([
      { element: 'gone', supportedBy: ['RV/1', 'Ines Fallow'] },
    ]);
    expect(lostSupports(caseFile, asId('case-offence-3'), pinned.offence)).toEqual([]);
  });

  it('takes away those, and leaves what the text still has and other offences alone', () => {
    const changed = withPinned(caseFile, first, pinned);
    expect(changed.offences.map((each) => each.pinned)).toEqual([pinned, null]);
    expect(changed.evidence[0]?.supports).toEqual([
      { offence: first, element: known },
      { offence: second, element: 'gone' },
    ]);
    expect(changed.witnesses[0]?.supports).toEqual([]);
    expect(lostSupports({ ...caseFile, ...changed }, first, pinned.offence)).toEqual([]);
  });
});
