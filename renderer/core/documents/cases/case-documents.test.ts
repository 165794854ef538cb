import { describe, expect, it } from 'vitest';
import {
  aCase,
  aCaseOffence,
  aCpsContact,
  anAllegation,
  anEvidenceItem,
  anInterview,
  aSuspect,
  aWitness,
} from '../../../../test/builders/cases';
import { asId } from '../../foundation/ids';
import { plainLook } from '../../issuing/force-look';
import { effectiveOffences } from '../../offences/catalogue';
import { newOperation } from '../../operation/operation';
import type { Area } from '../../places/area';
import type { CaseFile } from '../../cases/case-file';
import { formatDate } from '../../foundation/dates';
import { documentText } from '../document-text';
import { missingValues } from '../missing-values';
import { caseDocument, caseDocumentsOf } from './case-documents';
import { chronologyOf } from './chronology';
import { timeLimitBlocks } from './time-limits';
import { councilUpdateDocument, exitLetterDocument } from './letters';
import type { CaseSource } from './source';

const operation = newOperation({
  id: asId('operation-1'),
  name: 'May 2027 local elections',
  forceName: 'Marlshire Police',
  forceAreaId: asId('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
  pollingDate: '2027-05-06',
});
const council: Area = {
  id: asId('council'),
  kind: 'local-authority',
  name: 'Harrow Dale',
  code: '',
  parentId: asId('force'),
};
const ward: Area = { id: asId('ward-1'), kind: 'ward', name: 'Quayside', code: '', parentId: council.id };
const offences = effectiveOffences([]);
const [element] = offences.get(asId<'Offence'>('RPA-60'))?.offence.elements ?? [];
const supports = [{ offence: asId<'CaseOffence'>('case-offence-1'), element: element?.id ?? '' }];

const full: Partial<CaseFile> = {
  title: 'Personation at Ash Hall',
  summary: 'A vote was cast in the name of an elector before she came.',
  complainant: 'Ines Fallow',
  officerInCase: 'DC Amir Stone',
  pollType: 'local-principal',
  areaId: ward.id,
  allegationIds: [asId('allegation-1')],
  suspects: [aSuspect()],
  offences: [aCaseOffence()],
  evidence: [anEvidenceItem({ supports })],
  witnesses: [aWitness({ supports })],
  interviews: [anInterview()],
};

function source(given: Partial<CaseFile> = {}): CaseSource {
  return {
    caseFile: aCase({ ...full, ...given }),
    operation,
    areas: new Map([council, ward].map((area) => [area.id as string, area])),
    allegations: [anAllegation()],
    contacts: [aCpsContact()],
    offences,
    route: { office: 'london', why: 'The force lies in the South East.' },
    author: 'Insp. Rowan Vale',
    issueDate: '2027-07-01',
  };
}

const approvedBySpoc = {
  id: asId<'SpocApproval'>('approval-1'),
  approves: 'contact',
  by: 'Insp. Rowan Vale',
  at: '2027-06-01T09:00:00.000Z',
  note: '',
  withdrawnAt: null,
} as const;

describe('the first-contact note (APP Policing elections, CPS: minimum information)', () => {
  it('holds the five items', () => {
    const text = documentText(caseDocument(source(), 'first-contact').document);
    for (const words of [
      'Ines Fallow',
      'Corin Ash',
      's.60, Personation',
      'Local, principal area of Thu 6 May 2027',
      'Quayside, Harrow Dale',
      'on Thu 6 May 2027',
    ])
      expect(text).toContain(words);
  });

  it('names each of them that is missing', () => {
    const empty = source({ complainant: '', suspects: [], offences: [], pollType: null, areaId: null });
    expect(missingValues(caseDocument(empty, 'first-contact').document)).toEqual(
      expect.arrayContaining([
        'complainant',
        'suspected offender',
        'proposed offence',
        'election',
        'electoral area',
        'date of the alleged offence',
      ]),
    );
  });

  it('dates a default by the day after it was due', () => {
    const late = aCaseOffence({
      offenceId: asId('RPA-84'),
      dueOn: '2027-06-10',
      occurred: { kind: 'unknown', notBefore: null },
    });
    const document = caseDocument(source({ offences: [late] }), 'first-contact').document;
    expect(documentText(document)).toContain('on Fri 11 Jun 2027, the day after it was due');
    expect(missingValues(document)).not.toContain('date of the alleged offence');
  });

  it('does not give a matter of an earlier poll the day of this one', () => {
    const earlier = aCaseOffence({ occurred: { kind: 'on', date: '2026-07-16' } });
    const given = source({ offences: [earlier], contest: 'Quayside by-election' });
    const text = documentText(caseDocument(given, 'first-contact').document);
    expect(text).toContain('Local, principal area, Quayside by-election');
    expect(text).not.toContain('6 May 2027');
  });

  it('is a draft until the SPOC has approved contact, and again once that is withdrawn', () => {
    const status = (given: Partial<CaseFile>) => caseDocument(source(given), 'first-contact').document.status;
    expect(status({})).toBe('draft');
    expect(status({ approvals: [approvedBySpoc] })).toBe('issued');
    expect(status({ approvals: [{ ...approvedBySpoc, withdrawnAt: '2027-06-02T09:00:00.000Z' }] })).toBe(
      'draft',
    );
  });
});

describe('the documents of a case', () => {
  it('are seven, numbered in the order in which they are read', () => {
    expect(caseDocumentsOf(source()).map(({ fileName }) => fileName)).toEqual([
      '01 First contact with the CPS.docx',
      '02 Request to the CPS for advice or charge.docx',
      '03 Exhibit list.docx',
      '04 Witness list.docx',
      '05 Points to prove.docx',
      '06 Chronology.docx',
      '07 Time limits.docx',
    ]);
  });

  it('show what supports an element, and that nothing supports the others', () => {
    const text = documentText(caseDocument(source(), 'points-to-prove').document);
    expect(text).toContain('RV/1 Corresponding number list');
    expect(text).toContain('Ines Fallow (signed, Mon 10 May 2027)');
    expect(text).toContain('Nothing yet');
  });

  it('show every date of the time limit with its arithmetic', () => {
    const text = documentText(caseDocument(source(), 'time-limits').document);
    expect(text).toContain('Sat 6 May 2028');
    expect(text).toContain('s.176');
  });

  it('give the hash of a file in full', () => {
    const sha256 = 'ab'.repeat(32);
    const item = anEvidenceItem({ file: { name: 'front door.mp4', size: 2_100_000, sha256 } });
    const text = documentText(caseDocument(source({ evidence: [item] }), 'exhibit-list').document);
    expect(text).toContain('front door.mp4, 2.1 MB');
    expect(text.replace(/\s/g, '')).toContain(sha256);
  });

  it('ask for the note on disqualification only for an offence in Schedule 9', () => {
    const text = (given: Partial<CaseFile>) =>
      documentText(caseDocument(source(given), 'cps-request').document);
    expect(text({})).not.toContain('Disqualification order');
    const threat = aCaseOffence({ offenceId: asId('POA-4A'), motive: 'Said so on the doorstep.' });
    expect(text({ offences: [threat] })).toContain('Said so on the doorstep.');
  });

  it('tell the age of a suspect in whole years on the day of issue', () => {
    const request = (bornOn: string) =>
      documentText(caseDocument(source({ suspects: [aSuspect({ bornOn })] }), 'cps-request').document);
    expect(request('2009-07-01')).toContain('aged 18');
    expect(request('2009-07-02')).toContain('aged 17');
  });
});

describe('proceedings and the foreign-power answer', () => {
  const begun = aCaseOffence({
    foreignPower: {
      reason: 'Paid from abroad',
      by: 'DC Amir Stone',
      at: '2027-06-01T09:00:00.000Z',
      answer: { on: '2027-06-20', isMet: false, words: 'Not on this evidence.', by: 'Insp. Rowan Vale' },
    },
    proceedings: [{ suspectId: asId('suspect-1'), begunOn: '2028-05-08', how: 'charge', note: '' }],
  });

  it('stand in the time-limit sheet, the late ones with both dates', () => {
    const text = JSON.stringify(timeLimitBlocks(source({ offences: [begun] })));
    expect(text).toContain('Proceedings against Corin Ash were begun on Mon 8 May 2028: charge.');
    expect(text).toContain('after the last safe day, Sat 6 May 2028');
    expect(text).toContain('not met, so the one year counts: “Not on this evidence.”');
  });

  it('stand in the chronology on their days', () => {
    const entries = chronologyOf(source({ offences: [begun] }));
    const on = (day: string) => entries.filter((each) => each.day === day).map(({ what }) => what);
    expect(
      on('2027-06-20').some((what) => what.startsWith('CPS: the foreign-power condition is not met')),
    ).toBe(true);
    expect(on('2028-05-08')).toEqual([
      expect.stringMatching(/^Proceedings begun against Corin Ash, .*: Charge$/),
    ]);
  });
});

describe('an application for more time', () => {
  const applied = {
    appliedOn: '2028-03-01',
    decidedOn: '2028-03-20',
    isGranted: true,
    until: '2028-11-06',
    documentsUntil: '2028-12-01',
    note: '',
  };
  const given = (patch: Partial<typeof applied> | { readonly isGranted: null; readonly decidedOn: null }) =>
    source({ offences: [aCaseOffence({ extension: { ...applied, ...patch } })] });
  const onTheDay = (patch: Parameters<typeof given>[0]) =>
    chronologyOf(given(patch))
      .filter(({ day }) => day === '2028-03-20')
      .map(({ what }) => what);

  it('stands in the chronology with the court’s answer, on the day of the answer', () => {
    expect(onTheDay({})).toEqual([
      expect.stringMatching(
        /^Magistrates’ court on more time, .*: granted until Mon 6 Nov 2028; election documents to be kept until Fri 1 Dec 2028$/,
      ),
    ]);
    expect(onTheDay({ isGranted: false })).toEqual([expect.stringMatching(/: refused$/)]);
    expect(onTheDay({ isGranted: null, decidedOn: null })).toEqual([]);
  });

  it('stands in the time-limit sheet with both days', () => {
    const sheet = (patch: Parameters<typeof given>[0]) => JSON.stringify(timeLimitBlocks(given(patch)));
    expect(sheet({})).toContain('Applied to the magistrates’ court for more time on Wed 1 Mar 2028.');
    expect(sheet({})).toContain('The court answered on Mon 20 Mar 2028: granted until Mon 6 Nov 2028; ');
    expect(sheet({ isGranted: false })).toContain('The court answered on Mon 20 Mar 2028: refused.');
    expect(sheet({ isGranted: null, decidedOn: null })).not.toContain('The court answered');
  });
});

describe('the chronology', () => {
  it('puts everything with a day in order', () => {
    const days = chronologyOf(source()).map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    const withdrawn = { ...approvedBySpoc, withdrawnAt: '2027-06-02T09:00:00.000Z' };
    expect(chronologyOf(source({ approvals: [withdrawn] })).map(({ what }) => what)).toContain(
      'Contact with the CPS: approval withdrawn',
    );
    expect(chronologyOf(source()).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Reported', 'Obtained: RV/1 Corresponding number list for the station']),
    );
  });
});

describe('letters', () => {
  const sender = { operation, author: 'Insp. Rowan Vale', role: 'Election SPOC', issueDate: '2027-07-05' };
  const outcome = {
    outcome: 'no-further-action',
    on: '2027-07-01',
    reason: 'Nothing bears it out but the word of Corin Ash.',
    by: 'Insp. Rowan Vale',
    cpsReference: '',
  } as const;
  const exit = {
    plan: 'Call her first; Corin Ash lives next door.',
    letter: 'We looked at the marked register.',
    due: null,
    letterSentOn: null,
    isReviewExplained: false,
  };
  const allegation = anAllegation({ updates: { ...anAllegation().updates, exit } });
  const letter = (isCpsDecision: boolean) =>
    documentText(exitLetterDocument({ ...sender, allegation, outcome, isCpsDecision }));

  it('tell a complainant how it ended and that a review may be asked for, and name nobody else', () => {
    expect(letter(false)).toContain('no further action will be taken');
    expect(letter(false)).toContain('by somebody in Marlshire Police who had no part in it');
    expect(letter(true)).toContain('Victims’ Right to Review');
    expect(letter(false)).not.toContain('Corin Ash');
  });

  it('stay drafts while the outcome is not recorded', () => {
    const draft = exitLetterDocument({ ...sender, allegation, outcome: null, isCpsDecision: false });
    expect(draft.status).toBe('draft');
    expect(missingValues(draft)).toContain('outcome');
  });

  it('tell a returning officer where each case stands without naming anybody', () => {
    const text = documentText(
      councilUpdateDocument({
        ...sender,
        councilName: 'Harrow Dale',
        update: {
          id: asId('u1'),
          operationId: operation.id,
          areaId: council.id,
          to: 'Returning officer',
          due: null,
          givenOn: '2027-07-05',
          by: 'Insp. Rowan Vale',
          how: '',
          said: 'One investigation goes on.',
          caseIds: [asId('case-1')],
          corrections: [],
        },
        cases: [source().caseFile],
        contactsOf: () => [],
      }),
    );
    expect(text).toContain('C-001');
    expect(text).toContain('Under investigation');
    expect(text).toContain(`as at ${formatDate(sender.issueDate)}`);
    for (const name of ['Corin Ash', 'Ines Fallow']) expect(text).not.toContain(name);
  });
});

describe('every document of a case', () => {
  it('takes the look of the force, and none where the force has chosen none', () => {
    for (const { document } of caseDocumentsOf({ ...source(), look: { ...plainLook, font: 'Georgia' } }))
      expect(document.look, document.title).toMatchObject({ font: 'Georgia' });
    for (const { document } of caseDocumentsOf(source())) expect(document.look).toBeUndefined();
  });
});
