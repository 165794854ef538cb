import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotsToRemove } from '../../renderer/core/foundation/snapshot-retention';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem, SnapshotListing } from '../../preload/contract';
import { codeOf, problem, writeProblem } from '../problems';
import { flushFolder } from './careful-write';
import { readName, verifiedName } from './snapshot-names';
import { PARTIAL } from './snapshot-writer';

/** The snapshots in a folder, newest first. What is not a snapshot's name, or not a plain file, is not listed. */
export async function listSnapshots(folder: string): Promise<Result<SnapshotListing[], DeskProblem>> {
  try {
    const listed = await Promise.all((await readdir(folder)).map((name) => describe(folder, name)));
    const snapshots = listed.filter((each) => each !== null);
    return ok(snapshots.sort((a, b) => compareText(b.createdAt, a.createdAt) || compareText(b.name, a.name)));
  } catch {
    return problem(
      'not-found',
      'The folder for snapshots cannot be reached. Your work in the desk is safe. Reconnect it, or choose another folder.',
    );
  }
}

async function describe(folder: string, name: string): Promise<SnapshotListing | null> {
  const facts = readName(name);
  if (facts === null) return null;
  // One that was removed between listing and looking is simply not there.
  const found = await lstat(join(folder, name)).catch(() => null);
  return found?.isFile() === true ? { ...facts, size: found.size } : null;
}

/** Opens a snapshot for reading. */
export async function openSnapshot(
  folder: string,
  name: string,
): Promise<Result<{ file: FileHandle; size: number }, DeskProblem>> {
  try {
    if (!(await lstat(join(folder, name))).isFile()) return notThere();
    const file = await open(join(folder, name), 'r');
    return ok({ file, size: (await file.stat()).size });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return notThere();
    return problem(
      'unreadable',
      'The snapshot could not be read. Your work in the desk is safe. Choose another snapshot, or check the folder.',
    );
  }
}

/** Marks a snapshot as verified, then removes those of its vault that are no longer kept. `now` is an ISO instant. */
export async function markVerified(given: {
  folder: string;
  name: string;
  now: string;
}): Promise<Result<{ name: string }, DeskProblem>> {
  const { folder, now } = given;
  const name = verifiedName(given.name);
  try {
    await lstat(join(folder, given.name));
    if (name !== given.name) await rename(join(folder, given.name), join(folder, name));
    await flushFolder(folder);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? notThere() : writeProblem(error, 'snapshot');
  }
  const listed = await listSnapshots(folder);
  const vaultId = readName(name)?.vaultId;
  if (listed.ok) {
    const ofVault = listed.value.filter((each) => each.vaultId === vaultId);
    // One that cannot be removed today is removed another day.
    for (const old of snapshotsToRemove(ofVault, now))
      await rm(join(folder, old), { force: true }).catch(() => undefined);
  }
  return ok({ name });
}

/** What became of the others: `left` counts those that could not be removed. */
export interface KeptOnly {
  readonly removed: number;
  readonly left: number;
  readonly isDeclined: boolean;
}

/**
 * Removes every other snapshot of the vault of this one, whatever its age: they hold what was erased since. Only a
 * verified snapshot can be the one that stays, and `confirm` asks the person first, with how many go: the page alone
 * cannot take the way back. What came into the folder since it asked stays.
 */
export async function keepOnly(
  folder: string,
  name: string,
  confirm: (count: number) => Promise<boolean>,
): Promise<Result<KeptOnly, DeskProblem>> {
  const listed = await listSnapshots(folder);
  if (!listed.ok) return listed;
  const kept = listed.value.find((each) => each.name === name);
  if (kept === undefined) return notThere();
  if (!kept.isVerified) {
    return problem(
      'refused',
      'This snapshot was not opened and counted yet, so no other is deleted. Take a snapshot first.',
    );
  }
  const others = listed.value.filter((each) => each.vaultId === kept.vaultId && each.name !== name);
  if (others.length === 0) return ok({ removed: 0, left: 0, isDeclined: false });
  if (!(await confirm(others.length))) return ok({ removed: 0, left: others.length, isDeclined: true });
  if ((await lstat(join(folder, name)).catch(() => null))?.isFile() !== true) return notThere();
  let removed = 0;
  for (const other of others) {
    const isGone = await rm(join(folder, other.name)).then(
      () => true,
      (error: unknown) => codeOf(error) === 'ENOENT',
    );
    if (isGone) removed += 1;
  }
  await flushFolder(folder).catch(() => undefined);
  return ok({ removed, left: others.length - removed, isDeclined: false });
}

/** Removes what a crash left half written. Only names that this desk gives to unfinished snapshots are touched. */
export async function clearUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.endsWith(PARTIAL) || readName(name.slice(0, -PARTIAL.length)) === null) continue;
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function notThere(): { ok: false; error: DeskProblem } {
  return problem(
    'not-found',
    'That snapshot is no longer in the folder. Your work in the desk is safe. Choose another snapshot.',
  );
}
