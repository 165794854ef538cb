/** Makes one pack: where it goes, the Word documents, the files of evidence, and its name once all of it is written. */
import type { BagInfoLine } from '../../../core/bagit/bag-text';
import type { CaseDocument } from '../../../core/documents/cases/case-documents';
import { err, ok, type Result } from '../../../core/foundation/result';
import type { PackedFile } from '../../../core/cases/pack';
import type { DeskServices } from '../../../services/desk-context';
import { writeWord } from '../../../word/write-word';
import { follow } from './follow';

/** A file of evidence that was chosen and is the recorded one. */
export interface EvidenceToPack {
  readonly path: string;
  readonly token: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface PackPlan {
  readonly name: string;
  readonly documents: readonly { readonly path: string; readonly made: CaseDocument }[];
  readonly evidence: readonly EvidenceToPack[];
  /** What is said of the pack, once its name is known. */
  readonly info: (folderName: string) => readonly BagInfoLine[];
}

/** A document as it stands in the pack. */
export interface PackedDocument {
  readonly made: CaseDocument;
  readonly path: string;
  readonly contentHash: string;
  readonly fileHash: string;
}

export interface MadePack {
  readonly folderName: string;
  /** The folder that it went into, for display. */
  readonly label: string;
  readonly manifestSha256: string;
  readonly files: readonly PackedFile[];
  readonly documents: readonly PackedDocument[];
}

/** What is being done now; a total of 0 while it is not known. */
export interface PackStep {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

export interface PackTools {
  readonly desk: Pick<DeskServices, 'packs'>;
  readonly signal: AbortSignal;
  readonly tell: (step: PackStep) => void;
}

/** Why no pack was made: the person left it, or a sentence that says what happened. */
export type PackStopped =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly message: string };

/** What a Word document may take at most, for the room that is asked for beforehand. */
const ROOM_FOR_A_DOCUMENT = 2 * 1024 * 1024;

const notWritten =
  'A Word document of the pack was not written, so no pack was made and nothing of it was left behind. Your work is safe. Try again; if it comes back, restart the desk.';

/** Makes the pack. After a failure or a cancel nothing that looks like a pack is left, as far as the disk can be reached. */
export async function makePack(plan: PackPlan, tools: PackTools): Promise<Result<MadePack, PackStopped>> {
  const { packs } = tools.desk;
  const evidenceBytes = plan.evidence.reduce((sum, { size }) => sum + size, 0);
  const begun = await packs.begin({
    suggestedName: plan.name,
    expectedBytes: evidenceBytes + plan.documents.length * ROOM_FOR_A_DOCUMENT,
  });
  if (!begun.ok) return failed(begun.error.message);
  if (!begun.value.begun) return cancelled;
  const { token, folderName, label } = begun.value;
  const giveUp = (): void => void packs.giveUp({ token });
  // Cancelling ends a copy that is under way: it then answers that nothing was added.
  tools.signal.addEventListener('abort', giveUp);
  try {
    const documents = await addDocuments(token, plan, tools);
    if (!documents.ok) return await stopped(documents.error, () => packs.giveUp({ token }));
    const added = await addEvidence(token, plan, tools);
    if (!added.ok) return await stopped(added.error, () => packs.giveUp({ token }));
    tools.tell({ label: 'Finishing the pack', done: 0, total: 0 });
    const info = plan.info(folderName).map(([name, value]): [string, string] => [name, value.slice(0, 1000)]);
    const finished = await packs.finish({ token, info });
    if (!finished.ok) return tools.signal.aborted ? cancelled : failed(finished.error.message);
    return ok({ ...finished.value, label, documents: documents.value });
  } finally {
    tools.signal.removeEventListener('abort', giveUp);
  }
}

async function addDocuments(
  token: string,
  { documents }: PackPlan,
  { desk, signal, tell }: PackTools,
): Promise<Result<readonly PackedDocument[], PackStopped>> {
  const packed: PackedDocument[] = [];
  for (const [at, { path, made }] of documents.entries()) {
    tell({
      label: `Writing document ${at + 1} of ${documents.length}: ${made.document.title}`,
      done: at,
      total: documents.length,
    });
    const written = await writeWord(made.document, { signal });
    if (!written.ok) return written.error.kind === 'cancelled' ? cancelled : failed(notWritten);
    const { bytes, contentHash } = written.value;
    // The bridge carries plain buffers only: a view of a larger or shared one is copied.
    const added = await desk.packs.addDocument({ token, path, bytes: new Uint8Array(bytes) });
    if (signal.aborted) return cancelled;
    if (!added.ok) return failed(added.error.message);
    packed.push({ made, path, contentHash, fileHash: added.value.sha256 });
  }
  return ok(packed);
}

async function addEvidence(
  token: string,
  { evidence }: PackPlan,
  { desk, signal, tell }: PackTools,
): Promise<Result<null, PackStopped>> {
  const total = evidence.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [at, { path, token: evidenceToken, name, size, sha256 }] of evidence.entries()) {
    const label = `Copying file ${at + 1} of ${evidence.length}: ${name}`;
    tell({ label, done: before, total });
    const start = before;
    const added = await follow(
      desk.packs.addEvidence({ token, evidenceToken, path, expectedSha256: sha256 }),
      () => desk.packs.progress({ token }),
      ({ done }) => tell({ label, done: start + done, total }),
    );
    if (signal.aborted) return cancelled;
    if (!added.ok) return failed(added.error.message);
    if (!added.value.added) return cancelled;
    before += size;
  }
  return ok(null);
}

const cancelled = err({ kind: 'cancelled' } as const);

function failed(message: string): Result<never, PackStopped> {
  return err({ kind: 'failed', message });
}

async function stopped(
  error: PackStopped,
  giveUp: () => Promise<unknown>,
): Promise<Result<never, PackStopped>> {
  await giveUp();
  return err(error);
}
