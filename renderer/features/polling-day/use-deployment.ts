/** The deployment of the open operation, as the screens of this place share it. */
import { useMemo } from 'react';
import { stationGrid } from '../../core/places/station-grid';
import { type StationRow, stationRows } from '../../core/places/station-rows';
import { type Deployment, deploymentWith } from '../../core/polling-day/deployment';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { usePostings } from '../../services/postings';

/** One row for each polling station of the operation, with its rating, by council and number. */
export function useRows(): readonly StationRow[] {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  const places = useCollection('places');
  const areas = useCollection('areas');
  const stations = useCollection('stations');
  const grid = useMemo(
    () => stationGrid(operation.id, { assessments, cells, places }),
    [operation.id, assessments, cells, places],
  );
  return useMemo(
    () => stationRows({ operationId: operation.id, stations, places, areas, grid }),
    [operation.id, stations, places, areas, grid],
  );
}

/** Rows, teams with their loads, posts with their cover, and what is missing or too much. */
export function useDeployment(): Deployment {
  const operation = useOperation();
  const rows = useRows();
  const teams = useCollection('teams');
  const posts = useCollection('posts');
  const places = useCollection('places');
  const postings = usePostings();
  return useMemo(
    () => deploymentWith(operation, { teams, posts, places, postings }, rows),
    [operation, teams, posts, places, postings, rows],
  );
}
