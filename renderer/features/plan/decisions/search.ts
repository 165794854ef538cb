/** What the search over everything finds in the decision log of the open operation. */
import { formatMoment } from '../../../core/foundation/dates';
import { decisionName, isStanding, readDecisions } from '../../../core/plan/decision-list';
import { decisionTextFields } from '../../../core/plan/decision-headings';
import type { Feature, SearchHit } from '../../../services/feature';
import { decisionPath } from './decision-path';

/** So many at most; a longer query finds the rest. */
const most = 20;

/** Entries in which every word stands, newest first. */
export const searchDecisions: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  return readDecisions(records.all('decisions'), operation.id, 'newest')
    .filter(({ entry }) => {
      const { title, decidedBy, role } = entry;
      const texts = decisionTextFields.map((field) => entry[field]);
      const whole = ['decision', decisionName(entry), title, decidedBy, role, ...texts]
        .join(' ')
        .toLocaleLowerCase('en-GB');
      return words.every((word) => whole.includes(word));
    })
    .slice(0, most)
    .map((read): SearchHit => ({
      id: `decision:${read.entry.id}`,
      label: `${decisionName(read.entry)} ${read.entry.title}`,
      description: `Decision${isStanding(read) ? '' : ', struck through'}, ${formatMoment(read.entry.at)}`,
      path: decisionPath(read.entry.id),
    }));
};
