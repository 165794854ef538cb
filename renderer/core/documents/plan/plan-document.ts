/** What every document of the plan is asked with and gives back, and what they all say of themselves. */
import { formatDate } from '../../foundation/dates';
import type { Marking } from '../../foundation/marking';
import type { Result } from '../../foundation/result';
import type { DocumentSource, PlanDocumentKind } from '../../issuing/document-version';
import { forceLookId } from '../../issuing/force-look';
import { withLook } from '../../issuing/document-look';
import type { Operation } from '../../operation/operation';
import type { CollectionName, DeskRecords } from '../../records';
import { recorded } from '../missing';
import type { Text, WordDocument } from '../model';

/** The collections that documents of the plan are made from. */
export const planCollections = [
  'actions',
  'agreedRatings',
  'allegations',
  'areas',
  'arrangements',
  'assessments',
  'briefingReceipts',
  'candidateContacts',
  'candidates',
  'carriedItems',
  'cases',
  'cells',
  'checklistAnswers',
  'clauseEdits',
  'closures',
  'commandRoles',
  'considerationAnswers',
  'contactMatters',
  'contests',
  'contributions',
  'controls',
  'councilUpdates',
  'cpsContacts',
  'dataReturns',
  'dayLog',
  'debriefForms',
  'decisions',
  'delegations',
  'desk',
  'deskUsers',
  'documentVersions',
  'exportedDocuments',
  'factorNotes',
  'fileReviews',
  'forceLooks',
  'history',
  'hotDebriefs',
  'intelligence',
  'judgements',
  'learningNotes',
  'learningPoints',
  'lessonAnswers',
  'lessons',
  'letterBatches',
  'mediaEntries',
  'meetings',
  'memoranda',
  'memorandumReturns',
  'offenceEdits',
  'oneOffDays',
  'operationDates',
  'operations',
  'packs',
  'partnerContacts',
  'partners',
  'placeholders',
  'places',
  'planTexts',
  'plannedEvents',
  'posts',
  'publicityItems',
  'retentionReviews',
  'retentionRules',
  'returnEntries',
  'roundReasons',
  'rounds',
  'safetyConcerns',
  'scores',
  'stations',
  'teams',
  'trainingItems',
  'workshops',
] as const satisfies readonly CollectionName[];
export type PlanCollection = (typeof planCollections)[number];

export type PlanRecords = { readonly [C in PlanCollection]: ReadonlyMap<string, DeskRecords[C]> };

export interface PlanDocumentRequest {
  readonly kind: PlanDocumentKind;
  /** The record that it is for; empty where it is for the whole operation. */
  readonly subjectId: string;
  readonly operation: Operation;
  readonly records: PlanRecords;
  /** The number that it has, or will have when it is issued. */
  readonly number: number;
  readonly status: 'draft' | 'issued';
  /** ISO date. */
  readonly issueDate: string;
  /** ISO date; `null` where none was set. */
  readonly reviewDate: string | null;
  /** Name and role of who makes it: "J. Sandry, Election SPOC". */
  readonly author: string;
}

/** Who reads it outside the command of the operation: it decides what is checked before it leaves. */
export type Readership = 'force' | 'partner' | 'person' | 'public';

export interface ComposedDocument {
  readonly document: WordDocument;
  /** What it was made from, each with its version and how that stood. */
  readonly sources: readonly DocumentSource[];
  readonly readership: Readership;
}

/** The document, or the sentence that says why there can be none and what to do. */
export type Composer = (request: PlanDocumentRequest) => Result<ComposedDocument, string>;

interface FrameGiven {
  /** Which part of the whole: the council, the team; `null` for the whole. */
  readonly part?: string | null;
  readonly approvedBy?: Text;
  readonly distribution?: Text;
  /** Instead of the marking of the operation. */
  readonly marking?: Marking;
}

/** What a document of the plan says of itself but its title and its blocks. */
export function planFrame(
  request: PlanDocumentRequest,
  given: FrameGiven = {},
): Omit<WordDocument, 'title' | 'blocks'> {
  const { operation, records, number, status, issueDate, reviewDate, author } = request;
  const { part = null } = given;
  const look = records.forceLooks.get(forceLookId);
  return {
    marking: given.marking ?? operation.marking,
    status,
    author,
    issueDate,
    versionLabel: `Version ${number}`,
    language: 'en-GB',
    ...withLook(look),
    front: {
      operation: operation.name,
      ...(part === null ? {} : { part }),
      version: String(number),
      status: status === 'issued' ? 'Issued' : 'Draft, not issued',
      author: recorded(author, 'author'),
      approvedBy: given.approvedBy ?? recorded(null, 'approval'),
      date: formatDate(issueDate),
      reviewDate: recorded(reviewDate === null ? null : formatDate(reviewDate), 'review date'),
      distribution: given.distribution ?? recorded(look?.distributionNote, 'distribution'),
      foiNote: recorded(look?.foiNote, 'freedom of information note'),
    },
  };
}
