/**
 * What is due and what is not yet done in one operation, read off the records. Nothing here is entered by hand.
 * Each subject stands in its own file; to add one, write it and name it in `subjects`.
 */
import { daysBetween } from '../../foundation/dates';
import type { CollectionName } from '../../records';
import { isClosed } from '../../retention/closing';
import { standsStillOnceClosed } from '../../retention/stands-still';
import type { Operation } from '../operation';
import { actionWork } from './action-work';
import { assessmentWork } from './assessment-work';
import { candidateWork } from './candidate-work';
import { carriedWork } from './carried-work';
import { closingWork } from './closing-work';
import { caseWork } from './case-work';
import { commandWork } from './command-work';
import { conductRegisterWork } from './conduct-register-work';
import { conductWork } from './conduct-work';
import { contactWork } from './contact-work';
import { considerationWork } from './consideration-work';
import { contributionWork } from './contribution-work';
import { controlWork } from './control-work';
import { intelligenceWork } from './intelligence-work';
import { debriefWork } from './debrief-work';
import { issuedWork } from './issued-work';
import { learningWork } from './learning-work';
import { lessonWork } from './lesson-work';
import { meetingWork } from './meeting-work';
import { memorandumWork } from './memorandum-work';
import { noteWork } from './note-work';
import { operationWork } from './operation-work';
import { partnerWork } from './partner-work';
import { planTextWork } from './plan-text-work';
import { pollingDayWork } from './polling-day-work';
import { publicityWork } from './publicity-work';
import { returnWork } from './return-work';
import { safetyWork } from './safety-work';
import { stationWork } from './station-work';
import { timetableWork } from './timetable-work';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';
import { workshopWork } from './workshop-work';

/** In the order in which the work is usually done: what is not yet done is listed so. */
const subjects = [
  operationWork,
  carriedWork,
  timetableWork,
  stationWork,
  pollingDayWork,
  conductWork,
  conductRegisterWork,
  workshopWork,
  assessmentWork,
  controlWork,
  intelligenceWork,
  lessonWork,
  considerationWork,
  commandWork,
  partnerWork,
  planTextWork,
  memorandumWork,
  meetingWork,
  actionWork,
  candidateWork,
  safetyWork,
  caseWork,
  debriefWork,
  contributionWork,
  noteWork,
  returnWork,
  contactWork,
  publicityWork,
  issuedWork,
  learningWork,
  closingWork,
] as const;

type WorkCollection = (typeof subjects)[number]['reads'][number];

/** All records that the work list is read off. */
export type WorkRecords = RecordsOf<WorkCollection>;

/** The collections that the work list is read off, each once. */
export const workCollections: readonly WorkCollection[] = [
  ...new Set(subjects.flatMap<WorkCollection>(({ reads }) => reads)),
];

/** Due things are looked ahead for so long. */
export const dueWithinDays = 14;

export interface DueItem extends DatedItem {
  readonly isOverdue: boolean;
}

/** When it is asked, as an ISO date; and by whom, where what is for few may be among it. */
export type Asking = string | { readonly today: string; readonly userId: string };

/** What falls due within the next days or is overdue, earliest first. */
export function dueItems(records: WorkRecords, operation: Operation, asking: Asking): readonly DueItem[] {
  const today = dayOf(asking);
  return datedItems(records, operation, asking).filter(
    (item) => daysBetween(today, item.due) <= dueWithinDays,
  );
}

/** The first thing that falls due after that, or `undefined`. */
export function nextDue(records: WorkRecords, operation: Operation, asking: Asking): DueItem | undefined {
  const today = dayOf(asking);
  return datedItems(records, operation, asking).find((item) => daysBetween(today, item.due) > dueWithinDays);
}

/** What is not yet done, in the order in which it is usually done. */
export function openItems(records: WorkRecords, operation: Operation): readonly OpenItem[] {
  return subjectsOf(records, operation).flatMap((subject) => subject.open(records, operation));
}

/** In a closed operation only those whose records go on. */
function subjectsOf(records: WorkRecords, operation: Operation): readonly (typeof subjects)[number][] {
  return isClosed(records.closures.get(operation.id)) ? subjects.filter(outlives) : subjects;
}

function outlives({ reads, doneIn }: Pick<WorkSubject<CollectionName>, 'reads' | 'doneIn'>): boolean {
  return !(doneIn ?? reads).some(standsStillOnceClosed);
}

function dayOf(asking: Asking): string {
  return typeof asking === 'string' ? asking : asking.today;
}

function datedItems(records: WorkRecords, operation: Operation, asking: Asking): readonly DueItem[] {
  const today = dayOf(asking);
  const userId = typeof asking === 'string' ? null : asking.userId;
  return subjectsOf(records, operation)
    .flatMap((subject) => subject.due(records, operation, today))
    .filter(({ onlyFor }) => onlyFor === undefined || (userId !== null && onlyFor.includes(userId)))
    .filter(({ passes, due }) => passes !== true || due >= today)
    .map((item) => ({ ...item, isOverdue: item.due < today }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.text.localeCompare(b.text, 'en-GB')));
}
