/** The place of a report: what stands on record is always named, also where the place was merged or removed since. */
import { Select } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import type { PlaceId } from '../../../core/places/place';
import { placeTitle } from '../../../core/places/place-name';
import { useCollection, useDesk } from '../../../services/desk-context';

/** So many are listed at once; words find the others. */
const mostListed = 60;

interface PlaceFieldProps {
  readonly value: PlaceId | null;
  readonly onChange: (placeId: PlaceId | null) => void;
}

/** Offers the places that stand for themselves; one that was merged into another is found under that one. */
export function PlaceField({ value, onChange }: PlaceFieldProps) {
  return (
    <Select
      label="Place"
      placeholder="Not recorded"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Place' }}
      limit={mostListed}
      nothingFoundMessage="None has this name. Places are brought in under Places."
      data={usePlaces(value)}
      value={value}
      onChange={(id) => onChange(id === null ? null : asId<'Place'>(id))}
    />
  );
}

function usePlaces(value: PlaceId | null): { readonly value: string; readonly label: string }[] {
  const places = useCollection('places');
  const formerName = useFormerName(value);
  return useMemo(() => {
    const standing = [...places.values()]
      .filter(({ mergedIntoId }) => mergedIntoId === null)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true }));
    if (value === null || places.get(value)?.mergedIntoId === null) return standing;
    const label = formerName === null ? placeTitle(value, places) : `${formerName} (no longer recorded)`;
    // It leads the list: the list is cut short, and what stands on record must not be cut off.
    return [{ value, label }, ...standing];
  }, [places, value, formerName]);
}

/** The last name of a place that was removed, from the journal; `null` while it is recorded or not yet read. */
function useFormerName(id: PlaceId | null): string | null {
  const { vault } = useDesk();
  const isGone = useCollection('places').get(id ?? '') === undefined && id !== null;
  const [found, setFound] = useState<{ readonly id: PlaceId; readonly name: string } | null>(null);
  useEffect(() => {
    if (!isGone) return undefined;
    let isCurrent = true;
    void vault.journal.history('places', id).then((read) => {
      if (!isCurrent || !read.ok) return;
      const names = read.value.flatMap(({ changes }) =>
        changes.flatMap((change) =>
          change.kind === 'change' && change.collection === 'places' && change.id === id
            ? (change.before?.name ?? [])
            : [],
        ),
      );
      const name = names.at(-1);
      if (name !== undefined) setFound({ id, name });
    });
    return () => {
      isCurrent = false;
    };
  }, [vault, id, isGone]);
  return isGone && found?.id === id ? found.name : null;
}
