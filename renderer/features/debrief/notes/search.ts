/** What the search of the desk finds among the sanitised notes. */
import type { Feature, SearchHit } from '../../../services/feature';
import { notePath } from './notes-path';

/** Notes by title and introduction; every word must stand there. */
export const searchNotes: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  return [...records.all('learningNotes').values()]
    .filter(({ operationId }) => operationId === operation.id)
    .filter(({ title, introduction }) => {
      const whole = `${title} ${introduction} sanitised note`.toLowerCase();
      return words.every((word) => whole.includes(word));
    })
    .map(({ id, title }): SearchHit => ({
      id: `learning-note:${id}`,
      label: title,
      description: 'Sanitised note',
      path: notePath(id),
    }));
};
