/** What the columns of a council's list may mean, in words, and what a correction of one is remembered by. */
import type { ColumnGuess, ColumnMeaning } from '../../core/places/station-list';

export const meaningNames: Readonly<Record<ColumnMeaning, string>> = {
  ignore: 'Not used',
  number: 'Station number',
  name: 'Name of the place',
  address: 'Address',
  'name-and-address': 'Name and address together',
  postcode: 'Postcode',
  district: 'Polling district',
  ward: 'Ward or division',
  easting: 'Easting',
  northing: 'Northing',
  latitude: 'Latitude',
  longitude: 'Longitude',
  coordinates: 'Both coordinates in one cell',
  uprn: 'UPRN',
  'source-id': 'The council’s own id',
};
/** Two columns may have one heading, or one as long as a letter; then the position tells which is meant. */
export function correctionKey(column: ColumnGuess, columns: readonly ColumnGuess[]): string {
  const isAlone = columns.filter((other) => other.heading === column.heading).length === 1;
  return isAlone && column.heading.length <= 200 ? column.heading : `column ${column.index + 1}`;
}
