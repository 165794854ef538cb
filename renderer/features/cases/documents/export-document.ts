/** Writes one document as Word, lets the person save it, and enters it in the register of documents. */
import { useRef, useState } from 'react';
import type { CaseDocumentKind, ExportedDocument } from '../../../core/documents/exported-document';
import { missingValues } from '../../../core/documents/missing-values';
import { plainText } from '../../../core/documents/missing';
import type { WordDocument } from '../../../core/documents/model';
import { asId } from '../../../core/foundation/ids';
import type { OperationId } from '../../../core/operation/operation';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { writeWord } from '../../../word/write-word';

/** A document, the record that it was made from, and the name that is proposed for its file. */
export interface DocumentToExport {
  readonly kind: CaseDocumentKind;
  readonly operationId: OperationId;
  readonly sourceId: string;
  readonly fileName: string;
  readonly document: WordDocument;
}

interface Written {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly contentHash: string;
  readonly exportedAt: string;
  readonly exportedBy: string;
}

/** The entry of the register for a document that left the desk. */
export function registerEntry(made: DocumentToExport, written: Written): ExportedDocument {
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

const notWritten =
  'The Word document was not written. Nothing in the desk has changed and no file was saved. Try again; if it comes back, restart the desk.';

/** Exports one document at a time; a second call waits for nobody and does nothing while one is written. */
export function useExportDocument(): {
  readonly isWriting: boolean;
  readonly start: (made: DocumentToExport) => void;
  readonly cancel: () => void;
} {
  const desk = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const [isWriting, setWriting] = useState(false);
  const running = useRef<AbortController | null>(null);

  const write = async (made: DocumentToExport, signal: AbortSignal): Promise<void> => {
    const written = await writeWord(made.document, { signal });
    if (!written.ok) {
      if (written.error.kind !== 'cancelled') desk.notify({ tone: 'problem', text: notWritten });
      return;
    }
    const saved = await desk.saveDocument({
      suggestedName: made.fileName,
      bytes: written.value.bytes,
      kind: 'word',
    });
    if (!saved.ok) desk.notify({ tone: 'problem', text: saved.error.message });
    if (!saved.ok || saved.value === null) return;
    const after = registerEntry(made, {
      id: desk.newId(),
      fileName: saved.value.fileName,
      fileHash: saved.value.sha256,
      contentHash: written.value.contentHash,
      exportedAt: desk.clock(),
      exportedBy: user.name,
    });
    const entered = commit(
      'Enter an exported document in the register',
      [{ collection: 'exportedDocuments', id: after.id, after }],
      { undoable: false },
    );
    if (entered.ok)
      desk.notify({ tone: 'done', text: `Exported as ${after.fileName} and entered in the register.` });
  };

  return {
    isWriting,
    start: (made) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      setWriting(true);
      void write(made, controller.signal).finally(() => {
        running.current = null;
        setWriting(false);
      });
    },
    cancel: () => running.current?.abort(),
  };
}
