/** What the search of the desk finds among media entries. */
import { mediaKindName, mediaOf, saysMedia } from '../../../core/debrief/media-list';
import { formatDate } from '../../../core/foundation/dates';
import type { Feature, SearchHit } from '../../../services/feature';
import { mediaPath } from './media-path';

const most = 20;

/** Every word must stand in the entry. */
export const searchMedia: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  return mediaOf(records.all('mediaEntries').values(), operation.id)
    .filter((entry) => saysMedia(entry, words))
    .slice(0, most)
    .map((entry): SearchHit => ({
      id: `media-entry:${entry.id}`,
      label: entry.text.slice(0, 120),
      description: [`Media: ${mediaKindName(entry.kind).toLowerCase()}`, entry.outlet, formatDate(entry.on)]
        .filter(Boolean)
        .join(', '),
      path: mediaPath(entry.id),
    }));
};
