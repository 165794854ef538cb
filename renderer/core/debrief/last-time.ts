/**
 * The election before this one: an operation of the desk where one is named and holds allegations, else the last
 * election in the history of the areas, of which only totals by area are known.
 */
import { electionsOf } from '../history/elections';
import type { HistoryEntry } from '../history/history-entry';
import { historyOf } from '../history/history-of-operation';
import type { Operation } from '../operation/operation';
import { type AreaId, liesIn } from '../places/area';
import type { Behind, LastTime } from './compiled';
import type { CompileGiven, FigureRecords, RatedArea } from './compile-given';
import { areaLabel } from './compile-allegations';
import { behind, grouped, ofOperation, type OwnFigure, type OwnGroup, sumOf } from './figures';

export interface HistoryBefore {
  readonly lastTime: LastTime;
  /** The groups of allegations as far as they are known: totals and areas. */
  readonly groups: readonly OwnGroup[];
}

/** Whether the desk holds reports of this operation. */
export function holdsReports({ allegations }: FigureRecords, operation: Operation): boolean {
  return ofOperation(allegations, operation).length > 0;
}

/** The last election before this one in the history; `null` where it names none. */
export function historyBefore({ records, operation, ratedHigh }: CompileGiven): HistoryBefore | null {
  const entries = historyOf(records, operation).filter(
    ({ fromOperationId, pollingDate }) =>
      fromOperationId !== operation.id &&
      (pollingDate === null || operation.pollingDate === null || pollingDate < operation.pollingDate),
  );
  const elections = electionsOf(entries);
  const [last] = elections.all;
  if (last === undefined) return null;
  const ofLast = entries.filter((entry) => elections.of(entry).key === last.key);
  const allegations = ofLast.filter(({ kind }) => kind === 'allegation');
  const incidents = ofLast.filter(({ kind }) => kind === 'incident');
  const shared = { source: 'History of the areas', caution: '', isRecorded: true, title: '' } as const;
  return {
    lastTime: { kind: 'history', name: last.name, pollingDate: last.pollingDate },
    groups: [
      {
        ...shared,
        id: 'allegations',
        isOpenEnded: false,
        figures: [total('allegations-all', allegations), total('incidents-reported', incidents)],
      },
      {
        ...shared,
        id: 'allegations-by-area',
        isOpenEnded: true,
        figures: [...grouped(allegations, ({ areaId }) => areaId ?? '')].map(([areaId, inArea]) => ({
          ...total(`allegations-by-area:${areaId}`, inArea),
          label: areaLabel(areaId, records.areas),
        })),
      },
      {
        ...shared,
        id: 'allegations-rated-high',
        isOpenEnded: false,
        figures: ratedHigh.map((rated) =>
          total(`allegations-rated-high:${rated.areaId}`, inRated(allegations, rated, records)),
        ),
      },
    ],
  };
}

function inRated(
  entries: readonly HistoryEntry[],
  { areaId }: RatedArea,
  { areas }: FigureRecords,
): readonly HistoryEntry[] {
  return entries.filter((entry) => entry.areaId !== null && liesIn(areas, entry.areaId, areaId as AreaId));
}

function total(id: string, entries: readonly HistoryEntry[]): OwnFigure {
  const known: readonly Behind[] = behind('history-entry', entries);
  const value = entries.reduce((sum, { count }) => sum + count, 0);
  return sumOf({ id, label: '', value, unit: 'records', behind: known });
}
