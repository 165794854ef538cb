/**
 * The example operation: an invented force with two councils, to look round in. Its records carry fixed ids, so
 * that it can stand in a vault only once, and hang under a force area of their own.
 */
import reference from '../../../resources/sample/example.json';
import { asId } from '../foundation/ids';
import { audienceIdSchema } from '../intelligence/audience';
import { type Area, areaSchema } from '../places/area';
import { type Place, placeSchema } from '../places/place';
import { newStation, type Station, stationSchema } from '../places/station';
import { type Assessment, locationSchema, newAssessment } from '../threat/assessment';
import { type Cell, cellId, cellSchema } from '../threat/cell';
import { type Control, controlSchema } from '../threat/control';
import { type FactorNote, factorNoteId, factorNoteSchema } from '../threat/factor-note';
import { newOperation, type Operation, operationSchema } from './operation';

export const exampleOperationId = asId<'Operation'>('example-operation');
const assessmentId = asId<'Assessment'>('example-assessment');

type ExampleChange =
  | { readonly collection: 'operations'; readonly id: string; readonly after: Operation }
  | { readonly collection: 'areas'; readonly id: string; readonly after: Area }
  | { readonly collection: 'places'; readonly id: string; readonly after: Place }
  | { readonly collection: 'stations'; readonly id: string; readonly after: Station }
  | { readonly collection: 'assessments'; readonly id: string; readonly after: Assessment }
  | { readonly collection: 'cells'; readonly id: string; readonly after: Cell }
  | { readonly collection: 'factorNotes'; readonly id: string; readonly after: FactorNote }
  | { readonly collection: 'controls'; readonly id: string; readonly after: Control };

/** Every record of the example, as the changes that bring it into a vault. */
export function exampleChanges(createdAt: string): readonly ExampleChange[] {
  const operation = exampleOperation(createdAt);
  return [
    { collection: 'operations', id: operation.id, after: operation },
    ...reference.areas.map((given): ExampleChange => {
      const area = areaSchema.parse(given);
      return { collection: 'areas', id: area.id, after: area };
    }),
    ...reference.places.map((given): ExampleChange => {
      const place = placeSchema.parse({ ...given, mergedIntoId: null });
      return { collection: 'places', id: place.id, after: place };
    }),
    ...exampleStations().map((after): ExampleChange => ({ collection: 'stations', id: after.id, after })),
    ...reference.controls.map((given): ExampleChange => {
      const after = controlSchema.parse({ ...given, operationId: exampleOperationId });
      return { collection: 'controls', id: after.id, after };
    }),
    ...assessmentChanges(operation, createdAt),
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
    }),
  );
}

function assessmentChanges(operation: Operation, startedAt: string): readonly ExampleChange[] {
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
    ...reference.cells.map((cell): ExampleChange => {
      const after = exampleCell(cell);
      return { collection: 'cells', id: after.id, after };
    }),
    ...reference.factorNotes.map((note): ExampleChange => {
      const location = note.location === null ? null : locationSchema.parse(note.location);
      const id = factorNoteId(assessmentId, note.factorId, location);
      return { collection: 'factorNotes', id, after: factorNoteSchema.parse({ ...note, id, assessmentId }) };
    }),
  ];
}

function exampleCell(given: (typeof reference.cells)[number]): Cell {
  const id = cellId(assessmentId, { id: given.harmId }, locationSchema.parse(given.location));
  return cellSchema.parse({ ...given, id, assessmentId });
}
