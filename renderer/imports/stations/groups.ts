/**
 * One row per home becomes one station per station. Only the station's own cells are ever taken from a row;
 * the home's cells are left behind in the row and go with it.
 */
import type { ListWarning, RejectedRow, StationDraft } from '../../core/places/station-list';
import { callStation } from '../../core/places/station-review';
import { asDistricts, isNothing, unique } from './cells';
import type { RawStation } from './draft';
import { finishDraft } from './draft';

/** How to find the station on a row of one export format. */
export interface StationCells {
  /** The cells that a whole row must at least have. */
  readonly cellsNeeded: number;
  /** What tells one station from another. */
  key(row: readonly string[]): string;
  /** The station's own cells as one text: rows of one station that differ in it contradict each other. */
  signature(row: readonly string[]): string;
  district(row: readonly string[]): string;
  /** The ward that the row's home votes in; empty where the format does not say. */
  ward(row: readonly string[]): string;
  raw(row: readonly string[], line: number): RawStation;
  /** Why the row names no station ("has no polling station number"), or `null`. */
  unallocated(row: readonly string[]): string | null;
  /** Whether the row is a dummy that names no real station. */
  isDummy(row: readonly string[]): boolean;
}

interface Group {
  readonly raw: RawStation;
  readonly districts: Set<string>;
  readonly wards: Set<string>;
  readonly signatures: Set<string>;
  rows: number;
}

/** Rejected rows that are listed one by one; the rest are counted. */
const listedRejections = 200;

/** Collects stations from rows; memory grows with the stations, not with the homes. */
export class StationGroups {
  private readonly groups = new Map<string, Group>();
  private readonly rejected: RejectedRow[] = [];
  private readonly unallocated = new Map<string, { rows: number; line: number }>();
  private rejectedMore = 0;
  private lastSignature = '';
  private lastGroup: Group | null = null;
  private dummies: { rows: number; line: number } = { rows: 0, line: 0 };
  rowsRead = 0;

  /** `widths` are the numbers of cells that whole rows of this file have. */
  constructor(
    private readonly cells: StationCells,
    private readonly widths: ReadonlySet<number>,
  ) {}

  get size(): number {
    return this.groups.size;
  }

  /** Takes in one row that begins on the given line. */
  add(row: readonly string[], line: number): void {
    if (row.every((cell) => cell.trim() === '')) return;
    this.rowsRead += 1;
    const { cells } = this;
    // Homes of one station mostly follow each other, so the station's cells are only weighed when they change.
    const isWhole = this.isWhole(row);
    const signature = isWhole ? cells.signature(row) : '';
    if (signature !== '' && signature === this.lastSignature && this.lastGroup) {
      this.lastGroup.rows += 1;
      this.lastGroup.districts.add(cells.district(row));
      this.lastGroup.wards.add(cells.ward(row));
      return;
    }
    if (!isWhole) {
      const usual = [...this.widths].join(' or ');
      this.reject(
        line,
        `The row has ${row.length} cells where ${usual} are usual, so they cannot be told apart.`,
      );
      return;
    }
    if (cells.isDummy(row)) {
      this.dummies = { rows: this.dummies.rows + 1, line: this.dummies.line || line };
      this.reject(line, 'A dummy row, not a polling station.');
      return;
    }
    const reason = cells.unallocated(row);
    if (reason !== null) {
      const seen = this.unallocated.get(reason);
      this.unallocated.set(reason, { rows: (seen?.rows ?? 0) + 1, line: seen?.line ?? line });
      this.reject(line, `The row ${reason}.`);
      return;
    }
    this.lastGroup = this.addToGroup(row, line, signature);
    this.lastSignature = signature;
  }

  /** In a row with a cell too many or too few, a home's cell may stand where the station's should: it is left out. */
  private isWhole(row: readonly string[]): boolean {
    return row.length >= this.cells.cellsNeeded && this.widths.has(row.length);
  }

  private addToGroup(row: readonly string[], line: number, signature: string): Group {
    const key = this.cells.key(row);
    let group = this.groups.get(key);
    if (!group) {
      const raw = this.cells.raw(row, line);
      group = { raw, districts: new Set(), wards: new Set(), signatures: new Set(), rows: 0 };
      this.groups.set(key, group);
    }
    group.rows += 1;
    group.districts.add(this.cells.district(row));
    group.wards.add(this.cells.ward(row));
    // A handful is enough to say that the rows contradict each other.
    if (group.signatures.size < 5) group.signatures.add(signature);
    return group;
  }

  private reject(line: number, reason: string): void {
    if (this.rejected.length < listedRejections) this.rejected.push({ line, reason });
    else this.rejectedMore += 1;
  }

  /** The stations in the order in which they first stand in the file, with what was noticed. */
  finish(): {
    stations: readonly StationDraft[];
    warnings: readonly ListWarning[];
    rejected: readonly RejectedRow[];
  } {
    const stations: StationDraft[] = [];
    const warnings: ListWarning[] = [];
    for (const group of this.groups.values()) {
      const { draft, notes } = finishDraft(group.raw);
      const districts = [...group.districts].flatMap((text) => asDistricts(text)?.split(', ') ?? []);
      const district = districts.length > 0 ? unique(districts).join(', ') : draft.district;
      const station = { ...draft, district, ward: oneWard(group.wards), rows: group.rows };
      stations.push(station);
      for (const note of notes) {
        warnings.push({ kind: note.kind, line: station.line, text: `${callStation(station)} ${note.text}.` });
      }
      if (group.signatures.size > 1) {
        const text = `${callStation(station)} is described differently on different rows; the first was taken.`;
        warnings.push({ kind: 'conflicting-values', line: station.line, text });
      }
    }
    return { stations, warnings: [...warnings, ...this.leftOut()], rejected: this.allRejected() };
  }

  private leftOut(): readonly ListWarning[] {
    const warnings: ListWarning[] = [...this.unallocated].map(([reason, { rows, line }]) => ({
      kind: 'unallocated',
      line,
      text: `${rows === 1 ? 'One row' : `${rows} rows`} ${rows === 1 ? reason : reason.replace(/^has/, 'have')} and ${rows === 1 ? 'was' : 'were'} left out.`,
    }));
    if (this.dummies.rows > 0) {
      const { rows, line } = this.dummies;
      warnings.push({
        kind: 'dummy-row',
        line,
        text: `${rows === 1 ? 'One dummy row was' : `${rows} dummy rows were`} left out.`,
      });
    }
    return warnings;
  }

  private allRejected(): readonly RejectedRow[] {
    if (this.rejectedMore === 0) return this.rejected;
    const last = this.rejected.at(-1);
    return [
      ...this.rejected,
      {
        line: last?.line ?? 1,
        reason: `${this.rejectedMore} more rows were left out for the same kinds of reason.`,
      },
    ];
  }
}

/** Whether a cell names nothing: blank, "n/a" or the like. */
export function isBlank(text: string): boolean {
  return isNothing(text);
}

/** The ward that all of a station's homes vote in; a station that serves several lies in none of them alone. */
function oneWard(wards: ReadonlySet<string>): string | null {
  const [ward = ''] = wards;
  return wards.size === 1 && !isNothing(ward) ? ward.trim() : null;
}
