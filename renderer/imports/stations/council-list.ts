/**
 * A council's own list of polling stations, in whatever layout it came: columns are guessed, rows are read,
 * and rows of one station are put together.
 */
import type {
  ColumnCorrections,
  ColumnGuess,
  ListWarning,
  RejectedRow,
  StationDraft,
  WarningKind,
} from '../../core/places/station-list';
import { callStation } from '../../core/places/station-review';
import { unique } from './cells';
import type { ColumnSample } from './column-guess';
import { guessColumns } from './column-guess';
import { mostStations, noPlaceColumn, tooMany } from './council-refusals';
import type { RawStation } from './draft';
import { finishDraft } from './draft';
import { isInEnglandOrWales } from './grid';
import type { RowReading } from './list-rows';
import { numbersLead, rowReader } from './list-rows';

/** What was understood of a council's list. */
export interface ReadList {
  readonly stations: readonly StationDraft[];
  readonly warnings: readonly ListWarning[];
  readonly rejected: readonly RejectedRow[];
  readonly columns: readonly ColumnGuess[];
  readonly rowsRead: number;
}

/** Takes in the rows of a council's list one at a time, and tells in the end what was understood. */
export interface ListReader {
  add(row: readonly string[], line: number): void;
  finish(): ReadList;
}

/** Reads the rows of a list with a row for each station; the first rows settle the columns, the rest follow one at a time. */
export class CouncilListReader implements ListReader {
  readonly columns: readonly ColumnGuess[];
  private readonly read: (row: readonly string[], line: number) => RowReading;
  private readonly stations = new Map<string, StationDraft>();
  private readonly warnings: ListWarning[] = [];
  private readonly rejected: RejectedRow[] = [];
  private readonly plainNumbers: ReadonlySet<string>;
  private readonly repeats = new Map<string, { line: number; times: number }>();
  private readonly contradictions = new Set<string>();
  private lastKey: string | null = null;
  private section: string | null = null;
  private rowsRead = 0;
  private rejectedMore = 0;

  /** `sample` is the beginning of the list without its header and titles. */
  constructor(
    sample: ColumnSample,
    corrections: ColumnCorrections,
    private readonly fileName: string,
  ) {
    const { headings, rows } = sample;
    this.columns = guessColumns(sample, corrections);
    this.read = rowReader(this.columns, numbersLead(this.columns, rows));
    this.plainNumbers = this.findPlainNumbers(rows);
    const hasPlace = this.columns.some(({ meaning }) =>
      ['name', 'address', 'name-and-address'].includes(meaning),
    );
    if (!hasPlace) throw noPlaceColumn(fileName, headings);
  }

  /** Takes in the rows of the sample and of every later batch, in order. */
  add(row: readonly string[], line: number): void {
    const reading = this.read(row, line);
    if (reading.kind === 'blank') return;
    this.rowsRead += 1;
    switch (reading.kind) {
      case 'rejected':
        return this.reject(line, reading.reason);
      case 'section':
        // A short title is the ward of the rows below it; a longer one is a remark.
        if (/^[^.:!?]{2,30}$/.test(reading.title)) this.section = reading.title;
        return this.reject(line, 'A heading or note between the rows, not a polling station.');
      case 'further-line':
        return this.addFurtherLine(reading, line);
      case 'station':
        if (reading.isMended) {
          this.warn(
            'other',
            line,
            `The coordinates on line ${line} were run together with full stops and were taken apart.`,
          );
        }
        return this.addStations(reading, line);
    }
  }

  private findPlainNumbers(rows: readonly (readonly string[])[]): ReadonlySet<string> {
    const read = this.read;
    return new Set(
      rows.flatMap((row, at) => {
        const reading = read(row, at);
        return reading.kind === 'station' && !reading.isRange ? reading.numbers : [];
      }),
    );
  }

  private addStations(reading: Extract<RowReading, { kind: 'station' }>, line: number): void {
    const { raw } = reading;
    // "1-3" means three stations only where no other row already has one of these numbers.
    const isOneCode = reading.isRange && reading.numbers.some((number) => this.plainNumbers.has(number));
    const numbers = isOneCode ? [raw.number] : reading.numbers;
    const ward = raw.ward.trim() === '' && !this.hasWards() ? (this.section ?? '') : raw.ward;
    for (const number of numbers.length === 0 ? [''] : numbers) this.addOne({ ...raw, number, ward });
    if (numbers.length > 1) {
      const station = callStation({ name: finishDraft(raw).draft.name, number: null });
      this.warn(
        'several-stations-in-one-cell',
        line,
        `${station} has several stations in one cell: ${numbers.join(', ')}.`,
      );
    } else if (reading.note !== '') {
      const { draft } = finishDraft(raw);
      const text = `${callStation(draft)} is noted as “${reading.note}”, but the row gives one station.`;
      this.warn('several-stations-in-one-cell', line, text);
    }
  }

  private hasWards(): boolean {
    return this.columns.some((column) => column.meaning === 'ward');
  }

  private addOne(raw: RawStation): void {
    const { draft, notes } = finishDraft(raw);
    for (const note of notes) this.warn(note.kind, draft.line, `${callStation(draft)} ${note.text}.`);
    if (
      draft.easting !== null &&
      draft.northing !== null &&
      !isInEnglandOrWales({ easting: draft.easting, northing: draft.northing })
    ) {
      this.warn(
        'conflicting-values',
        draft.line,
        `${callStation(draft)} has coordinates outside England and Wales.`,
      );
    }
    // A number and a venue make a station; without a number each row is one, unless it says nothing new.
    const venue = `${draft.name}\u0001${draft.number === null ? draft.address : ''}`.toLowerCase();
    const key =
      draft.number === null
        ? `${venue}\u0001${draft.district ?? ''}\u0001${draft.sourceId ?? ''}`
        : `${draft.number}\u0001${venue}`;
    const known = this.stations.get(key);
    this.lastKey = key;
    if (known) this.merge(key, known, draft);
    else this.stations.set(key, draft);
    if (this.stations.size > mostStations) throw tooMany(this.fileName);
  }

  private merge(key: string, known: StationDraft, again: StationDraft): void {
    const districts = unique([known, again].flatMap((one) => one.district?.split(', ') ?? []));
    const isSameDistrict = known.district === again.district;
    const differs = (['address', 'postcode', 'easting', 'northing', 'uprn'] as const).filter(
      (field) =>
        known[field] !== again[field] &&
        again[field] !== null &&
        again[field] !== '' &&
        known[field] !== null,
    );
    if (isSameDistrict) {
      const seen = this.repeats.get(key);
      this.repeats.set(key, { line: seen?.line ?? again.line, times: (seen?.times ?? 0) + 1 });
    }
    if (differs.length > 0 && !this.contradictions.has(key)) {
      this.contradictions.add(key);
      this.warn(
        'conflicting-values',
        again.line,
        `${callStation(again)} has a different ${differs.join(', ')} on line ${again.line} than on line ${known.line}; the first was taken.`,
      );
    }
    this.stations.set(key, {
      ...known,
      district: districts.length > 0 ? districts.join(', ') : null,
      postcode: known.postcode ?? again.postcode,
      easting: known.easting ?? again.easting,
      northing: known.northing ?? again.northing,
      uprn: known.uprn ?? again.uprn,
      rows: known.rows + 1,
    });
  }

  /** A row without a place under a station: more of its districts, or a further station at the same venue. */
  private addFurtherLine(reading: Extract<RowReading, { kind: 'further-line' }>, line: number): void {
    const above = this.lastKey === null ? undefined : this.stations.get(this.lastKey);
    if (!above || this.lastKey === null) return this.reject(line, 'The row names no place.');
    const { draft } = finishDraft({ ...reading.cells, name: above.name });
    const isSameStation =
      reading.numbers.length === 0 || reading.numbers.every((number) => number === above.number);
    if (isSameStation) {
      const districts = unique([above, draft].flatMap((one) => one.district?.split(', ') ?? []));
      this.stations.set(this.lastKey, {
        ...above,
        district: districts.join(', ') || null,
        rows: above.rows + 1,
      });
      return;
    }
    for (const number of reading.numbers) {
      const station: StationDraft = {
        ...above,
        number,
        district: draft.district ?? above.district,
        line,
        rows: 1,
      };
      this.lastKey = `${number}\u0001${above.name}`.toLowerCase();
      this.stations.set(this.lastKey, station);
    }
    this.warn(
      'other',
      line,
      `Line ${line} names no place, so it was taken as a further station at “${above.name}”.`,
    );
  }

  private warn(kind: WarningKind, line: number, text: string): void {
    this.warnings.push({ kind, line, text });
  }

  private reject(line: number, reason: string): void {
    if (this.rejected.length < 500) this.rejected.push({ line, reason });
    else this.rejectedMore += 1;
  }

  private repeated(): readonly ListWarning[] {
    if (this.rowsRead > 5 * this.stations.size) {
      const text =
        'The list has many rows for each station, one for each home perhaps; each station was taken once.';
      return [{ kind: 'duplicate', line: null, text }];
    }
    return [...this.repeats].flatMap(([key, { line, times }]) => {
      const station = this.stations.get(key);
      if (!station) return [];
      const again = times === 1 ? `again on line ${line}` : `${times} times more, first on line ${line}`;
      return [
        {
          kind: 'duplicate' as const,
          line,
          text: `${callStation(station)} stands in the list ${again}; it was taken once.`,
        },
      ];
    });
  }

  /** What was understood of the whole list. */
  finish(): ReadList {
    const rejected = [...this.rejected];
    const last = rejected.at(-1);
    if (last && this.rejectedMore > 0)
      rejected.push({ line: last.line, reason: `${this.rejectedMore} more rows were left out.` });
    return {
      stations: [...this.stations.values()],
      warnings: [...this.warnings, ...this.repeated()],
      rejected,
      columns: this.columns,
      rowsRead: this.rowsRead,
    };
  }
}
