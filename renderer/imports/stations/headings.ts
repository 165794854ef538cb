/**
 * Columns of the export formats, found by name and never by position.
 */

/** A heading as it is compared: lower case, letters and digits only. */
export function headingKey(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** Where the named columns stand in a header row. */
export class HeaderRow {
  private readonly places = new Map<string, number>();

  constructor(readonly cells: readonly string[]) {
    cells.forEach((cell, at) => {
      const key = headingKey(cell);
      if (key !== '' && !this.places.has(key)) this.places.set(key, at);
    });
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.places.has(headingKey(name)));
  }

  /** The column with one of these names, or -1. The last column of that name is meant where `names` says so. */
  at(...names: readonly string[]): number {
    for (const name of names) {
      const place = this.places.get(headingKey(name));
      if (place !== undefined) return place;
    }
    return -1;
  }
}

/** The cell of a row, or '' where the column does not exist. */
export function cellAt(row: readonly string[], place: number): string {
  return place < 0 ? '' : (row[place] ?? '');
}
