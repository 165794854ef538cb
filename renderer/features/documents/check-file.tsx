/** Whether a file is byte for byte one that left the desk. */
import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { ExportedDocument } from '../../core/documents/exported-document';
import { formatMoment } from '../../core/foundation/dates';
import { useCollection } from '../../services/desk-context';
import { Help, Message } from '../../ui/screen';
import { exportStatus } from './document-words';
import { type FileVerdict, verdictOn } from './register';

/** No document of the desk comes near this; a larger file is not read. */
const mostBytes = 256 * 1024 * 1024;

type Outcome =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'too-large' | 'unreadable'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly sha256: string; readonly verdict: FileVerdict };

/** Choose a file, and the register says which export it is. */
export function CheckFile() {
  const exported = useCollection('exportedDocuments');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const check = async (file: File | null) => {
    if (file === null) return;
    const { name } = file;
    if (file.size > mostBytes) {
      setOutcome({ kind: 'too-large', name });
      return;
    }
    setOutcome({ kind: 'reading', name });
    try {
      const sha256 = await hashOf(file);
      setOutcome({ kind: 'read', name, sha256, verdict: verdictOn(exported, { name, sha256 }) });
    } catch {
      setOutcome({ kind: 'unreadable', name });
    }
  };
  return (
    <div className="stack">
      <h2 className="aside-title">Check a file</h2>
      <p>Was this file exported here, and has it been changed since?</p>
      <div>
        <FileButton onChange={(file) => void check(file)}>
          {(props) => (
            <Button {...props} variant="default">
              Choose a file
            </Button>
          )}
        </FileButton>
      </div>
      <div aria-live="polite">{outcome === null ? null : <OutcomeMessage outcome={outcome} />}</div>
      <Help>
        The file is read on this machine and not kept. Word changes a file when it saves it, even if nothing
        was typed; the hash in the footer still tells which export it was made from.
      </Help>
    </div>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function OutcomeMessage({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'reading':
      return <Message tone="note" title={`Reading ${outcome.name}`} />;
    case 'too-large':
      return (
        <Message tone="warning" title={`${outcome.name} was not read`}>
          <p>It is larger than 256 MB, so it is not one of the desk’s documents.</p>
        </Message>
      );
    case 'unreadable':
      return (
        <Message tone="problem" title={`${outcome.name} could not be read`}>
          <p>Nothing was changed. It may have been moved, or be open elsewhere; choose it again.</p>
        </Message>
      );
    case 'read':
      return (
        <>
          <Verdict name={outcome.name} verdict={outcome.verdict} />
          <p className="dimmed small check-hash">SHA-256 {outcome.sha256}</p>
        </>
      );
  }
}

function Verdict({ name, verdict }: { readonly name: string; readonly verdict: FileVerdict }) {
  switch (verdict.kind) {
    case 'same':
      return (
        <Message tone="done" title={`Unchanged: ${exportWords(verdict.document)}`}>
          <p>
            Exported {formatMoment(verdict.document.exportedAt)} by {verdict.document.exportedBy} as{' '}
            {verdict.document.fileName}.
          </p>
        </Message>
      );
    case 'changed':
      return (
        <Message tone="warning" title="Changed since it was exported, or another file of the same name">
          <p>
            {name} left the desk as {verdict.documents.map(exportWords).join('; ')}. This file has other
            content.
          </p>
        </Message>
      );
    case 'unknown':
      return (
        <Message tone="warning" title="Not in the register">
          <p>No document with this content or this name left this desk.</p>
        </Message>
      );
  }
}

function exportWords(document: ExportedDocument): string {
  return `${document.title}, version ${document.version}, ${exportStatus(document)}`;
}
