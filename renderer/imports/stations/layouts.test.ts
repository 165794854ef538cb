import { describe, expect, it } from 'vitest';
import type { StationDraft } from '../../core/places/station-list';
import { readStationList } from './read-station-list';
import { fileFromBytes } from '../table/source';

/** Invented stations, every value a list might give of them. */
const stations = [
  ['Northbeck Village Hall', 'Mill Lane', 'Northbeck', 'DE6 1AA', 'NA', 'Northbeck', 421345, 351234, '100030012345', 1, 53.0576, -1.6832],
  ['St Oswald’s Church Hall', '12 Priory Road', 'Thornley', 'DE6 1AB', 'NB', 'Northbeck', 422345, 352234, '100030012346', 2, 53.0666, -1.6681],
  ['Thornley Primary School', 'School Close', 'Thornley', 'DE6 1AD', 'TA', 'Thornley', 423345, 350234, '100030012347', 3, 53.0486, -1.6533],
  ['Ashcombe Community Centre', 'Station Road', 'Ashcombe', 'DE6 1AE', 'TB', 'Thornley', 424345, 351934, '100030012348', 4, 53.0638, -1.6383],
  ['Ashcombe Library', '4 High Street', 'Ashcombe', 'DE6 1AF', 'TC', 'Thornley', 425345, 353234, '10003001234', 5, 53.0755, -1.6232],
  ['Wesley Methodist Church', 'Chapel Street', 'Dunmere', 'DE6 1AG', 'DA', 'Dunmere', 426345, 354234, '10003001235', 6, 53.0844, -1.6082],
  ['Dunmere Scout Hut', 'Park Avenue', 'Dunmere', 'DE6 1AH', 'DB', 'Dunmere', 427345, 349234, '10003001236', 7, 53.0394, -1.5937],
  ['The Old Forge Inn', 'Green Lane', 'Harwick', 'DE6 1AJ', 'HA', 'Harwick', 428345, 348234, '10003001237', 8, 53.0304, -1.5789],
].map(([name, street, town, postcode, district, ward, easting, northing, uprn, number, latitude, longitude], at) => ({
  name, street, town, postcode, district, ward, easting, northing, uprn, number, latitude, longitude,
  address: `${String(street)}, ${String(town)}`,
  full: `${String(name)}, ${String(street)}, ${String(town)}, ${String(postcode)}`,
  nameStreet: `${String(name)}, ${String(street)}, ${String(town)}`,
  streetPostcode: `${String(street)}, ${String(town)}, ${String(postcode)}`,
  wkt: `POINT (${String(easting)} ${String(northing)})`,
  pair: `${String(easting)}, ${String(northing)}`,
  latlong: `${String(latitude)}, ${String(longitude)}`,
  id: 1000 + at, guid: `{0A1B2C3D-0000-4000-8000-00000000000${at}}`, electorate: 1203 + at * 31, one: 1, blank: '',
  officer: 'A. Person', phone: '01632 960123', note: at % 2 === 0 ? 'Ramp needed' : '', date: '03/05/2018',
  code: `E0500${4000 + at}`, thousandsX: Number(easting).toLocaleString('en-GB'), thousandsY: Number(northing).toLocaleString('en-GB'),
  floatX: `${String(easting)}.5000000001`, floatY: `${String(northing)}.25`, zeroUprn: String(uprn).padStart(12, '0'),
  districtName: `${String(ward)} (${String(district)})`, councilName: 'Harwick Borough Council', psNo: `PS${String(number).padStart(3, '0')}`,
})); // prettier-ignore
type Field = keyof (typeof stations)[number];
type Known =
  'name' | 'address' | 'postcode' | 'district' | 'number' | 'point' | 'roughPoint' | 'uprn' | 'ward';

/** Layouts as councils have them: heading, what stands under it; then what must be understood. */
const layouts: readonly (readonly [string, readonly (readonly [string, Field])[], readonly Known[]])[] = [
  ['plain words', [['Station Number', 'number'], ['Polling Station', 'name'], ['Address', 'address'], ['Postcode', 'postcode'], ['Polling District', 'district'], ['Easting', 'easting'], ['Northing', 'northing']], ['number', 'name', 'address', 'postcode', 'district', 'point']],
  ['capital abbreviations', [['PSNO', 'number'], ['PSNAME', 'name'], ['ADDR1', 'street'], ['ADDR2', 'town'], ['PCODE', 'postcode'], ['PD', 'district'], ['XCOORD', 'easting'], ['YCOORD', 'northing']], ['number', 'name', 'address', 'postcode', 'district', 'point']],
  ['station no. and place', [['PS No', 'number'], ['Polling Place', 'name'], ['Address 1', 'street'], ['Address 2', 'town'], ['Post Code', 'postcode'], ['Districts', 'district'], ['X', 'easting'], ['Y', 'northing']], ['number', 'name', 'address', 'postcode', 'district', 'point']],
  ['a geographic export', [['OBJECTID', 'id'], ['GlobalID', 'guid'], ['VENUE', 'name'], ['full_address', 'address'], ['post_code', 'postcode'], ['pd_code', 'district'], ['ward_name', 'ward'], ['ward_code', 'code'], ['x', 'easting'], ['y', 'northing'], ['Shape_Area', 'electorate']], ['name', 'address', 'postcode', 'district', 'ward', 'point']],
  ['well-known text', [['FID', 'id'], ['WKT', 'wkt'], ['Name', 'name'], ['Address', 'streetPostcode'], ['PollingDistrict', 'district']], ['name', 'address', 'postcode', 'district', 'point']],
  ['geometry column', [['the_geom', 'wkt'], ['gid', 'id'], ['station_name', 'name'], ['station_address', 'address'], ['uprn', 'uprn']], ['name', 'address', 'uprn', 'point']],
  ['latitude and longitude', [['Polling Station Name', 'name'], ['Polling Station Address', 'address'], ['Polling Station Postcode', 'postcode'], ['lat', 'latitude'], ['lng', 'longitude'], ['Ward', 'ward']], ['name', 'address', 'postcode', 'ward', 'roughPoint']],
  ['longitude before latitude', [['Station', 'name'], ['Longitude', 'longitude'], ['Latitude', 'latitude'], ['Polling Districts', 'district']], ['name', 'district', 'roughPoint']],
  ['x and y that are degrees', [['Venue', 'name'], ['Address', 'address'], ['X', 'longitude'], ['Y', 'latitude'], ['PD', 'district']], ['name', 'address', 'district', 'roughPoint']],
  ['exchanged degrees', [['Venue', 'name'], ['Address', 'address'], ['Latitude', 'longitude'], ['Longitude', 'latitude'], ['PD', 'district']], ['name', 'address', 'district', 'roughPoint']],
  ['name and address in one', [['No', 'number'], ['Polling Station Name and Address', 'full'], ['Polling District', 'district'], ['Electorate', 'electorate']], ['number', 'name', 'address', 'postcode', 'district']],
  ['one text called polling station', [['Stn', 'number'], ['PD', 'district'], ['Polling Station', 'nameStreet'], ['UPRN', 'uprn']], ['number', 'name', 'address', 'district', 'uprn']],
  ['location', [['Polling_Station_Code', 'psNo'], ['Location', 'nameStreet'], ['Easting', 'floatX'], ['Northing', 'floatY']], ['name', 'address']],
  ['lines of an address, the first the name', [['POLLING_DI', 'district'], ['ADDRESS1', 'name'], ['ADDRESS2', 'street'], ['ADDRESS3', 'town'], ['ADDRESS4', 'blank'], ['POSTCODE', 'postcode'], ['EASTING', 'easting'], ['NORTHING', 'northing']], ['name', 'address', 'postcode', 'district', 'point']],
  ['addressl', [['ADDRESSL1', 'name'], ['ADDRESSL2', 'street'], ['ADDRESSL3', 'town'], ['WARD', 'ward'], ['PDREF', 'district'], ['STATNO', 'number'], ['ELECTORATE', 'electorate'], ['INFO', 'note'], ['EAST', 'easting'], ['NORTH', 'northing']], ['name', 'address', 'ward', 'district', 'number', 'point']],
  ['ps_ prefixes', [['ps_number', 'number'], ['ps_name', 'name'], ['ps_address', 'address'], ['ps_postcode', 'postcode'], ['ps_x', 'easting'], ['ps_y', 'northing']], ['number', 'name', 'address', 'postcode', 'point']],
  ['xpress analysis', [['Reference', 'number'], ['District(s)', 'district'], ['Ballot Boxes', 'one'], ['Polling Place', 'nameStreet'], ['Easting or X co-ord.', 'easting'], ['Northing or Y co-ord.', 'northing']], ['number', 'district', 'name', 'address', 'point']],
  ['with staff', [['Ward', 'ward'], ['Box No', 'number'], ['Venue Name', 'name'], ['Venue Address', 'streetPostcode'], ['Presiding Officer', 'officer'], ['Poll Clerk', 'officer'], ['Telephone', 'phone'], ['Notes', 'note']], ['ward', 'number', 'name', 'address', 'postcode']],
  ['building name and street', [['Polling District Code', 'district'], ['Building Name', 'name'], ['Street', 'street'], ['Town', 'town'], ['Postcode', 'postcode'], ['Last Updated', 'date']], ['district', 'name', 'address', 'postcode']],
  ['thousands separators', [['DISTRICT WARD', 'ward'], ['POLLING DISTRICTS', 'districtName'], ['POLLING STATION', 'name'], ['POSTCODE OF POLLING STATION', 'postcode'], ['X CO-ORDINATE', 'thousandsX'], ['Y CO-ORDINATE', 'thousandsY']], ['ward', 'district', 'name', 'postcode', 'point']],
  ['premises', [['Station No.', 'number'], ['Premises', 'name'], ['Address Line 1', 'street'], ['Address Line 2', 'town'], ['Address Line 3', 'blank'], ['Postal Code', 'postcode'], ['Property Reference (UPRN)', 'zeroUprn'], ['Council', 'councilName']], ['number', 'name', 'address', 'postcode', 'uprn']],
  ['pair of coordinates', [['Polling place', 'name'], ['Address', 'address'], ['Grid reference', 'pair'], ['Dist', 'district']], ['name', 'address', 'district', 'point']],
  ['pair of degrees', [['Polling place', 'name'], ['Address', 'address'], ['Lat/Long', 'latlong'], ['Dist', 'district']], ['name', 'address', 'district', 'roughPoint']],
  ['station and site', [['Polling Station No.', 'number'], ['Site', 'name'], ['Street Address', 'address'], ['Register', 'district'], ['No. of electors', 'electorate']], ['number', 'name', 'address', 'district']],
  ['name of the station', [['Code', 'district'], ['Name of Station', 'name'], ['Address', 'streetPostcode'], ['Easting', 'easting'], ['Northing', 'northing']], ['district', 'name', 'address', 'postcode', 'point']],
  ['polling district and station number', [['Polling District', 'district'], ['Polling Station Number', 'number'], ['Polling Station', 'name'], ['Polling Station Address 1', 'street'], ['Polling Station Address 2', 'town'], ['Polling Station Address 3', 'postcode']], ['district', 'number', 'name', 'address', 'postcode']],
  ['situation', [['Station Number', 'number'], ['Situation of Polling Station', 'full'], ['Description of persons entitled to vote', 'district']], ['number', 'name', 'address', 'postcode']],
  ['Postal address lines', [['ps_polling_area', 'district'], ['postaladdressline1', 'name'], ['postaladdressline2', 'street'], ['postaladdressline3', 'town'], ['postcode', 'postcode'], ['uprn', 'uprn'], ['easting', 'easting'], ['northing', 'northing']], ['district', 'name', 'address', 'postcode', 'uprn', 'point']],
  ['area and polling venue', [['Area', 'district'], ['Polling Venue', 'name'], ['Venue Address', 'address'], ['Venue Postcode', 'postcode'], ['GeoX', 'easting'], ['GeoY', 'northing']], ['district', 'name', 'address', 'postcode', 'point']],
  ['map export', [['MI_PRINX', 'id'], ['POLLSTN_NM', 'name'], ['POLLSTN_NO', 'number'], ['ADDRESS', 'address'], ['EASTINGS', 'easting'], ['NORTHINGS', 'northing'], ['WARD_NAME', 'ward']], ['name', 'number', 'address', 'ward', 'point']],
  ['no header', [['', 'nameStreet'], ['', 'district'], ['', 'ward'], ['', 'latitude'], ['', 'longitude']], ['name', 'address', 'district', 'ward', 'roughPoint']],
  ['no header, grid', [['', 'number'], ['', 'district'], ['', 'name'], ['', 'address'], ['', 'postcode'], ['', 'easting'], ['', 'northing']], ['number', 'district', 'name', 'address', 'postcode', 'point']],
]; // prettier-ignore

function quote(value: unknown): string {
  const text = String(value);
  return /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function asCsv(columns: readonly (readonly [string, Field])[], delimiter: string): string {
  const header = columns.map(([heading]) => quote(heading)).join(delimiter);
  const rows = stations.map((station) => columns.map(([, field]) => quote(station[field])).join(delimiter));
  const hasHeader = columns.some(([heading]) => heading !== '');
  return `${[...(hasHeader ? [header] : []), ...rows].join('\r\n')}\r\n`;
}

function check(read: StationDraft, at: number, known: Known): void {
  const station = stations[at]!;
  if (known === 'point') {
    expect([Math.round(read.easting!), Math.round(read.northing!)]).toEqual([
      station.easting,
      station.northing,
    ]);
  } else if (known === 'roughPoint') {
    expect(Math.abs(read.easting! - Number(station.easting))).toBeLessThan(3000);
    expect(Math.abs(read.northing! - Number(station.northing))).toBeLessThan(3000);
  } else {
    expect(read[known]).toBe(String(station[known]));
  }
}

describe('the columns of councils’ own lists', () => {
  for (const [title, columns, known] of layouts) {
    for (const [delimiter, name] of [
      [',', 'commas'],
      ['\t', 'tabs'],
      [';', 'semicolons'],
    ] as const) {
      it(`are understood in the layout “${title}” with ${name}`, async () => {
        const bytes = new TextEncoder().encode(asCsv(columns, delimiter));
        const result = await readStationList([fileFromBytes('list.csv', bytes)]);
        if (!result.ok) throw new Error(result.error.message);
        expect(result.value.stations).toHaveLength(stations.length);
        for (const field of known) result.value.stations.forEach((read, at) => check(read, at, field));
        expect(JSON.stringify(result.value)).not.toMatch(/A\. Person|01632/);
      });
    }
  }
});
