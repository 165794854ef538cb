/** What the search over everything finds in the debrief: its headings, and what people wrote under them. */
import { debriefHeadings } from '../../../core/debrief/headings';
import { judgementId } from '../../../core/debrief/judgement';
import type { Feature, SearchHit } from '../../../services/feature';
import { headingPath } from './heading-path';

/** Headings whose name or judgement has every word. */
export const searchCompiled: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const judgements = records.all('judgements');
  return debriefHeadings
    .filter(({ id, name }) => {
      const text = judgements.get(judgementId(operation.id, id))?.text ?? '';
      const whole = `debrief ${name} ${text}`.toLocaleLowerCase('en-GB');
      return words.every((word) => whole.includes(word));
    })
    .map(({ id, name }): SearchHit => ({
      id: `debrief:${id}`,
      label: name,
      description: 'Heading of the debrief',
      path: headingPath(id),
    }));
};
