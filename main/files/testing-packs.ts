/** For tests of packs: a folder to choose, real sessions over it, and files that a user chose. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Hashing } from '../hashing/hashing-thread';
import { hashingHere } from '../hashing/testing-hashing';
import { EvidenceSessions } from './evidence-sessions';
import { PackSessions } from './pack-sessions';
import type { PackDisk } from './pack-writer';

export const MiB = 1024 * 1024;
export const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
export const begin = { suggestedName: 'C-002 pack 1', expectedBytes: 1000 };

/** Fresh for each test: a folder for evidence, and the stick in it. */
export const place = { base: '', stick: '' };

/** Makes the folders before each test of a file, and removes them after it. */
export function withPlace(): void {
  beforeEach(() => {
    place.base = mkdtempSync(join(tmpdir(), 'packs-'));
    place.stick = join(place.base, 'stick');
    mkdirSync(place.stick);
  });
  afterEach(() => rmSync(place.base, { recursive: true, force: true }));
}

/** Evidence and packs as main holds them. */
export function sessionsOn(given: { hashing?: Hashing; disk?: PackDisk } = {}) {
  const hashing = given.hashing ?? hashingHere();
  const evidence = new EvidenceSessions(hashing);
  const now = () => new Date('2027-07-01T22:30:00.000Z');
  return {
    evidence,
    packs: new PackSessions({ hashing, evidence, now, ...(given.disk ? { disk: given.disk } : {}) }),
  };
}

/** The value, or the refusal as an error. */
export async function valueOf<T>(
  given: Promise<{ ok: true; value: T } | { ok: false; error: { kind: string; message: string } }>,
): Promise<T> {
  const result = await given;
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value;
}

/** The token of a file that the user chose. */
export async function chosen(evidence: EvidenceSessions, name: string, bytes: Uint8Array): Promise<string> {
  writeFileSync(join(place.base, name), bytes);
  const { files } = await valueOf(evidence.take([join(place.base, name)]));
  return files[0]?.token ?? '';
}

/** What stands in the folder that was chosen. */
export const onStick = (): readonly string[] => readdirSync(place.stick);
