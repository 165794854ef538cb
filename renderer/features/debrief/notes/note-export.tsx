/** The way of a note out of the desk: a draft, or an issued version; each file is read back before it is saved. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { heldBackBecause } from '../../../core/documents/debrief/learning-note';
import { formatDate } from '../../../core/foundation/dates';
import { versionsOf, versionState } from '../../../core/issuing/issue';
import type { LearningNote } from '../../../core/sanitise/learning-note';
import type { SanitisedNote } from '../../../core/sanitise/note-sanitised';
import { useCollection } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { useNoteLeaving } from './use-note-leaving';

interface NoteExportProps {
  readonly note: LearningNote;
  readonly made: SanitisedNote;
}

const stateNames = { 'in-force': 'in force', replaced: 'replaced', withdrawn: 'withdrawn' } as const;

export function NoteExport({ note, made }: NoteExportProps) {
  const all = useCollection('documentVersions');
  const versions = useMemo(
    () =>
      versionsOf(all.values(), { operationId: note.operationId, kind: 'learning-note', subjectId: note.id }),
    [all, note.operationId, note.id],
  );
  const { isBusy, exportDraft, issue, exportVersion } = useNoteLeaving(note, versions);
  const held = heldBackBecause(made);
  const next = (versions[0]?.number ?? 0) + 1;
  return (
    <section className="stack-tight" aria-labelledby="notes-export">
      <h2 id="notes-export" className="aside-title">
        Before it leaves
      </h2>
      {held === null ? (
        <p>
          Everything is decided. The written file is read back before it is saved: its text, its properties
          and its name.
        </p>
      ) : (
        <Message tone="warning" title="The note cannot leave yet">
          <p>{held}</p>
        </Message>
      )}
      <div className="row">
        <Button size="xs" disabled={held !== null || isBusy} onClick={issue}>
          Issue version {next}
        </Button>
        <Button size="xs" variant="default" disabled={held !== null || isBusy} onClick={exportDraft}>
          Export draft
        </Button>
      </div>
      {versions.map((version) => (
        <p key={version.id}>
          Version {version.number}, issued {formatDate(version.issuedOn)} by {version.issuedBy},{' '}
          {stateNames[versionState(version, versions)]}.{' '}
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            onClick={() => exportVersion(version)}
          >
            Export version {version.number}
          </Button>
        </p>
      ))}
    </section>
  );
}
