/** Reading the journal of an open vault: ranges, the history of one record, and the whole chain. */
import { canonicalJson } from '../core/foundation/canonical';
import { err, ok, type Result } from '../core/foundation/result';
import type { JournalAccess, OnProgress } from './api';
import {
  ChainReader,
  foldEntry,
  followsFrom,
  journalBatches,
  type ChainHead,
  type ChainProblem,
  type FoldedRecords,
} from './chain';
import { openEntry, openEnvelope, type OpenedEntry } from './journal-format';
import { bringForward } from './migrations';
import type { JournalProblem } from './problems';
import type { RecordMaps } from './record-set';
import type { CollectionOf, JournalChange, JournalEntry, Records } from './records';
import type { SaveQueue } from './save-queue';
import { lockedProblem, type Session } from './session';

/** The journal of a session. */
export function journalAccess<R extends Records>(session: Session<R>, queue: SaveQueue): JournalAccess<R> {
  const index = new HistoryIndex(session);
  return {
    head: () => queue.head(),
    read: ({ from, to }) => readRange(session, from, to),
    history: async (collection, id) => {
      if (session.isLocked()) return err(locked);
      await queue.flush();
      const sequences = await index.sequencesOf(collection, id);
      return sequences.ok ? readSome(session, sequences.value) : sequences;
    },
    everHeld: async (collection) => {
      if (session.isLocked()) return err(locked);
      await queue.flush();
      return index.idsOf(collection);
    },
    verify: (options) => session.inLine(() => verify(session, queue, options)),
  };
}

const locked: JournalProblem = { ...lockedProblem, sequence: null };

/** Damage to the journal in plain words. */
export function journalProblemOf(problem: ChainProblem): JournalProblem {
  const what = {
    damaged: `Entry ${problem.sequence} of the journal is damaged or has been altered.`,
    missing: `Entry ${problem.sequence} of the journal is missing.`,
    'out-of-order': `Entry ${problem.sequence} of the journal does not follow the one before it.`,
  }[problem.kind];
  const message = `${what} The open records are not affected. Take no risk: restore the latest snapshot.`;
  return { kind: 'damaged', message, sequence: problem.sequence };
}

async function readRange<R extends Records>(
  session: Session<R>,
  from: number,
  to: number,
): Promise<Result<readonly JournalEntry<R>[], JournalProblem>> {
  const entries: JournalEntry<R>[] = [];
  for await (const rows of journalBatches(session.parts.database, from, to)) {
    if (session.isLocked()) return err(locked);
    const opened = await Promise.all(rows.map((row) => openEntry(session.journal(), row)));
    for (const [index, entry] of opened.entries()) {
      const sequence = rows[index]?.sequence ?? 0;
      if (entry === null) return err(journalProblemOf({ kind: 'damaged', sequence }));
      entries.push(shown(session, entry));
    }
  }
  return session.isLocked() ? err(locked) : ok(entries);
}

async function readSome<R extends Records>(
  session: Session<R>,
  sequences: readonly number[],
): Promise<Result<readonly JournalEntry<R>[], JournalProblem>> {
  const entries: JournalEntry<R>[] = [];
  for (const sequence of sequences) {
    const entry = await readRange(session, sequence, sequence);
    if (!entry.ok) return entry;
    entries.push(...entry.value);
  }
  return ok(entries);
}

function shown<R extends Records>(session: Session<R>, entry: OpenedEntry): JournalEntry<R> {
  const { rules } = session.parts;
  const forward = (collection: string, record: unknown) =>
    bringForward(rules, entry.schema, collection, record);
  const changes = entry.changes.map((change) => {
    if (change.kind === 'erased') return change;
    const { collection, before, after } = change;
    return { ...change, before: forward(collection, before), after: forward(collection, after) };
  });
  const { sequence, at, actor, purpose, undoable, hash } = entry;
  return {
    sequence,
    at,
    actor,
    purpose,
    undoable,
    hash,
    changes: changes as unknown as readonly JournalChange<R>[],
  };
}

/** Which entries touched which record; read from the envelopes once, then only what is new. */
class HistoryIndex<R extends Records> {
  private readonly sequences = new Map<string, number[]>();
  private readonly ids = new Map<string, Set<string>>();
  private reached = 0;

  constructor(private readonly session: Session<R>) {}

  async sequencesOf(
    collection: CollectionOf<R>,
    id: string,
  ): Promise<Result<readonly number[], JournalProblem>> {
    // In line, so that two callers do not index the same entries twice.
    return this.session.inLine(async () => {
      const problem = await this.readOn();
      if (problem !== null) return err(problem);
      return ok(this.sequences.get(canonicalJson([collection, id])) ?? []);
    });
  }

  async idsOf(collection: CollectionOf<R>): Promise<Result<readonly string[], JournalProblem>> {
    return this.session.inLine(async () => {
      const problem = await this.readOn();
      return problem === null ? ok([...(this.ids.get(collection) ?? [])]) : err(problem);
    });
  }

  private async readOn(): Promise<JournalProblem | null> {
    const { session } = this;
    for await (const rows of journalBatches(session.parts.database, this.reached + 1, Infinity)) {
      if (session.isLocked()) return locked;
      const opened = await Promise.all(rows.map((row) => openEnvelope(session.journal(), row)));
      for (const [index, item] of opened.entries()) {
        const sequence = rows[index]?.sequence ?? 0;
        if (item === null) return journalProblemOf({ kind: 'damaged', sequence });
        for (const { collection, id } of item.envelope.changes) {
          const key = canonicalJson([collection, id]);
          const known = this.sequences.get(key);
          if (known === undefined) this.sequences.set(key, [sequence]);
          else known.push(sequence);
          const ids = this.ids.get(collection);
          if (ids === undefined) this.ids.set(collection, new Set([id]));
          else ids.add(id);
        }
        this.reached = sequence;
      }
    }
    return session.isLocked() ? locked : null;
  }
}

async function verify<R extends Records>(
  session: Session<R>,
  queue: SaveQueue,
  options: { readonly onProgress?: OnProgress; readonly signal?: AbortSignal },
): Promise<Result<{ entries: number; erasedChanges: number }, JournalProblem>> {
  if (session.isLocked()) return err(locked);
  await queue.flush();
  const records = session.parts.records.view();
  const head = queue.head();
  const isComparable = queue.isIdle();
  const reader = new ChainReader(session.journal(), { sequence: 0, hash: session.header.genesis });
  const folded: FoldedRecords = new Map();
  let erasedChanges = 0;
  for await (const rows of journalBatches(session.parts.database, 1, head.sequence)) {
    if (session.isLocked()) return err(locked);
    if (options.signal?.aborted === true) return err(cancelled);
    const entries = await reader.take(rows);
    if (!entries.ok) return err(journalProblemOf(entries.error));
    for (const entry of entries.value) {
      if (!followsFrom(folded, entry, session.parts.rules)) return err(doesNotMatch(entry.sequence));
      foldEntry(folded, entry, session.parts.rules);
      erasedChanges += entry.changes.filter((change) => change.kind === 'erased').length;
    }
    options.onProgress?.({ stage: 'checking', done: reader.head().sequence, total: head.sequence });
  }
  const end = endProblem(reader.head(), head);
  if (end !== null) return err(end);
  if (isComparable && !isSame(folded, records)) return err(doesNotMatch(null));
  return ok({ entries: head.sequence, erasedChanges });
}

const cancelled: JournalProblem = {
  kind: 'cancelled',
  message: 'The check was stopped before its end. Nothing was changed.',
  sequence: null,
};

function endProblem(reached: ChainHead, expected: ChainHead): JournalProblem | null {
  if (reached.sequence < expected.sequence) {
    return journalProblemOf({ kind: 'missing', sequence: reached.sequence + 1 });
  }
  if (reached.hash === expected.hash) return null;
  return journalProblemOf({ kind: 'out-of-order', sequence: expected.sequence });
}

function doesNotMatch(sequence: number | null): JournalProblem {
  const where = sequence === null ? '' : ` at entry ${sequence}`;
  return {
    kind: 'does-not-match',
    message: `The journal does not give the records that are open${where}. Restore the latest snapshot.`,
    sequence,
  };
}

function isSame(folded: FoldedRecords, records: RecordMaps): boolean {
  const filled = [...records].filter(([, shelf]) => shelf.size > 0);
  if (filled.length !== [...folded.values()].filter((shelf) => shelf.size > 0).length) return false;
  return filled.every(([collection, shelf]) => {
    const other = folded.get(collection);
    if (other?.size !== shelf.size) return false;
    return [...shelf].every(([id, record]) => canonicalJson(record) === canonicalJson(other.get(id)));
  });
}
