/** The facts of a place as fields that save themselves. */
import { Select } from '@mantine/core';
import { areasUnder } from '../../core/places/area';
import type { Place } from '../../core/places/place';
import {
  coordinateProblem,
  nameProblem,
  placeChange,
  postcodeProblem,
  readCoordinate,
  tidyPostcode,
} from '../../core/places/station-rows-edits';
import { useCollection, useCommit } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';

interface PlaceFactsProps {
  readonly place: Place;
  /** In the journal: "Change the facts of a polling station". */
  readonly purpose: string;
}

/** Name, address, postcode, ward and coordinates; each is kept as it is left. */
export function PlaceFacts({ place, purpose }: PlaceFactsProps) {
  const commit = useCommit();
  const areas = useCollection('areas');
  const wards = areasUnder(areas, place.areaId, ['ward']);
  const save = (next: Partial<Place>) => void commit(purpose, [placeChange({ ...place, ...next })]);
  return (
    <div className="stack-tight">
      <SavedText
        label="Name"
        value={place.name}
        maxLength={300}
        problem={nameProblem}
        onSave={(text) => save({ name: text.trim() })}
      />
      <SavedText
        label="Address"
        value={place.address}
        maxLength={500}
        rows={2}
        onSave={(text) => save({ address: text.trim() })}
      />
      <div className="field-pair">
        <SavedText
          label="Postcode"
          value={place.postcode ?? ''}
          maxLength={10}
          problem={postcodeProblem}
          onSave={(text) => save({ postcode: tidyPostcode(text) })}
        />
        <Select
          label="Ward"
          placeholder={wards.length === 0 ? 'No wards recorded' : 'Not known'}
          searchable
          clearable
          data={wards.map((ward) => ({ value: ward.id, label: ward.name }))}
          value={place.wardId}
          onChange={(id) => save({ wardId: wards.find((ward) => ward.id === id)?.id ?? null })}
        />
      </div>
      <div className="field-pair">
        <SavedText
          label="Easting (m)"
          value={place.easting?.toString() ?? ''}
          maxLength={12}
          problem={(text) => coordinateProblem('easting', text)}
          onSave={(text) => save({ easting: readCoordinate(text) })}
        />
        <SavedText
          label="Northing (m)"
          value={place.northing?.toString() ?? ''}
          maxLength={12}
          problem={(text) => coordinateProblem('northing', text)}
          onSave={(text) => save({ northing: readCoordinate(text) })}
        />
      </div>
    </div>
  );
}
