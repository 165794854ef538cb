/**
 * What is due and what is not yet done in one operation, read off the records. Nothing here is entered by hand.
 */
import { daysBetween } from '../foundation/dates';
import { type Lesson, type LessonAnswer, lessonAnswerId, lessonKinds } from '../history/lesson';
import type { Area } from '../places/area';
import type { Station } from '../places/station';
import type { Assessment } from '../threat/assessment';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { Cell } from '../threat/cell';
import type { Control } from '../threat/control';
import { countsOf, type GridCounts, gridOf } from '../threat/grid';
import { heads } from '../threat/harms';
import type { Workshop } from '../workshop/workshop';
import type { Operation } from './operation';

/** Due things are looked ahead for so long. */
export const dueWithinDays = 14;

export interface DueItem {
  readonly key: string;
  readonly text: string;
  /** ISO date. */
  readonly due: string;
  readonly isOverdue: boolean;
  readonly path: string;
}

export interface OpenItem {
  readonly key: string;
  readonly text: string;
  /** How much is left, in words: "31 of 120". Empty where it is one thing. */
  readonly left: string;
  readonly path: string;
}

export interface WorkRecords {
  readonly areas: ReadonlyMap<string, Area>;
  readonly stations: ReadonlyMap<string, Station>;
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly intelligence: ReadonlyMap<string, IntelligenceItem>;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly lessonAnswers: ReadonlyMap<string, LessonAnswer>;
  readonly workshops: ReadonlyMap<string, Workshop>;
}

/** The newest version of an operation's assessment. */
export function newestAssessment(
  assessments: ReadonlyMap<string, Assessment>,
  operationId: string,
): Assessment | undefined {
  return [...assessments.values()]
    .filter((assessment) => assessment.operationId === operationId)
    .reduce<Assessment | undefined>(
      (newest, each) => (newest === undefined || each.version > newest.version ? each : newest),
      undefined,
    );
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

function datedItems(records: WorkRecords, operation: Operation, today: string): readonly DueItem[] {
  return [
    ...reviewItems(records, operation),
    ...controlItems(records, operation),
    ...intelligenceItems(records, operation),
    ...lessonItems(records, operation),
    ...plannedWorkshops(records, operation),
  ]
    .map((item) => ({ ...item, isOverdue: item.due < today }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.text.localeCompare(b.text, 'en-GB')));
}

type Dated = Omit<DueItem, 'isOverdue'>;

function reviewItems({ assessments }: WorkRecords, operation: Operation): readonly Dated[] {
  const assessment = newestAssessment(assessments, operation.id);
  if (assessment === undefined || assessment.reviewDate === null) return [];
  const text = `Review the threat assessment, version ${assessment.version}`;
  return [{ key: `review:${assessment.id}`, text, due: assessment.reviewDate, path: '/threat' }];
}

/** Controls that should stand by a date and do not stand yet. */
function controlItems({ controls, assessments }: WorkRecords, operation: Operation): readonly Dated[] {
  const newest = newestAssessment(assessments, operation.id);
  const path = newest === undefined ? '/threat' : `/threat/${newest.id}/controls`;
  return [...controls.values()].flatMap((control): Dated[] => {
    const isOpen = control.state === 'proposed' || control.state === 'agreed';
    if (control.operationId !== operation.id || !isOpen || control.due === null) return [];
    const text = control.text === '' ? 'Control without words' : control.text;
    const owner = control.owner === '' ? 'no owner' : control.owner;
    return [{ key: `control:${control.id}`, text: `${text} (${owner})`, due: control.due, path }];
  });
}

function intelligenceItems({ intelligence }: WorkRecords, operation: Operation): readonly Dated[] {
  return [...intelligence.values()].flatMap((item): Dated[] =>
    item.operationId !== operation.id || item.reviewOn === null
      ? []
      : [
          {
            key: `intelligence:${item.id}`,
            text: `Review intelligence ${item.reference}`,
            due: item.reviewOn,
            path: '/intelligence',
          },
        ],
  );
}

/** Earlier learning with a date that the newest version has not answered yet. */
function lessonItems(records: WorkRecords, operation: Operation): readonly Dated[] {
  const newest = newestAssessment(records.assessments, operation.id);
  return [...records.lessons.values()].flatMap((lesson): Dated[] => {
    if (lesson.operationId !== operation.id || lesson.due === null) return [];
    if (newest !== undefined && records.lessonAnswers.has(lessonAnswerId(newest.id, lesson.id))) return [];
    const kind = lessonKinds.find(({ id }) => id === lesson.kind)?.name ?? lesson.kind;
    const owner = lesson.owner.trim() === '' ? 'no owner' : lesson.owner.trim();
    return [
      {
        key: `lesson:${lesson.id}`,
        text: `${kind}: ${lesson.text} (${owner})`,
        due: lesson.due,
        path: '/intelligence/learning',
      },
    ];
  });
}

function plannedWorkshops({ workshops }: WorkRecords, operation: Operation): readonly Dated[] {
  return [...workshops.values()]
    .filter(({ operationId, status }) => operationId === operation.id && status === 'planned')
    .map(({ id, title, date }) => ({
      key: `workshop:${id}`,
      text: `Hold the workshop “${title}”`,
      due: date,
      path: `/workshops/${id}`,
    }));
}

/** What is not yet done, in the order in which it is usually done. */
export function openItems(records: WorkRecords, operation: Operation): readonly OpenItem[] {
  return [
    ...operationItems(operation),
    ...stationItems(records, operation),
    ...runningWorkshops(records, operation),
    ...assessmentItems(records, operation),
  ];
}

function operationItems(operation: Operation): readonly OpenItem[] {
  const items: OpenItem[] = [];
  const path = '/operation';
  if (operation.pollingDate === null)
    items.push({ key: 'date', text: 'Enter the polling date', left: '', path });
  if (operation.polls.length === 0)
    items.push({ key: 'polls', text: 'Say which polls are held', left: '', path });
  if (operation.areaIds.length === 0) {
    items.push({ key: 'areas', text: 'Choose the councils where polls are held', left: '', path });
  }
  return items;
}

function stationItems({ areas, stations }: WorkRecords, operation: Operation): readonly OpenItem[] {
  const own = [...stations.values()].filter((station) => station.operationId === operation.id);
  const items: OpenItem[] = [];
  const without = operation.areaIds.filter((areaId) => !own.some((station) => station.areaId === areaId));
  for (const areaId of without) {
    items.push({
      key: `import:${areaId}`,
      text: `Import the polling stations of ${areas.get(areaId)?.name ?? 'a council no longer recorded'}`,
      left: '',
      path: '/places/import',
    });
  }
  const undecided = own.filter((station) => station.presence === null).length;
  if (undecided > 0) {
    items.push({
      key: 'presence',
      text: 'Decide the police presence at polling stations',
      left: `${undecided} of ${own.length}`,
      path: '/places',
    });
  }
  return items;
}

/** What was begun and not closed: its scores are not yet part of the record. */
function runningWorkshops({ workshops }: WorkRecords, operation: Operation): readonly OpenItem[] {
  return [...workshops.values()]
    .filter(({ operationId, status }) => operationId === operation.id && status === 'running')
    .map(({ id, title }) => ({
      key: `workshop:${id}`,
      text: `Go on with the workshop “${title}”, or close it`,
      left: '',
      path: `/workshops/${id}/run`,
    }));
}

function assessmentItems(records: WorkRecords, operation: Operation): readonly OpenItem[] {
  const path = '/threat';
  const assessment = newestAssessment(records.assessments, operation.id);
  if (assessment === undefined)
    return [{ key: 'threat', text: 'Start the threat assessment', left: '', path }];
  const counts = countsOf(gridOf(assessment, records.cells));
  if (assessment.status === 'approved') return approvedItems(assessment, counts);
  if (assessment.status === 'submitted') return [withGold(assessment)];
  const judged = heads.filter((head) => assessment.judgements[head.id].trim() !== '').length;
  const items: OpenItem[] = [...returned(assessment)];
  if (counts.notConsidered > 0) {
    items.push({
      key: 'not-considered',
      text: 'Consider the harms not yet considered',
      left: `${counts.notConsidered} of ${counts.total}`,
      path,
    });
  }
  if (counts.incomplete > 0) {
    items.push({
      key: 'incomplete',
      text: 'Finish the ratings that were begun',
      left: String(counts.incomplete),
      path,
    });
  }
  if (judged < heads.length) {
    items.push({
      key: 'judgements',
      text: 'Write the judgement under each head',
      left: `${heads.length - judged} of ${heads.length}`,
      path,
    });
  }
  items.push({
    key: 'approve',
    text: `Have gold approve version ${assessment.version} of the threat assessment`,
    left: '',
    path,
  });
  return items;
}

/** Nothing in the version can be changed meanwhile, so nothing else is asked for. */
function withGold(assessment: Assessment): OpenItem {
  const text = `Record gold’s answer to version ${assessment.version} of the threat assessment`;
  return { key: 'with-gold', text, left: '', path: `/threat/${assessment.id}/approve` };
}

/** What gold wanted changed, where the last answer was to give the version back. */
function returned({ id, version, returns }: Assessment): readonly OpenItem[] {
  const last = returns.at(-1);
  if (last === undefined) return [];
  const text = `Gold, on giving version ${version} back: ${last.comments}`;
  return [{ key: 'returned', text, left: '', path: `/threat/${id}/approve` }];
}

/** Approval does not close what was left open: it is still shown, with what gold asked for. */
function approvedItems(assessment: Assessment, counts: GridCounts): readonly OpenItem[] {
  const items: OpenItem[] = [];
  const path = '/threat';
  const note = assessment.approval?.note.trim() ?? '';
  if (note !== '')
    items.push({
      key: 'gold-note',
      text: `Gold, on approving version ${assessment.version}: ${note}`,
      left: '',
      path,
    });
  if (counts.notConsidered > 0) {
    items.push({
      key: 'approved-not-considered',
      text: `Version ${assessment.version} was approved with harms not considered`,
      left: `${counts.notConsidered} of ${counts.total}`,
      path,
    });
  }
  if (counts.incomplete > 0) {
    items.push({
      key: 'approved-incomplete',
      text: `Version ${assessment.version} was approved with ratings unfinished`,
      left: String(counts.incomplete),
      path,
    });
  }
  return items;
}
