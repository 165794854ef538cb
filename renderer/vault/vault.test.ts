import { describe, expect, it } from 'vitest';
import {
  ada,
  aHall,
  bad,
  commitDurably,
  createExample,
  exampleStore,
  good,
  passphrase,
  removeHall,
  setHall,
  exampleRegistry,
  type ExampleRecords,
} from '../../test/fixtures/vault/example-vault';
import { createVaultStore } from './vault-store';

describe('an open vault', () => {
  it('holds what was committed after it is locked and unlocked again', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    await commitDurably(vault, 'Added Birch Hall', [setHall({ id: 'hall-2', name: 'Birch Hall' })]);
    await vault.lock();
    const reopened = good(await example.again().unlock({ passphrase }));
    expect([...reopened.records.all('halls').values()].map((hall) => hall.name).sort()).toEqual([
      'Ash Hall',
      'Birch Hall',
    ]);
    expect(reopened.user.id).toBe(ada);
    expect(reopened.findings).toEqual([]);
  });

  it('shows a commit in memory at once and says saved only when it is on disk', async () => {
    const { vault } = await createExample(exampleStore());
    const states: string[] = [];
    vault.onStateChange(() => states.push(vault.saveState().kind));
    const receipt = good(vault.commit({ purpose: 'Renamed', changes: [setHall({ name: 'Elm Hall' })] }));
    expect(vault.records.get('halls', 'hall-1')?.name).toBe('Elm Hall');
    expect(vault.saveState().kind).toBe('saving');
    expect(good(await receipt.durable).sequence).toBe(2);
    expect(vault.saveState()).toMatchObject({ kind: 'saved', sequence: 2 });
    expect(states[0]).toBe('saving');
  });

  it('refuses an invalid record and changes nothing', async () => {
    const { vault } = await createExample(exampleStore());
    const refusal = bad(
      vault.commit({ purpose: 'Two', changes: [setHall({ id: 'hall-2' }), setHall({ name: '' })] }),
    );
    expect(refusal).toMatchObject({
      kind: 'invalid',
      collection: 'halls',
      id: 'hall-1',
      message: 'This was not saved; what was saved before is as it was. “Name” is empty: write it.',
    });
    expect(vault.records.all('halls').size).toBe(1);
    expect(vault.journal.head().sequence).toBe(1);
  });

  it('refuses a commit that changes nothing, and one that names a record twice', async () => {
    const { vault } = await createExample(exampleStore());
    expect(bad(vault.commit({ purpose: 'Same', changes: [setHall()] })).kind).toBe('nothing-to-change');
    const twice = [setHall({ name: 'A' }), setHall({ name: 'B' })];
    expect(bad(vault.commit({ purpose: 'Twice', changes: twice })).kind).toBe('invalid');
  });

  it('gives the same Map until a collection changes, and never changes one it gave', async () => {
    const { vault } = await createExample(exampleStore());
    const first = vault.records.all('halls');
    expect(vault.records.all('halls')).toBe(first);
    let calls = 0;
    vault.records.subscribe(['halls'], () => calls++);
    vault.records.subscribe(['notes'], () => (calls += 100));
    await commitDurably(vault, 'Added', [setHall({ id: 'hall-2' })]);
    expect(vault.records.all('halls')).not.toBe(first);
    expect(first.size).toBe(1);
    expect(calls).toBe(1);
  });

  it('takes an import of many records in one commit', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    const many = Array.from({ length: 5000 }, (_, index) => setHall({ id: `new-${index}` }));
    await commitDurably(vault, 'Imported 5,000 halls', many);
    good(vault.undo());
    expect(vault.records.all('halls').size).toBe(1);
    expect((await vault.journal.verify({})).ok).toBe(true);
  });

  it('keeps order when a listener commits from within a commit', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    vault.records.subscribe(['halls'], () => {
      if (vault.records.get('notes', 'note-1') !== undefined) return;
      vault.commit({
        purpose: 'Noted',
        changes: [{ collection: 'notes', id: 'note-1', after: { id: 'note-1', text: 'seen' } }],
      });
    });
    await commitDurably(vault, 'Added', [setHall({ id: 'hall-2' })]);
    expect((await vault.journal.verify({})).ok).toBe(true);
    const entries = good(await vault.journal.read({ from: 1, to: 10 }));
    expect(entries.map((entry) => entry.purpose)).toEqual(['Made the vault', 'Added', 'Noted']);
  });

  it('refuses everything once it is locked, and has no records left', async () => {
    const { vault } = await createExample(exampleStore());
    await vault.lock();
    expect(vault.isLocked()).toBe(true);
    expect(vault.records.all('halls').size).toBe(0);
    expect(bad(vault.commit({ purpose: 'Late', changes: [setHall({ name: 'Late' })] })).kind).toBe('locked');
    expect(bad(vault.undo()).kind).toBe('locked');
    expect(bad(await vault.journal.read({ from: 1, to: 2 })).kind).toBe('locked');
    expect(bad(await vault.journal.verify({})).kind).toBe('locked');
    expect(bad(await vault.snapshots.takeNow('asked')).kind).toBe('locked');
    expect(bad(await vault.people.renewRecoveryCode({ passphrase })).kind).toBe('locked');
    expect(bad(await vault.erase([{ collection: 'halls', id: 'x' }])).kind).toBe('locked');
  });

  it('tells the history of one record, oldest first, and which records there ever were', async () => {
    const { vault } = await createExample(exampleStore());
    await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
    await commitDurably(vault, 'Elsewhere', [setHall({ id: 'hall-2' })]);
    await commitDurably(vault, 'Removed', [removeHall('hall-1')]);
    expect(good(await vault.journal.everHeld('halls'))).toEqual(['hall-1', 'hall-2']);
    const history = good(await vault.journal.history('halls', 'hall-1'));
    expect(history.map((entry) => [entry.sequence, entry.purpose])).toEqual([
      [1, 'Made the vault'],
      [2, 'Renamed'],
      [4, 'Removed'],
    ]);
    expect(history[1]?.changes[0]).toMatchObject({
      kind: 'change',
      before: aHall(),
      after: aHall({ name: 'Elm Hall' }),
    });
  });
});

describe('undo and redo', () => {
  it('reverse the last commit and do it again', async () => {
    const { vault } = await createExample(exampleStore());
    await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
    expect(vault.undoState()).toEqual({ undo: 'Renamed', redo: null });
    expect(good(vault.undo()).purpose).toBe('Renamed');
    expect(vault.records.get('halls', 'hall-1')).toEqual(aHall());
    expect(vault.undoState()).toEqual({ undo: null, redo: 'Renamed' });
    expect(good(vault.redo()).purpose).toBe('Renamed');
    expect(vault.records.get('halls', 'hall-1')?.name).toBe('Elm Hall');
    const entries = good(await vault.journal.read({ from: 2, to: 9 }));
    expect(entries.map((entry) => entry.purpose).slice(0, 1)).toEqual(['Renamed']);
    expect((await vault.journal.verify({})).ok).toBe(true);
  });

  it('refuse when the record has changed since', async () => {
    const { vault } = await createExample(exampleStore());
    await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
    good(vault.commit({ purpose: 'Approved', changes: [setHall({ name: 'Oak Hall' })], undoable: false }));
    expect(bad(vault.undo()).kind).toBe('changed-since');
    expect(vault.records.get('halls', 'hall-1')?.name).toBe('Oak Hall');
  });

  it('refuse what was committed for good, and what an earlier session did', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    expect(bad(vault.undo()).kind).toBe('nothing-to-undo');
    good(vault.commit({ purpose: 'Approved', changes: [setHall({ name: 'Oak Hall' })], undoable: false }));
    expect(bad(vault.undo()).kind).toBe('not-undoable');
    await vault.lock();
    const reopened = good(await example.store.unlock({ passphrase }));
    expect(bad(reopened.undo()).kind).toBe('nothing-to-undo');
  });

  it('forget what was undone when something new is done', async () => {
    const { vault } = await createExample(exampleStore());
    await commitDurably(vault, 'Renamed', [setHall({ name: 'Elm Hall' })]);
    good(vault.undo());
    await commitDurably(vault, 'Counted', [setHall({ stations: 2 })]);
    expect(bad(vault.redo()).kind).toBe('nothing-to-undo');
  });
});

describe('erasing', () => {
  it('takes contents away for good while the chain still verifies', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    await commitDurably(vault, 'Added Secret Hall', [setHall({ id: 'hall-2', name: 'Secret Hall' })]);
    await commitDurably(vault, 'Removed', [removeHall('hall-2')]);
    expect(good(await vault.erase([{ collection: 'halls', id: 'hall-2' }]))).toEqual({ erasedChanges: 2 });
    expect(good(await vault.journal.verify({}))).toEqual({ entries: 3, erasedChanges: 2 });
    const history = good(await vault.journal.history('halls', 'hall-2'));
    expect(history.map((entry) => entry.changes[0]?.kind)).toEqual(['erased', 'erased']);
    expect(history.map((entry) => entry.purpose)).toEqual(['[erased]', '[erased]']);
    expect(JSON.stringify(history)).not.toContain('Secret Hall');
    expect(bad(vault.undo()).kind).toBe('nothing-to-undo');
    await vault.lock();
    const reopened = good(await example.again().unlock({ passphrase }));
    expect([...reopened.records.all('halls').keys()]).toEqual(['hall-1']);
    expect(good(await reopened.journal.verify({})).erasedChanges).toBe(2);
  });

  it('refuses while the record still exists', async () => {
    const { vault } = await createExample(exampleStore());
    expect(bad(await vault.erase([{ collection: 'halls', id: 'hall-1' }])).kind).toBe('still-there');
  });
});

describe('a guard', () => {
  const sealed = 'Ash Hall is sealed.';
  const guarded = () => {
    const { ports, databaseName } = exampleStore();
    const store = createVaultStore<ExampleRecords>({
      registry: exampleRegistry,
      schemaVersion: 1,
      migrations: [],
      ports,
      databaseName,
      guard: (records) => (records.get('halls', 'hall-1')?.stations === 99 ? sealed : null),
    });
    return { store, ports, databaseName, again: () => store };
  };

  it('refuses commits, and undo and redo of what came before', async () => {
    const { vault } = await createExample(guarded());
    good(vault.commit({ purpose: 'First', changes: [setHall({ id: 'hall-2', name: 'Birch Hall' })] }));
    good(vault.commit({ purpose: 'Seal', changes: [setHall({ stations: 99 })], undoable: false }));
    const refused = { kind: 'not-allowed', message: sealed };
    expect(bad(vault.commit({ purpose: 'After', changes: [setHall({ id: 'hall-3' })] }))).toEqual(refused);
    expect(bad(vault.undo())).toEqual(refused);
    expect(vault.records.get('halls', 'hall-2')?.name).toBe('Birch Hall');
    expect(vault.records.get('halls', 'hall-3')).toBeUndefined();
  });

  it('lets undo through again once it no longer refuses', async () => {
    const { vault } = await createExample(guarded());
    good(vault.commit({ purpose: 'First', changes: [setHall({ stations: 2 })] }));
    expect(vault.undo().ok).toBe(true);
    good(vault.redo());
    expect(vault.records.get('halls', 'hall-1')?.stations).toBe(2);
  });
});
