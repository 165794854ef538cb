/**
 * Telling whether the desk holds an entry already. Two entries are the same when election, area, kind, harm, text
 * and count are; a date or an area that one of them lacks does not part them, as long as the area was written the
 * same. Each stored entry accounts for one row of a list and no more, so that a second event of the same words is
 * not taken for the first.
 */
import { plainElections } from './elections';
import type { HistoryEntry } from './history-entry';

export type Comparable = Omit<HistoryEntry, 'id' | 'source' | 'fromOperationId' | 'enteredAt' | 'outcome'>;

interface Stored {
  isTaken: boolean;
}

/** What a row of a list was found to be. */
export type Sameness =
  | { readonly kind: 'new' }
  /** A stored entry that no earlier row took. */
  | { readonly kind: 'stored' }
  /** New, and an earlier row of the list says the same. */
  | { readonly kind: 'repeat'; readonly firstRow: number };

/** The entries of the desk and the rows of one list so far. */
export class KnownEntries {
  private readonly plainElection = plainElections();
  /** By what entries must share whatever their area and date. */
  private readonly stored = new Map<string, Map<string, Stored[]>>();
  private readonly rows = new Map<string, Map<string, number>>();

  constructor(entries: Iterable<Comparable>) {
    for (const entry of entries) {
      const stored = { isTaken: false };
      const group = groupAt(this.stored, this.base(entry));
      for (const area of storedAreaKeys(entry)) {
        for (const date of [entry.pollingDate ?? '', 'any']) {
          const stack = group.get(`${area}|${date}`);
          if (stack === undefined) group.set(`${area}|${date}`, [stored]);
          else stack.push(stored);
        }
      }
    }
  }

  /** Compares the next row of the list with what is known, and takes it to what is known. */
  compare(entry: Comparable, row: number): Sameness {
    const base = this.base(entry);
    const group = this.stored.get(base);
    if (group !== undefined && takeFrom(group, entry)) return { kind: 'stored' };
    const rows = groupAt(this.rows, base);
    const key = `${entry.areaId ?? `given:${plainGiven(entry.areaAsGiven)}`}|${entry.pollingDate ?? ''}`;
    const firstRow = rows.get(key);
    if (firstRow !== undefined) return { kind: 'repeat', firstRow };
    rows.set(key, row);
    return { kind: 'new' };
  }

  private base({ election, kind, harmId, text, count }: Comparable): string {
    // The text stands last and may hold anything; what stands before it cannot hold a line end.
    return `${this.plainElection(election)}\n${kind}\n${harmId}\n${count}\n${text.trim()}`;
  }
}

function takeFrom(group: ReadonlyMap<string, Stored[]>, entry: Comparable): boolean {
  const dates = entry.pollingDate === null ? ['', 'any'] : [entry.pollingDate, ''];
  for (const area of wantedAreaKeys(entry)) {
    for (const date of dates) {
      const stack = group.get(`${area}|${date}`);
      for (let stored = stack?.pop(); stored !== undefined; stored = stack?.pop()) {
        // It may have been taken under another of its keys.
        if (stored.isTaken) continue;
        stored.isTaken = true;
        return true;
      }
    }
  }
  return false;
}

function groupAt<V>(groups: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = groups.get(key) ?? new Map<string, V>();
  groups.set(key, found);
  return found;
}

function storedAreaKeys({ areaId, areaAsGiven }: Comparable): readonly string[] {
  const given = plainGiven(areaAsGiven);
  return areaId === null ? [`unmatched:${given}`] : [`area:${areaId}`, `matched:${given}`];
}

/** Two entries that were each matched are told apart by their areas, whatever was written. */
function wantedAreaKeys({ areaId, areaAsGiven }: Comparable): readonly string[] {
  const given = plainGiven(areaAsGiven);
  return areaId === null
    ? [`unmatched:${given}`, `matched:${given}`]
    : [`area:${areaId}`, `unmatched:${given}`];
}

function plainGiven(areaAsGiven: string): string {
  return areaAsGiven.trim().toLowerCase();
}
