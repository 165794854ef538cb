/**
 * What was reported to the operation before and what happened on its polling day, as entries of the history: how many
 * of each kind in each area. Nothing that somebody wrote about a case stands in them.
 */
import { type Allegation } from '../cases/allegation';
import { categoryName } from '../cases/categories';
import { outcomeWords } from '../cases/outcome';
import { placeOf, readDay } from '../debrief/incidents';
import { formatDate } from '../foundation/dates';
import { asId } from '../foundation/ids';
import type { HistoryEntry, HistoryEntryId, HistoryKind } from '../history/history-entry';
import { KnownEntries } from '../history/same-entries';
import { type AreaId, areaTitle } from '../places/area';
import { harms } from '../threat/harms';
import { type Between, type Offered, offeredWords } from './carry-records';

/** An entry as it would be stored, without the moment at which that happens. */
export type HistoryOffer = Omit<HistoryEntry, 'enteredAt'>;

interface Counted {
  readonly key: string;
  readonly kind: HistoryKind;
  readonly areaId: AreaId | null;
  readonly harmId: string;
  readonly text: string;
  /** How each of them ended; `null` where its report does not say. */
  readonly outcome: string | null;
}

/** One entry for each kind, area and category, those of one area together. */
export function historyOfferedBy({ records, from }: Between): readonly HistoryOffer[] {
  const groups = new Map<string, Counted[]>();
  for (const each of [...reported(records, from), ...happened(records, from)]) {
    const held = groups.get(each.key);
    if (held === undefined) groups.set(each.key, [each]);
    else held.push(each);
  }
  const areaName = (id: AreaId | null) => {
    const area = id === null ? undefined : records.areas.get(id);
    return area === undefined ? '' : areaTitle(area);
  };
  return [...groups.values()]
    .flatMap((group): readonly HistoryOffer[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { key, kind, areaId, harmId, text } = first;
      return [
        {
          id: asId<'HistoryEntry'>(`from:${from.id}:${key}`),
          election: from.name,
          pollingDate: from.pollingDate,
          kind,
          areaId,
          areaAsGiven: areaName(areaId),
          harmId,
          text,
          outcome: outcomesOf(group),
          count: group.length,
          source: from.name,
          fromOperationId: from.id,
        },
      ];
    })
    .sort((a, b) => a.areaAsGiven.localeCompare(b.areaAsGiven, 'en-GB') || (a.id < b.id ? -1 : 1));
}

/** The entries that the history does not hold yet, and those that it took from this operation before. */
export function offeredHistory(between: Between): readonly Offered[] {
  const own = historyOfferedBy(between);
  const ids = new Set<string>(own.map(({ id }) => id));
  const { history } = between.records;
  const others = [...history.values()].filter(({ id }) => !ids.has(id));
  const known = new KnownEntries(others);
  return own.map((entry, row): Offered => {
    const stands = history.has(entry.id) || known.compare(entry, row).kind === 'stored';
    return {
      kind: 'history',
      sourceId: entry.id,
      name: historyName(entry),
      words: offeredWords(
        historyName(entry),
        entry.outcome === '' ? '' : `How it ended: ${entry.outcome}`,
        entry.pollingDate === null ? '' : `Poll: ${formatDate(entry.pollingDate)}`,
      ),
      sourcePath: entry.kind === 'allegation' ? '/allegations' : '/polling-day/log',
      already: stands ? 'It stands in the history of the areas already.' : '',
    };
  });
}

/** Where an entry of the history is read. */
export function historyPath(id: HistoryEntryId | string): string {
  return `/intelligence/history?entry=${encodeURIComponent(id)}`;
}

/** "3 allegations, Quayside ward: Personation". */
function historyName({ kind, count, areaAsGiven, text }: HistoryOffer): string {
  const where = areaAsGiven === '' ? 'no area recorded' : areaAsGiven;
  return `${count} ${kind}${count === 1 ? '' : 's'}, ${where}: ${text}`;
}

function reported({ allegations }: Between['records'], from: Between['from']): readonly Counted[] {
  return [...allegations.values()]
    .filter(({ operationId }) => operationId === from.id)
    .map(({ kind, areaId, category, outcome }: Allegation): Counted => ({
      key: `${kind}:${areaId ?? 'none'}:${category === '' ? 'none' : category}`,
      kind,
      areaId,
      harmId: '',
      text: category === '' ? 'Category not decided' : categoryName(category),
      outcome: outcome === null ? null : outcomeName(outcome.outcome),
    }));
}

/** The incidents of polling day; what was reported as an allegation too is counted there. */
function happened(
  { dayLog, stations, places }: Between['records'],
  from: Between['from'],
): readonly Counted[] {
  return readDay(dayLog, from)
    .incidents.filter(({ links }) => !links.some(({ kind }) => kind === 'allegation'))
    .map((entry): Counted => {
      const placeId = placeOf(entry, stations);
      const areaId = stations.get(entry.stationId ?? '')?.areaId ?? places.get(placeId ?? '')?.areaId ?? null;
      const harmId = entry.harmId ?? '';
      return {
        key: `polling-day:${areaId ?? 'none'}:${harmId === '' ? 'none' : harmId}`,
        kind: 'incident',
        areaId,
        harmId,
        text: `On polling day: ${harms.find(({ id }) => id === harmId)?.short ?? 'no harm named'}`,
        outcome: null,
      };
    });
}

function outcomeName(id: string): string {
  return outcomeWords.find((each) => each.id === id)?.name ?? id;
}

/** "No further action: 2; with its case or open: 1"; empty where no report says how it ended. */
function outcomesOf(group: readonly Counted[]): string {
  const counts = new Map<string, number>();
  let open = 0;
  for (const { outcome } of group) {
    if (outcome === null) open += 1;
    else counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  const said = [...counts].map(([name, count]) => `${name}: ${count}`);
  return [...said, ...(open === 0 ? [] : [`with its case or open: ${open}`])].join('; ');
}
