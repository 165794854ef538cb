/**
 * The one way in which a document leaves the desk: it is written, the person saves it, and the register of exported
 * documents takes it in. What is written, and what the register says of it, is the caller's.
 */
import { useCallback, useRef, useState } from 'react';
import type { ExportedDocument } from '../core/documents/exported-document';
import type { Result } from '../core/foundation/result';
import {
  type Commit,
  type DeskChange,
  type DeskServices,
  useCommit,
  useDesk,
  useDeskUser,
} from './desk-context';

/** What is known of a file once it was saved. */
export interface LeftFile {
  /** A new id for its entry in the register. */
  readonly id: string;
  /** Name of the file as saved, without its folder. */
  readonly fileName: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly fileHash: string;
  /** SHA-256 of the document's content, in hexadecimal. */
  readonly contentHash: string;
  readonly exportedAt: string;
  /** Name of the person at the desk. */
  readonly exportedBy: string;
}

type Written = Result<
  { readonly bytes: Uint8Array; readonly contentHash: string },
  { readonly kind: 'cancelled' } | { readonly kind: 'not-written'; readonly detail: string }
>;

export interface LeavingDocument {
  readonly suggestedName: string;
  /** A Word document where absent. */
  readonly fileKind?: 'word' | 'workbook' | 'calendar' | 'table';
  readonly write: (signal: AbortSignal) => Promise<Written>;
  /** The entry of the register. */
  readonly entry: (file: LeftFile) => ExportedDocument;
  /** What else is put on record with the entry, in the same commit. */
  readonly also?: (entry: ExportedDocument) => readonly DeskChange[];
  /** What is wrong with the name under which a person saved it, and what to do; `null` where nothing is. */
  readonly nameProblem?: (fileName: string) => string | null;
}

interface LeaveTools {
  readonly desk: DeskServices;
  readonly commit: Commit;
  readonly signal: AbortSignal;
  readonly exportedBy: string;
}

const fileWords = {
  word: 'Word document',
  workbook: 'Excel workbook',
  calendar: 'calendar',
  table: 'table',
} as const;

function notWritten(kind: keyof typeof fileWords): string {
  return `The ${fileWords[kind]} was not written. Nothing in the desk has changed and no file was saved. Try again; if it comes back, restart the desk.`;
}

/** Writes, saves and registers one document; the notice at its end says how it went. `null` where none left. */
async function leave(leaving: LeavingDocument, tools: LeaveTools): Promise<ExportedDocument | null> {
  const { desk, commit, signal, exportedBy } = tools;
  const { fileKind = 'word' } = leaving;
  const written = await leaving.write(signal);
  if (!written.ok) {
    if (written.error.kind !== 'cancelled') desk.notify({ tone: 'problem', text: notWritten(fileKind) });
    return null;
  }
  const saved = await desk.saveDocument({
    suggestedName: leaving.suggestedName,
    bytes: written.value.bytes,
    kind: fileKind,
  });
  if (!saved.ok) desk.notify({ tone: 'problem', text: saved.error.message });
  if (!saved.ok || saved.value === null) return null;
  const after = leaving.entry({
    id: desk.newId(),
    fileName: saved.value.fileName,
    fileHash: saved.value.sha256,
    contentHash: written.value.contentHash,
    exportedAt: desk.clock(),
    exportedBy,
  });
  const entered = commit(
    'Enter an exported document in the register',
    [{ collection: 'exportedDocuments', id: after.id, after }, ...(leaving.also?.(after) ?? [])],
    { undoable: false },
  );
  if (!entered.ok) return null;
  const done = `Exported as ${after.fileName} and entered in the register.`;
  const problem = leaving.nameProblem?.(after.fileName) ?? null;
  desk.notify(
    problem === null ? { tone: 'done', text: done } : { tone: 'problem', text: `${done} ${problem}` },
  );
  return after;
}

export interface LeavingDocuments {
  readonly isWriting: boolean;
  /** Does nothing while one is being written. */
  readonly start: (leaving: LeavingDocument) => void;
  readonly cancel: () => void;
}

/** Lets one document leave at a time. It goes on when the screen is left. */
export function useLeavingDocument(): LeavingDocuments {
  const desk = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const [isWriting, setWriting] = useState(false);
  const running = useRef<AbortController | null>(null);
  const exportedBy = user.name;

  const start = useCallback(
    (leaving: LeavingDocument) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      setWriting(true);
      void leave(leaving, { desk, commit, signal: controller.signal, exportedBy }).finally(() => {
        running.current = null;
        setWriting(false);
      });
    },
    [desk, commit, exportedBy],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { isWriting, start, cancel };
}
