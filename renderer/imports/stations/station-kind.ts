/** What a list of polling stations is called in refusals, and how large it may be. */
import type { ListKind } from '../table/list-kind';
import { findListHeader } from './list-header';

export const stationKind: ListKind = {
  of: 'polling stations',
  rows: 'stations',
  // Half a million homes are a quarter of it.
  largestTextBytes: 1024 ** 3,
  advice: {
    tooLarge: 'Check that it is the list of polling stations, or ask the council for one with fewer columns',
    empty: 'Ask the council to send the list again',
    damaged: 'Ask the council to send it again',
    cutOff: 'Ask the council to export and send it again',
    unclosedQuote: 'Close it, or ask the council to export the list again',
    asTable: 'Ask the council for the list as CSV or Excel',
    asCsv: 'Ask the council for the list as CSV',
  },
  headingsIn: (rows) => {
    const header = findListHeader(rows);
    return header.hasHeader ? header.headings.filter((heading) => heading !== '').length : 0;
  },
};
