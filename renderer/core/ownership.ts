/**
 * To which operation a record belongs: the field that says so, and of which collection the record is that it names. This
 * is said here alone; what leaves with an operation and what is erased with one are read off it.
 */
import type { CollectionName } from './records';

export interface Ownership {
  /** Holds the id of the operation, or of the record of `parent` that belongs to it. */
  readonly field: string;
  readonly parent: CollectionName;
}

const own = { field: 'operationId', parent: 'operations' } as const;
/** One record for each operation, under its id. */
const underItsId = { field: 'id', parent: 'operations' } as const;
const ofAssessment = { field: 'assessmentId', parent: 'assessments' } as const;
const ofWorkshop = { field: 'workshopId', parent: 'workshops' } as const;

/** By collection; `null` where its records belong to no one operation. Does not compile while one is missing. */
export const ownership = {
  operations: underItsId,
  operationDates: underItsId,
  desk: null,
  areas: null,
  places: null,
  stations: own,
  assessments: own,
  cells: ofAssessment,
  factorNotes: ofAssessment,
  controls: own,
  scaleSets: null,
  intelligence: own,
  history: null,
  lessons: own,
  lessonAnswers: ofAssessment,
  workshops: own,
  rounds: ofWorkshop,
  scores: ofWorkshop,
  roundReasons: ofWorkshop,
  agreedRatings: ofWorkshop,
  exportedDocuments: own,
  allegations: own,
  cases: own,
  cpsContacts: own,
  fileReviews: own,
  councilUpdates: own,
  packs: own,
  offenceEdits: null,
  arrangements: null,
  oneOffDays: null,
  plannedEvents: own,
  commandRoles: own,
  delegations: own,
  partners: null,
  partnerContacts: own,
  checklistAnswers: own,
  considerationAnswers: own,
  decisions: own,
  meetings: own,
  actions: own,
  planTexts: own,
  teams: own,
  posts: own,
  dayLog: own,
  memoranda: own,
  memorandumReturns: { field: 'memorandumId', parent: 'memoranda' },
  clauseEdits: null,
  documentVersions: own,
  letterBatches: own,
  judgements: own,
  learningPoints: own,
  trainingItems: own,
  hotDebriefs: own,
  mediaEntries: own,
  debriefForms: own,
  contributions: own,
  returnEntries: own,
  dataReturns: own,
  learningNotes: own,
  carriedItems: own,
  closures: underItsId,
  retentionRules: null,
  retentionReviews: own,
  contests: own,
  candidates: own,
  safetyConcerns: own,
  contactMatters: own,
  candidateContacts: own,
  publicityItems: own,
  briefingReceipts: own,
  placeholders: own,
  conductEntries: own,
  conductAccess: underItsId,
  deskUsers: null,
  formDrafts: null,
  workshopDrafts: ofWorkshop,
  importProfiles: null,
  forceLooks: null,
  wordTemplates: null,
} as const satisfies { readonly [C in CollectionName]: Ownership | null };

/** The collections whose records belong to no one operation. */
export type SharedCollection = {
  [C in CollectionName]: (typeof ownership)[C] extends null ? C : never;
}[CollectionName];

/** By which field a record of the collection belongs to an operation; `null` where it belongs to none. */
export function ownershipOf(collection: CollectionName): Ownership | null {
  return ownership[collection];
}
