/** Sending a memorandum: the next version is frozen and numbered, its file saved, its holder and the step recorded. */
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { missingValues } from '../../../core/documents/missing-values';
import { memorandumComposer } from '../../../core/documents/plan/memorandum';
import { dateAt } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { checksOf, type Finding, seenWords } from '../../../core/issuing/checks';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { issuedVersion, versionsOf } from '../../../core/issuing/issue';
import { knownNames, namingCollections, type NamingRecords } from '../../../core/issuing/known-names';
import { memorandumId, type MemorandumStep } from '../../../core/memoranda/memorandum';
import { withStep } from '../../../core/memoranda/standing';
import { stepDayProblem } from '../../../core/memoranda/step-days';
import type { Operation } from '../../../core/operation/operation';
import type { AreaId } from '../../../core/places/area';
import type { Commit, DeskServices, DeskVault } from '../../../services/desk-context';
import type { Writers } from '../../../services/writers';
import { flushDrafts } from '../../../ui/drafts';
import { suggestedFileName } from '../../../core/documents/suggested-file-name';
import { memorandumRequest, planRecordsNow } from './use-memoranda';

export interface SendGiven {
  readonly operation: Operation;
  readonly areaId: AreaId;
  readonly council: string;
  /** Who it goes to. */
  readonly to: string;
  readonly how: string;
  /** ISO date. */
  readonly on: string;
  readonly note: string;
  /** The points of the checks that the person ticked, in their words. */
  readonly seen: readonly string[];
}

export interface SendTools {
  readonly desk: DeskServices;
  readonly commit: Commit;
  readonly writers: Writers;
  readonly author: string;
  readonly by: string;
  readonly signal: AbortSignal;
}

/** What the check before it leaves finds, or why there is no memorandum. */
export function findingsNow(
  desk: DeskServices,
  given: Pick<SendGiven, 'operation' | 'areaId'> & { readonly author: string },
): readonly Finding[] | string {
  const made = makeNow(desk, { ...given, status: 'issued' });
  return typeof made === 'string' ? made : made.findings;
}

interface Made extends Pick<SendGiven, 'operation' | 'areaId'> {
  readonly author: string;
  readonly status: 'draft' | 'issued';
}

/** The memorandum from the records of this moment with what the checks find in it, or why there is none. */
export function makeNow(desk: DeskServices, { operation, areaId, author, status }: Made) {
  const { records } = desk.vault;
  const today = dateAt(desk.clock());
  const request = memorandumRequest(planRecordsNow(records), {
    operation,
    areaId,
    status,
    today,
    author,
  });
  const composed = memorandumComposer(request);
  if (!composed.ok) return composed.error;
  const names = knownNames(namingRecords(records), operation);
  return {
    request,
    composed: composed.value,
    findings: checksOf({ composed: composed.value, request, names, today }),
  };
}

function namingRecords(records: DeskVault['records']): NamingRecords {
  // Sound: every collection that the type names is put in under its own name.
  return Object.fromEntries(
    namingCollections.map((name) => [name, records.all(name)]),
  ) as unknown as NamingRecords;
}

/** Sends it; `null` where it was sent or the person saved no file, otherwise the sentence that says why not. */
export async function sendVersion(given: SendGiven, tools: SendTools): Promise<string | null> {
  const { desk, writers, author, by, signal, commit } = tools;
  const { operation, areaId, council } = given;
  flushDrafts();
  const stood = desk.vault.records.get('memoranda', memorandumId(operation.id, areaId));
  const sentStep = { state: 'sent', on: given.on, versionId: null } as const;
  const wrongDay = stepDayProblem(stood, sentStep, dateAt(desk.clock()));
  if (wrongDay !== null) return wrongDay;
  const made = makeNow(desk, { operation, areaId, author, status: 'issued' });
  if (typeof made === 'string') return made;
  const { request, composed, findings } = made;
  if (findings.some(({ blocks }) => blocks)) return stillHeld;
  if (seenWords(findings).some((words) => !given.seen.includes(words))) return notSeen;
  const { document } = composed;
  const written = await writers.word(document, { signal });
  if (!written.ok) return written.error.kind === 'cancelled' ? null : notWritten;
  const suggestedName = suggestedFileName(
    { ...document, title: 'Memorandum' },
    { operation: operation.name, version: request.number, part: council },
  );
  const saved = await desk.saveDocument({ suggestedName, bytes: written.value.bytes, kind: 'word' });
  if (!saved.ok) return saved.error.message;
  if (saved.value === null) return null;
  const at = desk.clock();
  const { records } = desk.vault;
  const series = { operationId: operation.id, kind: 'memorandum', subjectId: areaId } as const;
  const holder = {
    id: asId<'DocumentHolder'>(desk.newId()),
    name: given.to,
    organisation: council,
    givenOn: given.on,
    how: given.how,
    recalledOn: null,
  };
  const version = issuedVersion({
    id: asId<'DocumentVersion'>(desk.newId()),
    composed,
    request,
    contentHash: written.value.contentHash,
    previous: versionsOf(records.all('documentVersions').values(), series)[0],
    holders: [holder],
    warningsSeen: given.seen,
    by,
    at,
  });
  const entry = entryOf(version, {
    ...given,
    id: desk.newId(),
    fileName: saved.value.fileName,
    fileHash: saved.value.sha256,
    missing: missingValues(document).length,
    by,
    at,
  });
  const ids = { id: memorandumId(operation.id, areaId), operationId: operation.id, areaId };
  const step: MemorandumStep = {
    id: asId<'MemorandumStep'>(desk.newId()),
    state: 'sent',
    on: given.on,
    by: given.to,
    note: given.note,
    versionId: version.id,
    returnId: null,
    recordedBy: by,
    recordedAt: at,
  };
  const after = withStep(records.get('memoranda', ids.id), ids, step);
  const result = commit(
    'Send a memorandum',
    [
      { collection: 'documentVersions', id: version.id, after: version },
      { collection: 'memoranda', id: ids.id, after },
      { collection: 'exportedDocuments', id: entry.id, after: entry },
    ],
    { undoable: false },
  );
  if (!result.ok)
    return `${result.error.message} The file “${entry.fileName}” was saved, but it is no version: delete it.`;
  desk.notify({
    tone: 'done',
    text: `Version ${version.number} was saved as ${entry.fileName} and recorded as sent to ${council}.`,
  });
  return null;
}

const notWritten =
  'The Word document was not written. Nothing in the desk has changed and no file was saved. Try again; if it comes back, restart the desk.';
const stillHeld =
  'It may not leave the desk yet. Nothing was saved. Put right what holds it back, then send it.';
const notSeen =
  'The record changed while you read. Nothing was saved and nothing was sent; look at the checks again, then send it.';

function entryOf(
  version: DocumentVersion,
  given: SendGiven & {
    readonly id: string;
    readonly fileName: string;
    readonly fileHash: string;
    readonly missing: number;
    readonly by: string;
    readonly at: string;
  },
): ExportedDocument {
  return {
    id: asId<'ExportedDocument'>(given.id),
    operationId: version.operationId,
    kind: 'memorandum',
    versionId: version.id,
    sourceId: version.subjectId,
    subset: given.council,
    givenTo: `${given.to}, ${given.council}`,
    title: version.title,
    version: String(version.number),
    status: 'issued',
    issueDate: version.issuedOn,
    marking: version.marking,
    fileName: given.fileName,
    contentHash: version.contentHash,
    fileHash: given.fileHash,
    missingValues: given.missing,
    warningsSeen: version.warningsSeen,
    exportedAt: given.at,
    exportedBy: given.by,
  };
}
