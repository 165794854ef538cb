/** Rows of a list of earlier allegations and incidents, read but not yet matched to areas and harms. */
import type { HistoryKind } from './history-entry';

/** What a column of such a list may mean. */
export const historyColumnMeanings = [
  'ignore',
  'election',
  'polling-date',
  'kind',
  'area',
  'council',
  'harm',
  'text',
  'outcome',
  'count',
] as const;
export type HistoryColumnMeaning = (typeof historyColumnMeanings)[number];

export interface HistoryColumn {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly examples: readonly string[];
  readonly meaning: HistoryColumnMeaning;
  readonly reason: string;
}

/** Columns that a person corrected, by their index from 0. */
export type HistoryColumnChoices = Readonly<Record<string, HistoryColumnMeaning>>;

export interface HistoryDraft {
  /** As a spreadsheet counts: the headings stand in row 1 where the list begins with them. */
  readonly row: number;
  /** Empty where the row names none. */
  readonly election: string;
  readonly pollingDate: string | null;
  /** `null` where the row does not say. */
  readonly kind: HistoryKind | null;
  /** Ward and council as the row gives them; may be empty. */
  readonly area: string;
  readonly council: string;
  /** As the row gives it; may be empty. */
  readonly harm: string;
  readonly text: string;
  readonly outcome: string;
  readonly count: number;
}

/** Something wrong with a row: what, where, and what to do about it. */
export interface HistoryFinding {
  readonly row: number;
  /** The heading of the column; empty where it is the whole row. */
  readonly where: string;
  readonly what: string;
  readonly next: string;
}

/** A list that was read. Rows that could not be read are findings, never lost in silence. */
export interface HistoryList {
  readonly description: string;
  readonly columns: readonly HistoryColumn[];
  readonly drafts: readonly HistoryDraft[];
  readonly leftOut: readonly HistoryFinding[];
  /** Rows below the headings, empty ones not counted. */
  readonly rowsRead: number;
}
