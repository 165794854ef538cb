import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { argon2Derivation } from '../../test/fixtures/vault/argon2-derivation';
import { contentsOf, deskPassphrase, deskStore } from '../../test/fixtures/vault/desk-vault';
import { good } from '../../test/fixtures/vault/example-vault';
import { portsInMemory } from '../../test/fixtures/vault/ports-in-memory';

const folder = 'test/fixtures/vault';

describe('a desk frozen by version 1 of its records', () => {
  it('is restored through the records of today, and every record is as it was', async () => {
    const bytes = new Uint8Array(readFileSync(`${folder}/desk-v1.spocsnapshot`));
    const expected = JSON.parse(readFileSync(`${folder}/desk-v1.json`, 'utf8')) as Record<string, unknown>;
    const ports = { ...portsInMemory(), keyDerivation: argon2Derivation() };
    const name = 'desk-v1';
    ports.snapshots.files.set(name, {
      name,
      bytes,
      sizeBytes: bytes.length,
      writtenAt: ports.clock(),
      reason: 'asked',
      isVerified: true,
      vaultId: 'ab'.repeat(16),
      sequence: 1,
    });
    const store = deskStore(ports);
    good(await store.restoreSnapshot({ name, secret: { passphrase: deskPassphrase } }));
    const vault = good(await store.unlock({ passphrase: deskPassphrase }));
    expect(vault.journal.head().sequence).toBe(expected['sequence']);
    // The next version compares what its migrations make of them with a list frozen under a name of its own.
    expect(JSON.parse(JSON.stringify(contentsOf(vault.records)))).toEqual(expected['records']);
    expect((await vault.journal.verify({})).ok).toBe(true);
    await vault.lock();
  });
});
