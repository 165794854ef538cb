/** Drafts for all councils in one go: checked one after the other, then written into one folder and entered. */
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { plainText } from '../../../core/documents/missing';
import { higherMarking } from '../../../core/documents/leaving-marking';
import { missingValues } from '../../../core/documents/missing-values';
import type { WordDocument } from '../../../core/documents/model';
import { asId } from '../../../core/foundation/ids';
import { type Finding, seenWords } from '../../../core/issuing/checks';
import type { Operation } from '../../../core/operation/operation';
import type { AreaId } from '../../../core/places/area';
import type { Commit, DeskServices } from '../../../services/desk-context';
import type { Writers } from '../../../services/writers';
import { flushDrafts } from '../../../ui/drafts';
import { LONGEST_FOLDER_NAME, LONGEST_NAME } from '../../../core/bagit/bag-path';
import { fittedName, versionSpan } from '../../../core/documents/suggested-file-name';
import { makeNow } from './send-version';

export interface DraftProgress {
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

export interface Council {
  readonly areaId: AreaId;
  readonly name: string;
}

/** One council, and what stands against giving it a draft. */
export interface CheckedCouncil extends Council {
  readonly findings: readonly Finding[];
  /** Why there is no draft; `null` where there is one. */
  readonly problem: string | null;
}

export interface DraftOutcome {
  /** What was saved, as a sentence; `null` where nothing was. */
  readonly saved: string | null;
  /** What could not be made and why, each as a sentence. */
  readonly refused: readonly string[];
}

export interface CheckTools {
  readonly desk: DeskServices;
  readonly operation: Operation;
  readonly author: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DraftProgress) => void;
}

export interface DraftTools extends CheckTools {
  readonly commit: Commit;
  readonly writers: Writers;
  readonly by: string;
}

/** Whether a draft can be written for it: there is one, and nothing holds it back. */
export function canBeDrafted({ findings, problem }: CheckedCouncil): boolean {
  return problem === null && !findings.some(({ blocks }) => blocks);
}

/** What the checks find in each; `null` where it was cancelled. */
export async function checkAll(
  councils: readonly Council[],
  { desk, operation, author, signal, onProgress }: CheckTools,
): Promise<readonly CheckedCouncil[] | null> {
  flushDrafts();
  const checked: CheckedCouncil[] = [];
  for (const { areaId, name } of councils) {
    const made = makeNow(desk, { operation, areaId, author, status: 'draft' });
    const isMade = typeof made !== 'string';
    checked.push({ areaId, name, findings: isMade ? made.findings : [], problem: isMade ? null : made });
    onProgress({ what: 'Checking the memoranda', done: checked.length, total: councils.length });
    await aBreath();
    if (signal.aborted) return null;
  }
  return checked;
}

/** The screen is drawn and hears a click between two councils. */
function aBreath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

interface Written {
  readonly areaId: AreaId;
  readonly council: string;
  readonly document: WordDocument;
  /** Of the version that it would be. */
  readonly number: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentHash: string;
  readonly seen: readonly string[];
}

/** Writes what was checked and seen; cancelling leaves nothing behind and answers `null`. */
export async function draftAll(
  checked: readonly CheckedCouncil[],
  tools: DraftTools,
): Promise<DraftOutcome | null> {
  const { desk, operation, signal, onProgress } = tools;
  flushDrafts();
  const total = checked.length;
  const written: Written[] = [];
  const refused: string[] = [];
  for (const [index, council] of checked.entries()) {
    const one = await draftOne(council, tools);
    if (signal.aborted) return null;
    if (typeof one === 'string') refused.push(`${council.name}: ${one}`);
    else written.push(one);
    onProgress({ what: 'Writing the memoranda', done: index + 1, total });
  }
  if (written.length === 0) return { saved: null, refused };
  const saved = await desk.saveFolder({
    suggestedName: folderName(written, operation),
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
async function draftOne(council: CheckedCouncil, tools: DraftTools): Promise<Written | string> {
  const { desk, writers, operation, author, signal } = tools;
  const { areaId, name: title } = council;
  const made = makeNow(desk, { operation, areaId, author, status: 'draft' });
  if (typeof made === 'string') return made;
  const { request, findings } = made;
  const { document } = made.composed;
  if (findings.some(({ blocks }) => blocks))
    return 'A check holds it back. Put right what the check says, then draft it again.';
  const seen = seenWords(council.findings);
  if (seenWords(findings).some((words) => !seen.includes(words)))
    return 'The record changed while you read. No draft was written; look at the checks again.';
  const written = await writers.word(document, { signal });
  if (!written.ok) return 'The Word document was not written. Try again; if it comes back, restart the desk.';
  const name = fittedName({
    marking: document.marking,
    operation: operation.name,
    what: `Memorandum ${title}`,
    version: `${request.number} draft`,
    date: document.issueDate,
    ending: '.docx',
    longest: LONGEST_NAME,
  });
  return { areaId, council: title, document, number: request.number, name, seen, ...written.value };
}

/** Marked as the highest of them: none is lower than the operation. */
function folderName(written: readonly Written[], operation: Operation): string {
  return fittedName({
    marking: written.map(({ document }) => document.marking).reduce(higherMarking, operation.marking),
    operation: operation.name,
    what: 'memoranda',
    version: `${versionSpan(written.map(({ number }) => number))} draft`,
    date: written[0]?.document.issueDate ?? '',
    longest: LONGEST_FOLDER_NAME,
  });
}

/** What left the desk stands in the register of exported documents, drafts as well. */
function enter(
  written: readonly Written[],
  hashes: ReadonlyMap<string, string>,
  { desk, commit, operation, by }: DraftTools,
): void {
  const exportedAt = desk.clock();
  const entries = written.map(({ areaId, council, document, name, contentHash, seen }): ExportedDocument => ({
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
    warningsSeen: [...seen],
    exportedAt,
    exportedBy: by,
  }));
  commit(
    'Enter drafts of memoranda in the register',
    entries.map((after) => ({ collection: 'exportedDocuments' as const, id: after.id, after })),
    { undoable: false },
  );
}
