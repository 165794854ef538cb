import { describe, expect, it } from 'vitest';
import { asId } from '../../core/foundation/ids';
import type { ExportedDocument } from '../../core/documents/exported-document';
import { nameProblem } from '../../core/bagit/bag-path';
import { fittedName, suggestedFileName, versionSpan } from '../../core/documents/suggested-file-name';
import { grouped, registerOf, verdictOn } from './register';

function anExport(id: string, given: Partial<ExportedDocument> = {}): ExportedDocument {
  return {
    id: asId<'ExportedDocument'>(id),
    operationId: asId<'Operation'>('operation1'),
    kind: 'threat-assessment',
    versionId: null,
    sourceId: 'assessment1',
    subset: '',
    givenTo: '',
    title: 'Threat assessment',
    version: '1',
    status: 'issued',
    issueDate: '2027-02-01',
    marking: { classification: 'OFFICIAL', handling: '' },
    fileName: 'Assessment.docx',
    contentHash: 'a'.repeat(64),
    fileHash: 'b'.repeat(64),
    missingValues: 0,
    warningsSeen: [],
    exportedAt: '2027-02-01T10:00:00.000Z',
    exportedBy: 'Insp J. Marl',
    ...given,
  };
}

const mapOf = (...documents: readonly ExportedDocument[]) =>
  new Map(documents.map((document) => [document.id as string, document]));

describe('the check of a file', () => {
  const first = anExport('e1');
  const second = anExport('e2', { version: '2', fileHash: 'c'.repeat(64), fileName: 'Second.docx' });
  const all = mapOf(first, second);

  it('knows a file by its bytes, whatever it is called now', () => {
    expect(verdictOn(all, { name: 'renamed.docx', sha256: 'c'.repeat(64) })).toEqual({
      kind: 'same',
      document: second,
    });
  });

  it('says changed for a known name with other bytes, and unknown for neither', () => {
    expect(verdictOn(all, { name: 'assessment.DOCX', sha256: 'd'.repeat(64) })).toEqual({
      kind: 'changed',
      documents: [first],
    });
    expect(verdictOn(all, { name: 'other.docx', sha256: 'd'.repeat(64) })).toEqual({ kind: 'unknown' });
  });
});

describe('the register', () => {
  it('shows the exports of the open operation, the newest first', () => {
    const later = anExport('e2', { exportedAt: '2027-03-01T10:00:00.000Z' });
    const elsewhere = anExport('e3', { operationId: asId<'Operation'>('operation2') });
    const register = registerOf(mapOf(anExport('e1'), later, elsewhere), {
      id: asId<'Operation'>('operation1'),
    });
    expect(register.map((document) => document.id)).toEqual(['e2', 'e1']);
  });

  it('lists equal missing values once, with their number', () => {
    expect(grouped(['owner', 'review date', 'owner'])).toEqual([
      { what: 'owner', count: 2 },
      { what: 'review date', count: 1 },
    ]);
  });
});

describe('the suggested file name', () => {
  const document = {
    marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' },
    title: 'Threat assessment',
    status: 'draft',
    issueDate: '2027-02-01',
  } as const;

  it('says marking, operation, document, version and date', () => {
    expect(suggestedFileName(document, { operation: 'May 2027', version: 2 })).toBe(
      'OFFICIAL-SENSITIVE May 2027 - Threat assessment v2 draft 2027-02-01.docx',
    );
  });

  it('says which part it is, however long the names are', () => {
    const given = { operation: 'y'.repeat(90), version: 12, part: `Quayside: ${'z'.repeat(90)}` };
    const name = suggestedFileName({ ...document, title: 'x'.repeat(200) }, given);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/\(Quayside z+\) v12 draft 2027-02-01\.docx$/);
  });

  it('fits into a folder, is cut between words alone, and keeps its mark, version, date and ending', () => {
    const given = {
      marking: document.marking,
      operation: 'Police and crime commissioner election of the whole county',
      what: 'Debrief form Force elected-official adviser of the 50% region',
      mark: 'ab12cd34',
      version: '12 draft',
      date: '2027-02-01',
    };
    const name = fittedName({ ...given, ending: '.docx', longest: 100 });
    expect(name).toBe(
      'OFFICIAL-SENSITIVE Police and crime - Debrief form Force ab12cd34 v12 draft 2027-02-01.docx',
    );
    expect(nameProblem(name)).toBeNull();
    const folder = fittedName({ ...given, what: 'memoranda', mark: '', longest: 60 });
    expect(folder.length).toBeLessThanOrEqual(60);
    expect(folder).toMatch(/^OFFICIAL-SENSITIVE Police.* - memoranda v12 draft 2027-02-01$/);
    expect([versionSpan([3, 1, 2]), versionSpan([2])]).toEqual(['1-3', '2']);
  });

  it('keeps version, date and ending however long the names are, and holds no sign that a system refuses', () => {
    const name = suggestedFileName(
      { ...document, title: `A: "very" long / title ${'x'.repeat(200)}` },
      { operation: `Mayor? <by-election> ${'y'.repeat(200)}`, version: 12 },
    );
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.endsWith('v12 draft 2027-02-01.docx')).toBe(true);
    expect(name).not.toMatch(/[\\/:*?"<>|]/);
  });
});
