/** One row of a list of history as a draft, or what is wrong with it. */
import type { HistoryColumn, HistoryDraft, HistoryFinding } from '../../core/history/history-draft';
import { countOf, dateOf, kindOf, nameOf, textOf } from './cells';

/** Reads rows by these columns. */
export class HistoryRows {
  private readonly at: Readonly<Record<string, HistoryColumn>>;
  private readonly width: number;

  constructor(columns: readonly HistoryColumn[]) {
    this.at = Object.fromEntries(columns.map((column) => [column.meaning, column]));
    this.width = columns.length;
  }

  /** The draft, or the first thing that is wrong; `null` for an empty row. */
  read(row: number, cells: readonly string[]): HistoryDraft | HistoryFinding | null {
    if (cells.every((cell) => textOf(cell) === '')) return null;
    if (cells.slice(this.width).some((cell) => textOf(cell) !== '')) {
      return {
        row,
        where: '',
        what: `it has ${cells.length} cells where there are ${this.width} headings, so its cells may have moved`,
        next: 'Put a text that holds a comma in quotation marks, and read the list again.',
      };
    }
    const draft = {
      row,
      election: this.name(cells, 'election'),
      area: this.name(cells, 'area'),
      council: this.name(cells, 'council'),
      harm: this.name(cells, 'harm'),
      text: textOf(this.cell(cells, 'text')),
      outcome: textOf(this.cell(cells, 'outcome')),
    };
    const long = this.tooLong(draft);
    if (long !== null) return long;
    if (`${draft.area}${draft.council}${draft.text}${this.name(cells, 'count')}` === '') {
      return {
        row,
        where: '',
        what: 'it names neither a ward nor what happened',
        next: 'Fill one of them in, or take the row out.',
      };
    }
    return this.withFigures(draft, cells);
  }

  private withFigures(
    draft: Omit<HistoryDraft, 'pollingDate' | 'kind' | 'count'>,
    cells: readonly string[],
  ): HistoryDraft | HistoryFinding {
    const date = this.name(cells, 'polling-date');
    const pollingDate = date === '' ? null : dateOf(date);
    if (date !== '' && pollingDate === null) {
      return this.wrong(draft.row, 'polling-date', date, {
        what: 'is not a date that exists',
        next: 'Write it as 04/05/2023 (day first) or 2023-05-04, or leave it empty.',
      });
    }
    const word = this.name(cells, 'kind');
    const kind = word === '' ? null : kindOf(word);
    if (word !== '' && kind === null) {
      return this.wrong(draft.row, 'kind', word, {
        what: 'is neither an allegation nor an incident',
        next: 'Write “allegation” or “incident”, or leave it empty.',
      });
    }
    const number = this.name(cells, 'count');
    const count = number === '' ? 1 : countOf(number);
    if (count === null) {
      return this.wrong(draft.row, 'count', number, {
        what: 'is not a whole number from 1 to 100,000',
        next: 'Write how many there were; take the row out where there were none.',
      });
    }
    return { ...draft, pollingDate, kind, count };
  }

  private tooLong(draft: {
    readonly row: number;
    readonly election: string;
    readonly area: string;
    readonly council: string;
    readonly text: string;
    readonly outcome: string;
  }): HistoryFinding | null {
    const lengths = [
      ['election', draft.election.length, 160],
      ['area', draft.area.length + draft.council.length, 190],
      ['text', draft.text.length, 4000],
      ['outcome', draft.outcome.length, 1000],
    ] as const;
    const long = lengths.find(([, length, most]) => length > most);
    if (long === undefined) return null;
    const [meaning, length, most] = long;
    return {
      row: draft.row,
      where: this.at[meaning]?.heading ?? '',
      what: `is ${length.toLocaleString('en-GB')} characters long, more than the ${most.toLocaleString('en-GB')} that are kept`,
      next: 'Shorten it and read the list again.',
    };
  }

  private wrong(
    row: number,
    meaning: string,
    value: string,
    words: { readonly what: string; readonly next: string },
  ): HistoryFinding {
    const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return {
      row,
      where: this.at[meaning]?.heading ?? '',
      what: `“${shown}” ${words.what}`,
      next: words.next,
    };
  }

  private cell(cells: readonly string[], meaning: string): string | undefined {
    const column = this.at[meaning];
    return column === undefined ? undefined : cells[column.index];
  }

  private name(cells: readonly string[], meaning: string): string {
    return nameOf(this.cell(cells, meaning));
  }
}
