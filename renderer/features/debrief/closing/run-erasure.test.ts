import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { aDayLogEntry, aTeam } from '../../../../test/builders/polling-day';
import { aClosedClosure, aReview } from '../../../../test/builders/retention';
import { deskStore } from '../../../../test/fixtures/vault/desk-vault';
import { bad, good } from '../../../../test/fixtures/vault/example-vault';
import { portsInMemory } from '../../../../test/fixtures/vault/ports-in-memory';
import { asId } from '../../../core/foundation/ids';
import { standingIn } from '../../../core/guard-question';
import { refusalOf } from '../../../core/guards';
import { retentionClass } from '../../../core/retention/classes';
import { erasureTargets } from '../../../core/retention/erasure-targets';
import type { DeskChange, DeskVault } from '../../../services/desk-context';
import { eraseClass, finishErasure, unfinishedErasures } from './run-erasure';

const passphrase = 'plum trellis quarter';
const operation = anOperation({ pollingDate: '2027-05-06' });
const other = anOperation({ id: asId<'Operation'>('operation2') });
const secret = 'Crowd of ninety at Ash Hall';
const first = aDayLogEntry(1, { operationId: operation.id, text: secret });
const second = aDayLogEntry(2, { operationId: operation.id, text: `${secret}, gone by ten` });
const elsewhere = aDayLogEntry(1, { id: asId('elsewhere'), operationId: other.id, text: 'Quiet here' });
const review = aReview({
  classId: 'polling-day',
  decision: 'erase',
  nextOn: null,
  why: 'The period is over.',
});

function set<C extends DeskChange['collection']>(
  collection: C,
  after: Extract<DeskChange, { readonly collection: C }>['after'] & { readonly id: string },
): DeskChange {
  return { collection, id: after.id, after } as unknown as DeskChange;
}

/** A real vault with the guards of the desk: a closed operation with two entries of its log, and another's; `before` was committed before it was closed. */
async function aVault(...before: readonly (readonly DeskChange[])[]) {
  const ports = portsInMemory();
  const store = deskStore(ports, (records, changes, step) =>
    refusalOf(standingIn(records, '2033-09-02'), changes, step),
  );
  const firstChanges = [set('operations', operation), set('operations', other)];
  const { vault } = good(
    await store.create({ userId: 'user-ada', passphrase, purpose: 'Made the vault', firstChanges }),
  );
  const logged = [set('dayLog', first), set('dayLog', second), set('dayLog', elsewhere)];
  good(vault.commit({ purpose: 'Log the day', changes: logged }));
  for (const changes of before) good(vault.commit({ purpose: 'Earlier work', changes }));
  const closing = {
    purpose: 'Close the operation',
    changes: [set('closures', aClosedClosure(operation.id))],
  };
  good(await good(vault.commit(closing)).durable);
  const unlock = async () => good(await store.unlock({ passphrase }));
  return { vault, ports, unlock };
}

function targetsIn(vault: DeskVault) {
  const of = retentionClass('polling-day');
  if (of === undefined) throw new Error('No such class');
  return erasureTargets(standingIn(vault.records), operation.id, of);
}

async function journalText(vault: DeskVault): Promise<string> {
  return JSON.stringify(good(await vault.journal.read({ from: 1, to: vault.journal.head().sequence })));
}

const counts = [{ collection: 'dayLog', count: 2 }];

describe('an erasure in a real vault', () => {
  it('takes records and what the journal held of them, and the journal verifies before and after reopening', async () => {
    const { vault, unlock } = await aVault();
    const stages: string[] = [];
    const onProgress = ({ stage }: { readonly stage: string }) => void stages.push(stage);
    const done = good(await eraseClass(vault, { review, targets: targetsIn(vault), onProgress }));
    expect(done.erased).toEqual(counts);
    expect(done.journal.erasedChanges).toBe(4);
    expect(new Set(stages)).toEqual(new Set(['writing', 'checking']));
    expect(vault.records.get('retentionReviews', review.id)?.erased).toEqual(counts);
    expect([...vault.records.all('dayLog').keys()]).toEqual(['elsewhere']);
    expect(await journalText(vault)).not.toContain(secret);
    await vault.lock();
    const again = await unlock();
    expect(good(await again.journal.verify({})).erasedChanges).toBe(4);
    expect([...again.records.all('dayLog').keys()]).toEqual(['elsewhere']);
    expect(await journalText(again)).toContain('Quiet here');
    expect(unfinishedErasures(again.records)).toEqual([]);
    await again.lock();
  });

  it('is not brought back by undo or redo', async () => {
    const { vault } = await aVault();
    good(await eraseClass(vault, { review, targets: targetsIn(vault) }));
    for (let step = 0; step < 5; step += 1) vault.undo();
    for (let step = 0; step < 5; step += 1) vault.redo();
    expect(vault.records.get('dayLog', first.id)).toBeUndefined();
    expect(await journalText(vault)).not.toContain(secret);
    expect((await vault.journal.verify({})).ok).toBe(true);
    await vault.lock();
  });

  it('leaves no older contents in the snapshot that follows', async () => {
    const { vault, ports } = await aVault();
    good(await eraseClass(vault, { review, targets: targetsIn(vault) }));
    good(await vault.snapshots.takeNow('asked'));
    await vault.lock();
    const name = [...ports.snapshots.files.keys()].at(-1) ?? '';
    const restored = deskStore(ports);
    good(await restored.restoreSnapshot({ name, secret: { passphrase } }));
    const vaultAgain = good(await restored.unlock({ passphrase }));
    expect(await journalText(vaultAgain)).not.toContain(secret);
    expect((await vaultAgain.journal.verify({})).ok).toBe(true);
    await vaultAgain.lock();
  });

  it('that was cut off after the records went is finished at the next opening', async () => {
    const { vault, unlock } = await aVault();
    await new Promise<void>((reached) => {
      const never = () => {
        reached();
        return new Promise<never>(() => undefined);
      };
      void eraseClass({ ...vault, erase: never }, { review, targets: targetsIn(vault) });
    });
    expect(vault.records.get('dayLog', first.id)).toBeUndefined();
    await vault.lock();
    const again = await unlock();
    expect(unfinishedErasures(again.records).map(({ id }) => id)).toEqual([review.id]);
    expect(await journalText(again)).toContain(secret);
    expect(good(await finishErasure(again, review.id)).erased).toEqual(counts);
    expect(unfinishedErasures(again.records)).toEqual([]);
    expect(await journalText(again)).not.toContain(secret);
    await again.lock();
  });

  it('that was cut off before its counts is finished with them, and once', async () => {
    const { vault } = await aVault();
    let commits = 0;
    const cutOff: DeskVault = {
      ...vault,
      commit: (request) =>
        (commits += 1) === 1
          ? vault.commit(request)
          : { ok: false, error: { kind: 'locked', message: 'Locked.' } },
    };
    const failed = bad(await eraseClass(cutOff, { review, targets: targetsIn(vault) }));
    expect(failed).toEqual({ message: 'Locked.', isBegun: true });
    expect(await journalText(vault)).not.toContain(secret);
    expect(good(await finishErasure(vault, review.id)).erased).toEqual(counts);
    const { sequence } = vault.journal.head();
    expect(good(await finishErasure(vault, review.id)).erased).toEqual(counts);
    expect(vault.journal.head().sequence).toBe(sequence);
    await vault.lock();
  });

  it('takes what the journal held of records that were removed earlier, and of drafts that were let go', async () => {
    const team = aTeam('gone', { operationId: operation.id, name: 'Callsign Heron' });
    const theirs = aTeam('theirs', { operationId: other.id, name: 'Callsign Osprey' });
    const draft = {
      id: asId<'FormDraft'>('draft1'),
      userId: asId<'DeskUser'>('user-ada'),
      content: '"Heron at the hall"',
      keptAt: '2027-05-06T10:10:00.000Z',
    };
    const added = [set('teams', team), set('teams', theirs), set('formDrafts', draft)];
    const removed = added.map(({ collection, id }) => ({ collection, id, after: null }) as DeskChange);
    const { vault } = await aVault(added, removed);
    const done = good(await eraseClass(vault, { review, targets: targetsIn(vault) }));
    expect(done.erased).toEqual(counts);
    const text = await journalText(vault);
    expect(text).not.toContain('Heron');
    expect(text).toContain('Callsign Osprey');
    await vault.lock();
  });

  it('is refused whole where it names a record of another operation', async () => {
    const { vault } = await aVault();
    const targets = [...targetsIn(vault), { collection: 'dayLog', id: elsewhere.id } as const];
    const failed = bad(await eraseClass(vault, { review, targets }));
    expect(failed.isBegun).toBe(false);
    expect(vault.records.all('dayLog').size).toBe(3);
    expect(vault.records.get('retentionReviews', review.id)).toBeUndefined();
    await vault.lock();
  });
});
