/**
 * The vault against a bare Dexie table of the same records, in one page and one run. It runs inside the real
 * app's page, where IndexedDB and WebCrypto are what the desk has.
 */
import Dexie, { type EntityTable } from 'dexie';
import { z } from '../../renderer/core/foundation/schema';
import { createVaultStore, type OpenVault, type VaultPorts, type VaultStore } from '../../renderer/vault';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly easting: number;
  readonly northing: number;
  readonly factors: readonly { readonly factor: string; readonly reason: string }[];
}
// An index signature is what Records asks for, and only a type has one.
type BenchRecords = { places: Place };

/** Milliseconds, medians unless named otherwise. */
export interface VaultFigures {
  readonly records: number;
  readonly bytesARecord: number;
  readonly openMs: number;
  readonly plainToArrayMs: number;
  readonly openRatio: number;
  readonly commitP50Ms: number;
  readonly commitP95Ms: number;
  readonly putP50Ms: number;
  readonly putP95Ms: number;
  /** One commit of 10,000 records, until it is on disk. */
  readonly importMs: number;
}

const RUNS = 5;
const COMMITS = 200;
const passphrase = 'bench bench bench';

/** Measures all of it; leaves no database behind. */
export async function measureVault(records: number): Promise<VaultFigures> {
  const places = Array.from({ length: records }, (_, index) => aPlace(index));
  const name = `bench-${crypto.randomUUID()}`;
  const store = benchStore(name);
  const { vault, importMs } = await filledVault(store, places);
  const commits = await commitTimes(vault);
  await vault.lock();
  const plain = await filledTable(`${name}-plain`, places);
  const puts = await putTimes(plain);
  plain.close();
  const opens: number[] = [];
  const arrays: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    arrays.push(await timed(() => readTable(`${name}-plain`)));
    opens.push(await timed(() => readVault(name, records)));
  }
  await Promise.all([Dexie.delete(name), Dexie.delete(`${name}-plain`)]);
  const openMs = quantile(opens, 0.5);
  const plainToArrayMs = quantile(arrays, 0.5);
  return {
    records,
    bytesARecord: JSON.stringify(places[0]).length,
    openMs,
    plainToArrayMs,
    openRatio: openMs / plainToArrayMs,
    commitP50Ms: quantile(commits, 0.5),
    commitP95Ms: quantile(commits, 0.95),
    putP50Ms: quantile(puts, 0.5),
    putP95Ms: quantile(puts, 0.95),
    importMs,
  };
}

async function filledVault(
  store: VaultStore<BenchRecords>,
  places: readonly Place[],
): Promise<{ vault: OpenVault<BenchRecords>; importMs: number }> {
  const created = await store.create({ userId: 'bench', passphrase, purpose: 'Made', firstChanges: [] });
  if (!created.ok) throw new Error(created.error.message);
  const { vault } = created.value;
  const imports: number[] = [];
  for (let from = 0; from < places.length; from += 10_000) {
    const changes = places
      .slice(from, from + 10_000)
      .map((after) => ({ collection: 'places', id: after.id, after }) as const);
    imports.push(await timed(() => durably(vault, changes)));
  }
  return { vault, importMs: quantile(imports, 0.5) };
}

async function durably(
  vault: OpenVault<BenchRecords>,
  changes: readonly { readonly collection: 'places'; readonly id: string; readonly after: Place }[],
): Promise<void> {
  const receipt = vault.commit({ purpose: 'Bench', changes });
  if (!receipt.ok) throw new Error(receipt.error.message);
  const durable = await receipt.value.durable;
  if (!durable.ok) throw new Error(durable.error.message);
}

async function commitTimes(vault: OpenVault<BenchRecords>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < COMMITS; index++) {
    const after = { ...aPlace(index), name: `Renamed ${index}` };
    times.push(await timed(() => durably(vault, [{ collection: 'places', id: after.id, after }])));
  }
  return times;
}

type PlainTable = Dexie & { readonly places: EntityTable<Place, 'id'> };

function plainTable(name: string): PlainTable {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ places: 'id' });
  return database as PlainTable;
}

async function filledTable(name: string, places: readonly Place[]): Promise<PlainTable> {
  const database = plainTable(name);
  for (let from = 0; from < places.length; from += 10_000) {
    await database.places.bulkPut(places.slice(from, from + 10_000));
  }
  return database;
}

async function putTimes(database: PlainTable): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < COMMITS; index++) {
    const place = { ...aPlace(index), name: `Renamed ${index}` };
    times.push(await timed(() => database.places.put(place)));
  }
  return times;
}

async function readTable(name: string): Promise<void> {
  const database = plainTable(name);
  const rows = await database.places.toArray();
  const byId = new Map(rows.map((row) => [row.id, row]));
  database.close();
  if (byId.size !== rows.length) throw new Error('The plain table does not hold what was put.');
}

async function readVault(name: string, records: number): Promise<void> {
  const unlocked = await benchStore(name).unlock({ passphrase });
  if (!unlocked.ok) throw new Error(unlocked.error.message);
  if (unlocked.value.records.all('places').size !== records) throw new Error('The vault is not whole.');
}

/** The store over ports that cost nothing, so that the store alone is measured. The derivation is left out. */
function benchStore(databaseName: string): VaultStore<BenchRecords> {
  const refusal = { ok: false, error: { kind: 'refused', message: 'None in the bench.' } } as const;
  const refuse = () => Promise.resolve(refusal);
  const ports: VaultPorts = {
    snapshots: {
      begin: refuse,
      append: refuse,
      finish: refuse,
      abandon: refuse,
      open: refuse,
      read: refuse,
      close: refuse,
      markVerified: refuse,
      list: refuse,
    },
    lastKnown: {
      read: () => Promise.resolve({ ok: true, value: { lastKnown: null } }),
      write: () => Promise.resolve({ ok: true, value: null }),
    },
    keyDerivation: {
      derive: ({ secret }) =>
        crypto.subtle.digest('SHA-256', new Uint8Array(secret)).then((hash) => new Uint8Array(hash)),
      tune: () => Promise.resolve({ algorithm: 'argon2id', memoryMiB: 64, passes: 3, lanes: 1 }),
    },
    clock: () => new Date().toISOString(),
    ids: () => crypto.randomUUID(),
    random: (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount)),
  };
  return createVaultStore<BenchRecords>({
    registry: {
      places: z.object({
        id: z.string(),
        name: z.string(),
        address: z.string(),
        easting: z.number(),
        northing: z.number(),
        factors: z.array(z.object({ factor: z.string(), reason: z.string() })),
      }),
    },
    schemaVersion: 1,
    migrations: [],
    ports,
    databaseName,
  });
}

function aPlace(index: number): Place {
  return {
    id: `place-${index.toString().padStart(8, '0')}`,
    name: `Village Hall ${index}`,
    address: `${index} Long Lane, Much Marlow, Marlshire, MA${index % 90} ${index % 9}AA`,
    easting: 400_000 + (index % 5000),
    northing: 300_000 + (index % 7000),
    factors: ['turnout', 'history', 'access', 'crowding'].map((factor) => ({
      factor,
      reason: `Reason ${index} for ${factor}, as the officer wrote it down.`,
    })),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
