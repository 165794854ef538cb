/** A note on its way out of the desk. */
import { useRef, useState } from 'react';
import { composedNote } from '../../../core/documents/debrief/learning-note';
import { learningNoteFile } from '../../../core/documents/debrief/learning-note-file';
import type { ExportedDocument } from '../../../core/documents/exported-document';
import type { WordDocument } from '../../../core/documents/model';
import {
  type ComposedDocument,
  planCollections,
  type PlanDocumentRequest,
  type PlanRecords,
} from '../../../core/documents/plan/plan-document';
import { asId } from '../../../core/foundation/ids';
import { err } from '../../../core/foundation/result';
import type { DocumentHolder, DocumentVersion } from '../../../core/issuing/document-version';
import { frozenDocument, issuedVersion } from '../../../core/issuing/issue';
import { partsOfDocument } from '../../../core/issuing/leaving-check';
import type { Operation } from '../../../core/operation/operation';
import { audiences, type LearningNote } from '../../../core/sanitise/learning-note';
import { namedInFileName } from '../../../core/sanitise/read-back';
import { knowledgeOf } from '../../../core/sanitise/sanitise';
import type { SanitisedNote } from '../../../core/sanitise/note-sanitised';
import { type DeskServices, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { type LeavingDocument, type LeftFile, useLeavingDocument } from '../../../services/leaving-document';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';
import { flushDrafts } from '../../../ui/drafts';
import { checkedFile, leftWords } from './note-file';
import { sanitisedNow, useKeepPlaceholders, whenSanitised } from './use-notes';

interface NoteLeaving {
  readonly isBusy: boolean;
  readonly exportDraft: () => void;
  /** Keeps the next version and gives its file to be saved. */
  readonly issue: () => void;
  readonly exportVersion: (version: DocumentVersion) => void;
}

type Composed = ComposedDocument & { readonly made: SanitisedNote; readonly request: PlanDocumentRequest };

/** The ways out of one note, whose versions these are, newest first. */
export function useNoteLeaving(note: LearningNote, versions: readonly DocumentVersion[]): NoteLeaving {
  const desk = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const compose = useComposeNow(note, (versions[0]?.number ?? 0) + 1);
  const { isWriting, start } = useLeavingDocument();
  const leaving = useLeavingFile(note);
  const [isIssuing, setIssuing] = useState(false);
  const running = useRef(false);

  const issueNow = async (): Promise<void> => {
    const composed = compose('issued');
    if (composed === null) return;
    const given = leaving({ document: composed.document, made: composed.made, version: null });
    const written = await given.write(new AbortController().signal);
    if (!written.ok) return;
    const after = issuedVersion({
      id: asId<'DocumentVersion'>(desk.newId()),
      composed,
      request: composed.request,
      contentHash: written.value.contentHash,
      previous: versions[0],
      holders: holdersOf(note, desk, composed.request.issueDate),
      warningsSeen: [],
      by: user.name,
      at: desk.clock(),
    });
    const kept = commit('Issue a document', [{ collection: 'documentVersions', id: after.id, after }], {
      undoable: false,
    });
    if (!kept.ok) return;
    start({
      ...leaving({ document: composed.document, made: composed.made, version: after }),
      write: () => Promise.resolve(written),
    });
  };

  return {
    isBusy: isWriting || isIssuing,
    exportDraft: () =>
      whenSanitised(desk, note, () => {
        const composed = compose('draft');
        if (composed !== null)
          start(leaving({ document: composed.document, made: composed.made, version: null }));
      }),
    issue: () => {
      if (running.current) return;
      running.current = true;
      setIssuing(true);
      whenSanitised(desk, note, () => {
        void issueNow().finally(() => {
          running.current = false;
          setIssuing(false);
        });
      });
    },
    exportVersion: (version) =>
      whenSanitised(desk, note, () => {
        const now = desk.vault.records.get('learningNotes', note.id) ?? note;
        start(leaving({ document: frozenDocument(version), made: sanitisedNow(desk, now), version }));
      }),
  };
}

/** Composes the note from the records at this moment, once its placeholders are kept; tells why where it cannot. */
function useComposeNow(note: LearningNote, number: number) {
  const desk = useDesk();
  const operation = useOperation();
  const today = useToday();
  const keep = useKeepPlaceholders();
  return (status: 'draft' | 'issued'): Composed | null => {
    flushDrafts();
    const now = desk.vault.records.get('learningNotes', note.id) ?? note;
    const made = sanitisedNow(desk, now);
    if (!keep(note.operationId, made)) return null;
    const request = requestOf(desk, operation, { noteId: note.id, number, status, today });
    const composed = composedNote(request, made);
    if (composed.ok) return { ...composed.value, made, request };
    desk.notify({ tone: 'problem', text: `${composed.error} Nothing was exported.` });
    return null;
  };
}

interface Asked {
  readonly noteId: string;
  readonly number: number;
  readonly status: 'draft' | 'issued';
  readonly today: string;
}

function requestOf(
  desk: DeskServices,
  operation: Operation,
  { noteId, number, status, today }: Asked,
): PlanDocumentRequest {
  const { records } = desk.vault;
  const all = Object.fromEntries(planCollections.map((name) => [name, records.all(name)]));
  return {
    kind: 'learning-note',
    subjectId: noteId,
    operation: records.get('operations', operation.id) ?? operation,
    // Sound: every collection that the type names was put in under its own name.
    records: all as unknown as PlanRecords,
    number,
    status,
    issueDate: today,
    reviewDate: null,
    author: '',
  };
}

interface FileGiven {
  readonly document: WordDocument;
  readonly made: SanitisedNote;
  /** The version that it is a file of; `null` for a draft, and before it is kept. */
  readonly version: DocumentVersion | null;
}

/** The file of a note as the one way out of the desk takes it: read back before anything is saved. */
function useLeavingFile(note: LearningNote): (given: FileGiven) => LeavingDocument {
  const desk = useDesk();
  const writers = useWriters();
  const knowledgeOfNote = ({ given: { vocabulary, pollingDate, note: of } }: SanitisedNote) =>
    knowledgeOf({ vocabulary, pollingDate, decisions: of.decisions });
  return ({ document, made, version }) => ({
    suggestedName: learningNoteFile(document),
    nameProblem: (fileName) => {
      const knowledge = knowledgeOfNote(made);
      const named = namedInFileName(fileName, { knowledge, issueDate: document.issueDate });
      return named.length === 0
        ? null
        : `Its name says ${named.map((words) => `“${words}”`).join(' and ')}, which may identify. Rename the file before anybody is given it.`;
    },
    write: async (signal) => {
      const knowledge = knowledgeOfNote(made);
      // What an issued version says was decided when it was issued; names that came to be known since still hold it back.
      const texts = version === null ? made.texts : partsOfDocument(document);
      const file = await checkedFile({ document, knowledge, texts }, writers(), signal);
      if (file.ok) return file;
      if (file.error.kind !== 'left-in-file') return err(file.error);
      desk.notify({ tone: 'problem', text: leftWords(file.error.left) });
      return err({ kind: 'cancelled' });
    },
    entry: (file) => registerEntry(file, { note, document, version }),
  });
}

function registerEntry(
  file: LeftFile,
  {
    note,
    document,
    version,
  }: {
    readonly note: LearningNote;
    readonly document: WordDocument;
    readonly version: DocumentVersion | null;
  },
): ExportedDocument {
  return {
    ...file,
    id: asId<'ExportedDocument'>(file.id),
    operationId: note.operationId,
    kind: 'learning-note',
    versionId: version?.id ?? null,
    sourceId: note.id,
    subset: '',
    givenTo: audienceNames(note).join('; '),
    title: document.title,
    version: document.versionLabel.replace('Version ', ''),
    status: document.status,
    issueDate: document.issueDate,
    marking: document.marking,
    missingValues: 0,
    warningsSeen: [],
  };
}

function audienceNames(note: LearningNote): readonly string[] {
  return audiences.filter(({ id }) => note.audiences.includes(id)).map(({ name }) => name);
}

/** Those for whom it is written; nobody has it yet but they will. */
function holdersOf(note: LearningNote, desk: DeskServices, givenOn: string): readonly DocumentHolder[] {
  return audienceNames(note).map((name) => ({
    id: asId<'DocumentHolder'>(desk.newId()),
    name,
    organisation: '',
    givenOn,
    how: '',
    recalledOn: null,
  }));
}
