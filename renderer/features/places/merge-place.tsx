/** Two records of one place: this one is merged into the other, after what that means is said. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { mergeRefusalWords, planMerge } from '../../core/places/merge';
import { type Place, placeKinds } from '../../core/places/place';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { flushDrafts } from '../../ui/drafts';
import { Help, Message } from '../../ui/screen';

interface MergePlaceProps {
  readonly place: Place;
  readonly onMerged?: (into: Place) => void;
}

/** Closed until it is asked for. */
export function MergePlace({ place, onMerged }: MergePlaceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack-tight" aria-label="Same as another place">
      <div>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Same as another place…
        </Button>
      </div>
      {isOpen ? (
        <MergeForm key={place.id} place={place} {...(onMerged === undefined ? {} : { onMerged })} />
      ) : null}
    </section>
  );
}

function MergeForm({ place, onMerged }: MergePlaceProps) {
  const { vault, notify } = useDesk();
  const places = useCollection('places');
  const areas = useCollection('areas');
  const commit = useCommit();
  const [intoId, setIntoId] = useState<string | null>(null);
  const others = [...places.values()]
    .filter((each) => each.id !== place.id && each.mergedIntoId === null && each.areaId === place.areaId)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
  const into = others.find(({ id }) => id === intoId);
  const all = vault.records;
  const read = () => ({
    places: all.all('places'),
    stations: all.all('stations'),
    assessments: all.all('assessments'),
    cells: all.all('cells'),
    factorNotes: all.all('factorNotes'),
    controls: all.all('controls'),
    rounds: all.all('rounds'),
  });
  const plan = into === undefined ? null : planMerge(place, into, read());
  const merge = () => {
    if (into === undefined) return;
    // What is still being typed belongs to the places as they are put together.
    flushDrafts();
    const now = all.get('places', place.id) ?? place;
    const result = planMerge(now, all.get('places', into.id) ?? into, read());
    if (!result.ok) {
      notify({ tone: 'problem', text: mergeRefusalWords(result.error) });
      return;
    }
    const done = commit('Merge a place into another', result.value.changes);
    if (!done.ok) return;
    notify({ tone: 'done', text: `“${place.name}” is now part of “${into.name}”. Ctrl+Z takes it back.` });
    onMerged?.(into);
  };
  return (
    <>
      <Select
        label="The place that stands"
        placeholder={others.length === 0 ? 'No other place in this council' : 'Choose by name'}
        searchable
        limit={50}
        data={others.map((each) => ({
          value: each.id,
          label: [
            each.name,
            each.postcode ?? areas.get(each.wardId ?? '')?.name,
            placeKinds.find(({ id }) => id === each.kind)?.name,
          ]
            .filter(Boolean)
            .join(', '),
        }))}
        value={intoId}
        onChange={setIntoId}
      />
      <Help>
        Its name and address stand. What points at this one, from intelligence to earlier versions, is read as
        pointing there.
      </Help>
      {plan === null || into === undefined ? null : plan.ok ? (
        <>
          <ul className="plain-list small">
            <li>
              {plan.value.stations} {plan.value.stations === 1 ? 'station moves' : 'stations move'} there.
            </li>
            <li>
              In drafts of the threat assessment {plan.value.cellsMoved} findings move, and{' '}
              {plan.value.cellsJoined} are added to the reasons of the other’s, under “From {place.name}”.
            </li>
            <li>Approved versions are not touched.</li>
          </ul>
          <div>
            <Button onClick={merge}>Merge into {into.name}</Button>
          </div>
        </>
      ) : (
        <Message tone="warning" title={mergeRefusalWords(plan.error)} />
      )}
    </>
  );
}
