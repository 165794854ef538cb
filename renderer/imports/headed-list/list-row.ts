/** One row of a list, its cells asked for by what they mean. */
import type { ListColumn, RowFinding } from '../../core/foundation/headed-list';
import { nameOf, textOf } from './cells';

export class ListRow<M extends string> {
  /** `row` counts from 1, as a spreadsheet does. */
  constructor(
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<M | 'ignore', ListColumn<M | 'ignore'>>,
  ) {}

  /** The text of the cell with this meaning; empty where the list has no such column. */
  text(meaning: M): string {
    const column = this.columns.get(meaning);
    return column === undefined ? '' : textOf(this.cells[column.index]);
  }

  /** The same on one line. */
  name(meaning: M): string {
    return nameOf(this.text(meaning));
  }

  /** A finding about the cell with this meaning: its value and what is wrong with it. */
  wrong(meaning: M, what: string, next: string): RowFinding {
    const value = this.name(meaning);
    const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return { row: this.row, where: this.heading(meaning), what: `“${shown}” ${what}`, next };
  }

  /** The finding about the first of these texts that is longer than what is kept of it, or `null`. */
  tooLong(lengths: readonly (readonly [meaning: M, length: number, most: number])[]): RowFinding | null {
    const long = lengths.find(([, length, most]) => length > most);
    if (long === undefined) return null;
    const [meaning, length, most] = long;
    return {
      row: this.row,
      where: this.heading(meaning),
      what: `is ${length.toLocaleString('en-GB')} characters long, more than the ${most.toLocaleString('en-GB')} that are kept`,
      next: 'Shorten it and read the list again.',
    };
  }

  private heading(meaning: M): string {
    return this.columns.get(meaning)?.heading ?? '';
  }
}
