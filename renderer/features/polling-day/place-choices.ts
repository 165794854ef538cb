/** The places of the force as choices. */
import { useMemo } from 'react';
import { liesIn } from '../../core/places/area';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

/** Other places first, then polling places; each with its council. */
export function usePlaceChoices(): { readonly value: string; readonly label: string }[] {
  const operation = useOperation();
  const places = useCollection('places');
  const areas = useCollection('areas');
  return useMemo(
    () =>
      [...places.values()]
        .filter((place) => place.mergedIntoId === null && liesIn(areas, place.areaId, operation.forceAreaId))
        .sort(
          (a, b) =>
            Number(a.kind === 'polling-place') - Number(b.kind === 'polling-place') ||
            a.name.localeCompare(b.name, 'en-GB', { numeric: true }),
        )
        .map((place) => ({
          value: place.id,
          label: `${place.name}, ${areas.get(place.areaId)?.name ?? ''}`,
        })),
    [places, areas, operation.forceAreaId],
  );
}
