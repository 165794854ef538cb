/** Rows of a list of earlier allegations and incidents, read but not yet matched to areas and harms. */
import type { HeadedList } from '../foundation/headed-list';
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

export type HistoryList = HeadedList<HistoryColumnMeaning, HistoryDraft>;
