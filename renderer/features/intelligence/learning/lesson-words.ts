/** Words that the parts of earlier learning share. */
import { formatDate } from '../../../core/foundation/dates';
import { type Lesson, type LessonAnswer, type LessonKind, lessonKinds } from '../../../core/history/lesson';
import type { Assessment } from '../../../core/threat/assessment';
import { harms } from '../../../core/threat/harms';
import { type Gazetteer, locationName } from '../../../core/threat/locations';
import { reviewWords } from '../log/item-words';

/** "Recommendation" or "Open action". */
export function lessonKindName(kind: LessonKind): string {
  return lessonKinds.find((one) => one.id === kind)?.name ?? kind;
}

/** "Thu 6 May 2027, in 12 days", "Mon 4 Jan 2027, overdue by 3 days"; "no date" where none is set. */
export function dueWords(due: string | null, today: string): string {
  return due === null ? 'no date' : `${formatDate(due)}, ${reviewWords(due, today)}`;
}

/** "Disorder, Lyde ward"; "Every harm, everywhere" where nothing narrows it down. */
export function touchesWords(lesson: Pick<Lesson, 'harmIds' | 'locations'>, gazetteer: Gazetteer): string {
  const named = lesson.harmIds.map((id) => harms.find((harm) => harm.id === id)?.short ?? id);
  const places = lesson.locations.map((location) => locationName(location, gazetteer));
  const harmWords = named.length === 0 ? 'Every harm' : named.join(', ');
  return `${harmWords}; ${places.length === 0 ? 'everywhere' : places.join(', ')}`;
}

/** "Version 2 accepted it", "Version 1 rejected it". */
export function answerWords(answer: LessonAnswer, assessment: Assessment | undefined): string {
  const version = assessment === undefined ? 'A version no longer recorded' : `Version ${assessment.version}`;
  return `${version} ${answer.answer} it`;
}
