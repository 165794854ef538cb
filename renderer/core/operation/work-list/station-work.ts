/** What the polling stations still need. */
import type { Operation } from '../operation';
import { councilsOf } from '../operation-areas';
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
  const without = councilsOf(areas, operation).filter(({ id }) => !own.some(({ areaId }) => areaId === id));
  for (const { id, name } of without) {
    items.push({
      key: `import:${id}`,
      text: `Import the polling stations of ${name}`,
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
