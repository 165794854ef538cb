/** Which records of an operation stand as they were once it is closed, and which go on. */
import type { CollectionName } from '../records';

const standsStill: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'operations',
  'operationDates',
  'plannedEvents',
  'commandRoles',
  'delegations',
  'checklistAnswers',
  'considerationAnswers',
  'planTexts',
  'meetings',
  'memoranda',
  'memorandumReturns',
  'letterBatches',
  'decisions',
  'assessments',
  'cells',
  'factorNotes',
  'controls',
  'lessons',
  'lessonAnswers',
  'workshops',
  'rounds',
  'scores',
  'roundReasons',
  'agreedRatings',
  'workshopDrafts',
  'stations',
  'teams',
  'posts',
  'dayLog',
  'judgements',
  'hotDebriefs',
  'mediaEntries',
  'debriefForms',
  'contributions',
  'contests',
  'candidates',
  'contactMatters',
  'candidateContacts',
  'publicityItems',
]);

/** Whether a record of this collection may no longer change in a closed operation. */
export function standsStillOnceClosed(collection: CollectionName): boolean {
  return standsStill.has(collection);
}
