/** Adding and changing a place that is not a polling station. */
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { asId } from '../../core/foundation/ids';
import { type Place, type PlaceKind, placeKinds } from '../../core/places/place';
import {
  nameProblem,
  placeChange,
  postcodeProblem,
  tidyPostcode,
} from '../../core/places/station-rows-edits';
import { useCommit, useDesk } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import { CouncilChoice, useCouncils } from './council-choice';
import { MergePlace } from './merge-place';
import { PlaceFacts } from './place-facts';
import { useAssessedPlaceIds } from './use-station-rows';

const kindChoices = placeKinds
  .filter((kind) => kind.id !== 'polling-place')
  .map((kind) => ({ value: kind.id, label: kind.name }));

interface AddPlaceProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

const nothing = { name: '', address: '', postcode: '' };

/** Kind, council, name, address and postcode; the rest is filled in once it is there. */
export function AddPlace({ onClose, onAdded }: AddPlaceProps) {
  const councils = useCouncils();
  const commit = useCommit();
  const { newId } = useDesk();
  const [given, setGiven] = useState(nothing);
  const [kind, setKind] = useState<PlaceKind>('count');
  const [councilId, setCouncilId] = useState<string | null>(
    councils.length === 1 ? (councils[0]?.id ?? null) : null,
  );
  const [isTried, setTried] = useState(false);
  const problems = {
    name: nameProblem(given.name),
    postcode: postcodeProblem(given.postcode),
    address: null,
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const council = councils.find((one) => one.id === councilId);
    if (problems.name !== null || problems.postcode !== null || council === undefined) return;
    const place: Place = {
      id: asId<'Place'>(newId()),
      kind,
      name: given.name.trim(),
      address: given.address.trim(),
      postcode: tidyPostcode(given.postcode),
      areaId: council.id,
      wardId: null,
      easting: null,
      northing: null,
      uprn: null,
      notes: '',
      mergedIntoId: null,
    };
    if (commit('Add a place', [placeChange(place)]).ok) onAdded(place.id);
  };
  const field = (name: keyof typeof nothing, label: string, maxLength: number) => (
    <TextInput
      label={label}
      maxLength={maxLength}
      value={given[name]}
      error={isTried ? problems[name] : null}
      onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      <div className="row-apart">
        <h2 className="panel-title">Add a place</h2>
        <CloseButton aria-label="Close without adding" onClick={onClose} />
      </div>
      <KindChoice value={kind} onChange={setKind} />
      <CouncilChoice
        value={councilId}
        onChange={setCouncilId}
        description="The council area that it lies in."
      />
      {isTried && councilId === null ? <p className="field-problem">Choose the council area.</p> : null}
      {field('name', 'Name', 300)}
      {field('address', 'Address', 500)}
      {field('postcode', 'Postcode', 10)}
      <div className="row">
        <Button type="submit">Add place</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function KindChoice({
  value,
  onChange,
}: {
  readonly value: PlaceKind;
  readonly onChange: (kind: PlaceKind) => void;
}) {
  return (
    <Select
      label="Kind of place"
      data={kindChoices}
      value={value}
      onChange={(chosen) => {
        const kind = placeKinds.find((one) => one.id === chosen);
        if (kind !== undefined) onChange(kind.id);
      }}
    />
  );
}

/** The open place; every field saves itself as it is left. */
export function PlaceDetail({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const commit = useCommit();
  const { notify } = useDesk();
  const isAssessed = useAssessedPlaceIds().has(place.id);
  const remove = () => {
    const result = commit('Remove a place', [{ collection: 'places', id: place.id, after: null }]);
    if (!result.ok) return;
    notify({ tone: 'done', text: 'The place was removed. Ctrl+Z brings it back.' });
    onClose();
  };
  return (
    <div className="stack">
      <div className="row-apart">
        <h2 className="panel-title">{place.name}</h2>
        <CloseButton aria-label="Close the place" onClick={onClose} />
      </div>
      <KindChoice
        value={place.kind}
        onChange={(kind) => void commit('Change the facts of a place', [placeChange({ ...place, kind })])}
      />
      <PlaceFacts place={place} purpose="Change the facts of a place" />
      <SavedText
        label="Notes"
        description="Ways in, who holds the keys, parking, where cameras are fixed outside."
        value={place.notes}
        maxLength={4000}
        rows={3}
        onSave={(text) =>
          void commit('Change the notes on a place', [placeChange({ ...place, notes: text.trim() })])
        }
      />
      <MergePlace place={place} onMerged={onClose} />
      {isAssessed ? (
        <p className="dimmed small flat">
          This place is a column of a threat assessment, or another was merged into it, so it cannot be
          removed.
        </p>
      ) : (
        <div>
          <Button variant="default" onClick={remove}>
            Remove this place
          </Button>
        </div>
      )}
    </div>
  );
}
