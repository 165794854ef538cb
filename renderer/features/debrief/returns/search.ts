/** What the search of the desk finds among the data returns: those that were sent, and what was written for one. */
import { returnTitle } from '../../../core/returns/return-sheet';
import type { Feature, SearchHit } from '../../../services/feature';
import { returnPaths, rowPath } from './return-path';

/** So many entries at most; a longer query finds the rest. */
const most = 20;

/** Every word must stand in the title, the file or the recipient; in summary or reference of an entry. */
export const searchReturns: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  const sent = [...records.all('dataReturns').values()]
    .filter(({ operationId }) => operationId === operation.id)
    .filter((each) => has('data return', returnTitle(each), each.fileName, each.sentTo))
    .map((each): SearchHit => ({
      id: `data-return:${each.id}`,
      label: returnTitle(each),
      description: `Data return, sent to ${each.sentTo}`,
      path: returnPaths.differences,
    }));
  const entries = [...records.all('returnEntries').values()]
    .filter(({ operationId }) => operationId === operation.id)
    .filter(({ summary, commissionReference }) => summary !== '' && has(summary, commissionReference))
    .slice(0, most)
    .map(({ id, summary }): SearchHit => ({
      id: `return-entry:${id}`,
      label: summary,
      description: 'Row of the data return',
      path: rowPath(id),
    }));
  return [...sent, ...entries];
};
