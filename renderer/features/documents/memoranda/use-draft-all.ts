/** Drafts for all councils in one go: written one after the other, saved into one folder, entered in the register. */
import { useCallback, useRef, useState } from 'react';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { plainText } from '../../../core/documents/missing';
import { missingValues } from '../../../core/documents/missing-values';
import type { WordDocument } from '../../../core/documents/model';
import { memorandumComposer } from '../../../core/documents/plan/memorandum';
import { dateAt } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import type { Operation } from '../../../core/operation/operation';
import type { AreaId } from '../../../core/places/area';
import {
  type Commit,
  type DeskServices,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useWriters, type Writers } from '../../../services/writers';
import { flushDrafts } from '../../../ui/drafts';
import { suggestedFileName } from '../file-name';
import { authorOf, memorandumRequest, planRecordsNow } from './use-memoranda';

export interface DraftProgress {
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

export interface DraftOutcome {
  /** What was saved, as a sentence; `null` where nothing was. */
  readonly saved: string | null;
  /** What could not be made and why, each as a sentence. */
  readonly refused: readonly string[];
}

interface Council {
  readonly areaId: AreaId;
  readonly name: string;
}

interface Tools {
  readonly desk: DeskServices;
  readonly commit: Commit;
  readonly writers: Writers;
  readonly operation: Operation;
  readonly author: string;
  readonly by: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DraftProgress) => void;
}

/** One writing at a time; cancelling leaves nothing behind. */
export function useDraftAll() {
  const desk = useDesk();
  const commit = useCommit();
  const writers = useWriters();
  const user = useDeskUser();
  const operation = useOperation();
  const [progress, setProgress] = useState<DraftProgress | null>(null);
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  const running = useRef<AbortController | null>(null);
  const start = (councils: readonly Council[]) => {
    if (running.current !== null || councils.length === 0) return;
    const controller = new AbortController();
    running.current = controller;
    setOutcome(null);
    setProgress({ what: 'Writing the memoranda', done: 0, total: councils.length });
    const given = { desk, commit, writers: writers(), operation, author: authorOf(user), by: user.name };
    void draftAll(councils, { ...given, signal: controller.signal, onProgress: setProgress })
      .then(setOutcome)
      .finally(() => {
        running.current = null;
        setProgress(null);
      });
  };
  return { progress, outcome, start, cancel: useCallback(() => running.current?.abort(), []) };
}

interface Written {
  readonly areaId: AreaId;
  readonly council: string;
  readonly document: WordDocument;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentHash: string;
}

async function draftAll(councils: readonly Council[], tools: Tools): Promise<DraftOutcome | null> {
  const { desk, operation, signal, onProgress } = tools;
  flushDrafts();
  const total = councils.length;
  const written: Written[] = [];
  const refused: string[] = [];
  for (const [index, council] of councils.entries()) {
    const one = await draftOne(council, tools);
    if (signal.aborted) return null;
    if (typeof one === 'string') refused.push(`${council.name}: ${one}`);
    else written.push(one);
    onProgress({ what: 'Writing the memoranda', done: index + 1, total });
  }
  if (written.length === 0) return { saved: null, refused };
  const saved = await desk.saveFolder({
    suggestedName: `${operation.marking.classification} ${operation.name} - memoranda`.slice(0, 100),
    files: written.map(({ name, bytes }) => ({ name, bytes })),
    expectedBytes: written.reduce((sum, { bytes }) => sum + bytes.length, 0),
    signal,
    onProgress: (done) => onProgress({ what: 'Saving the memoranda', done, total: written.length }),
  });
  if (!saved.ok) return { saved: null, refused: [saved.error.message, ...refused] };
  if (saved.value === null) return null;
  enter(written, new Map(saved.value.files.map(({ name, sha256 }) => [name, sha256])), tools);
  const count = written.length === 1 ? '1 memorandum was' : `${written.length} memoranda were`;
  return { saved: `${count} saved as drafts in the folder “${saved.value.folderName}”.`, refused };
}

/** One draft, or the sentence that says why there is none. */
async function draftOne({ areaId, name: council }: Council, tools: Tools): Promise<Written | string> {
  const { desk, writers, operation, author, signal } = tools;
  const request = memorandumRequest(planRecordsNow(desk.vault.records), {
    operation,
    areaId,
    status: 'draft',
    today: dateAt(desk.clock()),
    author,
  });
  const composed = memorandumComposer(request);
  if (!composed.ok) return composed.error;
  const { document } = composed.value;
  const written = await writers.word(document, { signal });
  if (!written.ok) return 'The Word document was not written. Try again; if it comes back, restart the desk.';
  const name = suggestedFileName(
    { ...document, title: 'Memorandum' },
    { operation: operation.name, version: request.number, part: council },
  );
  return { areaId, council, document, name, ...written.value };
}

/** What left the desk stands in the register of exported documents, drafts as well. */
function enter(
  written: readonly Written[],
  hashes: ReadonlyMap<string, string>,
  { desk, commit, operation, by }: Tools,
): void {
  const exportedAt = desk.clock();
  const entries = written.map(({ areaId, council, document, name, contentHash }): ExportedDocument => ({
    id: asId<'ExportedDocument'>(desk.newId()),
    operationId: operation.id,
    kind: 'memorandum',
    versionId: null,
    sourceId: areaId,
    subset: council,
    givenTo: '',
    title: document.title,
    version: plainText(document.front.version),
    status: 'draft',
    issueDate: document.issueDate,
    marking: document.marking,
    fileName: name,
    contentHash,
    fileHash: hashes.get(name) ?? '',
    missingValues: missingValues(document).length,
    warningsSeen: [],
    exportedAt,
    exportedBy: by,
  }));
  commit(
    'Enter drafts of memoranda in the register',
    entries.map((after) => ({ collection: 'exportedDocuments' as const, id: after.id, after })),
    { undoable: false },
  );
}
