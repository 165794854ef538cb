/**
 * What is due and what is not yet done in one operation, read off the records. Nothing here is entered by hand.
 * Each subject stands in its own file; to add one, write it and name it in `subjects`.
 */
import { daysBetween } from '../../foundation/dates';
import type { Operation } from '../operation';
import { assessmentWork } from './assessment-work';
import { caseWork } from './case-work';
import { commandWork } from './command-work';
import { considerationWork } from './consideration-work';
import { controlWork } from './control-work';
import { intelligenceWork } from './intelligence-work';
import { issuedWork } from './issued-work';
import { lessonWork } from './lesson-work';
import { meetingWork } from './meeting-work';
import { memorandumWork } from './memorandum-work';
import { operationWork } from './operation-work';
import { partnerWork } from './partner-work';
import { planTextWork } from './plan-text-work';
import { pollingDayWork } from './polling-day-work';
import { stationWork } from './station-work';
import { timetableWork } from './timetable-work';
import type { DatedItem, OpenItem, RecordsOf } from './work-subject';
import { workshopWork } from './workshop-work';

/** In the order in which the work is usually done: what is not yet done is listed so. */
const subjects = [
  operationWork,
  timetableWork,
  stationWork,
  pollingDayWork,
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
  caseWork,
  issuedWork,
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

/** What falls due within the next days or is overdue, earliest first. */
export function dueItems(records: WorkRecords, operation: Operation, today: string): readonly DueItem[] {
  return datedItems(records, operation, today).filter(
    (item) => daysBetween(today, item.due) <= dueWithinDays,
  );
}

/** The first thing that falls due after that, or `undefined`. */
export function nextDue(records: WorkRecords, operation: Operation, today: string): DueItem | undefined {
  return datedItems(records, operation, today).find((item) => daysBetween(today, item.due) > dueWithinDays);
}

/** What is not yet done, in the order in which it is usually done. */
export function openItems(records: WorkRecords, operation: Operation): readonly OpenItem[] {
  return subjects.flatMap((subject) => subject.open(records, operation));
}

function datedItems(records: WorkRecords, operation: Operation, today: string): readonly DueItem[] {
  return subjects
    .flatMap((subject) => subject.due(records, operation, today))
    .filter(({ passes, due }) => passes !== true || due >= today)
    .map((item) => ({ ...item, isOverdue: item.due < today }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.text.localeCompare(b.text, 'en-GB')));
}
