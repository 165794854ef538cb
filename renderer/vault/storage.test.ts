import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import {
  aHall,
  ada,
  bad,
  commitDurably,
  createExample,
  exampleStore,
  good,
  passphrase,
  setHall,
  type ExampleStore,
} from '../../test/fixtures/vault/example-vault';
import { canonicalJson } from '../core/foundation/canonical';
import { err } from '../core/foundation/result';
import {
  databaseSchema,
  databaseVersion,
  openDatabase,
  storeDatabase,
  type JournalRow,
  type StoreDatabase,
} from './database';

async function withRows<T>(example: ExampleStore, work: (database: StoreDatabase) => Promise<T>): Promise<T> {
  const database = storeDatabase(example.databaseName);
  await openDatabase(database);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function withEntries(count: number): Promise<ExampleStore> {
  const example = exampleStore();
  const { vault } = await createExample(example);
  for (let index = 0; index < count; index++) {
    vault.commit({ purpose: `Step ${index}`, changes: [setHall({ id: `new-${index}`, stations: index })] });
  }
  await commitDurably(vault, 'Last', [setHall({ name: 'Marked Hall' })]);
  await vault.lock();
  return example;
}

const flipped = (bytes: Uint8Array, index: number) => {
  const copy = new Uint8Array(bytes);
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
};

describe('what is on disk', () => {
  it('has the schema that this version of the database promises', () => {
    // Dexie patches a changed schema in silence: whoever changes it must change the version, and this.
    const hash = createHash('sha256').update(canonicalJson(databaseSchema)).digest('hex');
    expect([databaseVersion, hash]).toEqual([
      1,
      'db8971fb3ec20096711e4a115f2b85d5b7c6f5e2ae91571dcf8eb41ff71f2aa9',
    ]);
  });

  it('shows no word of any record, purpose, person or passphrase', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    const changes = Array.from({ length: 600 }, (_, index) =>
      setHall({ id: `marker-id-${index}`, name: 'marker-name' }),
    );
    for (const change of changes) vault.commit({ purpose: 'marker-purpose', changes: [change] });
    await commitDurably(vault, 'marker-purpose', [setHall({ remark: 'marker-remark' })]);
    await vault.lock();
    const text = await withRows(example, async (database) => {
      const tables = [database.header, database.journal, database.checkpoints];
      const rows = await Promise.all(tables.map((table) => table.toArray()));
      expect(rows[1]).toHaveLength(602);
      expect(rows[2]?.length).toBeGreaterThan(1);
      return JSON.stringify(rows, (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      );
    });
    const file = [...example.ports.snapshots.files.values()][0]!;
    const all = text + Buffer.from(file.bytes).toString('latin1');
    for (const word of ['marker', ada, 'halls', 'Ash Hall', 'Made the vault', passphrase, 'plum']) {
      expect(all).not.toContain(word);
    }
  });

  it('is refused when a newer version made the database', async () => {
    const example = exampleStore();
    await createExample(example).then(({ vault }) => vault.lock());
    const newer = new Dexie(example.databaseName);
    newer.version(databaseVersion + 1).stores({ ...databaseSchema, more: 'id' });
    await newer.open();
    newer.close();
    expect((await example.again().inspect()).kind).toBe('newer');
    expect(bad(await example.again().unlock({ passphrase })).kind).toBe('newer');
  });

  it('is refused when a newer version wrote its header', async () => {
    for (const change of [{ formatVersion: 2 }, { schemaVersion: 2 }]) {
      const example = await withEntries(1);
      await withRows(example, async (database) => {
        const row = await database.header.get(1);
        await database.header.put({ key: 1, value: { ...(row?.value as object), ...change } });
      });
      expect((await example.again().inspect()).kind).toBe('newer');
    }
  });
});

describe('tampering and damage', () => {
  it('of any byte in any entry is detected', async () => {
    const example = await withEntries(3);
    const original = await withRows(example, (database) => database.journal.toArray());
    for (const row of original) {
      for (const part of ['envelope', 'payload'] as const) {
        for (let index = 0; index < row[part].length; index += 11) {
          await withRows(example, (database) =>
            database.journal.put({ ...row, [part]: flipped(row[part], index) }),
          );
          expect((await example.again().unlock({ passphrase })).ok).toBe(false);
        }
      }
      await withRows(example, (database) => database.journal.put(row));
    }
    expect((await example.again().unlock({ passphrase })).ok).toBe(true);
  });

  it('by exchanging two entries is detected', async () => {
    const example = await withEntries(3);
    await withRows(example, async (database) => {
      const [, second, third] = (await database.journal.toArray()) as [JournalRow, JournalRow, JournalRow];
      await database.journal.bulkPut([
        { ...second, sequence: third.sequence },
        { ...third, sequence: second.sequence },
      ]);
    });
    expect(bad(await example.again().unlock({ passphrase })).kind).toBe('damaged');
  });

  it('by giving one entry the contents of another is detected', async () => {
    const example = await withEntries(3);
    await withRows(example, async (database) => {
      const [, second, third] = (await database.journal.toArray()) as [JournalRow, JournalRow, JournalRow];
      await database.journal.put({ ...second, payload: third.payload });
    });
    expect(bad(await example.again().unlock({ passphrase })).kind).toBe('damaged');
  });

  it('by taking out the last entries is detected from the note outside', async () => {
    const example = await withEntries(3);
    await withRows(example, (database) => database.journal.where('sequence').above(3).delete());
    expect(await example.again().inspect()).toMatchObject({
      kind: 'shorter',
      have: 3,
      lastKnown: { sequence: 5 },
    });
    expect(bad(await example.again().unlock({ passphrase })).kind).toBe('shorter');
  });

  it('by taking out an entry in the middle is detected', async () => {
    const example = await withEntries(3);
    await withRows(example, (database) => database.journal.delete(3));
    expect(bad(await example.again().unlock({ passphrase })).kind).toBe('damaged');
  });

  it('by putting another history in its place is detected', async () => {
    const example = await withEntries(3);
    const { lastKnown } = example.ports;
    lastKnown.current = { ...lastKnown.current!, sequence: 4, headHash: '0'.repeat(64) };
    expect(bad(await example.again().unlock({ passphrase })).kind).toBe('different');
    lastKnown.current = { ...lastKnown.current, vaultId: 'ff'.repeat(16) };
    expect((await example.again().inspect()).kind).toBe('different');
  });

  it('that took everything away is not answered with an empty vault', async () => {
    const example = await withEntries(1);
    await withRows(example, (database) => database.header.clear());
    expect((await example.again().inspect()).kind).toBe('unreadable');
    await withRows(example, (database) => database.journal.clear());
    const store = example.again();
    expect((await store.inspect()).kind).toBe('missing');
    expect(bad(await store.unlock({ passphrase })).kind).toBe('no-vault');
    good(await store.acceptAsItStands());
    expect((await store.inspect()).kind).toBe('empty');
  });

  it('that took the store, with a damaged note of it, is not answered with an empty vault either', async () => {
    const example = await withEntries(1);
    const { ports } = example;
    await withRows(example, async (database) => {
      await Promise.all([database.header.clear(), database.journal.clear(), database.checkpoints.clear()]);
    });
    const note = vi.spyOn(ports.lastKnown, 'read');
    note.mockResolvedValue(err({ kind: 'failed', message: 'The note cannot be read.' }));
    const store = example.again();
    expect(await store.inspect()).toMatchObject({ kind: 'missing', lastKnown: null });
    const input = { userId: ada, passphrase, purpose: 'Made', firstChanges: [] };
    expect(bad(await store.create(input)).kind).toBe('exists');
    note.mockRestore();
    good(await store.acceptAsItStands());
    expect((await store.inspect()).kind).toBe('empty');
  });

  it('of the note alone is told on opening, and mended', async () => {
    const example = await withEntries(1);
    const { ports } = example;
    const note = vi.spyOn(ports.lastKnown, 'read');
    note.mockResolvedValue(err({ kind: 'failed', message: 'The note cannot be read.' }));
    ports.lastKnown.current = null;
    const vault = good(await example.again().unlock({ passphrase }));
    expect(vault.findings).toEqual([expect.stringContaining('was damaged')]);
    expect(ports.lastKnown.current).toMatchObject({ sequence: 3 });
    note.mockRestore();
    await vault.lock();
    expect(good(await example.again().unlock({ passphrase })).findings).toEqual([]);
  });

  it('that a person accepts does not keep them out for ever', async () => {
    const example = await withEntries(3);
    await withRows(example, (database) => database.journal.where('sequence').above(3).delete());
    const store = example.again();
    good(await store.acceptAsItStands());
    const vault = good(await store.unlock({ passphrase }));
    expect(vault.journal.head().sequence).toBe(3);
    expect(example.ports.lastKnown.current?.sequence).toBe(3);
  });
});

describe('checkpoints', () => {
  it('are made in the background, and opening reads them', async () => {
    const example = await withEntries(1200);
    const generations = await withRows(example, async (database) => {
      const keys = await database.checkpoints.toCollection().primaryKeys();
      return new Set(keys.map(([generation]) => generation)).size;
    });
    expect(generations).toBeGreaterThan(0);
    expect(generations).toBeLessThanOrEqual(2);
    const vault = good(await example.again().unlock({ passphrase }));
    expect(vault.records.all('halls').size).toBe(1201);
    expect(vault.records.get('halls', 'hall-1')).toEqual(aHall({ name: 'Marked Hall' }));
    expect((await vault.journal.verify({})).ok).toBe(true);
  });

  it('that are damaged are set aside: the records are rebuilt and the person is told', async () => {
    const example = await withEntries(600);
    await withRows(example, async (database) => {
      const rows = await database.checkpoints.toArray();
      await database.checkpoints.bulkPut(rows.map((row) => ({ ...row, blob: flipped(row.blob, 40) })));
    });
    const vault = good(await example.again().unlock({ passphrase }));
    expect(vault.findings).toHaveLength(1);
    expect(vault.records.all('halls').size).toBe(601);
    expect((await vault.journal.verify({})).ok).toBe(true);
    await vault.lock();
    expect(good(await example.again().unlock({ passphrase })).findings).toEqual([]);
  });

  it('that do not stand on the journal are not believed', async () => {
    const example = await withEntries(600);
    const other = await withEntries(600);
    await withRows(other, async (database) => {
      const rows = await database.checkpoints.toArray();
      await withRows(example, (mine) => mine.checkpoints.bulkPut(rows));
    });
    const vault = good(await example.again().unlock({ passphrase }));
    expect(vault.findings).toHaveLength(1);
    expect(vault.records.all('halls').size).toBe(601);
  });

  it('do not hide damage in older entries from the full check', async () => {
    const example = await withEntries(600);
    await withRows(example, async (database) => {
      const row = (await database.journal.get(5))!;
      await database.journal.put({ ...row, payload: flipped(row.payload, 20) });
    });
    const vault = good(await example.again().unlock({ passphrase }));
    expect(bad(await vault.journal.verify({}))).toMatchObject({ kind: 'damaged', sequence: 5 });
  });

  it('do not hide missing older entries: the person is told on opening', async () => {
    const example = await withEntries(600);
    await withRows(example, (database) => database.journal.delete(5));
    const vault = good(await example.again().unlock({ passphrase }));
    expect(vault.findings[0]).toContain('1 older entries');
  });
});
