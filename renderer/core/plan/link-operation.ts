/** To which operation the record belongs that a link leads to: it is read while that one is open. */
import type { ReadRecord } from '../guard-question';
import { type AnyRecord, operationIdOf } from '../retention/belongs';
import type { Link, LinkKind } from './link';
import type { LinkCollection, LinkRecords } from './link-words';

/** `null` for what is no record of the vault. */
const collectionOf: Readonly<Record<LinkKind, LinkCollection | null>> = {
  action: 'actions',
  allegation: 'allegations',
  area: 'areas',
  assessment: 'assessments',
  candidate: 'candidates',
  'candidate-contact': 'candidateContacts',
  case: 'cases',
  cell: 'cells',
  'checklist-answer': 'checklistAnswers',
  clause: 'clauseEdits',
  'command-role': 'commandRoles',
  consideration: null,
  contest: 'contests',
  contribution: 'contributions',
  control: 'controls',
  'day-log-entry': 'dayLog',
  decision: 'decisions',
  'document-version': 'documentVersions',
  'hot-debrief': 'hotDebriefs',
  intelligence: 'intelligence',
  'learning-point': 'learningPoints',
  lesson: 'lessons',
  'letter-batch': 'letterBatches',
  'media-entry': 'mediaEntries',
  meeting: 'meetings',
  memorandum: 'memoranda',
  partner: 'partners',
  place: 'places',
  'plan-text': 'planTexts',
  'planned-event': 'plannedEvents',
  'publicity-item': 'publicityItems',
  'readiness-rule': null,
  'safety-concern': 'safetyConcerns',
  station: 'stations',
  team: 'teams',
  'training-item': 'trainingItems',
};

/** The id of that operation; `null` where the record belongs to none, or is gone. */
export function operationIdOfLink({ kind, id }: Link, records: LinkRecords): string | null {
  const collection = collectionOf[kind];
  const record = collection === null ? undefined : records[collection].get(id);
  if (record === undefined) return null;
  const maps: Partial<Record<string, ReadonlyMap<string, unknown>>> = records;
  // Sound: each collection holds the records of its own name; the compiler does not follow a name that varies.
  const read = ((name: string, key: string) => maps[name]?.get(key)) as ReadRecord;
  return operationIdOf({ collection, record } as AnyRecord, read);
}
