/**
 * Numbers and coordinates: to metres on the National Grid, whatever the list gives.
 * Reference: EPSG:27700 (OSGB36 / British National Grid) by the seven-parameter transformation, good to
 * about five metres; EPSG:4326 (latitude and longitude); EPSG:3857 (web maps).
 */
import proj4 from 'proj4';

const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

/** Metres on the National Grid. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

/** How a pair of numbers is to be read. */
export type CoordinateKind = 'grid' | 'latitude-longitude' | 'web-mercator' | 'unknown';

/** A number as people write it: "338,755", "411889.25", "411889,25", "-1.4", "1.4 W"; `null` where it is none. */
export function parseNumber(text: string): number | null {
  const squeezed = text
    .trim()
    .replace(/^'/, '')
    .replace(/(?<=^[-+]?\d{1,3}(?:[\s\u00a0]\d{3})*)[\s\u00a0](?=\d{3}(?!\d))/g, '')
    .replace(/\s*°\s*|\s+(?=[NSEWnsewm]$)/g, '');
  if (squeezed === '') return null;
  const suffix = /^(.*\d)([NSEWnsewm])$/.exec(squeezed);
  const digits = suffix?.[1] ?? squeezed;
  const plain = plainDigits(digits);
  if (plain === null) return null;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return /[SWsw]/.test(suffix?.[2] ?? '') ? -Math.abs(value) : value;
}

function plainDigits(text: string): string | null {
  if (/^[-+]?\d+(\.\d*)?(e[-+]?\d+)?$/i.test(text) || /^[-+]?\.\d+$/.test(text)) return text;
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^[-+]?\d+,\d+$/.test(text)) return text.replace(',', '.');
  return null;
}

/** Whether a number can be an easting or northing in England or Wales. */
export function isGridNumber(value: number): boolean {
  return value >= 4_000 && value <= 700_000;
}

/** Whether a number can be a latitude in the United Kingdom. */
export function isLatitude(value: number): boolean {
  return value >= 49 && value <= 61 && !Number.isInteger(value);
}

/** Whether a number can be a longitude in the United Kingdom. */
export function isLongitude(value: number): boolean {
  return value >= -9 && value <= 2.5 && value !== 0 && !Number.isInteger(value);
}

/** What a pair is, by its size: the first number across (x, longitude), the second up (y, latitude). */
export function kindOfPair(x: number, y: number): CoordinateKind {
  if (isLongitude(x) && y >= 49 && y <= 61) return 'latitude-longitude';
  if (isGridNumber(x) && isGridNumber(y)) return 'grid';
  if (x >= -1_000_000 && x <= 300_000 && y >= 6_200_000 && y <= 7_700_000) return 'web-mercator';
  return 'unknown';
}

/** A pair (x or longitude first) as whole metres on the National Grid, or `null` where it cannot be one. */
export function toGrid(x: number, y: number): GridPoint | null {
  const kind = kindOfPair(x, y);
  switch (kind) {
    case 'grid':
      return { easting: x, northing: y };
    case 'latitude-longitude':
      return project('EPSG:4326', x, y);
    case 'web-mercator':
      return project('EPSG:3857', x, y);
    case 'unknown':
      return null;
  }
}

function project(from: string, x: number, y: number): GridPoint {
  const [easting, northing] = proj4(from, nationalGrid, [x, y]);
  return { easting: Math.round(easting), northing: Math.round(northing) };
}

const firstLetters: Readonly<Record<string, readonly [number, number]>> = {
  S: [0, 0],
  T: [500_000, 0],
  N: [0, 500_000],
  O: [500_000, 500_000],
};

/** Both coordinates in one cell: "POINT (435671 386837)", "435671, 386837", "51.5, -0.1", "SK 356 868". */
export function parsePair(text: string): GridPoint | null {
  const reference = /^\s*([STNO])([A-HJ-Z])\s*(\d{2,5})\s*(\d{2,5})\s*$/i.exec(text);
  if (reference) return fromGridReference(reference);
  const numbers = text
    .replace(/^\s*(srid=\d+;)?\s*point\s*[zm]*\s*/i, '')
    .replace(/(\d),(\d{3})(?!\d)(?=[^,]*,)/g, '$1$2')
    .match(/[-+]?\d+(?:\.\d+)?/g)
    ?.map(Number);
  const [first, second] = numbers ?? [];
  if (first === undefined || second === undefined || (numbers?.length ?? 0) > 3) return null;
  return toGrid(first, second) ?? toGrid(second, first);
}

function fromGridReference(parts: RegExpExecArray): GridPoint | null {
  const corner = firstLetters[(parts[1] ?? '').toUpperCase()];
  let across = parts[3] ?? '';
  let up = parts[4] ?? '';
  const digits = across + up;
  if (digits.length % 2 === 1) return null;
  across = digits.slice(0, digits.length / 2);
  up = digits.slice(digits.length / 2);
  if (!corner || across.length > 5) return null;
  // The letters run in a 5 by 5 square from the north-west corner, without the letter I.
  const place = 'ABCDEFGHJKLMNOPQRSTUVWXYZ'.indexOf((parts[2] ?? '').toUpperCase());
  const scale = 10 ** (5 - across.length);
  return {
    easting: corner[0] + (place % 5) * 100_000 + Number(across) * scale,
    northing: corner[1] + (4 - Math.floor(place / 5)) * 100_000 + Number(up) * scale,
  };
}

/** England and Wales drawn with a few strokes and ten kilometres to spare, in kilometres on the National Grid. */
const outline: readonly (readonly [number, number])[] = [
  [75, 0], [150, 0], [290, 25], [380, 58], [460, 65], [570, 85], [625, 105], [650, 140], [655, 180],
  [665, 290], [635, 355], [580, 362], [560, 420], [540, 480], [500, 525], [465, 545], [450, 580],
  [410, 665], [385, 660], [365, 640], [300, 575], [280, 520], [300, 455], [320, 428], [215, 408],
  [203, 375], [198, 310], [205, 265], [158, 230], [158, 190], [205, 120], [118, 38], [75, 22],
]; // prettier-ignore

/** Whether a point lies in England or Wales, or within some ten kilometres of them. */
export function isInEnglandOrWales(point: GridPoint): boolean {
  const x = point.easting / 1000;
  const y = point.northing / 1000;
  let isInside = false;
  outline.forEach(([x1, y1], at) => {
    const [x2, y2] = outline[(at + 1) % outline.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  });
  return isInside;
}
