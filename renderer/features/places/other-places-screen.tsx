/** Places that are not polling stations: where votes are counted and opened, where people campaign and gather. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { type Area, liesIn } from '../../core/places/area';
import { type Place, type PlaceKind, placeKinds } from '../../core/places/place';
import { otherPlacesRegister } from '../../core/registers/places';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { ExportRegister } from '../../services/export-register';
import { Empty, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { AddPlace, PlaceDetail } from './place-panels';
import { PlacesTabs } from './places-tabs';

/** The kinds that are kept here; polling stations have their own table. */
export const otherKinds = placeKinds.filter((kind) => kind.id !== 'polling-place');

/** The list by kind, and the open place beside it. */
export function OtherPlacesScreen() {
  const places = useOtherPlaces();
  const areas = useCollection('areas');
  const [parameters, setParameters] = useSearchParams();
  const open = places.find((place) => place.id === parameters.get('place'));
  const isAdding = parameters.get('add') === 'place';
  const close = () => setParameters({}, { replace: true });
  const add = () => setParameters({ add: 'place' });
  return (
    <Screen
      title="Other places"
      purpose="Count and postal vote opening, party and constituency offices, hustings: what else an election happens in."
      tabs={<PlacesTabs />}
      actions={
        <>
          <Button variant={places.length === 0 ? 'filled' : 'default'} onClick={add}>
            Add a place
          </Button>
          {places.length === 0 ? null : <ExportRegister register={otherPlacesRegister} />}
        </>
      }
      asideLabel={isAdding ? 'Add a place' : 'Open place'}
      aside={
        isAdding ? (
          <AddPlace onClose={close} onAdded={(id) => setParameters({ place: id }, { replace: true })} />
        ) : open === undefined ? null : (
          <PlaceDetail key={open.id} place={open} onClose={close} />
        )
      }
    >
      {places.length === 0 ? (
        <Empty
          title="No other places yet"
          example="Count or verification centre · Dale Leisure Centre, Mill Lane · HD1 2AB"
          action={<Button onClick={add}>Add a place</Button>}
        >
          Add the places beside polling stations that need a plan: where votes are counted, where postal votes
          are opened, party and constituency offices, hustings.
        </Empty>
      ) : (
        <PlaceList
          places={places}
          areas={areas}
          openId={open?.id ?? null}
          onOpen={(id) => setParameters({ place: id }, { replace: open !== undefined })}
        />
      )}
    </Screen>
  );
}

function useOtherPlaces(): readonly Place[] {
  const operation = useOperation();
  const places = useCollection('places');
  const areas = useCollection('areas');
  const order = otherKinds.map((kind): PlaceKind => kind.id);
  return [...places.values()]
    .filter(
      (place) =>
        place.kind !== 'polling-place' &&
        place.mergedIntoId === null &&
        liesIn(areas, place.areaId, operation.forceAreaId),
    )
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        a.name.localeCompare(b.name, 'en-GB', { numeric: true }),
    );
}

interface PlaceListProps {
  readonly places: readonly Place[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function PlaceList({ places, areas, openId, onOpen }: PlaceListProps) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Name</th>
          <th scope="col">Address</th>
          <th scope="col">Postcode</th>
          <th scope="col">Council</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.id} data-open={place.id === openId}>
            <td>{otherKinds.find((kind) => kind.id === place.kind)?.name}</td>
            <td>
              <button
                type="button"
                className="text-link"
                aria-current={place.id === openId}
                onClick={() => onOpen(place.id)}
              >
                {place.name}
              </button>
            </td>
            <td>{place.address}</td>
            <td>{place.postcode ?? ''}</td>
            <td>{areas.get(place.areaId)?.name ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
