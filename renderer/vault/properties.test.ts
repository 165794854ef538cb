import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createExample,
  exampleStore,
  good,
  passphrase,
  type ExampleRecords,
} from '../../test/fixtures/vault/example-vault';
import type { ChangeRequest, OpenVault } from './index';

type Action =
  | { readonly kind: 'commit'; readonly changes: readonly ChangeRequest<ExampleRecords>[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'reopen' };

const id = fc.integer({ min: 1, max: 6 }).map((number) => `r-${number}`);
const hall = fc
  .record({
    id,
    name: fc.string({ minLength: 1, unit: 'binary' }),
    stations: fc.nat(),
    remark: fc.option(fc.string(), { nil: undefined }),
  })
  .map((after) => ({ collection: 'halls' as const, id: after.id, after }));
const note = fc
  .record({ id, text: fc.string({ unit: 'grapheme' }) })
  .map((after) => ({ collection: 'notes' as const, id: after.id, after }));
const removal = fc
  .tuple(fc.constantFrom('halls' as const, 'notes' as const), id)
  .map(([collection, removed]): ChangeRequest<ExampleRecords> => ({ collection, id: removed, after: null }));
const change = fc.oneof(hall, note, removal);
const changes = fc.uniqueArray(change, {
  minLength: 1,
  maxLength: 4,
  selector: (item) => `${item.collection} ${item.id}`,
});
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: changes.map((list) => ({ kind: 'commit' as const, changes: list })) },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);

function everything(vault: OpenVault<ExampleRecords>): unknown {
  return {
    halls: [...vault.records.all('halls')].sort(([a], [b]) => (a < b ? -1 : 1)),
    notes: [...vault.records.all('notes')].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

describe('whatever is done', () => {
  it('the fold of the journal is what is in memory, and reopening gives the same records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        const example = exampleStore();
        let { vault } = await createExample(example);
        for (const step of actions) {
          if (step.kind === 'commit') vault.commit({ purpose: 'Step', changes: step.changes });
          else if (step.kind === 'undo') vault.undo();
          else if (step.kind === 'redo') vault.redo();
          else {
            const before = everything(vault);
            await vault.lock();
            vault = good(await example.store.unlock({ passphrase }));
            expect(everything(vault)).toEqual(before);
          }
        }
        expect((await vault.journal.verify({})).ok).toBe(true);
        const before = everything(vault);
        await vault.lock();
        expect(everything(good(await example.again().unlock({ passphrase })))).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('undoing all of it gives back the beginning, and redoing all of it the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 12 }), async (commits) => {
        const { vault } = await createExample(exampleStore());
        const beginning = everything(vault);
        for (const list of commits) vault.commit({ purpose: 'Step', changes: list });
        const end = everything(vault);
        while (vault.undoState().undo !== null) good(vault.undo());
        expect(everything(vault)).toEqual(beginning);
        while (vault.undoState().redo !== null) good(vault.redo());
        expect(everything(vault)).toEqual(end);
        expect((await vault.journal.verify({})).ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('erasing what no longer exists leaves the rest and a chain that verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 12 }), async (commits) => {
        const example = exampleStore();
        const { vault } = await createExample(example);
        for (const list of commits) vault.commit({ purpose: 'Step', changes: list });
        const touched = commits
          .flat()
          .map(({ collection, id: touchedId }) => ({ collection, id: touchedId }));
        const gone = touched.filter((item) => vault.records.get(item.collection, item.id) === undefined);
        good(await vault.erase(gone));
        const before = everything(vault);
        expect((await vault.journal.verify({})).ok).toBe(true);
        for (const item of gone) {
          const history = good(await vault.journal.history(item.collection, item.id));
          const contents = history.flatMap((entry) => entry.changes.filter((each) => each.id === item.id));
          expect(
            contents.every((each) => each.kind === 'erased' || each.collection !== item.collection),
          ).toBe(true);
        }
        await vault.lock();
        expect(everything(good(await example.again().unlock({ passphrase })))).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
