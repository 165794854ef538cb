/**
 * The classes in which records are kept and erased, and the class of every collection. What belongs to the whole desk
 * is in none: it is never erased with an operation.
 *
 * Reference: resources/reference/retention.json says where each period comes from, and which are the desk's own.
 */
import reference from '../../../resources/reference/retention.json';
import type { CollectionName } from '../records';

/** Where the periods come from, and what about them is not settled. */
export const retentionSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

export const retentionClassIds = [
  'plan',
  'decisions',
  'assessment',
  'intelligence',
  'polling-day',
  'cases',
  'debrief',
  'returns',
  'candidates',
  'conduct',
  'documents',
  'operation',
] as const;
export type RetentionClassId = (typeof retentionClassIds)[number];

/** From where a period counts. */
export type RetentionStart = 'polling-day' | 'closing';

/** From where the least period counts: the latest offence in the cases, or polling day where that is later. */
export type LeastStart = 'last-offence';

export interface RetentionClass {
  readonly id: RetentionClassId;
  readonly name: string;
  /** What lies in it, in the officer's words. */
  readonly holds: string;
  /** `null` where it is kept for good. */
  readonly years: number | null;
  readonly from: RetentionStart;
  /** What the period rests on. */
  readonly basis: string;
  /** What nobody may go below, with where that comes from; `null` where nothing says so. */
  readonly least: { readonly months: number; readonly from: LeastStart; readonly basis: string } | null;
}

/** All classes, in the order of the reference. */
export const retentionClasses: readonly RetentionClass[] = reference.classes.map((given) => ({
  id: classIdOf(given.id),
  name: given.name,
  holds: given.holds,
  years: given.years,
  from: startOf(given.from),
  basis: given.basis,
  least: given.least === undefined ? null : { ...given.least, from: leastStartOf(given.least.from) },
}));

/** What belongs to no operation, and why. */
export const sharedRecords: readonly { readonly of: string; readonly why: string }[] = reference.shared;

/** The class with this id. */
export function retentionClass(id: string): RetentionClass | undefined {
  return retentionClasses.find((each) => each.id === id);
}

/** The class that is known to be there. */
export function classWithId(id: RetentionClassId): RetentionClass {
  const found = retentionClass(id);
  if (found === undefined) throw new Error(`The reference lacks the class ${id}`);
  return found;
}

/** The class of every collection; `shared` is not an operation's own. Does not compile while one is missing. */
export const classOfCollection: Readonly<Record<CollectionName, RetentionClassId | 'shared'>> = {
  desk: 'shared',
  deskUsers: 'shared',
  areas: 'shared',
  places: 'shared',
  importProfiles: 'shared',
  scaleSets: 'shared',
  history: 'shared',
  offenceEdits: 'shared',
  arrangements: 'shared',
  oneOffDays: 'shared',
  partners: 'shared',
  formDrafts: 'shared',
  clauseEdits: 'shared',
  forceLooks: 'shared',
  wordTemplates: 'shared',
  retentionRules: 'shared',
  operationDates: 'plan',
  plannedEvents: 'plan',
  commandRoles: 'plan',
  delegations: 'plan',
  partnerContacts: 'plan',
  checklistAnswers: 'plan',
  considerationAnswers: 'plan',
  planTexts: 'plan',
  meetings: 'plan',
  actions: 'plan',
  memoranda: 'plan',
  memorandumReturns: 'plan',
  letterBatches: 'plan',
  decisions: 'decisions',
  assessments: 'assessment',
  cells: 'assessment',
  factorNotes: 'assessment',
  controls: 'assessment',
  lessons: 'assessment',
  lessonAnswers: 'assessment',
  workshops: 'assessment',
  rounds: 'assessment',
  scores: 'assessment',
  roundReasons: 'assessment',
  agreedRatings: 'assessment',
  workshopDrafts: 'assessment',
  intelligence: 'intelligence',
  stations: 'polling-day',
  teams: 'polling-day',
  posts: 'polling-day',
  dayLog: 'polling-day',
  allegations: 'cases',
  cases: 'cases',
  cpsContacts: 'cases',
  fileReviews: 'cases',
  packs: 'cases',
  councilUpdates: 'cases',
  judgements: 'debrief',
  learningPoints: 'debrief',
  trainingItems: 'debrief',
  hotDebriefs: 'debrief',
  mediaEntries: 'debrief',
  debriefForms: 'debrief',
  contributions: 'debrief',
  learningNotes: 'debrief',
  placeholders: 'debrief',
  carriedItems: 'debrief',
  returnEntries: 'returns',
  dataReturns: 'returns',
  contests: 'candidates',
  candidates: 'candidates',
  safetyConcerns: 'candidates',
  contactMatters: 'candidates',
  candidateContacts: 'candidates',
  publicityItems: 'candidates',
  conductEntries: 'conduct',
  conductAccess: 'conduct',
  briefingReceipts: 'conduct',
  documentVersions: 'documents',
  exportedDocuments: 'documents',
  operations: 'operation',
  closures: 'operation',
  retentionReviews: 'operation',
};

/** The collections of one class. */
export function collectionsOf(classId: RetentionClassId): readonly CollectionName[] {
  // Sound: the keys of the table are the names of all collections.
  return (Object.keys(classOfCollection) as CollectionName[]).filter(
    (name) => classOfCollection[name] === classId,
  );
}

function classIdOf(given: string): RetentionClassId {
  const id = retentionClassIds.find((each) => each === given);
  if (id === undefined) throw new Error(`The reference names a class that the desk does not know: ${given}`);
  return id;
}

function startOf(given: string): RetentionStart {
  if (given === 'polling-day' || given === 'closing') return given;
  throw new Error(`A period cannot count from ${given}`);
}

function leastStartOf(given: string): LeastStart {
  if (given === 'last-offence') return given;
  throw new Error(`A least period cannot count from ${given}`);
}
