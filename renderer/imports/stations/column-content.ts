/**
 * What the values of a column say: the share of them that look like postcodes, eastings, codes, names …
 */
import type { ColumnMeaning } from '../../core/places/station-list';
import { isDistrictCode, isNothing, splitNumbers, tidy } from './cells';
import { isGridNumber, isLatitude, isLongitude, parseNumber, parsePair } from './grid';
import { namesStreet, namesVenue } from './names';
import { asPostcode, postcodesIn } from './postcode';

/** Shares from 0 to 1 of the values that are not blank. */
export interface ColumnContent {
  readonly values: number;
  readonly distinct: number;
  readonly postcode: number;
  readonly holdsPostcode: number;
  readonly grid: number;
  readonly mercator: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly pair: number;
  readonly longDigits: number;
  readonly code: number;
  readonly codeInText: number;
  readonly stationNumber: number;
  readonly numeric: number;
  readonly text: number;
  readonly venue: number;
  readonly street: number;
  readonly comma: number;
  readonly private: number;
  readonly zero: number;
  readonly averageLength: number;
}

/** "421345,351234" may be a number with a decimal comma, but where the heading says so it is a pair. */
const bothInOne = /^\d{5,6},\d{5,6}$/;

/** Measures the values of one column. */
export function measureColumn(cells: readonly string[]): ColumnContent {
  const values = cells.map(tidy).filter((cell) => !isNothing(cell));
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const numbers = new Map(values.map((value) => [value, parseNumber(value)]));
  const shareOfNumbers = (test: (value: number) => boolean): number =>
    share((value) => {
      const number = numbers.get(value);
      return number !== null && number !== undefined && test(number);
    });
  return {
    values: values.length,
    distinct: values.length === 0 ? 0 : new Set(values).size / values.length,
    postcode: share(
      (value) => asPostcode(value) !== null || (value.length < 24 && postcodesIn(value).length > 0),
    ),
    holdsPostcode: share((value) => postcodesIn(value).length > 0),
    grid: shareOfNumbers((value) => isGridNumber(value) || value === 0),
    mercator: shareOfNumbers(
      (value) => (value < -10_000 && value > -1_000_000) || (value > 6_200_000 && value < 7_700_000),
    ),
    latitude: shareOfNumbers((value) => isLatitude(value) || value === 0),
    longitude: shareOfNumbers((value) => isLongitude(value) || value === 0),
    pair: share(
      (value) =>
        /\d\D+\d/.test(value) &&
        (numbers.get(value) === null || bothInOne.test(value)) &&
        parsePair(value) !== null,
    ),
    longDigits: share((value) => /^0*[1-9]\d{5,11}(\.0)?$/.test(value)),
    code: share((value) => value.split(/\s*(?:,|;|&|\/|\band\b)\s*|\s+/).every(isDistrictCode)),
    codeInText: share((value) => /\([A-Z0-9]{1,4}\)|^[A-Z]{1,3}\d{0,2}\s*[-–:]\s*\S/.test(value)),
    stationNumber: share(isStationNumber),
    numeric: share((value) => numbers.get(value) !== null),
    text: share((value) => /\p{L}{3}/u.test(value) && !isDistrictCode(value)),
    venue: share(namesVenue),
    street: share(namesStreet),
    comma: share((value) => value.includes(',')),
    private: share((value) => /@|^(\+44|0)\d{9,10}$/.test(value.replace(/[\s()-]/g, ''))),
    zero: shareOfNumbers((value) => value === 0),
    averageLength: values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length),
  };
}

function isStationNumber(value: string): boolean {
  return (
    value.length <= 24 &&
    splitNumbers(value).numbers.every((number) => /^[A-Z]{0,4}[ -]?\d{1,4}[A-Z]?$/i.test(number))
  );
}

/** A veto: the values cannot mean this, whatever the heading says. */
const impossible = -100;

/** How well the values fit a meaning: positive where they speak for it, a veto where they rule it out. */
export function contentScore(meaning: ColumnMeaning, content: ColumnContent): number {
  if (content.values === 0) return meaning === 'ignore' ? 0 : -2;
  if (content.private > 0.3) return meaning === 'ignore' ? 20 : impossible;
  return scorers[meaning](content);
}

const scorers: Readonly<Record<ColumnMeaning, (content: ColumnContent) => number>> = {
  ignore: () => 0,
  postcode: (content) => (content.postcode > 0.5 ? 8 : content.postcode > 0.1 ? 1 : -6),
  easting: gridScore,
  northing: gridScore,
  latitude: (content) =>
    content.latitude > 0.5 && content.zero < 0.9 ? 6 : content.zero > 0.9 ? 0 : impossible,
  longitude: (content) =>
    content.longitude > 0.5 && content.zero < 0.9 ? 5 : content.zero > 0.9 ? 0 : impossible,
  coordinates: (content) => (content.pair > 0.5 ? 8 : impossible),
  uprn: (content) =>
    content.longDigits > 0.5
      ? content.averageLength >= 9 && content.grid < 0.5
        ? 6
        : 2
      : content.numeric > 0.5
        ? -3
        : impossible,
  district: (content) => {
    if (content.pair > 0.5 || content.longDigits > 0.5 || content.averageLength > 60) return impossible;
    if (content.code > 0.5) return 5;
    if (content.codeInText > 0.5) return 5;
    if (content.venue > 0.4 && content.averageLength > 12) return -8;
    return content.stationNumber > 0.8 ? -3 : 0;
  },
  number: (content) => {
    if (content.stationNumber <= 0.5)
      return content.code > 0.5 && content.averageLength < 9 ? -2 : impossible;
    return content.distinct > 0.8 ? 5 : content.distinct > 0.4 ? 3 : 2;
  },
  ward: (content) => {
    if (content.numeric > 0.3 || content.averageLength > 60) return impossible;
    if (content.code > 0.6) return -4;
    return content.text > 0.5 && content.distinct < 0.7 && content.venue < 0.3 && content.comma < 0.3 ? 3 : 0;
  },
  'source-id': (content) =>
    content.text > 0.5 && content.averageLength > 40 ? impossible : content.comma > 0.5 ? impossible : 0,
  name: (content) => {
    if (content.numeric > 0.4 || content.text < 0.5) return impossible;
    return 1 + 4 * content.venue + (content.distinct > 0.4 ? 1 : -1) + (content.averageLength > 8 ? 1 : 0);
  },
  address: (content) => {
    if (content.numeric > 0.6 || content.pair > 0.5) return impossible;
    if (content.code > 0.6 && content.street < 0.1) return -6;
    return content.text > 0.5 ? 1 + 3 * Math.max(content.street, content.comma) : -1;
  },
  'name-and-address': (content) =>
    content.text < 0.5 ? impossible : 1 + 2 * content.venue + 2 * content.comma,
};

function gridScore(content: ColumnContent): number {
  if (content.zero > 0.95) return 0;
  if (content.grid > 0.5) return 3;
  if (content.mercator > 0.5) return 2;
  return content.latitude > 0.5 || content.longitude > 0.5 ? -4 : impossible;
}
