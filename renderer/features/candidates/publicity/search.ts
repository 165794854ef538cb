/** What the search of the desk finds among publicity. */
import { kindName, publicityOf, saysPublicity, standingOf } from '../../../core/publicity/publicity-standing';
import type { Feature, SearchHit } from '../../../services/feature';
import { publicityPath } from './publicity-path';

const most = 20;

/** Every word must stand in the piece. */
export const searchPublicity: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  return publicityOf(records.all('publicityItems').values(), operation.id)
    .filter((item) => saysPublicity(item, words))
    .slice(0, most)
    .map((item): SearchHit => ({
      id: `publicity:${item.id}`,
      label: item.title,
      description: `Publicity: ${kindName(item.kind).toLowerCase()}, ${standingOf(item).toLowerCase()}`,
      path: publicityPath(item.id),
    }));
};
