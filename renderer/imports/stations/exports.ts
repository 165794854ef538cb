/**
 * The export formats with one row per home, and the stations file of Democracy Counts: where the station
 * stands on a row of each.
 * Reference: column names as printed by Civica Xpress, Idox Eros and Democracy Counts, 2019 to 2026.
 */
import type { StationListFormat } from '../../core/places/station-list';
import { isNothing } from './cells';
import type { StationCells } from './groups';
import type { HeaderRow } from './headings';
import { cellAt } from './headings';

/** A format that was recognised by its header row. */
export interface RecognisedExport {
  readonly format: StationListFormat;
  /** Plain words: "Civica Xpress export for Democracy Club". */
  readonly product: string;
  readonly cells: StationCells;
  readonly isHeaderRepaired: boolean;
}

interface StationColumns {
  readonly name: number;
  readonly address: readonly number[];
  readonly postcode: number;
  readonly district: number;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly uprn: number;
  readonly id: number;
}

function cellsFor(
  columns: StationColumns,
  rules: Pick<StationCells, 'key' | 'unallocated' | 'isDummy'> & Partial<Pick<StationCells, 'ward'>>,
): StationCells {
  const own = [
    columns.name, ...columns.address, columns.postcode, columns.number, columns.x, columns.y, columns.uprn, columns.id,
  ]; // prettier-ignore
  return {
    ward: () => '',
    ...rules,
    // Trailing blank cells may be missing, so only the name and what tells stations apart must be there.
    cellsNeeded: Math.max(columns.name, columns.id, columns.number, columns.postcode, ...columns.address) + 1,
    signature: (row) => {
      let text = '';
      for (const place of own) text += `${place < 0 ? '' : (row[place] ?? '')}\u0001`;
      return text;
    },
    district: (row) => cellAt(row, columns.district),
    raw: (row, line) => ({
      name: cellAt(row, columns.name),
      addressParts: columns.address.map((place) => cellAt(row, place)),
      postcode: cellAt(row, columns.postcode),
      districts: cellAt(row, columns.district),
      number: cellAt(row, columns.number),
      x: cellAt(row, columns.x),
      y: cellAt(row, columns.y),
      pair: '',
      uprn: cellAt(row, columns.uprn),
      ward: '',
      sourceId: cellAt(row, columns.id),
      line,
    }),
  };
}

function numbered(
  header: HeaderRow,
  name: (n: number) => readonly string[],
  count: number,
): readonly number[] {
  return Array.from({ length: count }, (_, at) => header.at(...name(at + 1))).filter((place) => place >= 0);
}

const never = (): boolean => false;

/** At these polls the electoral area is a ward or division; at others it is a constituency, a force or a parish. */
function isWardElection(electionType: string): boolean {
  return /county|district|borough|unitary|metropolitan|city|local/i.test(electionType);
}

/** Civica Xpress for Democracy Club: one row per home, places told apart by `Polling_Place_Id`. */
export function xpressDemocracyClub(header: HeaderRow): RecognisedExport {
  const columns: StationColumns = {
    name: header.at('Polling_Place_Name', 'Polling_Place_Name1'),
    address: numbered(header, (n) => [`Polling_Place_Address_${n}`, `Polling_Place_Address_${n}1`], 4),
    postcode: header.at('Polling_Place_Postcode', 'Polling_Place_Postcode1'),
    district: header.at('Polling_Place_District_Reference', 'Polling_Place_District_Reference1'),
    number: -1,
    x: header.at('Polling_Place_Easting', 'Polling_Place_Easting1'),
    y: header.at('Polling_Place_Northing', 'Polling_Place_Northing1'),
    uprn: header.at('Polling_Place_UPRN', 'Polling_Place_UPRN1'),
    id: header.at('Polling_Place_Id', 'Polling_Place_Id1'),
  };
  const isGlued = header.has('Polling_Place_UPRNProperty_URN');
  const electoralArea = header.at('ElectoralArea');
  const electionType = header.at('ElectionType');
  return {
    format: 'xpress-democracy-club',
    product: 'Civica Xpress export for Democracy Club',
    cells: cellsFor(columns, {
      key: (row) => cellAt(row, columns.id).trim() || `name ${cellAt(row, columns.name).trim()}`,
      unallocated: (row) => (isNothing(cellAt(row, columns.name)) ? 'has no polling place' : null),
      isDummy: never,
      ward: (row) => (isWardElection(cellAt(row, electionType)) ? cellAt(row, electoralArea) : ''),
    }),
    isHeaderRepaired: isGlued,
  };
}

/** Civica Xpress WebLookup: the place's name is its first address line, the postcode its seventh. */
export function xpressWebLookup(header: HeaderRow): RecognisedExport {
  const columns: StationColumns = {
    name: header.at('PollingPlaceAddress1'),
    address: [2, 3, 4, 5, 6].map((n) => header.at(`PollingPlaceAddress${n}`)).filter((place) => place >= 0),
    postcode: header.at('PollingPlaceAddress7'),
    district: header.at('PollingDistrictReference'),
    number: -1,
    x: header.at('PollingPlaceEasting'),
    y: header.at('PollingPlaceNorthing'),
    // The column "UPRN" is the home's.
    uprn: header.at('PollingPlaceUPRN'),
    id: header.at('PollingPlaceId'),
  };
  return {
    format: 'xpress-weblookup',
    product: 'Civica Xpress WebLookup export',
    cells: cellsFor(columns, {
      key: (row) => cellAt(row, columns.id).trim() || `name ${cellAt(row, columns.name).trim()}`,
      unallocated: (row) => (isNothing(cellAt(row, columns.name)) ? 'has no polling place' : null),
      isDummy: never,
    }),
    isHeaderRepaired: false,
  };
}

/** Idox Eros: the venue by `PollingVenueID` (2026) or by name, the station by its number within the list. */
export function idoxEros(header: HeaderRow): RecognisedExport {
  const columns: StationColumns = {
    name: header.at('PollingStationName'),
    address: [1, 2, 3, 4, 5]
      .map((n) => header.at(`PollingStationAddress${n}`, `PollingStationAddress_${n}`))
      .filter((place) => place >= 0),
    postcode: header.at('PollingStationPostCode'),
    district: header.at('PollingDistrictName'),
    number: header.at('PollingStationNumber'),
    x: header.at('PollingVenueEasting'),
    y: header.at('PollingVenueNorthing'),
    uprn: header.at('PollingVenueUPRN'),
    id: header.at('PollingVenueID'),
  };
  const venue = (row: readonly string[]): string =>
    cellAt(row, columns.id).trim() || cellAt(row, columns.name).trim().toLowerCase();
  const number = (row: readonly string[]): string => cellAt(row, columns.number).trim();
  const cells = cellsFor(columns, {
    key: (row) => `${venue(row)}\u0001${number(row)}`,
    unallocated: (row) =>
      /^n\s*\/?\s*a$/i.test(number(row)) || isNothing(cellAt(row, columns.name))
        ? 'has no polling station number'
        : null,
    isDummy: never,
  });
  return {
    format: 'idox-eros',
    product: `Idox Eros export (${header.cells.length} columns)`,
    cells: {
      ...cells,
      raw: (row, line) => {
        const raw = cells.raw(row, line);
        // Several stations share a venue, so the venue's id alone would not tell them apart later.
        return {
          ...raw,
          sourceId: raw.sourceId.trim() === '' ? '' : `${raw.sourceId.trim()}/${raw.number.trim()}`,
        };
      },
    },
    isHeaderRepaired: false,
  };
}

/** The stations file of Democracy Counts: one row per station, told apart by `StationCode`. */
export function democracyCountsStations(header: HeaderRow): RecognisedExport {
  const columns: StationColumns = {
    name: header.at('PlaceName'),
    address: numbered(header, (n) => [`Add${n}`], 6),
    postcode: header.at('PostCode'),
    district: header.at('PollingDistrict', 'PollingDistrictCode', 'DistrictCode', 'PD'),
    number: header.at('StationCode'),
    x: header.at('Xordinate'),
    y: header.at('Yordinate'),
    uprn: header.at('UPRN'),
    id: header.at('PollingStationID', 'StationCode'),
  };
  return {
    format: 'democracy-counts',
    product: 'Democracy Counts stations file',
    cells: cellsFor(columns, {
      key: (row) => cellAt(row, columns.number).trim() || `name ${cellAt(row, columns.name).trim()}`,
      unallocated: (row) =>
        isNothing(cellAt(row, columns.name)) &&
        columns.address.every((place) => isNothing(cellAt(row, place)))
          ? 'has no place'
          : null,
      isDummy: (row) =>
        /^a1\s*1aa$/i.test(cellAt(row, columns.postcode).trim()) ||
        /^dummy\b/i.test(cellAt(row, columns.name).trim()),
    }),
    isHeaderRepaired: false,
  };
}
