/** Invented places of about 500 bytes each, the same for the same number. */
import { asId } from '../../../renderer/core/foundation/ids';
import type { Place } from '../../../renderer/core/places/place';

const venues = [
  'Village Hall',
  'Primary School',
  'Methodist Church',
  'Leisure Centre',
  'Scout Hut',
  'Library',
];
const towns = ['Exbrook', 'Thornby', 'Wexcombe', 'Larkmoor', 'Pennygate', 'Harrow Dale', 'Marl Heath'];
const remark =
  'Single entrance on a narrow lane; the car park is shared with the surgery next door. Keys are with the ' +
  'caretaker from 6 am. Step-free access by the side door.';

/** The place with this number. */
export function examplePlace(number: number): Place {
  const town = towns[number % towns.length] ?? '';
  return {
    id: asId<'Place'>(`place-${String(number).padStart(26, '0')}`),
    kind: 'polling-place',
    name: `${town} ${venues[number % venues.length] ?? ''} ${number}`,
    address: `${(number % 180) + 1} Priory Road, ${town}`,
    postcode: `ZZ${number % 90} ${number % 10}AB`,
    areaId: asId<'Area'>(`area-${String(number % 343).padStart(27, '0')}`),
    wardId: asId<'Area'>(`ward-${String(number % 8000).padStart(27, '0')}`),
    easting: 300_000 + (number % 200_000),
    northing: 200_000 + (number % 300_000),
    uprn: String(10_000_000_000 + number),
    notes: remark,
    mergedIntoId: null,
  };
}

/** Places `from` up to, but without, `to`. */
export function examplePlaces(from: number, to: number): readonly Place[] {
  return Array.from({ length: to - from }, (_, index) => examplePlace(from + index));
}
