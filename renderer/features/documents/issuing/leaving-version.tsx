/** What is asked before an issued version leaves again: it is checked against what is known today. */
import { useMemo } from 'react';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { frozenDocument } from '../../../core/issuing/issue';
import { type LeavingPart, partsOfDocument } from '../../../core/issuing/leaving-check';
import { BeforeItLeaves, type LeavingAnswer } from '../../../services/before-it-leaves';
import { useCollection } from '../../../services/desk-context';
import type { LeavingDocument } from '../../../services/leaving-document';

interface LeavingVersionProps {
  readonly version: DocumentVersion;
  readonly onLeave: (answer: LeavingAnswer) => void;
  readonly onClose: () => void;
}

/** Somebody may have come into a case since it was issued, and what it was made from may be marked higher. */
export function LeavingVersion({ version, onLeave, onClose }: LeavingVersionProps) {
  const assessments = useCollection('assessments');
  const parts = useMemo(
    () => [
      ...partsOfDocument(frozenDocument(version), version.kind),
      ...version.sources.map(({ id, what }): LeavingPart => ({
        name: what,
        text: '',
        marking: assessments.get(id)?.marking ?? null,
      })),
    ],
    [version, assessments],
  );
  return (
    <BeforeItLeaves
      title={`Export version ${version.number} of “${version.title}”`}
      parts={parts}
      issuedAs={version.marking}
      holders={holdersOf(version)}
      parted="one-whole"
      onLeave={onLeave}
      onClose={onClose}
    />
  );
}

function holdersOf({ holders }: DocumentVersion): string {
  return holders.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', ')).join('; ');
}

/** The same file, entered with who is given it and what was seen this time. */
export function answered(leaving: LeavingDocument, answer: LeavingAnswer): LeavingDocument {
  return {
    ...leaving,
    entry: (file) => {
      const entry = leaving.entry(file);
      return {
        ...entry,
        givenTo: answer.givenTo,
        warningsSeen: [...new Set([...entry.warningsSeen, ...answer.warningsSeen])],
      };
    },
  };
}
