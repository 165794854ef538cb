/** The elections that history entries name. Two entries name one election when its name is the same and its date. */
import type { HistoryEntry } from './history-entry';

export interface HistoryElection {
  readonly key: string;
  readonly name: string;
  /** ISO date; `null` where no entry gives one. */
  readonly pollingDate: string | null;
}

export interface Elections {
  /** Newest first; those without a date last, by name. */
  readonly all: readonly HistoryElection[];
  /** The election of an entry that was among those given. */
  readonly of: (entry: Named) => HistoryElection;
}

type Named = Pick<HistoryEntry, 'election' | 'pollingDate'>;

/** The name without case and double spaces. */
export function plainElection(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The same, worked out once for each name: thousands of entries share a few. */
export function plainElections(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? plainElection(name);
    known.set(name, found);
    return found;
  };
}

/**
 * The elections of some entries. An entry without a date belongs to the dated election of its name where there
 * is only one; where there are several it stands by itself, for nobody has said which.
 */
export function electionsOf(entries: Iterable<Named>): Elections {
  const plain = plainElections();
  const namedBy = new Map<string, Map<string, HistoryElection>>();
  for (const { election, pollingDate } of entries) {
    const name = plain(election);
    const dates = namedBy.get(name) ?? new Map<string, HistoryElection>();
    namedBy.set(name, dates);
    const date = pollingDate ?? '';
    if (!dates.has(date)) dates.set(date, { key: `${date}|${name}`, name: election.trim(), pollingDate });
  }
  for (const dates of namedBy.values()) {
    const dated = [...dates.values()].filter((one) => one.pollingDate !== null);
    const [only] = dated;
    if (only !== undefined && dated.length === 1) dates.set('', only);
  }
  const all = new Set([...namedBy.values()].flatMap((dates) => [...dates.values()]));
  return {
    all: [...all].sort(newestFirst),
    of: ({ election, pollingDate }) => {
      const found = namedBy.get(plain(election))?.get(pollingDate ?? '');
      if (found === undefined) throw new Error('An election is asked for that no entry names');
      return found;
    },
  };
}

function newestFirst(a: HistoryElection, b: HistoryElection): number {
  return (b.pollingDate ?? '').localeCompare(a.pollingDate ?? '') || a.name.localeCompare(b.name, 'en-GB');
}
