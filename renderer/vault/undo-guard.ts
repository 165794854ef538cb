/** Whose secret an undo of a restore asks for: it replaces the whole store, so it must not be had for nothing. */
import { ok, type Result } from '../core/foundation/result';
import type { Secret } from './api';
import { headerKeys, openDatabase } from './database';
import { readHeader } from './header';
import type { SnapshotProblem } from './problems';
import { keyOf, type RestoreTools } from './restore';
import type { SnapshotHeader } from './snapshot-format';

/** What was opened by the secret. */
export type UndoGuard = 'kept-store' | 'present-store' | 'nothing';

/**
 * Tries the secret on the kept store; where its header is damaged, on the present one. Where neither can be
 * opened by anyone there is nothing to guard and nothing to compare with, and the undo goes on.
 */
export async function guardOfUndo(
  tools: RestoreTools,
  about: SnapshotHeader,
  secret: Secret,
): Promise<Result<UndoGuard, SnapshotProblem>> {
  const { database, rules } = tools;
  const kept = readHeader(about.header, rules.schemaVersion);
  if (kept.ok) {
    const key = await keyOf(tools, kept.value, { secret, of: 'snapshot' });
    return key.ok ? ok('kept-store') : key;
  }
  await openDatabase(database);
  const row = await database.header.get(headerKeys.header);
  const present = readHeader(row?.value, rules.schemaVersion);
  if (!present.ok) return ok('nothing');
  const key = await keyOf(tools, present.value, { secret, of: 'store' });
  return key.ok ? ok('present-store') : key;
}
