/** Where a document of the plan is read and issued. Apart from the table of documents, which brings every composer with it. */
import type { PlanDocumentKind } from './document-version';

/** The address of a document; `subjectId` is empty for the whole operation. A memorandum and a sanitised note have rooms of their own. */
export function planDocumentPath(kind: PlanDocumentKind, subjectId: string): string {
  if (kind === 'memorandum') return `/documents/memoranda?council=${encodeURIComponent(subjectId)}`;
  if (kind === 'learning-note') return `/debrief/notes?note=${encodeURIComponent(subjectId)}`;
  return `/documents/plan/${kind}${subjectId === '' ? '' : `/${encodeURIComponent(subjectId)}`}`;
}
