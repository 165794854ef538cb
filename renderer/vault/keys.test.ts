import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  ada,
  bad,
  createExample,
  exampleStore,
  good,
  passphrase,
  type ExampleStore,
} from '../../test/fixtures/vault/example-vault';
import { headerKeys, openDatabase, storeDatabase } from './database';
import { settingsFor } from './key-derivation-settings';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';
import { delayAfter } from './try-delay';
import type { Header } from './header';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

async function alterHeader(example: ExampleStore, alter: (header: Header) => unknown): Promise<void> {
  const database = storeDatabase(example.databaseName);
  await openDatabase(database);
  const row = await database.header.get(headerKeys.header);
  await database.header.put({ key: headerKeys.header, value: alter(row?.value as Header) });
  database.close();
}

async function lockedExample(): Promise<ExampleStore & { recoveryCode: string }> {
  const example = exampleStore();
  const { vault, recoveryCode } = await createExample(example);
  await vault.lock();
  return { ...example, recoveryCode };
}

describe('the passphrase', () => {
  it('opens however its letters were composed and with stray spaces at its ends', async () => {
    const example = exampleStore();
    const composed = 'caf\u00e9 trellis quarter';
    const created = good(
      await example.store.create({ userId: ada, passphrase: composed, purpose: 'Made', firstChanges: [] }),
    );
    await created.vault.lock();
    expect((await example.store.unlock({ passphrase: ' cafe\u0301 trellis quarter ' })).ok).toBe(true);
  });

  it('is refused when short', async () => {
    const { store } = exampleStore();
    const input = { userId: ada, passphrase: 'short', purpose: 'Made', firstChanges: [] };
    expect(bad(await store.create(input)).kind).toBe('passphrase-too-short');
    expect((await store.inspect()).kind).toBe('empty');
  });

  it('opens nothing when wrong, and makes a person wait after four wrong ones', async () => {
    const example = await lockedExample();
    for (let wrong = 1; wrong <= 4; wrong++) {
      const problem = bad(await example.store.unlock({ passphrase: 'wrong wrong wrong' }));
      expect(problem).toMatchObject({ kind: 'wrong-secret', waitSeconds: 0 });
    }
    const fifth = bad(await example.store.unlock({ passphrase: 'wrong wrong wrong' }));
    expect(fifth).toMatchObject({ kind: 'wrong-secret', waitSeconds: 5 });
    expect(bad(await example.store.unlock({ passphrase })).kind).toBe('wait');
    example.ports.hand.pass(5);
    expect((await example.store.unlock({ passphrase })).ok).toBe(true);
  });

  it('keeps a person waiting after a restart', async () => {
    const example = await lockedExample();
    for (let wrong = 1; wrong <= 5; wrong++) await example.store.unlock({ passphrase: 'wrong wrong wrong' });
    const restarted = example.again();
    expect(await restarted.inspect()).toMatchObject({ kind: 'locked', waitSeconds: 5 });
    expect(bad(await restarted.unlock({ passphrase })).kind).toBe('wait');
    example.ports.hand.pass(5);
    good(await restarted.unlock({ passphrase }));
    expect(await example.again().inspect()).toMatchObject({ kind: 'locked', waitSeconds: 0 });
  });

  it('waits on a growing schedule that ends at five minutes', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 50].map(delayAfter)).toEqual([0, 0, 0, 5, 15, 30, 60, 300, 300]);
  });

  it('can be changed; the old one no longer opens', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    const change = { current: passphrase, next: 'walnut gazette eleven' };
    expect(bad(await vault.people.changePassphrase({ ...change, current: 'not the one' })).kind).toBe(
      'wrong-passphrase',
    );
    good(await vault.people.changePassphrase(change));
    await vault.lock();
    expect(bad(await example.store.unlock({ passphrase })).kind).toBe('wrong-secret');
    expect((await example.store.unlock({ passphrase: change.next })).ok).toBe(true);
  });
});

describe('several people', () => {
  it('each open the vault with a passphrase of their own', async () => {
    const example = exampleStore();
    const { vault } = await createExample(example);
    const ben = { userId: 'user-ben', passphrase: 'harbour violet nine', currentPassphrase: passphrase };
    good(await vault.people.add(ben));
    expect(vault.people.list()).toEqual([ada, 'user-ben']);
    expect(bad(await vault.people.add(ben)).kind).toBe('already-there');
    await vault.lock();
    const bens = good(await example.store.unlock({ passphrase: ben.passphrase }));
    expect(bens.user.id).toBe('user-ben');
    expect(bad(await bens.people.remove({ userId: ada, currentPassphrase: passphrase })).kind).toBe(
      'wrong-passphrase',
    );
    good(await bens.people.remove({ userId: ada, currentPassphrase: ben.passphrase }));
    await bens.lock();
    expect(bad(await example.store.unlock({ passphrase })).kind).toBe('wrong-secret');
  });

  it('are each known by their own passphrase alone, and asking changes nothing', async () => {
    const { vault } = await createExample(exampleStore());
    const ben = { userId: 'user-ben', passphrase: 'harbour violet nine', currentPassphrase: passphrase };
    good(await vault.people.add(ben));
    expect(good(await vault.people.confirm({ passphrase }))).toBeNull();
    expect(bad(await vault.people.confirm({ passphrase: ben.passphrase })).kind).toBe('wrong-passphrase');
    expect(vault.people.list()).toEqual([ada, 'user-ben']);
    await vault.lock();
    expect(bad(await vault.people.confirm({ passphrase })).kind).toBe('locked');
  });

  it('cannot share a passphrase', async () => {
    const { vault } = await createExample(exampleStore());
    const same = { userId: 'user-ben', passphrase, currentPassphrase: passphrase };
    expect(bad(await vault.people.add(same)).kind).toBe('passphrase-in-use');
    expect(vault.people.list()).toEqual([ada]);
  });

  it('cannot all be removed', async () => {
    const { vault } = await createExample(exampleStore());
    expect(bad(await vault.people.remove({ userId: ada, currentPassphrase: passphrase })).kind).toBe(
      'last-person',
    );
  });
});

describe('the recovery code', () => {
  it('opens the vault, sets a new passphrase and is replaced', async () => {
    const example = await lockedExample();
    const typed = example.recoveryCode.toLowerCase().replace(/-/g, ' ');
    const recovered = good(await example.store.unlockWithRecovery({ code: typed }));
    expect(recovered.userIds).toEqual([ada]);
    expect(recovered.records.get('halls', 'hall-1')?.name).toBe('Ash Hall');
    expect(bad(await recovered.setPassphrase({ userId: ada, passphrase })).kind).toBe('passphrase-in-use');
    const next = { userId: ada, passphrase: 'walnut gazette eleven' };
    const { vault, recoveryCode } = good(await recovered.setPassphrase(next));
    expect(vault.records.get('halls', 'hall-1')?.name).toBe('Ash Hall');
    expect(recovered.records.all('halls').size).toBe(0);
    await vault.lock();
    expect(bad(await example.store.unlock({ passphrase })).kind).toBe('wrong-secret');
    expect(bad(await example.store.unlockWithRecovery({ code: example.recoveryCode })).kind).toBe(
      'wrong-secret',
    );
    good(await example.store.unlockWithRecovery({ code: recoveryCode })).cancel();
    expect((await example.store.unlock(next)).ok).toBe(true);
  });

  it('is read in any case, with any spacing, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const code = newRecoveryCode(() => bytes);
        expect(code).toMatch(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
        const sloppy = code.toLowerCase().replace(/-/g, '  ').replace(/0/g, 'o').replace(/1/g, 'l');
        expect(readRecoveryCode(sloppy)).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('shows any one wrong character and any two exchanged ones', () => {
    const code = newRecoveryCode(random).replace(/-/g, '');
    fc.assert(
      fc.property(fc.nat(35), fc.nat(35), fc.nat(31), (first, second, letter) => {
        const characters = Array.from(code);
        characters[first] = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(letter);
        const swapped = Array.from(code);
        [swapped[first], swapped[second]] = [swapped[second] ?? '', swapped[first] ?? ''];
        for (const altered of [characters.join(''), swapped.join('')]) {
          expect(readRecoveryCode(altered).ok).toBe(altered === code);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says which slip was made before it counts as a try', async () => {
    const example = await lockedExample();
    expect(bad(readRecoveryCode('ABCD')).kind).toBe('too-short');
    expect(bad(readRecoveryCode('U')).kind).toBe('wrong-character');
    expect(bad(readRecoveryCode('0'.repeat(40))).kind).toBe('too-long');
    for (let slip = 0; slip < 9; slip++) {
      const problem = bad(await example.store.unlockWithRecovery({ code: 'ABCD' }));
      expect(problem).toMatchObject({ kind: 'wrong-secret', waitSeconds: 0 });
    }
  });
});

describe('a header altered from outside', () => {
  it('is refused below the floor, before any passphrase is derived', async () => {
    const example = await lockedExample();
    for (const weaker of [{ memoryMiB: 8 }, { passes: 1 }, { memoryMiB: 65536 }, { lanes: 4 }]) {
      await alterHeader(example, (header) => ({
        ...header,
        derivation: { ...header.derivation, ...weaker },
      }));
      expect(bad(await example.again().unlock({ passphrase })).kind).toBe('weakened');
      await alterHeader(example, (header) => ({
        ...header,
        derivation: { algorithm: 'argon2id', memoryMiB: 64, passes: 3, lanes: 1 },
      }));
    }
    expect((await example.again().unlock({ passphrase })).ok).toBe(true);
  });

  it('opens with no secret when any bound value differs', async () => {
    const alterations: ((header: Header) => unknown)[] = [
      (header) => ({ ...header, derivation: { ...header.derivation, passes: 4 } }),
      (header) => ({ ...header, genesis: '00'.repeat(32) }),
      (header) => ({ ...header, derivationSalt: '00'.repeat(16) }),
      (header) => ({ ...header, slots: header.slots.map((slot) => ({ ...slot, kind: 'passphrase' })) }),
    ];
    for (const alter of alterations) {
      const example = await lockedExample();
      await alterHeader(example, alter);
      expect((await example.again().unlock({ passphrase })).ok).toBe(false);
    }
  });

  it('is refused when a slot was taken out or put in', async () => {
    const example = await lockedExample();
    await alterHeader(example, (header) => ({ ...header, slots: header.slots.slice(0, 1) }));
    expect(bad(await example.again().unlock({ passphrase })).kind).toBe('damaged');
  });
});

describe('the key derivation settings', () => {
  it('never go below the floor, and use more memory first on a faster machine', () => {
    expect(settingsFor(4000)).toMatchObject({ memoryMiB: 64, passes: 3 });
    expect(settingsFor(350)).toMatchObject({ memoryMiB: 128, passes: 4 });
    expect(settingsFor(96)).toMatchObject({ memoryMiB: 256, passes: 8 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60_000, noNaN: true }), (milliseconds) => {
        const settings = settingsFor(milliseconds);
        expect(settings.memoryMiB).toBeGreaterThanOrEqual(64);
        expect(settings.passes).toBeGreaterThanOrEqual(3);
        expect(settings.passes).toBeLessThanOrEqual(24);
      }),
    );
  });
});
