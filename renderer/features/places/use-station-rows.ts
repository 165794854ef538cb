/** The stations of the open operation with their ratings, as the screens of this place share them. */
import { useMemo } from 'react';
import { type StationRow, stationRows } from '../../core/places/station-rows';
import { type Grid, gridOf } from '../../core/threat/grid';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

/** The grid of the operation's newest assessment, or `null` when there is none. */
export function useNewestGrid(): Grid | null {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  return useMemo(() => {
    const own = [...assessments.values()].filter((one) => one.operationId === operation.id);
    const newest = own.sort((a, b) => b.version - a.version)[0];
    return newest === undefined ? null : gridOf(newest, cells);
  }, [assessments, cells, operation.id]);
}

/** One row for each polling station of the operation, by council and number. */
export function useStationRows(): readonly StationRow[] {
  const operation = useOperation();
  const stations = useCollection('stations');
  const places = useCollection('places');
  const areas = useCollection('areas');
  const grid = useNewestGrid();
  return useMemo(
    () => stationRows({ operationId: operation.id, stations, places, areas, grid }),
    [operation.id, stations, places, areas, grid],
  );
}

/** The ids of all places that some assessment has as a column; they are not removed with their stations. */
export function useAssessedPlaceIds(): ReadonlySet<string> {
  const assessments = useCollection('assessments');
  return useMemo(
    () =>
      new Set<string>(
        [...assessments.values()].flatMap((one) =>
          one.locations.filter((location) => location.kind === 'place').map((location) => location.id),
        ),
      ),
    [assessments],
  );
}
