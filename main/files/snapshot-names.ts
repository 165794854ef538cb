import { snapshotNamePattern } from '../../preload/contract';
import type { Input, SnapshotListing } from '../../preload/contract';

const EXTENSION = '.spocsnapshot';
const UNVERIFIED = '.unverified';

/** What a snapshot's name says of it; its content says nothing without the key. */
export type SnapshotFacts = Omit<SnapshotListing, 'size'>;

/** The name of a new snapshot, still unverified: `VAULT.20270506T210000000Z.s120.lock.unverified.spocsnapshot`. */
export function unverifiedName(snapshot: Input<'snapshots', 'begin'>, now: Date): string {
  const { vaultId, sequence, reason } = snapshot;
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '');
  return `${vaultId}.${stamp}.s${sequence}.${reason}${UNVERIFIED}${EXTENSION}`;
}

/** The same snapshot's name once it was opened and counted. */
export function verifiedName(name: string): string {
  return name.endsWith(UNVERIFIED + EXTENSION)
    ? name.slice(0, -(UNVERIFIED + EXTENSION).length) + EXTENSION
    : name;
}

/** Reads a name, or null where it is not the name of a snapshot. */
export function readName(name: string): SnapshotFacts | null {
  if (!snapshotNamePattern.test(name)) return null;
  const [vaultId = '', stamp = '', sequenceText = '', reason = ''] = name.split('.');
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(stamp) ?? [];
  const [year, month, day, hour, minute, second, ms] = parts;
  const createdAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  const sequence = Number(sequenceText.slice(1));
  if (Number.isNaN(Date.parse(createdAt)) || !Number.isSafeInteger(sequence)) return null;
  return {
    name,
    createdAt,
    isVerified: !name.includes(UNVERIFIED),
    reason: reason as SnapshotFacts['reason'],
    vaultId,
    sequence,
  };
}
