import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bad,
  commitDurably,
  createExample,
  exampleStore,
  good,
  passphrase,
  type ExampleRecords,
  type ExampleStore,
} from '../../test/fixtures/vault/example-vault';
import { toHex, utf8 } from './bytes';
import { seal } from './cipher';
import type { ChangeRequest, OpenVault } from './index';
import { openText, sealText } from './seals';
import { keysFrom } from './vault-keys';

const context = 'round-1:person-2:entry-1';
const text = 'likelihood: unlikely, impact 4';
const ben = { userId: 'user-ben', passphrase: 'harbour violet nine' };

/** A change that keeps a seal in a note. */
function noteOf(sealed: string): ChangeRequest<ExampleRecords> {
  return { collection: 'notes', id: 'note-1', after: { id: 'note-1', text: sealed } };
}

/** A vault, open, with a note that holds the seal of `text`. */
async function withSealedNote(): Promise<{
  example: ExampleStore;
  vault: OpenVault<ExampleRecords>;
  recoveryCode: string;
}> {
  const example = exampleStore();
  const { vault, recoveryCode } = await createExample(example);
  await commitDurably(vault, 'Noted', [noteOf(await vault.seals.seal({ context, text }))]);
  return { example, vault, recoveryCode };
}

/** What the seal in the note opens to. */
async function opened(vault: OpenVault<ExampleRecords>): Promise<string> {
  const sealed = vault.records.get('notes', 'note-1')?.text ?? '';
  return good(await vault.seals.open({ context, sealed }));
}

describe('a seal', () => {
  it('opens to exactly the text that was sealed, whatever its letters', async () => {
    const { vault } = await createExample(exampleStore());
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string({ unit: 'binary' }), async (place, words) => {
        const sealed = await vault.seals.seal({ context: place, text: words });
        expect(good(await vault.seals.open({ context: place, sealed }))).toBe(words);
      }),
    );
    const halves = 'half a pair \ud83d and the other \ude00';
    const sealed = await vault.seals.seal({ context, text: halves });
    expect(good(await vault.seals.open({ context, sealed }))).toBe(halves);
  });

  it('of the same text for the same place differs each time', async () => {
    const { vault } = await createExample(exampleStore());
    const seals = await Promise.all(Array.from({ length: 50 }, () => vault.seals.seal({ context, text })));
    expect(new Set(seals).size).toBe(50);
    // Not in its random beginning alone: 16 characters are the 12 bytes of nonce.
    expect(new Set(seals.map((sealed) => sealed.slice(16))).size).toBe(50);
  });

  it('is as long as any other of a text of that length, whatever its letters', async () => {
    const { vault } = await createExample(exampleStore());
    const lengthOf = async (words: string) => (await vault.seals.seal({ context, text: words })).length;
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', '€', '\ud83d', '"', '\n', ' '),
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(letters, async (words) => {
        expect(await lengthOf(words)).toBe(await lengthOf('x'.repeat(words.length)));
      }),
    );
    expect(await lengthOf('x'.repeat(160))).toBeLessThanOrEqual(1000);
  });

  it('shows nothing of its text in records, journal, rows or snapshot', async () => {
    const { example, vault } = await withSealedNote();
    const sealed = vault.records.get('notes', 'note-1')?.text ?? '';
    expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const { file } = good(await vault.snapshots.takeNow('asked'));
    const views = [
      JSON.stringify([...vault.records.all('notes').values()]),
      JSON.stringify(good(await vault.journal.read({ from: 1, to: 9 }))),
      JSON.stringify(good(await vault.journal.history('notes', 'note-1'))),
      Buffer.from(sealed, 'base64').toString('latin1'),
      Buffer.from(example.ports.snapshots.files.get(file ?? '')?.bytes ?? []).toString('latin1'),
    ];
    expect(views[0]).toContain(sealed);
    expect(views[1]).toContain(sealed);
    expect(views[4]?.length).toBeGreaterThan(500);
    for (const hidden of ['unlikely', Buffer.from('unlikely', 'utf16le').toString('latin1')]) {
      for (const view of views) expect(view).not.toContain(hidden);
    }
  });
});

describe('a seal that was altered or moved', () => {
  it('does not open for another place', async () => {
    const { vault } = await createExample(exampleStore());
    const sealed = await vault.seals.seal({ context, text });
    for (const other of ['', 'round-2:person-2:entry-1', 'round-1:person-3:entry-1', `${context} `]) {
      const problem = bad(await vault.seals.open({ context: other, sealed }));
      expect(problem.kind).toBe('does-not-open');
      expect(problem.message).toContain('Nothing was changed');
    }
  });

  it('does not open with any one character changed, added or cut', async () => {
    const { vault } = await createExample(exampleStore());
    const sealed = await vault.seals.seal({ context, text });
    const at = (index: number, put: string) => sealed.slice(0, index) + put + sealed.slice(index + 1);
    const altered = [
      ...Array.from(sealed, (was, index) => at(index, was === 'A' ? 'B' : 'A')),
      ...Array.from(sealed, (_, index) => sealed.slice(0, index)),
      ...['', ' ', 'not base64 at all!', 'é', `${sealed} `, `${sealed}A`, ` ${sealed}`, `${sealed}\n`],
      sealed.replace(/=+$/, ''),
    ].filter((candidate) => candidate !== sealed);
    for (const candidate of altered) {
      expect(bad(await vault.seals.open({ context, sealed: candidate })).kind, candidate).toBe(
        'does-not-open',
      );
    }
  });

  it('does not open in another vault, although its people and passphrases are the same', async () => {
    const [one, other] = await Promise.all([createExample(exampleStore()), createExample(exampleStore())]);
    const sealed = await one.vault.seals.seal({ context, text });
    expect(bad(await other.vault.seals.open({ context, sealed })).kind).toBe('does-not-open');
  });

  it('is not what the key of the journal makes', async () => {
    const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
    const keys = await keysFrom(new Uint8Array(32).fill(7), 'ab'.repeat(16));
    const sealKey = { key: keys.seals, vaultId: 'ab'.repeat(16) };
    const place = `${sealKey.vaultId}|seal|${context}`;
    const byRows = Buffer.from(await seal(keys.rows, utf8(text), { place, random })).toString('base64');
    expect(bad(await openText(sealKey, { context, sealed: byRows })).kind).toBe('does-not-open');
  });
});

describe('what was sealed opens again', () => {
  it('after a lock, by the same person and by another', async () => {
    const { example, vault } = await withSealedNote();
    good(await vault.people.add({ ...ben, currentPassphrase: passphrase }));
    await vault.lock();
    const again = good(await example.store.unlock({ passphrase }));
    expect(await opened(again)).toBe(text);
    await again.lock();
    const bens = good(await example.store.unlock({ passphrase: ben.passphrase }));
    expect(bens.user.id).toBe(ben.userId);
    expect(await opened(bens)).toBe(text);
  });

  it('after the desk was ended at once', async () => {
    const { example } = await withSealedNote();
    expect(await opened(good(await example.again().unlock({ passphrase })))).toBe(text);
  });

  it('after the passphrase was changed', async () => {
    const { example, vault } = await withSealedNote();
    good(await vault.people.changePassphrase({ current: passphrase, next: 'walnut gazette eleven' }));
    expect(await opened(vault)).toBe(text);
    await vault.lock();
    expect(await opened(good(await example.store.unlock({ passphrase: 'walnut gazette eleven' })))).toBe(
      text,
    );
  });

  it('after the recovery code gave a new passphrase', async () => {
    const { example, vault, recoveryCode } = await withSealedNote();
    await vault.lock();
    const recovered = good(await example.store.unlockWithRecovery({ code: recoveryCode }));
    expect(recovered).not.toHaveProperty('seals');
    const [userId = ''] = recovered.userIds;
    const renewed = good(await recovered.setPassphrase({ userId, passphrase: 'pewter satchel rain' }));
    expect(await opened(renewed.vault)).toBe(text);
    await renewed.vault.lock();
    expect(await opened(good(await example.store.unlock({ passphrase: 'pewter satchel rain' })))).toBe(text);
  });

  it('after a snapshot was restored, here and on another machine', async () => {
    const { example, vault } = await withSealedNote();
    const { file } = good(await vault.snapshots.takeNow('asked'));
    const name = file ?? '';
    const emptied = noteOf('nothing');
    await commitDurably(vault, 'Noted otherwise', [emptied]);
    await vault.lock();
    good(await example.store.restoreSnapshot({ name, secret: { passphrase } }));
    const restored = good(await example.store.unlock({ passphrase }));
    expect(await opened(restored)).toBe(text);
    await restored.lock();
    const elsewhere = exampleStore();
    elsewhere.ports.snapshots.files.set(name, example.ports.snapshots.files.get(name)!);
    good(await elsewhere.store.restoreSnapshot({ name, secret: { passphrase } }));
    expect(await opened(good(await elsewhere.store.unlock({ passphrase })))).toBe(text);
  });

  it('in every later version: the key and the form of a seal are settled', async () => {
    const dataKey = Uint8Array.from({ length: 32 }, (_, index) => index);
    const vaultId = 'c0ffee00'.repeat(4);
    const { seals } = await keysFrom(dataKey, vaultId);
    const frozen =
      'zwpfeFVB1vUFVZAjRvemNJ6Mc4UYNzyaLhg/VUD5QyWMyjoFfpxsJrbFVXfMeDrYGtZkxIyhpaaOi8J5uXleBkJBIDh2+AfAaXO7OSLmQVItK4fH6sTiLQ==';
    expect(good(await openText({ key: seals, vaultId }, { context, sealed: frozen }))).toBe(text);
  });
});

describe('a locked vault', () => {
  it('neither seals nor opens', async () => {
    const { vault } = await createExample(exampleStore());
    const sealed = await vault.seals.seal({ context, text });
    const locking = vault.lock();
    await expect(vault.seals.seal({ context, text })).rejects.toThrow('The desk is locked');
    expect(bad(await vault.seals.open({ context, sealed })).kind).toBe('locked');
    await locking;
    await expect(vault.seals.seal({ context, text })).rejects.toThrow('The desk is locked');
    expect(bad(await vault.seals.open({ context, sealed })).kind).toBe('locked');
  });

  it('shows nothing of what was being opened as it locked', async () => {
    const { vault } = await createExample(exampleStore());
    const sealed = await vault.seals.seal({ context, text });
    const opening = vault.seals.open({ context, sealed });
    const locking = vault.lock();
    expect(bad(await opening).kind).toBe('locked');
    await locking;
  });
});

describe('the keys of a vault', () => {
  it('cannot be read out by a script, and are not one key', async () => {
    const keys = await keysFrom(new Uint8Array(32).fill(7), 'ab'.repeat(16));
    for (const key of [keys.rows, keys.seals]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
    const iv = new Uint8Array(12);
    const made = await Promise.all(
      [keys.rows, keys.seals].map((key) => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(text))),
    );
    expect(toHex(new Uint8Array(made[0]!))).not.toBe(toHex(new Uint8Array(made[1]!)));
  });

  it('are reached by nothing that a vault shows of itself', async () => {
    const { vault } = await createExample(exampleStore());
    const seen = new Set<unknown>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      expect(value).not.toBeInstanceOf(CryptoKey);
      for (const part of Reflect.ownKeys(value)) walk(Reflect.get(value, part));
    };
    walk(vault);
    expect(seen.size).toBeGreaterThan(5);
  });

  it('give other seals in another vault, were its data key ever the same', async () => {
    const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
    const dataKey = new Uint8Array(32).fill(7);
    const [one, other] = await Promise.all([keysFrom(dataKey, 'one'), keysFrom(dataKey, 'other')]);
    const sealed = await sealText({ key: one.seals, vaultId: 'one' }, { context, text, random });
    const asOther = await openText({ key: other.seals, vaultId: 'one' }, { context, sealed });
    expect(bad(asOther).kind).toBe('does-not-open');
  });
});
