/** The documents that can leave the desk, made from its records. */
import type { DocumentKind, ExportedDocument } from '../../core/documents/exported-document';
import { goldSummaryDocument } from '../../core/documents/gold-summary';
import { mayNotLeave } from '../../core/documents/leaving-marking';
import { missingValues } from '../../core/documents/missing-values';
import type { PaperSize, WordDocument } from '../../core/documents/model';
import { notConsideredDocument } from '../../core/documents/not-considered';
import type { DocumentPart } from '../../core/documents/part';
import {
  type DocumentRecords as ThreatRecords,
  threatInputFrom,
} from '../../core/documents/threat/from-records';
import { threatAssessmentDocument, type ThreatDocumentInput } from '../../core/documents/threat-assessment';
import { workshopRecordDocument } from '../../core/documents/workshop-record';
import { withLook } from '../../core/issuing/document-look';
import { type ForceLook, forceLookId } from '../../core/issuing/force-look';
import { plainText } from '../../core/documents/missing';
import { err, ok, type Result } from '../../core/foundation/result';
import { audienceNames } from '../../core/intelligence/audience';
import type { Operation } from '../../core/operation/operation';
import type { DeskRecords } from '../../core/records';
import type { Assessment } from '../../core/threat/assessment';
import type { Workshop } from '../../core/workshop/workshop';
import { flushDrafts } from '../../ui/drafts';
import type { OpenRecords } from '../../vault/index';

/** What the documents are made from, and the look that they are printed in. */
export type DocumentRecords = ThreatRecords & { readonly forceLooks: ReadonlyMap<string, ForceLook> };

export interface DocumentChoice {
  readonly operation: Operation;
  readonly assessment: Assessment;
  /** ISO date that stands on the document. */
  readonly issueDate: string;
  readonly kind: DocumentKind;
  /** Of the assessment and of what was not considered; `null` for the whole. */
  readonly part: DocumentPart | null;
  /** The workshop that a record is of. */
  readonly workshop: Workshop | null;
  /** The paper of the wide pages, where the document has any. */
  readonly widePages: PaperSize;
}

/** What the documents of a version are made from, in these records. */
export function documentInput(records: DocumentRecords, choice: DocumentChoice): ThreatDocumentInput {
  return threatInputFrom(records, choice);
}

/** The document that was chosen, from these records; a record of no workshop is a bug. */
export function documentFrom(records: DocumentRecords, choice: DocumentChoice): WordDocument {
  return { ...plainDocumentFrom(records, choice), ...withLook(records.forceLooks.get(forceLookId)) };
}

function plainDocumentFrom(records: DocumentRecords, choice: DocumentChoice): WordDocument {
  const input = documentInput(records, choice);
  switch (choice.kind) {
    case 'threat-assessment':
      return threatAssessmentDocument(input);
    case 'gold-summary':
      return goldSummaryDocument(input);
    case 'not-considered':
      return notConsideredDocument(input);
    case 'workshop-record': {
      const { workshop } = choice;
      if (workshop === null) throw new Error('A workshop record was asked for without a workshop');
      return workshopRecordDocument({ ...input, workshop });
    }
  }
}

/** Who a document of this version is given to, in the words of its distribution; empty where it says nothing. */
export function givenTo({ distribution, audiences }: Assessment): string {
  return distribution.trim() === '' ? audienceNames(audiences) : distribution.trim();
}

/** What the register keeps of a document beside the file. */
export type LeavingFacts = Pick<
  ExportedDocument,
  'kind' | 'sourceId' | 'subset' | 'givenTo' | 'missingValues'
>;

export interface LeavingDocument {
  readonly assessment: Assessment;
  readonly document: WordDocument;
  readonly facts: LeavingFacts;
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
  const named = chosen.workshop;
  const workshop = named === null ? null : (records.get('workshops', named.id) ?? named);
  const choice = { ...chosen, assessment, operation, workshop };
  const document = documentFrom(allRecords(records), choice);
  return ok({
    assessment,
    document,
    facts: {
      kind: choice.kind,
      sourceId: choice.kind === 'workshop-record' && workshop !== null ? workshop.id : assessment.id,
      subset: plainText(document.front.part ?? ''),
      givenTo: givenTo(assessment),
      missingValues: missingValues(document).length,
    },
  });
}

/** The collections of an open desk that documents are made from. */
function allRecords(records: OpenRecords<DeskRecords>): DocumentRecords {
  return {
    assessments: records.all('assessments'),
    cells: records.all('cells'),
    factorNotes: records.all('factorNotes'),
    areas: records.all('areas'),
    places: records.all('places'),
    stations: records.all('stations'),
    intelligence: records.all('intelligence'),
    history: records.all('history'),
    lessons: records.all('lessons'),
    lessonAnswers: records.all('lessonAnswers'),
    carriedItems: records.all('carriedItems'),
    controls: records.all('controls'),
    workshops: records.all('workshops'),
    rounds: records.all('rounds'),
    scores: records.all('scores'),
    roundReasons: records.all('roundReasons'),
    agreedRatings: records.all('agreedRatings'),
    forceLooks: records.all('forceLooks'),
  };
}
