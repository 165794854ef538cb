/** What exported documents and versions are called on the screens. */
import {
  caseDocumentKinds,
  closingFileKinds,
  documentKinds,
  type ExportedDocument,
} from '../../core/documents/exported-document';
import type { Assessment } from '../../core/threat/assessment';

/** "approved", "with gold", "draft". */
export function versionStatus({ status }: Pick<Assessment, 'status'>): string {
  return status === 'submitted' ? 'with gold' : status;
}

/** "Version 2, with gold". */
export function versionLabel(assessment: Pick<Assessment, 'version' | 'status'>): string {
  return `Version ${assessment.version}, ${versionStatus(assessment)}`;
}

/** "Threat assessment", "Summary for gold". */
export function kindName({ kind }: Pick<ExportedDocument, 'kind'>): string {
  return (
    [...documentKinds, ...caseDocumentKinds, ...closingFileKinds].find(({ id }) => id === kind)?.name ?? kind
  );
}

/** "approved", or of a record "workshop closed". */
export function exportStatus({ kind, status }: Pick<ExportedDocument, 'kind' | 'status'>): string {
  if (kind === 'workshop-record') return status === 'issued' ? 'workshop closed' : 'workshop not closed';
  // Nobody approves a return or a package: it is made and leaves.
  if (closingFileKinds.some(({ id }) => id === kind)) return 'made';
  return status === 'issued' ? 'approved' : 'draft';
}
