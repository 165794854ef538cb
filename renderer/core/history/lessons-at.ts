/**
 * Which earlier learning stands beside a cell of the threat assessment, and which of it a version has not yet
 * answered.
 *
 * Reference: APP Policing elections, post-election debrief: what was learned is part of the next planning.
 */
import type { Area } from '../places/area';
import { liesIn as areaLiesIn } from '../places/area';
import type { Place } from '../places/place';
import type { AssessmentId } from '../threat/assessment';
import type { Harm } from '../threat/harms';
import type { LocationRef } from '../threat/location-ref';
import { standsFor } from '../threat/locations';
import type { Lesson, LessonAnswer } from './lesson';

/** Whether the first location is the second or lies in it. */
export type LocationLiesIn = (inner: LocationRef, outer: LocationRef) => boolean;

/**
 * The lessons that touch one harm at one location: those that name the harm or none, and a place or area that
 * holds the location, or that it holds, or none. In the order given.
 */
export function lessonsTouching(
  lessons: Iterable<Lesson>,
  harm: Pick<Harm, 'id'>,
  location: LocationRef,
  liesIn: LocationLiesIn,
): readonly Lesson[] {
  // A lesson about one ward touches the column of its council too: that column speaks for the ward.
  const touches = (other: LocationRef) => liesIn(location, other) || liesIn(other, location);
  return [...lessons].filter(
    (lesson) =>
      (lesson.harmIds.length === 0 || lesson.harmIds.includes(harm.id)) &&
      (lesson.locations.length === 0 || lesson.locations.some(touches)),
  );
}

/** The lessons that this version of the assessment has neither accepted nor rejected; in the order given. */
export function unansweredLessons(
  lessons: Iterable<Lesson>,
  answers: Iterable<LessonAnswer>,
  assessmentId: AssessmentId,
): readonly Lesson[] {
  const answered = new Set<string>();
  for (const answer of answers) if (answer.assessmentId === assessmentId) answered.add(answer.lessonId);
  return [...lessons].filter((lesson) => !answered.has(lesson.id));
}

/**
 * Where locations lie, by the areas and places of the desk; one whose record has gone lies in itself alone, and a
 * place that was merged into another lies where that one does, and is that one.
 */
export function locationsLieIn(gazetteer: {
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
}): LocationLiesIn {
  const { areas, places } = gazetteer;
  return (innerAsGiven, outerAsGiven) => {
    const inner = standsFor(innerAsGiven, places);
    const outer = standsFor(outerAsGiven, places);
    if (inner.kind === outer.kind && inner.id === outer.id) return true;
    if (outer.kind === 'place') return false;
    if (inner.kind === 'area') return areaLiesIn(areas, inner.id, outer.id);
    const place = places.get(inner.id);
    if (place === undefined) return false;
    return [place.wardId, place.areaId].some((id) => id !== null && areaLiesIn(areas, id, outer.id));
  };
}
