/** The registers of intelligence: the log, the history of areas, earlier learning and what was answered to it. */
import { formatDate } from '../foundation/dates';
import { type HistoryEntry, historyKinds } from '../history/history-entry';
import { historyOf } from '../history/history-of-operation';
import { type Lesson, type LessonAnswer, lessonKinds } from '../history/lesson';
import { audienceNames, audiences } from '../intelligence/audience';
import { gradeName, handlingWords, intelligenceWords, sourceWords } from '../intelligence/grading';
import { handlingFor } from '../intelligence/handling';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import { locationName } from '../threat/locations';
import type { LocationRef } from '../threat/location-ref';
import {
  areaName,
  byDate,
  date,
  harmNames,
  inOrder,
  lines,
  moment,
  nameIn,
  noLongerRecorded,
  number,
  ofOperation,
  parts,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

/** A register does not say who it goes to: what is graded C does not stand in it. */
export const withheldInRegister = '[withheld: graded C, and a register does not say who it goes to]';

/** Whether the text of an item must not leave in a register. */
export function isWithheldFromRegisters(item: Pick<IntelligenceItem, 'handling' | 'mayGoTo'>): boolean {
  return handlingFor(item, []).kind !== 'may-print';
}

type Places = Parameters<typeof locationName>[1];
const locations = (refs: readonly LocationRef[], places: Places) =>
  refs.map((ref) => locationName(ref, places)).join('; ');

/** The intelligence log. The rows of items under code C stay; what they say is withheld. */
export const intelligenceRegister: Register<'intelligence' | 'areas' | 'places'> = {
  id: 'intelligence',
  title: 'Intelligence log',
  reads: ['intelligence', 'areas', 'places'],
  tableOf: ({ intelligence, areas, places }, operation) => {
    const unlessWithheld = (of: (item: IntelligenceItem) => string) => (item: IntelligenceItem) =>
      isWithheldFromRegisters(item) ? withheldInRegister : of(item);
    const rows = ofOperation(intelligence, operation).sort((a, b) =>
      inOrder.compare(a.reference, b.reference),
    );
    return tableOf<IntelligenceItem>(
      [
        short('Reference', ({ reference }) => reference),
        date('Received', ({ receivedOn }) => receivedOn),
        short('Source', ({ source }) => `${source} ${gradeName(sourceWords, source)}`),
        short('Intelligence', ({ grade }) => `${grade} ${gradeName(intelligenceWords, grade)}`),
        short('Handling', ({ handling }) => `${handling} ${gradeName(handlingWords, handling)}`),
        text(
          'Text',
          unlessWithheld((item) => item.text),
          4,
        ),
        text(
          'Provenance',
          unlessWithheld((item) => item.provenance),
        ),
        text(
          'Conditions',
          unlessWithheld((item) => item.conditions),
        ),
        text('May go to', (item) => audienceNames(item.mayGoTo)),
        text(
          'Places and areas',
          unlessWithheld((item) => locations(item.locations, { areas, places })),
        ),
        text(
          'People',
          unlessWithheld((item) => item.people.join('; ')),
        ),
        text(
          'Harms',
          unlessWithheld((item) => harmNames(item.harmIds)),
        ),
        text(
          'Passed on',
          unlessWithheld((item) => lines(item.disseminations.map(passedOn))),
        ),
        date('Review by', ({ reviewOn }) => reviewOn),
        moment('Entered', ({ enteredAt }) => enteredAt),
        short('Entered by', ({ enteredBy }) => enteredBy),
      ],
      rows,
    );
  },
};

function passedOn({
  to,
  audience,
  date: on,
  why,
  handling,
}: IntelligenceItem['disseminations'][number]): string {
  return parts(`${formatDate(on)} to ${to}`, nameIn(audiences, audience), why, handling);
}

/** What happened at earlier elections in the areas of the force. */
export const historyRegister: Register<'history' | 'areas' | 'operations'> = {
  id: 'area-history',
  title: 'Area history',
  reads: ['history', 'areas', 'operations'],
  tableOf: ({ history, areas, operations }, operation) => {
    const rows = [...historyOf({ history, areas, operations }, operation)].sort(
      (a, b) =>
        byDate<typeof a>(({ pollingDate }) => pollingDate)(b, a) ||
        inOrder.compare(a.areaAsGiven, b.areaAsGiven),
    );
    return tableOf<HistoryEntry>(
      [
        text('Election', ({ election }) => election),
        date('Polling day', ({ pollingDate }) => pollingDate),
        short('Kind', ({ kind }) => nameIn(historyKinds, kind)),
        short('Area', ({ areaId }) => areaName(areas, areaId)),
        short('Area as given', ({ areaAsGiven }) => areaAsGiven),
        short('Harm', ({ harmId }) => harmNames(harmId === '' ? [] : [harmId])),
        text('What happened', (entry) => entry.text, 4),
        text('Outcome', ({ outcome }) => outcome),
        number('Count', ({ count }) => count),
        text('Source', ({ source }) => source),
        text('Carried over from', ({ fromOperationId }) =>
          fromOperationId === null ? null : (operations.get(fromOperationId)?.name ?? noLongerRecorded),
        ),
        moment('Entered', ({ enteredAt }) => enteredAt),
      ],
      rows,
    );
  },
};

/** Recommendations and open actions from earlier elections. */
export const lessonsRegister: Register<'lessons' | 'areas' | 'places'> = {
  id: 'earlier-learning',
  title: 'Earlier learning',
  reads: ['lessons', 'areas', 'places'],
  tableOf: ({ lessons, areas, places }, operation) =>
    tableOf<Lesson>(
      [
        short('Kind', ({ kind }) => nameIn(lessonKinds, kind)),
        text('From', ({ from }) => from),
        text('Text', (lesson) => lesson.text, 4),
        short('Owner', ({ owner }) => owner),
        date('Due', ({ due }) => due),
        text('Harms', ({ harmIds }) => harmNames(harmIds)),
        text('Places and areas', (lesson) => locations(lesson.locations, { areas, places })),
      ],
      ofOperation(lessons, operation).sort(byDate(({ due }) => due)),
    ),
};

/** What each version of the threat assessment answered to the learning. */
export const lessonAnswersRegister: Register<'lessonAnswers' | 'lessons' | 'assessments'> = {
  id: 'learning-answers',
  title: 'Answers to earlier learning',
  reads: ['lessonAnswers', 'lessons', 'assessments'],
  tableOf: ({ lessonAnswers, lessons, assessments }, operation) => {
    const rows = [...lessonAnswers.values()].filter(
      ({ assessmentId }) => assessments.get(assessmentId)?.operationId === operation.id,
    );
    const version = ({ assessmentId }: LessonAnswer) => assessments.get(assessmentId)?.version ?? null;
    rows.sort((a, b) => (version(a) ?? 0) - (version(b) ?? 0) || a.at.localeCompare(b.at));
    return tableOf<LessonAnswer>(
      [
        number('Version of the assessment', version),
        text('Learning', ({ lessonId }) => lessons.get(lessonId)?.text ?? noLongerRecorded, 3),
        text('From', ({ lessonId }) => lessons.get(lessonId)?.from ?? null),
        short('Answer', ({ answer }) => (answer === 'accepted' ? 'Accepted' : 'Rejected')),
        text('Reason', ({ reason }) => reason, 3),
        short('By', ({ by }) => by),
        moment('At', ({ at }) => at),
      ],
      rows,
      ({ assessmentId }) => assessments.get(assessmentId)?.marking ?? null,
    );
  },
};
