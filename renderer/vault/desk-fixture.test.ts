import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentsOf, expectedFile, frozenDesk, frozenFile } from '../../test/fixtures/vault/desk-vault';
import { firstChanges, furtherChanges } from '../../test/fixtures/vault/every-collection';
import { good } from '../../test/fixtures/vault/example-vault';
import { recordsVersion, registry } from '../core/records';

interface Expected {
  readonly sequence: number;
  readonly records: Readonly<Record<string, readonly unknown[]>>;
  /** What each sealed score opens to, by its id; versions before the second had none. */
  readonly seals?: Readonly<Record<string, string>>;
}

function listOf(version: number, openedAs: number): Expected {
  return JSON.parse(readFileSync(expectedFile(version, openedAs), 'utf8')) as Expected;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const versions = Array.from({ length: recordsVersion }, (_, index) => index + 1);
const frozen = versions.filter((version) => existsSync(frozenFile(version)));

describe('vaults of the desk', () => {
  it('are frozen for every version of the records before this one', () => {
    expect(frozen.filter((version) => version < recordsVersion)).toEqual(versions.slice(0, -1));
  });

  it('will be frozen with a record of every collection, each of them valid', async () => {
    const further = await furtherChanges(() => Promise.resolve('c2VhbGVk'));
    const changes = [...firstChanges(), ...further.changes];
    for (const { collection, id, after } of changes) {
      expect(registry[collection].parse(after), `${collection} ${id}`).toEqual(after);
    }
    expect(new Set(changes.map(({ collection }) => collection))).toEqual(new Set(Object.keys(registry)));
    expect(Object.keys(further.seals).length).toBeGreaterThan(2);
  });
});

describe.each(frozen)('a desk frozen by version %i of its records', (version) => {
  it('is restored through the records of today, and every record is as the list for today says', async () => {
    const vault = await frozenDesk(version);
    const expected = listOf(version, recordsVersion);
    expect(vault.journal.head().sequence).toBe(expected.sequence);
    expect(plain(contentsOf(vault.records))).toEqual(expected.records);
    expect(vault.findings).toEqual([]);
    for (const [context, text] of Object.entries(listOf(version, version).seals ?? {})) {
      const sealed = vault.records.get('scores', context)?.sealed ?? '';
      expect(good(await vault.seals.open({ context, sealed }))).toBe(text);
    }
    await vault.lock();
  });

  it('has the records that it was frozen with, none lost and none added', () => {
    const ids = (list: Expected) =>
      Object.fromEntries(
        Object.entries(list.records)
          .map(([name, records]) => [name, records.map((record) => (record as { id: string }).id)] as const)
          .filter(([, found]) => found.length > 0),
      );
    expect(ids(listOf(version, recordsVersion))).toEqual(ids(listOf(version, version)));
  });

  it('keeps its journal, which verifies, and shows its older entries as the records of today', async () => {
    const vault = await frozenDesk(version);
    expect((await vault.journal.verify({})).ok).toBe(true);
    const [cell] = vault.records.all('cells').values();
    const [entry] = good(await vault.journal.history('cells', cell?.id ?? ''));
    expect(entry?.changes.find(({ id }) => id === cell?.id)).toEqual({
      kind: 'change',
      collection: 'cells',
      id: cell?.id,
      before: null,
      after: cell,
    });
    await vault.lock();
  });

  it('can be worked on: a change is undone and done again, and all of it opens and verifies later', async () => {
    const vault = await frozenDesk(version);
    const before = plain(contentsOf(vault.records));
    const cell = [...vault.records.all('cells').values()].find(({ state }) => state === 'assessed');
    if (cell?.state !== 'assessed') throw new Error('The vault has no assessed cell.');
    const after = { ...cell, rationale: 'Written today.' };
    const changes = [{ collection: 'cells' as const, id: cell.id, after }];
    good(vault.commit({ purpose: 'Write reasons', changes }));
    good(vault.undo());
    expect(plain(contentsOf(vault.records))).toEqual(before);
    good(vault.redo());
    expect((await vault.journal.verify({})).ok).toBe(true);
    const changed = plain(contentsOf(vault.records));
    await vault.lock();
    const again = await vault.again();
    expect(again.records.get('cells', cell.id)).toMatchObject({ rationale: 'Written today.' });
    expect(plain(contentsOf(again.records))).toEqual(changed);
    expect((await again.journal.verify({})).ok).toBe(true);
    await again.lock();
  });
});
