/** What the polling stations still need. */
import type { Operation } from '../operation';
import { nothing, type OpenItem, type RecordsOf, type WorkSubject } from './work-subject';

export const stationWork: WorkSubject<'areas' | 'stations'> = {
  reads: ['areas', 'stations'],
  due: nothing,
  open: stationItems,
};

function stationItems(
  { areas, stations }: RecordsOf<'areas' | 'stations'>,
  operation: Operation,
): readonly OpenItem[] {
  const own = [...stations.values()].filter((station) => station.operationId === operation.id);
  const items: OpenItem[] = [];
  const without = operation.areaIds.filter((areaId) => !own.some((station) => station.areaId === areaId));
  for (const areaId of without) {
    items.push({
      key: `import:${areaId}`,
      text: `Import the polling stations of ${areas.get(areaId)?.name ?? 'a council no longer recorded'}`,
      left: '',
      path: '/places/import',
    });
  }
  const undecided = own.filter((station) => station.presence === null).length;
  if (undecided > 0) {
    items.push({
      key: 'presence',
      text: 'Decide the police presence at polling stations',
      left: `${undecided} of ${own.length}`,
      path: '/places',
    });
  }
  return items;
}
