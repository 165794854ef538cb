/** What the search of the desk finds in the area history. */
import { historyKinds } from '../../../core/history/history-entry';
import { harms } from '../../../core/threat/harms';
import type { Feature, SearchHit } from '../../../services/feature';

/** So many at most; a longer query finds the rest. */
const most = 20;

/** The address of one entry beside the list. */
export function historyEntryPath(id: string): string {
  return `/intelligence/history?entry=${id}`;
}

/** Entries of the area history, newest election first; every word must stand in the entry. */
export const searchHistory: Feature['search'] = (query, records) => {
  const words = query.split(/\s+/).filter(Boolean);
  const areas = records.all('areas');
  const hits: { readonly date: string; readonly hit: SearchHit }[] = [];
  for (const entry of records.all('history').values()) {
    const area = areas.get(entry.areaId ?? '')?.name ?? entry.areaAsGiven;
    const kind = historyKinds.find((one) => one.id === entry.kind)?.name ?? '';
    const harm = harms.find((one) => one.id === entry.harmId)?.name ?? '';
    const facts = [entry.election, area, entry.areaAsGiven, kind, harm, entry.text, entry.outcome];
    const whole = facts.join(' ').toLowerCase();
    if (!words.every((word) => whole.includes(word))) continue;
    hits.push({
      date: entry.pollingDate ?? '',
      hit: {
        id: `history:${entry.id}`,
        label: entry.text === '' ? `${kind}, ${entry.election}` : entry.text.slice(0, 120),
        description: `Area history: ${[area, entry.election].filter(Boolean).join(', ')}`,
        path: historyEntryPath(entry.id),
      },
    });
  }
  hits.sort((a, b) => b.date.localeCompare(a.date));
  return hits.slice(0, most).map(({ hit }) => hit);
};
