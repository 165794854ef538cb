/** What the search of the desk finds in earlier learning. */
import { lessonKinds } from '../../../core/history/lesson';
import type { Feature, SearchHit } from '../../../services/feature';

/** So many at most; a longer query finds the rest. */
const most = 20;

/** The address of one lesson beside the list. */
export function lessonPath(id: string): string {
  return `/intelligence/learning?lesson=${id}`;
}

/** Recommendations and actions of the open operation; every word must stand in the record. */
export const searchLearning: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const hits: SearchHit[] = [];
  for (const lesson of records.all('lessons').values()) {
    if (lesson.operationId !== operation.id || hits.length >= most) continue;
    const kind = lessonKinds.find((one) => one.id === lesson.kind)?.name ?? '';
    const whole = [kind, lesson.text, lesson.from, lesson.owner].join(' ').toLowerCase();
    if (!words.every((word) => whole.includes(word))) continue;
    hits.push({
      id: `lesson:${lesson.id}`,
      label: lesson.text.slice(0, 120),
      description: [`Earlier learning: ${kind.toLowerCase()}`, lesson.from].filter(Boolean).join(', '),
      path: lessonPath(lesson.id),
    });
  }
  return hits;
};
