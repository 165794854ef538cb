/** Words that the parts of the history share. */
import { formatDate } from '../../../core/foundation/dates';
import { allOf, type HistoryCount } from '../../../core/history/history-figures';
import { type HistoryEntry, type HistoryKind, historyKinds } from '../../../core/history/history-entry';
import type { Area } from '../../../core/places/area';
import { areaLabel } from '../../../core/history/area-names';
import { harms } from '../../../core/threat/harms';
import { count } from '../log/item-words';

/** "3 allegations, 1 incident"; "nothing entered" where there is neither. */
export function countWords(counted: HistoryCount): string {
  const { allegations, incidents } = counted;
  if (allOf(counted) === 0) return 'nothing entered';
  return [
    ...(allegations > 0 ? [count(allegations, 'allegation', 'allegations')] : []),
    ...(incidents > 0 ? [count(incidents, 'incident', 'incidents')] : []),
  ].join(', ');
}

/** "Allegation" */
export function kindName(kind: HistoryKind): string {
  return historyKinds.find((one) => one.id === kind)?.name ?? kind;
}

/** The short name of a harm; empty where none was given. */
export function harmName(harmId: string): string {
  return harms.find((harm) => harm.id === harmId)?.short ?? '';
}

/** "Lyde ward, Carrow", or what the source wrote and that it has no ward yet. */
export function areaWords(
  { areaId, areaAsGiven }: Pick<HistoryEntry, 'areaId' | 'areaAsGiven'>,
  areas: ReadonlyMap<string, Area>,
): string {
  const area = areas.get(areaId ?? '');
  if (area !== undefined) return areaLabel(area, areas);
  return areaAsGiven === '' ? 'No ward yet' : `“${areaAsGiven}”: no ward yet`;
}

/** "Thu 4 May 2023", or that the date is not known. */
export function dateWords(pollingDate: string | null): string {
  return pollingDate === null ? 'date not entered' : formatDate(pollingDate);
}
