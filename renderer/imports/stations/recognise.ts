/**
 * Which export a table is, told from the names of its columns alone.
 */
import type { RecognisedExport } from './exports';
import { democracyCountsStations, idoxEros, xpressDemocracyClub, xpressWebLookup } from './exports';
import { HeaderRow, headingKey } from './headings';
import { ImportRefusal } from '../table/problem';

/** What the first rows of a table were recognised as; `null` in place of it means a council's own list. */
export type Recognised =
  | {
      readonly kind: 'export';
      readonly export: RecognisedExport;
      readonly header: HeaderRow;
      readonly headerAt: number;
    }
  | { readonly kind: 'democracy-counts-districts'; readonly header: HeaderRow; readonly headerAt: number };

/** Rows looked at for a header: exports begin with it, but a title may have been put above. */
const searched = 12;

/** Recognises the export a table comes from. Throws a refusal where columns that the export needs are missing. */
export function recognise(rows: readonly (readonly string[])[], fileName: string): Recognised | null {
  for (const [headerAt, row] of rows.slice(0, searched).entries()) {
    const header = new HeaderRow(splitGluedHeader(row, rows[headerAt + 1]));
    const found = recogniseHeader(header);
    if (found) return { ...found, header, headerAt };
    refuseIncomplete(header, fileName);
  }
  return null;
}

function recogniseHeader(
  header: HeaderRow,
): { kind: 'export'; export: RecognisedExport } | { kind: 'democracy-counts-districts' } | null {
  const isPerHome = header.at('ElectionDate', 'Property_URN', 'AddressLine1', 'Addressline6') >= 0;
  if (header.has('Polling_Place_Id', 'Polling_Place_Name') && isPerHome) {
    return { kind: 'export', export: xpressDemocracyClub(header) };
  }
  if (
    header.has('PollingPlaceId', 'PollingPlaceAddress1') &&
    header.at('AuthorityCode', 'PropertyNumber', 'StreetName') >= 0
  ) {
    return { kind: 'export', export: xpressWebLookup(header) };
  }
  if (header.has('HouseID', 'PollingStationName', 'PollingStationNumber')) {
    return { kind: 'export', export: idoxEros(header) };
  }
  if (header.has('StationCode', 'Xordinate')) {
    if (header.has('PlaceName')) return { kind: 'export', export: democracyCountsStations(header) };
    return { kind: 'democracy-counts-districts' };
  }
  return null;
}

/** A faulty header has one name too few: "Polling_Place_UPRNProperty_URN" stands where two names should. */
function splitGluedHeader(row: readonly string[], next: readonly string[] | undefined): readonly string[] {
  const glued = row.findIndex((cell) => headingKey(cell) === headingKey('Polling_Place_UPRNProperty_URN'));
  if (glued < 0 || next?.length !== row.length + 1) return row;
  // Rows that have a cell for each of the two names: the comma between them was lost in the header alone.
  return [
    ...row.slice(0, glued),
    'Polling_Place_UPRN',
    'Polling_Place_UPRNProperty_URN',
    ...row.slice(glued + 1),
  ];
}

const firstCells: Readonly<Record<string, { product: string; needs: readonly string[] }>> = {
  electiondate: { product: 'Civica Xpress export', needs: ['Polling_Place_Id', 'Polling_Place_Name'] },
  authoritycode: { product: 'Xpress WebLookup export', needs: ['PollingPlaceId', 'PollingPlaceAddress1'] },
  houseid: { product: 'Idox Eros export', needs: ['PollingStationName', 'PollingStationNumber'] },
};

function refuseIncomplete(header: HeaderRow, fileName: string): void {
  const expected = firstCells[headingKey(header.cells[0] ?? '')];
  if (!expected || header.cells.length < 4) return;
  const missing = expected.needs.filter((name) => !header.has(name));
  throw new ImportRefusal(
    'wrong-columns',
    `“${fileName}” begins like an ${expected.product}, but its first line lacks the column ` +
      `${missing.join(' and the column ')}. Ask the council to export it again with all columns. Nothing was stored.`,
  );
}
