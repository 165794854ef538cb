/** The incidents of polling day, each once: what was carried on or corrected is the same incident. */
import type { FigureRecords } from './compile-given';
import { readLog } from '../log/log';
import type { Operation } from '../operation/operation';
import type { PlaceId } from '../places/place';
import { type ReadDayEntry, rootOf } from '../polling-day/day-log';
import type { DayLogEntry } from '../polling-day/day-log-entry';

export interface DayRead {
  readonly log: readonly ReadDayEntry[];
  /** The first entry of each incident that stands. */
  readonly incidents: readonly DayLogEntry[];
}

/** The log of one operation, read. */
export function readDay(dayLog: FigureRecords['dayLog'], operation: Pick<Operation, 'id'>): DayRead {
  const log = readLog(dayLog.values(), operation.id);
  // Made when the first entry asks: most incidents of a day stand alone.
  let byId: ReadonlyMap<string, DayLogEntry> | null = null;
  const seen = new Set<string>();
  const incidents: DayLogEntry[] = [];
  for (const { entry, struck } of log) {
    if (entry.kind !== 'incident' || struck !== null) continue;
    const isAlone = entry.followsId === null && entry.strikes === null;
    let root: string = entry.id;
    if (!isAlone) {
      byId ??= new Map(log.map((read) => [read.entry.id, read.entry]));
      root = rootOf(entry, byId).id;
    }
    if (seen.has(root)) continue;
    seen.add(root);
    incidents.push(entry);
  }
  return { log, incidents };
}

/** Where an entry says that it was: its place, or that of its station; `null` where it says nothing. */
export function placeOf(
  { placeId, stationId }: Pick<DayLogEntry, 'placeId' | 'stationId'>,
  stations: FigureRecords['stations'],
): PlaceId | null {
  return placeId ?? stations.get(stationId ?? '')?.placeId ?? null;
}
