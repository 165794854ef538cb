import { describe, expect, it } from 'vitest';
import {
  aMemorandumDocument,
  aMemorandumRequest,
  carrow,
  planRecords,
} from '../../../test/builders/memoranda';
import type { Delegation } from '../command/delegation';
import { missingValues } from '../documents/missing-values';
import { asId } from '../foundation/ids';
import type { DocumentVersion } from '../issuing/document-version';
import { newPlanText, type PlanText, type PlanTextAgreement, planTextId } from '../plan/plan-text';
import { agreedPolicy, fieldValues } from './field-values';
import { sentParagraphs } from './sent-paragraphs';

const { operation } = aMemorandumRequest();
const policyId = planTextId(operation.id, 'intervention-policy', carrow);
const words = {
  purpose: 'Holds for every polling station.',
  request: '- Danger: at once.\n- Else: on request.',
};

function agreement(given: Partial<PlanTextAgreement>): PlanTextAgreement {
  return {
    id: asId('agreement'),
    kind: 'agreed',
    by: 'Ines Harrowby',
    role: 'Returning officer',
    organisation: 'Carrow Council',
    on: '2027-01-11',
    how: 'By email',
    sections: words,
    recordedBy: 'J. Marl',
    recordedAt: '2027-01-11T10:00:00.000Z',
    ...given,
  };
}
const byGold = agreement({
  id: asId('approval'),
  kind: 'approved',
  by: 'ACC Rook',
  role: 'Gold',
  organisation: '',
  on: '2027-01-08',
  recordedAt: '2027-01-08T10:00:00.000Z',
});

function aVersion(given: Partial<DocumentVersion> = {}): DocumentVersion {
  const version: Partial<DocumentVersion> = {
    id: asId('policy-2'),
    operationId: operation.id,
    kind: 'intervention-policy',
    subjectId: carrow,
    number: 2,
    issuedOn: '2027-01-12',
    issuedAt: '2027-01-12T09:00:00.000Z',
    sources: [{ what: 'Intervention policy', id: policyId, version: 'Agreed', state: 'approved' }],
    withdrawn: null,
    ...given,
  };
  // The rules look at nothing else of a version.
  return version as DocumentVersion;
}

function asked(
  agreements: readonly PlanTextAgreement[],
  given: Partial<PlanText> = {},
  ...versions: readonly DocumentVersion[]
) {
  const policy = {
    ...newPlanText(operation.id, 'intervention-policy', carrow),
    sections: words,
    agreements,
    ...given,
  };
  const records = planRecords({
    planTexts: new Map([[policy.id, policy]]),
    documentVersions: new Map(versions.map((version) => [version.id, version])),
  });
  return aMemorandumRequest({ records });
}
const said = (request: ReturnType<typeof asked>) =>
  fieldValues({ ...request, areaId: carrow }).interventionPolicy;

describe('the day-to-day contact of a council', () => {
  const delegate = (name: string, areaIds: Delegation['areaIds']): Delegation => ({
    id: asId(name),
    operationId: operation.id,
    name,
    rank: 'Sgt',
    role: 'Local authority SPOC',
    phone: '',
    email: '',
    areaIds,
    activityIds: [],
    terms: '',
    from: null,
    until: null,
    confirmed: '',
  });
  const contact = (...delegates: readonly Delegation[]) => {
    const delegations = new Map(delegates.map((each) => [each.id, each]));
    const request = aMemorandumRequest({ records: planRecords({ delegations }) });
    return fieldValues({ ...request, areaId: carrow }).areaSpoc;
  };

  it('is the council’s own delegate, and not who does one thing for all councils', () => {
    const forAll = delegate('Nell Marsden', []);
    expect(contact(delegate('Owen Tarn', [carrow]), forAll)).toBe('Sgt Owen Tarn, Local authority SPOC');
    expect(contact(forAll, delegate('Ida Holm', [asId('elsewhere')]))).toBe('the SPOC in person');
  });
});

describe('the intervention policy as the memorandum prints it', () => {
  it('is the council’s own, with who agreed and approved it, when, and in which version it was issued', () => {
    const request = asked([byGold, agreement({})], {}, aVersion());
    expect(said(request)).toBe(
      'agreed on Mon 11 Jan 2027 by Ines Harrowby, Returning officer, Carrow Council; approved on Fri 8 Jan 2027 by ACC Rook, Gold. Version 2 of the policy, issued Tue 12 Jan 2027.',
    );
    const texts = sentParagraphs(aMemorandumDocument(request)).map(({ text }) => text);
    expect(texts).toContain(
      'Agreed by Ines Harrowby, Returning officer, Carrow Council on Mon 11 Jan 2027. Approved by ACC Rook, Gold on Fri 8 Jan 2027. Version 2 of the policy, issued Tue 12 Jan 2027.',
    );
  });

  it('is annexed with its lists as lists, each on the page of its heading and of the sentence before it', () => {
    const sections = { when: 'Officers act:\n- in danger, at once\n- else on request' };
    const request = asked([agreement({ sections })], { sections });
    const { blocks } = aMemorandumDocument(request);
    const annex = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('Annex C'));
    expect(blocks.slice(annex + 1)).toMatchObject([
      { kind: 'paragraph', keepWithNext: true },
      { kind: 'heading', level: 2 },
      { kind: 'paragraph', text: 'Officers act:', keepWithNext: true },
      { kind: 'list', ordered: false, items: ['in danger, at once', 'else on request'] },
    ]);
  });

  it('is not recorded where somebody other than the returning officer agreed, or another council did', () => {
    for (const role of ['Press officer', '']) expect(said(asked([byGold, agreement({ role })]))).toBeNull();
    expect(said(asked([byGold]))).toBeNull();
    const elsewhere = asked([agreement({})], { id: planTextId(operation.id, 'intervention-policy', 'lyde') });
    expect(said(elsewhere)).toBeNull();
    expect(missingValues(aMemorandumDocument(elsewhere))).toContain('intervention policy agreed with Carrow');
  });

  it('says that it is being revised, and keeps to the words that were agreed', () => {
    const request = asked([agreement({})], { sections: { ...words, purpose: 'Something else.' } });
    expect(said(request)).toMatch(/It is being revised/);
    expect(agreedPolicy(request, carrow)?.agreed.sections).toEqual(words);
  });

  it.each([
    ['was withdrawn', { withdrawn: { on: '2027-01-20', by: 'J. Marl', why: 'Wrong' } }],
    ['was issued before it was agreed', { issuedAt: '2027-01-09T09:00:00.000Z' }],
    [
      'was issued with other words',
      { sources: [{ what: '', id: policyId, version: '', state: 'not-approved' as const }] },
    ],
    ['is of another council', { subjectId: 'lyde' }],
  ])('names no version that %s', (_, given) => {
    expect(said(asked([agreement({})], {}, aVersion(given)))).not.toMatch(/Version/);
  });
});
