/** The stations of the open operation with their ratings, as the screens of this place share them. */
import { useMemo } from 'react';
import { stationGrid } from '../../core/places/station-grid';
import { type StationRow, stationRows } from '../../core/places/station-rows';
import type { Grid } from '../../core/threat/grid';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

/** The grid that stations are rated by; `null` when there is no assessment. */
export function useNewestGrid(): Grid | null {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  const places = useCollection('places');
  return useMemo(
    () => stationGrid(operation.id, { assessments, cells, places }),
    [assessments, cells, places, operation.id],
  );
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
