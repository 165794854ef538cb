/** Reading the journal in order: every row authentic, none missing, each following the one before. */
import { canonicalJson } from '../core/foundation/canonical';
import { err, ok, type Result } from '../core/foundation/result';
import type { JournalRow, StoreDatabase } from './database';
import { openEntry, type JournalKey, type OpenedEntry } from './journal-format';
import { bringForward, type SchemaRules } from './migrations';
import type { StoredRecord } from './record-set';

/** A place in the chain: the entry at `sequence` has this hash. Sequence 0 is the genesis value. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Where the chain does not hold. */
export interface ChainProblem {
  readonly kind: 'damaged' | 'missing' | 'out-of-order';
  readonly sequence: number;
}

const ROWS_AT_ONCE = 128;

/** Follows the chain from a known place. */
export class ChainReader {
  constructor(
    private readonly journal: JournalKey,
    private reached: ChainHead,
  ) {}

  head(): ChainHead {
    return this.reached;
  }

  /** Takes the next rows; gives their entries, or the first place that does not hold. */
  async take(rows: readonly JournalRow[]): Promise<Result<readonly OpenedEntry[], ChainProblem>> {
    const opened = await Promise.all(rows.map((row) => openEntry(this.journal, row)));
    const entries: OpenedEntry[] = [];
    for (const [index, entry] of opened.entries()) {
      const expected = this.reached.sequence + 1;
      if (rows[index]?.sequence !== expected) return err({ kind: 'missing', sequence: expected });
      if (entry === null) return err({ kind: 'damaged', sequence: expected });
      if (entry.previousHash !== this.reached.hash) return err({ kind: 'out-of-order', sequence: expected });
      this.reached = { sequence: entry.sequence, hash: entry.hash };
      entries.push(entry);
    }
    return ok(entries);
  }
}

/** Rows `from`..`to` of the journal on disk, a batch at a time. */
export async function* journalBatches(
  database: StoreDatabase,
  from: number,
  to: number,
): AsyncGenerator<readonly JournalRow[]> {
  let next = from;
  while (next <= to) {
    const rows = await database.journal
      .where('sequence')
      .between(next, to, true, true)
      .limit(ROWS_AT_ONCE)
      .toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    next = last.sequence + 1;
    yield rows;
  }
}

/** Records being folded from the journal. */
export type FoldedRecords = Map<string, Map<string, StoredRecord>>;

/** Applies an entry to records; an erased change is of a record that no longer exists. */
export function foldEntry(records: FoldedRecords, entry: OpenedEntry, rules: SchemaRules): void {
  for (const change of entry.changes) {
    const shelf = shelfOf(records, change.collection);
    const after =
      change.kind === 'erased' ? null : bringForward(rules, entry.schema, change.collection, change.after);
    if (after === null) shelf.delete(change.id);
    else shelf.set(change.id, after as StoredRecord);
  }
}

/** Whether what the entry says was there before is what the fold so far holds. */
export function followsFrom(records: FoldedRecords, entry: OpenedEntry, rules: SchemaRules): boolean {
  return entry.changes.every((change) => {
    if (change.kind === 'erased') return true;
    const before = bringForward(rules, entry.schema, change.collection, change.before);
    const held = records.get(change.collection)?.get(change.id) ?? null;
    return canonicalJson(before) === canonicalJson(held);
  });
}

function shelfOf(records: FoldedRecords, collection: string): Map<string, StoredRecord> {
  const found = records.get(collection);
  if (found !== undefined) return found;
  const made = new Map<string, StoredRecord>();
  records.set(collection, made);
  return made;
}
