/** What the search of the desk finds in the conduct register, for those alone who may open it. */
import { mayRead } from '../../../core/conduct/conduct-access';
import {
  employmentName,
  entriesOf,
  kindName,
  personLine,
  postingWords,
} from '../../../core/conduct/conduct-edits';
import type { ConductEntry } from '../../../core/conduct/conduct-entry';
import { entryPath, groundWords } from '../../../core/conduct/posting-words';
import type { Feature, SearchHit } from '../../../services/feature';

const most = 20;
type Named = Parameters<typeof groundWords>[1];

/** Whether every word stands in the entry. */
export function saysEntry(entry: ConductEntry, words: string, named: Named): boolean {
  const said = [
    personLine(entry),
    employmentName(entry.employment),
    entry.post,
    kindName(entry.kind),
    entry.activity,
    groundWords(entry, named),
    postingWords(entry),
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');
  return words
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => said.includes(word));
}

/** Nothing for anybody else, whatever they type. */
export const searchConduct: NonNullable<Feature['searchFor']> = (query, { records, operation, userId }) => {
  if (operation === null || !mayRead(records.get('conductAccess', operation.id), userId)) return [];
  const named = { areas: records.all('areas'), contests: records.all('contests') };
  return entriesOf(records.all('conductEntries').values(), operation.id)
    .filter((entry) => saysEntry(entry, query, named))
    .slice(0, most)
    .map((entry): SearchHit => ({
      id: `conduct:${entry.id}`,
      label: personLine(entry),
      description: `Conduct register: ${kindName(entry.kind).toLowerCase()}`,
      path: entryPath(entry.id),
    }));
};
