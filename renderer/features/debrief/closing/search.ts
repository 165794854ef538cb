/** What the search of the desk finds in the closing: items of the checklist with their answers, and classes of records. */
import { retentionClasses } from '../../../core/retention/classes';
import { answerTo, closingItems } from '../../../core/retention/closing';
import type { Feature, SearchHit } from '../../../services/feature';
import { closingItemPath, retentionPath } from './closing-path';

/** Every word must stand in it. */
export const searchClosing: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const says = (...texts: readonly string[]) => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const closure = records.get('closures', operation.id);
  const items = closingItems.flatMap(({ id, name }): SearchHit[] => {
    const note = answerTo(closure, id)?.note ?? '';
    if (!says(name, note, 'closing')) return [];
    return [
      { id: `closing:${id}`, label: name, description: 'Closing the operation', path: closingItemPath(id) },
    ];
  });
  const classes = retentionClasses.flatMap(({ id, name }): SearchHit[] => {
    if (!says(name, 'retention erase keep')) return [];
    return [
      { id: `retention:${id}`, label: name, description: 'Retention of records', path: retentionPath(id) },
    ];
  });
  return [...items, ...classes];
};
