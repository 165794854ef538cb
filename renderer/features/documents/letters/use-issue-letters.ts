/** The issue of a whole batch: written, proved, saved into one folder, and entered in the register in one step. */
import { useCallback, useRef, useState } from 'react';
import { missingValues } from '../../../core/documents/missing-values';
import { letterDocument } from '../../../core/documents/plan/candidate-letter';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { asId } from '../../../core/foundation/ids';
import { forceLookId } from '../../../core/issuing/force-look';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { capacityNames } from '../../../core/issuing/letter-edits';
import { letterFileNames, letterFolderName, letterVersion } from '../../../core/issuing/letter-names';
import type { Operation } from '../../../core/operation/operation';
import {
  type Commit,
  type DeskServices,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import type { SavedFolder } from '../../../services/save-folder';
import { type MadeLetters, makeLetters, saveLetters } from './make-letters';

export interface IssueProgress {
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

interface IssueGiven {
  readonly batch: LetterBatch;
  readonly operation: Operation;
  /** What was found before the issue and seen by the person. */
  readonly warningsSeen: readonly string[];
  /** Once the letters stand in the register. */
  readonly onIssued: () => void;
}

interface Tools {
  readonly desk: DeskServices;
  readonly commit: Commit;
  readonly by: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IssueProgress) => void;
}

/** One issue at a time; cancelling leaves nothing behind. */
export function useIssueLetters() {
  const desk = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const [progress, setProgress] = useState<IssueProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const by = user.name;
  const start = useCallback(
    (given: IssueGiven) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      setProblem(null);
      setProgress({ what: 'Writing the letters', done: 0, total: given.batch.recipients.length });
      const tools: Tools = { desk, commit, by, signal: controller.signal, onProgress: setProgress };
      void issue(given, tools)
        .then(setProblem)
        .finally(() => {
          running.current = null;
          setProgress(null);
        });
    },
    [desk, commit, by],
  );
  return { progress, problem, start, cancel: useCallback(() => running.current?.abort(), []) };
}

/** The sentence that says why nothing was issued; `null` where it was, or where the person cancelled. */
async function issue(given: IssueGiven, tools: Tools): Promise<string | null> {
  const { batch, operation } = given;
  const { desk, by, signal, onProgress } = tools;
  const total = batch.recipients.length;
  const version = letterVersion(batch, desk.vault.records.all('letterBatches').values());
  const look = desk.vault.records.get('forceLooks', forceLookId);
  const made = await makeLetters({
    batch,
    fileNames: letterFileNames(batch, operation, version),
    documentOf: (recipient) =>
      letterDocument({
        batch,
        recipient,
        operation,
        look,
        status: 'issued',
        issueDate: batch.date ?? desk.clock().slice(0, 10),
        author: by,
      }),
    signal,
    onProgress: (done) => onProgress({ what: 'Writing the letters', done, total }),
  });
  if (!made.ok) return made.error;
  if (made.value === null) return null;
  if (desk.vault.records.get('letterBatches', batch.id) !== batch) return changedMeanwhile;
  const saved = await saveLetters(
    made.value,
    {
      suggestedName: letterFolderName(batch, operation, version),
      signal,
      onProgress: (done) => onProgress({ what: 'Saving the letters', done, total }),
    },
    desk.saveFolder,
  );
  if (!saved.ok) return saved.error.message;
  if (saved.value === null) return null;
  return enter({ ...given, version, made: made.value, saved: saved.value }, tools);
}

/** One commit: the batch as issued, and a register entry for each letter, so that the register knows who holds which. */
function enter(
  given: IssueGiven & { readonly version: number; readonly made: MadeLetters; readonly saved: SavedFolder },
  { desk, commit, by }: Tools,
): string | null {
  const { batch, operation, version, warningsSeen, made, saved } = given;
  const at = desk.clock();
  if (desk.vault.records.get('letterBatches', batch.id) !== batch)
    return `${changedMeanwhile} The folder “${saved.folderName}” holds the letters of before: delete it.`;
  const hashes = new Map(saved.files.map(({ name, sha256 }) => [name, sha256]));
  const letters = made.letters.map(({ recipient, fileName }) => ({
    recipientId: recipient.id,
    fileName,
    fileHash: hashes.get(fileName) ?? '',
  }));
  const issued = { at, by, folderName: saved.folderName, bodyHash: made.bodyHash, letters };
  const entries = made.letters.map(({ recipient, document, fileName, contentHash }): ExportedDocument => ({
    id: asId<'ExportedDocument'>(desk.newId()),
    operationId: operation.id,
    kind: 'candidate-letter',
    versionId: null,
    sourceId: batch.id,
    subset: recipient.name,
    givenTo: `${recipient.name}, ${capacityNames[recipient.capacity].toLowerCase()}`,
    title: document.title,
    version: String(version),
    status: 'issued',
    issueDate: document.issueDate,
    marking: document.marking,
    fileName,
    contentHash,
    fileHash: hashes.get(fileName) ?? '',
    missingValues: missingValues(document).length,
    warningsSeen,
    exportedAt: at,
    exportedBy: by,
  }));
  const entered = commit(
    'Issue a batch of letters',
    [
      { collection: 'letterBatches', id: batch.id, after: { ...batch, issued } },
      ...entries.map((after) => ({ collection: 'exportedDocuments' as const, id: after.id, after })),
    ],
    { undoable: false },
  );
  if (!entered.ok)
    return `The letters stand in “${saved.folderName}” and could not be entered in the register: ${entered.error.message} Delete the folder and issue them again.`;
  given.onIssued();
  desk.notify({
    tone: 'done',
    text: `${letters.length.toLocaleString('en-GB')} letters saved in “${saved.folderName}” and entered in the register.`,
  });
  return null;
}

const changedMeanwhile =
  'The letters were changed while they were written. Nothing was issued. Look at the change, then issue them again.';
