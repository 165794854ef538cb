/**
 * The example operation: an invented force with two councils, to look round in. Its records carry fixed ids, so
 * that it can stand in a vault only once, and hang under a force area of their own.
 */
import reference from '../../../resources/sample/example.json';
import { asId } from '../foundation/ids';
import { historyEntrySchema } from '../history/history-entry';
import { lessonAnswerId, lessonAnswerSchema, lessonSchema } from '../history/lesson';
import { intelligenceItemSchema } from '../intelligence/intelligence-item';
import type { RecordChange } from '../guard-question';
import { audienceIdSchema } from '../intelligence/audience';
import { areaSchema } from '../places/area';
import { placeSchema } from '../places/place';
import { newStation, type Station, stationSchema } from '../places/station';
import type { CollectionName, DeskRecords } from '../records';
import { locationSchema, newAssessment } from '../threat/assessment';
import { type Cell, cellId, cellSchema } from '../threat/cell';
import { controlSchema } from '../threat/control';
import { factorNoteId, factorNoteSchema } from '../threat/factor-note';
import { exampleBeforeChanges, exampleBeforeId } from './example-before';
import { exampleBeforeAssessment } from './example-before-assessment';
import { exampleCandidateChanges } from './example-candidates';
import { exampleConductChanges } from './example-conduct';
import { exampleCarriedChanges } from './example-carried';
import { exampleCaseChanges } from './example-cases';
import { exampleContactChanges } from './example-contact';
import { exampleLetterChanges } from './example-letters';
import { exampleMemorandaChanges } from './example-memoranda';
import { exampleMeetingsChanges } from './example-meetings';
import { exampleCommandChanges } from './example-command';
import { exampleClosingChanges } from './example-debrief-closing';
import { exampleContributionChanges } from './example-debrief-contributions';
import { exampleNoteChanges } from './example-debrief-notes';
import { exampleReturnChanges } from './example-debrief-returns';
import { exampleDecisionsChanges } from './example-decisions';
import { exampleLearningChanges } from './example-debrief-learning';
import { examplePartnerChanges } from './example-partners';
import { exampleDeployment, examplePollingDayChanges } from './example-polling-day';
import { examplePublicityChanges } from './example-publicity';
import { exampleTimetableChanges } from './example-timetable';
import { exampleWorkshop } from './example-workshop';
import { newOperation, type Operation, operationSchema } from './operation';

export const exampleOperationId = asId<'Operation'>('example-operation');
const assessmentId = asId<'Assessment'>('example-assessment');

/** One commit of the example, with its purpose as the journal says it. */
export interface ExampleStep {
  readonly purpose: string;
  readonly changes: readonly RecordChange[];
}

/** Every record of the example as it stands once it is opened. */
export function exampleChanges(createdAt: string): readonly RecordChange[] {
  return eachOnce(exampleSteps(createdAt).flatMap(({ changes }) => changes));
}

/**
 * The commits that bring the example into a vault, in their order: gold approves only what was stored as put before it,
 * and what the election before offers is answered once it stands.
 */
export function exampleSteps(createdAt: string): readonly ExampleStep[] {
  const operation = exampleOperation(createdAt);
  const by = reference.assessment.author;
  const own = exampleRecords(operation, createdAt);
  const before = exampleBeforeAssessment({
    operation: recordsOf(own, 'operations').get(exampleBeforeId) ?? operation,
    by,
    areas: recordsOf(own, 'areas'),
    places: recordsOf(own, 'places'),
    history: recordsOf(own, 'history'),
  });
  const records = [...own, ...before.draft];
  const returns = exampleReturnChanges({ operationId: exampleBeforeId, by, changes: records });
  const approved = [...records, ...before.approval];
  const carried = exampleCarriedChanges(approved, { operation, at: createdAt, by });
  return [
    { purpose: 'Open the example operation', changes: eachOnce([...records, ...returns]) },
    { purpose: 'Put the assessment of May 2026 before gold', changes: before.submission },
    { purpose: 'Approve the assessment of May 2026', changes: before.approval },
    { purpose: 'Answer what the operation before offers', changes: eachOnce(carried) },
  ];
}

/** The records of one collection as these changes leave them. */
function recordsOf<C extends CollectionName>(
  changes: readonly RecordChange[],
  collection: C,
): ReadonlyMap<string, DeskRecords[C]> {
  const found = new Map<string, DeskRecords[C]>();
  for (const change of changes) {
    // Sound: the change names the collection, and its record is one of it.
    if (change.collection === collection && change.after !== null)
      found.set(change.id, change.after as DeskRecords[C]);
  }
  return found;
}

/** Each record once, as the last change leaves it: what was answered changes some of what stands. */
function eachOnce(changes: readonly RecordChange[]): readonly RecordChange[] {
  return [...new Map(changes.map((change) => [`${change.collection}:${change.id}`, change])).values()];
}

function exampleRecords(operation: Operation, createdAt: string): readonly RecordChange[] {
  return [
    { collection: 'operations', id: operation.id, after: operation },
    ...reference.areas.map((given): RecordChange => {
      const area = areaSchema.parse(given);
      return { collection: 'areas', id: area.id, after: area };
    }),
    ...reference.places.map((given): RecordChange => {
      const place = placeSchema.parse({ ...given, mergedIntoId: null });
      return { collection: 'places', id: place.id, after: place };
    }),
    ...exampleStations().map((after): RecordChange => ({ collection: 'stations', id: after.id, after })),
    ...reference.controls.map((given): RecordChange => {
      const after = controlSchema.parse({ ...given, operationId: exampleOperationId });
      return { collection: 'controls', id: after.id, after };
    }),
    ...evidenceChanges(createdAt),
    ...assessmentChanges(operation, createdAt),
    ...exampleCaseChanges({
      operationId: operation.id,
      at: createdAt,
      by: reference.assessment.author,
    }),
    ...examplePollingDayChanges({
      operationId: operation.id,
      at: createdAt,
      by: reference.assessment.author,
    }),
    ...exampleMeetingsChanges({ operationId: operation.id, at: createdAt }),
    ...exampleDecisionsChanges({ operationId: operation.id, at: createdAt }),
    ...exampleTimetableChanges({ operationId: operation.id, at: createdAt }),
    ...exampleCommandChanges({ operationId: operation.id, at: createdAt }),
    ...exampleLetterChanges(operation.id),
    ...examplePartnerChanges({ operationId: operation.id, at: createdAt }),
    ...exampleMemorandaChanges({ operationId: operation.id, at: createdAt }),
    ...exampleCandidateChanges({ operationId: operation.id, at: createdAt }),
    ...exampleContactChanges({ operationId: operation.id, at: createdAt }),
    ...exampleConductChanges({
      operationId: operation.id,
      at: createdAt,
      by: reference.assessment.author,
    }),
    ...examplePublicityChanges({
      operationId: operation.id,
      at: createdAt,
      by: reference.assessment.author,
    }),
    ...exampleBeforeChanges({ ...operation, by: reference.assessment.author }),
    ...exampleNoteChanges({ operationId: exampleBeforeId, by: reference.assessment.author }),
    ...exampleClosingChanges({ operationId: exampleBeforeId, by: reference.assessment.author }),
    ...exampleLearningChanges({
      operationId: exampleBeforeId,
      by: reference.assessment.author,
      marking: operation.marking,
    }),
    ...exampleContributionChanges({
      operationId: exampleBeforeId,
      by: reference.assessment.author,
      marking: operation.marking,
    }),
  ];
}

/** Intelligence, the history of the areas, and earlier learning. */
function evidenceChanges(enteredAt: string): readonly RecordChange[] {
  const operationId = exampleOperationId;
  const enteredBy = reference.assessment.author;
  return [
    ...reference.intelligence.map((given): RecordChange => {
      const after = intelligenceItemSchema.parse({ ...given, operationId, enteredAt, enteredBy });
      return { collection: 'intelligence', id: after.id, after };
    }),
    ...reference.history.map((given): RecordChange => {
      const after = historyEntrySchema.parse({ ...given, fromOperationId: null, enteredAt });
      return { collection: 'history', id: after.id, after };
    }),
    ...reference.lessons.map((given): RecordChange => {
      const after = lessonSchema.parse({ ...given, operationId });
      return { collection: 'lessons', id: after.id, after };
    }),
    ...reference.lessonAnswers.map((given): RecordChange => {
      const id = lessonAnswerId(assessmentId, asId<'Lesson'>(given.lessonId));
      const after = lessonAnswerSchema.parse({ ...given, id, assessmentId, by: enteredBy, at: enteredAt });
      return { collection: 'lessonAnswers', id, after };
    }),
  ];
}

function exampleOperation(createdAt: string): Operation {
  const councils = reference.areas.filter((area) => area.kind === 'local-authority');
  return operationSchema.parse({
    ...newOperation({
      id: exampleOperationId,
      name: reference.operation.name,
      forceName: reference.areas[0]?.name ?? '',
      forceAreaId: asId<'Area'>(reference.areas[0]?.id ?? ''),
      areaIds: councils.map((council) => asId<'Area'>(council.id)),
      isExample: true,
      followsOperationId: exampleBeforeId,
      createdAt,
    }),
    ...reference.operation,
  });
}

function exampleStations(): readonly Station[] {
  return reference.stations.map((given) =>
    stationSchema.parse({
      ...newStation({
        id: asId(given.id),
        operationId: exampleOperationId,
        placeId: asId(given.placeId),
        areaId: asId(given.areaId),
      }),
      ...given,
      ...exampleDeployment(given.id),
    }),
  );
}

function assessmentChanges(operation: Operation, startedAt: string): readonly RecordChange[] {
  const given = reference.assessment;
  const assessment = newAssessment({
    id: assessmentId,
    operationId: operation.id,
    startedAt,
    marking: operation.marking,
    title: given.title,
    author: given.author,
    reviewDate: given.reviewDate,
    distribution: given.distribution,
    audiences: given.audiences.map((audience) => audienceIdSchema.parse(audience)),
    judgements: given.judgements,
    locations: given.locations.map((location) => locationSchema.parse(location)),
  });
  return [
    { collection: 'assessments', id: assessment.id, after: assessment },
    ...workshopChanges(operation),
    ...reference.factorNotes.map((note): RecordChange => {
      const location = note.location === null ? null : locationSchema.parse(note.location);
      const id = factorNoteId(assessmentId, note.factorId, location);
      return { collection: 'factorNotes', id, after: factorNoteSchema.parse({ ...note, id, assessmentId }) };
    }),
  ];
}

/** The cells as the workshop left them, and the record of the workshop. */
function workshopChanges(operation: Operation): readonly RecordChange[] {
  const cells = reference.cells.map(exampleCell);
  const held = exampleWorkshop({ operationId: operation.id, assessmentId, cells });
  const { workshop } = held;
  return [
    ...held.cells.map((after): RecordChange => ({ collection: 'cells', id: after.id, after })),
    { collection: 'workshops', id: workshop.id, after: workshop },
    ...held.rounds.map((after): RecordChange => ({ collection: 'rounds', id: after.id, after })),
    ...held.scores.map((after): RecordChange => ({ collection: 'scores', id: after.id, after })),
    ...held.reasons.map((after): RecordChange => ({ collection: 'roundReasons', id: after.id, after })),
    ...held.agreed.map((after): RecordChange => ({ collection: 'agreedRatings', id: after.id, after })),
  ];
}

function exampleCell(given: (typeof reference.cells)[number]): Cell {
  const id = cellId(assessmentId, { id: given.harmId }, locationSchema.parse(given.location));
  return cellSchema.parse({ ...given, id, assessmentId });
}
