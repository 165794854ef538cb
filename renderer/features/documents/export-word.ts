/** The export of a document of the threat assessment: the choice, made and named, on its way out of the desk. */
import type { ExportedDocument } from '../../core/documents/exported-document';
import { plainText } from '../../core/documents/missing';
import { asId } from '../../core/foundation/ids';
import { useDesk } from '../../services/desk-context';
import {
  type LeavingDocument as Leaving,
  type LeftFile,
  useLeavingDocument,
} from '../../services/leaving-document';
import { writeWord } from '../../word/write-word';
import { suggestedFileName } from '../../core/documents/suggested-file-name';
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
  const { isWriting, start, cancel } = useLeavingDocument();
  return {
    isWriting,
    cancel,
    start: () => {
      if (isWriting) return;
      const input = documentToLeave(desk.vault.records, chosen);
      if (input.ok) start(leavingOf(input.value));
      else desk.notify({ tone: 'problem', text: `${markedTooLow} Nothing was exported.` });
    },
  };
}

function leavingOf(input: LeavingDocument): Leaving {
  return {
    suggestedName: suggestedFileName(input.document, {
      operation: plainText(input.document.front.operation),
      version: input.assessment.version,
      part: input.facts.subset,
    }),
    write: (signal) => writeWord(input.document, { signal }),
    entry: (file) => registerEntry(input, file),
  };
}

function registerEntry({ assessment, document, facts }: LeavingDocument, file: LeftFile): ExportedDocument {
  return {
    ...file,
    ...facts,
    id: asId<'ExportedDocument'>(file.id),
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
