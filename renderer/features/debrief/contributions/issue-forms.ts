/** Forms of many partners issued in one go: checked one after the other, written into one folder, and entered. */
import type { DebriefForm } from '../../../core/debrief/contribution';
import { formFileName, formFolderName } from '../../../core/debrief/form-file-name';
import { composePartnerForm } from '../../../core/documents/debrief/partner-form';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { missingValues } from '../../../core/documents/missing-values';
import type { ComposedDocument, PlanDocumentRequest } from '../../../core/documents/plan/plan-document';
import { asId } from '../../../core/foundation/ids';
import { checksOf, type Finding, seenWords } from '../../../core/issuing/checks';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { issuedVersion, nextNumber, versionsOf } from '../../../core/issuing/issue';
import { knownNames, namingCollections, type NamingRecords } from '../../../core/issuing/known-names';
import type { Operation } from '../../../core/operation/operation';
import type { Commit, DeskServices } from '../../../services/desk-context';
import type { Writers } from '../../../services/writers';
import { flushDrafts } from '../../../ui/drafts';
import { planRecordsNow } from './use-contributions';

export interface FormProgress {
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** One form, and what stands against its leaving. */
export interface CheckedForm {
  readonly form: DebriefForm;
  readonly partner: string;
  readonly findings: readonly Finding[];
  /** Why there is none; `null` where there is. */
  readonly problem: string | null;
}

export interface IssueOutcome {
  /** What was saved, as a sentence; `null` where nothing was. */
  readonly saved: string | null;
  /** What could not be made and why, each as a sentence. */
  readonly refused: readonly string[];
}

export interface CheckTools {
  readonly desk: DeskServices;
  readonly operation: Operation;
  /** Name and role: "J. Sandry, Election SPOC". */
  readonly author: string;
  /** ISO date. */
  readonly today: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FormProgress) => void;
}

export interface IssueTools extends CheckTools {
  readonly commit: Commit;
  readonly writers: Writers;
  readonly by: string;
}

interface MadeForm {
  readonly request: PlanDocumentRequest;
  readonly composed: ComposedDocument;
  readonly previous: DocumentVersion | undefined;
  readonly findings: readonly Finding[];
}

/** The form as it would be issued now, or why there is none. */
function makeNow(form: DebriefForm, { desk, operation, author, today }: CheckTools): MadeForm | string {
  const records = planRecordsNow(desk);
  const series = { operationId: operation.id, kind: 'partner-form', subjectId: form.id } as const;
  const versions = versionsOf(records.documentVersions.values(), series);
  const request: PlanDocumentRequest = {
    ...{ kind: 'partner-form', subjectId: form.id, operation, records, author },
    ...{ number: nextNumber(versions), status: 'issued', issueDate: today, reviewDate: null },
  };
  const made = composePartnerForm(request);
  if (!made.ok) return made.error;
  const naming = Object.fromEntries(namingCollections.map((name) => [name, desk.vault.records.all(name)]));
  // Sound: the collections that names are read from, each under its own name.
  const names = knownNames(naming as unknown as NamingRecords, operation);
  const findings = checksOf({ composed: made.value, request, names, today });
  return { request, composed: made.value, previous: versions[0], findings };
}

/** Whether it may leave: there is one, and nothing holds it back. */
export function mayLeave({ findings, problem }: CheckedForm): boolean {
  return problem === null && !findings.some(({ blocks }) => blocks);
}

/** What the checks find in each; `null` where it was cancelled. */
export async function checkForms(
  forms: readonly DebriefForm[],
  tools: CheckTools,
): Promise<readonly CheckedForm[] | null> {
  const { desk, signal, onProgress } = tools;
  flushDrafts();
  const checked: CheckedForm[] = [];
  for (const form of forms) {
    const partner =
      desk.vault.records.get('partners', form.partnerId)?.name ?? 'a partner no longer recorded';
    const made = makeNow(form, tools);
    const isMade = typeof made !== 'string';
    checked.push({
      form,
      partner,
      findings: isMade ? made.findings : [],
      problem: isMade ? null : made,
    });
    onProgress({ what: 'Checking the forms', done: checked.length, total: forms.length });
    await aBreath();
    if (signal.aborted) return null;
  }
  return checked;
}

/** The screen is drawn and hears a click between two forms. */
function aBreath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

interface WrittenForm {
  readonly checked: CheckedForm;
  readonly made: MadeForm;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentHash: string;
}

/** Writes, saves and enters what was checked and seen; cancelling leaves nothing behind and answers `null`. */
export async function issueForms(
  checked: readonly CheckedForm[],
  tools: IssueTools,
): Promise<IssueOutcome | null> {
  const { desk, operation, signal, onProgress } = tools;
  flushDrafts();
  const total = checked.length;
  const written: WrittenForm[] = [];
  const refused: string[] = [];
  for (const [index, each] of checked.entries()) {
    const one = await writeOne(each, tools);
    if (signal.aborted) return null;
    if (typeof one === 'string') refused.push(`${each.partner}: ${one}`);
    else written.push(one);
    onProgress({ what: 'Writing the forms', done: index + 1, total });
  }
  if (written.length === 0) return { saved: null, refused };
  const saved = await desk.saveFolder({
    suggestedName: formFolderName(operation, {
      versions: written.map(({ made }) => made.request.number),
      date: written[0]?.made.composed.document.issueDate ?? '',
    }),
    files: written.map(({ name, bytes }) => ({ name, bytes })),
    expectedBytes: written.reduce((sum, { bytes }) => sum + bytes.length, 0),
    signal,
    onProgress: (done) => onProgress({ what: 'Saving the forms', done, total: written.length }),
  });
  if (!saved.ok) return { saved: null, refused: [saved.error.message, ...refused] };
  if (saved.value === null) return null;
  const { folderName, files } = saved.value;
  const problem = enter(written, new Map(files.map(({ name, sha256 }) => [name, sha256])), tools);
  if (problem !== null)
    return {
      saved: null,
      refused: [
        `The forms stand in “${folderName}” and could not be entered: ${problem} Delete the folder.`,
        ...refused,
      ],
    };
  const count = written.length === 1 ? '1 form was' : `${written.length} forms were`;
  return { saved: `${count} issued and saved in the folder “${folderName}”.`, refused };
}

/** One form, or the sentence that says why there is none. */
async function writeOne(checked: CheckedForm, tools: IssueTools): Promise<WrittenForm | string> {
  const { desk, writers, operation, signal } = tools;
  const form = desk.vault.records.get('debriefForms', checked.form.id);
  if (form === undefined) return 'This form is no longer recorded.';
  const made = makeNow(form, tools);
  if (typeof made === 'string') return made;
  const { composed, request, findings } = made;
  if (findings.some(({ blocks }) => blocks))
    return 'A check holds it back. Put right what the check says, then issue it again.';
  const seen = seenWords(checked.findings);
  if (seenWords(findings).some((words) => !seen.includes(words)))
    return 'The record changed while you read. It was not issued; look at the checks again.';
  const written = await writers.word(composed.document, { signal });
  if (!written.ok) return 'The Word document was not written. Try again; if it comes back, restart the desk.';
  const name = formFileName(operation, {
    partner: checked.partner,
    form,
    version: request.number,
    date: composed.document.issueDate,
  });
  return { checked, made, name, ...written.value };
}

/** One commit: each version as it was issued and its entry in the register. The sentence says why it was refused. */
function enter(
  written: readonly WrittenForm[],
  hashes: ReadonlyMap<string, string>,
  { desk, commit, operation, by }: IssueTools,
): string | null {
  const at = desk.clock();
  const changes = written.flatMap(({ checked, made, name, contentHash }) => {
    const { composed, request, previous } = made;
    const warningsSeen = seenWords(checked.findings);
    const version = issuedVersion({
      id: asId<'DocumentVersion'>(desk.newId()),
      ...{ composed, request, contentHash, previous, holders: [], warningsSeen, by, at },
    });
    const { document } = composed;
    const entry: ExportedDocument = {
      id: asId<'ExportedDocument'>(desk.newId()),
      operationId: operation.id,
      kind: 'partner-form',
      versionId: version.id,
      sourceId: checked.form.id,
      subset: checked.partner,
      givenTo: checked.partner,
      title: document.title,
      version: String(request.number),
      status: 'issued',
      issueDate: document.issueDate,
      marking: document.marking,
      fileName: name,
      contentHash,
      fileHash: hashes.get(name) ?? '',
      missingValues: missingValues(document).length,
      warningsSeen: [...warningsSeen],
      exportedAt: at,
      exportedBy: by,
    };
    return [
      { collection: 'documentVersions' as const, id: version.id, after: version },
      { collection: 'exportedDocuments' as const, id: entry.id, after: entry },
    ];
  });
  const entered = commit('Issue debrief forms', changes, { undoable: false });
  return entered.ok ? null : entered.error.message;
}
