import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import {
  bad,
  commitDurably,
  createExample,
  exampleStore,
  good,
  passphrase,
  removeHall,
  setHall,
  type ExampleStore,
} from '../../test/fixtures/vault/example-vault';
import { openDatabase, storeDatabase, type JournalRow, type StoreDatabase } from './database';

async function withRows<T>(example: ExampleStore, work: (database: StoreDatabase) => Promise<T>): Promise<T> {
  const database = storeDatabase(example.databaseName);
  await openDatabase(database);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

describe('a write that fails', () => {
  async function withFailingDisk(name: string) {
    const example = exampleStore();
    const { vault } = await createExample(example);
    const fail = () => {
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
        throw new DOMException('The disk is full.', name);
      });
    };
    const mend = () => {
      vi.restoreAllMocks();
    };
    return { example, vault, fail, mend };
  }

  it('is said in plain words, loses nothing, and goes through when tried again', async () => {
    const { example, vault, fail, mend } = await withFailingDisk('QuotaExceededError');
    fail();
    try {
      const first = good(vault.commit({ purpose: 'One', changes: [setHall({ name: 'One' })] }));
      expect(bad(await first.durable).kind).toBe('no-space');
      expect(vault.saveState().kind).toBe('failed');
      expect(vault.records.get('halls', 'hall-1')?.name).toBe('One');
      const second = good(vault.commit({ purpose: 'Two', changes: [setHall({ name: 'Two' })] }));
      expect(bad(await second.durable).kind).toBe('no-space');
    } finally {
      mend();
    }
    vault.retry();
    await commitDurably(vault, 'Three', [removeHall('hall-1')]);
    expect(vault.saveState()).toMatchObject({ kind: 'saved', sequence: 4 });
    await vault.lock();
    const reopened = good(await example.again().unlock({ passphrase }));
    const entries = good(await reopened.journal.read({ from: 2, to: 4 }));
    expect(entries.map((entry) => entry.purpose)).toEqual(['One', 'Two', 'Three']);
  });

  it('leaves work sealed in memory when the desk locks, and the next unlock has it', async () => {
    const { example, vault, fail, mend } = await withFailingDisk('UnknownError');
    fail();
    const receipt = good(vault.commit({ purpose: 'One', changes: [setHall({ name: 'One' })] }));
    expect(bad(await receipt.durable).kind).toBe('store-failed');
    expect(await vault.lock()).toEqual({ unsavedCommits: 1 });
    mend();
    const reopened = good(await example.store.unlock({ passphrase }));
    expect(reopened.records.get('halls', 'hall-1')?.name).toBe('One');
    await commitDurably(reopened, 'Two', [setHall({ name: 'Two' })]);
    expect(await reopened.lock()).toEqual({ unsavedCommits: 0 });
    const later = good(await example.again().unlock({ passphrase }));
    expect(later.records.get('halls', 'hall-1')?.name).toBe('Two');
    expect(good(await later.journal.verify({})).entries).toBe(3);
  });

  it('is carried over two locks while the disk stays full, and written in order once there is room', async () => {
    const { example, vault, fail, mend } = await withFailingDisk('QuotaExceededError');
    fail();
    vault.commit({ purpose: 'One', changes: [setHall({ name: 'One' })] });
    vault.commit({ purpose: 'Two', changes: [setHall({ name: 'Two' })] });
    expect(await vault.lock()).toEqual({ unsavedCommits: 2 });
    const second = good(await example.store.unlock({ passphrase }));
    expect(second.records.get('halls', 'hall-1')?.name).toBe('Two');
    const third = good(second.commit({ purpose: 'Three', changes: [setHall({ name: 'Three' })] }));
    expect(bad(await third.durable).kind).toBe('no-space');
    expect(second.saveState()).toMatchObject({ kind: 'failed', problem: { kind: 'no-space' } });
    expect(await second.lock()).toEqual({ unsavedCommits: 3 });
    mend();
    const last = good(await example.store.unlock({ passphrase }));
    await vi.waitFor(() => {
      expect(last.saveState()).toMatchObject({ kind: 'saved', sequence: 4 });
    });
    expect(await last.lock()).toEqual({ unsavedCommits: 0 });
    const later = good(await example.again().unlock({ passphrase }));
    expect(good(await later.journal.verify({})).entries).toBe(4);
    expect(later.records.get('halls', 'hall-1')?.name).toBe('Three');
  });

  it('waits for a lock that is still going on before it unlocks again', async () => {
    const { example, vault, fail, mend } = await withFailingDisk('QuotaExceededError');
    fail();
    vault.commit({ purpose: 'One', changes: [setHall({ name: 'One' })] });
    const locking = vault.lock();
    const reopened = good(await example.store.unlock({ passphrase }));
    expect(await locking).toEqual({ unsavedCommits: 1 });
    expect(reopened.records.get('halls', 'hall-1')?.name).toBe('One');
    await vi.waitFor(() => {
      expect(reopened.saveState().kind).toBe('failed');
    });
    mend();
    await commitDurably(reopened, 'Two', [setHall({ name: 'Two' })]);
    expect(good(await reopened.journal.verify({})).entries).toBe(3);
  });

  it('that was reported failed and reached the disk all the same is not written twice', async () => {
    const { example, vault, fail, mend } = await withFailingDisk('UnknownError');
    fail();
    vault.commit({ purpose: 'One', changes: [setHall({ name: 'One' })] });
    vault.commit({ purpose: 'Two', changes: [setHall({ name: 'Two' })] });
    await vault.lock();
    const reopened = good(await example.store.unlock({ passphrase }));
    await vi.waitFor(() => {
      expect(reopened.saveState().kind).toBe('failed');
    });
    mend();
    const kept = vi.spyOn(IDBObjectStore.prototype, 'add');
    const rows: JournalRow[] = [];
    kept.mockImplementationOnce(function (this: IDBObjectStore, row: JournalRow) {
      rows.push(row);
      throw new DOMException('Not now.', 'UnknownError');
    });
    reopened.retry();
    await vi.waitFor(() => {
      expect(rows).toHaveLength(1);
      expect(reopened.saveState().kind).toBe('failed');
    });
    mend();
    await withRows(example, (database) => database.journal.bulkAdd(rows));
    await commitDurably(reopened, 'Three', [setHall({ name: 'Three' })]);
    expect(good(await reopened.journal.verify({})).entries).toBe(4);
  });

  it('is kept with the rest of the store when a snapshot is restored in its place', async () => {
    const { example, vault, fail, mend } = await withFailingDisk('QuotaExceededError');
    const { file } = good(await vault.snapshots.takeNow('asked'));
    fail();
    vault.commit({ purpose: 'One', changes: [setHall({ name: 'One' })] });
    await vault.lock();
    mend();
    const secret = { passphrase };
    const { keptAs } = good(await example.store.restoreSnapshot({ name: file ?? '', secret }));
    good(await example.store.undoRestore({ name: keptAs ?? '', secret }));
    const reopened = good(await example.store.unlock({ passphrase }));
    expect(reopened.records.get('halls', 'hall-1')?.name).toBe('One');
    expect(good(await reopened.journal.verify({})).entries).toBe(2);
  });
});
