/** What the search finds among contributions to the debrief. */
import type { Feature, SearchHit } from '../../../services/feature';

/** So many at most; a longer query finds the rest. */
const most = 20;

/** By organisation, person, answers and texts without a place; every word must stand there. */
export const searchContributions: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  return [...records.all('contributions').values()]
    .filter(({ operationId, organisation, person, answers, unplaced }) => {
      if (operationId !== operation.id) return false;
      const texts = [...answers, ...unplaced].map(({ text }) => text);
      const whole = [organisation, person, ...texts].join('\n').toLowerCase();
      return words.every((word) => whole.includes(word));
    })
    .slice(0, most)
    .map(({ id, organisation, person }): SearchHit => ({
      id: `contribution:${id}`,
      label: organisation,
      description: person === '' ? 'Contribution to the debrief' : `Contribution to the debrief, ${person}`,
      path: `/debrief/contributions?contribution=${id}`,
    }));
};
