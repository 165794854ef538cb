/** What the search over everything finds of workshops: their titles and nothing else. */
import type { Operation } from '../../core/operation/operation';
import type { DeskRecords } from '../../core/records';
import type { SearchHit } from '../../services/feature';
import type { OpenRecords } from '../../vault/index';
import { dateAndPlace, statusWords } from './words';
import { workshopPath } from './workshop-tabs';

/** Workshops of the open operation whose title has all the words. */
export function searchWorkshops(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
): readonly SearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (operation === null || words.length === 0) return [];
  return [...records.all('workshops').values()]
    .filter((workshop) => workshop.operationId === operation.id)
    .filter((workshop) => words.every((word) => workshop.title.toLowerCase().includes(word)))
    .sort((a, b) => b.date.localeCompare(a.date))
    .map((workshop) => ({
      id: `workshop:${workshop.id}`,
      label: workshop.title,
      description: `Workshop, ${statusWords[workshop.status].toLowerCase()}, ${dateAndPlace(workshop)}`,
      path: workshopPath(workshop.id, workshop.status === 'closed' ? 'record' : ''),
    }));
}
