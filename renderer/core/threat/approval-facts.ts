/**
 * What an assessment shows of other records: the operation and the names of its columns. A draft shows them as
 * they stand now; an approved version as they stood when gold approved it.
 */
import type { Lesson, LessonAnswer } from '../history/lesson';
import { describePolls, type Operation } from '../operation/operation';
import { type ApprovalFacts, type Assessment, type LocationRef, locationKey } from './assessment';
import { byId, type CitableRecords, citedBy } from './cited';
import { cellsOf, type Grid } from './grid';
import { type Gazetteer, locationName } from './locations';

/** The records that an assessment shows but does not own. */
export interface Surroundings {
  readonly operation: Operation;
  readonly gazetteer: Gazetteer;
  readonly citable: CitableRecords;
  /** What versions answered to lessons; the lessons that this one answered are frozen with those it cites. */
  readonly lessonAnswers?: ReadonlyMap<string, LessonAnswer>;
}

/**
 * What there is to freeze at this moment: the operation, the names of the columns, what the cells cite, and the
 * lessons that the version answered.
 */
export function factsNow(grid: Grid, around: Surroundings): ApprovalFacts {
  const { operation, gazetteer, citable } = around;
  const cited = citedBy(cellsOf(grid), citable);
  const named = new Map(grid.locations.map((at) => [locationKey(at), locationName(at, gazetteer)]));
  return {
    operationName: operation.name,
    forceName: operation.forceName,
    pollingDate: operation.pollingDate,
    polls: describePolls(operation.polls),
    locations: [...named].map(([key, name]) => ({ key, name })),
    cited: { ...cited, lessons: withAnswered(grid.assessment, cited.lessons, around) },
  };
}

function withAnswered(
  { id }: Assessment,
  cited: readonly Lesson[],
  { citable, lessonAnswers }: Surroundings,
): readonly Lesson[] {
  const answered = [...(lessonAnswers?.values() ?? [])]
    .filter((answer) => answer.assessmentId === id)
    .flatMap((answer) => citable.lessons.get(answer.lessonId) ?? []);
  return [...new Map([...cited, ...answered].map((lesson) => [lesson.id, lesson])).values()];
}

/** What this version shows of other records: frozen once it is approved. */
export function factsOf(grid: Grid, around: Surroundings): ApprovalFacts {
  return grid.assessment.approval?.facts ?? factsNow(grid, around);
}

/** The records that this version cites, to be looked up: frozen once it is approved. */
export function citedIn({ approval }: Assessment, citable: CitableRecords): CitableRecords {
  return approval === null ? citable : byId(approval.facts.cited);
}

/**
 * What the columns are called in this version. In an approved one the frozen names hold; a column that only an
 * earlier version had is called what it was called when the newest of those was approved.
 */
export function columnNames(
  assessment: Assessment,
  earlier: readonly Assessment[],
  gazetteer: Gazetteer,
): (location: LocationRef) => string {
  if (assessment.approval === null) return (location) => locationName(location, gazetteer);
  const frozen = [...earlier]
    .sort((a, b) => a.version - b.version)
    .concat(assessment)
    .flatMap(({ approval }) => approval?.facts.locations ?? [])
    .map(({ key, name }) => [key, name] as const);
  const names = new Map(frozen);
  return (location) => names.get(locationKey(location)) ?? locationName(location, gazetteer);
}
