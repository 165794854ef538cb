/** What the search over everything finds among the planning considerations of the open operation. */
import { considerationStateNames, listedConsiderations } from '../../../core/plan/consideration-list';
import type { Feature, SearchHit } from '../../../services/feature';
import { considerationPath } from './consideration-path';

/** So many at most; a longer query finds the rest. */
const most = 20;

/** Points whose name, prompt or answer has every word. */
export const searchConsiderations: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const listed = listedConsiderations(
    {
      considerationAnswers: records.all('considerationAnswers'),
      decisions: records.all('decisions'),
    },
    operation.id,
  );
  return listed
    .filter(({ consideration: { name, prompt }, answer }) => {
      const whole = ['planning consideration', name, prompt, answer.answer, answer.who]
        .join(' ')
        .toLocaleLowerCase('en-GB');
      return words.every((word) => whole.includes(word));
    })
    .slice(0, most)
    .map(({ consideration, answer }): SearchHit => ({
      id: `consideration:${consideration.id}`,
      label: consideration.name,
      description: `Planning consideration, ${considerationStateNames[answer.state].toLocaleLowerCase('en-GB')}`,
      path: considerationPath(consideration.id),
    }));
};
