/** A list whose columns are known by their headings, read but not yet stored: what an import's dry run shows. */

/** One column: where it stands, its heading, a few of its values, and what it was taken to mean. */
export interface ListColumn<Meaning extends string> {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly examples: readonly string[];
  readonly meaning: Meaning;
  /** Why: "the heading says so", "values look like postcodes", "you chose it". */
  readonly reason: string;
}

/** Columns that a person corrected, by their index from 0. */
export type ColumnChoices<Meaning extends string> = Readonly<Record<string, Meaning>>;

/** Something wrong with a row: what, where, and what to do about it. */
export interface RowFinding {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** The heading of the column; empty where it is the whole row. */
  readonly where: string;
  readonly what: string;
  readonly next: string;
}

/** A list that was read. Rows that could not be read are findings, never lost in silence. */
export interface HeadedList<Meaning extends string, Draft> {
  /** "comma-separated, utf-8". */
  readonly description: string;
  /** Sentences about the whole file: a workbook's other sheets. */
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn<Meaning>[];
  readonly drafts: readonly Draft[];
  readonly leftOut: readonly RowFinding[];
  /** Rows below the headings, empty ones not counted. */
  readonly rowsRead: number;
}

/** The choices with this column taken for that; a meaning moves, so another column that was given it loses it. */
export function withChoice<Meaning extends string>(
  choices: ColumnChoices<Meaning>,
  index: number,
  meaning: Meaning,
): ColumnChoices<Meaning> {
  const kept = Object.entries(choices).filter(([, other]) => meaning === 'ignore' || other !== meaning);
  return { ...Object.fromEntries(kept), [String(index)]: meaning };
}
