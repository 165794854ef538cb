import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase, anEvidenceItem } from '../../../test/builders/cases';
import { PathsTaken, pathProblem } from '../bagit/bag-path';
import { bagInfo } from '../bagit/bag-text';
import { asId } from '../foundation/ids';
import { evidenceBytes, matchFiles, packContents, packInfo, packName } from './pack-contents';

const hash = (letter: string): string => letter.repeat(64);
const file = (name: string, letter: string, size = 10) => ({ name, size, sha256: hash(letter) });
const item = (id: string, given: Parameters<typeof anEvidenceItem>[0]) =>
  anEvidenceItem({ id: asId<'EvidenceItem'>(id), ...given });

describe('what goes into the pack of a case', () => {
  it('is its documents in their order, and its evidence under exhibit reference and name', () => {
    const caseFile = aCase({
      evidence: [
        item('e1', { exhibitReference: 'RV/1', file: file('list.pdf', 'a') }),
        item('e2', { exhibitReference: '', file: file('CCTV: "door".mp4', 'b', 5) }),
        item('e3', { exhibitReference: 'RV-3', file: file('rv-3 statement.pdf', 'c') }),
        item('e4', { exhibitReference: 'RV/4', file: null }),
      ],
    });
    const contents = packContents(caseFile, ['01 First contact with the CPS.docx']);
    expect(contents.documents).toEqual([
      {
        fileName: '01 First contact with the CPS.docx',
        path: 'documents/01 First contact with the CPS.docx',
      },
    ]);
    expect(contents.evidence.map(({ path }) => path)).toEqual([
      'evidence/RV-1 list.pdf',
      'evidence/CCTV door.mp4',
      'evidence/rv-3 statement.pdf',
    ]);
    expect(contents.withoutFile.map(({ id }) => id)).toEqual(['e4']);
    expect(evidenceBytes(contents)).toBe(25);
  });

  it('never has two files in one place, whatever their names', () => {
    const caseFile = aCase({
      evidence: ['list.PDF', 'LIST.pdf', 'list.pdf'].map((name, at) =>
        item(`e${at}`, { exhibitReference: 'RV/1', file: file(name, String(at)) }),
      ),
    });
    expect(packContents(caseFile, []).evidence.map(({ path }) => path)).toEqual([
      'evidence/RV-1 list.PDF',
      'evidence/RV-1 LIST (2).pdf',
      'evidence/RV-1 list (3).pdf',
    ]);
    const names = fc.array(
      fc.tuple(
        fc.constantFrom('', 'RV/1', 'JM\\2', 'con'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 260 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(names, fc.array(fc.string(), { maxLength: 5 }), (given, documents) => {
        const evidence = given.map(([exhibitReference, name], at) =>
          item(`e${at}`, { exhibitReference, file: file(name, 'a') }),
        );
        const contents = packContents(aCase({ evidence }), documents);
        const taken = new PathsTaken();
        for (const { path } of [...contents.documents, ...contents.evidence]) {
          expect(pathProblem(path)).toBeNull();
          expect(taken.take(path)).toBeNull();
        }
        expect(contents.evidence.length).toBe(given.length);
      }),
    );
  });
});

describe('the files that were chosen', () => {
  const { evidence } = packContents(
    aCase({
      evidence: [
        item('e1', { file: file('list.pdf', 'a') }),
        item('e2', { file: file('door.mp4', 'b') }),
        item('e3', { file: file('phone.zip', 'c') }),
        item('e4', { file: file('copy of list.pdf', 'a') }),
      ],
    }),
    [],
  );

  it('are matched by their hash, whatever they are called now', () => {
    const chosen = [file('renamed.pdf', 'a'), file('door.mp4', 'f'), file('holiday.jpg', 'e')];
    const matched = matchFiles({ evidence }, chosen);
    expect([...matched.byItem].map(([id, { name }]) => [id, name])).toEqual([
      ['e1', 'renamed.pdf'],
      ['e4', 'renamed.pdf'],
    ]);
    expect(matched.changed.map(({ item: { id } }) => id)).toEqual(['e2']);
    expect(matched.missing.map(({ item: { id } }) => id)).toEqual(['e3']);
    expect(matched.unknown.map(({ name }) => name)).toEqual(['door.mp4', 'holiday.jpg']);
  });

  it('are all missing while none is chosen', () => {
    expect(matchFiles({ evidence }, []).missing.length).toBe(4);
  });
});

describe('what is said of a pack', () => {
  it('numbers the packs of a case', () => {
    const caseFile = aCase({ reference: 'C/002' });
    const around = { today: '2027-07-01' };
    expect(packName(caseFile, { ...around, packs: [] })).toBe('C-002 pack 1 2027-07-01');
    expect(packName(caseFile, { ...around, packs: [{ sourceId: caseFile.id }, { sourceId: 'other' }] })).toBe(
      'C-002 pack 2 2027-07-01',
    );
  });

  it('names the force and the case, and no person', () => {
    const lines = packInfo(aCase({ complainant: 'Ines Fallow', officerInCase: 'DC Wren' }), {
      operation: {
        name: 'May 2027 local elections',
        forceName: 'Marlshire Police',
        marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' },
      },
      folderName: 'C-001 pack 1 2027-07-01',
    });
    const text = bagInfo(lines, { baggedOn: '2027-07-01', bytes: 1, files: 1 });
    expect(text).toContain('Source-Organization: Marlshire Police\n');
    expect(text).toContain('External-Identifier: C-001 pack 1 2027-07-01\n');
    expect(text).toContain('Protective-Marking: OFFICIAL-SENSITIVE\n');
    expect(text).not.toMatch(/Fallow|Wren/);
  });
});
