/** The stations of the open operation with their ratings, as the screens of this place share them. */
import { useMemo } from 'react';
import { type StationRow, stationRows } from '../../core/places/station-rows';
import { type Grid, gridOf } from '../../core/threat/grid';
import { throughMerges } from '../../core/threat/previous-version';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

/**
 * The grid that stations are rated by: of the newest approved version, or of the newest draft while none is
 * approved; `null` when there is no assessment. A draft that follows an approved version starts blank.
 */
export function useNewestGrid(): Grid | null {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  const places = useCollection('places');
  return useMemo(() => {
    const own = [...assessments.values()].filter((one) => one.operationId === operation.id);
    const newestFirst = own.sort((a, b) => b.version - a.version);
    const rating = newestFirst.find(({ status }) => status === 'approved') ?? newestFirst[0];
    return rating === undefined ? null : throughMerges(gridOf(rating, cells), places);
  }, [assessments, cells, places, operation.id]);
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

/** The ids of all places that an assessment has as a column or that others were merged into; they are not removed with their stations. */
export function useAssessedPlaceIds(): ReadonlySet<string> {
  const assessments = useCollection('assessments');
  const places = useCollection('places');
  return useMemo(
    () =>
      new Set<string>([
        ...[...places.values()].flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
        ...[...assessments.values()].flatMap((one) =>
          one.locations.filter((location) => location.kind === 'place').map((location) => location.id),
        ),
      ]),
    [assessments, places],
  );
}
