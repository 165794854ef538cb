import { describe, expect, it } from 'vitest';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import type { WordDocument } from '../../../core/documents/model';
import { asId } from '../../../core/foundation/ids';
import { type DocumentToExport, exportFileName } from './export-document';

const operationId = asId<'Operation'>('op');
const made: DocumentToExport = {
  kind: 'first-contact',
  operationId,
  sourceId: 'case-1',
  about: 'EL/27/014',
  // The name of the file is made of nothing else.
  document: {
    marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' },
    title: 'First contact with the CPS: case EL/27/014',
    status: 'draft',
    issueDate: '2027-05-12',
  } as WordDocument,
};
const nameOf = (given: DocumentToExport, ...exported: readonly Partial<ExportedDocument>[]) =>
  exportFileName(given, {
    operation: 'May 2027',
    exported: exported.map((each) => ({ operationId, ...each }) as ExportedDocument),
  });

describe('the name of a case document that is exported by itself', () => {
  it('carries marking, operation, document, version and date', () => {
    expect(nameOf(made)).toBe(
      'OFFICIAL-SENSITIVE May 2027 - First contact with the CPS (EL 27 014) v1 draft 2027-05-12.docx',
    );
  });

  it('counts how often that document of that case has left the desk', () => {
    const before = { kind: 'first-contact', sourceId: 'case-1' } as const;
    expect(nameOf(made, before, { ...before, sourceId: 'case-2' }, before)).toContain(' v3 draft ');
    const update = { ...made, kind: 'council-update', about: 'Saltmarsh' } as const;
    expect(nameOf(update, before)).toContain('(Saltmarsh) v1 ');
  });

  it('is short enough for any disk, whatever the names are', () => {
    const long = { ...made, about: 'x'.repeat(80) };
    const name = exportFileName(long, { operation: 'y'.repeat(80), exported: [] });
    expect(name.length).toBeLessThanOrEqual(120);
  });
});
