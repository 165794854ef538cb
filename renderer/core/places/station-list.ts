/**
 * What an importer makes of a council's list of polling stations, before anything is stored.
 *
 * The shapes here are the whole of what leaves the reader: the homes that an electoral management system
 * prints beside each station are dropped while the file is read and never become part of it.
 */

import type { ListColumn } from '../foundation/headed-list';

/** The layouts that are told apart by their content, never by the file's name. */
export type StationListFormat =
  | 'xpress-democracy-club'
  | 'xpress-weblookup'
  | 'idox-eros'
  | 'democracy-counts'
  | 'fcs'
  | 'council-list'
  | 'council-report';

/** One polling station as the file gives it. `null` is "the file does not say". */
export interface StationDraft {
  /** The name of the venue, as printed: "St Oswald's Church Hall". */
  readonly name: string;
  /** The rest of the address, its parts joined by ", "; without the name and the postcode. */
  readonly address: string;
  readonly postcode: string | null;
  /** Polling district codes, joined by ", " where one station serves several. */
  readonly district: string | null;
  /** The station's number or code as printed on the poll card. */
  readonly number: string | null;
  /** Metres on the National Grid; `null` where the file has 0 or nothing. */
  readonly easting: number | null;
  readonly northing: number | null;
  /** Unique Property Reference Number without leading zeros. */
  readonly uprn: string | null;
  readonly ward: string | null;
  /** What the list calls the venue or station in its own numbering, for matching a later export. */
  readonly sourceId: string | null;
  /** The line of the file (1 is the first) on which the station first stands. */
  readonly line: number;
  /** How many rows (homes) of an EMS export named this station; 1 for a plain list. */
  readonly rows: number;
}

export type WarningKind =
  | 'unknown-coordinates'
  | 'missing-postcode'
  | 'duplicate'
  | 'dummy-row'
  | 'several-stations-in-one-cell'
  | 'conflicting-values'
  | 'repaired-header'
  | 'unallocated'
  | 'other';

/** Something that a person should look at; the station is still offered. */
export interface ListWarning {
  readonly kind: WarningKind;
  /** The line of the file, or `null` where it concerns the whole file. */
  readonly line: number | null;
  /** One plain sentence. Names stations, never a home. */
  readonly text: string;
}

/** A row that was left out, and why. */
export interface RejectedRow {
  readonly line: number;
  readonly reason: string;
}

/** What a column of a council's list can mean; `coordinates` is both in one cell ("POINT (x y)", a grid reference). */
export const columnMeanings = [
  'ignore',
  'number',
  'name',
  'address',
  'name-and-address',
  'postcode',
  'district',
  'ward',
  'easting',
  'northing',
  'latitude',
  'longitude',
  'coordinates',
  'uprn',
  'source-id',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** One column of the file and what it was taken to mean. */
export type ColumnGuess = ListColumn<ColumnMeaning>;

/** A person's corrections, remembered for each council: heading (or "column 3") to meaning. */
export type ColumnCorrections = Readonly<Record<string, ColumnMeaning>>;

/** What was understood of one file (or of the two files of Democracy Counts). */
export interface StationList {
  readonly format: StationListFormat;
  /** Plain words for the dry run: "Civica Xpress export for Democracy Club, comma-separated, windows-1252". */
  readonly description: string;
  readonly stations: readonly StationDraft[];
  readonly warnings: readonly ListWarning[];
  readonly rejected: readonly RejectedRow[];
  /** Empty for the formats whose columns are known by name. */
  readonly columns: readonly ColumnGuess[];
  readonly rowsRead: number;
}
