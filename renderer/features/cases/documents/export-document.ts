/** Writes one document as Word, lets the person save it, and enters it in the register of documents. */
import {
  type CaseDocumentKind,
  caseDocumentKinds,
  type ExportedDocument,
} from '../../../core/documents/exported-document';
import { missingValues } from '../../../core/documents/missing-values';
import { plainText } from '../../../core/documents/missing';
import type { WordDocument } from '../../../core/documents/model';
import { nextExportNumber } from '../../../core/documents/export-number';
import { suggestedFileName } from '../../../core/documents/suggested-file-name';
import { asId } from '../../../core/foundation/ids';
import type { OperationId } from '../../../core/operation/operation';
import { useDesk } from '../../../services/desk-context';
import { type LeftFile, useLeavingDocument } from '../../../services/leaving-document';
import { writeWord } from '../../../word/write-word';

/** A document and the record that it was made from. */
export interface DocumentToExport {
  readonly kind: CaseDocumentKind;
  readonly operationId: OperationId;
  readonly sourceId: string;
  /** What tells it from another of its kind, in the name of its file: the reference of a case, a council. */
  readonly about: string;
  readonly document: WordDocument;
}

/** What the file is called: marking, operation, document, which time it leaves the desk, and date. */
export function exportFileName(
  { about, document, ...series }: DocumentToExport,
  given: { readonly operation: string; readonly exported: Iterable<ExportedDocument> },
): string {
  const version = nextExportNumber(given.exported, series);
  // Its title has the reference in it, or a day of the record.
  const title = caseDocumentKinds.find(({ id }) => id === series.kind)?.name ?? document.title;
  return suggestedFileName({ ...document, title }, { operation: given.operation, version, part: about });
}

/** The entry of the register for a document that left the desk. */
export function registerEntry(made: DocumentToExport, written: LeftFile): ExportedDocument {
  const { document } = made;
  return {
    id: asId<'ExportedDocument'>(written.id),
    operationId: made.operationId,
    kind: made.kind,
    versionId: null,
    sourceId: made.sourceId,
    subset: '',
    givenTo: plainText(document.front.distribution),
    title: document.title,
    version: '',
    status: document.status,
    issueDate: document.issueDate,
    marking: document.marking,
    fileName: written.fileName,
    contentHash: written.contentHash,
    fileHash: written.fileHash,
    missingValues: missingValues(document).length,
    warningsSeen: [],
    exportedAt: written.exportedAt,
    exportedBy: written.exportedBy,
  };
}

/** Exports one document at a time; a second call does nothing while one is written. */
export function useExportDocument(): {
  readonly isWriting: boolean;
  readonly start: (made: DocumentToExport) => void;
  readonly cancel: () => void;
} {
  const { isWriting, start, cancel } = useLeavingDocument();
  const { vault } = useDesk();
  return {
    isWriting,
    cancel,
    start: (made) =>
      start({
        suggestedName: exportFileName(made, {
          operation: vault.records.get('operations', made.operationId)?.name ?? '',
          exported: vault.records.all('exportedDocuments').values(),
        }),
        write: (signal) => writeWord(made.document, { signal }),
        entry: (file) => registerEntry(made, file),
      }),
  };
}
