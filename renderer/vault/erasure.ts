/**
 * Erasing for good what the journal holds of records that no longer exist. The rows lose those contents and
 * keep their envelopes, so the chain still verifies; every older checkpoint goes, in the same transaction.
 */
import { canonicalJson } from '../core/foundation/canonical';
import { err, ok, type Result } from '../core/foundation/result';
import type { OnProgress } from './api';
import { journalBatches } from './chain';
import { sealCheckpoint } from './checkpoints';
import { headerKeys, type JournalRow } from './database';
import { withoutContents } from './journal-format';
import { sealDirectory } from './key-slots';
import type { ErasureProblem } from './problems';
import type { Records } from './records';
import type { SaveQueue } from './save-queue';
import { lockedProblem, type Session } from './session';

/** A record whose contents are to go. */
export interface ErasureTarget {
  readonly collection: string;
  readonly id: string;
}

interface Erasing {
  readonly targets: readonly ErasureTarget[];
  readonly onProgress: OnProgress | undefined;
}

/** Erases; to be run in line with other work over many rows. */
export async function eraseContents<R extends Records>(
  session: Session<R>,
  queue: SaveQueue,
  { targets, onProgress }: Erasing,
): Promise<Result<{ erasedChanges: number }, ErasureProblem>> {
  if (session.isLocked()) return err(lockedProblem);
  const { records, ports, rules } = session.parts;
  if (targets.some(({ collection, id }) => records.find(collection, id) !== null)) {
    const message = 'A record that still exists cannot be erased. Delete it first. Nothing was changed.';
    return err({ kind: 'still-there', message });
  }
  if (!(await queue.flush()) || !queue.isIdle()) {
    return err({ kind: 'not-saved', message: 'Some work is not saved yet. Save it first, then erase.' });
  }
  const content = {
    generation: session.generation + 1,
    head: queue.head(),
    schemaVersion: rules.schemaVersion,
    records: records.view(),
  };
  const rewritten = await rewrittenRows(session, { targets, onProgress }, content.head.sequence);
  if (rewritten === null) {
    const message =
      'The journal is damaged, so nothing was erased. Check the journal, or restore a snapshot.';
    return err({ kind: 'failed', message });
  }
  try {
    const sealed = await sealCheckpoint(session.journal(), content, { random: ports.random });
    await replaceRows(session, rewritten.rows, sealed.rows);
  } catch {
    return err({ kind: 'failed', message: 'The disk refused the change. Nothing was erased. Try again.' });
  }
  session.generation = content.generation;
  return ok({ erasedChanges: rewritten.erasedChanges });
}

async function rewrittenRows<R extends Records>(
  session: Session<R>,
  { targets, onProgress }: Erasing,
  total: number,
): Promise<{ rows: readonly JournalRow[]; erasedChanges: number } | null> {
  const isErased = targetSet(targets);
  const rows: JournalRow[] = [];
  let erasedChanges = 0;
  for await (const batch of journalBatches(session.parts.database, 1, Infinity)) {
    const { random } = session.parts.ports;
    const results = await Promise.all(
      batch.map((row) => withoutContents(session.journal(), row, { isErased, random })),
    );
    for (const result of results) {
      if (result === null) return null;
      if (result.erasedChanges > 0) rows.push(result.row);
      erasedChanges += result.erasedChanges;
    }
    onProgress?.({ stage: 'writing', done: batch.at(-1)?.sequence ?? 0, total });
  }
  return { rows, erasedChanges };
}

async function replaceRows<R extends Records>(
  session: Session<R>,
  rows: readonly JournalRow[],
  checkpoint: Awaited<ReturnType<typeof sealCheckpoint>>['rows'],
): Promise<void> {
  const { database, ports } = session.parts;
  const revised = { ...session.header, revision: session.header.revision + 1 };
  const binding = { header: revised, random: ports.random };
  const header = {
    ...revised,
    directory: await sealDirectory(session.journal().key, session.directory, binding),
  };
  await database.transaction('rw', database.header, database.journal, database.checkpoints, async () => {
    await database.journal.bulkPut([...rows]);
    await database.checkpoints.clear();
    await database.checkpoints.bulkPut([...checkpoint]);
    await database.header.put({ key: headerKeys.header, value: header });
  });
  session.header = header;
}

/** Whether a record is among the targets. */
export function targetSet(targets: readonly ErasureTarget[]): (collection: string, id: string) => boolean {
  const places = new Set(targets.map(({ collection, id }) => canonicalJson([collection, id])));
  return (collection, id) => places.has(canonicalJson([collection, id]));
}
