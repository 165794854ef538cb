/** What the search over everything finds in the intelligence log of the open operation. */
import { formatDate } from '../../../core/foundation/dates';
import { gradingOf } from '../../../core/intelligence/intelligence-item';
import { hasWords, itemsOf, linkedTo, orderItems, wordsOf } from '../../../core/intelligence/item-list';
import { locationName } from '../../../core/threat/locations';
import type { Feature, SearchHit } from '../../../services/feature';
import { itemPath } from './item-path';

/** So many at most; a longer query finds the rest. */
const most = 20;

/**
 * Items whose reference, text or links have all the words, newest first. A hit says which item it is and where it
 * belongs, not what it says: the search may be open on a projector.
 */
export const searchLog: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = wordsOf(query);
  const gazetteer = { areas: records.all('areas'), places: records.all('places') };
  const items = itemsOf(records.all('intelligence'), operation.id);
  return orderItems(items, 'received')
    .filter((item) => hasWords(item, words, gazetteer))
    .slice(0, most)
    .map((item): SearchHit => ({
      id: `intelligence:${item.id}`,
      label: item.reference,
      description: [
        `Intelligence, ${gradingOf(item)}`,
        `received ${formatDate(item.receivedOn)}`,
        ...linkedTo(item, gazetteer).map((at) => locationName(at, gazetteer)),
      ].join(', '),
      path: itemPath(item.id),
    }));
};
