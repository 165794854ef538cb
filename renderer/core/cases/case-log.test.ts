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
} from '../../../test/builders/cases';
import { caseRecordChanges } from '../../../test/fixtures/vault/every-case-record';
import { asId } from '../foundation/ids';
import { effectiveOffences } from '../offences/catalogue';
import { exampleCaseChanges } from '../operation/example-cases';
import { aroundChanges, caseChanges, contactChanges, type LogNames } from './case-log';
import { type CaseFile, newCaseFile } from './case-file';
import type { CouncilUpdate } from './council-update';
import type { CpsContact } from './cps-contact';
import type { FileReview } from './file-review';
import type { Pack } from './pack';

const offences = effectiveOffences([]);
const pack: Pack = {
  id: asId('pack-1'),
  operationId: asId('operation-1'),
  sourceId: 'case-1',
  folderName: 'C-001 of 1 July',
  manifestSha256: 'ab'.repeat(32),
  files: [{ path: 'data/list.docx', size: 12, sha256: 'cd'.repeat(32) }],
  madeAt: '2027-07-01T09:00:00.000Z',
  madeBy: 'Insp. Rowan Vale',
};
const names: LogNames = {
  areas: new Map([
    ['ward-1', { name: 'Lyde ward' }],
    ['carrow', { name: 'Carrow' }],
  ]),
  allegations: new Map([['allegation-1', anAllegation()]]),
  cases: new Map([['case-1', aCase()]]),
  contacts: new Map([['contact-1', aCpsContact()]]),
  packs: new Map([['pack-1', pack]]),
  offences,
};
const changes = (before: CaseFile | null, after: CaseFile | null) => caseChanges(before, after, names);

describe('the log of a case', () => {
  it('says in plain words what was changed, with the old value and the new', () => {
    const before = aCase({ officerInCase: '' });
    const after = { ...before, officerInCase: 'DC Amir Stone', complainant: 'Ines Fallow' };
    expect(changes(before, after)).toEqual([
      'Officer in case, blank → “DC Amir Stone”',
      'Complainant, blank → “Ines Fallow”',
    ]);
  });

  it('shows of a long text where it changed, not the same beginning twice', () => {
    const start = 'The caretaker opened the hall and saw to the lights. '.repeat(10);
    const before = aCase({ summary: `${start}Two came.` });
    const [line] = changes(before, { ...before, summary: `${start}Three came.` });
    expect(line).toMatch(/“…[^“”]*Two came\.” → “…[^“”]*Three came\.”$/);
  });

  it('names what was added to a list, removed from it, or changed in it, with what stood there', () => {
    const before = aCase({
      evidence: [
        anEvidenceItem(),
        anEvidenceItem({ id: asId('e2'), exhibitReference: 'RV/2', what: 'Poster', heldBy: 'The analyst' }),
      ],
    });
    const after = {
      ...before,
      evidence: [anEvidenceItem({ heldBy: 'With the analyst', obtainedOn: '2027-05-13' })],
      suspects: [aSuspect(), aSuspect({ id: asId('s2'), name: '' })],
    };
    const lines = changes(before, after);
    expect(lines).toContain(
      'Evidence RV/1: held by, “Exhibit store, Harrow Dale police station” → “With the analyst”',
    );
    expect(lines).toContain('Evidence RV/1: obtained on, Wed 12 May 2027 → Thu 13 May 2027');
    expect(lines.find((line) => line.startsWith('Suspect Corin Ash: added ('))).toContain('in the election');
    expect(lines.some((line) => line.startsWith('Suspect a person not named: added'))).toBe(true);
    expect(lines.find((line) => line.startsWith('Evidence RV/2: removed ('))).toContain(
      'held by “The analyst”',
    );
  });

  it('says the words of a choice, the name of an area, and yes or no', () => {
    const before = aCase({ pollType: null, areaId: null, stream: 'malpractice' });
    const after: CaseFile = {
      ...before,
      stream: 'disorder',
      pollType: 'local-principal',
      areaId: asId('ward-1'),
      expectedPlea: 'not-guilty',
      personalStatement: 'no-one-harmed',
      result: { ...before.result, majority: 1204, isElected: true },
    };
    expect(changes(before, after)).toEqual([
      'Stream, Electoral malpractice → Disorder',
      'Election, blank → Local, principal area',
      'Electoral area, blank → Lyde ward',
      'Expected plea, Not known yet → Not guilty',
      'Victim personal statement, Not asked yet → Nobody was harmed',
      'Result, majority, blank → 1,204',
      'Result, elected, blank → yes',
    ]);
  });

  it('names those who came to a list and those who left it, rather than how many', () => {
    const suspects = [aSuspect(), aSuspect({ id: asId('s2'), name: 'Bea Holt' })];
    const before = aCase({
      suspects,
      offences: [aCaseOffence({ suspectIds: [asId('suspect-1')] })],
      evidence: [anEvidenceItem({ supports: [] })],
      allegationIds: [],
    });
    const [offence] = before.offences;
    const [element] = offences.get(asId('RPA-60'))?.offence.elements ?? [];
    if (offence === undefined || element === undefined) throw new Error('Personation was expected');
    const after = {
      ...before,
      allegationIds: [asId<'Allegation'>('allegation-1')],
      offences: [{ ...offence, suspectIds: [asId<'Suspect'>('s2')] }],
      evidence: [anEvidenceItem({ supports: [{ offence: offence.id, element: element.id }] })],
    };
    const lines = changes(before, after);
    expect(lines[0]).toBe('Reports taken up, added A-001');
    expect(lines[1]).toMatch(/^Offence .*Personation: against, added Bea Holt; removed Corin Ash$/);
    expect(lines[2]).toContain(`supports, added “${element.text}” (`);
  });

  it('says that a case was opened, and nothing where nothing changed', () => {
    expect(changes(null, aCase())).toEqual(['Case C-001 opened']);
    expect(changes(aCase(), aCase())).toEqual([]);
  });
});

describe('the log of what stands around a case', () => {
  const contact = aCpsContact();

  it('tells what was done in the CPS register', () => {
    const after: CpsContact = { ...contact, acknowledgedOn: '2027-07-02', packId: asId('pack-1') };
    expect(aroundChanges({ collection: 'cpsContacts', before: contact, after }, aCase(), names)).toEqual([
      expect.stringMatching(/^CPS register, .*, sent .*: pack, blank → C-001 of 1 July$/),
      expect.stringMatching(/: acknowledged on, blank → Fri 2 Jul 2027$/),
    ]);
    const [added] = aroundChanges({ collection: 'cpsContacts', before: null, after }, aCase(), names);
    expect(added).toMatch(/^CPS register, .*: added \(.*office .*pack C-001 of 1 July/);
  });

  it('tells that a review was begun and finished, and never what it answered', () => {
    const review: FileReview = {
      id: asId('review-1'),
      operationId: asId('operation-1'),
      caseId: asId('case-1'),
      round: 1,
      reviewerId: asId('user-rowan'),
      reviewer: 'Insp. Rowan Vale',
      startedAt: '2027-06-01T10:00:00.000Z',
      finishedAt: null,
      answers: [],
      setAside: null,
    };
    const tell = (before: FileReview | null, after: FileReview) =>
      aroundChanges({ collection: 'fileReviews', before, after }, aCase(), names);
    const answered: FileReview = {
      ...review,
      answers: [{ ruleId: 'complainant', answer: 'not-met', note: 'She withdrew.' }],
    };
    expect(tell(null, review)[0]).toContain('Review of the file by Insp. Rowan Vale, round 1: begun');
    expect(tell(review, answered)).toEqual([]);
    const finished = tell(answered, { ...answered, finishedAt: '2027-06-01T11:00:00.000Z' });
    expect(finished).toHaveLength(1);
    expect(finished[0]).toContain('finished, blank → ');
    expect(JSON.stringify([tell(null, answered), finished])).not.toContain('withdrew');
  });

  it('tells of packs and of updates to a returning officer', () => {
    const update: CouncilUpdate = {
      id: asId('update-1'),
      operationId: asId('operation-1'),
      areaId: asId('carrow'),
      to: 'Orla Quill',
      due: '2027-07-10',
      givenOn: null,
      by: '',
      how: '',
      said: '',
      caseIds: [asId('case-1')],
      corrections: [],
    };
    const made = aroundChanges({ collection: 'packs', before: null, after: pack }, aCase(), names);
    expect(made[0]).toContain('Pack C-001 of 1 July: added (');
    const given = { ...update, givenOn: '2027-07-09', by: 'Insp. Rowan Vale' };
    expect(
      aroundChanges({ collection: 'councilUpdates', before: update, after: given }, aCase(), names),
    ).toEqual([
      'Update to a returning officer: given on, blank → Fri 9 Jul 2027',
      'Update to a returning officer: given by, blank → Insp. Rowan Vale',
    ]);
    const [added] = aroundChanges(
      { collection: 'councilUpdates', before: null, after: update },
      aCase(),
      names,
    );
    expect(added).toContain('council Carrow');
    expect(added).toContain('cases C-001');
  });

  it('says the old and the new value of what is corrected, without the correction itself', () => {
    const corrected: CpsContact = {
      ...contact,
      sentOn: '2027-07-02',
      corrections: [
        { id: asId('k1'), at: '2027-07-03T09:00:00.000Z', by: 'R', what: 'x', reason: 'Typed wrongly' },
      ],
    };
    expect(contactChanges({ ...contact, sentOn: '2027-07-01' }, corrected, names)).toEqual([
      'Sent on, Thu 1 Jul 2027 → Fri 2 Jul 2027',
    ]);
  });
});

/** Words that only a record has: two words run together, or its ids. */
const code =
  /\b[a-z]+[A-Z]\w*|\b(?:case|suspect|evidence|witness|offence|contact|item|review|pack|user|example)-[\w-]*\d|\bRPA-|\bnot-(?:known|met|asked|guilty)|\[object/;

describe('no id and no code stands in the log', () => {
  it.each(everyCase())('of %s, filled field by field and emptied again', (_reference, caseFile, around) => {
    const blank = newCaseFile({
      id: caseFile.id,
      operationId: caseFile.operationId,
      reference: caseFile.reference,
      openedAt: caseFile.openedAt,
      openedBy: caseFile.openedBy,
    });
    const lines = [...caseChanges(blank, caseFile, around), ...caseChanges(caseFile, blank, around)];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => code.test(line))).toEqual([]);
  });

  it('of a case in which every list was changed in place', () => {
    const before = aCase({
      suspects: [aSuspect()],
      offences: [aCaseOffence()],
      evidence: [anEvidenceItem()],
      witnesses: [aWitness()],
      interviews: [anInterview()],
      disputes: [
        {
          id: asId('d1'),
          reasonKey: 'interview:suspect-1',
          ground: 'Ill',
          by: 'R',
          at: stamp,
          withdrawnAt: null,
        },
      ],
      promptAnswers: [{ id: asId('p1'), promptId: 'reason-1', answer: 'Done', by: 'R', at: stamp }],
    });
    const after: CaseFile = {
      ...before,
      offences: before.offences.map((each) => ({
        ...each,
        occurred: { kind: 'between', from: '2027-05-01', to: '2027-05-06' },
        foreignPower: {
          reason: 'Paid',
          by: 'R',
          at: stamp,
          answer: { on: '2027-06-01', isMet: false, words: 'No', by: 'Insp. Rowan Vale' },
        },
        proceedings: [{ suspectId: asId('suspect-1'), begunOn: '2027-06-02', how: 'summons', note: '' }],
      })),
      evidence: before.evidence.map((each) => ({
        ...each,
        isMedia: !each.isMedia,
        producedBy: asId('witness-gone'),
        file: { name: 'Hall camera', size: 2_100_000, sha256: 'ef'.repeat(32) },
      })),
      witnesses: before.witnesses.map((each) => ({ ...each, statement: 'declined', supports: [] })),
      interviews: before.interviews.map((each) => ({ ...each, state: 'not-held', on: null })),
      disputes: before.disputes.map((each) => ({ ...each, withdrawnAt: stamp })),
      promptAnswers: before.promptAnswers.map((each) => ({ ...each, answer: 'Statement taken' })),
    };
    const lines = changes(before, after);
    expect(lines.filter((line) => code.test(line))).toEqual([]);
    expect(lines.some((line) => line.includes('answer of the CPS given on'))).toBe(true);
    expect(
      lines.some((line) =>
        /proceedings begun, added against Corin Ash on .*: Information and summons/.test(line),
      ),
    ).toBe(true);
    expect(lines.some((line) => line.includes('of Corin Ash: withdrawn'))).toBe(true);
  });
});

const stamp = '2027-06-01T10:00:00.000Z';

/** The cases of the example and of the vault of every record, each with the records that stand around it. */
function everyCase(): readonly (readonly [string, CaseFile, LogNames])[] {
  const operationId = asId<'Operation'>('operation-1');
  const records = [
    ...exampleCaseChanges({ operationId, at: '2027-05-20T09:00:00.000Z', by: 'Insp. Rowan Vale' }),
    ...caseRecordChanges(operationId),
  ];
  const of = (collection: string) =>
    new Map(
      records.filter((each) => each.collection === collection).map(({ id, after }) => [id, after as never]),
    );
  const cases: ReadonlyMap<string, CaseFile> = of('cases');
  const around: LogNames = {
    areas: new Map([...cases.values()].map(({ areaId }) => [areaId ?? '', { name: 'Harrow Dale' }])),
    allegations: of('allegations'),
    cases,
    contacts: of('cpsContacts'),
    packs: of('packs'),
    offences,
  };
  return [...cases.values()].map((each) => [each.reference, each, around] as const);
}
