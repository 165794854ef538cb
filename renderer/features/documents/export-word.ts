/** Writes the Word file in its worker, hands it to the person to save, and enters it in the register. */
import { useRef, useState } from 'react';
import type { ExportedDocument } from '../../core/documents/exported-document';
import { plainText } from '../../core/documents/missing';
import { asId } from '../../core/foundation/ids';
import { type Commit, type DeskServices, useCommit, useDesk, useDeskUser } from '../../services/desk-context';
import { writeWord } from '../../word/write-word';
import { suggestedFileName } from './file-name';
import { markedTooLow } from './marking-notice';
import { type DocumentChoice, documentToLeave, type LeavingDocument } from './threat-document';

interface ExportWord {
  readonly isWriting: boolean;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** The export of one document. It goes on when the screen is left; the notice at its end says how it went. */
export function useExportWord(chosen: DocumentChoice): ExportWord {
  const desk = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const [isWriting, setWriting] = useState(false);
  const running = useRef<AbortController | null>(null);

  const start = () => {
    if (running.current !== null) return;
    const input = documentToLeave(desk.vault.records, chosen);
    if (!input.ok) {
      desk.notify({ tone: 'problem', text: `${markedTooLow} Nothing was exported.` });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setWriting(true);
    void exportWord(input.value, { desk, commit, signal: controller.signal, exportedBy: user.name }).finally(
      () => {
        running.current = null;
        setWriting(false);
      },
    );
  };
  return { isWriting, start, cancel: () => running.current?.abort() };
}

interface ExportTools {
  readonly desk: DeskServices;
  readonly commit: Commit;
  readonly signal: AbortSignal;
  readonly exportedBy: string;
}

async function exportWord(input: LeavingDocument, tools: ExportTools): Promise<void> {
  const { desk, commit, signal } = tools;
  const written = await writeWord(input.document, { signal });
  if (!written.ok) {
    const isCancelled = written.error.kind === 'cancelled';
    if (!isCancelled) desk.notify({ tone: 'problem', text: notWritten });
    return;
  }
  const saved = await desk.saveDocument({
    suggestedName: suggestedFileName(input.document, {
      operation: plainText(input.document.front.operation),
      version: input.assessment.version,
      part: input.facts.subset,
    }),
    bytes: written.value.bytes,
    kind: 'word',
  });
  if (!saved.ok) {
    desk.notify({ tone: 'problem', text: saved.error.message });
    return;
  }
  if (saved.value === null) return;
  const entry = registerEntry(input, {
    id: desk.newId(),
    contentHash: written.value.contentHash,
    fileName: saved.value.fileName,
    fileHash: saved.value.sha256,
    exportedAt: desk.clock(),
    exportedBy: tools.exportedBy,
  });
  const result = commit(
    'Enter an exported document in the register',
    [{ collection: 'exportedDocuments', id: entry.id, after: entry }],
    { undoable: false },
  );
  if (result.ok)
    desk.notify({ tone: 'done', text: `Exported as ${entry.fileName} and entered in the register.` });
}

const notWritten =
  'The Word document was not written. Nothing in the desk has changed and no file was saved. Try again; if it comes back, restart the desk.';

type Exported = Pick<
  ExportedDocument,
  'contentHash' | 'fileName' | 'fileHash' | 'exportedAt' | 'exportedBy'
> & { readonly id: string };

function registerEntry(
  { assessment, document, facts }: LeavingDocument,
  exported: Exported,
): ExportedDocument {
  return {
    ...exported,
    ...facts,
    id: asId<'ExportedDocument'>(exported.id),
    operationId: assessment.operationId,
    title: document.title,
    version: String(assessment.version),
    status: document.status,
    versionId: null,
    warningsSeen: [],
    issueDate: document.issueDate,
    marking: document.marking,
  };
}
