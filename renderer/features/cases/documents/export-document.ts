/** Writes one document as Word, lets the person save it, and enters it in the register of documents. */
import type { CaseDocumentKind, ExportedDocument } from '../../../core/documents/exported-document';
import { missingValues } from '../../../core/documents/missing-values';
import { plainText } from '../../../core/documents/missing';
import type { WordDocument } from '../../../core/documents/model';
import { asId } from '../../../core/foundation/ids';
import type { OperationId } from '../../../core/operation/operation';
import { type LeftFile, useLeavingDocument } from '../../../services/leaving-document';
import { writeWord } from '../../../word/write-word';

/** A document, the record that it was made from, and the name that is proposed for its file. */
export interface DocumentToExport {
  readonly kind: CaseDocumentKind;
  readonly operationId: OperationId;
  readonly sourceId: string;
  readonly fileName: string;
  readonly document: WordDocument;
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
  return {
    isWriting,
    cancel,
    start: (made) =>
      start({
        suggestedName: made.fileName,
        write: (signal) => writeWord(made.document, { signal }),
        entry: (file) => registerEntry(made, file),
      }),
  };
}
