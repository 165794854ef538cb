import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { argon2Derivation } from '../../test/fixtures/vault/argon2-derivation';
import {
  bad,
  createExample,
  exampleRegistry,
  exampleStore,
  good,
  passphrase,
  type Hall,
  type Note,
} from '../../test/fixtures/vault/example-vault';
import { portsInMemory, type PortsInMemory } from '../../test/fixtures/vault/ports-in-memory';
import { z } from '../core/foundation/schema';
import { createVaultStore, type Migration, type VaultStore } from './index';

const fixtures = join(import.meta.dirname, '../../test/fixtures/vault');

interface Frozen {
  readonly passphrase: string;
  readonly ben: { readonly userId: string; readonly passphrase: string };
  readonly recoveryCode: string;
  readonly sequence: number;
  readonly records: { readonly halls: readonly Hall[]; readonly notes: readonly Note[] };
}

interface NewHall {
  readonly id: string;
  readonly name: string;
  readonly stationCount: number;
  readonly remark?: string | undefined;
}
type NewRecords = { halls: NewHall };

const newRegistry = {
  halls: z.strictObject({
    id: z.string(),
    name: z.string(),
    stationCount: z.number(),
    remark: z.string().optional(),
  }),
};

/** Halls count their stations under another name; notes are no more. */
const second: Migration = {
  from: 1,
  to: 2,
  migrate: (collection, record) => {
    if (collection !== 'halls') return null;
    const { stations, ...rest } = record as Hall;
    return { ...rest, stationCount: stations };
  },
};

function frozen(): { expected: Frozen; ports: PortsInMemory; name: string } {
  const bytes = new Uint8Array(readFileSync(join(fixtures, 'v1.spocsnapshot')));
  const expected = JSON.parse(readFileSync(join(fixtures, 'v1.json'), 'utf8')) as Frozen;
  const ports = { ...portsInMemory(), keyDerivation: argon2Derivation() };
  const name = 'v1.spocsnapshot';
  const whose = { vaultId: 'ab'.repeat(16), sequence: 1 };
  const facts = { sizeBytes: bytes.length, writtenAt: ports.clock(), reason: 'asked' as const, ...whose };
  ports.snapshots.files.set(name, { name, bytes, isVerified: true, ...facts });
  return { expected, ports, name };
}

function secondStore(ports: PortsInMemory, databaseName: string): VaultStore<NewRecords> {
  return createVaultStore<NewRecords>({
    registry: newRegistry,
    schemaVersion: 2,
    migrations: [second],
    ports,
    databaseName,
  });
}

describe('the frozen vault of version 1', () => {
  it('opens with each of its secrets and gives its records', async () => {
    const { expected, ports, name } = frozen();
    const { store } = exampleStore(ports);
    good(await store.restoreSnapshot({ name, secret: { recoveryCode: expected.recoveryCode } }));
    good(await store.unlockWithRecovery({ code: expected.recoveryCode })).cancel();
    const bens = good(await store.unlock({ passphrase: expected.ben.passphrase }));
    expect(bens.user.id).toBe(expected.ben.userId);
    await bens.lock();
    const vault = good(await store.unlock({ passphrase: expected.passphrase }));
    const halls = [...vault.records.all('halls').values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(halls).toEqual(expected.records.halls);
    expect([...vault.records.all('notes').values()]).toEqual(expected.records.notes);
    expect(vault.findings).toEqual([]);
    expect(good(await vault.journal.verify({}))).toEqual({ entries: expected.sequence, erasedChanges: 2 });
  });

  it('is brought to a later version of the records, once, and keeps its history', async () => {
    const { expected, ports, name } = frozen();
    const databaseName = `vault-${randomBytes(8).toString('hex')}`;
    const store = secondStore(ports, databaseName);
    good(await store.restoreSnapshot({ name, secret: { passphrase: expected.passphrase } }));
    const vault = good(await store.unlock({ passphrase: expected.passphrase }));
    expect(vault.records.all('halls').size).toBe(expected.records.halls.length);
    expect(vault.records.get('halls', 'hall-1')).toEqual({
      id: 'hall-1',
      name: 'Ash and Birch Hall',
      stationCount: 1,
      remark: 'Ramp at the side',
    });
    const [made] = good(await vault.journal.history('halls', 'hall-1'));
    expect(made?.changes[0]).toMatchObject({ after: { stationCount: 1 } });
    expect((await vault.journal.verify({})).ok).toBe(true);
    await vault.lock();
    const again = good(await secondStore(ports, databaseName).unlock({ passphrase: expected.passphrase }));
    expect(again.records.get('halls', 'hall-5')).toMatchObject({ stationCount: 3 });
    await again.lock();
    const older = createVaultStore({
      registry: exampleRegistry,
      schemaVersion: 1,
      migrations: [],
      ports,
      databaseName,
    });
    expect(bad(await older.unlock({ passphrase: expected.passphrase })).kind).toBe('newer');
    const newest = [...ports.snapshots.files.keys()].at(-1) ?? '';
    expect(newest).not.toBe(name);
    const check = { name: newest, secret: { passphrase: expected.passphrase } };
    expect(bad(await older.checkSnapshot(check)).kind).toBe('newer');
  });
});

describe('migrations', () => {
  it('that do not lead from 1 to the schema version are a bug, found at the start', () => {
    const ports = portsInMemory();
    const options = { registry: newRegistry, schemaVersion: 3, migrations: [second], ports };
    expect(() => createVaultStore<NewRecords>(options)).toThrow('from version 2 to 3');
  });

  it('that leave a record invalid refuse the opening and change nothing', async () => {
    const example = exampleStore();
    await createExample(example).then(({ vault }) => vault.lock());
    const lazy: Migration = { ...second, migrate: (_collection, record) => record };
    const store = createVaultStore<NewRecords>({
      registry: newRegistry,
      schemaVersion: 2,
      migrations: [lazy],
      ports: example.ports,
      databaseName: example.databaseName,
    });
    const problem = bad(await store.unlock({ passphrase }));
    expect(problem.kind).toBe('failed');
    expect(problem.message).toContain('stationCount');
    expect((await example.again().unlock({ passphrase })).ok).toBe(true);
  });
});
