/** What opening a file needs to know of the list that it should hold: its words, its size, its headings. */

/** What a person can do about a refusal, each without its full stop. */
export interface ListAdvice {
  readonly tooLarge: string;
  readonly empty: string;
  readonly damaged: string;
  readonly cutOff: string;
  readonly unclosedQuote: string;
  /** Where the file is no table: how to get one. */
  readonly asTable: string;
  readonly asCsv: string;
}

export interface ListKind {
  /** Completes "so no … can be read from it" and "a list of …": "polling stations". */
  readonly of: string;
  /** Completes "so … may be missing" where a file is cut off. */
  readonly rows: string;
  readonly largestTextBytes: number;
  readonly advice: ListAdvice;
  /** How many headings of such a list these rows have: the sheet of a workbook that has most is read. */
  headingsIn(rows: readonly (readonly string[])[]): number;
}

/** For a list that the person who imports it can save again. */
export const plainAdvice: ListAdvice = {
  tooLarge: 'Check that it is the right file, or split it into several',
  empty: 'Choose another file',
  damaged: 'Save or send it again',
  cutOff: 'Save or send it again',
  unclosedQuote: 'Close it and read the file again',
  asTable: 'Save the sheet as CSV or .xlsx and import that, or copy its rows and paste them here',
  asCsv: 'Save it as CSV and import that. Nothing was stored',
};
