/** What the vault asks of the world outside: files, the clock, chance, and the slow key derivation. */
import type { Result } from '../core/foundation/result';
import type { IdSource } from '../core/foundation/ids';

/** What a port could not do, in plain words. */
export interface PortProblem {
  readonly kind: 'no-space' | 'not-found' | 'refused' | 'failed';
  readonly message: string;
}

/** Why a snapshot was written. */
export type SnapshotReason = 'interval' | 'lock' | 'asked' | 'before-restore';

/** One snapshot file as the folder lists it; `name` is an opaque file name, never a path. */
export interface SnapshotFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** ISO instant. */
  readonly writtenAt: string;
  readonly reason: SnapshotReason;
  readonly isVerified: boolean;
  /** Whose it is: one folder may hold the files of several vaults. */
  readonly vaultId: string;
  /** The last entry in it. */
  readonly sequence: number;
}

/** What became of earlier snapshots: `left` counts those that could not be removed, or were kept when a person declined. */
export interface EarlierRemoved {
  readonly removed: number;
  readonly left: number;
  readonly isDeclined: boolean;
}

/**
 * Snapshot files. Written by temporary file, fsync and rename on the other side: a file that `finish` has not
 * named does not exist. `append` and `read` move at most 4 MiB at a time. `markVerified` lets the other side
 * clear away old files, never the last verified one.
 */
export interface SnapshotPort {
  /** `sequence` is the last entry in it; both stand in the file's name, which keeps vaults apart in one folder. */
  begin(input: {
    reason: SnapshotReason;
    vaultId: string;
    sequence: number;
  }): Promise<Result<{ token: string }, PortProblem>>;
  append(input: { token: string; bytes: Uint8Array }): Promise<Result<null, PortProblem>>;
  finish(input: { token: string }): Promise<Result<{ name: string; sizeBytes: number }, PortProblem>>;
  /** Drops a file that was begun and not finished. */
  abandon(input: { token: string }): Promise<Result<null, PortProblem>>;
  open(input: { name: string }): Promise<Result<{ token: string; sizeBytes: number }, PortProblem>>;
  /** Exactly `length` bytes from `offset`, or fewer at the end of the file. */
  read(input: {
    token: string;
    offset: number;
    length: number;
  }): Promise<Result<{ bytes: Uint8Array }, PortProblem>>;
  close(input: { token: string }): Promise<Result<null, PortProblem>>;
  /** Answers the name that the file has from now on. */
  markVerified(input: { name: string }): Promise<Result<{ name: string }, PortProblem>>;
  /** Asks the person, then removes every other file of the same vault; refused for one that is not verified. */
  keepOnly(input: { name: string }): Promise<Result<EarlierRemoved, PortProblem>>;
  /** Newest first. */
  list(): Promise<Result<{ files: readonly SnapshotFile[] }, PortProblem>>;
}

/** How far the journal had come when last heard of; kept in a file outside the store. */
export interface LastKnown {
  readonly vaultId: string;
  readonly sequence: number;
  /** Hash of the entry at `sequence`, lower-case hexadecimal. */
  readonly headHash: string;
}

/** The note kept outside the store; `lastKnown` is null where none was ever written. */
export interface LastKnownPort {
  read(): Promise<Result<{ lastKnown: LastKnown | null }, PortProblem>>;
  /** null forgets what was known, after a person has said so. */
  write(input: { lastKnown: LastKnown | null }): Promise<Result<null, PortProblem>>;
}

/** Argon2id settings as they stand in the header. */
export interface KeyDerivationSettings {
  readonly algorithm: 'argon2id';
  readonly memoryMiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The slow step from passphrase to key. */
export interface KeyDerivation {
  /** 32 bytes; the same input always gives the same bytes. */
  derive(input: {
    secret: Uint8Array;
    salt: Uint8Array;
    settings: KeyDerivationSettings;
  }): Promise<Uint8Array>;
  /** Settings that take about a second on this machine, never below the floor. */
  tune(): Promise<KeyDerivationSettings>;
}

/** The world outside, as one parameter. */
export interface VaultPorts {
  readonly snapshots: SnapshotPort;
  readonly lastKnown: LastKnownPort;
  readonly keyDerivation: KeyDerivation;
  /** The moment now, as ISO text in UTC. */
  readonly clock: () => string;
  readonly ids: IdSource;
  /** Bytes from a cryptographic source; at most 65,536 are asked for at a time. */
  readonly random: (byteCount: number) => Uint8Array;
}
