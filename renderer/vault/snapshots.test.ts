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
import { headerKeys, openDatabase, storeDatabase } from './database';
import { portsInMemory } from '../../test/fixtures/vault/ports-in-memory';

const secret = { passphrase };

async function vaultWithSnapshot(): Promise<ExampleStore & { name: string; recoveryCode: string }> {
  const example = exampleStore();
  const { vault, recoveryCode } = await createExample(example);
  await commitDurably(vault, 'Added', [setHall({ id: 'hall-2', name: 'Birch Hall' })]);
  const { file } = good(await vault.snapshots.takeNow('asked'));
  await vault.lock();
  if (file === null) throw new Error('No snapshot was taken.');
  return { ...example, name: file, recoveryCode };
}

describe('a snapshot', () => {
  it('is read back, checked and marked, and made only when something has changed', async () => {
    const example = await vaultWithSnapshot();
    expect(example.ports.snapshots.files.get(example.name)).toMatchObject({
      isVerified: true,
      reason: 'asked',
    });
    expect(example.ports.snapshots.files.size).toBe(1);
    const vault = good(await example.store.unlock({ passphrase }));
    expect(vault.snapshots.state().isRunning).toBe(false);
    await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
    await vault.lock();
    expect([...example.ports.snapshots.files.values()].map((file) => file.reason)).toEqual(['asked', 'lock']);
  });

  it('checks as a whole and counts what it holds', async () => {
    const example = await vaultWithSnapshot();
    const summary = good(await example.store.checkSnapshot({ name: example.name, secret }));
    expect(summary).toMatchObject({ sequence: 2, counts: { halls: 2 }, isSameVault: true });
    const byCode = { recoveryCode: example.recoveryCode };
    expect((await example.store.checkSnapshot({ name: example.name, secret: byCode })).ok).toBe(true);
    const wrong = { name: example.name, secret: { passphrase: 'wrong wrong wrong' } };
    expect(bad(await example.store.checkSnapshot(wrong)).kind).toBe('wrong-secret');
  });

  it('is refused when any byte is altered or its end is cut off', async () => {
    const example = await vaultWithSnapshot();
    const { files } = example.ports.snapshots;
    const file = files.get(example.name)!;
    for (let index = 0; index < file.bytes.length; index += 7) {
      const bytes = file.bytes.slice();
      bytes[index] = (bytes[index] ?? 0) ^ 0x20;
      files.set(example.name, { ...file, bytes });
      expect((await example.store.checkSnapshot({ name: example.name, secret })).ok, `byte ${index}`).toBe(
        false,
      );
    }
    for (const length of [0, 5, 60, 500, file.bytes.length - 1]) {
      files.set(example.name, { ...file, bytes: file.bytes.slice(0, length) });
      expect((await example.store.checkSnapshot({ name: example.name, secret })).ok, `length ${length}`).toBe(
        false,
      );
    }
  });

  it('is refused when a newer version made it', async () => {
    const example = await vaultWithSnapshot();
    const { files } = example.ports.snapshots;
    const file = files.get(example.name)!;
    const bytes = file.bytes.slice();
    bytes[8] = 2;
    files.set(example.name, { ...file, bytes });
    expect(bad(await example.store.checkSnapshot({ name: example.name, secret })).kind).toBe('newer');
  });

  it('is the only one of its vault once the earlier are removed, and a fresh one', async () => {
    const example = await vaultWithSnapshot();
    const { files } = example.ports.snapshots;
    const other = { ...files.get(example.name)!, name: 'other', vaultId: 'another' };
    files.set(other.name, other);
    const vault = good(await example.store.unlock({ passphrase }));
    const done = { removed: 1, left: 0, isDeclined: false };
    // Nothing has changed since; what is kept is written and read back now all the same.
    expect(good(await vault.snapshots.removeEarlier())).toEqual(done);
    expect(files.has(example.name)).toBe(false);
    await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
    expect(good(await vault.snapshots.removeEarlier())).toEqual(done);
    expect(files.size).toBe(2);
    const name = [...files.keys()].find((each) => each !== 'other') ?? '';
    expect(good(await example.store.checkSnapshot({ name, secret })).sequence).toBe(3);
  });

  it('stays with the earlier ones where the new one cannot be made', async () => {
    const example = await vaultWithSnapshot();
    const vault = good(await example.store.unlock({ passphrase }));
    await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
    example.ports.snapshots.failNext({ kind: 'no-space', message: 'The disk is full.' });
    expect((await vault.snapshots.removeEarlier()).ok).toBe(false);
    expect(example.ports.snapshots.files.has(example.name)).toBe(true);
  });

  it('that fails is told of, and leaves the work as it was', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    example.ports.snapshots.failNext({ kind: 'no-space', message: 'The disk is full.' });
    expect(bad(await vault.snapshots.takeNow('asked')).kind).toBe('no-space');
    expect(vault.snapshots.state().lastProblem).toBe('The disk is full.');
    expect(good(await vault.snapshots.takeNow('asked')).file).not.toBe(null);
    expect(vault.snapshots.state().lastProblem).toBe(null);
  });

  it('follows a change within a quarter of an hour', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
      vi.advanceTimersByTime(14 * 60 * 1000);
      expect(example.ports.snapshots.files.size).toBe(0);
      vi.advanceTimersByTime(60 * 1000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(() => {
      expect([...example.ports.snapshots.files.values()]).toMatchObject([
        { reason: 'interval', isVerified: true },
      ]);
    });
    await vault.lock();
  });
});

describe('whether a snapshot is wanted', () => {
  it('is not told from the files of another vault in the same folder', async () => {
    const example = await vaultWithSnapshot();
    const { files } = example.ports.snapshots;
    const file = files.get(example.name)!;
    files.clear();
    files.set('other', { ...file, name: 'other', vaultId: 'ff'.repeat(16) });
    const vault = good(await example.store.unlock({ passphrase }));
    await vi.waitFor(() => {
      expect(vault.snapshots.state().isRunning).toBe(false);
    });
    expect(vault.snapshots.state().lastVerifiedAt).toBe(null);
    expect(good(await vault.snapshots.takeNow('asked')).file).not.toBe(null);
    expect(files.size).toBe(2);
    expect(good(await vault.snapshots.takeNow('asked')).file).toBe(null);
  });

  it('is not told from an older file of this vault', async () => {
    const example = await vaultWithSnapshot();
    const { files } = example.ports.snapshots;
    files.set(example.name, { ...files.get(example.name)!, sequence: 1 });
    const vault = good(await example.store.unlock({ passphrase }));
    expect(good(await vault.snapshots.takeNow('asked')).file).not.toBe(null);
  });

  it('is remembered for what was changed while one was being written', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    const { snapshots } = example.ports;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const marked = vi.spyOn(snapshots, 'markVerified').mockImplementationOnce(async (input) => {
        await commitDurably(vault, 'Meanwhile', [setHall({ name: 'Elm Hall' })]);
        marked.mockRestore();
        return snapshots.markVerified(input);
      });
      good(await vault.snapshots.takeNow('asked'));
      expect([...snapshots.files.values()].map(({ sequence }) => sequence)).toEqual([1]);
      vi.advanceTimersByTime(15 * 60 * 1000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(() => {
      expect([...snapshots.files.values()].map(({ sequence }) => sequence)).toEqual([1, 2]);
    });
    await vault.lock();
  });
});

describe('restoring', () => {
  it('brings back the snapshot, keeps what it replaces, and can be undone', async () => {
    const example = await vaultWithSnapshot();
    const vault = good(await example.store.unlock({ passphrase }));
    await commitDurably(vault, 'Removed', [removeHall('hall-2')]);
    expect(bad(await example.store.restoreSnapshot({ name: example.name, secret })).kind).toBe('vault-open');
    await vault.lock();
    const restored = good(await example.store.restoreSnapshot({ name: example.name, secret }));
    expect(restored.summary.sequence).toBe(2);
    expect(example.ports.lastKnown.current?.sequence).toBe(2);
    const back = good(await example.store.unlock({ passphrase }));
    expect(back.records.all('halls').size).toBe(2);
    await back.lock();
    const keptAs = restored.keptAs ?? '';
    expect(example.ports.snapshots.files.get(keptAs)?.reason).toBe('before-restore');
    const wrong = { passphrase: 'wrong wrong wrong' };
    expect(bad(await example.store.undoRestore({ name: keptAs, secret: wrong })).kind).toBe('wrong-secret');
    expect(good(await example.store.undoRestore({ name: keptAs, secret })).guardedBy).toBe('kept-store');
    const undone = good(await example.store.unlock({ passphrase }));
    expect([...undone.records.all('halls').keys()]).toEqual(['hall-1']);
    expect(undone.journal.head().sequence).toBe(3);
    expect((await undone.journal.verify({})).ok).toBe(true);
  });

  it('works where the store is missing, and the vault goes on from there', async () => {
    const example = await vaultWithSnapshot();
    const fresh = exampleStore(example.ports);
    expect((await fresh.store.inspect()).kind).toBe('missing');
    expect(
      bad(
        await fresh.store.create({
          userId: 'user-x',
          passphrase,
          purpose: 'Made',
          firstChanges: [],
        }),
      ).kind,
    ).toBe('exists');
    const { keptAs } = good(await fresh.store.restoreSnapshot({ name: example.name, secret }));
    expect(keptAs).toBe(null);
    const vault = good(await fresh.store.unlock({ passphrase }));
    expect(await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })])).toBe(3);
    expect((await vault.journal.verify({})).ok).toBe(true);
  });

  it('changes nothing when the snapshot is not whole or the secret is wrong', async () => {
    const example = await vaultWithSnapshot();
    const { files } = example.ports.snapshots;
    const file = files.get(example.name)!;
    files.set(example.name, { ...file, bytes: file.bytes.slice(0, -100) });
    expect((await example.store.restoreSnapshot({ name: example.name, secret })).ok).toBe(false);
    files.set(example.name, file);
    const wrong = { name: example.name, secret: { passphrase: 'wrong wrong wrong' } };
    expect(bad(await example.store.restoreSnapshot(wrong)).kind).toBe('wrong-secret');
    expect(files.size).toBe(1);
    expect((await example.store.unlock({ passphrase })).ok).toBe(true);
  });

  it('is no way round the wait after wrong passphrases', async () => {
    const example = await vaultWithSnapshot();
    for (let wrong = 1; wrong <= 5; wrong++) {
      await example.store.unlock({ passphrase: 'wrong wrong wrong' });
    }
    expect(bad(await example.store.checkSnapshot({ name: example.name, secret })).kind).toBe('wait');
    expect(bad(await example.store.restoreSnapshot({ name: example.name, secret })).kind).toBe('wait');
    example.ports.hand.pass(5);
    good(await example.store.checkSnapshot({ name: example.name, secret }));
    // The right secret of a snapshot neither makes the next step wait nor begins the count again.
    good(await example.store.restoreSnapshot({ name: example.name, secret }));
    await example.store.unlock({ passphrase: 'wrong wrong wrong' });
    expect(await example.again().inspect()).toMatchObject({ waitSeconds: 15 });
  });

  it('counts wrong secrets of a snapshot with those at the locked screen, also where the store has gone', async () => {
    const example = await vaultWithSnapshot();
    const wrong = { name: example.name, secret: { passphrase: 'wrong wrong wrong' } };
    for (let tries = 1; tries <= 5; tries++) await example.store.checkSnapshot(wrong);
    expect(bad(await example.store.unlock({ passphrase })).kind).toBe('wait');
    const fresh = exampleStore(example.ports);
    for (let tries = 1; tries <= 5; tries++) await fresh.store.checkSnapshot(wrong);
    expect(bad(await fresh.again().checkSnapshot({ name: example.name, secret })).kind).toBe('wait');
  });

  it('asks for the present secret to undo where the kept store is beyond opening, and for none where both are', async () => {
    const example = await vaultWithSnapshot();
    const spoil = async () => {
      const database = storeDatabase(example.databaseName);
      await openDatabase(database);
      await database.header.put({ key: headerKeys.header, value: { formatVersion: 1 } });
      database.close();
    };
    await spoil();
    const { keptAs } = good(await example.store.restoreSnapshot({ name: example.name, secret }));
    const name = keptAs ?? '';
    const wrong = { passphrase: 'wrong wrong wrong' };
    expect(bad(await example.store.undoRestore({ name, secret: wrong })).kind).toBe('wrong-secret');
    expect((await example.again().inspect()).kind).toBe('locked');
    await spoil();
    expect(good(await example.store.undoRestore({ name, secret: wrong })).guardedBy).toBe('nothing');
    good(await example.store.restoreSnapshot({ name: example.name, secret }));
    expect(good(await example.store.undoRestore({ name, secret })).guardedBy).toBe('present-store');
  });

  it('puts back only what a restore had kept', async () => {
    const example = await vaultWithSnapshot();
    expect(bad(await example.store.undoRestore({ name: example.name, secret })).kind).toBe(
      'not-a-kept-store',
    );
  });

  it('carries large entries across more than one piece of the file', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    const many = Array.from({ length: 6000 }, (_, index) =>
      setHall({ id: `many-${index}`, name: `Hall ${index}`, remark: 'x'.repeat(900) }),
    );
    await commitDurably(vault, 'Imported', many);
    const { file } = good(await vault.snapshots.takeNow('asked'));
    await vault.lock();
    const fresh = exampleStore({ ...portsInMemory(), snapshots: example.ports.snapshots });
    const restored = good(await fresh.store.restoreSnapshot({ name: file ?? '', secret }));
    expect(restored.summary.counts).toEqual({ halls: 6001 });
    expect(example.ports.snapshots.files.get(file ?? '')?.sizeBytes).toBeGreaterThan(4 * 1024 * 1024);
  });
});
