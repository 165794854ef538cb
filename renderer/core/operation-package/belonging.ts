/**
 * What of each collection goes into the package of an operation: its own records, what they refer to, what is left out
 * and why. Every collection is named here, so that a new one cannot be forgotten.
 */
import type { CollectionName } from '../records';
import { neverListed } from '../registers/debrief-notes';

export type Belonging =
  /** Those whose field holds the id of the operation, or of a record of `parent` that belongs to it. */
  | { readonly way: 'own'; readonly field: string; readonly parent: CollectionName }
  /** Shared by the operations of the force: those that a record of the package names. */
  | { readonly way: 'named' }
  /** Shared, and read with every operation: all of them. */
  | { readonly way: 'all' }
  /** None; the package says so, and why. */
  | { readonly way: 'left-out'; readonly why: string };

const own: Belonging = { way: 'own', field: 'operationId', parent: 'operations' };
const isOperation: Belonging = { way: 'own', field: 'id', parent: 'operations' };
const ofAssessment: Belonging = { way: 'own', field: 'assessmentId', parent: 'assessments' };
const ofWorkshop: Belonging = { way: 'own', field: 'workshopId', parent: 'workshops' };
const named: Belonging = { way: 'named' };
const all: Belonging = { way: 'all' };

function leftOut(why: string): Belonging {
  return { way: 'left-out', why };
}

const conductWhy =
  'Entries about the conduct of people of the force are read by those alone who were named for them. They stay in the desk.';

/** By collection. */
export const belongings: { readonly [C in CollectionName]: Belonging } = {
  operations: isOperation,
  operationDates: isOperation,
  desk: all,
  areas: named,
  places: named,
  stations: own,
  assessments: own,
  cells: ofAssessment,
  factorNotes: ofAssessment,
  controls: own,
  scaleSets: named,
  intelligence: own,
  history: all,
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
  offenceEdits: all,
  arrangements: all,
  oneOffDays: all,
  plannedEvents: own,
  commandRoles: own,
  delegations: own,
  partners: named,
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
  memorandumReturns: { way: 'own', field: 'memorandumId', parent: 'memoranda' },
  clauseEdits: all,
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
  closures: own,
  retentionRules: all,
  retentionReviews: own,
  contests: own,
  candidates: own,
  safetyConcerns: own,
  contactMatters: own,
  candidateContacts: own,
  publicityItems: own,
  briefingReceipts: own,
  placeholders: leftOut(neverListed.placeholders ?? ''),
  conductEntries: leftOut(conductWhy),
  conductAccess: leftOut('Who may read entries about conduct goes with those entries.'),
  deskUsers: leftOut('How each person set up the desk is nobody else’s. Who did what stands in the records.'),
  formDrafts: leftOut('What somebody began in a form and did not enter is no record yet.'),
  workshopDrafts: leftOut('Scores and reasons that nobody entered in a workshop are no record yet.'),
  importProfiles: leftOut('How the columns of a council’s list are read is a setting of the desk.'),
  forceLooks: leftOut(
    'Crest and letterhead stand in the documents; as a setting of the desk they are no record.',
  ),
  wordTemplates: leftOut('Templates are files of the force and no record of the operation.'),
};
