/** Adding a polling station by hand. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { asId } from '../../core/foundation/ids';
import type { Place } from '../../core/places/place';
import { newStation } from '../../core/places/station';
import {
  nameProblem,
  placeChange,
  postcodeProblem,
  stationChange,
  tidyPostcode,
} from '../../core/places/station-rows-edits';
import { venueKey } from '../../core/places/import-plan-venues';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { CouncilChoice, useCouncils } from './council-choice';

interface AddStationProps {
  readonly onClose: () => void;
  readonly onAdded: (stationId: string) => void;
}

const nothing = { name: '', address: '', postcode: '', number: '', district: '' };

/** A short form; a station in a building that is known already joins it. */
export function AddStation({ onClose, onAdded }: AddStationProps) {
  const councils = useCouncils();
  const [given, setGiven] = useState(nothing);
  const [councilId, setCouncilId] = useState<string | null>(
    councils.length === 1 ? (councils[0]?.id ?? null) : null,
  );
  const [isTried, setTried] = useState(false);
  const add = useAdd();
  const problems = {
    name: nameProblem(given.name),
    postcode: postcodeProblem(given.postcode),
    council: councilId === null ? 'Choose the council that runs the station.' : null,
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const council = councils.find((one) => one.id === councilId);
    if (problems.name !== null || problems.postcode !== null || council === undefined) return;
    const id = add({ ...given, areaId: council.id });
    if (id !== null) onAdded(id);
  };
  const field = (name: keyof typeof nothing, label: string, maxLength: number) => (
    <TextInput
      label={label}
      maxLength={maxLength}
      value={given[name]}
      error={isTried && (name === 'name' || name === 'postcode') ? problems[name] : null}
      onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      <div className="row-apart">
        <h2 className="panel-title">Add a polling station</h2>
        <CloseButton aria-label="Close without adding" onClick={onClose} />
      </div>
      <CouncilChoice value={councilId} onChange={setCouncilId} />
      {isTried && problems.council !== null ? <p className="field-problem">{problems.council}</p> : null}
      {field('name', 'Name of the building', 300)}
      {field('address', 'Address', 500)}
      {field('postcode', 'Postcode', 10)}
      <div className="field-pair">
        {field('number', 'Number on the poll card', 40)}
        {field('district', 'Polling districts', 400)}
      </div>
      <p className="dimmed small flat">
        Where the building is in the table already, the station is put in it. Everything else can be filled in
        once it is added.
      </p>
      <div className="row">
        <Button type="submit">Add station</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function useAdd() {
  const operation = useOperation();
  const places = useCollection('places');
  const commit = useCommit();
  const { newId } = useDesk();
  return (given: typeof nothing & { readonly areaId: Place['areaId'] }): string | null => {
    const fresh: Place = {
      id: asId<'Place'>(newId()),
      kind: 'polling-place',
      name: given.name.trim(),
      address: given.address.trim(),
      postcode: tidyPostcode(given.postcode),
      areaId: given.areaId,
      wardId: null,
      easting: null,
      northing: null,
      uprn: null,
      notes: '',
      mergedIntoId: null,
    };
    const known = [...places.values()].find(
      (place) =>
        place.kind === 'polling-place' &&
        place.areaId === fresh.areaId &&
        venueKey(place) === venueKey(fresh),
    );
    const station = newStation({
      id: asId<'Station'>(newId()),
      operationId: operation.id,
      placeId: (known ?? fresh).id,
      areaId: given.areaId,
      number: given.number.trim() === '' ? null : given.number.trim(),
      district: given.district.trim() === '' ? null : given.district.trim(),
    });
    const changes = [...(known === undefined ? [placeChange(fresh)] : []), stationChange(station)];
    return commit('Add a polling station', changes).ok ? station.id : null;
  };
}
