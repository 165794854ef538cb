/** The store on this machine: the vault over the desk's records, and its ports over the bridge to main. */
import { dateAt } from '../core/foundation/dates';
import { idFromBytes } from '../core/foundation/ids';
import { standingIn } from '../core/guard-question';
import { refusalOf } from '../core/guards';
import { ok, type Result } from '../core/foundation/result';
import { recordsMigrations } from '../core/migrations/records-migrations';
import { type DeskRecords, recordsVersion, registry } from '../core/records';
import type { DeskProblem } from '../../preload/contract';
import {
  argon2InWorker,
  createVaultStore,
  type KeyDerivation,
  type LastKnownPort,
  type PortProblem,
  type SnapshotPort,
  type VaultStore,
} from '../vault/index';
import { bridge } from './bridge';

const clock = () => new Date().toISOString();

/** The vault store of the running desk. The key derivation is given only where its time is to be told apart. */
export function createDeskStore(keyDerivation: KeyDerivation = argon2InWorker()): VaultStore<DeskRecords> {
  return createVaultStore<DeskRecords>({
    registry,
    schemaVersion: recordsVersion,
    migrations: recordsMigrations,
    guard: (records, changes, step) => refusalOf(standingIn(records, dateAt(clock())), changes, step),
    ports: {
      snapshots,
      lastKnown,
      keyDerivation,
      clock,
      ids: () => idFromBytes(crypto.getRandomValues(new Uint8Array(16))),
      random: (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount)),
    },
  });
}

const problemKinds: Readonly<Record<DeskProblem['kind'], PortProblem['kind']>> = {
  refused: 'refused',
  'disk-full': 'no-space',
  'not-found': 'not-found',
  unreadable: 'failed',
  'write-failed': 'failed',
  busy: 'failed',
};

/** The reply of main, in the shape that the vault asks for. */
async function asked<A, B>(
  reply: Promise<Result<A, DeskProblem>>,
  shape: (value: A) => B,
): Promise<Result<B, PortProblem>> {
  const result = await reply;
  if (result.ok) return ok(shape(result.value));
  const { kind, message } = result.error;
  return { ok: false, error: { kind: problemKinds[kind], message } };
}

const snapshots: SnapshotPort = {
  begin: (what) => asked(bridge.snapshots.begin(what), (value) => value),
  // A view of a larger buffer would send all of it: what goes over the bridge is a copy of its own.
  append: ({ token, bytes }) =>
    asked(bridge.snapshots.append({ token, bytes: new Uint8Array(bytes) }), () => null),
  finish: ({ token }) =>
    asked(bridge.snapshots.finish({ token }), ({ name, size }) => ({ name, sizeBytes: size })),
  abandon: ({ token }) => asked(bridge.snapshots.close({ token }), () => null),
  open: ({ name }) =>
    asked(bridge.snapshots.open({ name }), ({ token, size }) => ({ token, sizeBytes: size })),
  read: ({ token, offset, length }) =>
    asked(bridge.snapshots.read({ token, offset, length }), ({ bytes }) => ({ bytes })),
  close: ({ token }) => asked(bridge.snapshots.close({ token }), () => null),
  markVerified: ({ name }) => asked(bridge.snapshots.markVerified({ name }), (marked) => marked),
  keepOnly: ({ name }) => asked(bridge.snapshots.keepOnly({ name }), (counts) => counts),
  list: () =>
    asked(bridge.snapshots.list({}), (files) => ({
      files: files.map(({ name, size, createdAt, reason, isVerified, vaultId, sequence }) => ({
        name,
        vaultId,
        sequence,
        sizeBytes: size,
        writtenAt: createdAt,
        reason,
        isVerified,
      })),
    })),
};

const lastKnown: LastKnownPort = {
  read: () => asked(bridge.lastKnown.read({}), (known) => ({ lastKnown: known })),
  write: (input) => asked(bridge.lastKnown.write(input), () => null),
};
