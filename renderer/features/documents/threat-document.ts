/** The threat assessment as a document, made from the records of the desk. */
import { mayNotLeave } from '../../core/documents/leaving-marking';
import { missingValues } from '../../core/documents/missing-values';
import type { WordDocument } from '../../core/documents/model';
import { threatAssessmentDocument } from '../../core/documents/threat-assessment';
import { err, ok, type Result } from '../../core/foundation/result';
import type { Operation } from '../../core/operation/operation';
import type { DeskRecords } from '../../core/records';
import type { Assessment } from '../../core/threat/assessment';
import { gridOf } from '../../core/threat/grid';
import { flushDrafts } from '../../ui/drafts';
import type { OpenRecords } from '../../vault/index';

/** The collections that the document is made from. */
export type DocumentRecords = {
  readonly [C in 'assessments' | 'cells' | 'factorNotes' | 'areas' | 'places']: ReadonlyMap<
    string,
    DeskRecords[C]
  >;
};

export interface DocumentChoice {
  readonly operation: Operation;
  readonly assessment: Assessment;
  /** ISO date that stands on the document. */
  readonly issueDate: string;
}

/** The document of a version, from these records. */
export function threatDocumentFrom(records: DocumentRecords, choice: DocumentChoice): WordDocument {
  const { operation, assessment, issueDate } = choice;
  const { assessments, cells, factorNotes, areas, places } = records;
  const based = assessment.basedOnId === null ? undefined : assessments.get(assessment.basedOnId);
  const notesOf = (id: string) => [...factorNotes.values()].filter((note) => note.assessmentId === id);
  return threatAssessmentDocument({
    operation,
    grid: gridOf(assessment, cells),
    previous: based === undefined ? null : gridOf(based, cells),
    factorNotes: notesOf(assessment.id),
    previousFactorNotes: based === undefined ? [] : notesOf(based.id),
    gazetteer: { areas, places },
    issueDate,
  });
}

export interface LeavingDocument {
  readonly assessment: Assessment;
  readonly document: WordDocument;
  /** How often the document says that something is not recorded. */
  readonly missing: number;
}

/**
 * The document that leaves: everything typed is handed on first, then it is made from the records as they then
 * stand. Refused while a draft is marked lower than its operation.
 */
export function documentToLeave(
  records: OpenRecords<DeskRecords>,
  chosen: DocumentChoice,
): Result<LeavingDocument, { readonly kind: 'marked-too-low' }> {
  flushDrafts();
  const assessment = records.get('assessments', chosen.assessment.id) ?? chosen.assessment;
  const operation = records.get('operations', chosen.operation.id) ?? chosen.operation;
  if (mayNotLeave(assessment, operation)) return err({ kind: 'marked-too-low' });
  const all: DocumentRecords = {
    assessments: records.all('assessments'),
    cells: records.all('cells'),
    factorNotes: records.all('factorNotes'),
    areas: records.all('areas'),
    places: records.all('places'),
  };
  const document = threatDocumentFrom(all, { ...chosen, assessment, operation });
  return ok({ assessment, document, missing: missingValues(document).length });
}
