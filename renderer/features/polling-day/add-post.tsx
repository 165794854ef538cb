/** Making a post. */
import { Button, Select } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { newPost } from '../../core/polling-day/team-edits';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { PanelHead } from '../../ui/panel-head';
import { usePlaceChoices } from './place-choices';

interface AddPostProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** The place; its purpose follows from it, and hours and teams are given once it is there. */
export function AddPost({ onClose, onAdded }: AddPostProps) {
  const operation = useOperation();
  const places = useCollection('places');
  const choices = usePlaceChoices();
  const commit = useCommit();
  const { newId } = useDesk();
  const [placeId, setPlaceId] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const place = places.get(placeId ?? '');
    if (place === undefined) return;
    const after = newPost(newId(), operation, place);
    if (commit('Make a post of polling day', [{ collection: 'posts', id: after.id, after }]).ok)
      onAdded(after.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <PanelHead title="Make a post" closeLabel="Close without making a post" onClose={onClose} />
      <Select
        label="Place"
        placeholder="Choose a place"
        description="Counts and postal vote openings stand first. A place that is missing is added under Places."
        searchable
        limit={50}
        data={choices}
        value={placeId}
        error={isTried && placeId === null ? 'Choose the place.' : null}
        onChange={setPlaceId}
      />
      <div className="row">
        <Button type="submit">Make the post</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
