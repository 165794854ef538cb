/**
 * What each column of a council's list is to a home: said by its heading, or shown by how its values repeat
 * and vary beside the station's name.
 */
import type { ColumnCorrections } from '../../core/places/station-list';
import { isNothing, tidy } from './cells';
import type { ColumnContent } from './column-content';
import { measureColumn } from './column-content';
import type { ColumnSample } from './column-guess';
import { chosenMeaning, columnName } from './column-guess';
import { headingWords, readHeading } from './column-headings';
import { namesVenue } from './names';

/** One column, measured for how it stands to homes and stations. */
export interface WeighedColumn {
  readonly index: number;
  /** Tidy values in lower case, one for each row; '' where there is nothing. */
  readonly values: readonly string[];
  readonly content: ColumnContent;
  /** The heading speaks of the polling station: "Polling Station Address", "Venue", "PS_NAME". */
  readonly isStations: boolean;
  /** The heading speaks of a home: "Property address", "Elector", "Street". */
  readonly isHomes: boolean;
  /** The heading speaks of an address as a whole, not of a line of one. */
  readonly isWholeAddress: boolean;
  /** What the heading or the person calls it. */
  readonly kind: ColumnKind;
  /** The share of values that read as a home or a street, and name no venue. */
  readonly homeLike: number;
  /** The share of values that begin with the number of a house or flat. */
  readonly numbered: number;
  readonly distinct: number;
}

/** What a column is about, as far as homes are concerned. */
export type ColumnKind =
  'place' | 'address' | 'postcode' | 'point' | 'uprn' | 'number' | 'district' | 'ward' | 'other';

const ofStation =
  /\bpoll(ing|s)?\b|\bstations?\b|\bvenues?\b|\b(ps|pp|stn|pollstn|polling ?(station|place))\b/;
const ofDistrict = /\bpoll(ing)? ?dist(rict)?s?\b/g;
const ofHome =
  /\b(propert(y|ies)|house(holds?|holders?)?|homes?|dwellings?|electors?|voters?|residents?|residences?|residential|occupiers?|flat|streets?|roads?|thoroughfares?|paon|saon|voter address|address of property)\b/;

/** Measures every column of a list. */
export function weighColumns(sample: ColumnSample, corrections: ColumnCorrections): readonly WeighedColumn[] {
  return sample.headings.map((heading, index) => {
    const cells = sample.rows.map((row) => tidy(row[index] ?? ''));
    const filled = cells.filter((cell) => !isNothing(cell));
    const share = (test: (text: string) => boolean): number =>
      filled.filter(test).length / Math.max(1, filled.length);
    const words = headingWords(heading).replace(ofDistrict, ' ');
    const content = measureColumn(cells);
    const isStations = ofStation.test(words) && !/\b(street|road)s?\b/.test(words);
    return {
      index,
      values: cells.map((cell) => (isNothing(cell) ? '' : cell.toLowerCase())),
      content,
      isStations,
      isHomes: !isStations && ofHome.test(words),
      isWholeAddress: /addr/.test(words) && !/\d/.test(words),
      kind:
        kindByMeaning[chosenMeaning(corrections, columnName(heading, index), index) ?? ''] ??
        kindOf(heading, content),
      homeLike: share(readsAsHome),
      numbered: share((text) => houseNumber.test(text)),
      distinct: new Set(filled.map((cell) => cell.toLowerCase())).size,
    };
  });
}

const houseNumber = /^((flat|apartment|apt|unit|no\.?)\s*)?\d+[a-z]?([-–/ ]\d+[a-z]?)?[\s,]+\p{L}/iu;
const streetAlone =
  /^[^,\d]*\b(road|rd|street|st|lane|ln|avenue|ave|drive|close|crescent|way|terrace|row|mews|hill|grove|gardens|place|square|walk|court|view|rise|park|green)(,|$)/i;

function readsAsHome(text: string): boolean {
  return houseNumber.test(text) || streetAlone.test(text) || !namesVenue(text);
}

const kindByMeaning: Readonly<Record<string, ColumnKind>> = {
  ignore: 'other', number: 'number', name: 'place', address: 'address', 'name-and-address': 'place', postcode: 'postcode',
  district: 'district', ward: 'ward', easting: 'point', northing: 'point', latitude: 'point', longitude: 'point',
  coordinates: 'point', uprn: 'uprn', 'source-id': 'number',
}; // prettier-ignore

function kindOf(heading: string, content: ColumnContent): ColumnKind {
  const { scores } = readHeading(heading);
  const best = [...scores].sort((first, second) => second[1] - first[1])[0];
  if (best === undefined) return kindByContent(content);
  const [meaning, score] = best;
  if (content.postcode > 0.5) return 'postcode';
  if (score < 3) return kindByContent(content);
  // "Polling Station" heads numbers as often as names: the values say which.
  if (meaning === 'name' || meaning === 'name-and-address')
    return content.text > 0.5 ? 'place' : kindByContent(content);
  if (meaning === 'number' && content.text > 0.5 && content.stationNumber < 0.5)
    return (scores.get('name') ?? 0) > 0 ? 'place' : 'other';
  // "Area" and "Register" are districts only where codes stand below them.
  if (meaning === 'district' && score < 9 && content.code + content.codeInText <= 0.5) return 'other';
  return kindByMeaning[meaning] ?? 'other';
}

function kindByContent(content: ColumnContent): ColumnKind {
  if (content.postcode > 0.5) return 'postcode';
  if (content.pair > 0.5 || content.grid > 0.8) return 'point';
  if (content.longDigits > 0.5) return 'uprn';
  if (content.stationNumber > 0.8) return content.numeric > 0.5 ? 'number' : 'district';
  if (content.code > 0.5) return 'district';
  if (content.text <= 0.5) return 'other';
  return content.venue > 0.6 ? 'place' : 'address';
}

/** How a column's values stand to groups of rows that share the same `keys`. */
export interface Variation {
  /** The share of groups of two rows or more in which the value varies; a blank is a value here. */
  readonly varying: number;
  /** Rows to each pair of key and value: 1 where every row has its own. */
  readonly rowsEach: number;
  /** The share of rows that have the value most usual in their group. */
  readonly agreeing: number;
  /** Whether each value stands beside one key alone. */
  readonly isOwn: boolean;
  readonly isBlankSomewhere: boolean;
}

/** Measures how a column varies within groups of rows. */
export function variation(keys: readonly string[], values: readonly string[]): Variation {
  const groups = new Map<string, Map<string, number>>();
  const owners = new Map<string, Set<string>>();
  keys.forEach((key, at) => {
    if (key === '') return;
    const value = values[at] ?? '';
    const group = groups.get(key) ?? new Map<string, number>();
    groups.set(key, group.set(value, (group.get(value) ?? 0) + 1));
    owners.set(value, (owners.get(value) ?? new Set<string>()).add(key));
  });
  const counted = [...groups.values()].map((group) => ({
    rows: [...group.values()].reduce((sum, times) => sum + times, 0),
    most: Math.max(...group.values()),
    values: group.size,
  }));
  const sum = (of: (group: (typeof counted)[number]) => number): number =>
    counted.reduce((total, group) => total + of(group), 0);
  const several = counted.filter((group) => group.rows > 1);
  return {
    varying: several.filter((group) => group.values > 1).length / Math.max(1, several.length),
    rowsEach:
      sum((group) => group.rows) /
      Math.max(
        1,
        sum((group) => group.values),
      ),
    agreeing:
      sum((group) => group.most) /
      Math.max(
        1,
        sum((group) => group.rows),
      ),
    isOwn: [...owners].every(([value, own]) => value === '' || own.size === 1),
    isBlankSomewhere: [...groups.values()].some((group) => group.has('')),
  };
}
