/** Why a council's own list is refused: one sentence each, which names the file and never what stands in a row. */
import { ImportRefusal } from '../table/problem';

/** More stations than any council has. */
export const mostStations = 20_000;

/** The refusal for a list in which no column names or places a station. */
export function noPlaceColumn(fileName: string, headings: readonly string[]): ImportRefusal {
  const seen = headings
    .filter((heading) => heading !== '')
    .slice(0, 8)
    .join(', ');
  return new ImportRefusal(
    'wrong-columns',
    `“${fileName}” has no column with the names or addresses of polling stations` +
      `${seen === '' ? '' : ` (its columns are ${seen})`}. Check that it is the list of polling stations. Nothing was stored.`,
  );
}

/** The refusal for a list with more stations than a council can have. */
export function tooMany(fileName: string): ImportRefusal {
  return new ImportRefusal(
    'too-many-stations',
    `“${fileName}” would give more than ${mostStations} stations, so it is probably not a list of polling stations ` +
      'but of homes in a layout that is not known. Ask the council for a list of stations. Nothing was stored.',
  );
}

/** The refusal for a list of homes in which the station's own columns cannot be told from the home's. */
export function homesUntold(fileName: string): ImportRefusal {
  return new ImportRefusal(
    'wrong-columns',
    `“${fileName}” seems to have a row for every home, and it cannot be told which columns are the polling station’s. ` +
      'Ask the council for a list with one row for each polling station. Nothing was stored.',
  );
}
