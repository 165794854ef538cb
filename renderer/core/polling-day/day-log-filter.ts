/** What the log of polling day is narrowed down by. */
import type { StationRow } from '../places/station-rows';
import type { DayLogKind } from './day-log-entry';
import type { ReadDayEntry } from './day-log';
import { rowName } from './finding';

export interface DayLogFilter {
  /** Words that must all stand in the entry or the name of its station. */
  readonly text: string;
  readonly kind: DayLogKind | 'all';
  readonly show: 'all' | 'open' | 'late' | 'struck';
  readonly stationId: string | null;
}

export const noDayLogFilter: DayLogFilter = { text: '', kind: 'all', show: 'all', stationId: null };

interface Surroundings {
  readonly rowsById: ReadonlyMap<string, StationRow>;
  /** Ids of the entries of open matters. */
  readonly openIds: ReadonlySet<string>;
}

/** The entries that pass, in their order. */
export function filterDayLog(
  log: readonly ReadDayEntry[],
  filter: DayLogFilter,
  { rowsById, openIds }: Surroundings,
): readonly ReadDayEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && filter.kind === 'all' && filter.show === 'all' && filter.stationId === null)
    return log;
  return log.filter((read) => {
    const { entry } = read;
    if (filter.kind !== 'all' && entry.kind !== filter.kind) return false;
    if (filter.stationId !== null && entry.stationId !== filter.stationId) return false;
    if (filter.show === 'open' && !openIds.has(entry.id)) return false;
    if (filter.show === 'late' && !read.isLate) return false;
    if (filter.show === 'struck' && read.struck === null) return false;
    if (words.length === 0) return true;
    const row = rowsById.get(entry.stationId ?? '');
    const said = `${entry.number} ${row === undefined ? '' : rowName(row)} ${entry.text} ${entry.response} ${entry.recordedBy}`;
    const whole = said.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}

/** The stations that a typed number or words of a name mean, best first, so many at most. */
export function findStations(
  rows: readonly StationRow[],
  typed: string,
  most: number,
): readonly StationRow[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return rows.slice(0, most);
  const words = text.split(/\s+/);
  const found: StationRow[][] = [[], [], [], []];
  for (const row of rows) found[closeness(row, text, words)]?.push(row);
  return found.slice(0, 3).flat().slice(0, most);
}

/** 0: its very number; 1: the beginning of its number or name; 2: all words stand in it; 3: none of these. */
function closeness(row: StationRow, text: string, words: readonly string[]): 0 | 1 | 2 | 3 {
  const number = row.station.number?.toLowerCase() ?? '';
  if (number === text) return 0;
  const name = row.place.name.toLowerCase();
  if (number.startsWith(text) || name.startsWith(text)) return 1;
  const whole = `${number} ${name} ${row.place.address.toLowerCase()} ${row.ward.toLowerCase()} ${row.council.toLowerCase()}`;
  return words.every((word) => whole.includes(word)) ? 2 : 3;
}
