/** An invented Xpress export: one row per home, no home or station of it exists. */
import { closeSync, openSync, writeSync } from 'node:fs';

const header = [
  'ElectionDate', 'ElectionType', 'ElectoralArea', 'Contested', 'Property_URN',
  'AddressLine1', 'AddressLine2', 'AddressLine3', 'AddressLine4', 'AddressLine5', 'Addressline6', 'Post_Code',
  'Polling_Place_District_Reference', 'Polling_Place_Id', 'Polling_Place_Name',
  'Polling_Place_Address_1', 'Polling_Place_Address_2', 'Polling_Place_Address_3', 'Polling_Place_Address_4',
  'Polling_Place_Postcode', 'Polling_Place_Easting', 'Polling_Place_Northing', 'Polling_Place_UPRN',
  'AreaNameAlternative',
]; // prettier-ignore

const streets = ['Hidden Row', 'Priory Road', 'Mill Lane', 'Chapel Street', 'The Green', 'Station Approach'];
const towns = ['Exbrook', 'Thornby', 'Wexcombe', 'Larkmoor', 'Pennygate', 'Harrow Dale', 'Marl Heath'];
const venues = [
  'Village Hall',
  'Primary School',
  'Methodist Church',
  'Leisure Centre',
  'Scout Hut',
  'Library',
];

/** Homes of one polling district, which follow each other in the file. */
const homesADistrict = 750;

/** Writes `rows` homes to a file and answers how many polling places they name. */
export function writeXpressFile(path: string, rows: number): number {
  const file = openSync(path, 'w');
  try {
    let text = `${header.join(',')}\r\n`;
    for (let home = 0; home < rows; home += 1) {
      text += `${rowOf(home).join(',')}\r\n`;
      if (text.length < 1_000_000 && home < rows - 1) continue;
      writeSync(file, text);
      text = '';
    }
  } finally {
    closeSync(file);
  }
  return Math.ceil(rows / homesADistrict);
}

function rowOf(home: number): readonly string[] {
  const station = Math.floor(home / homesADistrict);
  const town = towns[station % towns.length] ?? '';
  const postcode = `ZZ${station % 90} ${home % 10}AB`;
  return [
    '06/05/2027', 'Local', `${town} ward`, 'Yes', String(1_000_000 + home),
    // Some homes have a comma in their first line, as flats do.
    home % 9 === 0 ? `"Flat ${(home % 12) + 1}, ${town} House"` : `${(home % 240) + 1} ${streets[home % streets.length] ?? ''}`,
    town, '', '', '', postcode, postcode,
    `${String.fromCharCode(65 + (station % 26))}${Math.floor(station / 26)}`, String(5000 + station),
    `${town} ${venues[station % venues.length] ?? ''} ${station}`,
    `${(station % 90) + 1} ${streets[station % streets.length] ?? ''}`, town, '', '',
    `ZZ${station % 90} 1AA`, String(300_000 + station * 13), String(200_000 + station * 17),
    String(100_000_000 + station).padStart(12, '0'), '',
  ]; // prettier-ignore
}
